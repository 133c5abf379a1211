"""Notes in the diary what follows from an order, and puts what is unpaid on the account."""

from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from sqlalchemy import Connection

from catalog_cache.contract.wire.orders import Order

from vendor_hub.demo import riverside
from vendor_hub.demo.clock import at
from vendor_hub.demo.history.answering import Answered, Leaving
from vendor_hub.demo.history.books import Books
from vendor_hub.demo.history.delivering import Carrier, Delivered
from vendor_hub.demo.history.diary import Diary
from vendor_hub.demo.ids import id_at
from vendor_hub.store import accounts, goods
from vendor_hub.vendor.answers import add_workdays

_RECEIVED_AFTER = timedelta(seconds=2)
_CREDITED_AFTER = timedelta(days=6)
_CORE_RETURNED_AFTER = timedelta(days=21)
_CORE_GRADED_AFTER = timedelta(days=9)


class Teller:
    """Notes in the diary everything that follows from the vendor's answer to an order."""

    def __init__(self, carrier: Carrier, rng: Random, now: datetime) -> None:
        self.diary = Diary(now)
        self._books = Books()
        self._carrier = carrier
        self._rng = rng
        self._now = now

    def tell(
        self, answered: Answered, *, delivered: datetime | None = None, counted: bool = True
    ) -> None:
        """Note an order with all that followed by now."""
        order, books, note = answered.order, self._books, self.diary.note
        received = order.confirmed_at + _RECEIVED_AFTER
        note(received, partial(books.receive, order=order, when=received))
        for ack in answered.acks:
            note(ack.issued_at, partial(books.answer, answered=answered, ack=ack))
        for leaving in answered.leavings:
            if leaving.at <= self._now:
                goods = self._carrier.deliver(order, leaving, delivered=delivered, counted=counted)
                self._tell_goods(order, leaving, goods)

    def _tell_goods(self, order: Order, leaving: Leaving, delivered: Delivered) -> None:
        books, note, sent = self._books, self.diary.note, delivered.consignment
        note(leaving.at, partial(books.ship, order=order, consignment=sent))
        invoiced = leaving.at + timedelta(minutes=35)
        note(invoiced, partial(books.invoice, order=order, consignment=sent.id, when=invoiced))
        paid = at(add_workdays(invoiced.date() + timedelta(days=self._rng.randint(24, 36)), 1), 11)
        note(paid, partial(books.take_payment, consignment=sent.id, when=paid))
        if delivered.receipt is not None:
            self._tell_receipt(order, delivered)

    def _tell_receipt(self, order: Order, delivered: Delivered) -> None:
        books, note, counted = self._books, self.diary.note, delivered.receipt
        assert counted is not None
        note(counted.at, partial(books.count, counted=counted))
        with_core = {line.line_no for line in order.lines if line.core_charge}
        for line in counted.lines:
            if line.damaged or line.short:
                opened = counted.at + timedelta(minutes=20)
                id = id_at(self._rng, opened)
                claim = partial(books.claim, id=id, counted=counted, line=line, when=opened)
                note(opened, claim)
                self._tell_credit(id, opened + _CREDITED_AFTER, Decimal(100))
            if line.order_line in with_core:
                back = counted.at + _CORE_RETURNED_AFTER
                id = id_at(self._rng, back)
                core = partial(books.return_core, id=id, consignment=counted.consignment,
                               line_no=line.order_line, when=back)  # fmt: skip
                note(back, core)
                percent = Decimal(self._rng.choice((100, 100, 50)))
                self._tell_credit(id, back + _CORE_GRADED_AFTER, percent)

    def _tell_credit(self, case: str, when: datetime, percent: Decimal) -> None:
        credit = partial(self._books.credit, case_id=case, percent=percent, day=when.date())
        self.diary.note(when, credit)


def settle_credit(db: Connection, now: datetime) -> None:
    """Put what is invoiced and not paid on the account."""
    account = accounts.get_account(db, riverside.ACCOUNT)
    found = goods.invoices_between(db, account.id, "0001-01-01", now.date().isoformat())
    balance = sum((x.net for x in found if x.state != "paid"), Decimal(0))
    credit = riverside.credit_on(now.date(), balance)
    accounts.put_account(db, account.model_copy(update={"credit": credit}))
