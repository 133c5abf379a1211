"""Runs the real command line, in this process or as a server process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.processes import HubProcess

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.orders import Order, OrderState

from vendor_hub.__main__ import main
from vendor_hub.hub import open_hub
from vendor_hub.store import accounts, orders

ROOT = Path(__file__).parents[3]


@dataclass
class Shell:
    """The command line on one hub's folder."""

    data: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: object, code: int = 0) -> str:
        """Run a command; returns what it printed to stdout, or to stderr when it failed."""
        ended = main([*map(str, words), "--data", str(self.data)])
        printed = self.capsys.readouterr()
        assert ended == code, printed.err
        return printed.out if code == 0 else printed.err


@pytest.fixture
def shell(tmp_path, capsys, monkeypatch) -> Shell:
    monkeypatch.chdir(tmp_path)
    return Shell(tmp_path / "hub", capsys)


def _with_a_partner(folder: Path, database: str) -> None:
    address = ["--database", database] if database else []
    for words in (
        ["init", "--vendor", "halden", "--name", "Halden Hydraulics", *address],
        ["partner", "add", "Miller", "--account", "4711", "--price-group", "GOLD",
         "--out", str(folder / "4711.enrol.json")],
    ):  # fmt: skip
        assert main([*words, "--data", str(folder)]) == 0


@pytest.fixture
def hub_shell(shell, kind_of_database, copies) -> Shell:
    """A hub with partner 4711."""
    copies.copy("one-partner", kind_of_database, _with_a_partner, shell.data)
    shell.capsys.readouterr()
    return shell


@contextmanager
def _command(data: Path, fault: str = "") -> Iterator[tuple[subprocess.Popen, str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "vendor_hub", *_serve(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "VENDOR_HUB_FAULT": fault},
        text=True,
    )
    try:
        yield process, _address(process.stdout.readline(), process)
    finally:
        _end(process)
        process.stderr.close()


@contextmanager
def _server(data: Path, *options: str, fault: str = "") -> Iterator[tuple[HubProcess, str]]:
    process = HubProcess([*_serve(data), *options], fault=fault)
    try:
        yield process, _address(process.stdout.readline())
    finally:
        _end(process)


def _serve(data: Path) -> list[str]:
    return ["serve", "--data", str(data), "--port", "0", "--ready-line", "--exit-on-stdin-close"]


def _address(line: str, process: subprocess.Popen | None = None) -> str:
    assert line.startswith("ready "), process.stderr.read() if process else line
    return line.split()[1]


def _end(process: subprocess.Popen | HubProcess) -> None:
    process.stdin.close()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()


@pytest.fixture
def command():
    """Serves a folder by the command itself: `with command(data, fault="…") as (process, url)`."""
    return _command


@pytest.fixture
def server():
    """Serves a folder from a process: `with server(data, fault="…") as (process, url)`."""
    return _server


@pytest.fixture
def shared_data() -> Path:
    """The folder of real data beside the project."""
    folder = Path(os.environ.get("DESK_SHARED", ROOT.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip("needs ../shared/data")
    return folder


@pytest.fixture
def an_order(hub_shell):
    """An order of partner 4711, received by the hub."""
    hub = open_hub(hub_shell.data)
    line = {
        "line_no": 1,
        "number_entered": "40-001",
        "part": {"brand": "HALDEN", "number": "40-001"},
        "qty": "10",
        "price": {"amount": "12.50", "currency": "EUR"},
        "core_charge": "30",
    }
    with hub.store.write() as db:
        account = accounts.account_by_number(db, "4711")
        order = Order.model_validate(
            {
                "id": new_id(),
                "account": account.id,
                "buyer": "ann",
                "po_number": "PO-7",
                "order_type": "DAILY",
                "currency": "EUR",
                "confirmed_at": datetime.now(UTC),
                "lines": [line],
            }
        )
        state = OrderState(order=order.id, received_at=datetime.now(UTC))
        orders.add(db, order, state, membership=None)
    hub.close()
    return order
