"""Page ranges as people type them: "1-3, 7, 12-"."""

import re

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

_RANGE = re.compile(r"\s*(\d*)\s*(?:([-–—])\s*(\d*))?\s*")


def parse_page_ranges(text: str, pages: int) -> tuple[int, ...]:
    """Return the page numbers (from 1) in the order typed, each once; empty text means all.

    "5-" goes to the last page, "-5" begins at the first. DeskError(BAD_INPUT) says what is wrong.
    """
    if not text.strip():
        return tuple(range(1, pages + 1))
    chosen: dict[int, None] = {}
    for piece in re.split(r"[,;]", text):
        if piece.strip():
            first, last = _bounds(piece.strip(), pages)
            chosen.update(dict.fromkeys(range(first, last + 1)))
    if not chosen:
        raise _wrong(say("“{text}” names no page.", text=text.strip()))
    return tuple(chosen)


def format_page_ranges(numbers: tuple[int, ...]) -> str:
    """Write page numbers as short as they can be read back: (1, 2, 3, 7) is "1-3, 7"."""
    pieces: list[list[int]] = []
    for number in numbers:
        if pieces and number == pieces[-1][-1] + 1:
            pieces[-1].append(number)
        else:
            pieces.append([number])
    return ", ".join(
        str(piece[0]) if len(piece) == 1 else f"{piece[0]}-{piece[-1]}" for piece in pieces
    )


def _bounds(piece: str, pages: int) -> tuple[int, int]:
    match = _RANGE.fullmatch(piece)
    # A number of a thousand digits is a slip, not a page.
    if match is None or piece in "-–—" or len(piece) > 20:
        raise _wrong(say("“{text}” is not a page or a range of pages.", text=piece[:20]))
    first = int(match[1] or 1)
    last = first if match[2] is None else int(match[3] or pages)
    if first < 1:
        raise _wrong(say("Pages are counted from 1."))
    if first > pages or last > pages:
        raise _wrong(
            say(
                "There is no page {number}: the document has {pages}.",
                number=max(first, last),
                pages=_count(pages),
            )
        )
    if last < first:
        raise _wrong(
            say(
                "“{text}” runs backwards; write {last}-{first}.", text=piece, last=last, first=first
            )
        )
    return first, last


def _count(pages: int) -> str:
    return say("one page") if pages == 1 else say("%n page(s)", n=pages)


def _wrong(sentence: str) -> DeskError:
    return DeskError(Kind.BAD_INPUT, sentence, remedy=say("Write pages like 1-3, 7, 12-."))
