"""Names of people and companies under any spelling: read, bridged by the characters that they may stand for, and weighed.

`spelling` holds the rules of romanisation; `readings` the table that `scripts/make_readings.py` makes of them; `people` compares names of people.
"""
