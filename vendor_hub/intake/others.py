"""Everything else that people send: change requests, receipts, cases, drafts, machines, remarks."""

import json

from sqlalchemy import insert, select, update

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import ChangeRequestState, ConsignmentState
from catalog_cache.contract.wire.content import CatalogueError
from catalog_cache.contract.wire.orders import ChangeRequest, Draft
from catalog_cache.contract.wire.parties import Machine, Permission
from catalog_cache.contract.wire.protocol import FeedItem
from catalog_cache.contract.wire.shipments import Case, Consignment, InvoiceRef, Receipt

from vendor_hub.intake.answer import Received, refuse
from vendor_hub.store import documents, feed, goods, orders
from vendor_hub.store.tables import (
    change_request,
    consignment,
    invoice,
    machine,
    receipt,
    remark,
    service_case,
    shared_draft,
)

_MAX_ID = 64
_RECEIVED = (ConsignmentState.RECEIVED, ConsignmentState.RECEIVED_WITH_DISCREPANCY)


def receive_change_request(got: Received) -> tuple[FeedItem, ...]:
    """Store a change that is asked for; the order stands until the vendor grants it."""
    wish = ChangeRequest.model_validate(got.body)
    _same_id(got, wish.id)
    _permitted(got, Permission.ORDER, "change orders")
    order = orders.find(got.db, wish.order)
    if order is None or order.account != got.who.account.id:
        raise refuse("unknown_order", "The hub has no such order.", value=wish.order)
    known = {line.line_no: line for line in order.lines}
    for line_no, _qty in wish.lines:
        if line_no not in known:
            raise refuse("unknown_line", f"The order has no line {line_no}.", line=line_no)
    asked = wish.model_copy(update={"state": ChangeRequestState.REQUESTED, "answer_code": None})
    item = documents.add(
        got.db,
        change_request,
        "change_request",
        order.account,
        asked,
        order_id=order.id,
        kind=asked.kind,
        state=asked.state.value,
    )
    return (item,)


def receive_receipt(got: Received) -> tuple[FeedItem, ...]:
    """Store what was counted, and let the consignment's state say whether it was all right."""
    counted = Receipt.model_validate(got.body)
    _same_id(got, counted.id)
    account = got.who.account.id
    found = documents.find(got.db, consignment, Consignment, counted.consignment)
    if found is None or found[1] != account:
        raise refuse(
            "unknown_consignment", "The hub has no such consignment.", value=counted.consignment
        )
    sent = found[0]
    if sent.state in _RECEIVED:
        raise refuse(
            "already_received", f"Delivery {sent.delivery_no} was already counted.", value=sent.id
        )
    wrong = any(
        line.short or line.over or line.damaged or line.wrong_part or line.not_ordered
        for line in counted.lines
    )
    state = _RECEIVED[1] if wrong else _RECEIVED[0]
    item = documents.add(
        got.db, receipt, "receipt", account, counted, consignment=counted.consignment
    )
    changed = goods.change_consignment(got.db, account, sent.model_copy(update={"state": state}))
    return item, changed


def receive_case(got: Received) -> tuple[FeedItem, ...]:
    """Store a return, core, discrepancy, warranty or support case for the vendor to look at."""
    case = Case.model_validate(got.body)
    _same_id(got, case.id)
    _permitted(got, Permission.CLAIM, "open claims")
    account = got.who.account.id
    if case.invoice:
        found = documents.find(got.db, invoice, InvoiceRef, case.invoice)
        if found is None or found[1] != account:
            raise refuse("unknown_invoice", "The hub has no such invoice.", value=case.invoice)
        if case.invoice_line not in {line.line_no for line in found[0].lines}:
            raise refuse(
                "unknown_line",
                f"Invoice {found[0].number} has no such line.",
                line=case.invoice_line,
            )
    # Grade and credit are the vendor's to give.
    submitted = case.model_copy(update={"state": "submitted", "grade": None, "credit": None})
    item = documents.add(
        got.db,
        service_case,
        "case",
        account,
        submitted,
        kind=submitted.kind,
        state=submitted.state,
    )
    return (item,)


def receive_draft(got: Received) -> tuple[FeedItem, ...]:
    """Store a shared draft; when somebody else changed it meanwhile, both are kept."""
    draft = Draft.model_validate(got.body)
    _usable_id(draft.id)
    member = got.who.membership
    if not (member.may(Permission.ORDER) or member.may(Permission.REQUISITION)):
        raise refuse("not_permitted", f"{member.person.name} may not share drafts.")
    account, who = got.who.account.id, member.person.id
    if draft.order.account != account:
        raise refuse("wrong_account", "The draft is for another account.")
    row = got.db.execute(
        select(shared_draft.c.account, shared_draft.c.revision, shared_draft.c.changed_by).where(
            shared_draft.c.id == draft.id
        )
    ).first()
    if row is None:
        return (_add_draft(got, draft),)
    if row.account != account:
        raise refuse("wrong_id", "This id cannot be used.", value=draft.id)
    follows = draft.revision == row.revision + 1
    if follows or (row.changed_by == who and draft.revision > row.revision):
        got.db.execute(
            update(shared_draft)
            .where(shared_draft.c.id == draft.id)
            .values(revision=draft.revision, changed_by=who, body=draft.model_dump_json())
        )
        deleted = draft.state == "deleted"
        return (feed.put(got.db, account, "draft", draft.id, draft, deleted=deleted),)
    copy = draft.model_copy(
        update={"id": new_id(), "revision": 1, "label": f"{draft.label} (conflict copy)".strip()}
    )
    return (_add_draft(got, copy),)


def _add_draft(got: Received, draft: Draft) -> FeedItem:
    return documents.add(
        got.db,
        shared_draft,
        "draft",
        got.who.account.id,
        draft,
        revision=draft.revision,
        changed_by=got.who.membership.person.id,
    )


def receive_machine(got: Received) -> tuple[FeedItem, ...]:
    """Store a machine, or its new hours, components and in-service day."""
    wish = Machine.model_validate(got.body)
    _usable_id(wish.id)
    account = got.who.account.id
    known = documents.find(got.db, machine, Machine, wish.id)
    if known is None:
        item = documents.add(got.db, machine, "machine", account, wish, serial=wish.serial)
    elif known[1] == account:
        item = documents.change(got.db, machine, "machine", account, wish, serial=wish.serial)
    else:
        raise refuse("wrong_id", "This id cannot be used.", value=wish.id)
    return (item,)


def receive_catalogue_error(got: Received) -> tuple[FeedItem, ...]:
    """Keep a report of an error in the vendor's content, for the vendor to answer."""
    found = CatalogueError.model_validate(got.body)
    _same_id(got, found.id)
    # What comes of it is the vendor's to say.
    reported = found.model_copy(update={"state": "reported", "answer": "", "answered_at": None})
    item = documents.add(
        got.db,
        remark,
        "catalogue_error",
        got.who.account.id,
        reported,
        kind="catalogue_error",
        received_at=got.at,
    )
    return (item,)


def receive_feedback(got: Received) -> tuple[FeedItem, ...]:
    """Keep what somebody wanted to tell the vendor."""
    got.db.execute(
        insert(remark).values(
            id=new_id(),
            account=got.who.account.id,
            kind="feedback",
            received_at=got.at,
            body=json.dumps(got.body, ensure_ascii=False),
        )
    )
    return ()


def _usable_id(id: str) -> None:
    if not 0 < len(id) <= _MAX_ID:
        raise refuse("wrong_id", f"An id has 1 to {_MAX_ID} characters.")


def _same_id(got: Received, id: str) -> None:
    if id != got.id:
        raise refuse("wrong_id", "The document's id is not the submission's.", value=id)


def _permitted(got: Received, permission: Permission, act: str) -> None:
    if not got.who.membership.may(permission):
        raise refuse("not_permitted", f"{got.who.membership.person.name} may not {act}.")
