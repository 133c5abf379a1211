"""An error in the catalogue: reported where it is seen, told at the part until it is answered."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.content import CatalogueError
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.records import Area, Changes

from distributor_app.screens.catalogue.report_bar import ReportBar
from distributor_app.screens.catalogue.reports_box import ReportsBox
from distributor_app.widgets.badge import Badge

PUMP, TIE = 1, 3


@pytest.fixture
def bar(screen, settled):
    """Opens the report over what the screen shows."""

    def asked():
        report = next(a for a in screen.actions_offered() if "error" in a.text())
        report.trigger()
        settled()
        return screen.findChild(ReportBar)

    return asked


@pytest.fixture
def told(screen, settled):
    def read_again():
        screen.on_changes(Changes(frozenset({Area.NOTES})))
        settled()
        box = screen._part.findChild(ReportsBox)
        words = [label.text() for label in box.findChildren(QLabel) if label.isVisible()]
        return words, [badge.accessibleName() for badge in box.findChildren(Badge)]

    return read_again


def reports(desk, number="40-21A-0071"):
    return desk.reports.of_part("HALDEN", number)


def test_an_error_is_reported_from_the_part_with_the_keyboard_alone(
    screen, settled, bar, qtbot, counter_desk, told, asked
):
    screen.open({"part": str(PUMP)})
    settled()
    shown = bar()
    qtbot.keyClick(shown.fault, Qt.Key.Key_Down)
    qtbot.keyClicks(shown.note, "It has SAE B.")
    qtbot.keyClick(shown.note, Qt.Key.Key_Return)
    settled()
    (report,) = reports(counter_desk)
    assert (report.fault, report.note) == ("specification", "It has SAE B.")
    assert report.sending is SubmissionState.QUEUED
    assert not shown.isVisible()
    words, looks = told()
    assert words[:3] == ["Reported errors", "Wrong specification", "It has SAE B."]
    assert looks == ["Waiting to be sent"]


def test_a_wrong_specification_is_named(screen, settled, bar, qtbot, counter_desk, told, asked):
    screen.open({"part": str(PUMP)})
    settled()
    shown = bar()
    assert not shown.field.isVisible()
    qtbot.keyClick(shown.fault, Qt.Key.Key_Down)
    assert shown.field.isVisible()
    qtbot.keyClick(shown.field, Qt.Key.Key_Down)
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    settled()
    (report,) = reports(counter_desk)
    assert (report.fault, report.field) == ("specification", "Displacement")
    assert told()[0][1] == "Wrong specification: Displacement"


def test_what_is_no_specification_is_reported_without_one(
    screen, settled, bar, qtbot, counter_desk, asked
):
    screen.open({"part": str(PUMP)})
    settled()
    shown = bar()
    qtbot.keyClick(shown.fault, Qt.Key.Key_Down)
    qtbot.keyClick(shown.field, Qt.Key.Key_Down)
    qtbot.keyClick(shown.fault, Qt.Key.Key_Up)
    assert not shown.field.isVisible()
    shown.send.click()
    settled()
    (report,) = reports(counter_desk)
    assert (report.fault, report.field) == ("picture", "")


def test_the_link_on_the_part_asks_as_well(screen, settled):
    screen.open({"part": str(PUMP)})
    settled()
    screen._part.findChild(ReportsBox).link.click()
    settled()
    assert screen.findChild(ReportBar).isVisible()


def test_a_report_can_be_taken_back_before_it_goes_out(screen, settled, bar, counter_desk, asked):
    screen.open({"part": str(PUMP)})
    settled()
    bar().send.click()
    settled()
    _text, undo = asked.toasts[0]
    undo()
    settled()
    assert reports(counter_desk) == ()
    assert asked.toasts[-1][0] == "The report was taken back; nothing was sent."


def test_a_report_from_a_drawing_names_the_drawing(screen, settled, bar, counter_desk):
    screen.open({"assembly": "plain"})
    settled()
    bar().send.click()
    settled()
    (report,) = reports(counter_desk, "77-100")
    assert report.fault == "picture"
    (item,) = counter_desk.outbox.items()
    assert "77-100" in item.subject


def test_escape_reports_nothing(screen, settled, bar, qtbot, counter_desk):
    screen.open({"part": str(PUMP)})
    settled()
    shown = bar()
    qtbot.keyClick(shown.note, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert reports(counter_desk) == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_keyboard_goes_back_to_where_it_was(screen, settled, bar, qtbot, key):
    screen.open({"part": str(PUMP)})
    settled()
    screen.take_focus()
    quantity = QApplication.focusWidget()
    shown = bar()
    assert QApplication.focusWidget() is shown.fault
    qtbot.keyClick(shown.fault, key)
    settled()
    assert QApplication.focusWidget() is quantity


def test_the_answer_of_the_vendor_stands_at_the_part(screen, settled, vendor, told):
    part = PartSnapshot(brand="HALDEN", number="40-21A-0071", uid=PUMP)
    now = datetime.now(UTC)
    vendor.says(
        CatalogueError(
            id="e1",
            part=part,
            fault="fit",
            by="Ines",
            at=now,
            state="corrected",
            answer="Mended. <b>Thank you</b>",
            answered_at=now,
        )
    )
    screen.open({"part": str(PUMP)})
    settled()
    words, looks = told()
    assert words[1] == "Does not fit"
    assert words[-1].endswith("Mended. <b>Thank you</b>")
    assert looks == ["Corrected"]
