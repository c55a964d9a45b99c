"""Where the mappings that people have confirmed are kept, and the options that name the folder."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from exequatur.claims.tape.library import Library

F = TypeVar("F", bound=Callable[..., Any])

VARIABLE = "EXEQUATUR_MAPPINGS"


def mappings_option(command: F) -> F:
    """`--mappings DIR`: the folder of saved mappings."""
    return click.option(
        "--mappings",
        type=click.Path(path_type=Path, file_okay=False),
        envvar=VARIABLE,
        show_envvar=True,
        help="Folder of the mappings that were confirmed; one in the user's settings where it is left out.",
    )(command)


def folder_of(mappings: Path | None) -> Path:
    """The folder asked for, else the one among the user's settings."""
    return mappings or Path(click.get_app_dir("exequatur"))


def library_of(mappings: Path | None) -> "Library":
    """What was saved there.

    Raises:
        UserError: a file in the folder cannot be read.
    """
    from exequatur.claims.tape.library import open_library

    return open_library(folder_of(mappings))
