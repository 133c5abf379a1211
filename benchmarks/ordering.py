"""Confirming against a bare durable commit, and draining against bare committing POSTs."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import httpx
from benchmarks.harness import Result, percentile, result, timed

from catalog_cache.desk import Desk
from catalog_cache.records import PartQuery, PastedLine

_LINES = 5


def measure(desk: Desk, root: Path, *, orders: int = 200) -> Iterator[Result]:
    """Confirm orders of five lines, then send them all."""
    numbers = _orderable(desk)
    times = []
    for n in range(orders):
        draft = desk.drafts.create(f"bench {n}")
        desk.drafts.add(draft, [PastedLine(number, "10") for number in numbers])
        times.append(timed(lambda draft=draft: desk.drafts.confirm(draft)))  # type: ignore[misc]  # bound default
    floor = _bare_commits(root / "floor.db", orders)
    for share in (0.5, 0.99):
        yield result(
            f"Confirm an order of 5 lines, durable, p{share * 100:g}",
            percentile(times, share), "ms",
            peer="bare SQLite FULL commit of the same rows", peer_value=percentile(floor, share),
            at_most_ratio=5.0 if share == 0.99 else None,
        )  # fmt: skip
    body = _body(desk)
    drained = timed(desk.sync.send)
    bare = _bare_posts(root, body, orders)
    yield result(
        f"Drain {orders} queued orders", orders / drained * 1000, "orders/s",
        peer="bare POSTs to a committing endpoint", peer_value=orders / bare * 1000,
        at_least_ratio=0.5,
    )  # fmt: skip


def _orderable(desk: Desk) -> list[str]:
    draft = desk.drafts.create("probe")
    rows = desk.catalogue.search(PartQuery("", without_discontinued=True)).rows
    view = desk.drafts.add(draft, [PastedLine(r.number, "10") for r in rows])
    good = [x.number_entered for x in view.lines if not x.check.blocking and x.price]
    desk.drafts.delete(draft)
    return good[:_LINES]


def _body(desk: Desk) -> bytes:
    order = desk.orders.view(desk.orders.summaries()[0].id).order
    assert order.lines[0].qty == Decimal(10)
    return order.model_dump_json().encode()


def _bare_commits(path: Path, count: int) -> list[float]:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, a TEXT, b TEXT)")

    def commit() -> None:
        db.execute("BEGIN IMMEDIATE")
        # order, outbox, its log, list row, draft state: five rows of the size of an order
        db.executemany("INSERT INTO entry (a, b) VALUES (?, ?)", [("x" * 40, "y" * 900)] * 5)
        db.execute("COMMIT")

    times = [timed(commit) for _ in range(count)]
    db.close()
    return times


_ENDPOINT = """
import sqlite3, sys
from fastapi import FastAPI, Request
import uvicorn
db = sqlite3.connect(sys.argv[1], isolation_level=None, check_same_thread=False)
db.execute("PRAGMA journal_mode=WAL"); db.execute("PRAGMA synchronous=FULL")
db.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, body BLOB)")
app = FastAPI()
@app.put("/e/{n}")
async def put(n: int, request: Request):
    body = await request.body()
    db.execute("BEGIN IMMEDIATE"); db.execute("INSERT INTO entry VALUES (?, ?)", (n, body))
    db.execute("COMMIT")
    return {"id": n}
config = uvicorn.Config(app, log_level="warning", access_log=False)
import socket
# asyncio turns Nagle off only for sockets that say they are TCP.
listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
listener.bind(("127.0.0.1", 0))
listener.listen()
print("ready", listener.getsockname()[1], flush=True)
uvicorn.Server(config).run(sockets=[listener])
"""


def _bare_posts(root: Path, body: bytes, count: int) -> float:
    process = subprocess.Popen(
        [sys.executable, "-c", _ENDPOINT, str(root / "endpoint.db")],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    port = process.stdout.readline().split()[1]
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:

            def send() -> None:
                for n in range(1, count + 1):
                    client.put(f"/e/{n}", content=body).raise_for_status()

            client.put("/e/0", content=body).raise_for_status()
            return timed(send)
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()
