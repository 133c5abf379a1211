"""A real desk on small real datasets, without a hub: what the counter sees while offline.

What the vendor would send is taken in where the sync takes it in (`vendor.says`).
"""

import itertools
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from catalog_cache.contract.dataset.schema import SCHEMA_VERSION
from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.parties import (
    Account,
    Address,
    CutOff,
    Location,
    Membership,
    OrderType,
    Permission,
    Person,
    Sourcing,
)
from catalog_cache.contract.wire.protocol import FeedItem

from catalog_cache.datasets.store import DatasetStore, Installed
from catalog_cache.desk import Desk, _remember, open_desk
from catalog_cache.enrolment import Enrolment
from catalog_cache.places import AccountFolder, write_json
from catalog_cache.records import Area
from catalog_cache.workspace.apply import take_items
from catalog_cache.workspace.objects import AREA_OF, KIND_OF

from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

from distributor_app.context import DeskContext
from distributor_app.navigation import Route

AS_OF = datetime(2026, 11, 20, 6, 10, tzinfo=UTC)

PARTS = {
    "40-21A-0071": ("HALDEN", "Hydraulic pump, 11 cc, clockwise", "212.40", "34"),
    "40-21A-0070": ("HALDEN", "Hydraulic pump, 11 cc", "199.00", None),
    "77-100": ("HALDEN", "Cable tie 200 x 4.8, black", "0.04", "5000"),
    "61-04-120": ("HALDEN", "Pressure filter element, 10 µm", "9.85", "57"),
    "61-04-118": ("HALDEN", "Suction strainer, pump, 125 µm", "12.60", "57"),
    "40210-33": ("HALDEN", "Seal kit, hydraulic pump", "18.90", "2"),
    "9X-17": ("HALDEN", "Solenoid coil, 24 V", "31.00", "8"),
    "6204": ("HALDEN", "Deep groove ball bearing", "4.20", "120"),
}
TWIN = ("6204", "BORAL", "Ball bearing, sealed", "5.10", "40")
GONE = ("40-20A-0016", "HALDEN", "Hydraulic pump, 4 cc", "163.07", None)
GONE_WHY = "Former series, no successor; repair kits remain"


@pytest.fixture(scope="session")
def dataset_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Catalogue, prices and stock of a handful of parts."""
    folder = tmp_path_factory.mktemp("datasets")
    rows = [(number, *entry) for number, entry in PARTS.items()] + [TWIN, GONE]
    with DatasetWriter(folder / "catalog.db", "catalog", as_of=AS_OF) as writer:
        for uid, (number, brand, name, _price, _stock) in enumerate(rows, start=1):
            status = {"40-21A-0070": "superseded", GONE[0]: "discontinued"}.get(number, "active")
            reason = GONE_WHY if number == GONE[0] else None
            writer.add(
                "part", rank=uid * RANK_GAP, uid=uid, brand=brand, number=number,
                number_key=number.replace("-", ""), name=name, stock_unit="C62",
                sale_status=status, reason=reason, origin="new", flags={},
            )  # fmt: skip
        writer.add(
            "part_unit", uid=3, unit="BG", factor=Decimal(100), is_order_unit=True,
            min_qty=Decimal(1), multiple=Decimal(1), gtin="04012345000016",
        )  # fmt: skip
        writer.add(
            "supersession", id="s1", logic="all_of", direction="forward", trigger="at_once",
            on_order="vendor_replaces",
        )  # fmt: skip
        for side, uid, number in (("from", 2, "40-21A-0070"), ("to", 1, "40-21A-0071")):
            writer.add(
                "supersession_part", id="s1", side=side, seq=1, uid=uid, brand="HALDEN",
                number=number, qty=Decimal(1),
            )  # fmt: skip
    with DatasetWriter(folder / "prices.db", "prices", as_of=AS_OF) as writer:
        for uid, (_number, _brand, _name, price, _stock) in enumerate(rows, start=1):
            writer.add(
                "price", id=str(uid), uid=uid, component="net", amount=Decimal(price),
                currency="EUR", price_unit=Decimal(1), unit="C62", break_qty=Decimal(1),
                break_mode="all_units", break_basis="line", basis_day="order", priority=0,
                status="priced",
            )  # fmt: skip
    with DatasetWriter(folder / "stock.db", "stock", as_of=AS_OF) as writer:
        writer.add(
            "warehouse", code="LYO", name="Lyon", zone="Europe/Paris", workdays=[0, 1, 2, 3, 4],
            holidays=[],
        )  # fmt: skip
        for uid, (_number, _brand, _name, _price, stock) in enumerate(rows, start=1):
            if stock is not None:
                writer.add(
                    "stock", uid=uid, warehouse="LYO", kind="exact", qty=Decimal(stock),
                    unit="C62", as_of=AS_OF,
                )  # fmt: skip
    return folder


def make_account() -> Account:
    """An account with two ship-to places and three order types."""
    address = Address(name="Riverside Plant Services", city="Lyon", country="FR")
    soon = (datetime.now(UTC) + timedelta(hours=2)).time()
    cut_off = tuple(
        CutOff(weekday=day, time=f"{soon:%H:%M}", zone="UTC", warehouse="LYO") for day in range(7)
    )
    return Account(
        id="acc-1",
        customer_no="10042",
        name="Riverside Plant Services",
        partner="p-1",
        partner_name="Riverside",
        currency="EUR",
        price_group="GOLD",
        locations=(
            Location(id="main", name="Main store, Lyon", address=address),
            Location(id="van3", name="Van 3", address=address),
        ),
        sourcing=(Sourcing(location="main", warehouse="LYO", priority=1, transit_days=1),),
        order_types=(
            OrderType(code="STOCK", name="Stock, weekly", cut_offs=cut_off),
            OrderType(code="URGENT", name="Urgent", urgent_phone="+33 4 72 00 11 22"),
            OrderType(code="DOWN", name="Machine down", requires=("model", "serial")),
        ),
    )


def make_membership() -> Membership:
    """Somebody who may order and see prices."""
    return Membership(
        id="m-1",
        person=Person(id="ana", name="Ana Ruiz"),
        account="acc-1",
        permissions=(Permission.ORDER, Permission.SEE_NET_PRICE, Permission.SEE_EARNINGS),
    )


@pytest.fixture(scope="session")
def accounts_made() -> dict[Path, Path]:
    """The folder of a new account for each folder of datasets: some screens have their own."""
    return {}


@pytest.fixture
def new_account(
    dataset_files: Path, accounts_made: dict[Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """An account's folder on its first day, with an empty workspace; to be copied, not used."""
    if dataset_files not in accounts_made:
        folder = AccountFolder(tmp_path_factory.mktemp("new") / "account")
        _make_account_folder(folder, dataset_files)
        accounts_made[dataset_files] = folder.root
    return accounts_made[dataset_files]


def _make_account_folder(folder: AccountFolder, dataset_files: Path) -> None:
    enrolment = Enrolment(
        vendor="halden",
        vendor_name="Halden Hydraulics",
        hub="http://127.0.0.1:9",
        root_key="11" * 32,
        account="acc-1",
        account_name="Riverside Plant Services",
    )
    write_json(folder.enrolment, enrolment.model_dump())
    _remember(folder, make_membership())
    store = DatasetStore(folder.datasets)
    for name in ("catalog", "prices", "stock"):
        shutil.copy(dataset_files / f"{name}.db", folder.datasets / f"{name}-1-1.db")
        as_of = AS_OF.isoformat()
        store.put_in_use(
            name, Installed(f"{name}-1-1.db", 1, 1, as_of, as_of, 9, "", SCHEMA_VERSION)
        )
    store.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISTRIBUTOR_DESK_TOKENS", "file")
        open_desk(folder).close()


@pytest.fixture
def counter_desk(
    tmp_path: Path, new_account: Path, qapp: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """An open desk with account, catalogue, prices and stock, and no network."""
    # Nobody's own keyring is asked.
    monkeypatch.setenv("DISTRIBUTOR_DESK_TOKENS", "file")
    folder = AccountFolder(shutil.copytree(new_account, tmp_path / "account"))
    with open_desk(folder) as desk:
        Vendor(desk).says(make_account(), id="acc-1")
        yield desk


@dataclass
class Vendor:
    """The other end of the wire: what it sends is taken in as the sync takes it in."""

    desk: Desk
    _revisions: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def says(self, document: Document, *, id: str = "") -> None:
        """Send a document in its newest state."""
        kind = KIND_OF[type(document)]
        revision = next(self._revisions)
        item = FeedItem(
            seq=revision,
            kind=kind,
            id=id or str(getattr(document, "id", "") or getattr(document, "order", "")),
            epoch=1,
            revision=revision,
            at=datetime.now(UTC),
            body=document.model_dump(mode="json"),
        )
        with self.desk._core.changing(AREA_OF[kind], Area.ORDERS) as connection:
            take_items(connection, [item])


@pytest.fixture
def vendor(counter_desk: Desk) -> Vendor:
    """The vendor of the counter's desk; its revisions start above the fixture's own."""
    return Vendor(counter_desk, itertools.count(2))


@dataclass
class Asked:
    """What a screen asked the frame for."""

    routes: list[Route] = field(default_factory=list)
    toasts: list[tuple[str, Callable[[], None] | None]] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)
    steps_back: int = 0

    def go_back(self) -> None:
        self.steps_back += 1

    def navigate(self, route: Route) -> None:
        self.routes.append(route)

    def toast(
        self,
        text: str,
        _action_text: str | None = None,
        action: Callable[[], None] | None = None,
    ) -> None:
        self.toasts.append((text, action))


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def counter_context(
    make_context: Callable[[Any], DeskContext], counter_desk: Desk, asked: Asked
) -> DeskContext:
    """A context around the counter's desk; what is asked of the frame lands in `asked`."""
    context = make_context(counter_desk)
    context.navigate = asked.navigate
    context.go_back = asked.go_back
    context.show_toast = asked.toast
    context.report = asked.errors.append
    return context


@pytest.fixture
def settled(qtbot: QtBot, counter_context: DeskContext) -> Callable[[], None]:
    """Waits until no work is under way and its results are on the screen."""

    def wait() -> None:
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not counter_context.tasks.busy, timeout=30_000)
        qtbot.wait(1)

    return wait
