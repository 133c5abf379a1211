"""Pages of a manual on paper that can be trusted: the originals, and a margin that says what it is.

The original is copied as vectors. The margin (document, revision, page, print date) lies outside
it: the page keeps its size and the original is made a little smaller above the margin. A page too
small for that grows instead.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

from distributor_app.paper.annotations import draw_annotations
from distributor_app.paper.formats import Formats
from distributor_app.paper.piece import Piece
from distributor_app.paper.sheet import HAIRLINE, INK, draw_text, shortened
from distributor_app.paper.typefaces import width_of
from distributor_app.paper.words import StampWords

# Office printers leave 12 points free at each edge; the words stand above that.
_STRIP = 28.0
_BASELINE = 14.0
_SIDE = 26.0
_TYPE = 7.5
# Below this height a smaller copy would not be readable; the page grows by the strip.
_TOO_SMALL = 300.0
# A page without a usable size is given A4.
_FALLBACK = (595.28, 841.89)
# PDF 2.0 sets no limit; readers take 200 inches.
_LARGEST = 14_400.0


@dataclass(frozen=True)
class _Place:
    """Where the original comes to lie on the new page; lengths in points."""

    width: float
    height: float
    transformation: Transformation


def stamped_extract(
    source: Path,
    pages: Sequence[int],
    *,
    title: str,
    revision: str,
    printed_at: datetime,
    target: Path,
    formats: Formats | None = None,
) -> None:
    """Write the given pages (from 1) of a PDF to `target`, each with its margin strip.

    Raises DeskError: BAD_CONTENT for a document that is protected or cannot be read, BAD_INPUT for
    a page that is not there, DISK when the target cannot be written.
    """
    piece = Piece(source, tuple(pages), title, revision)
    stamped_pack([piece], printed_at=printed_at, target=target, formats=formats)


def stamped_pack(
    pieces: Sequence[Piece],
    *,
    name: str = "",
    printed_at: datetime,
    target: Path,
    formats: Formats | None = None,
) -> None:
    """Write the pages of several documents, one after the other, each with its own margin strip.

    `name` is the title of the file; without one it is that of the first document. Raises DeskError
    as `stamped_extract` does.
    """
    formats = formats or Formats()
    words, printed = formats.words.stamp, formats.instant(printed_at)
    writer = PdfWriter()
    for piece in pieces:
        with _told_as_desk_error(piece.source):
            _add(writer, piece, words, printed)
    title = name or ", ".join(_named(pieces[0], words))
    writer.add_metadata({"/Title": title, "/Producer": "Distributor Desk"})
    _write(writer, target)


def _add(writer: PdfWriter, piece: Piece, words: StampWords, printed: str) -> None:
    reader = _opened(piece.source)
    total = len(reader.pages)
    for number in piece.pages:
        if not 1 <= number <= total:
            raise DeskError(
                Kind.BAD_INPUT, say("There is no page {number} in this document.", number=number)
            )
    places = [_place(reader.pages[number - 1]) for number in piece.pages]
    strips = [
        (place, _named(piece, words), words.page.format(page=number, pages=total, at=printed))
        for place, number in zip(places, piece.pages, strict=True)
    ]
    margins = PdfReader(BytesIO(_margins(strips)))
    for number, place, margin in zip(piece.pages, places, margins.pages, strict=True):
        page = writer.add_blank_page(place.width, place.height)
        original = reader.pages[number - 1]
        page.merge_transformed_page(_bare(original), place.transformation)
        draw_annotations(writer, page, original, place.transformation)
        page.merge_page(margin)
    _keep_layers(reader, writer)


def _named(piece: Piece, words: StampWords) -> tuple[str, ...]:
    """The title, and the revision where there is one."""
    if not piece.revision:
        return (piece.title,)
    return piece.title, words.revision.format(revision=piece.revision)


def _opened(source: Path) -> PdfReader:
    reader = PdfReader(source)
    if reader.is_encrypted and not reader.decrypt(""):
        raise DeskError(
            Kind.BAD_CONTENT,
            say("This document is protected by a password and cannot be printed."),
            remedy=say("Ask the vendor for a copy without one."),
        )
    return reader


@contextmanager
def _told_as_desk_error(source: Path) -> Iterator[None]:
    """Turn whatever a broken document sets off into one sentence; our own errors pass."""
    try:
        yield
    except DeskError:
        raise
    except FileNotFoundError as error:
        raise DeskError(
            Kind.NOT_FOUND, say("The document is no longer on this computer."), cause=str(error)
        ) from error
    # pypdf lets nearly any exception through when objects are not of the type they should be.
    except (PyPdfError, ArithmeticError, AttributeError, LookupError, OSError, RecursionError,
            TypeError, ValueError, NotImplementedError) as error:  # fmt: skip
        raise DeskError(
            Kind.BAD_CONTENT,
            say("This document is damaged and cannot be printed."),
            cause=f"{source.name}: {type(error).__name__}: {error}",
            remedy=say("Fetch it again; if that does not help, tell the vendor."),
        ) from error


def _place(page: PageObject) -> _Place:
    """Say where the visible part of a page goes: upright, above the strip, centred."""
    box = page.cropbox
    left, bottom = float(box.left), float(box.bottom)
    width, height = float(box.width), float(box.height)
    if not (1 <= width <= _LARGEST and 1 <= height <= _LARGEST):
        left, bottom, (width, height) = 0.0, 0.0, _FALLBACK
    upright = Transformation().translate(-left, -bottom)
    turn = page.rotation % 360
    if turn == 90:
        upright = upright.rotate(-90).translate(0, width)
    elif turn == 180:
        upright = upright.rotate(180).translate(width, height)
    elif turn == 270:
        upright = upright.rotate(90).translate(height, 0)
    if turn in (90, 270):
        width, height = height, width
    if height < _TOO_SMALL:
        return _Place(width, height + _STRIP, upright.translate(0, _STRIP))
    scale = (height - _STRIP) / height
    aside = width * (1 - scale) / 2
    return _Place(width, height, upright.scale(scale).translate(aside, _STRIP))


def _bare(page: PageObject) -> PageObject:
    """The page without links and fields, which lead nowhere on paper; how they look is drawn."""
    bare = PageObject(page.pdf, page.indirect_reference)
    bare.update({key: value for key, value in page.items() if key != "/Annots"})
    return bare


def _keep_layers(reader: PdfReader, writer: PdfWriter) -> None:
    """Take over which layers are shown, or a manual would print all its languages at once."""
    layers = reader.root_object.get("/OCProperties")
    if layers is None:
        return
    added = layers.get_object().clone(writer)
    there = writer.root_object.get("/OCProperties")
    if there is None:
        writer.root_object[NameObject("/OCProperties")] = added
        return
    # A document before this one has layers too: the lists of both are joined.
    whole = there.get_object()
    _join(whole, added, "/OCGs")
    for state in ("/ON", "/OFF", "/Order"):
        _join(whole["/D"].get_object(), added["/D"].get_object(), state)


def _join(whole: DictionaryObject, added: DictionaryObject, key: str) -> None:
    both = ArrayObject(whole.get(key, ArrayObject()).get_object())
    both.extend(added.get(key, ArrayObject()).get_object())
    whole[NameObject(key)] = both


def _margins(strips: Sequence[tuple[_Place, tuple[str, ...], str]]) -> bytes:
    """Draw the strips of all pages as one document, so that the typeface is embedded once."""
    out = BytesIO()
    canvas = Canvas(out)
    for place, left, right in strips:
        canvas.setPageSize((place.width, place.height))
        side = min(_SIDE, place.width / 20)
        room = place.width - 2 * side
        size = min(_TYPE, _TYPE * room * 0.6 / max(1.0, width_of(right, _TYPE)))
        right_width = width_of(right, size)
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.5)
        canvas.line(side, _STRIP - 4, place.width - side, _STRIP - 4)
        canvas.setFillColor(INK)
        name = _kept_end(left, room - right_width - 10, size)
        draw_text(canvas, side, _BASELINE, name, size, False)
        draw_text(canvas, place.width - side - right_width, _BASELINE, right, size, False)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _kept_end(name: tuple[str, ...], room: float, size: float) -> str:
    """Shorten the title when it must be, but never the revision behind it."""
    title, *rest = name
    tail = "".join(f", {one}" for one in rest)
    return shortened(title, room - width_of(tail, size), size) + tail


def _write(writer: PdfWriter, target: Path) -> None:
    out = BytesIO()
    writer.write(out)
    try:
        target.write_bytes(out.getvalue())
    except OSError as error:
        raise DeskError(
            Kind.DISK,
            say("“{name}” could not be written.", name=target.name),
            cause=str(error),
            remedy=say("Choose another folder, or close the file where it is open."),
        ) from error
