"""From the text of a cell to a value: amounts, dates, persons, statuses, places. Pure functions, no guessing."""
