"""Writing a file so that its name never stands on half of it; no Qt, for a helper process."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind


def write_whole(write: Callable[[Path], Path], target: Path) -> Path:
    """Have a file written beside its place and moved there when it is whole; DeskError DISK.

    It has its own name while it is written, because its ending names its format.
    """
    try:
        with TemporaryDirectory(prefix=".", dir=target.parent) as folder:
            return write(Path(folder) / target.name).replace(target)
    except OSError as error:
        raise not_written(error) from error


def not_written(error: OSError) -> DeskError:
    """Say that a file could not be written, why, and what to do."""
    return DeskError(
        Kind.DISK,
        say("The file could not be written."),
        cause=str(error),
        remedy=say("Choose another folder, or close the file in other programs."),
    )
