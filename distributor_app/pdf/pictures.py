"""The pages of a document one after the other, for work that may wait (never the GUI thread)."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtGui import QImage

from distributor_app.pdf.talk import Stop, talk


def page_pictures(
    path: Path, width_of: Callable[[float, float], int], stop: Stop | None = None
) -> Iterator[QImage]:
    """Yield each page as a picture, one in memory at a time.

    `width_of` gets a page's width and height in points and says how many pixels wide it shall be.
    Raises DeskError as the renderer does, CancelledError once `stop` is set.
    """
    with talk(stop) as child:
        head, _ = child.ask({"do": "open", "path": str(path)})
        for number, (width, height) in enumerate(head["sizes"], start=1):
            request = {"do": "render", "path": str(path), "page": number, "quarters": 0,
                       "width": width_of(width, height)}  # fmt: skip
            picture, pixels = child.ask(request)
            yield QImage(
                pixels,
                picture["width"],
                picture["height"],
                picture["stride"],
                QImage.Format.Format_RGB32,
            ).copy()
