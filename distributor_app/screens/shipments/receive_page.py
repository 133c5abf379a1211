"""Receiving a delivery: scan or type what lies in the carton, then confirm the count."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from catalog_cache.records import ShipmentView

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.screens.shipments.count_table import CountTable
from distributor_app.screens.shipments.counting import Count, CountLine, Field, Scanned, Verdict
from distributor_app.screens.shipments.handing_in import HandingIn
from distributor_app.screens.shipments.models import PACKAGE, CountModel, label_end, put_aside
from distributor_app.screens.shipments.receipt_foot import ReceiptFoot
from distributor_app.screens.shipments.scan_bar import ScanBar
from distributor_app.screens.shipments.scanning import carton_label, resolve
from distributor_app.tasks import Lane
from distributor_app.widgets.back_link import BackLink
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.sheet import lay_sheet


class ReceivePage(QWidget):
    """Counts one consignment; what was counted stays while one looks elsewhere.

    Signals:
        left(): the user goes back to the consignment.
        counted(): a count was entered or taken back; what can be done may be different.
        confirmed(str): the receipt of this consignment id is queued.
        other_wanted(str): a carton of this other consignment was scanned and shall be received.
        taken_back(str): the receipt of this consignment id was taken back.
    """

    left = Signal()
    counted = Signal()
    confirmed = Signal(str)
    other_wanted = Signal(str)
    taken_back = Signal(str)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._counts: dict[str, Count] = {}
        self._count = Count([])
        self._consignment = ""
        self._packages: dict[str, str] = {}
        self._package = ""
        self._other = ""
        self._offered: Scanned | None = None
        self._rows = CountModel(self)
        self._title = QLabel()
        self._title.setProperty("role", "page")
        self._bar = ScanBar(context.theme)
        self._message = InlineMessage(context.theme, closable=True)
        self._table = CountTable(context)
        self._foot = ReceiptFoot(context.theme)
        self._handing_in = HandingIn(context, self)
        self._undo = QPushButton(self.tr("&Undo"))
        self._all = QPushButton(self.tr("&All as announced"))
        self._lay_out()
        self._connect()

    # -- for the screen ----------------------------------------------------------------------

    def show_consignment(self, view: ShipmentView, kept: str = "") -> None:
        """Count this consignment; an unfinished count of it goes on, also one of another day."""
        self._consignment = view.summary.id
        if self._consignment not in self._counts:
            self._counts[self._consignment] = Count.resumed(view, kept)
        self._count = self._counts[self._consignment]
        self._packages = {p.label: p.id for p in view.consignment.packages}
        self._package = ""
        carrier = view.summary.carrier
        name = f"{view.summary.delivery_no}, {carrier}" if carrier else view.summary.delivery_no
        self._title.setText(self.tr("Receive {0}").format(name))
        going_on = self._count.has_begun
        self._bar.say(self.tr("The count goes on") if going_on else self.tr("Nothing scanned yet"))
        self._message.say("")
        self._foot.show_note(self._count.note)
        several = len(self._packages) > 1
        place = [column.key for column in self._rows.columns].index(PACKAGE)
        self._table.setColumnHidden(place, not several)
        self._show_count()
        self.take_focus()

    @property
    def lines(self) -> tuple[CountLine, ...]:
        """The lines being counted, as they stand."""
        return self._count.lines

    @property
    def can_undo(self) -> bool:
        """Whether there is a count to take back."""
        return self._count.can_undo

    @property
    def can_take_all(self) -> bool:
        """Whether lines are left that were not counted."""
        return bool(self._count.open_lines)

    @property
    def can_confirm(self) -> bool:
        """Whether anything was counted."""
        return self._count.has_begun

    @property
    def scan_field(self) -> QLineEdit:
        """The field into which a scanner types."""
        return self._bar.field

    def take_focus(self) -> None:
        """Put the focus where a scanner types."""
        self._bar.field.setFocus()

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._context.theme.space
        page = lay_sheet(self, self._context.theme)
        page.addLayout(self._head())
        page.addWidget(self._bar)
        message_row = QVBoxLayout()
        message_row.setContentsMargins(space.l, space.s, space.l, space.xs)
        message_row.addWidget(self._message)
        page.addLayout(message_row)
        self._table.show_model(self._rows)
        page.addWidget(self._table, 1)
        page.addWidget(self._foot)

    def _head(self) -> QHBoxLayout:
        space = self._context.theme.space
        row = QHBoxLayout()
        row.setContentsMargins(space.l, space.s - 1, space.l, space.s - 1)
        row.setSpacing(space.s)
        back = BackLink(self._context.theme, self.tr("Delivery"), self.tr("Back to the delivery"))
        back.clicked.connect(self.left)
        row.addWidget(back)
        row.addWidget(self._title)
        row.addStretch(1)
        self._undo.setToolTip(self.tr("Take the last count back (Ctrl+Z)"))
        self._all.setToolTip(self.tr("Take all lines not yet counted as announced (Alt+A)"))
        row.addWidget(self._undo)
        row.addWidget(self._all)
        return row

    def _connect(self) -> None:
        self._bar.scanned.connect(self._on_scanned)
        self._foot.noted.connect(self._on_note)
        self._undo.clicked.connect(self.undo)
        self._all.clicked.connect(self.take_all_as_announced)
        self._foot.confirmed.connect(self.confirm)
        self._handing_in.done.connect(self._on_handed_in)
        self._handing_in.failed.connect(self._on_not_handed_in)
        self._handing_in.taken_back.connect(self._on_taken_back)
        self._message.triggered.connect(self._on_link)
        self._rows.entered.connect(self._on_entered)
        self._rows.refused.connect(self._on_refused)
        self._table.taken_as_announced.connect(self._on_taken_as_announced)
        self._table.counted.connect(self._on_counted_one)

    def _show_count(self, row: int | None = None) -> None:
        current = self._table.currentIndex()
        column = current.column() if current.isValid() else self._rows.column_of(Field.FOUND)
        keep = current.row() if row is None else row
        self._rows.set_records(self._count.lines)
        if self._rows.rowCount():
            self._table.setCurrentIndex(
                self._rows.index(max(0, min(keep, self._rows.rowCount() - 1)), column)
            )
        self._undo.setEnabled(self._count.can_undo)
        self._all.setEnabled(bool(self._count.open_lines))
        self._foot.show_progress(self._summary_text(), can_confirm=self._count.has_begun)
        self.counted.emit()

    def _keep(self) -> None:
        """Keep the count in the workspace, so that a closed window loses nothing."""
        keep = self._context.desk.shipments.keep_count
        self._context.tasks.run(
            self,
            partial(keep, self._consignment, self._count.kept()),
            self._on_kept,
            self._on_lookup_failed,
            lane=Lane.WRITE,
            key="keep",
        )

    def _on_kept(self, _nothing: None) -> None:
        """Nothing is shown: that a count is safe is what one expects."""

    def _on_note(self, text: str) -> None:
        self._count.note = text
        self._keep()

    def _summary_text(self) -> str:
        announced = sum(line.announced is not None for line in self._count.lines)
        counted, differ = announced - self._count.open_lines, self._count.differences
        if differ:
            return self.tr("{0} of {1} lines counted, {2} differ").format(
                counted, announced, differ
            )
        return self.tr("{0} of {1} lines counted").format(counted, announced)

    # -- counting ----------------------------------------------------------------------------

    def _count_part(self, scanned: Scanned) -> bool:
        row = self._count.row_of(scanned.part, self._package)
        if row is None:
            return False
        self._count_row(row, scanned.qty)
        return True

    def _count_row(self, row: int, qty: Decimal) -> None:
        self._count.add(row, qty)
        self._show_count(row)
        self._keep()
        self._message.say("")
        line = self._count.lines[row]
        found = formats.quantity(line.found)
        if line.announced is None:
            text = self.tr("{0}: {1}").format(line.part.number, found)
        else:
            announced = formats.quantity(line.announced)
            text = self.tr("{0}: {1} of {2}").format(line.part.number, found, announced)
        self._bar.say(text, put_aside(line))

    def _on_scanned(self, text: str) -> None:
        row = self._count.row_of_number(text, self._package)
        if row is not None:
            self._count_row(row, Decimal(1))
            return
        label = text if text in self._packages else carton_label(text)
        if label:
            self._on_carton(label)
            return
        desk = self._context.desk
        self._context.tasks.run(
            self,
            partial(resolve, desk, text),
            partial(self._on_resolved, self._consignment, text),
            self._on_lookup_failed,
        )

    def _on_carton(self, label: str) -> None:
        """Count to the lines of a carton from now on, or say to which delivery it belongs."""
        package = self._packages.get(label)
        if package is None:
            find = partial(self._context.desk.shipments.with_package, label)
            then = partial(self._on_other_found, label)
            self._context.tasks.run(self, find, then, self._on_lookup_failed)
            return
        self._package = package
        rows = self._count.rows_in(package)
        self._show_count(rows[0] if rows else None)
        self._message.say("")
        self._bar.say(
            self.tr("%n line(s) in it", "", len(rows)),
            self.tr("Package {0}").format(label_end(label)),
        )

    def _on_other_found(self, label: str, consignment: str) -> None:
        self._other = consignment
        if consignment:
            words = self.tr("Package {0} belongs to another delivery.").format(label)
            links = {"other": self.tr("&Receive that one")}
            self._message.say(words, "warning", links)
        else:
            words = self.tr("No delivery we know of has a package {0}.").format(label)
            self._message.say(words, "warning")

    def _on_resolved(self, consignment: str, text: str, found: tuple[Scanned, ...]) -> None:
        """Count what the catalogue made of a scan, or offer to note it as not ordered."""
        if consignment != self._consignment:
            return
        if any(self._count_part(scanned) for scanned in found):
            return
        if not found:
            self._message.say(
                self.tr("“{0}” is not on this delivery and not in the catalogue.").format(text),
                "warning",
            )
            return
        self._offered = found[0]
        part = found[0].part
        self._message.say(
            self.tr("{0} {1} is not on this delivery.").format(part.number, part.description),
            "warning",
            {"not_ordered": self.tr("Note it as not ordered")},
        )

    def _on_lookup_failed(self, error: Exception) -> None:
        self._message.say_error(error)

    def _on_entered(self, row: int, field: Field, qty: Decimal | None) -> None:
        self._count.enter(row, field, qty)
        self._keep()
        self._message.say("")
        following = min(row + 1, len(self._count.lines) - 1)
        self._show_count(following if field is Field.FOUND else row)

    def _on_refused(self, sentence: str) -> None:
        self._message.say(sentence, "warning")

    def _on_taken_as_announced(self, rows: list[int]) -> None:
        for row in rows:
            announced = self._count.lines[row].announced
            if announced is not None:
                self._count.enter(row, Field.FOUND, announced)
        self._keep()
        self._show_count(max(rows, default=0) + 1)

    def _on_counted_one(self, row: int, step: int) -> None:
        found = self._count.lines[row].found or Decimal(0)
        if found + step >= 0:
            self._count_row(row, Decimal(step))

    def take_all_as_announced(self) -> None:
        """Take all lines not counted yet as the vendor announced them."""
        self._count.all_as_announced()
        self._keep()
        self._message.say("")
        self._show_count()
        self._foot.take_focus()

    def undo(self) -> None:
        """Take the last count back."""
        self._count.undo()
        self._keep()
        self._message.say("")
        self._show_count()

    # -- confirming --------------------------------------------------------------------------

    def confirm(self) -> None:
        """Confirm the count; asks first about lines that were not counted."""
        if not self._foot.can_confirm:
            return
        if self._count.open_lines:
            self._ask_about_open_lines()
            return
        self._foot.let_confirm(False)
        self._handing_in.hand_in(self._consignment, self._count)

    def _ask_about_open_lines(self) -> None:
        names = [line.part.number for line in self._count.lines if line.verdict is Verdict.OPEN]
        shown = ", ".join(names[:3]) + ("…" if len(names) > 3 else "")
        self._message.say(
            self.tr("Not counted yet: {0}. What about them?").format(shown),
            "warning",
            {
                "missing": self.tr("They are missing"),
                "as_announced": self.tr("They are as announced"),
            },
        )

    def _on_link(self, code: str) -> None:
        self._message.say("")
        if code == "other":
            self.other_wanted.emit(self._other)
        elif code == "not_ordered" and self._offered is not None:
            row = self._count.add_not_ordered(self._offered)
            self._offered = None
            self._keep()
            self._show_count(row)
            self.take_focus()
        elif code in ("missing", "as_announced"):
            if code == "missing":
                self._count.rest_is_missing()
            else:
                self._count.all_as_announced()
            self._show_count()
            self.confirm()

    def _on_handed_in(self, consignment: str) -> None:
        self._counts.pop(consignment, None)
        self.confirmed.emit(consignment)

    def _on_not_handed_in(self, error: Exception) -> None:
        self._foot.let_confirm(True)
        self._message.say_error(error)

    def _on_taken_back(self, consignment: str, count: Count) -> None:
        self._counts[consignment] = count
        self._consignment, self._count = consignment, count
        self._keep()
        self.taken_back.emit(consignment)
