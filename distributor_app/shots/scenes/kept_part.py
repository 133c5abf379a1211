"""An offer of a large maker and a choice of it, for the pictures of what is kept."""

from catalog_cache.contract.wire.selection import (
    Chosen,
    ContentSize,
    LineOffer,
    Selection,
    SelectionOffer,
)

from catalog_cache.records import Kept

_LINES = (
    ("AX", ("AX 4", "AX 6"), 61_200), ("CW", ("CW 12",), 18_400),
    ("HX", ("HX 25", "HX 30", "HX 35", "HX 45", "HX 60", "HX 80"), 214_000),
    ("LT", ("LT 200", "LT 300"), 97_300), ("LX", ("LX 8", "LX 10"), 84_100),
    ("MB", (), 12_900), ("RK", ("RK 1", "RK 2", "RK 3"), 143_500),
    ("TS", ("TS 900",), 29_600), ("VP", ("VP 15", "VP 18"), 55_700),
)  # fmt: skip
_UNLINED = 283_300
_DISCONTINUED_IN = 17
CHOICE = Selection(lines=("HX", "LX", "RK"), without_discontinued=True)


def _size(parts: int) -> ContentSize:
    return ContentSize(parts=parts, fetch=parts * 473, disk=parts * 1_720)


def _line(code: str, models: tuple[str, ...], parts: int) -> LineOffer:
    return LineOffer(
        code=code, models=models, discontinued=parts // _DISCONTINUED_IN, size=_size(parts)
    )


def offer_of_a_million(selection: Selection = CHOICE) -> SelectionOffer:
    """Return what a maker of a million parts offers; nothing has been made of the choice yet."""
    lines = tuple(_line(*line) for line in _LINES)
    whole = _size(sum(line.size.parts for line in lines) + _UNLINED)
    chosen = Chosen(
        selection=selection,
        state="ready" if selection.is_whole else "preparing",
        size=whole if selection.is_whole else None,
    )
    return SelectionOffer(
        whole=whole,
        discontinued=whole.parts // _DISCONTINUED_IN,
        lines=lines,
        unlined=_line("", (), _UNLINED),
        chosen=chosen,
    )


def kept_part(*, is_in_use: bool) -> Kept:
    """Return three of nine product lines, here or still being made."""
    return Kept(
        CHOICE, len(_LINES), is_offered=True, is_in_use=is_in_use, is_part=is_in_use,
        is_preparing=not is_in_use,
    )  # fmt: skip
