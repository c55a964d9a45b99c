"""A folder of files that appears whole: written beside its place first, so that a run that fails leaves what was there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def drafted(folder: Path) -> Iterator[Path]:
    """Give a folder to write into; when the block ends well, move its files into `folder`, else drop them.

    `folder` is made if it is not there. A file of the same name is replaced, any other is left alone.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".draft-") as name:
        draft = Path(name)
        yield draft
        for path in sorted(draft.rglob("*")):
            target = folder / path.relative_to(draft)
            if path.is_dir():
                target.mkdir(exist_ok=True)
            else:
                os.replace(path, target)
