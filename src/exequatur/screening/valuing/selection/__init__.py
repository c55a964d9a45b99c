"""Choosing among the claims of a file: what may be spent and when, what each option is worth and takes, which to choose."""
