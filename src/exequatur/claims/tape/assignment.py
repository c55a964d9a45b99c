"""Give each column at most one field and each field at most one column, so that the scores together are the highest."""

from collections.abc import Mapping

_NEVER = -1e9


def best_assignment(scores: Mapping[int, Mapping[str, float]]) -> dict[int, str]:
    """Column -> field, of the highest total score; a column may stay without a field. Ties go to the earlier column.

    The Hungarian method on rows of columns, one spare place for each column that stays without a field.

    >>> best_assignment({0: {"total": 0.6, "principal": 0.58}, 1: {"total": 0.9}})
    {0: 'principal', 1: 'total'}
    """
    columns = [index for index, offered in scores.items() if offered]
    fields = sorted({field for index in columns for field in scores[index]})
    if not columns:
        return {}
    width = len(fields) + len(columns)
    costs = []
    for place, index in enumerate(columns):
        row = [-scores[index].get(field, _NEVER) + 1e-9 * place for field in fields]
        costs.append(row + [0.0] * len(columns))
    taken = _hungarian(costs, width)
    return {index: fields[taken[place]] for place, index in enumerate(columns) if taken[place] < len(fields)}


def _hungarian(costs: list[list[float]], width: int) -> list[int]:
    """For each row the place it takes, at the least cost (Kuhn, Munkres; the form with potentials, O(n² m))."""
    infinite = float("inf")
    height = len(costs)
    of_row, of_place = [0.0] * (height + 1), [0.0] * (width + 1)
    holder, way = [0] * (width + 1), [0] * (width + 1)
    for row in range(1, height + 1):
        holder[0], place = row, 0
        least, seen = [infinite] * (width + 1), [False] * (width + 1)
        while True:
            seen[place] = True
            held, step, following = holder[place], infinite, 0
            for j in range(1, width + 1):
                if seen[j]:
                    continue
                cost = costs[held - 1][j - 1] - of_row[held] - of_place[j]
                if cost < least[j]:
                    least[j], way[j] = cost, place
                if least[j] < step:
                    step, following = least[j], j
            for j in range(width + 1):
                if seen[j]:
                    of_row[holder[j]] += step
                    of_place[j] -= step
                else:
                    least[j] -= step
            place = following
            if holder[place] == 0:
                break
        while place:
            holder[place], place = holder[way[place]], way[place]
    taken = [0] * height
    for j in range(1, width + 1):
        if holder[j]:
            taken[holder[j] - 1] = j - 1
    return taken
