"""The vendor answers what a distributor asks for: changes of an order, returned cores, credit."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Literal

from catalog_cache.contract.states import ChangeRequestState
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import AckLine, ChangeRequest
from catalog_cache.contract.wire.parties import Account, CreditStanding
from catalog_cache.contract.wire.shipments import Case, InvoiceRef

from vendor_hub.errors import NotAllowedError
from vendor_hub.store import accounts, documents, feed, orders
from vendor_hub.store.engine import Store
from vendor_hub.store.tables import change_request, invoice, service_case
from vendor_hub.vendor import answers, invoicing

_DECIDED = frozenset({"authorised", "partly", "denied"})
_CLOSED = frozenset({"credited", "partly", "refused"})
CASE_MOVES: dict[str, frozenset[str]] = {
    "submitted": _DECIDED | {"in_review", "info_wanted"},
    "in_review": _DECIDED | {"info_wanted"},
    "info_wanted": _DECIDED | {"in_review"},
    "authorised": frozenset({"sent_back", "arrived", "expired"}),
    "sent_back": frozenset({"arrived"}),
    "arrived": _CLOSED | {"inspected"},
    "inspected": _CLOSED,
    "credited": frozenset({"charged_back"}),
}
"""From which state the vendor may move a case to which."""

Grade = Literal["full", "damaged", "none"]


def answer_change(
    store: Store,
    request_id: str,
    state: ChangeRequestState,
    *,
    code: str = "",
    text: str = "",
    lines: Sequence[AckLine] = (),
    now: datetime | None = None,
) -> ChangeRequest:
    """Grant, partly grant or refuse a change; granted with `lines`, they become a new revision."""
    with store.write() as db:
        request, account = documents.get_locked(
            db, change_request, ChangeRequest, request_id, "change request"
        )
        if request.state is not ChangeRequestState.REQUESTED:
            raise NotAllowedError(f"The change request is already {request.state.value}.")
        reason = Code(word=code, text=text) if code else None
        changed = request.model_copy(update={"state": state, "answer_code": reason})
        documents.change(db, change_request, "change_request", account, changed, state=state.value)
        if lines:
            order = orders.get(db, request.order)
            answers.check_lines(order, lines)
            answers.add_revision(db, order, lines, now=now)
    return changed


def grade_core(
    store: Store, case_id: str, grade: Grade, *, percent: Decimal, day: date | None = None
) -> Case:
    """Grade a returned core and credit this share of its core charge (0 to 100 per cent)."""
    day = day or datetime.now(UTC).date()
    if not 0 <= percent <= 100:
        raise NotAllowedError("The credited share is between 0 and 100 per cent.")
    with store.write() as db:
        case, account = documents.get_locked(db, service_case, Case, case_id, "case")
        if case.kind != "core" or case.state in ("credited", "refused"):
            raise NotAllowedError(f"This {case.kind} case is {case.state} and cannot be graded.")
        charged, _ = documents.get(db, invoice, InvoiceRef, case.invoice, "invoice")
        line = next((x for x in charged.lines if x.line_no == case.invoice_line), None)
        if line is None or line.component != "core_charge":
            raise NotAllowedError("The case names no core charge of an invoice.")
        # Of several cores on the line, the case may bring back some.
        share = (case.qty or line.qty) / line.qty * percent / 100
        credit = Decimal(0)
        if share:
            note = invoicing.add_credit(
                db, account, charged, line.line_no, line.amount * share, day=day
            )
            credit = -note.net
        changed = case.model_copy(
            update={
                "grade": grade,
                "credit": credit,
                "currency": charged.currency,
                "state": "credited" if credit else "refused",
            }
        )
        documents.change(db, service_case, "case", account, changed, state=changed.state)
    return changed


def answer_case(store: Store, case_id: str, state: str, *, note: str = "") -> Case:
    """Move a case on; NotAllowedError where its state does not lead there."""
    with store.write() as db:
        case, account = documents.get_locked(db, service_case, Case, case_id, "case")
        if state not in CASE_MOVES.get(case.state, frozenset()):
            raise NotAllowedError(f"The case is {case.state} and cannot become {state}.")
        changed = case.model_copy(update={"state": state, "note": note or case.note})
        documents.change(db, service_case, "case", account, changed, state=state)
    return changed


def set_credit_hold(
    store: Store, account_id: str, on: bool, *, now: datetime | None = None
) -> Account:
    """Stop or let go an account's orders; a stopped one is received and held."""
    with store.write() as db:
        feed.lock(db, account_id)
        account = accounts.get_account(db, account_id)
        known = account.credit or CreditStanding(as_of=now or datetime.now(UTC))
        credit = known.model_copy(update={"on_hold": on, "as_of": now or datetime.now(UTC)})
        changed = account.model_copy(update={"credit": credit})
        accounts.put_account(db, changed)
    return changed
