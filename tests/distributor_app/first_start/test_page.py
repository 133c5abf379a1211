import json
import socket

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QTreeView

from catalog_cache.datasets.taking import import_content
from catalog_cache.desk import open_desk
from catalog_cache.enrolment import read_enrolment
from catalog_cache.places import AccountFolder, account_name

from vendor_hub.publish.content_folder import account_of, export_content

from distributor_app.first_start.page import has_first_copy
from distributor_app.first_start.ways_step import WaysStep
from distributor_app.keeping.dialog import KeepDialog


def drop(widget, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    widget.dropEvent(event)


def test_a_file_a_code_and_the_catalogue_is_here(show, vendor, enrolment_file):
    shown = show()
    drop(shown.page.findChild(WaysStep), enrolment_file)
    shown.settle()
    assert shown.says("Sign in at Halden Hydraulics")
    assert shown.says("Riverside Plant Services")
    shown.type(vendor.code_for("Marc Lefèvre"))
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)
    (folder,) = shown.finished
    assert has_first_copy(folder)
    with open_desk(folder) as desk:
        assert {age.name for age in desk.status().datasets} >= {"catalog", "prices", "stock"}


def test_the_program_may_be_started_with_the_file(show, enrolment_file):
    assert show(enrolment_file).says("Sign in at Halden Hydraulics")


def test_an_address_counts_only_after_its_fingerprint_was_compared(show, vendor):
    shown = show()
    shown.type(vendor.address)
    assert "Compare the fingerprint" in shown.message()
    code = vendor.code_for("Marc Lefèvre")
    shown.type(code)
    assert not shown.finished
    shown.tick()
    shown.type(code)
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)
    pinned = json.loads(shown.finished[0].enrolment.read_text())
    assert pinned["root_key"] == vendor.enrolment().root_key
    assert pinned["account_name"] == "Riverside Plant Services"


def test_a_wrong_code_says_so_and_the_right_one_goes_on(show, vendor, enrolment_file):
    shown = show(enrolment_file)
    shown.type("WRONG-CODE")
    assert shown.says("code")
    assert not shown.finished
    shown.type(vendor.code_for("Marc Lefèvre"))
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)


def test_a_file_that_is_none_of_the_vendors_is_refused_with_its_reason(show, tmp_path):
    path = tmp_path / "photo.json"
    path.write_text('{"hub": "no"}')
    shown = show(path)
    assert "photo.json is not an enrolment file." in shown.message()
    assert "Ask your vendor to send the file again." in shown.message()


def test_an_address_where_nothing_answers_says_so(show):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    shown = show()
    shown.type(f"http://127.0.0.1:{port}")
    assert f"127.0.0.1:{port} does not answer" in shown.message()
    assert shown.button("Connect").isEnabled()


@pytest.mark.parametrize(
    ("fault", "words"),
    [("nonsense", "is not a hub that this desk understands"), ("status:503", "trouble of its own")],
)
def test_a_hub_that_answers_wrongly_is_told_apart(show, vendor, fault, words):
    vendor.stop()
    vendor.start(fault=fault)
    shown = show()
    shown.type(vendor.address)
    assert words in shown.message()
    assert shown.button("Connect").isEnabled()


def test_another_key_for_a_known_account_is_refused(show, vendor, enrolment_file, tmp_path):
    show(enrolment_file)
    forged = json.loads(enrolment_file.read_text())
    forged["root_key"] = "A" * 43 + "="
    other = tmp_path / "forged.enrol.json"
    other.write_text(json.dumps(forged))
    shown = show(other)
    assert "another key for Halden Hydraulics" in shown.message()
    assert "Telephone your vendor" in shown.message()


def test_something_that_is_no_address_says_how_one_looks(show):
    shown = show()
    shown.type("my vendor")
    assert "An address looks like" in shown.message()


def test_the_demonstration_is_one_click_away(show):
    shown = show()
    shown.press("Try the demonstration")
    assert shown.demonstrations == [True]


def test_back_leads_to_the_three_ways(show, enrolment_file):
    shown = show(enrolment_file)
    shown.press("Back")
    assert shown.says("I have a file from my vendor")


@pytest.fixture
def slow_hub(vendor):
    """The same hub, answering each request after half a second."""
    vendor.stop()
    vendor.start(fault="delay:0.5")
    return vendor


def test_the_copy_can_be_paused_and_gone_on_with(show, slow_hub, enrolment_file):
    shown = show(enrolment_file)
    shown.page._sign_in._code.setText(slow_hub.code_for("Marc Lefèvre"))
    shown.press("Sign in")
    shown.press("Pause")
    shown.bot.waitUntil(lambda: shown.says("Paused."), timeout=10_000)
    assert not shown.finished
    shown.press("Go on")
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)


def test_a_part_of_the_catalogue_may_be_chosen_while_the_copy_runs(show, slow_hub, enrolment_file):
    slow_hub.publish_all(lines={"77-100": "LX", "9X-17": "HX", "70-R": "MX"})
    shown = show(enrolment_file)
    shown.page._sign_in._code.setText(slow_hub.code_for("Marc Lefèvre"))
    shown.press("Sign in")
    shown.press("Choose what to keep…")
    shown.bot.waitUntil(lambda: bool(shown.page.findChildren(KeepDialog)))
    (dialog,) = shown.page.findChildren(KeepDialog)
    assert shown.says("Whole catalogue, ")
    view = dialog.findChild(QTreeView)
    view.setCurrentIndex(view.model().index(1, 0))
    shown.bot.keyClick(view, Qt.Key.Key_Space)
    (keep,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "&Keep this")
    shown.bot.mouseClick(keep, Qt.MouseButton.LeftButton)
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=90_000)
    with open_desk(shown.finished[0]) as desk:
        assert desk.selection.kept().is_part
        assert len(desk.catalogue.find("77-100")) == 1
        assert not desk.catalogue.find("70-R")


def test_one_may_begin_before_everything_is_here(show, slow_hub, enrolment_file):
    shown = show(enrolment_file)
    shown.page._sign_in._code.setText(slow_hub.code_for("Marc Lefèvre"))
    shown.press("Sign in")
    shown.press("Open the desk now")
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=10_000)
    with open_desk(shown.finished[0]) as desk:
        assert desk.info.person_name == "Marc Lefèvre"


def test_a_hub_that_goes_away_is_told_and_going_on_needs_no_new_code(
    show, vendor, enrolment_file, data_root
):
    shown = show(enrolment_file)
    vendor.stop()
    vendor.start(fault="delay:1")
    shown.page._sign_in._code.setText(vendor.code_for("Marc Lefèvre"))
    shown.press("Sign in")
    shown.bot.waitUntil(lambda: shown.button("Pause") is not None, timeout=10_000)
    vendor.kill()
    shown.bot.waitUntil(lambda: shown.button("Try again") is not None, timeout=20_000)
    assert shown.message()
    vendor.start()
    shown.press("Try again")
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)


def test_after_a_restart_the_copy_goes_on_without_a_code(show, slow_hub, enrolment_file):
    first = show(enrolment_file)
    first.page._sign_in._code.setText(slow_hub.code_for("Marc Lefèvre"))
    first.press("Sign in")
    first.press("Pause")
    first.bot.waitUntil(lambda: first.says("Paused."), timeout=10_000)
    folder = first.page._folder
    first.page.close()
    assert not has_first_copy(folder)
    second = show()
    second.page.go_on(folder)
    second.bot.waitUntil(lambda: bool(second.finished), timeout=30_000)
    assert has_first_copy(folder)


@pytest.fixture
def stick(vendor, tmp_path):
    """A folder with everything that the vendor's account may have."""
    folder = tmp_path / "usb"
    export_content(vendor.hub, folder, [account_of(vendor.hub, "10042")])
    return folder


def choose_folder(shown, folder):
    shown.press("Take it from a folder…")
    dialog = next(d for d in shown.page.findChildren(QFileDialog) if d.isVisible())
    dialog.fileSelected.emit(str(folder))
    dialog.reject()


def signed_in(shown, vendor):
    shown.page._sign_in._code.setText(vendor.code_for("Marc Lefèvre"))
    shown.press("Sign in")


def test_the_first_copy_may_come_from_a_folder(show, slow_hub, enrolment_file, stick):
    shown = show(enrolment_file)
    signed_in(shown, slow_hub)
    choose_folder(shown, stick)
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)
    with open_desk(shown.finished[0]) as desk:
        assert {age.name for age in desk.status().datasets} == {
            "catalog", "prices", "stock", "manuals",
        }  # fmt: skip


def test_a_folder_is_enough_where_the_line_is_gone(show, slow_hub, enrolment_file, stick):
    shown = show(enrolment_file)
    signed_in(shown, slow_hub)
    shown.press("Pause")
    shown.bot.waitUntil(lambda: shown.says("Paused."), timeout=10_000)
    slow_hub.stop()
    choose_folder(shown, stick)
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)
    assert has_first_copy(shown.finished[0])


def test_a_folder_without_content_is_said_and_the_copy_can_go_on(
    show, slow_hub, enrolment_file, tmp_path
):
    (tmp_path / "holiday").mkdir()
    shown = show(enrolment_file)
    signed_in(shown, slow_hub)
    choose_folder(shown, tmp_path / "holiday")
    shown.bot.waitUntil(lambda: "There is no content of a vendor" in shown.message())
    assert not shown.finished
    shown.press("Try again")
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)


def test_where_content_is_shared_the_desk_opens_without_a_copy(
    show, vendor, enrolment_file, stick, tmp_path, monkeypatch
):
    monkeypatch.setenv("DISTRIBUTOR_DESK_CONTENT", str(tmp_path / "share"))
    enrolment = read_enrolment(enrolment_file)
    name = account_name(enrolment.vendor, enrolment.account)
    import_content(AccountFolder(tmp_path / "share" / name), stick, enrolment, "GOLD")
    shown = show(enrolment_file)
    shown.type(vendor.code_for("Marc Lefèvre"))
    shown.bot.waitUntil(lambda: bool(shown.finished), timeout=30_000)
    assert has_first_copy(shown.finished[0])
    assert not list(shown.finished[0].datasets.glob("*.db"))
    with open_desk(shown.finished[0]) as desk:
        assert len(desk.status().datasets) == 4
