"""What lies on a page without being part of it: stamps, remarks, filled-in fields.

They are drawn onto the copy as they look, when they are meant to be printed; links are not drawn.
"""

from collections.abc import Iterator

from pypdf import PageObject, PdfWriter, Transformation
from pypdf.generic import (
    ContentStream,
    DictionaryObject,
    FloatObject,
    NameObject,
    RectangleObject,
    StreamObject,
)

_HIDDEN, _PRINT = 2, 4
_NOT_DRAWN = frozenset({"/Link", "/Popup"})

_Matrix = tuple[float, float, float, float, float, float]


def draw_annotations(
    writer: PdfWriter, page: PageObject, source: PageObject, placed: Transformation
) -> None:
    """Draw the printable annotations of `source` onto its copy, which was placed so."""
    drawn = list(_appearances(source))
    if not drawn:
        return
    content = ContentStream(page.get_contents(), writer)
    content.isolate_graphics_state()
    forms = _forms(page)
    for number, (form, matrix) in enumerate(drawn):
        name = NameObject(f"/DeskNote{number}")
        forms[name] = form.clone(writer).indirect_reference
        content.operations.append(([], b"q"))
        for step in (placed.ctm, matrix):
            content.operations.append(([FloatObject(value) for value in step], b"cm"))
        content.operations.append(([name], b"Do"))
        content.operations.append(([], b"Q"))
    page.replace_contents(content)


def _forms(page: PageObject) -> DictionaryObject:
    """The forms that the page's content can name; made when it has none."""
    resources = page["/Resources"].get_object()
    if not isinstance(resources, DictionaryObject):
        raise ValueError("the page's resources are no dictionary")
    forms = resources.get("/XObject", DictionaryObject()).get_object()
    if not isinstance(forms, DictionaryObject):
        raise ValueError("the page's forms are no dictionary")
    resources[NameObject("/XObject")] = forms
    return forms


def _appearances(page: PageObject) -> Iterator[tuple[StreamObject, _Matrix]]:
    """Yield the look of each annotation that is printed, and how it comes to its place."""
    for entry in page.get("/Annots", ()):
        annotation = entry.get_object()
        flags = int(annotation.get("/F", 0))
        if annotation.get("/Subtype") in _NOT_DRAWN or flags & _HIDDEN or not flags & _PRINT:
            continue
        look = annotation.get("/AP", DictionaryObject()).get_object().get("/N")
        look = None if look is None else look.get_object()
        # A field has one look for each of its states.
        if isinstance(look, DictionaryObject) and not isinstance(look, StreamObject):
            state = look.get(annotation.get("/AS", "/Off"))
            look = None if state is None else state.get_object()
        if isinstance(look, StreamObject) and "/Rect" in annotation and "/BBox" in look:
            rect = [float(side) for side in RectangleObject(annotation["/Rect"])]
            yield look, _matrix(look, rect)


def _matrix(form: StreamObject, rect: list[float]) -> _Matrix:
    """The matrix that brings a form's box onto the annotation's rectangle (ISO 32000, 12.5.5)."""
    own = tuple(float(value) for value in form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    x1, y1, x2, y2 = (float(side) for side in RectangleObject(form.get("/BBox", (0, 0, 1, 1))))
    corners = [
        (own[0] * x + own[2] * y + own[4], own[1] * x + own[3] * y + own[5])
        for x, y in ((x1, y1), (x1, y2), (x2, y1), (x2, y2))
    ]
    left, bottom = min(x for x, _ in corners), min(y for _, y in corners)
    width = max(x for x, _ in corners) - left
    height = max(y for _, y in corners) - bottom
    across = abs(rect[2] - rect[0]) / width if width else 1.0
    up = abs(rect[3] - rect[1]) / height if height else 1.0
    return (
        across, 0.0, 0.0, up,
        min(rect[0], rect[2]) - left * across, min(rect[1], rect[3]) - bottom * up,
    )  # fmt: skip
