"""One order with its whole story: figures, time line, lines, what hangs on it, what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.parties import Account, Permission

from catalog_cache.records import OrderNews, OrderView

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.language.cache_texts import spoken
from distributor_app.navigation import Route
from distributor_app.screens.orders import wording
from distributor_app.screens.orders.figures import FiguresRow, figures_of
from distributor_app.screens.orders.lines_table import OrderLinesTable
from distributor_app.screens.orders.models import OrderLinesModel, standing_lines
from distributor_app.screens.orders.order_head import OrderHead
from distributor_app.screens.orders.sections import Sections
from distributor_app.screens.orders.story import time_line
from distributor_app.widgets.ask_bar import AskBar
from distributor_app.widgets.choice_box import ChoiceBox
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.message_stack import MessageStack
from distributor_app.widgets.sheet import lay_sheet
from distributor_app.widgets.time_line import TimeLine


class OrderPage(QWidget):
    """Shows one OrderView.

    Signals:
        deed_wanted(str, object, str): code (see OrderHead), chosen line numbers, typed text.
        answered(int, str): a held line's number and "take" or "decline".
    """

    deed_wanted = Signal(str, object, str)
    answered = Signal(int, str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: OrderView | None = None
        self._news: OrderNews | None = None
        self._hide_prices = False
        theme = context.theme
        self.head = OrderHead(theme)
        self._ask = AskBar(theme)
        self._trouble = InlineMessage(theme)
        self.failure = InlineMessage(theme, closable=True)
        self._figures = FiguresRow(theme)
        self._story = TimeLine(theme)
        self._facts = QLabel()
        self._facts.setWordWrap(True)
        self._facts.setProperty("role", "second")
        self._revision = ChoiceBox()
        self._revision.setAccessibleName(self.tr("Acknowledgement to look at"))
        self._revision.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._only_revision = QLabel()
        self._only_revision.setProperty("role", "second")
        self._revision_note = QLabel()
        self._revision_note.setProperty("role", "second")
        self._lines = OrderLinesModel(self)
        self._table = OrderLinesTable(context, self._lines)
        self._sections = Sections(theme)
        self._lay_out()
        self.head.deed_wanted.connect(self._on_deed)
        self._ask.confirmed.connect(self._on_confirmed)
        self._trouble.triggered.connect(self._on_deed)
        self._revision.activated.connect(self._on_revision)
        self._table.answered.connect(self.answered)
        self._table.opened.connect(self._on_part_opened)
        self._table.row_selected.connect(self._on_row_selected)
        self._table.menu_about_to_show.connect(self._on_line_menu)
        self._sections.track_wanted.connect(self._on_track)
        self._sections.consignment_wanted.connect(self._on_consignment)
        self._sections.receiving_wanted.connect(self._on_receiving)
        self._sections.earnings_wanted.connect(self._on_earnings)

    @property
    def view(self) -> OrderView | None:
        """The order shown."""
        return self._view

    @property
    def order(self) -> str:
        """The id of the order shown, "" before the first."""
        return self._view.order.id if self._view is not None else ""

    def show_order(
        self,
        view: OrderView,
        account: Account | None,
        news: OrderNews | None = None,
        *,
        hide_prices: bool,
    ) -> None:
        """Show an order; the revision looked at stays when it is the same order."""
        same = self._view is not None and self._view.order.id == view.order.id
        chosen = self._revision.currentData() if same else None
        line = self._current_line() if same else 0
        self._view, self._news = view, news
        self._hide_prices = hide_prices
        if not same:
            self._ask.hide()
            self.failure.say("")
        may_claim = Permission.CLAIM in self._context.desk.info.permissions
        self.head.show_order(view, may_claim=may_claim)
        self._say_trouble(view)
        self._figures.show_figures(figures_of(view, hide_prices=hide_prices))
        self._story.show_steps(time_line(view, hide_prices=hide_prices))
        self._facts.setText("\n".join(wording.head_facts(view.order, account)))
        self._show_revisions(view, chosen)
        self._show_lines()
        self._sections.show_order(view, hide_prices=hide_prices)
        if not same:
            self._lines_area.verticalScrollBar().setValue(0)
        self.go_to_line(line)

    def take_focus(self) -> None:
        """Put the keyboard on the lines, where answering and asking begins."""
        self._table.setFocus()

    def go_to_line(self, line_no: int = 0) -> None:
        """Select a line; 0: the first that waits for an answer, else that is new, else the top."""
        rows = self._lines.records
        wanted = (
            [row.line.line_no == line_no for row in rows],
            [row.needs_answer for row in rows],
            [row.new for row in rows],
            [True for _row in rows],
        )
        for fits in wanted if not line_no else wanted[:1]:
            if any(fits):
                self._table.select_row(fits.index(True))
                return

    def leave_question(self) -> bool:
        """Close an open question; False when there is none."""
        asked = self._ask.isVisible()
        self._ask.hide()
        if asked:
            self.take_focus()
        return asked

    def ask(self, code: str) -> None:
        """Do, or ask first about, a deed of OrderHead for the selected lines."""
        self._on_deed(code)

    def ask_for_phone_reference(self) -> None:
        """Ask for the vendor's reference of an order that was placed by phone."""
        self._ask.ask(
            "phone",
            self.tr("Which reference did the vendor give you?"),
            self.tr("Placed by phone"),
            field=self.tr("Vendor's reference, e.g. SO-88213"),
            needs_text=True,
        )

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = lay_sheet(self, self._context.theme)
        column.addWidget(self.head)
        column.addWidget(_rule("rule"))
        theme = self._context.theme
        column.addWidget(MessageStack(theme, self.failure, self._ask, self._trouble))
        column.addWidget(self._figures)
        column.addWidget(_rule("rule"))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._story_side())
        body.addWidget(_rule("column-rule"))
        self._lines_area = self._lines_side()
        self._lines_area.setAccessibleName(self.tr("Lines of the order"))
        body.addWidget(self._lines_area, 1)
        column.addLayout(body, 1)

    def _story_side(self) -> QScrollArea:
        space = self._context.theme.space
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(space.l, space.l, space.l, space.l)
        column.setSpacing(space.s)
        column.addWidget(_section(self.tr("What happened")))
        column.addWidget(self._story)
        column.addSpacing(space.m)
        column.addWidget(_section(self.tr("How you ordered it")))
        column.addWidget(self._facts)
        column.addStretch(1)
        area = _scroll(side)
        area.setAccessibleName(self.tr("What happened"))
        area.setFixedWidth(self._context.theme.size.preview)
        return area

    def _lines_side(self) -> QScrollArea:
        space = self._context.theme.space
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._revisions = QWidget()
        row = QHBoxLayout(self._revisions)
        row.setContentsMargins(space.m, space.s, space.m, space.s)
        row.setSpacing(space.s)
        row.addWidget(self._revision)
        row.addWidget(self._only_revision)
        row.addWidget(self._revision_note, 1)
        column.addWidget(self._revisions)
        column.addWidget(self._table)
        column.addWidget(self._sections, 1)
        return _scroll(side)

    # -- showing -----------------------------------------------------------------------------

    def _say_trouble(self, view: OrderView) -> None:
        submission = view.submission
        if view.refusal:
            reasons = "\n".join(wording.reason_words(reason) for reason in view.refusal)
            self._trouble.say(self.tr("Refused. {0}").format(reasons), "error")
        elif submission is not None and submission.state is SubmissionState.SET_ASIDE:
            words = self.tr("It stays here until you queue it again or withdraw it. {0}").format(
                spoken(submission.last_error)
            )
            self._trouble.say(words.strip(), "warning", {"outbox": self.tr("Show in Outbox")})
        elif submission is not None and submission.state is SubmissionState.QUEUED:
            usual = self.tr("Not sent yet. It goes out by itself as soon as there is a connection.")
            why = self.tr("Not sent yet. {0}").format(spoken(submission.last_error))
            words = why if submission.last_error else usual
            self._trouble.say(words, "info", {"outbox": self.tr("Show in Outbox")})
        elif submission is not None and submission.state is SubmissionState.UNKNOWN:
            words = self.tr(
                "Sent, but no answer came. The desk asks whether it arrived before sending again."
            )
            self._trouble.say(words, "warning", {"outbox": self.tr("Show in Outbox")})
        else:
            self._trouble.say("")

    def _show_revisions(self, view: OrderView, chosen: int | None) -> None:
        acks = sorted(view.acknowledgements, key=lambda ack: -ack.revision)
        self._revisions.setVisible(bool(acks))
        self._revision.clear()
        for number, ack in enumerate(acks):
            when = formats.moment(ack.issued_at)
            name = self.tr("Acknowledgement {0}, {1}").format(ack.revision, when)
            self._revision.addItem(name, None if number == 0 else ack.revision)
        self._revision.setVisible(len(acks) > 1)
        self._only_revision.setVisible(len(acks) == 1)
        self._only_revision.setText(self._revision.itemText(0))
        self._revision.setCurrentIndex(max(self._revision.findData(chosen), 0))

    def _show_lines(self) -> None:
        view = self._view
        if view is None:
            return
        chosen = self._revision.currentData()
        new = self._news.lines if self._news is not None else frozenset[int]()
        rows = standing_lines(view, chosen, hide_prices=self._hide_prices, new=new)
        self._lines.show_lines(rows, view.order.currency)
        self._table.show_answers(may_answer=chosen is None)
        newest = max((a.revision for a in view.acknowledgements), default=None)
        shown = newest if chosen is None else chosen
        note = next((a.note for a in view.acknowledgements if a.revision == shown), "")
        if chosen is not None:
            earlier = self.tr("An earlier answer; acknowledgement {0} holds.").format(newest)
            note = " ".join(part for part in (earlier, note) if part)
        self._revision_note.setText(note)

    def _chosen_lines(self) -> list[int]:
        return [self._lines.record(row).line.line_no for row in self._table.selected_rows()]

    def _current_line(self) -> int:
        row = self._table.currentIndex().row()
        return self._lines.record(row).line.line_no if row >= 0 else 0

    # -- slots -------------------------------------------------------------------------------

    def _on_revision(self) -> None:
        self._show_lines()
        self.go_to_line()

    def _on_row_selected(self, row: int | None) -> None:
        # The table shows all its rows; the page around it has to follow the keyboard.
        if row is None:
            return
        spot = self._table.visualRect(self._lines.index(row, 0))
        header = self._table.horizontalHeader().height()
        middle = self._table.pos() + QPoint(0, header + spot.center().y())
        self._lines_area.ensureVisible(0, middle.y(), 0, spot.height())

    def _on_line_menu(self, menu: QMenu, row: int) -> None:
        if row < 0:
            return
        held = self._lines.record(row).needs_answer and self._revision.currentData() is None
        if held:
            self._entry(menu, "take", self.tr("&Take it"))
            self._entry(menu, "decline", self.tr("&Decline"))
            menu.addSeparator()
        self._entry(menu, "part", self.tr("Show the &part"))
        for button in self.head.changes_offered():
            self._entry(menu, button.objectName(), button.text())

    def _entry(self, menu: QMenu, code: str, text: str) -> None:
        entry = QAction(text, menu)
        entry.setObjectName(code)
        entry.triggered.connect(self._on_menu_entry)
        menu.addAction(entry)

    def _on_menu_entry(self) -> None:
        self._on_deed(self.sender().objectName())

    def _on_deed(self, code: str) -> None:
        lines = self._chosen_lines()
        if code == "phone":
            self.ask_for_phone_reference()
        elif code in ("cancel", "cancel_lines", "amend", "expedite", "return"):
            self._ask_for_change(code, lines)
        elif code in ("take", "decline"):
            self.answered.emit(self._current_line(), code)
        elif code == "part":
            self._on_part_opened(self._table.currentIndex().row())
        elif code == "outbox":
            submission = self._view.submission if self._view is not None else None
            args = {} if submission is None else {"item": submission.id}
            self._context.navigate(Route("outbox", args))
        else:
            self.deed_wanted.emit(code, [], "")

    def _ask_for_change(self, code: str, lines: Sequence[int]) -> None:
        only_one = code in ("amend", "return")
        if (code == "cancel_lines" and not lines) or (only_one and len(lines) != 1):
            one, some = self.tr("Select one line first."), self.tr("Select the lines first.")
            self.failure.say(one if only_one else some, "info")
            return
        self.failure.say("")
        named = wording.line_numbers(lines)
        questions = {
            "cancel": self.tr("Ask the vendor to cancel everything that is still open?"),
            "cancel_lines": self.tr("Ask the vendor to cancel {0}?").format(named),
            "amend": self.tr("How many of {0} do you want in all?").format(named),
            "expedite": self.tr("Ask the vendor to deliver {0} sooner?").format(named),
            "return": self.tr("Why do you want to send back {0}?").format(named),
        }
        fields = {
            "amend": self.tr("Quantity, less than ordered"),
            "return": self.tr("Reason, as “ordered by mistake”"),
        }
        field = fields.get(code, self.tr("Reason (may stay empty)"))
        danger = code in ("cancel", "cancel_lines")
        self._ask.ask(
            code, questions[code], self.tr("&Ask"), field=field, needs_text=only_one, danger=danger
        )

    def _on_confirmed(self, code: str, text: str) -> None:
        self.deed_wanted.emit(code, self._chosen_lines(), text)

    def _on_part_opened(self, row: int) -> None:
        if row < 0:
            return
        uid = self._lines.record(row).line.part.uid
        if uid is not None:
            self._context.navigate(Route("catalogue", {"part": str(uid)}))

    def _on_track(self, url: str) -> None:
        address = QUrl(url)
        # Only web pages: the address comes from the wire.
        if address.scheme() in ("http", "https"):
            QDesktopServices.openUrl(address)

    def _on_consignment(self, consignment: str) -> None:
        self._context.navigate(Route("shipments", {"consignment": consignment}))

    def _on_receiving(self, consignment: str) -> None:
        args = {"consignment": consignment, "receive": "1"}
        self._context.navigate(Route("shipments", args))

    def _on_earnings(self) -> None:
        self._context.navigate(Route("earnings"))


def _rule(role: str) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", role)
    return rule


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label


def _scroll(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    return area
