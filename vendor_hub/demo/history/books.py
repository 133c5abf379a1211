"""The acts of the past as they are written into the hub: one method for one kind of document."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import HandoverState
from catalog_cache.contract.wire.orders import Acknowledgement, Order, OrderState, VendorOrder
from catalog_cache.contract.wire.shipments import (
    Case,
    Consignment,
    InvoiceLine,
    InvoiceRef,
    Receipt,
    ReceiptLine,
)

from vendor_hub.demo import riverside
from vendor_hub.demo.history.answering import Answered
from vendor_hub.handoff.erp_folder import ERP_SYSTEM
from vendor_hub.store import documents, goods, orders, series
from vendor_hub.store.tables import invoice, receipt, service_case
from vendor_hub.vendor import booking, invoicing

SALES_SERIES, SALES_PREFIX, SALES_FIRST = "sales_order", "SO", 240101
_CORE_DAYS = 42


class Books:
    """Writes documents inside the caller's transaction and remembers their numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, dict[int, str]] = {}
        self._invoices: dict[str, InvoiceRef] = {}

    def receive(self, db: Connection, order: Order, when: datetime) -> None:
        """Write an order that was received."""
        state = OrderState(order=order.id, received_at=when)
        orders.add(db, order, state, membership=None, handed=HandoverState.NUMBERED)
        booking.on_order(db, order, when.date(), at=when)

    def answer(self, db: Connection, answered: Answered, ack: Acknowledgement) -> None:
        """Write a revision of the acknowledgement; the first one brings the sales orders."""
        order = answered.order
        if ack.revision == 1 and answered.sales:
            self._number(db, answered)
        numbers = self._numbers.get(order.id, {})
        lines = tuple(
            line.model_copy(update={"vendor_order": numbers.get(line.order_line, "")})
            for line in ack.lines
        )
        orders.add_acknowledgement(db, order.account, ack.model_copy(update={"lines": lines}))

    def _number(self, db: Connection, answered: Answered) -> None:
        order = answered.order
        sales = []
        for warehouse, lines in answered.sales:
            number = series.next_number(db, SALES_SERIES, prefix=SALES_PREFIX, first=SALES_FIRST)
            document = VendorOrder(
                id=new_id(),
                order=order.id,
                system=ERP_SYSTEM,
                number=number,
                warehouse=warehouse,
                lines=lines,
            )
            orders.add_vendor_order(db, order.account, document, order=order.id)
            sales.append(document)
        self._numbers[order.id] = {no: sale.number for sale in sales for no in sale.lines}
        state = orders.state_of(db, order.id).model_copy(update={"vendor_orders": tuple(sales)})
        orders.put_state(db, order.account, state)

    def ship(self, db: Connection, order: Order, consignment: Consignment) -> None:
        """Write a consignment."""
        number = series.next_number(db, "delivery", prefix="D")
        document = consignment.model_copy(update={"delivery_no": number})
        goods.add_consignment(db, order.account, document)
        booking.on_shipment(db, order.account, document, {order.id: order})

    def count(self, db: Connection, counted: Receipt) -> None:
        """Write a receipt."""
        documents.add(
            db, receipt, "receipt", riverside.ACCOUNT, counted, consignment=counted.consignment
        )

    def invoice(self, db: Connection, order: Order, consignment: str, when: datetime) -> None:
        """Write the invoice of a consignment."""
        self._invoices[consignment] = invoicing.add_invoice(db, order, day=when.date(), at=when)

    def take_payment(self, db: Connection, consignment: str, when: datetime) -> None:
        """Note that the invoice of a consignment was paid."""
        number = self._invoices[consignment].number
        invoicing.mark_paid(db, number, day=when.date(), at=when)

    def claim(
        self, db: Connection, id: str, counted: Receipt, line: ReceiptLine, when: datetime
    ) -> None:
        """Write a claim for what was damaged or short."""
        charged, invoiced = self._charged(counted.consignment, line.order_line, "net")
        case = Case(
            id=id,
            kind="discrepancy",
            state="submitted",
            opened_at=when,
            invoice=charged.id,
            invoice_line=invoiced.line_no,
            receipt=counted.id,
            part=line.part,
            qty=line.damaged + line.short,
            wanted="credit",
            note="Damaged in transit" if line.damaged else "Short in the carton",
        )
        _open(db, case)

    def return_core(
        self, db: Connection, id: str, consignment: str, line_no: int, when: datetime
    ) -> None:
        """Write the return of an old part for its core charge."""
        charged, line = self._charged(consignment, line_no, "core_charge")
        case = Case(
            id=id,
            kind="core",
            state="submitted",
            opened_at=when,
            invoice=charged.id,
            invoice_line=line.line_no,
            part=line.part,
            qty=line.qty,
            return_by=charged.day + timedelta(days=_CORE_DAYS),
        )
        _open(db, case)

    def credit(self, db: Connection, case_id: str, percent: Decimal, day: date) -> None:
        """Credit a share of what a case claims, and close it."""
        case, account = documents.get(db, service_case, Case, case_id, "case")
        charged, _ = documents.get(db, invoice, InvoiceRef, case.invoice, "invoice")
        line = next(x for x in charged.lines if x.line_no == case.invoice_line)
        amount = line.amount * (case.qty or line.qty) / line.qty * percent / 100
        note = invoicing.add_credit(db, account, charged, line.line_no, amount, day=day)
        goods.change_invoice(db, account, note.model_copy(update={"state": "paid"}))
        graded = ("full" if percent == 100 else "damaged") if case.kind == "core" else None
        closed = case.model_copy(
            update={
                "state": "credited",
                "grade": graded,
                "credit": -note.net,
                "currency": note.currency,
            }
        )
        documents.change(db, service_case, "case", account, closed, state=closed.state)

    def _charged(
        self, consignment: str, line_no: int, component: str
    ) -> tuple[InvoiceRef, InvoiceLine]:
        document = self._invoices[consignment]
        for line in document.lines:
            if line.order_line == line_no and line.component == component:
                return document, line
        raise LookupError(f"no {component} for line {line_no} on {document.number}")


def _open(db: Connection, case: Case) -> None:
    documents.add(
        db, service_case, "case", riverside.ACCOUNT, case, kind=case.kind, state=case.state
    )
