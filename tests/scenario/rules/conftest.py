"""The rules are proven against a real hub process, with a line in between that can be disturbed."""

import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import uvicorn

from catalog_cache.desk import sign_in
from catalog_cache.enrolment import enrol
from catalog_cache.places import AccountFolder

from vendor_hub.api.app import create_app
from vendor_hub.publish.content_folder import account_of, export_content


@pytest.fixture
def kind_of_database() -> str:
    """These rules are the desk's; the hub's own tests run on every database."""
    return "sqlite"


@pytest.fixture
def kind_of_vendor(kind_of_vendor: type[Any]) -> type[Any]:
    """The hub of these tests serves from a thread: starting a process for each takes seconds."""

    class InThread(kind_of_vendor):  # the class comes from a fixture
        def start(self, *, fault: str = "", port: int | None = None) -> str:
            assert not fault
            wanted = port if port is not None else int(self.address.rpartition(":")[2] or 0)
            listener = socket.socket()
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(("127.0.0.1", wanted))
            app = create_app(self.hub)
            config = uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=1)
            server = uvicorn.Server(config)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
            thread.start()
            while not server.started:
                time.sleep(0.005)

            def stop() -> None:
                app.state.changes.close()
                server.should_exit = True
                thread.join()
                listener.close()

            self._stop: Callable[[], None] | None = stop
            self.address = f"http://127.0.0.1:{listener.getsockname()[1]}"
            return self.address

        def stop(self) -> None:
            if self._stop is not None:
                self._stop()
                self._stop = None

        kill = stop

    return InThread


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
                try:
                    line.ask(call)
                except OSError:
                    return  # the hub is gone, and so is the line
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


@pytest.fixture
def export(vendor: Any, tmp_path: Path) -> Callable[..., Path]:
    """Writes the vendor's content of now into a folder: `export("stick")`."""

    def write(name: str = "stick", *, private: bool = True) -> Path:
        wanted = [account_of(vendor.hub, "10042")] if private else []
        export_content(vendor.hub, tmp_path / name, wanted)
        return tmp_path / name

    return write
