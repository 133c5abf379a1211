"""One consignment: where it is, what lies in which package, and for whom."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from catalog_cache.records import ShipmentView

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.widgets.back_link import BackLink
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
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.data_table import DataTable
from distributor_app.widgets.file_saver import FileSaver
from distributor_app.widgets.inline_message import InlineMessage
from distributor_app.widgets.record_model import RecordModel
from distributor_app.widgets.time_line import TimeLine


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
        self._subtitle = QLabel()
        self._subtitle.setProperty("role", "second")
        self._state = Badge(context.theme)
        self._track = QPushButton(self.tr("&Track"))
        self._labels = QPushButton(self.tr("&Labels…"))
        self._saver = FileSaver(context, self)
        self._receive = QPushButton(self.tr("&Receive"))
        self._message = InlineMessage(context.theme)
        self._figures = {key: QLabel() for key in ("expected", "packages", "lines", "weight")}
        self._story = TimeLine(context.theme)
        self._rows: RecordModel[LineRow] = RecordModel(line_columns(), self)
        self._table = DataTable(context, "shipments.lines", self.tr("Lines of the delivery"))
        self._packages = PackageList(context.theme)
        self._lay_out()
        self._track.clicked.connect(self._on_track)
        self._labels.clicked.connect(self._on_labels)
        self._receive.clicked.connect(self.receive_asked)
        self._table.opened.connect(self._on_line_opened)

    # -- for the screen ----------------------------------------------------------------------

    def show_view(self, view: ShipmentView) -> None:
        """Show another consignment, or the same one anew."""
        self._view = view
        summary, consignment = view.summary, view.consignment
        self._title.setText(summary.delivery_no)
        parts = [summary.carrier, consignment.service, consignment.warehouse]
        self._subtitle.setText(" · ".join(part for part in parts if part))
        self._state.show_look(state_look(summary))
        self._track.setVisible(_is_web(summary.tracking_url))
        received = is_received(summary)
        self._receive.setVisible(not received)
        self._show_figures(view)
        self._story.show_steps(story(view, date.today()))
        self._packages.show_packages(consignment.packages)
        self._rows.set_records(line_rows(view))
        counted = [column.key for column in self._rows.columns].index(COUNTED)
        self._table.setColumnHidden(counted, not view.receipts)
        self._show_difference()

    def take_focus(self) -> None:
        """Put the focus on the lines."""
        self._table.setFocus()

    # -- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self._context.theme.space
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
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
        row.setContentsMargins(space.l, space.m, space.l, space.m)
        row.setSpacing(space.s)
        back = BackLink(self._context.theme, self.tr("Shipments"), self.tr("Back to all shipments"))
        back.clicked.connect(self.left)
        self._receive.setProperty("role", "primary")
        self._receive.setToolTip(self.tr("Count what has come (Alt+R); works offline"))
        for widget in (back, self._title, self._subtitle, self._state):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._track)
        self._labels.setToolTip(self.tr("Save receiving labels as PDF: for whom each piece is"))
        row.addWidget(self._labels)
        row.addWidget(self._receive)
        return row

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
            name = QLabel(names[key])
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
        self._figures["expected"].setText(
            self.tr("received")
            if is_received(summary)
            else expected(summary.promised_day, date.today())
        )
        self._figures["packages"].setText(formats.count(summary.packages))
        self._figures["lines"].setText(formats.count(summary.lines))
        self._figures["weight"].setText(weight or formats.UNKNOWN)

    def _show_difference(self) -> None:
        differing = [row for row in self._rows.records if row.counted and not row.agrees]
        if not differing:
            self._message.say("")
            return
        shown = "; ".join(f"{row.line.part.number}: {row.counted}" for row in differing[:3])
        more = self.tr(" and {0} more").format(len(differing) - 3) if len(differing) > 3 else ""
        self._message.say(
            self.tr("What you counted differs from what was announced. {0}{1}.").format(
                shown, more
            ),
            "warning",
        )

    # -- slots -------------------------------------------------------------------------------

    def _on_track(self) -> None:
        if self._view is not None and _is_web(self._view.summary.tracking_url):
            QDesktopServices.openUrl(QUrl(self._view.summary.tracking_url))

    def _on_labels(self) -> None:
        if self._view is not None:
            write = partial(write_labels, self._view)
            name = self.tr("labels {0}").format(self._view.summary.delivery_no)
            save = partial(self._saver.save, write)
            self._saver.ask(self.tr("Save the receiving labels"), name, "pdf", save)

    def _on_line_opened(self, row: int) -> None:
        self._context.navigate(Route("orders", {"order": self._rows.record(row).line.order}))


def _rule(role: str) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", role)
    return rule


def _is_web(address: str) -> bool:
    """Only web pages are opened: the address comes from outside."""
    return QUrl(address).scheme() in ("http", "https")
