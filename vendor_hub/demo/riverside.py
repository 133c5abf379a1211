"""Riverside Plant Services: the demonstration's partner, its people, places, rules and machines."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from catalog_cache.contract.wire.earnings import RuleVersion, ScaleStep
from catalog_cache.contract.wire.parties import (
    Account,
    Address,
    Component,
    CreditStanding,
    Location,
    Machine,
    Membership,
    Person,
    Sourcing,
    TierSpan,
)

from vendor_hub.demo.ids import fixed_id
from vendor_hub.demo.maker.programme import CURRENCY, ORDER_TYPES
from vendor_hub.store import accounts, documents, ledger, people
from vendor_hub.store.tables import machine

NAME = "Riverside Plant Services"
CUSTOMER_NO = "10042"
PRICE_GROUP = "GOLD"
CREDIT_LIMIT = Decimal(25000)

_STREET = Address(
    name=NAME, street="14 quai des Forges", postcode="69007", city="Lyon", country="FR"
)
_WORKSHOP = Address(
    name=f"{NAME}, workshop",
    street="3 rue du Tour",
    postcode="69100",
    city="Villeurbanne",
    country="FR",
)

MAIN_STORE = Location(
    id=fixed_id("location main store"),
    vendor_no="10042-1",
    name="Main store Lyon",
    address=_STREET,
    delivery_instructions="Gate 2, 7:30 to 12:00 and 13:30 to 17:00",
    default_warehouse="LYO",
    calendar="FR",
)
WORKSHOP = Location(
    id=fixed_id("location workshop"),
    vendor_no="10042-2",
    name="Workshop Villeurbanne",
    address=_WORKSHOP,
    delivery_instructions="Ring at the yard door",
    default_warehouse="LYO",
    calendar="FR",
)
VAN = Location(
    id=fixed_id("location van 3"),
    kind="van",
    vendor_no="10042-V3",
    name="Van 3",
    address=_STREET,
    default_warehouse="LYO",
    calendar="FR",
)

DEPOT = Location(
    id=fixed_id("location depot"),
    vendor_no="10042-7",
    name="Central maintenance depot for lifting and hydraulic equipment of the Rhône valley"
    " municipalities, hall 4, goods in",
    address=Address(
        name="Groupement interdépartemental pour l'entretien du matériel hydraulique et de levage"
        " de la vallée du Rhône et de ses affluents",
        street="Zone industrielle de la Vallée de la Chimie, 1180 route départementale 312,"
        " bâtiment 4, quai de réception C",
        postcode="69360",
        city="Saint-Symphorien-d'Ozon",
        country="FR",
    ),
    delivery_instructions="Only by appointment, at the latest on the day before until 15:00,"
    " telephone +33 4 65 71 16 40. Tail-lift lorries only, no articulated lorries: the yard has a"
    " turning circle of 18 m. Report to the gate with the delivery number; pallets up to 800 kg.",
    default_warehouse="LYO",
    calendar="FR",
)

MARC = Person(
    id=fixed_id("person marc"), name="Marc Lefèvre", email="marc.lefevre@riverside.example"
)
INES = Person(id=fixed_id("person ines"), name="Ines Duval", email="ines.duval@riverside.example")

ACCOUNT = fixed_id("account riverside")
MARC_MEMBERSHIP = fixed_id("membership marc")
INES_MEMBERSHIP = fixed_id("membership ines")

_SOURCING = (("LYO", 1), ("MIL", 2), ("HAM", 2), ("GOT", 3))


def take_on(db: Connection, today: date) -> Account:
    """Write the partner with its people, rules and machines; returns its account."""
    account = account_on(today)
    accounts.add_partner(db, account.partner, account.partner_name)
    accounts.add_account(db, account)
    for person, id, role, place in (
        (MARC, MARC_MEMBERSHIP, "owner", MAIN_STORE),
        (INES, INES_MEMBERSHIP, "technician", WORKSHOP),
    ):
        people.put_membership(
            db,
            Membership(
                id=id,
                person=person,
                account=account.id,
                location=place.id,
                role=role,
                permissions=people.ROLES[role],
            ),
        )
    for rule in rules_on(today):
        ledger.add_rule(db, account.id, rule)
    for found in machines_on(today):
        documents.add(db, machine, "machine", account.id, found, serial=found.serial)
    return account


def account_on(today: date) -> Account:
    """Return the account as it stands on a day, before anything was ordered."""
    last_year = date(today.year - 1, 1, 1)
    places = (MAIN_STORE, WORKSHOP, VAN, DEPOT)
    return Account(
        id=ACCOUNT,
        customer_no=CUSTOMER_NO,
        name=NAME,
        partner=fixed_id("partner riverside"),
        partner_name=NAME,
        programme="Halden partner programme",
        tiers=(
            TierSpan(
                tier="Bronze", since=date(today.year - 5, 3, 1), until=date(today.year - 3, 12, 31)
            ),
            TierSpan(
                tier="Silver", since=date(today.year - 2, 1, 1), until=last_year - timedelta(1)
            ),
            TierSpan(tier="Gold", since=last_year),
        ),
        currency=CURRENCY,
        price_group=PRICE_GROUP,
        tax_id="FR00123456789",
        payment_terms="30 days net",
        credit=credit_on(today, Decimal(0)),
        bill_to=_STREET,
        payer=CUSTOMER_NO,
        locations=places,
        sourcing=tuple(
            Sourcing(location=place.id, warehouse=code, priority=priority, transit_days=days)
            for place in places
            for priority, (code, days) in enumerate(_SOURCING, start=1)
        ),
        order_types=tuple(ORDER_TYPES),
    )


def credit_on(today: date, balance: Decimal) -> CreditStanding:
    """Return the credit as the books of this morning have it."""
    as_of = datetime.combine(today, time(5, 30), UTC)
    return CreditStanding(limit=CREDIT_LIMIT, balance=balance, as_of=as_of)


def rules_on(today: date) -> tuple[RuleVersion, ...]:
    """Return the rules: a yearly rebate in two versions, and two bonuses."""
    before, this_year = date(today.year - 2, 1, 1), date(today.year, 1, 1)

    def steps(*pairs: tuple[int, str]) -> tuple[ScaleStep, ...]:
        return tuple(ScaleStep(from_amount=Decimal(a), percent=Decimal(p)) for a, p in pairs)

    rebate = RuleVersion(
        id=fixed_id("rule rebate 1"),
        programme="rebate",
        programme_name="Yearly rebate",
        version=1,
        kind="rebate",
        basis="own_purchase",
        trigger="invoice",
        scale_mode="retroactive",
        scale=steps((0, "1"), (25000, "2"), (50000, "3")),
        eligible_order_types=("ST", "DY"),
        hold_days=14,
        valid_from=before,
        valid_to=this_year - timedelta(1),
        terms="On the net value of invoiced stock and daily orders of the calendar year."
        " A step counts for the whole year, from the first euro.",
    )
    better = {
        "id": fixed_id("rule rebate 2"),
        "version": 2,
        "scale": steps((0, "1"), (22000, "2"), (45000, "3"), (65000, "4")),
        "valid_from": this_year,
        "valid_to": None,
    }
    return (
        rebate,
        rebate.model_copy(update=better),
        RuleVersion(
            id=fixed_id("rule stock bonus"),
            programme="stock-bonus",
            programme_name="Stock order bonus",
            version=1,
            kind="bonus",
            basis="own_purchase",
            trigger="order",
            scale=steps((0, "1.5")),
            cap=Decimal(600),
            eligible_order_types=("ST",),
            hold_days=30,
            valid_from=before,
            terms="On the value of stock orders when they are placed, up to 600 euros a year.",
        ),
        RuleVersion(
            id=fixed_id("rule paid bonus"),
            programme="payment-bonus",
            programme_name="Prompt payment bonus",
            version=1,
            kind="bonus",
            basis="own_purchase",
            trigger="customer_paid",
            scale=steps((0, "0.5")),
            valid_from=this_year,
            terms="On invoices that are paid when due. New this year.",
        ),
    )


def machines_on(today: date) -> tuple[Machine, ...]:
    """Return the machines that the partner owns or looks after."""
    rows = (
        ("HX", "HX 6", "21874", 5, "Carrière de Montluel", 3120, MAIN_STORE),
        ("HX", "HX 4", "18240", 6, "Paysages Bertin", 2475, MAIN_STORE),
        ("HX", "HX 8", "28115", 2, "Voirie du Val d'Ain", 1260, WORKSHOP),
        ("HX", "HX 6", "31902", 1, "", 410, VAN),
        ("EU", "EU 15", "E24410", 3, "Fonderie Chazal", 5890, WORKSHOP),
        ("LT", "LT 20", "LT2093", 4, "Garage des Tilleuls", 1730, WORKSHOP),
    )
    return tuple(_machine(today, *row) for row in rows)


def _machine(
    today: date,
    line: str,
    model: str,
    serial: str,
    age: int,
    customer: str,
    hours: int,
    place: Location,
) -> Machine:
    built = date(today.year - age, 2 + len(serial), 11)
    in_service = built + timedelta(days=60)
    covered = date(in_service.year + 2, in_service.month, in_service.day)
    engine = (Component(type="engine", serial=f"DE{serial[-4:]}7"),) if line == "HX" else ()
    return Machine(
        id=fixed_id(f"machine {serial}"),
        product_line=line,
        model=model,
        serial=serial,
        pin=f"HAL{line}{model.split()[1]:0>2}{built:%y}{serial[-4:]}",
        build_day=built,
        options=("hose reel",) if model == "HX 6" else (),
        components=engine,
        location=place.id,
        end_customer=customer,
        hours=Decimal(hours),
        hours_on=today - timedelta(days=9),
        in_service_day=in_service,
        warranty_cover="Standard 24 months",
        warranty_until=covered,
    )
