"""A cell in a window that is read from right to left: what is lit and what stands where."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion, QStandardItem, QStandardItemModel, qGray
from PySide6.QtWidgets import QTableView

from distributor_app.widgets.cell_delegate import CellDelegate
from distributor_app.widgets.record_model import BadgeLook, Cell, CellRole

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WIDTH = 300


class Painted:
    """One cell as it is painted, and where its colours stand in it."""

    def __init__(self, image: QImage, theme) -> None:
        self._image, self._theme = image, theme

    def span(self, *roles: str) -> tuple[int, int]:
        wanted = {self._theme.color(role).rgb() for role in roles}
        found = [x for x in range(self._image.width()) if self._column(x) & wanted]
        return min(found), max(found)

    def ink(self) -> tuple[int, int]:
        """Return where the words of the text begin and end."""
        dark = [
            x for x in range(self._image.width())
            if any(qGray(rgb) < 200 for rgb in self._column(x))
        ]  # fmt: skip
        return min(dark), max(dark)

    def _column(self, x: int) -> set[int]:
        # The last line of a row is its border.
        return {self._image.pixel(x, y) for y in range(self._image.height() - 2)}


@pytest.fixture
def paint(qtbot, theme):
    def painted(cell: Cell, way: Qt.LayoutDirection) -> Painted:
        item = QStandardItem()
        item.setData(cell, CellRole.CELL)
        model = QStandardItemModel()
        model.appendRow(item)
        view = QTableView()
        qtbot.addWidget(view)
        view.setLayoutDirection(way)
        view.setItemDelegate(CellDelegate(theme, view))
        view.setModel(model)
        view.horizontalHeader().hide()
        view.verticalHeader().hide()
        view.setShowGrid(False)
        view.setColumnWidth(0, WIDTH)
        view.setRowHeight(0, theme.size.row)
        view.resize(WIDTH + 40, 100)
        view.show()
        place = view.visualRect(model.index(0, 0))
        image = QImage(place.size(), QImage.Format.Format_RGB32)
        image.fill(theme.color("surface"))
        view.viewport().render(image, QPoint(), QRegion(place))
        return Painted(image, theme)

    return painted


@pytest.mark.parametrize("way", [LTR, RTL])
@pytest.mark.parametrize("right", [False, True])
def test_what_is_lit_lies_under_its_word(paint, way, right):
    (first, last) = paint(Cell("seal", right), way).ink()
    lit = paint(Cell("seal", right, matches=("seal",)), way).span("match")
    assert (abs(lit[0] - first) <= 3, abs(lit[1] - last) <= 3) == (True, True)


def test_a_word_within_a_text_is_lit_at_the_same_place_of_it_whichever_way_is_read(paint):
    shaft = Cell("Shaft seal, 22 mm", matches=("seal",))
    places = []
    for way in (LTR, RTL):
        begins = paint(Cell(shaft.text), way).ink()[0]
        places.append([edge - begins for edge in paint(shaft, way).span("match")])
    assert places[0] == pytest.approx(places[1], abs=1)


def test_a_word_in_letters_written_from_the_right_is_lit_where_it_is_written(paint):
    text = "\u05de\u05e9\u05d0\u05d1\u05d4 \u05d0\u05d8\u05dd"
    for way in (LTR, RTL):
        first = paint(Cell(text, matches=(text.split()[0],)), way).span("match")
        second = paint(Cell(text, matches=(text.split()[1],)), way).span("match")
        assert second[1] < first[1]
        assert second[0] < first[0]


def test_a_badge_and_its_text_stand_the_other_way_round(paint):
    cell = Cell("Pump", badge=BadgeLook("replaced", "info"))
    left, right = (paint(cell, way).span("info_wash") for way in (LTR, RTL))
    assert right == pytest.approx((WIDTH - 1 - left[1], WIDTH - 1 - left[0]), abs=2)
    assert paint(cell, LTR).ink()[1] > left[1]
    assert paint(cell, RTL).ink()[0] < right[0]


def test_a_row_that_is_still_coming_waits_where_reading_begins(paint):
    left, right = (paint(Cell(pending=True), way).span("neutral_wash") for way in (LTR, RTL))
    assert right == pytest.approx((WIDTH - 1 - left[1], WIDTH - 1 - left[0]), abs=2)
