"""Which records are one: suggestions, judgements kept apart from the records and reversible, clusters, and one view of each."""
