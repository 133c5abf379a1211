"""Reading: search over all manuals, the page of the hit, a print of it that can be trusted."""

import re
from functools import partial

from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QSpinBox, QWidget

from distributor_app.driving.driver import Script, until
from distributor_app.tour import papers
from distributor_app.tour.tour import Tour

_FETCH_SECONDS = 60.0
_OF_PAGES = re.compile(r"(?:/|of) (\d+)")
_COUNTED = re.compile(r"pages?\b.* in \d+ documents?")


def manual_search(tour: Tour) -> Script:
    """Search the words in all manuals and open the best page with Enter."""
    hands = tour.hands
    yield from tour.visit("Ctrl+3")
    hands.press("Ctrl+F")
    yield from hands.type_text(tour.material.manual)
    entries = hands.find("Documents", QListView)
    yield until("how many pages were found", lambda: any(map(_COUNTED.search, hands.texts())))
    yield from tour.at_rest()
    tour.facts["found"] = [
        str(entries.model().index(row, 0).data() or "") for row in range(entries.model().rowCount())
    ][:6]
    hands.press("Down")
    yield until("the page of the hit", lambda: hands.sees("Print…"), patience=_FETCH_SECONDS)
    yield until(
        "the page to be drawn",
        lambda: hands.find("Print…", QPushButton).isEnabled(),
        patience=_FETCH_SECONDS,
    )
    yield from tour.at_rest()
    while _page_count(tour) == 1 and entries.currentIndex().row() < entries.model().rowCount() - 1:
        # A bulletin of one page has no range to print; the next hit is in a longer manual.
        hands.press("Down", entries)
        yield from tour.at_rest()
    tour.facts["page"] = _page(tour)
    tour.facts["of_pages"] = _page_count(tour)
    tour.facts["texts"] = sorted({t for t in hands.texts() if "rev" in t.casefold()})[:6]


def print_range(tour: Tour) -> Script:
    """Print the page of the hit and its neighbour to a PDF; read the file.

    Where a document has one page, the dialog offers no others to choose.
    """
    hands = tour.hands
    page, count = _page(tour), _page_count(tour)
    pages = f"{page}-{page + 1}" if page < count else str(page)
    hands.press("Ctrl+P")
    yield from hands.when_seen("Save as PDF…")
    yield from tour.to_front()
    if count > 1:
        ranges = hands.find("Pages to print, for example 1-3, 7, 12-", QLineEdit)
        hands.click(ranges)
        yield from hands.type_text(pages)
        tour.expect(ranges.text() == pages, f"the dialog has “{ranges.text()}” for {pages}")
    tour.take_picture()
    target = tour.file("manual-pages.pdf")
    hands.click(hands.find("Save as PDF…", QPushButton))
    yield from tour.name_file(target)
    yield from hands.when_read(f"saved as {target.name}.")
    paper = yield from tour.away("the text of the PDF", partial(papers.read, target))
    words = tour.material.manual.split()
    said = paper.text.casefold()
    tour.expect(all(word.casefold() in said for word in words), f"the PDF lacks {words}")
    lines = [line for text in paper.texts for line in text.splitlines()]
    margin = [line for line in lines if "rev " in line and "printed" in line]
    tour.expect(margin, "no revision in the margin")
    wanted = 2 if "-" in pages else 1
    tour.expect(paper.pages == wanted, f"{paper.pages} pages were printed for {pages}")
    tour.facts.update(asked_for=pages, pages=paper.pages, words_found=words, margin=margin[:2])


def _page(tour: Tour) -> int:
    """Return the page shown, as the head of the viewer has it."""
    field = tour.hands.find("Page number", QWidget)
    if isinstance(field, QSpinBox):
        return field.value()
    assert isinstance(field, QLineEdit)
    return int(field.text())


def _page_count(tour: Tour) -> int:
    """Return how many pages the open document has, as the head of the viewer says."""
    counts = [found for text in tour.hands.texts() if (found := _OF_PAGES.fullmatch(text))]
    return int(counts[0][1]) if counts else 1
