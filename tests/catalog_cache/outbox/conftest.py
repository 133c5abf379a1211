"""A hub that can misbehave in every way a hub can, over real HTTP, and an outbox to send to it."""

import json
import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.protocol import LineReason, SubmissionAnswer

from catalog_cache.hub import client as hub_client
from catalog_cache.hub.client import HubClient
from catalog_cache.outbox import queue
from catalog_cache.outbox.drain import Drainer
from catalog_cache.workspace.database import Workspace
from catalog_cache.workspace.tables import submission

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


class OddHub:
    """Keeps submissions as a hub must, and fails the next requests as `faults` says.

    A fault is a status, or one of: hang, drop (nothing kept), keep-and-hang, keep-and-cut, html,
    empty, list, others-answer, refuse.
    """

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.bodies: dict[str, list[bytes]] = {}
        self.refused: set[str] = set()
        self.requests: list[tuple[str, str]] = []
        self.faults: deque[int | str] = deque()
        self.poison: dict[str, int] = {}
        self.headers: dict[str, str] = {}
        self.released = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        if context is not None:
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port: int = self._server.server_address[1]
        self.address = f"http{'s' if context else ''}://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def sent(self) -> list[str]:
        """The ids that were sent, in order."""
        return [identity for method, identity in self.requests if method == "PUT"]

    def _handler(hub) -> type[BaseHTTPRequestHandler]:  # noqa: N805  the handler has a self too
        class Handler(BaseHTTPRequestHandler):
            def do_PUT(self) -> None:
                identity = self.path.rpartition("/")[2]
                body = self.rfile.read(int(self.headers["content-length"]))
                hub.requests.append(("PUT", identity))
                fault = hub.poison.get(identity) or (hub.faults.popleft() if hub.faults else "")
                if fault in ("", "refuse", "keep-and-hang", "keep-and-cut"):
                    hub.bodies.setdefault(identity, []).append(body)
                if fault == "refuse":
                    hub.refused.add(identity)
                self.fail(fault) if fault not in ("", "refuse") else self.known(identity)

            def do_GET(self) -> None:
                identity = self.path.rpartition("/")[2]
                hub.requests.append(("GET", identity))
                fault = hub.faults.popleft() if hub.faults else ""
                if fault:
                    self.fail(fault)
                elif identity in hub.bodies:
                    self.known(identity)
                else:
                    self.fail(404)

            do_POST = do_PUT  # noqa: N815  the name that http.server calls

            def do_CONNECT(self) -> None:
                self.send_error(407)

            def fail(self, fault: int | str) -> None:
                if fault in ("hang", "keep-and-hang"):
                    hub.released.wait(10)
                elif fault == "keep-and-cut":
                    self.wfile.write(b"HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n")
                    self.wfile.write(b'content-length: 900\r\n\r\n{"id": ')
                elif fault == "html":
                    self.answer(200, b"<html>Welcome to the hotel</html>", "text/html")
                elif fault in ("empty", "list"):
                    self.answer(200, b"" if fault == "empty" else b"[]", "application/json")
                elif fault == "others-answer":
                    self.known("018f0000-0000-7000-8000-00000000ffff")
                elif isinstance(fault, int):
                    problem = {"code": "x", "text": f"problem {fault}", "request_id": "R-1"}
                    self.answer(fault, json.dumps(problem).encode(), "application/json")

            def known(self, identity: str) -> None:
                refused = identity in hub.refused
                reason = LineReason(line=1, code="not_orderable", text="Not sold any more")
                answer = SubmissionAnswer(
                    id=identity,
                    state="refused" if refused else "received",
                    received_at=NOW,
                    request_id="R-1",
                    reasons=(reason,) if refused else (),
                )
                self.answer(200, answer.model_dump_json().encode(), "application/json")

            def answer(self, status: int, body: bytes, kind: str) -> None:
                self.send_response(status)
                self.send_header("content-type", kind)
                self.send_header("content-length", str(len(body)))
                self.send_header("x-request-id", "R-1")
                for name, value in hub.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        return Handler


class Outbox:
    """A workspace with a queue, and the drainer that sends it."""

    def __init__(self, folder: Path, address: str) -> None:
        self.workspace = Workspace(folder, folder / "account.lock")
        self.hub = HubClient(address, "token")
        self.drainer = Drainer(self.workspace, self.hub, jitter=lambda: 0.0)

    def queue(self, subject_id: str = "", text: str = "hello") -> str:
        with self.workspace.writing() as db:
            return queue.enqueue(
                db, "feedback", Code(word=text), subject=text, subject_id=subject_id or text
            )

    def row(self, identity: str) -> Any:
        with self.workspace.reading() as db:
            return db.execute(select(submission).where(submission.c.id == identity)).one()

    def state(self, identity: str) -> SubmissionState:
        return SubmissionState(self.row(identity).state)

    def history(self, identity: str) -> list[str]:
        with self.workspace.reading() as db:
            return [state for _, state, _ in queue.history_of(db, identity)]

    def make_due(self) -> None:
        with self.workspace.writing() as db:
            queue.make_due(db)

    def wait(self, identity: str) -> timedelta:
        """How long after the last try the next one comes."""
        row = self.row(identity)
        return datetime.fromisoformat(row.next_try) - datetime.fromisoformat(row.last_try)

    def close(self) -> None:
        self.hub.close()
        self.workspace.close()


@pytest.fixture
def hub() -> Iterator[OddHub]:
    hub = OddHub()
    yield hub
    hub.close()


@pytest.fixture
def odd_hub() -> type[OddHub]:
    """The class, for tests that need a hub of their own."""
    return OddHub


@pytest.fixture
def kind_of_outbox() -> type[Outbox]:
    """The class, for tests that open outboxes of their own."""
    return Outbox


@pytest.fixture
def short_timeouts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk waits a blink, not twenty seconds, for an answer."""
    monkeypatch.setattr(hub_client, "_TIMEOUT", httpx.Timeout(0.4, connect=2.0))


@pytest.fixture
def open_outbox(tmp_path: Path, short_timeouts: None) -> Iterator[Callable[[str], Outbox]]:
    """Opens an outbox that sends to an address."""
    opened: list[Outbox] = []

    def open_(address: str) -> Outbox:
        opened.append(Outbox(tmp_path / f"person{len(opened)}", address))
        return opened[-1]

    yield open_
    for outbox in opened:
        outbox.close()


@pytest.fixture
def outbox(open_outbox: Callable[[str], Outbox], hub: OddHub) -> Outbox:
    return open_outbox(hub.address)


@pytest.fixture
def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
