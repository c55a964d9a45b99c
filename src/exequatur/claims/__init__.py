"""Claims: the domain model, interest to the day, and the reading of loan tapes; see `docs/tapes.md`."""
