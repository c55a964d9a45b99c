"""What each strategy is worth: closed forms, simulation, contracts. Floats live here alone, as estimates that say so.

The package takes probabilities, stages and limits as inputs and never asks where they came from: `screening` joins it with
routes. docs/value.md has the formulae, their units and their sources.
"""

MODEL_VERSION = "1.0"
"""Changes when the same inputs give other figures."""
