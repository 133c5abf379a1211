"""Pages with their margin as a file, made in a child, for work that may wait."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from distributor_app.paper.piece import Piece
from distributor_app.paper.words import Language
from distributor_app.pdf.talk import Stop, talk
from distributor_app.pdf.wire import Head

# Reading a large document before its first page, and writing it after the last, take longest.
_STEP_SECONDS = 180.0


def write_stamped(
    pieces: Sequence[Piece],
    target: Path,
    *,
    name: str = "",
    printed_at: datetime,
    language: Language,
    progress: Callable[[int], None] | None = None,
    stop: Stop | None = None,
) -> None:
    """Write stamped pages to `target` (see paper.stamp); `printed_at` is an aware instant.

    `progress` is told how many pages are done. Raises DeskError, CancelledError once `stop` is set.
    """
    request = {
        "do": "extract",
        "pieces": [
            {
                "path": str(piece.source),
                "pages": list(piece.pages),
                "title": piece.title,
                "revision": piece.revision,
            }
            for piece in pieces
        ],
        "name": name,
        "printed_at": printed_at.isoformat(),
        "locale": language.locale,
        "words": language.words.stamp,
        "target": str(target),
        "limit": _STEP_SECONDS,
    }

    def more(head: Head) -> None:
        if progress is not None:
            progress(head["done"])

    with talk(stop) as child:
        child.ask(request, more=more)
