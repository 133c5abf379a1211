"""The rules are proven against a real hub process, with a line in between that can be disturbed."""

import http.client
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from catalog_cache.desk import sign_in
from catalog_cache.enrolment import enrol
from catalog_cache.places import AccountFolder


@pytest.fixture
def database() -> str:
    """These rules are the desk's; the hub's own tests run on every database."""
    return ""


@dataclass
class Call:
    """A request as it passed, and the answer that the desk will get."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    status: int = 0
    answer: bytes = b""
    answer_headers: list[tuple[str, str]] = field(default_factory=list)
    cut_after: int | None = None


class Line:
    """A proxy before the hub: records every call; `disturb` may change or cut the answer."""

    def __init__(self, hub: str) -> None:
        self.hub = urlsplit(hub).netloc
        self.calls: list[Call] = []
        self.disturb: Callable[[Call], None] = lambda _call: None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def paths(self, start: str = "/v1/") -> list[str]:
        """The paths that were asked for, in order."""
        return [c.path for c in self.calls if c.path.startswith(start)]

    def _handler(line) -> type[BaseHTTPRequestHandler]:  # noqa: N805  the handler has a self too
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                length = int(self.headers.get("content-length") or 0)
                call = Call(self.command, self.path, dict(self.headers), self.rfile.read(length))
                line.calls.append(call)
                line.ask(call)
                line.disturb(call)
                self.wfile.write(f"HTTP/1.0 {call.status} x\r\n".encode())
                for name, value in call.answer_headers:
                    self.wfile.write(f"{name}: {value}\r\n".encode())
                self.wfile.write(b"\r\n" + call.answer[: call.cut_after])

            do_PUT = do_POST = do_DELETE = do_GET  # noqa: N815  the names that http.server calls

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        return Handler

    def ask(self, call: Call) -> None:
        """Ask the hub for what the desk asked for."""
        connection = http.client.HTTPConnection(self.hub, timeout=20)
        headers = {k: v for k, v in call.headers.items() if k.lower() not in ("host", "connection")}
        connection.request(call.method, call.path, call.body or None, headers)
        answer = connection.getresponse()
        call.status, call.answer = answer.status, answer.read()
        call.answer_headers = [
            (k, v)
            for k, v in answer.getheaders()
            if k.lower() not in ("connection", "transfer-encoding")
        ]
        connection.close()


@pytest.fixture
def line(vendor: Any) -> Iterator[Line]:
    line = Line(vendor.address)
    yield line
    line.close()


@pytest.fixture
def account_folder(vendor: Any, line: Line, data_root: Path) -> AccountFolder:
    """An account whose desk reaches the hub over the line."""
    folder = enrol(vendor.enrolment().model_copy(update={"hub": line.address}))
    sign_in(folder, vendor.code_for("Marc Lefèvre"))
    return folder


@pytest.fixture
def ordered() -> Callable[..., str]:
    """Confirms an order: `ordered(desk, ("40-21A-0071", "4"))`; returns its id."""
    from dataclasses import replace

    from catalog_cache.records import PastedLine

    def confirm(desk: Any, *lines: tuple[str, str], **head: Any) -> str:
        draft = desk.drafts.create()
        entries = lines or (("40-21A-0071", "4"),)
        desk.drafts.add(draft, [PastedLine(number, qty) for number, qty in entries])
        view = desk.drafts.set_head(draft, replace(desk.drafts.view(draft).head, **head))
        assert view.problems == (), [x.check for x in view.lines]
        return str(desk.drafts.confirm(draft))

    return confirm
