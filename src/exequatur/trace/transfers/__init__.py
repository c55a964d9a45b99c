"""Transfers that may be undone: what a debtor gave away, to whom, for what, and until when somebody may still ask for it.

`dealings` reads transfers and relations; `insiders` says who is connected with the debtor and how; `look_back` holds transfers against rules
that are handed in (their content lives in the law data).
"""
