"""Printing through CUPS, by its own commands: they exist wherever a queue does."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

from distributor_app.printing import Printer

_LIST_SECONDS = 5.0
_SUBMIT_SECONDS = 30.0
_LONGEST_TITLE = 120


def printers() -> tuple[Printer, ...]:
    """List the queues, the default one first; empty when the scheduler does not run."""
    try:
        names = _run(["lpstat", "-e"], _LIST_SECONDS).stdout.split()
        default = _run(["lpstat", "-d"], _LIST_SECONDS).stdout.rpartition(": ")[2].strip()
    except DeskError:
        return ()
    found = [Printer(name, name == default) for name in names]
    return tuple(sorted(found, key=lambda one: (not one.is_default, one.name.casefold())))


def submit(pdf: Path, printer: str, *, copies: int, title: str) -> str:
    """Queue the file itself and return the job's name, as "PDF-12"."""
    words = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", title).split())[:_LONGEST_TITLE]
    answer = _run(
        ["lp", "-d", printer, "-n", str(copies), "-t", words or "Manual", "--", str(pdf)],
        _SUBMIT_SECONDS,
    )
    if answer.returncode != 0:
        raise _refused(printer, answer.stderr.strip())
    job = re.search(r"request id is (\S+)", answer.stdout)
    return job[1] if job else ""


def _run(command: Sequence[str], seconds: float) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
            stdin=subprocess.DEVNULL,
            # The answers are read, so they must not be translated.
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except FileNotFoundError as error:
        raise DeskError(
            Kind.NOT_READY,
            say("No printing system is installed on this computer."),
            cause=say("the command {command} of CUPS is missing", command=command[0]),
            remedy=say("Ask your administrator for CUPS, or save the pages as a PDF."),
        ) from error
    except subprocess.TimeoutExpired as error:
        raise DeskError(
            Kind.TIMEOUT,
            say("The printing system does not answer."),
            cause=say(
                "{command} was given up after {seconds} seconds",
                command=command[0],
                seconds=f"{seconds:.0f}",
            ),
            remedy=say("Try again, or save the pages as a PDF."),
        ) from error


def _refused(printer: str, cause: str) -> DeskError:
    # Without a scheduler lp says that the printer does not exist; then there is none at all.
    if not printers():
        sentence = say("Printing is switched off on this computer.")
    elif "does not exist" in cause:
        return DeskError(
            Kind.NOT_FOUND,
            say("There is no printer “{printer}” any more.", printer=printer),
            cause=cause,
            remedy=say("Choose another printer."),
        )
    elif "not accepting" in cause:
        sentence = say("The printer “{printer}” takes no jobs at present.", printer=printer)
    else:
        sentence = say("The printer “{printer}” refused the pages.", printer=printer)
    return DeskError(
        Kind.NOT_READY,
        sentence,
        cause=cause,
        remedy=say("Choose another printer, or save the pages as a PDF."),
    )
