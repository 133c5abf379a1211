"""Partner, account, locations, people: who orders, for whom, and what they may do."""

from datetime import date
from enum import StrEnum
from typing import Literal

from catalog_cache.contract.wire.base import Dec, Document, Instant


class Permission(StrEnum):
    """What a membership may do; `order` is further limited by order type and amount."""

    SEE_NET_PRICE = "see_net_price"
    SEE_EARNINGS = "see_earnings"
    ORDER = "order"
    APPROVE = "approve"
    REQUISITION = "requisition"
    CLAIM = "claim"
    REGISTER_DEAL = "register_deal"
    ADMIN_USERS = "admin_users"


class Address(Document):
    """A postal address; the country is an ISO 3166-1 alpha-2 code."""

    name: str
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""


class Location(Document):
    """A place of the account: a ship-to, a branch or a van."""

    id: str
    kind: Literal["ship_to", "branch", "van"] = "ship_to"
    vendor_no: str = ""
    name: str
    address: Address
    delivery_instructions: str = ""
    default_warehouse: str | None = None
    calendar: str = ""


class Sourcing(Document):
    """Which warehouse serves a location, in which order, and how long the way is (working days)."""

    location: str
    warehouse: str
    priority: int
    transit_days: int


class CutOff(Document):
    """Until when an order of a type must be in to leave the same day; weekday 0 is Monday."""

    weekday: int
    time: str
    zone: str
    warehouse: str | None = None


class OrderType(Document):
    """A row of the vendor's table of order types; not an enum of ours."""

    code: str
    name: str
    order_class: Literal[
        "stock", "daily", "emergency", "machine_down", "pre_season", "warranty", "promo"
    ] = "stock"
    price_effect_percent: Dec | None = None
    freight_terms: str = "prepaid_and_add"
    cut_offs: tuple[CutOff, ...] = ()
    minimum_value: Dec | None = None
    orders_per_period: int | None = None
    backorder_rule: Literal["keep", "join_next_stock_order", "kill"] = "keep"
    requires: tuple[Literal["model", "serial", "hours", "customer"], ...] = ()
    earns: tuple[Literal["rebate", "return_allowance"], ...] = ("rebate",)
    cancel_window_minutes: int | None = None
    urgent_phone: str = ""


class CreditStanding(Document):
    """Credit of the account as the vendor's books had it at `as_of`."""

    limit: Dec | None = None
    balance: Dec | None = None
    on_hold: bool = False
    as_of: Instant


class TierSpan(Document):
    """One stretch of the partner's tier history."""

    tier: str
    since: date
    until: date | None = None


class Account(Document):
    """A vendor's customer account: prices, orders, ledger hang on it (feed kind `account`)."""

    id: str
    customer_no: str
    name: str
    partner: str
    partner_name: str
    programme: str = ""
    tiers: tuple[TierSpan, ...] = ()
    currency: str
    price_group: str
    tax_id: str = ""
    payment_terms: str = ""
    credit: CreditStanding | None = None
    bill_to: Address | None = None
    payer: str = ""
    locations: tuple[Location, ...] = ()
    sourcing: tuple[Sourcing, ...] = ()
    order_types: tuple[OrderType, ...] = ()


class Limit(Document):
    """How much a membership may order, checked at confirm and again at the hub."""

    currency: str
    per_order: Dec | None = None
    per_period: Dec | None = None
    period_days: int | None = None
    order_types: tuple[str, ...] = ()
    approver: str | None = None


class Person(Document):
    """A person, independent of accounts; the external identity comes with single sign-on."""

    id: str
    name: str
    email: str = ""
    issuer: str = ""
    subject: str = ""


class Membership(Document):
    """What one person is and may do within one account."""

    id: str
    person: Person
    account: str
    location: str | None = None
    role: str = "counter"
    permissions: tuple[Permission, ...] = ()
    limits: tuple[Limit, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    def may(self, permission: Permission) -> bool:
        """Tell whether the membership carries this permission."""
        return permission in self.permissions


class Component(Document):
    """A component of a machine with a serial of its own."""

    type: str
    serial: str


class Machine(Document):
    """A machine the account owns or looks after (feed kind `machine`)."""

    id: str
    product_line: str
    model: str
    serial: str
    pin: str = ""
    build_day: date | None = None
    options: tuple[str, ...] = ()
    components: tuple[Component, ...] = ()
    location: str | None = None
    end_customer: str = ""
    hours: Dec | None = None
    hours_on: date | None = None
    in_service_day: date | None = None
    warranty_cover: str = ""
    warranty_until: date | None = None
    open_campaigns: tuple[str, ...] = ()
