"""Which slot each draw of a pursuit or a forum has: a slot never changes its meaning, or old results would."""

PREPARE, FREEZE, RECOGNITION, APPEAL, EXECUTION, DISTRIBUTION = range(6)
GRANTED, RECOGNISED, APPEALED, UPHELD, EXECUTED, REACHED, CALLED, RETURNED = range(8, 16)
STAGES = ("prepare", "freeze", "recognition", "appeal", "execution")
"""Names of the stages, in the order of their slots."""
CLOCKS = 16
"""Slots of the settlement clocks: `CLOCKS` + stage."""
ASSET_Z, FX_Z, DISSIPATED, RIVALS, RIVAL_SIZE, MARKET_Z = range(24, 30)
CHANCES = 32
"""Slots of the chances drawn for a forum: `CHANCES` + stage."""
LOOKS = 64
"""Slots of what is seen of prices before the end: four a look."""
MOST_LOOKS = 16
RIVAL_SIZES = 1024
"""Slots of the sizes of rivals, one after the other."""
