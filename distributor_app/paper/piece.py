"""What is to be put on paper of one document; light enough to be named in the window."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Piece:
    """Pages (from 1, in order) of a file, and the title and revision that their margin names."""

    source: Path
    pages: tuple[int, ...]
    title: str
    revision: str
