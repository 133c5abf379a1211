"""A vendor with a real hub process, and desks that talk to it over real HTTP."""

import importlib.util
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import text
from tests.hub_copies import HubCopies
from tests.processes import HubProcess

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.parties import Account

from catalog_cache.desk import Desk, open_desk, sign_in
from catalog_cache.enrolment import Enrolment, enrol
from catalog_cache.places import AccountFolder

from vendor_hub.cli.parties import enrolment
from vendor_hub.hub import Hub, create_hub, open_hub
from vendor_hub.publish.release import release
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.store import accounts
from vendor_hub.vendor import parties


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def small_maker() -> ModuleType:
    return _load("small_maker")


class Vendor:
    """The vendor's side: the hub's folder, its process, and its database for reading back."""

    def __init__(
        self, hub: Hub, folder: Path, maker: ModuleType, account: Account | None = None
    ) -> None:
        self.hub = hub
        self.folder = folder
        self.maker = maker
        self.uids = UidRegistry(hub.store)
        self.account = account or parties.add_partner(
            hub.store,
            "Riverside Plant Services",
            customer_no="10042",
            currency="EUR",
            price_group="GOLD",
        )
        self._process: HubProcess | None = None
        self.address = ""

    def publish_all(self, **catalog: Any) -> None:
        work = self.folder / f"work-{new_id()}"
        work.mkdir()
        pdf = b"%PDF-1.4 not opened in this test"
        maker, uid_of = self.maker, self.uids
        release(self.hub, "catalog", maker.write_catalog(work / "c.db", uid_of, **catalog))
        release(self.hub, "prices", maker.write_prices(work / "p.db", uid_of), audience="GOLD")
        release(self.hub, "stock", maker.write_stock(work / "s.db", uid_of))
        manuals = maker.write_manuals(work / "m.db", uid_of, self.hub.shelf, pdf)
        release(self.hub, "manuals", manuals)
        uid_of.save()

    def start(self, *, fault: str = "", port: int | None = None) -> str:
        """Start the hub's process and wait until it serves; the address stays over restarts."""
        wanted = port if port is not None else int(self.address.rpartition(":")[2] or 0)
        self._process = HubProcess(
            ["serve", "--data", str(self.hub.folder), "--port", str(wanted),
             "--ready-line", "--exit-on-stdin-close"],
            fault=fault,
        )  # fmt: skip
        line = self._process.stdout.readline()
        assert line.startswith("ready "), line
        self.address = line.split()[1]
        return self.address

    def kill(self) -> None:
        """Take the power away."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self.ended()

    def ended(self) -> int:
        """Wait until the process is gone; returns its exit code."""
        assert self._process is not None
        code = self._process.wait(timeout=20)
        self._process.stdin.close()
        self._process.stdout.close()
        self._process = None
        return code

    def stop(self) -> None:
        if self._process is not None:
            self._process.stdin.close()
            self.ended()

    def code_for(self, name: str, role: str = "counter") -> str:
        member, code = parties.add_user(self.hub.store, self.account.id, name, role=role)
        assert member.person.name == name
        return code

    def enrolment(self) -> Enrolment:
        with self.hub.store.read() as db:
            account = accounts.get_account(db, self.account.id)
        return Enrolment.model_validate(enrolment(self.hub.config, account, self.address))

    def rows(self, sql: str, **values: Any) -> list[Any]:
        """Read the hub's own database, not through the wire."""
        with self.hub.store.read() as db:
            return list(db.execute(text(sql), values))


@pytest.fixture
def data_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DISTRIBUTOR_DESK_DATA", str(tmp_path / "desk"))
    monkeypatch.setenv("DISTRIBUTOR_DESK_TOKENS", "file")
    return tmp_path / "desk"


@pytest.fixture
def kind_of_vendor() -> type[Vendor]:
    """The class of `vendor`; tests that need no process of its own may serve it otherwise."""
    return Vendor


@pytest.fixture
def vendor(
    tmp_path: Path,
    kind_of_database: str,
    small_maker: ModuleType,
    copies: HubCopies,
    kind_of_vendor: type[Vendor],
) -> Iterator[Vendor]:
    def stocked(folder: Path, database: str) -> Account:
        """Make a hub that has published everything."""
        with closing(create_hub(folder, "halden", "Halden Hydraulics", database=database)) as hub:
            work = folder.with_name(f"{folder.name}-work")
            work.mkdir()
            vendor = Vendor(hub, work, small_maker)
            vendor.publish_all()
            return vendor.account

    account = copies.copy("stocked", kind_of_database, stocked, tmp_path / "hub")
    with closing(open_hub(tmp_path / "hub")) as hub:
        vendor = kind_of_vendor(hub, tmp_path, small_maker, account)
        vendor.start(port=0)
        yield vendor
        vendor.stop()


@pytest.fixture
def account_folder(vendor: Vendor, data_root: Path) -> AccountFolder:
    folder = enrol(vendor.enrolment())
    sign_in(folder, vendor.code_for("Marc Lefèvre"))
    return folder


@pytest.fixture
def desk(account_folder: AccountFolder) -> Iterator[Desk]:
    with open_desk(account_folder) as desk:
        desk.sync.run()
        yield desk


@pytest.fixture
def another_desk(
    vendor: Vendor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], Any]:
    """Open a desk of the same account on another computer."""

    @contextmanager
    def opened(name: str) -> Iterator[Desk]:
        monkeypatch.setenv("DISTRIBUTOR_DESK_DATA", str(tmp_path / f"desk-{new_id()}"))
        folder = enrol(vendor.enrolment())
        sign_in(folder, vendor.code_for(name))
        with open_desk(folder) as desk:
            desk.sync.run()
            yield desk

    return opened
