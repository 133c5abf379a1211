"""A hub of two accounts, served over real HTTP, on SQLite and, where there is one, PostgreSQL."""

import json
import socket
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from tests.hub_copies import HubCopies

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.base import Document
from catalog_cache.contract.wire.orders import Order, OrderLine, PartSnapshot, Price
from catalog_cache.contract.wire.parties import Account

from vendor_hub.api.app import ApiSettings, create_app
from vendor_hub.hub import Hub, create_hub, open_hub
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.publish.writer import RANK_GAP, DatasetWriter
from vendor_hub.vendor import parties

AS_OF = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


@dataclass
class World:
    """An open hub with two accounts, A and B."""

    hub: Hub
    a: Account
    b: Account

    def order(self, account: Account | None = None, **changes: Any) -> Order:
        """An order of one line, 10 pieces at 12.50 EUR."""
        account = account or self.a
        values: dict[str, Any] = {
            "id": new_id(),
            "account": account.id,
            "buyer": "ann",
            "buyer_name": "Ann",
            "po_number": "PO-1",
            "order_type": "DAILY",
            "ship_to": account.locations[0].id,
            "currency": "EUR",
            "confirmed_at": datetime.now(UTC),
            "lines": (self.line(1),),
        }
        return Order.model_validate({**values, **changes})

    def line(self, line_no: int, number: str = "40-001", qty: str = "10", **more: Any) -> OrderLine:
        """An order line at 12.50 EUR a piece."""
        price = Price(amount=Decimal("12.50"), currency="EUR")
        return OrderLine.model_validate(
            {
                "line_no": line_no,
                "number_entered": number,
                "part": PartSnapshot(brand="HALDEN", number=number),
                "qty": qty,
                "price": price,
                **more,
            }
        )


def _of_two_accounts(folder: Path, database: str) -> list[Account]:
    with closing(create_hub(folder, "halden", "Halden Hydraulics", database=database)) as hub:
        return [
            parties.add_partner(hub.store, name, customer_no=no, currency="EUR", price_group=group)
            for name, no, group in (("Miller", "4711", "GOLD"), ("Baker", "4712", "LIST"))
        ]


@pytest.fixture
def world(tmp_path: Path, kind_of_database: str, copies: HubCopies) -> Iterator[World]:
    folder = tmp_path / "hub"
    accounts = copies.copy("two-accounts", kind_of_database, _of_two_accounts, folder)
    with closing(open_hub(folder)) as hub:
        yield World(hub, *accounts)


@dataclass
class Desk:
    """A signed-in person at the other end of the wire."""

    http: httpx.Client
    account: Account
    membership: dict[str, Any] = field(default_factory=dict)

    def submit(self, type: str, body: Document, id: str | None = None) -> httpx.Response:
        """Send a submission; its id is the document's unless another is given."""
        content = {"schema_version": 1, "type": type, "body": body.model_dump(mode="json")}
        id = id or getattr(body, "id", None) or new_id()
        return self.http.put(f"/v1/submissions/{id}", content=json.dumps(content))

    def feed(self, after: int = 0) -> list[dict[str, Any]]:
        """Everything after a cursor."""
        items: list[dict[str, Any]] = []
        more = True
        while more:
            page = self.http.get("/v1/feed", params={"after": after}).json()
            items += page["items"]
            after, more = page["cursor"], page["more"]
        return items

    def bodies(self, kind: str) -> list[dict[str, Any]]:
        """The newest state of all objects of a kind."""
        return [item["body"] for item in self.feed() if item["kind"] == kind]


@contextmanager
def serving(
    hub: Hub, settings: ApiSettings | None = None, **more: Callable[[], None]
) -> Iterator[str]:
    """Serve a hub over HTTP from a thread."""
    app = create_app(hub, settings, **more)
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=3)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        app.state.changes.close()
        server.should_exit = True
        thread.join()
        listener.close()


@pytest.fixture
def serve() -> Callable[..., Any]:
    """The function that serves a hub, for tests that need settings of their own."""
    return serving


@pytest.fixture
def url(world: World) -> Iterator[str]:
    with serving(world.hub) as address:
        yield address


SignIn = Callable[..., Desk]


@pytest.fixture
def sign_in(world: World, url: str) -> Iterator[SignIn]:
    """Signs a new person in: `sign_in(account, role="counter", …)`."""
    clients: list[httpx.Client] = []

    def _sign_in(account: Account | None = None, **person: Any) -> Desk:
        account = account or world.a
        name = person.pop("name", f"Person {len(clients)}")
        _, code = parties.add_user(world.hub.store, account.id, name, **person)
        # Nothing is encrypted here; reading all authorities would take most of the test.
        client = httpx.Client(base_url=url, timeout=30, verify=False)
        clients.append(client)
        answer = client.post("/v1/session", json={"code": code, "device": "test"}).json()
        client.headers["Authorization"] = f"Bearer {answer['token']}"
        return Desk(client, account, answer["membership"])

    yield _sign_in
    for client in clients:
        client.close()


@pytest.fixture
def desk(sign_in: SignIn) -> Desk:
    """A person at the counter of account A."""
    return sign_in()


@pytest.fixture
def write_catalog(write_lines: Callable[..., Path]) -> Callable[..., Path]:
    """Writes a small catalogue file: `write_catalog({"40-001": "Gear"})`, most popular first."""

    def _write(parts: dict[str, str]) -> Path:
        return write_lines(dict.fromkeys(parts), names=parts)

    return _write


@pytest.fixture
def write_lines(world: World, tmp_path: Path) -> Callable[..., Path]:
    """Writes parts of product lines: `write_lines({"40-1": "A"})`, most popular first."""

    def _write(
        parts: dict[str, str | None],
        *,
        names: dict[str, str] | None = None,
        ended: Collection[str] = (),
    ) -> Path:
        uid_of = UidRegistry(world.hub.store)
        path = tmp_path / f"catalog-{new_id()}.db"
        with DatasetWriter(path, "catalog", as_of=AS_OF) as writer:
            for line in sorted({line for line in parts.values() if line}):
                writer.add("model", code=f"{line} 6", product_line=line, names={}, position=1)
            for index, (number, line) in enumerate(parts.items(), start=1):
                writer.add(
                    "part",
                    rank=index * RANK_GAP,
                    uid=uid_of("HALDEN", number),
                    brand="HALDEN",
                    number=number,
                    number_key=number.replace("-", ""),
                    name=(names or {}).get(number, f"Part {number}"),
                    product_line=line,
                    stock_unit="C62",
                    sale_status="discontinued" if number in ended else "active",
                    origin="new",
                    flags={},
                )
        uid_of.save()
        return path

    return _write


@pytest.fixture
def write_prices(tmp_path: Path) -> Callable[..., Path]:
    """Writes a price file with one price: `write_prices("12.50")`."""

    def _write(amount: str) -> Path:
        path = tmp_path / f"prices-{new_id()}.db"
        with DatasetWriter(path, "prices", as_of=AS_OF) as writer:
            writer.add(
                "price",
                id="1",
                uid=1,
                component="net",
                amount=Decimal(amount),
                currency="EUR",
                price_unit=Decimal(1),
                unit="C62",
                break_qty=Decimal(1),
                break_mode="all_units",
                break_basis="line",
                basis_day="order",
                priority=0,
                status="priced",
            )
        return path

    return _write
