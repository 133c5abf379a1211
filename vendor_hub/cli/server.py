"""A hub served over HTTP in this process; a module of its own, for only a hub that serves needs it.

Scripts use the other commands, which start in little more than half the time without its libraries.
"""

import argparse
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import uvicorn

from vendor_hub.api.app import create_app
from vendor_hub.cli.common import say
from vendor_hub.cli.edition_maker import EditionMaker
from vendor_hub.errors import HubError
from vendor_hub.hub import Hub

# Long enough for an answer under way, short enough for a person who waits for the end.
_SHUTDOWN_SECONDS = 3


def serve(
    hub: Hub,
    args: argparse.Namespace,
    *,
    certificate: Path | None = None,
    certificate_key: Path | None = None,
    listening: Callable[[str], None] = lambda _url: None,
) -> None:
    """Serve a hub as the options of `serving.add_options` say, until it is told to stop.

    `listening` is called with the address before the hub says that it is ready.
    """
    editions = EditionMaker(hub)
    app = create_app(hub, selection_chosen=editions.look)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
        ssl_certfile=certificate,
        ssl_keyfile=certificate_key,
    )
    scheme = "https" if certificate else "http"
    with _listening(args.host, args.port) as listener:
        port = listener.getsockname()[1]
        host = f"[{args.host}]" if ":" in args.host else args.host
        url = f"{scheme}://{host}:{port}"
        listening(url)
        ready = f"ready {url}"
        if not args.ready_line:
            ready = f"{hub.config.vendor_name} is at {url}. Press Ctrl+C to stop."
        server = _Server(config, ready, app.state.changes.close)
        if args.exit_on_stdin_close:
            threading.Thread(target=_end_with_stdin, args=(server,), daemon=True).start()
        with editions.at_work():
            server.run(sockets=[listener])


class _Server(uvicorn.Server):
    """Says when it accepts, and ends the event streams before it waits for open answers."""

    def __init__(self, config: uvicorn.Config, ready: str, end_streams: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready
        self._end_streams = end_streams

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            say(self._ready)
            sys.stdout.flush()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._end_streams()
        await super().shutdown(sockets)


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio switches Nagle's algorithm off; without, each small answer
    # waits 40 ms for an acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":
        # On Windows this option would let a second hub take the same port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise HubError(f"Port {port} of {host} cannot be used: {error.strerror}.") from error
    return listener


def _end_with_stdin(server: uvicorn.Server) -> None:
    # A raw read, so that the thread holds no lock of sys.stdin when the interpreter ends.
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as stdin:
        while stdin.read(4096):
            pass
    server.should_exit = True
