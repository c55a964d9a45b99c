"""While a large tape is read nothing searches for cycles, and afterwards everything is as it was."""

import gc

from exequatur.claims.tape.bulk.threads import uncollected


def test_it_is_off_until_the_last_reader_ends() -> None:
    one, two = uncollected(), uncollected()
    one.__enter__()
    two.__enter__()
    one.__exit__(None, None, None)
    assert not gc.isenabled()
    two.__exit__(None, None, None)
    assert gc.isenabled()


def test_it_stays_off_for_whoever_had_switched_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_is_on_again_after_an_error() -> None:
    try:
        with uncollected():
            raise KeyError
    except KeyError:
        assert gc.isenabled()
