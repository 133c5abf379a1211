"""One consignment: where it is, what lies in which package, and for whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.contract.wire.parties import Permission
from catalog_cache.contract.wire.shipments import Receipt

from catalog_cache.desk import Desk
from catalog_cache.records import ShipmentView

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.language.paper_words import paper_language
from distributor_app.navigation import Route
from distributor_app.printing import Printer
from distributor_app.screens.shipments.models import (
    COUNTED,
    LineRow,
    expected,
    is_received,
    line_columns,
    line_rows,
    state_look,
)
from distributor_app.screens.shipments.packages import PackageList
from distributor_app.screens.shipments.printout import write_labels
from distributor_app.screens.shipments.story import story
from distributor_app.tasks import Lane
from distributor_app.widgets.back_link import BackLink
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.elided_label import ElidedLabel
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.layouts import polish
from distributor_app.widgets.paper_job import PaperJob, Sheets, Write
from distributor_app.widgets.record_model import RecordModel
from distributor_app.widgets.sheet import lay_sheet
from distributor_app.widgets.time_line import TimeLine

_OPEN, _SAVE, _PRINT_ON = "open_labels", "save_labels", "print_on "


class ConsignmentPage(QWidget):
    """Shows a consignment that was handed in.

    Signals:
        left(): back to the list.
        receive_asked(): the user wants to count it.
    """

    left = Signal()
    receive_asked = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: ShipmentView | None = None
        self._title = QLabel()
        self._title.setProperty("role", "page")
        self._subtitle = ElidedLabel()
        self._subtitle.setProperty("role", "second")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._state = Badge(context.theme)
        self._track = QPushButton(self.tr("&Track"))
        self._labels = QPushButton(self.tr("&Labels"))
        self._paper = PaperJob(context, self)
        self._receive = QPushButton(self.tr("&Receive"))
        self._message = InlineMessage(context.theme)
        self._figures = {key: QLabel() for key in ("expected", "packages", "lines", "weight")}
        self._when = QLabel(self.tr("Expected"))
        self._story = TimeLine(context.theme)
        self._rows: RecordModel[LineRow] = RecordModel(line_columns(), self)
        self._table = DataTable(context, "shipments.lines", self.tr("Lines of the delivery"))
        self._packages = PackageList(context.theme)
        self._lay_out()
        self._track.clicked.connect(self._on_track)
        self._paper.printers_found.connect(self._on_printers)
        self._paper.done.connect(self._on_paper_done)
        self._paper.failed.connect(self._message.say_error)
        self._message.triggered.connect(self._on_remedy)
        self._receive.clicked.connect(self.receive_asked)
        self._table.opened.connect(self._on_line_opened)

    # -- for the screen ----------------------------------------------------------------------

    def show_view(self, view: ShipmentView, *, begun: bool = False) -> None:
        """Show another consignment, or the same one anew; `begun`: its count is not finished."""
        if self._view is None or self._view.summary.id != view.summary.id:
            self._paper.look_for_printers()
        self._view = view
        summary, consignment = view.summary, view.consignment
        self._title.setText(summary.delivery_no)
        origin = view.warehouse_name or consignment.warehouse
        parts = [summary.carrier, consignment.service]
        if origin:
            parts.append(self.tr("from {0}").format(origin))
        self._subtitle.setText(" · ".join(part for part in parts if part))
        self._state.show_look(state_look(summary, begun=begun))
        self._track.setVisible(_is_web(summary.tracking_url))
        received = is_received(summary)
        self._receive.setVisible(not received)
        self._receive.setText(self.tr("Go on &receiving") if begun else self.tr("&Receive"))
        self._labels.setProperty("role", "primary" if received else "")
        polish(self._labels)
        self._show_figures(view)
        self._story.show_steps(story(view, date.today()))
        self._packages.show_packages(consignment.packages)
        self._rows.set_records(line_rows(view))
        counted = [column.key for column in self._rows.columns].index(COUNTED)
        self._table.setColumnHidden(counted, not view.receipts)
        self._show_difference()

    def take_focus(self) -> None:
        """Put the focus on what comes next: receiving, or the labels of what was counted."""
        if self._receive.isVisible():
            self._receive.setFocus()
        elif self._view is not None and self._view.receipts:
            self._labels.setFocus()
        else:
            self._table.setFocus()
        if self._rows.rowCount() and not self._table.selected_rows():
            self._table.select_row(0)

    def ask_for_labels(self) -> None:
        """Offer the printers and files on which labels can go."""
        self._labels.showMenu()

    def save_labels(self) -> None:
        """Ask where the receiving labels shall be saved."""
        if self._view is not None:
            self._paper.save(self._sheets(self._view))

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._context.theme.space
        page = lay_sheet(self, self._context.theme)
        page.addLayout(self._head())
        page.addWidget(_rule("rule"))
        page.addLayout(self._figure_row())
        message_row = QVBoxLayout()
        message_row.setContentsMargins(space.l, 0, space.l, space.s)
        message_row.addWidget(self._message)
        page.addLayout(message_row)
        page.addWidget(_rule("rule"))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._story_column())
        body.addWidget(_rule("column-rule"))
        body.addLayout(self._contents(), 1)
        page.addLayout(body, 1)

    def _head(self) -> QHBoxLayout:
        space = self._context.theme.space
        row = QHBoxLayout()
        row.setContentsMargins(space.l, space.s - 1, space.l, space.s - 1)
        row.setSpacing(space.s)
        back = BackLink(self._context.theme, self.tr("Shipments"), self.tr("Back to all shipments"))
        back.clicked.connect(self.left)
        self._receive.setProperty("role", "primary")
        self._receive.setToolTip(self.tr("Count what has come (Ctrl+R); works without a line"))
        for widget in (back, self._title, self._subtitle, self._state):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._track)
        self._labels.setToolTip(
            self.tr("One label for each share: for whom the pieces are (Ctrl+P)")
        )
        self._labels.setMenu(self._label_menu())
        row.addWidget(self._labels)
        row.addWidget(self._receive)
        return row

    def _label_menu(self) -> QMenu:
        menu = QMenu(self._labels)
        for code, words in (
            (_OPEN, self.tr("&Open as PDF")), (_SAVE, self.tr("&Save as PDF…")),
        ):  # fmt: skip
            menu.addAction(self._label_entry(menu, code, words))
        return menu

    def _label_entry(self, menu: QMenu, code: str, words: str) -> QAction:
        entry = QAction(words, menu)
        entry.setObjectName(code)
        entry.triggered.connect(self._on_labels)
        return entry

    def _figure_row(self) -> QHBoxLayout:
        space = self._context.theme.space
        names = {
            "expected": self.tr("Expected"),
            "packages": self.tr("Packages"),
            "lines": self.tr("Lines"),
            "weight": self.tr("Weight"),
        }
        row = QHBoxLayout()
        row.setContentsMargins(space.l, space.m, space.l, space.m)
        row.setSpacing(2 * space.xl)
        for key, value in self._figures.items():
            name = self._when if key == "expected" else QLabel(names[key])
            name.setProperty("role", "caption")
            value.setProperty("role", "page")
            value.setAccessibleName(names[key])
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(name)
            column.addWidget(value)
            row.addLayout(column)
        row.addStretch(1)
        return row

    def _story_column(self) -> QScrollArea:
        space = self._context.theme.space
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(space.l, space.l, space.m, space.l)
        column.setSpacing(space.m)
        title = QLabel(self.tr("What happened"))
        title.setProperty("role", "section")
        column.addWidget(title)
        column.addWidget(self._story)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(title.text())
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(self._context.theme.size.preview)
        area.setWidget(inner)
        return area

    def _contents(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._table.show_model(self._rows)
        column.addWidget(self._table, 1)
        column.addWidget(self._packages)
        return column

    # -- content -----------------------------------------------------------------------------

    def _show_figures(self, view: ShipmentView) -> None:
        summary = view.summary
        weights = [p.weight_kg for p in view.consignment.packages if p.weight_kg is not None]
        weight = f"{formats.quantity(sum(weights, Decimal(0)))} kg" if weights else ""
        if view.receipts:
            self._when.setText(self.tr("Received"))
            self._figures["expected"].setText(formats.moment(view.receipts[-1].at))
        else:
            self._when.setText(self.tr("Expected"))
            self._figures["expected"].setText(expected(summary.promised_day, date.today()))
        self._figures["packages"].setText(formats.count(summary.packages))
        self._figures["lines"].setText(formats.count(summary.lines))
        self._figures["weight"].setText(weight or formats.UNKNOWN)

    def _show_difference(self) -> None:
        view = self._view
        differing = [row for row in self._rows.records if row.counted and not row.agrees]
        if view is None or not differing:
            self._message.say("")
            return
        shown = "; ".join(f"{row.line.part.number}: {row.counted}" for row in differing[:3])
        if len(differing) > 3:
            shown = self.tr("{0} and %n more", "", len(differing) - 3).format(shown)
        if view.cases:
            asked = self.tr("Reported as different: {0}. You asked the vendor to put it right.")
            self._message.say(asked.format(shown), "info")
            return
        may_claim = Permission.CLAIM in self._context.desk.info.permissions
        links = {
            "replace": self.tr("Ask for the &missing pieces"),
            "credit": self.tr("Ask for a &credit"),
        }
        words = self.tr("Reported as different: {0}.").format(shown)
        self._message.say(words, "warning", links if may_claim else None)

    # -- slots -------------------------------------------------------------------------------

    def _on_track(self) -> None:
        if self._view is not None and _is_web(self._view.summary.tracking_url):
            QDesktopServices.openUrl(QUrl(self._view.summary.tracking_url))

    def _sheets(self, view: ShipmentView) -> Sheets:
        number = view.summary.delivery_no
        name = "".join(c if c.isalnum() or c in "-_." else "-" for c in number)
        title = self.tr("Save the receiving labels")
        return Sheets(f"labels-{name}.pdf", title, partial(_label_writer, view))

    def _on_labels(self) -> None:
        code = self.sender().objectName()
        if self._view is None:
            return
        if code == _SAVE:
            self.save_labels()
        elif code == _OPEN:
            self._paper.open(self._sheets(self._view))
        else:
            self._paper.print_on(self._sheets(self._view), code.removeprefix(_PRINT_ON))

    def _on_printers(self, printers: Sequence[Printer]) -> None:
        menu = self._labels.menu()
        for entry in menu.actions():
            if entry.objectName().startswith(_PRINT_ON):
                menu.removeAction(entry)
                entry.deleteLater()
        first = menu.actions()[0]
        for printer in printers:
            words = self.tr("Print on {0}").format(printer.name.replace("&", "&&"))
            menu.insertAction(first, self._label_entry(menu, _PRINT_ON + printer.name, words))

    def _on_paper_done(self, words: str, path: Path | None) -> None:
        if path is None:
            self._context.toast(words)
        else:
            self._context.toast(words, self.tr("Open"), partial(self._paper.show, path))

    def _on_remedy(self, wanted: str) -> None:
        """Open a case about each line that differs, all about the last receipt."""
        view = self._view
        if view is None or not view.receipts:
            return
        receipt = view.receipts[-1]
        self._context.tasks.run(
            self,
            partial(_open_cases, self._context.desk, receipt, wanted),
            self._on_cases_opened,
            self._message.say_error,
            lane=Lane.WRITE,
        )

    def _on_cases_opened(self, number: int) -> None:
        self._context.toast(self.tr("Asked about %n line(s).", "", number))

    def _on_line_opened(self, row: int) -> None:
        self._context.navigate(Route("orders", {"order": self._rows.record(row).line.order}))


def _rule(role: str) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", role)
    return rule


def _is_web(address: str) -> bool:
    """Only web pages are opened: the address comes from outside."""
    return QUrl(address).scheme() in ("http", "https")


def _open_cases(desk: Desk, receipt: Receipt, wanted: str) -> int:
    """Ask the vendor to put each differing line of a receipt right; returns how many."""
    wrong = [
        (line, line.short + line.damaged + line.wrong_part)
        for line in receipt.lines
        if line.order and (line.short or line.damaged or line.wrong_part)
    ]
    for line, qty in wrong:
        desk.orders.open_case(
            "discrepancy", line.order, part=line.part, qty=qty, receipt=receipt.id, wanted=wanted
        )
    return len(wrong)


def _label_writer(view: ShipmentView) -> Write:
    return partial(write_labels, view, paper_language())
