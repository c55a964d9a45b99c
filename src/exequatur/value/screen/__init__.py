"""The closed-form screen: the mean worth of each strategy for many claims at once, without a single draw.

Every claim is one asset by one route. Where the closed forms do not hold (see `columns.holds`), the screen says so and
leaves the claim to the simulation.
"""
