"""The business records of one distributor, as wire documents, and the ids they carry."""

from dataclasses import dataclass, fields
from uuid import UUID, uuid5

from catalog_cache.contract.wire.earnings import LedgerEntry, RuleVersion
from catalog_cache.contract.wire.orders import Acknowledgement, Order, OrderState
from catalog_cache.contract.wire.parties import Account, Person
from catalog_cache.contract.wire.shipments import Consignment, InvoiceRef, Receipt

_NAMESPACE = UUID("6f1d7c7e-52c4-5d0b-9a3e-0f6a2b9c4d18")


@dataclass(frozen=True, slots=True)
class PastOrders:
    """Orders and every document that answered them."""

    orders: tuple[Order, ...] = ()
    order_states: tuple[OrderState, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    consignments: tuple[Consignment, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    invoices: tuple[InvoiceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class PastEarnings:
    """Rule versions and the ledger entries that they made; synthetic where the rule is."""

    rules: tuple[RuleVersion, ...] = ()
    entries: tuple[LedgerEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class BusinessRecords:
    """What an export says of one distributor's business; the account holds its locations."""

    account: Account
    people: tuple[Person, ...]
    past: PastOrders
    earnings: PastEarnings

    def counts(self) -> dict[str, int]:
        """Return how many records of each kind there are."""
        groups = (self.past, self.earnings)
        many = {f.name: len(getattr(group, f.name)) for group in groups for f in fields(group)}
        parties = {"locations": len(self.account.locations), "people": len(self.people)}
        return {"accounts": 1} | parties | many


def record_id(brand: str, kind: str, key: str) -> str:
    """Return the id of a record that was born at the vendor: always the same for the same key."""
    return str(uuid5(_NAMESPACE, f"{brand}/{kind}/{key}"))
