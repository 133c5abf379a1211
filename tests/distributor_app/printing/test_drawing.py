"""Drawings go to paper as vectors."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from catalog_cache.errors import DeskError, Kind

from distributor_app.printing.drawing import drawing_pdf

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600">
<rect x="100" y="100" width="300" height="200" fill="none" stroke="black"/>
<circle cx="500" cy="300" r="80"/></svg>"""


def test_a_drawing_becomes_one_page_of_its_own_proportions(qapp):
    (page,) = PdfReader(BytesIO(drawing_pdf(SVG))).pages
    assert float(page.mediabox.width) / float(page.mediabox.height) == pytest.approx(
        4 / 3, abs=0.01
    )
    assert not list(page.images)


@pytest.mark.parametrize("svg", [b"", b"<svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_a_broken_drawing_is_said(qapp, svg, qtlog):
    with qtlog.disabled(), pytest.raises(DeskError) as refused:
        drawing_pdf(svg)
    assert refused.value.kind is Kind.BAD_CONTENT
