"""What is kept of the catalogue is chosen with its sizes in sight."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTreeView

from catalog_cache.contract.wire.selection import Selection

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Progress

from distributor_app.keeping.dialog import KeepDialog
from distributor_app.keeping.models import LINE, PARTS, ProductLines
from distributor_app.keeping.words import kept_text, missing_text, state_text
from distributor_app.screens.settings.keep_card import KeepCard
from distributor_app.widgets.progress import Progress as ProgressBar


class Shown:
    def __init__(self, qtbot, context):
        self.bot, self.context = qtbot, context
        self.card = KeepCard(context)
        qtbot.addWidget(self.card)
        self.card.show()
        self.card.load()

    def settle(self):
        self.bot.waitUntil(lambda: not self.context.tasks.busy)

    def says(self, text):
        return any(text in w.text() for w in self.card.findChildren(QLabel) if w.isVisible())

    def ask(self):
        """Press “Choose what to keep…”; returns the dialog."""
        (button,) = (
            b for b in self.card.findChildren(QPushButton) if b.text() == "Choose &what to keep…"
        )
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()
        return self.card.findChild(KeepDialog)

    def tick(self, dialog, *codes):
        view = dialog.findChild(QTreeView)
        for row in range(view.model().rowCount()):
            index = view.model().index(row, LINE)
            if index.data() in codes:
                view.setCurrentIndex(index)
                self.bot.keyClick(view, Qt.Key.Key_Space)

    def keep(self, dialog):
        (button,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "&Keep this")
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def keeping(make_desk):
    return make_desk()


@pytest.fixture
def shown(qtbot, make_context, keeping):
    return Shown(qtbot, make_context(keeping))


def says(dialog, text):
    return any(text in label.text() for label in dialog.findChildren(QLabel))


def test_the_size_follows_each_tick_before_anything_is_fetched(shown, keeping):
    dialog = shown.ask()
    assert dialog.whole.isChecked()
    assert "473.0 MB" in dialog.whole.text()
    assert says(dialog, "473.0 MB to fetch, 1.4 GB on this computer · 4730 part(s)")
    shown.tick(dialog, "LX")
    assert dialog.some.isChecked()
    assert says(dialog, "About 173.0 MB to fetch, 519.0 MB on this computer · 1730 part(s)")
    dialog.without.click()
    assert says(dialog, "1718 part(s)")
    assert keeping.selection.chosen == []
    shown.keep(dialog)
    assert keeping.selection.chosen == [Selection(lines=("LX",), without_discontinued=True)]
    assert shown.says("1 of 3 product line(s), without discontinued parts")
    assert shown.says("Your vendor is preparing what you chose; it comes by itself.")


def test_no_line_ticked_is_no_choice(shown):
    dialog = shown.ask()
    dialog.some.click()
    assert says(dialog, "Tick at least one product line.")
    (keep,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "&Keep this")
    assert not keep.isEnabled()
    dialog.whole.click()
    assert not keep.isEnabled(), "the whole is what is kept already"


def test_without_a_line_the_reason_is_said_and_nothing_is_asked(shown, keeping):
    keeping.selection.problem = DeskError(
        Kind.HUB_DOWN, "hub.halden.example does not answer.", remedy="You can go on working."
    )
    assert shown.ask() is None
    assert shown.says("does not answer")


def test_a_refused_choice_leaves_what_was_kept(shown, keeping):
    dialog = shown.ask()
    shown.tick(dialog, "LX")
    keeping.selection.problem = DeskError(Kind.BAD_INPUT, "The hub cannot accept this.")
    shown.keep(dialog)
    assert shown.says("The hub cannot accept this.")
    assert shown.says("Whole catalogue")


def test_what_arrives_of_a_choice_is_shown(shown, keeping):
    keeping.selection.now = replace(keeping.selection.now, is_in_use=False)
    keeping.now = replace(keeping.now, progress=Progress("download", 40_000_000, 173_000_000))
    shown.card.load()
    assert shown.says("It comes with the next sync.")
    assert any(bar.isVisible() for bar in shown.card.findChildren(ProgressBar))
    keeping.selection.now = replace(keeping.selection.now, is_in_use=True)
    shown.card.load()
    assert not any(bar.isVisible() for bar in shown.card.findChildren(ProgressBar))


def test_where_it_keeps_the_catalogue_there_is_nothing_to_choose(shown, keeping):
    keeping.selection.now = replace(keeping.selection.now, is_offered=False)
    shown.card.load()
    assert shown.says("Your IT keeps the catalogue for many desks")
    (button,) = (
        b for b in shown.card.findChildren(QPushButton) if b.text() == "Choose &what to keep…"
    )
    assert not button.isEnabled()


def test_the_model_of_product_lines_is_one(qtmodeltester, records):
    model = ProductLines(records.offer().lines, ("LX",))
    qtmodeltester.check(model)
    assert model.chosen() == ("LX",)
    assert model.index(2, 1).data() == "MX 0, MX 1, MX 2, MX 3 and 3 more"
    model.leave_out_discontinued(True)
    assert model.index(0, PARTS).data() == "2,090"


@pytest.mark.parametrize(
    ("selection", "lines", "words"),
    [
        (Selection(), 9, "Whole catalogue"),
        (Selection(without_discontinued=True), 9, "Whole catalogue without discontinued parts"),
        (Selection(lines=("A", "B")), 9, "2 of 9 product line(s)"),
        (Selection(lines=("A",)), 0, "1 product line(s)"),
    ],
)
def test_a_choice_is_said_in_words(selection, lines, words):
    assert kept_text(selection, lines) == words


def test_what_may_be_missing_is_said_of_what_is_here(keeping):
    part = replace(
        keeping.selection.now, selection=Selection(lines=("LX",)), product_lines=3, is_part=True
    )
    assert missing_text(part) == "On this computer you keep 1 of 3 product line(s)."
    assert state_text(part) == ""
    assert missing_text(replace(part, is_in_use=False)).startswith("Only a part")
    assert missing_text(keeping.selection.now) == ""
