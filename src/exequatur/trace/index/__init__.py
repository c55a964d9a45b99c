"""Registers of names as memory-mapped indexes, and lists of names screened against them."""
