import json
import threading
from pathlib import PurePosixPath

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)

from catalog_cache import doctor
from catalog_cache.doctor import Finding
from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.records import Area, Changes, LinkState, Progress, SyncReport

from distributor_app.screens.settings import data_card
from distributor_app.screens.settings.findings_list import FindingsList
from distributor_app.screens.settings.page import SettingsScreen
from distributor_app.theme import Contrast, Mode
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.progress import Progress as ProgressBar


class Shown:
    """The settings in a window."""

    def __init__(self, qtbot, context):
        self.bot, self.context, self.toasts = qtbot, context, []
        context.show_toast = lambda text, *_: self.toasts.append(text)
        self.screen = SettingsScreen(context)
        qtbot.addWidget(self.screen)
        self.screen.resize(1100, 720)
        with qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()
        self.open()

    def open(self, **args):
        self.screen.open(args)
        self.settle()
        # A child that is shown before it has a parent would flash as a window of its own.
        assert self.screen.isActiveWindow()

    def settle(self):
        self.bot.waitUntil(lambda: not self.context.tasks.busy)

    def visible(self, kind):
        return [w for w in self.screen.findChildren(kind) if w.isVisible()]

    def press(self, text):
        def button():
            shown = self.visible(QPushButton)
            return next((b for b in shown if b.text().replace("&", "") == text), None)

        self.bot.waitUntil(lambda: button() is not None)
        self.bot.mouseClick(button(), Qt.MouseButton.LeftButton)
        self.settle()

    def switch(self):
        return next((b for b in self.visible(QCheckBox) if b.text() == "&Network"), None)

    def fact(self, name):
        return next(w.text() for w in self.visible(QLabel) if w.accessibleName() == name)

    def messages(self):
        return " ".join(m.accessibleName() for m in self.visible(InlineMessage))


@pytest.fixture
def show(qtbot, make_context, make_desk):
    return lambda about=None: Shown(qtbot, make_context(make_desk(about)))


def test_it_says_whose_desk_this_is_and_what_one_may(show):
    shown = show()
    assert shown.fact("Vendor") == "Halden Hydraulics"
    assert shown.fact("Account") == "Riverside Plant Services, customer no. 4711-02"
    assert shown.fact("You may").startswith("place orders, see net prices")
    assert shown.fact("Vendor's key").startswith("AB12 CD34")
    assert "in a file that only you can read" in shown.fact("Sign-in kept")


def test_the_folder_and_its_size_are_shown(show):
    shown = show()
    assert shown.fact("Folder") == str(shown.context.desk.folder.root)
    assert "Catalogue, prices and stock: 1.5 kB" in shown.fact("Holds")


def test_what_is_not_known_yet_or_at_all_says_so(show, monkeypatch):
    def fails(*_):
        raise DeskError(Kind.DISK, "The disk cannot be read.")

    monkeypatch.setattr(data_card, "measure", fails)
    shown = show()
    assert shown.fact("Holds") == "Could not be measured"
    monkeypatch.setattr(shown.context.desk, "account", fails)
    shown.screen.open({})
    assert (shown.fact("Holds"), shown.fact("Sign-in kept")) == ("Being measured…", "Looking…")
    shown.settle()
    assert shown.fact("Sign-in kept") == "Not known"
    # The failure itself is said once.
    assert shown.messages() == "The disk cannot be read."


def test_checking_now_says_what_came(show):
    shown = show()
    shown.press("Check now")
    assert "Catalogue updated, 1 sent, 3 news from the vendor." in shown.messages()


@pytest.mark.parametrize("kind", [Kind.DNS, Kind.PROXY, Kind.TLS, Kind.HUB_DOWN, Kind.SIGN_IN])
def test_a_check_that_fails_says_the_cause_and_the_remedy(show, kind):
    shown = show()
    shown.context.desk.sync.problem = DeskError(
        kind, "It failed.", cause="This is why.", remedy="Do this."
    )
    shown.press("Check now")
    assert shown.messages() == "It failed. This is why. Do this."
    shown.context.desk.sync.problem = None
    shown.press("Check now")
    assert "Catalogue updated" in shown.messages()


def test_a_problem_of_the_line_is_shown_as_it_changes(show, records):
    shown = show()
    shown.context.desk.now = records.status(
        link=LinkState.OFFLINE, problem="The name cannot be found.", remedy="Check the network."
    )
    shown.screen.on_changes(Changes(frozenset({Area.STATUS})))
    assert "Offline" in [badge.accessibleName() for badge in shown.visible(Badge)]
    assert any("The name cannot be found" in label.text() for label in shown.visible(QLabel))


def test_a_running_sync_can_be_stopped(show, records):
    shown = show()
    shown.context.desk.now = records.status(
        link=LinkState.SYNCING, progress=Progress("download", 1, 2)
    )
    shown.screen.on_changes(Changes(frozenset({Area.STATUS})))
    shown.press("Stop")
    assert shown.context.desk.sync.interrupted


def test_signing_in_with_a_new_code(show):
    shown = show()
    shown.open(section="account")
    shown.bot.keyClicks(shown.screen.focusWidget(), "XK4P-92QD")
    shown.bot.keyClick(shown.screen.focusWidget(), Qt.Key.Key_Return)
    shown.settle()
    assert shown.context.desk.sync.codes == ["XK4P-92QD"]
    assert "You are signed in" in shown.messages()
    assert shown.fact("Sign-in kept") == "in this computer's keyring"


def test_a_wrong_code_stays_in_the_field(show):
    shown = show()
    shown.context.desk.sync.problem = DeskError(Kind.SIGN_IN, "This code is not valid.")
    field = shown.visible(QLineEdit)[0]
    shown.bot.keyClicks(field, "WRONG")
    shown.press("Sign in")
    assert "This code is not valid." in shown.messages()
    assert field.text() == "WRONG"


def test_signing_out_asks_once(show):
    shown = show()
    shown.press("Sign out")
    assert "stay on this computer" in shown.messages()
    shown.press("Stay signed in")
    assert shown.context.desk.sync.place == "file"
    shown.press("Sign out")
    link = next(b for b in shown.visible(QPushButton) if b.objectName() == "sign_out")
    shown.bot.mouseClick(link, Qt.MouseButton.LeftButton)
    shown.settle()
    assert "nowhere" in shown.fact("Sign-in kept")
    assert "You are signed out" in shown.messages()


def test_signing_out_offline_says_that_the_hub_does_not_know(show):
    shown = show()
    shown.context.desk.sync.problem = DeskError(Kind.NO_NETWORK, "This computer has no network.")
    shown.press("Sign out")
    link = next(b for b in shown.visible(QPushButton) if b.objectName() == "sign_out")
    shown.bot.mouseClick(link, Qt.MouseButton.LeftButton)
    shown.settle()
    assert "no network" in shown.messages()
    assert "nowhere" in shown.fact("Sign-in kept")


def test_the_network_switch_is_there_only_where_the_hub_runs_here(show, records):
    assert show().switch() is None


def test_the_network_switch_takes_the_network_away_and_gives_it_back(show, records):
    shown = show(records.info(hub="http://127.0.0.1:8123"))
    switch = shown.switch()
    shown.bot.keyClick(switch, Qt.Key.Key_Space)
    assert not shown.context.desk.sync.network_is_on
    shown.bot.keyClick(switch, Qt.Key.Key_Space)
    assert shown.context.desk.sync.network_is_on


def test_the_look_changes_at_once_and_is_remembered(show):
    shown = show()
    try:
        shown.press("Dark")
        assert shown.context.theme.mode is Mode.DARK
        assert json.loads(shown.context.settings.path.read_text())["theme"] == "dark"
    finally:
        shown.context.theme.set_mode(Mode.LIGHT)


def test_high_contrast_is_chosen_at_once_and_remembered(show):
    shown = show()
    try:
        shown.press("High")
        assert shown.context.theme.is_high_contrast
        assert json.loads(shown.context.settings.path.read_text())["contrast"] == "high"
    finally:
        shown.context.theme.set_contrast(Contrast.SYSTEM)


def test_each_kind_of_notification_can_be_switched_off_and_on_again(show):
    shown = show()
    box = shown.screen.findChild(QCheckBox, "moved")
    assert box.isChecked()
    shown.bot.keyClick(box, Qt.Key.Key_Space)
    assert shown.context.settings.muted == {"moved"}
    shown.open()
    assert not box.isChecked()
    shown.bot.keyClick(box, Qt.Key.Key_Space)
    assert shown.context.settings.muted == frozenset()


def test_the_diagnosis_shows_what_is_wrong_first_and_can_be_copied(show, records, monkeypatch):
    # A real doctor needs a real hub; scenario tests run it.
    monkeypatch.setattr(doctor, "run", lambda _desk: records.FINDINGS)
    shown = show()
    about = "Looks at everything the desk depends on"
    assert any(label.text().startswith(about) for label in shown.visible(QLabel))
    shown.press("Run the diagnosis")
    assert not any(label.text().startswith(about) for label in shown.visible(QLabel))
    assert "1 thing(s) should be looked at." in shown.messages()
    (found,) = shown.visible(FindingsList)
    assert found.found[0].name == "hub"
    shown.press("Copy")
    heads, first, *_ = QGuiApplication.clipboard().text().splitlines()
    assert "Looked at" in heads
    assert first.startswith("Look at it\tYour vendor's hub\thub.halden.example: the name cannot")
    assert shown.toasts == ["The diagnosis is on the clipboard."]


def test_the_way_to_the_diagnosis_shows_all_of_it(show, records, monkeypatch):
    monkeypatch.setattr(doctor, "run", lambda _desk: records.FINDINGS)
    shown = show(records.info(person_name="Marc Duval, who has a long name " * 6))
    shown.press("Run the diagnosis")
    shown.open(section="diagnosis")
    (found,) = shown.visible(FindingsList)
    assert found.visibleRegion().boundingRect() == found.rect()
    card = found.parentWidget()
    assert card.rect().contains(found.geometry())


def test_no_word_of_a_finding_is_cut(show, records, monkeypatch):
    long = Finding("disk", True, "Read from the folder of IT on a share with a long name. " * 4)
    monkeypatch.setattr(doctor, "run", lambda _desk: (long,))
    shown = show()
    shown.press("Run the diagnosis")
    (words,) = (label for label in shown.visible(QLabel) if label.text() == long.text)
    assert words.heightForWidth(words.width()) <= words.height()


def test_no_two_controls_share_a_mnemonic_and_none_takes_a_menus(show, records, monkeypatch):
    monkeypatch.setattr(doctor, "run", lambda _desk: records.FINDINGS)
    shown = show(records.info(hub="http://127.0.0.1:8123"))
    shown.press("Run the diagnosis")
    letters = [
        button.text().partition("&")[2][:1].casefold()
        for button in shown.visible(QAbstractButton)
        if "&" in button.text()
    ]
    letters += [
        label.text().partition("&")[2][:1].casefold()
        for label in shown.visible(QLabel)
        if label.buddy() is not None and "&" in label.text()
    ]
    assert sorted(letters) == sorted(set(letters) - set("fgvh"))


def take(shown, folder):
    """Choose a folder in the dialog that the button opens."""
    shown.press("Take content from a folder…")
    dialog = next(d for d in shown.screen.findChildren(QFileDialog) if d.isVisible())
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    shown.bot.waitUntil(lambda: not shown.screen.findChildren(QFileDialog))
    shown.settle()


def test_content_is_taken_from_a_folder_and_said_dataset_by_dataset(show, tmp_path):
    shown = show()
    shown.context.desk.sync.report = SyncReport(
        ("folder",), (("catalog", "snapshot"), ("stock", "unchanged"), ("prices", "later")), 0, 0,
        0, 0, False,
    )  # fmt: skip
    take(shown, tmp_path)
    assert shown.context.desk.sync.taken_from == [tmp_path]
    assert "Catalogue: taken. Stock: is the one you have." in shown.messages()
    assert "Prices: comes with the first check, which tells your price group." in shown.messages()


def test_a_folder_that_cannot_be_taken_from_says_why(show, tmp_path):
    shown = show()
    shown.context.desk.sync.problem = DeskError(
        Kind.BAD_INPUT, "There is no content of a vendor in /media/usb.", remedy="Choose another."
    )
    take(shown, tmp_path)
    assert "There is no content of a vendor in /media/usb." in shown.messages()
    assert "Choose another." in shown.messages()


def test_how_far_it_is_is_shown_and_it_can_be_stopped(show, records, tmp_path):
    shown = show()
    going, seen = threading.Event(), []

    def slowly(_folder, _progress, cancel):
        shown.context.desk.now = records.status(progress=Progress("dataset", detail="catalog"))
        going.set()
        seen.append(cancel.wait(20))
        raise CancelledError

    shown.context.desk.sync.take_from_folder = slowly
    shown.screen.findChild(data_card.DataCard).take(tmp_path)
    going.wait(20)
    shown.bot.waitUntil(
        lambda: any(p.accessibleName() == "Reading: Catalogue…" for p in shown.visible(ProgressBar))
    )
    shown.press("Cancel")
    assert seen == [True]
    assert "Stopped. What was taken is in use" in shown.messages()
    assert not shown.visible(ProgressBar)


def test_where_it_keeps_shared_content_that_is_said_and_nothing_is_taken(
    qtbot, make_context, make_desk
):
    desk = make_desk()
    desk.sync.shared_folder = PurePosixPath("/srv/desk/halden")
    shown = Shown(qtbot, make_context(desk))
    assert shown.fact("Shared content") == "Read from /srv/desk/halden; your IT renews it."
    assert all("from a folder" not in b.text() for b in shown.visible(QPushButton))
