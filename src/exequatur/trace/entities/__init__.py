"""Persons, companies and the links between them, as sources record them. Close to FollowTheMoney, and written and read as its JSON lines."""
