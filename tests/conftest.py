"""How hard the invariants are tried: as many examples as `make test` has time for, twenty times that in `make test-long`
unless a test sets a number of its own.

`make test` tries the same examples every time, so that what it says of a commit is said again on another machine; new ones are drawn in
`make test-long`, and with HYPOTHESIS_PROFILE=fresh.

No example has a deadline of its own: a busy machine is no fault of the program. `HYPOTHESIS_PROFILE` picks the profile.

Mappings that the person at this machine has saved are kept out of the tests.
"""

import os

from hypothesis import settings

settings.register_profile("test", deadline=None, derandomize=True)
settings.register_profile("fresh", deadline=None)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))

os.environ["EXEQUATUR_MAPPINGS"] = os.path.join(os.path.dirname(__file__), "no-saved-mappings")
