"""Names that a confirmed merge, a record or a person says are of one: a readable table that matching takes into account."""
