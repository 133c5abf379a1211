"""An assembly: drawing and list light each other, Enter adds, one finds the way up and down."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from catalog_cache.records import KnownMachine

from distributor_app.navigation import Route
from distributor_app.printing import Printer
from distributor_app.screens.catalogue.machine_dialog import MachineDialog
from distributor_app.screens.catalogue.positions import PositionModel
from distributor_app.settings import ColumnLayout
from distributor_app.widgets.picture import Picture
from distributor_app.widgets.record_model import CellRole

PUMP, TIE = 1, 3


@pytest.fixture
def assembly(screen, settled, drawing_on_disk):
    def show(name="unit", **args):
        screen.open({"assembly": name} | args)
        settled()
        settled()
        return screen._assembly

    return show


def labels(view):
    model = view.positions
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def button(widget, text):
    return next(b for b in widget.findChildren(QPushButton) if text in b.text() and b.isVisible())


def lines(desk):
    return desk.drafts.view(desk.drafts.current()).lines


def test_the_list_shows_each_position_with_all_its_parts(assembly, qtmodeltester):
    view = assembly()
    assert labels(view) == ["1", "", "2", "3"]
    assert [view.positions.index(n, 3).data() for n in range(4)] == ["1", "1", "4", "REF"]
    qtmodeltester.check(view.positions)


def test_a_click_on_a_callout_selects_its_row(assembly, qtbot):
    view = assembly()
    spot = view.figure.view.center_of("position:p2")
    qtbot.mouseClick(view.figure.view, Qt.MouseButton.LeftButton, pos=spot)
    assert view.table.selected_rows() == [2]


def test_selecting_a_row_selects_its_callouts(assembly):
    view = assembly()
    view.table.select_row(2)
    assert view.figure.view.selected_key == "position:p2"


def test_hovering_a_callout_lights_every_row_of_its_position(assembly, qtbot):
    view = assembly()
    qtbot.mouseMove(view.figure.view, view.figure.view.center_of("position:p1"))
    lit = [view.positions.index(row, 0).data(CellRole.LIT) for row in range(4)]
    assert lit == [True, True, False, False]


def test_a_row_leads_from_a_part_to_its_place(assembly):
    view = assembly(select=str(TIE))
    assert view.table.selected_rows() == [2]
    assert view.figure.view.selected_key == "position:p2"


def test_enter_adds_the_usual_quantity(assembly, qtbot, settled, counter_desk):
    view = assembly()
    view.table.select_row(2)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settled()
    assert [(line.part.number, line.qty) for line in lines(counter_desk)] == [("77-100", 4)]


def test_enter_on_a_callout_adds_too(assembly, qtbot, settled, counter_desk):
    view = assembly()
    drawing = view.figure.view
    drawing.setFocus()
    qtbot.keyClick(drawing, Qt.Key.Key_PageDown)
    assert view.table.selected_rows() == [2]
    qtbot.keyClick(drawing, Qt.Key.Key_Return)
    settled()
    assert len(lines(counter_desk)) == 1


def test_two_callouts_and_enter_order_both_and_one_undo_takes_both_back(
    assembly, qtbot, settled, counter_desk, asked
):
    view = assembly()
    drawing = view.figure.view
    left, control = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(drawing, left, pos=drawing.center_of("position:p1"))
    qtbot.mouseClick(drawing, left, control, drawing.center_of("position:p2"))
    assert view.table.selected_rows() == [0, 2]
    assert drawing.selected_keys == ("position:p1", "position:p2")
    qtbot.keyClick(drawing, Qt.Key.Key_Return)
    settled()
    ordered = [(line.part.number, line.qty) for line in lines(counter_desk)]
    assert ordered == [("40-21A-0071", 1), ("77-100", 4)]
    text, undo = asked.toasts[0]
    assert text == "2 parts added to the cart."
    undo()
    settled()
    assert lines(counter_desk) == ()


def test_several_rows_of_the_list_are_added_together(assembly, qtbot, settled, counter_desk):
    view = assembly()
    view.table.selectAll()
    assert view.bar._title.text() == "4 positions selected"
    assert view.bar._add.accessibleName() == "Add 3 to cart"
    assert view.bar.quantity.isHidden()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settled()
    assert len(lines(counter_desk)) == 3


def test_the_bar_says_stock_and_arrival_of_the_position(assembly):
    view = assembly()
    view.table.select_row(0)
    assert view.bar._title.text() == "Hydraulic pump, 11 cc, clockwise"
    assert view.bar._words.text().startswith("34 in Lyon · with you ")


def test_a_digit_in_the_list_begins_the_quantity(assembly, qtbot, settled, counter_desk):
    view = assembly()
    view.table.select_row(2)
    qtbot.keyClick(view.table, Qt.Key.Key_7)
    qtbot.keyClick(view.bar.quantity, Qt.Key.Key_Return)
    settled()
    assert lines(counter_desk)[0].qty == 7


def test_where_every_part_fits_no_column_says_so(assembly):
    titles = [column.key for column in assembly("pumpset").positions.columns]
    assert "fit" not in titles
    assert "fit" in [column.key for column in assembly("unit").positions.columns]


def test_another_quantity_is_typed_below(assembly, qtbot, settled, counter_desk):
    view = assembly()
    view.table.select_row(2)
    view.bar.quantity.selectAll()
    qtbot.keyClicks(view.bar.quantity, "300")
    qtbot.keyClick(view.bar.quantity, Qt.Key.Key_Return)
    settled()
    assert lines(counter_desk)[0].qty == 300


def test_what_is_not_sold_alone_leads_to_its_own_drawing(assembly, qtbot, asked):
    view = assembly()
    view.table.select_row(3)
    assert not view.bar._add.isEnabled()
    assert "order the next higher assembly" in view.bar._words.text()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert asked.routes == [Route("catalogue", {"assembly": "pumpset", "path": "unit"})]


def test_the_next_higher_assembly_is_named_and_added_with_one_press(
    assembly, qtbot, settled, counter_desk
):
    view = assembly("pin")
    assert "order the next higher assembly: P-0012" in view.bar._words.text()
    assert view.bar.instead.accessibleName() == "Add P-0012 to cart"
    assert view.bar._add.isHidden()
    assert view.bar.quantity.isHidden()
    view.bar.instead.click()
    settled()
    assert [(line.part.number, line.qty) for line in lines(counter_desk)] == [("P-0012", 1)]
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settled()
    assert [line.qty for line in lines(counter_desk)] in ([2], [1, 1])


def test_of_several_next_higher_assemblies_one_chooses(assembly, settled, counter_desk):
    view = assembly("hinge")
    view.table.select_row(1)
    assert view.bar.instead.text() == "Add the assembly to cart"
    entries = view.bar.instead.menu().actions()
    assert [entry.text().split(" · ")[0] for entry in entries] == ["P-0010", "P-0011"]
    entries[1].trigger()
    settled()
    assert [line.part.number for line in lines(counter_desk)] == ["P-0011"]
    view.table.select_row(0)
    assert view.bar.instead.isHidden()
    assert not view.bar._add.isHidden()


def test_bread_crumbs_lead_up_again(assembly, asked, qtbot):
    view = assembly("pumpset", path="unit")
    qtbot.wait(10)
    button(view.head, "Hydraulic unit").click()
    assert asked.routes == [Route("catalogue", {"assembly": "unit"})]


def test_alt_and_up_lead_to_the_assembly_above(assembly, screen, asked, qtbot):
    assembly("pumpset", path="unit")
    qtbot.keyClick(screen, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert asked.routes == [Route("catalogue", {"assembly": "unit"})]


def fits(view):
    badges = [view.positions.index(row, 4).data(CellRole.BADGE) for row in range(2)]
    return [badge.text for badge in badges]


def test_a_machine_decides_which_part_fits(assembly, announced, counter_desk):
    view = assembly()
    assert fits(view) == ["may fit", "may fit"]
    counter_desk.machines.remember(KnownMachine("HX 6", "HX21000"))
    announced()
    assert fits(view) == ["fits", "does not fit"]
    assert view.head.machine.words == "HX 6 no. HX21000"
    view.table.select_row(1)
    assert not view.bar._add.isEnabled()
    assert view.bar.fit.words == "Only for serial up to HX19999"


def test_what_is_missing_is_said_right_there(assembly, qtbot, announced, counter_desk):
    counter_desk.machines.remember(KnownMachine("HX 6"))
    view = assembly()
    assert view.bar.fit.words == "Needs the serial number"
    view.bar.fit.say.click()
    (dialog,) = view.window().findChildren(MachineDialog)
    assert dialog.focusWidget() is dialog.serial
    qtbot.keyClicks(dialog.serial, "HX15000")
    qtbot.keyClick(dialog.serial, Qt.Key.Key_Return)
    announced()
    assert fits(view) == ["does not fit", "fits"]
    shelf = counter_desk.machines.shelf()
    assert [(m.model, m.serial) for m in shelf.machines] == [("HX 6", "HX15000")]


def test_a_drawing_of_another_machine_says_so(assembly, announced, counter_desk):
    counter_desk.machines.remember(KnownMachine("LT 20", "LT2093"))
    view = assembly()
    assert view.head.fit.isVisible()
    assert view.head.fit.words == "Only for HX 6"
    assert fits(view) == ["does not fit", "does not fit"]
    view.head.machine.forget_button.click()
    announced()
    assert not view.head.fit.isVisible()
    assert fits(view) == ["may fit", "may fit"]
    assert counter_desk.machines.shelf().current is None


def test_another_machine_is_chosen_from_the_menu(assembly, announced, counter_desk):
    for serial in ("HX15000", "HX21000"):
        counter_desk.machines.remember(KnownMachine("HX 6", serial))
    view = assembly()
    menu = view.head.machine.menu
    menu.aboutToShow.emit()
    entries = [action.text() for action in menu.actions()]
    assert entries[:3] == ["Any machine", "HX 6 no. HX21000", "HX 6 no. HX15000"]
    assert [action.isChecked() for action in menu.actions()[:3]] == [False, True, False]
    menu.actions()[2].trigger()
    announced()
    assert fits(view) == ["does not fit", "fits"]


def test_a_machine_that_was_typed_can_be_taken_off_the_list(assembly, announced, counter_desk):
    counter_desk.machines.remember(KnownMachine("HX 6", "HX21000"))
    view = assembly()
    menu = view.head.machine.menu
    menu.aboutToShow.emit()
    next(a for a in menu.actions() if "off the list" in a.text()).trigger()
    announced()
    assert counter_desk.machines.shelf().machines == ()
    assert view.head.machine.words == ""


def test_from_home_one_works_for_the_machine_one_came_for(assembly, counter_desk):
    machine = counter_desk.machines.remember(KnownMachine("HX 6", "HX21000"))
    counter_desk.machines.choose("")
    view = assembly(machine=machine)
    assert fits(view) == ["fits", "does not fit"]


def test_an_assembly_without_drawing_gives_the_list_the_room(assembly):
    view = assembly("plain")
    assert view.figure.isHidden()
    assert view.positions.index(0, 3).data() == "AR"


def test_a_drawing_that_cannot_be_fetched_is_said_in_its_place(assembly, qtbot):
    view = assembly("pumpset")
    qtbot.waitUntil(lambda: "not on this computer" in view.figure.view.accessibleDescription())
    assert labels(view) == ["1"]


def test_a_damaged_drawing_is_said_and_the_list_works(assembly, drawing_on_disk):
    drawing_on_disk.write_bytes(b"<svg this is not one")
    view = assembly()
    assert "cannot be shown" in view.figure.view.accessibleDescription()
    assert labels(view) == ["1", "", "2", "3"]


def test_an_unknown_assembly_is_said(assembly):
    view = assembly("none")
    assert "not in the catalogue" in view._failure.accessibleName()


def test_drawing_and_list_go_to_paper(assembly, tmp_path, settled, asked, qtbot):
    pdfium = pytest.importorskip("pypdfium2")
    view = assembly()
    target = tmp_path / "unit.pdf"
    view.save_list(target)
    qtbot.waitUntil(target.exists, timeout=30_000)
    qtbot.waitUntil(lambda: bool(asked.toasts), timeout=30_000)
    document = pdfium.PdfDocument(target)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert "40-21A-0071" in text
    assert "Hydraulic unit" in text


def test_the_position_model_keeps_qts_rules_when_empty(qtmodeltester, qapp):
    qtmodeltester.check(PositionModel("EUR"))


def test_the_drawing_with_its_list_goes_to_a_printer(assembly, monkeypatch, qtbot, asked):
    printed = []

    def submit(pdf, printer, *, title):
        printed.append((pdf.read_bytes()[:4], printer, title))
        return "job-1"

    monkeypatch.setattr("distributor_app.printing.submit", submit)
    view = assembly()
    view.printer.show_printers([Printer("Store & van", is_default=True)])
    view.head.printers.actions()[0].trigger()
    qtbot.waitUntil(lambda: bool(asked.toasts), timeout=30_000)
    assert printed == [(b"%PDF", "Store & van", "parts-list")]
    assert asked.toasts[0][0] == "Sent to Store & van."


def test_a_computer_without_printers_says_so(assembly):
    view = assembly()
    view.printer.show_printers([])
    (entry,) = view.head.printers.actions()
    assert entry.text() == "This computer has no printer."
    assert not entry.isEnabled()


def place(widget, view):
    return widget.mapTo(view, widget.rect().topLeft())


def test_on_a_large_screen_the_drawing_is_as_wide_as_its_sheet_can_use(assembly, screen, qtbot):
    screen.resize(3600, 1800)
    view = assembly()
    drawing, sheet = view.figure.view, 400 / 300
    qtbot.waitUntil(lambda: drawing.width() > view.table.width())
    assert drawing.width() == pytest.approx(drawing.height() * sheet, rel=0.05)


def test_below_the_drawing_stands_what_is_selected(assembly, qtbot):
    view = assembly()
    qtbot.waitUntil(lambda: view.bar.height() > 0)
    assert place(view.bar, view).x() == place(view.figure, view).x()
    assert place(view.bar, view).y() >= place(view.figure, view).y() + view.figure.height()
    assert view.bar._number.text() == "40-21A-0071"
    assert view.bar._net.text() == "212.40 EUR"


def test_on_a_large_screen_the_picture_stands_where_the_buttons_below_it_do(
    assembly, screen, qtbot
):
    screen.resize(2400, 1200)
    view = assembly()
    picture, quantity = view.bar.findChild(Picture), view.bar.quantity
    qtbot.waitUntil(lambda: place(picture, view.bar).y() < place(quantity, view.bar).y())
    assert place(picture, view.bar).x() == place(quantity, view.bar).x()


def test_without_a_drawing_what_is_selected_stands_below_the_list(assembly, qtbot):
    assembly()
    view = assembly("plain")
    qtbot.waitUntil(lambda: place(view.bar, view).x() == place(view.table, view).x())
    assert view.table.width() == view.width()


def test_hidden_prices_are_hidden_beside_the_drawing_too(assembly, settings):
    settings.hide_prices = True
    assert assembly().bar._net.text() == "•••"


def test_a_division_that_was_dragged_is_kept(assembly, qtbot, settings, screen):
    view = assembly()
    handle, before = view.division.handle(1), view.table.width()
    left, middle = Qt.MouseButton.LeftButton, handle.rect().center()
    qtbot.mousePress(handle, left, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(-60, 0))
    qtbot.mouseRelease(handle, left, pos=handle.rect().center())
    dragged = view.table.width()
    assert dragged > before
    qtbot.waitUntil(lambda: bool(settings.splitter("catalogue.assembly")))
    screen.resize(screen.width() + 1, screen.height())
    qtbot.waitUntil(lambda: abs(view.table.width() - dragged) < 3)


def test_a_list_with_long_words_takes_from_the_drawing_rather_than_be_scrolled(
    assembly, qtbot, settings
):
    kept = [ColumnLayout(c.key, 190 if c.key == "stock" else 0) for c in PositionModel("").columns]
    settings.set_columns("catalogue.assembly", kept)
    view = assembly()
    qtbot.waitUntil(lambda: view.table.columnWidth(5) == 190)
    qtbot.waitUntil(lambda: view.table.horizontalScrollBar().maximum() == 0)
    assert view.figure.isVisible()
