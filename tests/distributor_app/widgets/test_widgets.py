"""Small widgets through what a person does with them."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from catalog_cache.errors import DeskError, Kind

from distributor_app.theme import Mode
from distributor_app.widgets.drawing import Drawing
from distributor_app.widgets.drawing_view import Callout, DrawingView
from distributor_app.widgets.inline_message import InlineMessage, error_text
from distributor_app.widgets.matches import spans
from distributor_app.widgets.quantity_field import QuantityField
from distributor_app.widgets.search_field import SearchField
from distributor_app.widgets.time_line import TimeLine, TimeLineStep

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M0 0h9"/></svg>'


def marked(text, *words):
    return [text[start:stop] for start, stop in spans(text, words)]


def test_matches_cross_punctuation_case_and_accents():
    assert marked("40-21A-0071", "4021") == ["40-21"]
    assert marked("Hydraulic pump, 11 cc", "hyd", "pump") == ["Hyd", "pump"]
    assert marked("Göteborg", "gote") == ["Göte"]
    assert marked("Stump", "pump") == []
    assert marked("Pump pumping", "") == []


def test_a_size_is_marked_by_whatever_sign_its_measures_are_parted():
    for typed in ("35x9", "35×9", "35X9", "35 x 9", "35*9"):
        assert marked("Roller bearing 35×9×8", typed) == ["35×9"]
        assert marked("Roller bearing 35 x 9 x 8", typed) == ["35 x 9"]
    assert marked("Hexagon bolt M8x40", "m8×4") == ["M8x4"]
    assert marked("Hexagon bolt M8x40", "m8x") == ["M8"]
    assert marked("Box 4x4, xerox", "x") == ["x"]


def test_words_beside_each_other_are_marked_as_one():
    assert marked("Seal kit, hydraulic pump 11 cc", "pump", "hydraulic") == ["hydraulic pump"]
    assert marked("Hydraulic hand pump", "hydraulic", "pump") == ["Hydraulic", "pump"]
    assert marked("Pump, hydraulic", "hydraulic", "pump") == ["Pump", "hydraulic"]


def test_a_quantity_is_typed_stepped_by_the_pack_and_confirmed(qtbot, theme):
    field = QuantityField(theme, "Quantity")
    qtbot.addWidget(field)
    field.set_pack(Decimal(100))
    assert field.quantity == 100
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "200"
    field.selectAll()
    qtbot.keyClicks(field, "130")
    assert field.problem == "Sold in packs of 100: 200?"
    with qtbot.waitSignal(field.confirmed) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == [Decimal(130)]


def test_a_quantity_has_the_whole_field_in_every_look(qtbot, theme):
    field = QuantityField(theme, "Quantity")
    qtbot.addWidget(field)
    field.show()
    words = field.findChild(QLineEdit)
    least = field.fontMetrics().horizontalAdvance("99999")
    assert words.width() > least
    theme.set_mode(Mode.DARK)
    field.setEnabled(False)
    dark = words.width()
    theme.set_mode(Mode.LIGHT)
    assert dark > least


@pytest.mark.parametrize("typed", ["", "abc", "-1", "0", "NaN", "Infinity", "1..2"])
def test_what_is_no_quantity_is_not_confirmed(qtbot, theme, typed):
    field = QuantityField(theme, "Quantity")
    qtbot.addWidget(field)
    field.clear()
    qtbot.keyClicks(field, typed)
    assert field.quantity is None
    with qtbot.assertNotEmitted(field.confirmed):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_decimal_comma_is_read(qtbot, theme):
    field = QuantityField(theme, "Quantity")
    qtbot.addWidget(field)
    field.clear()
    qtbot.keyClicks(field, "1,5")
    assert field.quantity == Decimal("1.5")


def test_escape_empties_the_search_and_down_leads_into_the_results(qtbot, theme):
    field = SearchField(theme, "Search")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "pump")
    with qtbot.waitSignal(field.left_downwards):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.textEdited) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard.args == [""]
    assert field.text() == ""


def test_a_failure_is_said_with_cause_and_remedy(qtbot, theme):
    message = InlineMessage(theme)
    qtbot.addWidget(message)
    error = DeskError(Kind.DISK_FULL, "The disk is full.", cause="0 bytes.", remedy="Free some.")
    message.say_error(error, {"retry": "Try again"})
    assert message.accessibleName() == "The disk is full. 0 bytes. Free some."
    link = message.findChild(QPushButton, "retry")
    with qtbot.waitSignal(message.triggered) as heard:
        link.click()
    assert heard.args == ["retry"]


def test_the_words_of_a_computer_stand_in_brackets_and_not_among_the_sentences():
    error = DeskError(Kind.DISK, "It cannot be read.", cause="disk I/O error", remedy="Sync again.")
    assert error_text(error) == "It cannot be read (disk I/O error). Sync again."


def test_a_time_line_is_as_high_as_its_steps_and_can_be_read_aloud(qtbot, theme):
    line = TimeLine(theme)
    qtbot.addWidget(line)
    empty = line.sizeHint().height()
    line.show_steps([TimeLineStep("08:14", "You ordered", "offline"), TimeLineStep("", "Shipped")])
    assert line.sizeHint().height() > empty
    assert line.accessibleDescription() == "08:14 You ordered offline\nShipped"


@pytest.fixture
def view(qtbot, theme):
    made = DrawingView(theme, "Drawing")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_drawing(
        Drawing(SVG),
        [
            Callout("1", "1", QRectF(40, 40, 20, 20)),
            Callout("6:2", "6:2", QRectF(300, 200, 20, 20)),
            Callout("1", "1", QRectF(200, 40, 20, 20)),
        ],
    )
    made.show()
    return made


def test_a_click_selects_the_callout_and_a_double_click_activates_it(view, qtbot):
    with qtbot.waitSignal(view.selected) as heard:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.center_of("6:2"))
    assert heard.args == ["6:2"]
    with qtbot.waitSignal(view.activated) as heard:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=view.center_of("1"))
    assert heard.args == ["1"]


def test_hovering_tells_the_callout(view, qtbot):
    with qtbot.waitSignal(view.hovered) as heard:
        qtbot.mouseMove(view, view.center_of("6:2"))
    assert heard.args == ["6:2"]


def test_page_keys_walk_through_the_callouts(view, qtbot):
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.selected_key == "6:2"
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.selected_key == "1"
    with qtbot.waitSignal(view.activated):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_arrows_move_the_sheet_and_0_brings_it_back(view, qtbot):
    before = view.center_of("1")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.center_of("1").x() < before.x()
    assert view.center_of("1").y() < before.y()
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.center_of("1") == before


def test_control_and_a_click_asks_for_one_more_callout(view, qtbot):
    view.select("1")
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(view.toggled) as heard:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, control, view.center_of("6:2"))
    assert heard.args == ["6:2"]
    view.select_all(["1", "6:2"])
    assert view.selected_keys == ("1", "6:2")
    assert view.accessibleDescription() == "1, 6:2"


def test_the_wheel_zooms_about_the_pointer_and_0_fits_again(view, qtbot):
    before = view.center_of("6:2")
    wheel = QWheelEvent(
        QPointF(before), QPointF(view.mapToGlobal(before)), QPoint(0, 0), QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    other = view.center_of("1")
    view.wheelEvent(wheel)
    assert (view.center_of("6:2") - before).manhattanLength() <= 2
    assert view.center_of("1") != other
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.center_of("1") == other


def test_selecting_what_is_out_of_sight_brings_it_into_view(view, qtbot):
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    view.select("6:2")
    assert view.rect().contains(view.center_of("6:2"))


def test_what_is_no_drawing_is_refused():
    with pytest.raises(ValueError, match="not a drawing"):
        Drawing(b"<svg nonsense")
