"""The vendor takes on partners and people."""

from collections.abc import Sequence
from datetime import date

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.base import Dec
from catalog_cache.contract.wire.parties import (
    Account,
    Address,
    Limit,
    Location,
    Membership,
    OrderType,
    Person,
)

from vendor_hub.errors import HubError
from vendor_hub.store import accounts, people
from vendor_hub.store.engine import Store

STANDARD_ORDER_TYPES = (
    OrderType(code="STOCK", name="Stock order", order_class="stock"),
    OrderType(code="DAILY", name="Daily order", order_class="daily"),
    OrderType(code="URGENT", name="Urgent order", order_class="emergency"),
)
"""The order types of a vendor who has not told us his own."""


def add_partner(
    store: Store,
    name: str,
    *,
    customer_no: str,
    currency: str,
    price_group: str,
    locations: Sequence[Location] = (),
    order_types: Sequence[OrderType] = STANDARD_ORDER_TYPES,
) -> Account:
    """Take on a partner's account; without locations it gets one delivery address of its name."""
    if len(currency) != 3 or not currency.isalpha():
        raise HubError("A currency has three letters, as in EUR.")
    place = Location(id=new_id(), vendor_no="1", name=name, address=Address(name=name))
    with store.write() as db:
        account = Account(
            id=new_id(),
            customer_no=customer_no,
            name=name,
            partner=accounts.partner_id(db, name),
            partner_name=name,
            currency=currency.upper(),
            price_group=price_group,
            locations=tuple(locations) or (place,),
            order_types=tuple(order_types),
        )
        accounts.add_account(db, account)
    return account


def add_user(
    store: Store,
    account: str,
    name: str,
    *,
    role: str = "counter",
    email: str = "",
    order_limit: Dec | None = None,
    valid_to: date | None = None,
) -> tuple[Membership, str]:
    """Take on a person of an account; returns the membership and a one-time sign-in code."""
    if role not in people.ROLES:
        raise HubError(f"There is no role {role}. Known: {', '.join(people.ROLES)}.")
    with store.write() as db:
        currency = accounts.get_account(db, account).currency
        limits = (Limit(currency=currency, per_order=order_limit),) if order_limit else ()
        member = Membership(
            id=new_id(),
            person=Person(id=new_id(), name=name, email=email),
            account=account,
            role=role,
            permissions=people.ROLES[role],
            limits=limits,
            valid_to=valid_to,
        )
        people.put_membership(db, member)
        return member, people.new_code(db, member.id)


def new_code(store: Store, account: str, name: str) -> str:
    """Return a fresh one-time code for a person who is already known."""
    with store.write() as db:
        for member in people.members(db, account):
            if name in (member.person.name, member.person.email):
                return people.new_code(db, member.id)
    raise HubError(f"The account has no active user called {name}.")


def revoke_user(store: Store, account: str, name: str) -> None:
    """End a person's membership; all their devices are signed out at once."""
    with store.write() as db:
        people.end_membership(db, account, name)
