"""How the child process is started and what its refusals mean; for all who talk to it."""

import os
import sys
from pathlib import Path

from catalog_cache.contract.said import again

from catalog_cache.errors import DeskError, Kind

from distributor_app.pdf.wire import Head


def child_command() -> list[str]:
    """The command that starts the child; when frozen, the program's own hidden subcommand."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "_pdf"]
    return [sys.executable, "-m", "distributor_app.pdf.server"]


def child_environment() -> dict[str, str]:
    """Our environment, in which the child also finds a package that is not installed."""
    here = str(Path(__file__).resolve().parents[2])
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (here, before)))}


def failure(head: Head) -> DeskError:
    """The error that an answer carries."""
    return DeskError(
        Kind(head["kind"]),
        again(head["sentence"]),
        cause=again(head["cause"]),
        remedy=again(head["remedy"]),
    )
