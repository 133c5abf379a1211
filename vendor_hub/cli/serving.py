"""`serve`: the hub over HTTP in this process, until it is told to stop."""

import argparse
from pathlib import Path

from vendor_hub.cli.common import Commands, command, opened


def add_to(commands: Commands) -> None:
    """Add this command."""
    serving = command(commands, "serve", _serve, "Serve desks over HTTP.")
    add_options(serving, port=8080)
    serving.add_argument("--certificate", type=Path, metavar="PEM", help="serve HTTPS with this")
    serving.add_argument("--certificate-key", type=Path, metavar="PEM")


def add_options(parser: argparse.ArgumentParser, *, port: int) -> None:
    """Add the options of a command that serves: where, and how it begins and ends."""
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=port, help="0 takes a free one")
    parser.add_argument(
        "--ready-line", action="store_true", help="print exactly one line: ready URL"
    )
    parser.add_argument(
        "--exit-on-stdin-close", action="store_true", help="end with the process that started it"
    )


def _serve(args: argparse.Namespace) -> int:
    from vendor_hub.cli.server import serve

    with opened(args) as hub:
        serve(hub, args, certificate=args.certificate, certificate_key=args.certificate_key)
    return 0
