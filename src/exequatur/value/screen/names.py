"""Places of the figures of a claim, of what all claims share, and of what comes out."""

STAGE = 9
"""Figures of a stage."""
MEAN, CV2, WON, OCCURS, FIXED, RATE, ADVERSE, SETTLES, SETTLEMENT = range(STAGE)
"""Of a stage, from its place on."""

PLAIN = (
    "claim", "slope", "worth", "reachable", "limit", "price", "growth", "variance", "hazard", "leak", "tip_off", "rivals", "rival_share",
    "insolvency", "others", "estate", "protected", "granted", "parallel", "priority_by_order", "undertaking", "overrun",
)  # fmt: skip
(
    CLAIM, SLOPE, WORTH, REACHABLE, LIMIT, PRICE, GROWTH, VARIANCE, HAZARD, LEAK, TIP_OFF, RIVALS, RIVAL_SHARE,
    INSOLVENCY, OTHERS, ESTATE, PROTECTED, GRANTED, PARALLEL, PRIORITY, UNDERTAKING, OVERRUN,
) = range(len(PLAIN))  # fmt: skip
OWN = 6
"""The first so many are of a claim by itself; claims with the same route share the rest."""

STAGES = ("prepare", "order", "recognition", "appeal", "execution")
PREPARE, ORDER, RECOGNITION, APPEAL, EXECUTION = (len(PLAIN) + STAGE * i for i in range(len(STAGES)))
ENDS = len(PLAIN) + STAGE * len(STAGES)
"""Where the mean and the squared coefficient of variation of distribution are."""
FIGURES = ENDS + 2

CREDITOR, FUNDER, WAIT, MOST, KEEPS, HURDLE, UPSIDE_KEEPS, CAPITAL, SHARED = range(9)
"""Of all claims: both rates of discount; the wait; the most of a recovery that a funder takes; what is left after a success fee under funding; the hurdle, and what is
left after a success fee under shared upside; whether there is funding to reckon, whether there is shared upside."""

OUT = (
    "gross",
    "gross_late",
    "costs",
    "costs_late",
    "adverse",
    "adverse_late",
    "take",
    "take_late",
    "over",
    "over_late",
)
GROSS, COSTS, ADVERSE_COSTS, TAKE, OVER = range(0, len(OUT), 2)
"""What comes out, discounted at the creditor's rate, and in the next place at the other party's: what a route brings; what it costs, adverse costs apart; those; what a
funder takes; what is over the hurdle. Before a success fee, but for the last two."""

NEVER = 1e9
"""Years: no limit."""
