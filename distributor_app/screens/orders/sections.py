"""What hangs on an order below its lines: consignments, invoices, earnings, what was asked."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.shipments import Consignment, InvoiceRef

from catalog_cache.records import EntryView, OrderView

from distributor_app import formats
from distributor_app.screens.earnings.arithmetic import arithmetic
from distributor_app.screens.orders import wording
from distributor_app.theme import Theme
from distributor_app.widgets.badge import Badge
from distributor_app.widgets.layouts import clear
from distributor_app.widgets.record_model import BadgeLook


class Sections(QWidget):
    """A heading and cards for each kind of thing that exists.

    Signals:
        track_wanted(str): open the carrier's page.
        consignment_wanted(str): show this consignment.
        receiving_wanted(str): count this consignment.
        earnings_wanted(): show the ledger.
    """

    track_wanted = Signal(str)
    consignment_wanted = Signal(str)
    receiving_wanted = Signal(str)
    earnings_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        space = theme.space
        self._column.setContentsMargins(space.l, space.l, space.l, space.l)
        self._column.setSpacing(space.s)

    def show_order(self, view: OrderView, *, hide_prices: bool = False) -> None:
        """Show what there is for an order."""
        clear(self._column)
        if view.change_requests:
            self._head(self.tr("What you asked"))
            for request in view.change_requests:
                self._line(wording.request_words(request), wording.request_look(request))
        if view.consignments:
            self._head(self.tr("Deliveries"))
            for consignment in view.consignments:
                self._column.addWidget(self._consignment(consignment, view.order.id))
        if view.cases:
            self._head(self.tr("Returns and claims"))
            for case in view.cases:
                self._line(wording.case_words(case), wording.case_look(case))
        if view.invoices:
            self._head(self.tr("Invoices"))
            for invoice in view.invoices:
                self._line(_invoice_words(invoice, hide=hide_prices), _invoice_look(invoice))
        if view.entries:
            self._head(self.tr("What it earned"))
            for entry in view.entries:
                self._line(_entry_words(entry), BadgeLook(wording.earning_states()[entry.state]))
            ledger = QPushButton(self.tr("Show in Earnings"))
            ledger.setProperty("role", "link")
            ledger.clicked.connect(self.earnings_wanted)
            self._column.addWidget(ledger, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def _head(self, text: str) -> None:
        head = QLabel(text)
        head.setProperty("role", "section")
        if self._column.count():
            self._column.addSpacing(self._theme.space.s)
        self._column.addWidget(head)

    def _line(self, text: str, look: BadgeLook) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._theme.space.s)
        words = QLabel(text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setWordWrap(True)
        row.addWidget(words, 1)
        row.addWidget(Badge(self._theme, look))
        self._column.addLayout(row)

    def _consignment(self, consignment: Consignment, order: str) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        row = QHBoxLayout(card)
        space = self._theme.space
        row.setContentsMargins(space.l, space.m, space.m, space.m)
        row.setSpacing(space.m)
        words = QVBoxLayout()
        words.setSpacing(space.xxs)
        name = QLabel(" ".join(p for p in (consignment.carrier, consignment.delivery_no) if p))
        name.setProperty("role", "strong")
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        detail = QLabel(wording.consignment_words(consignment, order))
        detail.setProperty("role", "second")
        detail.setWordWrap(True)
        words.addWidget(name)
        words.addWidget(detail)
        row.addLayout(words, 1)
        row.addWidget(Badge(self._theme, wording.consignment_look(consignment)))
        number = consignment.delivery_no
        if consignment.tracking_url and consignment.state not in wording.ARRIVED:
            button = self._button(self.tr("Track"), consignment.tracking_url, self._on_track)
            button.setAccessibleName(self.tr("Track delivery {0}").format(number))
            row.addWidget(button)
        if consignment.state is ConsignmentState.DELIVERED:
            button = self._button(self.tr("Receive"), consignment.id, self._on_receive)
            button.setAccessibleName(self.tr("Receive delivery {0}").format(number))
            row.addWidget(button)
        button = self._button(self.tr("Show"), consignment.id, self._on_consignment)
        button.setAccessibleName(self.tr("Show delivery {0}").format(number))
        row.addWidget(button)
        return card

    def _button(self, text: str, target: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(target)
        button.clicked.connect(slot)
        return button

    def _on_track(self) -> None:
        self.track_wanted.emit(self.sender().objectName())

    def _on_receive(self) -> None:
        self.receiving_wanted.emit(self.sender().objectName())

    def _on_consignment(self) -> None:
        self.consignment_wanted.emit(self.sender().objectName())


def _invoice_words(invoice: InvoiceRef, *, hide: bool) -> str:
    parts = [invoice.number, formats.day(invoice.day)]
    if not hide:
        parts.append(formats.money(invoice.net, invoice.currency))
    if invoice.due is not None:
        parts.append(wording.due(invoice.due))
    return " · ".join(parts)


def _invoice_look(invoice: InvoiceRef) -> BadgeLook:
    tones = {"paid": "good", "overdue": "error", "disputed": "warning"}
    words = wording.invoice_states().get(invoice.state, invoice.state)
    return BadgeLook(words, tones.get(invoice.state, "neutral"))


def _entry_words(view: EntryView) -> str:
    entry = view.entry
    name = view.rule.programme_name if view.rule else entry.programme
    amount = formats.money(entry.amount, entry.currency)
    explained = "; ".join(arithmetic(view))
    return " · ".join(part for part in (name, amount, explained) if part)
