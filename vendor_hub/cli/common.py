"""What the commands share: opening the hub, and saying things to a person or to a script."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vendor_hub.hub import Hub, open_hub

Commands = Any
"""What argparse's `add_subparsers` returns; its class is private."""

Run = Callable[[argparse.Namespace], int]


def command(commands: Commands, name: str, run: Run, text: str) -> argparse.ArgumentParser:
    """Add a command that works on a hub's folder."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of the hub")
    parser.set_defaults(run=run)
    return parser


def scripted(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Let a command answer in JSON."""
    parser.add_argument("--json", action="store_true", help="answer in JSON, for scripts")
    return parser


@contextmanager
def opened(args: argparse.Namespace) -> Iterator[Hub]:
    """The hub of `--data`, closed at the end."""
    hub = open_hub(args.data)
    try:
        yield hub
    finally:
        hub.close()


def say(text: str) -> None:
    """Print a line for a person."""
    sys.stdout.write(text + "\n")


def say_json(value: object) -> None:
    """Print a value for a script."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1, default=str)
    sys.stdout.write("\n")


def answer(args: argparse.Namespace, text: str, value: object) -> None:
    """Print the one or the other, as asked."""
    if args.json:
        say_json(value)
    else:
        say(text)
