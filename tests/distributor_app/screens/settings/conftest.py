"""A desk that says how it stands and takes sign-ins, checks and the Network switch."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from catalog_cache.contract.wire.selection import (
    Chosen,
    ContentSize,
    LineOffer,
    Selection,
    SelectionOffer,
)

from catalog_cache.doctor import Finding
from catalog_cache.records import (
    AccountInfo,
    DatasetAge,
    DeskStatus,
    Kept,
    LinkState,
    SyncReport,
)

NOW = datetime.now(UTC)

FINDINGS = (
    Finding("python", True, "Python 3.11.7, SQLite 3.40.1"),
    Finding("disk", True, "120.4 GB free at /home/marc/.local/share/distributor-desk"),
    Finding("hub", False, "hub.halden.example: the name cannot be found. Check the network."),
    Finding("token", True, "kept in the system's keyring"),
)  # fmt: skip


def info(**changes):
    values = {
        "vendor": "halden", "vendor_name": "Halden Hydraulics", "accent": "#0F6E84",
        "account": "10234", "account_name": "Riverside Plant Services", "person": "p1",
        "person_name": "Marc Duval", "currency": "EUR",
        "permissions": frozenset({"order", "see_net_price", "see_earnings", "fly"}),
        "hub": "https://hub.halden.example", "fingerprint": "AB12 CD34 EF56 AB12 CD34 EF56",
    } | changes  # fmt: skip
    return AccountInfo(**values)


def status(**changes):
    ages = tuple(
        DatasetAge(name, "1.12", NOW - timedelta(minutes=minutes), NOW, rows)
        for name, minutes, rows in (
            ("catalog", 430, 4112), ("prices", 430, 4020), ("stock", 4, 3822), ("manuals", 900, 12),
        )
    )  # fmt: skip
    return DeskStatus(**({"link": LinkState.ONLINE, "since": NOW, "datasets": ages} | changes))


class Sync:
    """Takes what the settings ask for and writes it down."""

    def __init__(self):
        self.network_is_on = True
        self.shared_folder = None
        self.taken_from = []
        self.place = "file"
        self.codes = []
        self.problem = None
        self.report = SyncReport(("heads",), (("catalog", "delta"), ("prices", "unchanged")), 3, 1,
                                 1200, 4, False)  # fmt: skip

    def _fail(self):
        if self.problem is not None:
            raise self.problem

    def run(self, *_progress_and_cancel):
        self._fail()
        return self.report

    def take_from_folder(self, folder, *_progress_and_cancel):
        self._fail()
        self.taken_from.append(folder)
        return self.report

    def sign_in(self, code):
        self._fail()
        self.codes.append(code)
        self.place = "keyring"

    def sign_out(self):
        self.place = "nowhere"
        self._fail()

    def interrupt(self):
        self.interrupted = True

    def set_network(self, on):
        self.network_is_on = on

    def token_place(self):
        return self.place


def size(parts):
    return ContentSize(parts=parts, fetch=parts * 100_000, disk=parts * 300_000)


def offer(selection=None, **chosen):
    """Three product lines and some parts without one, 4,730 in all."""
    lines = tuple(
        LineOffer(code=code, models=models, discontinued=10, size=size(parts))
        for code, models, parts in (
            ("HX", ("HX 4", "HX 6"), 2100), ("LX", ("LX 20",), 1400),
            ("MX", tuple(f"MX {n}" for n in range(7)), 900),
        )
    )  # fmt: skip
    unlined = LineOffer(code="", discontinued=2, size=size(330))
    values = {"selection": selection or Selection(), "state": "ready"} | chosen
    return SelectionOffer(
        whole=size(4730), discontinued=32, lines=lines, unlined=unlined, chosen=Chosen(**values)
    )


class Keeping:
    """Offers three product lines and keeps what is chosen."""

    def __init__(self):
        self.now = Kept(Selection(), 0, is_offered=True, is_in_use=True, is_part=False)
        self.seen = None
        self.chosen = []
        self.problem = None

    def kept(self):
        return self.now

    def last_offer(self):
        return self.seen

    def offer(self):
        if self.problem is not None:
            raise self.problem
        self.seen = offer(self.now.selection)
        return self.seen

    def choose(self, selection):
        if self.problem is not None:
            raise self.problem
        self.chosen.append(selection)
        self.now = replace(
            self.now, selection=selection, product_lines=3, is_in_use=False, is_preparing=True
        )
        return self.now


class SettingsDesk:
    """Says who, where and how; `now` may be changed by a test."""

    def __init__(self, root, about=None):
        (root / "datasets").mkdir()
        (root / "datasets" / "catalog-1-12.db").write_bytes(b"x" * 1500)
        self.folder = SimpleNamespace(root=root)
        self.info = about or info()
        self.now = status()
        self.sync = Sync()
        self.selection = Keeping()

    def status(self):
        return self.now

    def account(self):
        return SimpleNamespace(customer_no="4711-02")


@pytest.fixture
def make_desk(tmp_path):
    """Makes a desk in a folder of its own, for an AccountInfo."""
    folder = tmp_path / "account"
    folder.mkdir()
    return lambda about=None: SettingsDesk(folder, about)


@pytest.fixture
def records():
    """The makers of records: info(**changes), status(**changes), offer(), FINDINGS."""
    return SimpleNamespace(info=info, status=status, offer=offer, FINDINGS=FINDINGS)
