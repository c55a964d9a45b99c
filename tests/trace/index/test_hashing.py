"""Numbers of strings: of two side by side, and with a letter left out, without the strings."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from exequatur.trace.index.hashing import COMPANY, PERSON, joined, mixed, raw, shortened

TEXTS = st.text(max_size=20)


@given(TEXTS, TEXTS)
def test_two_strings_side_by_side(a: str, b: str) -> None:
    (left, right), lengths = raw([a, b])
    assert joined(left[None], lengths[:1], right[None])[0] == raw([a + b])[0][0]


@given(st.text(min_size=1, max_size=20))
def test_a_letter_left_out(text: str) -> None:
    found, of = shortened([text, "x"])
    assert found[of == 0].tolist() == raw([text[:i] + text[i + 1 :] for i in range(len(text))])[0].tolist()


@given(st.lists(TEXTS, unique=True, max_size=50))
def test_other_strings_have_other_keys(texts: list[str]) -> None:
    numbers = raw(texts)[0]
    assert len(np.unique(mixed(numbers, PERSON))) == len(texts)
    assert not set(mixed(numbers, PERSON).tolist()) & set(mixed(numbers, COMPANY).tolist())
