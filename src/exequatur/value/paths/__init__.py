"""Path simulation: every event of every path drawn, so that whole distributions can be had and audited.

Draws are counter-based: a figure depends on the seed, the matter and the number of its path alone, never on chunks, order or
what else is valued.
"""
