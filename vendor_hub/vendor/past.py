"""Takes over an account's past from an import: people, orders and what answered them, earnings.

Their ids come from the vendor's own keys, so taking the same records over again changes nothing.
"""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, Table

from catalog_cache.contract.states import HandoverState
from catalog_cache.contract.wire.orders import Order, OrderState
from catalog_cache.contract.wire.parties import Account, Membership, Person

from vendor_hub.importing.business_records import BusinessRecords, PastOrders
from vendor_hub.store import accounts, documents, feed, goods, ledger, orders, people
from vendor_hub.store.engine import Store
from vendor_hub.store.tables import (
    acknowledgement,
    consignment,
    entry,
    invoice,
    receipt,
    rule_version,
)

_ROLE = "owner"


def take_over(store: Store, records: BusinessRecords) -> int:
    """Write the records of one account; returns how many were new or changed."""
    account = records.account
    with store.write() as db:
        changed = _account(db, account)
        feed.lock(db, account.id)
        for person in records.people:
            _membership(db, account.id, person)
        changed += _orders(db, records.past)
        changed += _answers(db, account.id, records.past)
        for rule in records.earnings.rules:
            if not _known(db, rule_version, rule):
                ledger.add_rule(db, account.id, rule)
                changed += 1
        for line in records.earnings.entries:
            if not _known(db, entry, line):
                ledger.add_entry(db, line)
                changed += 1
    return changed


def _account(db: Connection, account: Account) -> int:
    if not accounts.has_account(db, account.id):
        accounts.add_partner(db, account.partner, account.partner_name)
        accounts.add_account(db, account)
        return 1
    if accounts.get_account(db, account.id) == account:
        return 0
    accounts.put_account(db, account)
    return 1


def _membership(db: Connection, account: str, person: Person) -> None:
    # An export has a person in one account only, so the person's id serves for both.
    member = Membership(
        id=person.id,
        person=person,
        account=account,
        role=_ROLE,
        permissions=people.ROLES[_ROLE],
    )
    people.put_membership(db, member)


def _orders(db: Connection, past: PastOrders) -> int:
    states = {state.order: state for state in past.order_states}
    new = [order for order in past.orders if orders.find(db, order.id) is None]
    for order in new:
        state = states.get(order.id) or _received(order)
        # It is in the vendor's system already; that is where it comes from.
        orders.add(db, order, state, membership=None, handed=HandoverState.NUMBERED)
        for number in state.vendor_orders:
            orders.add_vendor_order(db, order.account, number, order=order.id)
    return len(new)


def _received(order: Order) -> OrderState:
    return OrderState(order=order.id, received_at=order.confirmed_at)


def _answers(db: Connection, account: str, past: PastOrders) -> int:
    changed = _bring(
        db,
        account,
        "ack",
        acknowledgement,
        past.acknowledgements,
        lambda document: orders.add_acknowledgement(db, account, document),
    )
    changed += _bring(
        db,
        account,
        "consignment",
        consignment,
        past.consignments,
        lambda document: goods.add_consignment(db, account, document),
        lambda document: {"state": document.state.value},
    )
    changed += _bring(
        db,
        account,
        "receipt",
        receipt,
        past.receipts,
        lambda document: documents.add(
            db, receipt, "receipt", account, document, consignment=document.consignment
        ),
    )
    return changed + _bring(
        db,
        account,
        "invoice",
        invoice,
        past.invoices,
        lambda document: goods.add_invoice(db, account, document),
        lambda document: {"state": document.state},
    )


def _bring(
    db: Connection,
    account: str,
    kind: str,
    table: Table,
    found: Iterable[Any],
    add: Callable[[Any], object],
    columns: Callable[[Any], dict[str, object]] = lambda _document: {},
) -> int:
    """Add the documents that are new, and replace those that the export now has otherwise."""
    changed = 0
    for document in found:
        known = documents.find(db, table, type(document), document.id)
        if known is None:
            add(document)
        elif known[0] != document:
            documents.change(db, table, kind, account, document, **columns(document))
        else:
            continue
        changed += 1
    return changed


def _known(db: Connection, table: Table, document: Any) -> bool:
    return documents.find(db, table, type(document), document.id) is not None
