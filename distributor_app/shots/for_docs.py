"""The pictures of README and user guide: some scenes, small enough to be kept in git."""

import re
from pathlib import Path

from PIL import Image

_COLOURS = 96
_PICTURE = re.compile(r"pictures/([\w-]+)\.png")


def names(docs: Path) -> set[str]:
    """Return the scenes whose pictures the pages under `docs` and the README show."""
    pages = [docs.parent / "README.md", *docs.rglob("*.md")]
    found: set[str] = set()
    for page in pages:
        found.update(_PICTURE.findall(page.read_text(encoding="utf-8")))
    return found


def make_small(taken: Path, target: Path) -> None:
    """Write a picture with few colours: a window has no more, and it is a third as large."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(taken) as picture:
        reduced = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        reduced.save(target, optimize=True)
