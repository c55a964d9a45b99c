"""The styles in which a Chinese name is written, and how the styles of one person's records go together."""

import numpy as np
from numpy.typing import NDArray

STYLES = (
    "hanzi", "pinyin", "wade_giles", "taiwan", "free_mandarin", "hong_kong", "macau", "cantonese", "hokkien", "teochew", "hakka",
    "vietnamese", "korean", "nanyang",
)  # fmt: skip
"""Systems of spelling; `hanzi` is the characters themselves. `nanyang` mixes syllable by syllable, as in Singapore and Malaysia."""

NUMBER = {style: i for i, style in enumerate(STYLES)}

NANYANG = {
    "hokkien": 0.24,
    "teochew": 0.2,
    "cantonese": 0.2,
    "hakka": 0.12,
    "pinyin": 0.12,
    "free_mandarin": 0.03,
    "wade_giles": 0.03,
}
"""What the syllables of a `nanyang` name are drawn from."""

_REGIONS: dict[str, tuple[float, dict[str, float]]] = {
    "mainland": (0.34, {"hanzi": 0.46, "pinyin": 0.5, "wade_giles": 0.01, "free_mandarin": 0.03}),
    "hong_kong": (0.24, {"hanzi": 0.36, "hong_kong": 0.42, "pinyin": 0.16, "cantonese": 0.04, "free_mandarin": 0.02}),
    "macau": (0.04, {"hanzi": 0.35, "macau": 0.3, "hong_kong": 0.17, "pinyin": 0.16, "cantonese": 0.02}),
    "taiwan": (0.16, {"hanzi": 0.36, "wade_giles": 0.26, "taiwan": 0.15, "pinyin": 0.18, "free_mandarin": 0.03, "hokkien": 0.02}),
    "nanyang": (0.18, {"hanzi": 0.32, "hokkien": 0.12, "teochew": 0.06, "hakka": 0.05, "cantonese": 0.07, "nanyang": 0.14, "pinyin": 0.18, "free_mandarin": 0.04, "hong_kong": 0.02}),
    "vietnam": (0.01, {"hanzi": 0.3, "vietnamese": 0.5, "pinyin": 0.15, "cantonese": 0.05}),
    "korea": (0.01, {"hanzi": 0.35, "korean": 0.55, "pinyin": 0.1}),
    "old": (0.02, {"hanzi": 0.3, "free_mandarin": 0.4, "wade_giles": 0.15, "pinyin": 0.15}),
}  # fmt: skip
"""Where a person is from: its chance among the names that creditors look for, and the styles that such a person's records are in.
Judgements of this project."""


def together() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Chance of a style in one record, and of each pair of styles in two records of one person."""
    pairs = np.zeros((len(STYLES), len(STYLES)))
    for share, styles in _REGIONS.values():
        row = np.array([styles.get(style, 0.0005) for style in STYLES])
        row /= row.sum()
        pairs += share * np.outer(row, row)
    return pairs.sum(axis=1), pairs
