"""Icons, theme tokens and translations: data files only, found wherever they are installed."""

from importlib.resources import files
from pathlib import Path


def folder() -> Path:
    """Return where the data files lie, for those that Qt opens by their path."""
    return Path(__file__).parent


def read_text(name: str) -> str:
    """Return one data file as text; `name` is its path below this folder, as "icons/cart.svg"."""
    return files(__name__).joinpath(*name.split("/")).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """Return one data file as bytes; FileNotFoundError when it does not exist."""
    return files(__name__).joinpath(*name.split("/")).read_bytes()


def names(folder: str) -> list[str]:
    """Return the sorted file names in one folder, as "icons"."""
    return sorted(entry.name for entry in files(__name__).joinpath(folder).iterdir())
