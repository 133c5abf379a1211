from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton

from catalog_cache.contract.states import SubmissionState

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Area, Changes, Dispute

from distributor_app.frame.commands import words_of
from distributor_app.navigation import Route
from distributor_app.screens.earnings import printout
from distributor_app.screens.earnings.entry_panel import EntryPanel
from distributor_app.screens.earnings.page import EarningsScreen
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.empty_state import EmptyState
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.key_figure import KeyFigure


class Shown:
    """The screen in a window, with what it asked of the frame."""

    def __init__(self, qtbot, context):
        self.bot, self.context = qtbot, context
        self.routes, self.toasts = [], []
        context.navigate = self.routes.append
        context.show_toast = self._toast
        self.screen = EarningsScreen(context)
        qtbot.addWidget(self.screen)
        self.screen.resize(1100, 720)
        with qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()

    def _toast(self, text, *_):
        self.toasts.append(text)

    def open(self, **args):
        self.screen.open(args)
        self.settle()
        # A child that is shown before it has a parent would flash as a window of its own.
        assert self.screen.isActiveWindow()

    def settle(self):
        self.bot.waitUntil(lambda: not self.context.tasks.busy, timeout=20_000)

    def visible(self, kind):
        return [w for w in self.screen.findChildren(kind) if w.isVisible()]

    def table(self, name):
        return next(t for t in self.visible(DataTable) if t.accessibleName() == name)

    def press(self, text):
        def button():
            shown = self.visible(QPushButton)
            return next((b for b in shown if b.text().replace("&", "") == text), None)

        self.bot.waitUntil(lambda: button() is not None)
        self.bot.mouseClick(button(), Qt.MouseButton.LeftButton)

    def choose(self, target):
        """Choose a place in the file dialog that is open."""
        dialog = self.screen.findChild(QFileDialog)
        dialog.fileSelected.emit(str(target))
        dialog.close()
        self.settle()

    def explained(self):
        panel = self.visible(EntryPanel)[0]
        return " | ".join(label.text() for label in panel.findChildren(QLabel))


@pytest.fixture
def show(qtbot, make_context, make_desk):
    return lambda **books: Shown(qtbot, make_context(make_desk(**books)))


def test_sums_are_shown_per_currency_and_never_mixed(show):
    shown = show()
    shown.open()
    names = [f.accessibleName() for f in shown.visible(KeyFigure)]
    assert names[:2] == ["This month: 199.00", "Pending: 25.49"]
    assert shown.table("Ledger").model().rowCount() == 6
    currency = next(b for b in shown.visible(QComboBox) if b.accessibleName() == "Currency")
    currency.setFocus()
    shown.bot.keyClick(currency, Qt.Key.Key_Down)
    assert shown.visible(KeyFigure)[0].accessibleName() == "This month: 199.00"
    assert shown.visible(KeyFigure)[1].accessibleName() == "Pending: 9.99"
    assert shown.table("Ledger").model().rowCount() == 1


def test_one_currency_needs_no_choice(show, records):
    shown = show(summaries=records.SUMMARIES[:1])
    shown.open()
    assert not [b for b in shown.visible(QComboBox) if b.accessibleName() == "Currency"]


def test_choosing_a_line_explains_its_rule_and_arithmetic(show):
    shown = show()
    shown.open()
    shown.screen.take_focus()
    assert "849.60 EUR × 3 % = 25.49 EUR" in shown.explained()
    assert "Gold rebate, version 2" in shown.explained()
    shown.bot.keyClick(shown.table("Ledger"), Qt.Key.Key_Down)
    shown.bot.waitUntil(lambda: "849.60 EUR × 3 % = 12.10 EUR" in shown.explained())


def test_where_nothing_is_earned_yet_each_tab_says_so_and_shows_no_empty_figures(show):
    shown = show(summaries=(), entries=(), statements=())
    shown.open()
    for tab, title in (
        ("ledger", "Nothing earned yet"),
        ("statements", "No statements yet"),
        ("months", "No month to show yet"),
    ):
        shown.open(tab=tab)
        assert [s.accessibleName().split(".")[0] for s in shown.visible(EmptyState)] == [title]
        assert not shown.visible(KeyFigure)
        assert not shown.visible(EntryPanel)


def test_the_tab_asked_for_is_chosen_before_the_books_are_read(show):
    shown = show()
    shown.screen.open({"tab": "statements"})
    chosen = [b.text() for b in shown.visible(QPushButton) if b.isChecked()]
    assert chosen == ["&Statements"]
    assert not next(b for b in shown.visible(QPushButton) if b.text() == "&Export").isEnabled()
    shown.settle()


def test_a_rule_that_was_made_up_says_so(show):
    shown = show()
    shown.open(currency="USD", entry="e-L41")
    assert any("made up for imported data" in m.accessibleName()
               for m in shown.visible(InlineMessage))  # fmt: skip


def test_enter_on_a_line_opens_its_order(show):
    shown = show()
    shown.open()
    shown.screen.take_focus()
    shown.bot.keyClick(shown.table("Ledger"), Qt.Key.Key_Return)
    shown.press("Open the order")
    assert shown.routes == [Route("orders", {"order": "order-1"})] * 2


def test_a_key_figure_shows_its_lines(show):
    shown = show()
    shown.open()
    approved = next(f for f in shown.visible(KeyFigure) if "Approved" in f.accessibleName())
    approved.setFocus()
    shown.bot.keyClick(approved, Qt.Key.Key_Space)
    assert shown.table("Ledger").model().rowCount() == 2


def test_typing_filters_and_no_hit_offers_everything(show):
    shown = show()
    shown.open()
    shown.bot.keyClicks(shown.visible(QLineEdit)[0], "4709")
    assert shown.table("Ledger").model().rowCount() == 1
    shown.bot.keyClicks(shown.visible(QLineEdit)[0], "x")
    shown.press("Show all lines")
    assert shown.table("Ledger").model().rowCount() == 6


def test_a_statement_shows_its_lines(show):
    shown = show()
    shown.open(statement="s-S-2026-2")
    assert shown.table("Statements").selected_rows() == [1]
    assert shown.table("Lines of the statement").model().rowCount() == 1


@pytest.mark.parametrize(("kind", "begins"), [("PDF", b"%PDF"), ("CSV", b"\xef\xbb\xbfnumber,")])
def test_a_statement_is_saved_as_pdf_and_csv(show, tmp_path, kind, begins):
    shown = show()
    shown.open(tab="statements")
    shown.press(f"Save as {kind}…")
    target = tmp_path / f"statement.{kind.lower()}"
    shown.choose(target)
    assert target.read_bytes().startswith(begins)
    assert shown.toasts == [f"Saved as {target.name}."]


def test_the_ledger_is_exported_as_filtered(show, tmp_path):
    shown = show()
    shown.open()
    shown.bot.keyClicks(shown.visible(QLineEdit)[0], "4709")
    menu = next(b.menu() for b in shown.visible(QPushButton) if b.menu())
    next(entry for entry in menu.actions() if "CSV" in entry.text()).trigger()
    shown.choose(tmp_path / "ledger.csv")
    lines = (tmp_path / "ledger.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "PO 4709" in lines[1]


def test_a_file_that_cannot_be_written_says_why(records, tmp_path):
    with pytest.raises(DeskError, match=r"x\.csv could not be written"):
        printout.write_entries(records.ENTRIES, tmp_path / "no" / "x.csv")


def test_a_new_account_is_told_what_will_be_here(show):
    shown = show(summaries=(), entries=(), statements=())
    shown.open()
    assert [e.accessibleName() for e in shown.visible(EmptyState)] == ["Nothing earned yet"]


def test_who_may_not_see_earnings_is_told_so_and_nothing_is_read(show, records):
    shown = show(info=records.technician)
    shown.context.desk.earnings.problem = AssertionError("must not be read")
    shown.open()
    assert [e.accessibleName() for e in shown.visible(EmptyState)] == [
        "Earnings are not shown to you"
    ]
    assert not shown.visible(KeyFigure)


def test_earnings_hide_with_the_prices_and_come_back(show):
    shown = show()
    shown.open()
    for hidden in (True, False):
        shown.context.settings.hide_prices = hidden
        shown.screen.on_changes(Changes(frozenset({Area.PRICES})))
        shown.settle()
        assert bool(shown.visible(KeyFigure)) is not hidden


def test_menu_and_palette_lead_to_the_tabs_and_save_the_ledger(show):
    shown = show()
    shown.open()
    offered = {words_of(action): action for action in shown.screen.actions_offered()}
    assert list(offered) == ["Ledger", "Statements", "By month", "Save as CSV", "Save as XLSX",
                             "Save as PDF"]  # fmt: skip
    offered["Statements"].trigger()
    assert shown.table("Statements").isVisible()
    shown.context.settings.hide_prices = True
    shown.screen.open({})
    assert not shown.screen.actions_offered()


def test_back_restores_the_tab_the_filter_and_the_line(show):
    shown = show()
    shown.open()
    shown.bot.keyClicks(shown.visible(QLineEdit)[0], "47")
    shown.screen.take_focus()
    shown.bot.keyClick(shown.table("Ledger"), Qt.Key.Key_Down)
    left = shown.screen.state()
    shown.screen.open({"statement": "s-S-2026-2"})
    shown.screen.restore(left)
    shown.settle()
    assert shown.screen.state() == left


def test_a_failure_is_said_and_the_lines_stay(show):
    shown = show()
    shown.open()
    shown.context.desk.earnings.problem = DeskError(Kind.DISK, "The ledger cannot be read.")
    shown.open()
    assert shown.visible(InlineMessage)[0].accessibleName() == "The ledger cannot be read."
    assert shown.table("Ledger").model().rowCount() == 6


def question_button(shown):
    return next((b for b in shown.visible(QPushButton) if "Question" in b.text()), None)


def test_a_line_is_questioned_without_leaving_the_keyboard(show):
    shown = show()
    shown.open()
    question_button(shown).setFocus()
    shown.bot.keyClick(shown.screen.focusWidget(), Qt.Key.Key_Space)
    shown.bot.keyClicks(shown.screen.focusWidget(), "Should be 4 %")
    shown.bot.keyClick(shown.screen.focusWidget(), Qt.Key.Key_Return)
    shown.settle()
    assert shown.context.desk.earnings.disputes == [("e-L1", "Should be 4 %")]
    assert shown.toasts == ["Your question is in the outbox and goes out by itself."]


def test_a_question_that_was_asked_is_told_and_not_offered_again(show, records):
    asked = Dispute("Should be 4 %", datetime.now(UTC), SubmissionState.RECEIVED, "You are right.")
    shown = show(entries=(replace(records.ENTRIES[0], dispute=asked), *records.ENTRIES[1:]))
    shown.open()
    assert "“Should be 4 %”" in shown.explained()
    assert "The answer: “You are right.”" in shown.explained()
    assert question_button(shown) is None


def test_who_may_not_claim_is_offered_no_question(show, records):
    info = replace(records.INFO, permissions=records.INFO.permissions - {"claim"})
    shown = show(info=info)
    shown.open()
    assert question_button(shown) is None


def test_this_month_shows_its_lines_and_what_they_come_to(show, records):
    shown = show()
    shown.open()
    month = next(f for f in shown.visible(KeyFigure) if "This month" in f.accessibleName())
    month.setFocus()
    shown.bot.keyClick(month, Qt.Key.Key_Space)
    today = date.today()
    mine = [
        v.entry.amount
        for v in records.ENTRIES
        if v.entry.currency == "EUR" and (v.entry.earned_day.year, v.entry.earned_day.month)
        == (today.year, today.month)
    ]  # fmt: skip
    assert shown.table("Ledger").model().rowCount() == len(mine)
    assert any(
        label.text().endswith(f"lines, {sum(mine):,.2f} EUR earned")
        for label in shown.visible(QLabel)
    )


def test_the_first_line_explains_itself_without_a_key(show):
    shown = show()
    shown.open()
    assert "849.60 EUR × 3 % = 25.49 EUR" in shown.explained()
    assert "Stock, weekly" in shown.explained()


def test_where_nothing_was_read_yet_a_failure_fills_the_page_and_can_be_tried_again(show):
    shown = show()
    shown.context.desk.earnings.problem = DeskError(Kind.DISK, "The ledger cannot be read.")
    shown.open()
    assert [e.accessibleName() for e in shown.visible(EmptyState)] == ["The ledger cannot be read"]
    shown.context.desk.earnings.problem = None
    shown.press("Try again")
    shown.settle()
    assert shown.table("Ledger").model().rowCount() == 6
