"""Routes: a claim and the law on a day -> where, by when, what may defeat it, what is missing; see `docs/routes.md`."""
