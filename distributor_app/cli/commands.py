"""`distributor-app sync | search | order | outbox | orders | manuals | content | doctor | enrol`.

And `tour`, which drives the window, and `gallery`, which shows every widget of it.

Exit codes: 0 done, 1 it could not be done (the sentence is on standard error), 2 misused.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from catalog_cache.errors import DeskError

from distributor_app.cli import answers

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

Command = Callable[["Desk", argparse.Namespace], int]


def run_command(arguments: Sequence[str]) -> int:
    """Run one headless command."""
    parser = _parser()
    try:
        options = parser.parse_args(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        return int(options.run(options))
    except DeskError as error:
        text = f"{error.sentence} {error.cause} {error.remedy}"
        sys.stderr.write(" ".join(text.split()) + "\n")
        return 1
    except KeyboardInterrupt:
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="distributor-app",
        description="Without a command, the window opens. --demo opens the demonstration.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    enrol = commands.add_parser("enrol", help="Accept an enrolment file and sign in.")
    enrol.add_argument("file", type=Path)
    enrol.add_argument("--code", help="one-time sign-in code from the vendor")
    enrol.set_defaults(run=_enrol)

    _desk_command(commands, "sync", answers.sync, "Fetch what is new and send what waits.")

    search = _desk_command(commands, "search", answers.search, "Find parts.")
    search.add_argument("text")
    search.add_argument("--limit", type=int, default=20)

    order = _desk_command(commands, "order", answers.order, "Check or place an order from a list.")
    order.add_argument(
        "file", type=Path, help="CSV, text or XLSX with number and quantity; - reads standard input"
    )
    order.add_argument("--po", default="", help="purchase order number")
    order.add_argument("--type", default="", help="order type")
    order.add_argument("--check", action="store_true", help="only check, order nothing")

    outbox = _desk_command(commands, "outbox", answers.outbox, "Show what waits to be sent.")
    outbox.add_argument("--send", action="store_true", help="send it now")

    orders = _desk_command(commands, "orders", answers.orders, "List orders, or show one.")
    orders.add_argument("order", nargs="?", help="PO number or id")
    orders.add_argument("--search", default="")

    manuals = _desk_command(commands, "manuals", answers.manuals, "List the library, or search it.")
    manuals.add_argument("text", nargs="?")

    _content_command(commands)

    doctor = commands.add_parser("doctor", help="Diagnose this installation.")
    _account_options(doctor)
    doctor.set_defaults(run=_doctor)

    gallery = commands.add_parser("gallery", help="Show every widget in all its states.")
    gallery.add_argument("--out", type=Path, help="write pictures into this folder instead")
    gallery.set_defaults(run=_gallery)

    _tour_command(commands)
    return parser


def _content_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    content = commands.add_parser("content", help="Take content from a folder or a stick.")
    inner = content.add_subparsers(required=True, metavar="COMMAND")
    words = "Take what “vendor-hub content export” wrote; needs no network."
    take = inner.add_parser("import", help=words, description=words)
    take.add_argument("folder", type=Path, metavar="DIR", help="the folder, or the stick it is on")
    take.add_argument(
        "--into", type=Path, metavar="SHARED", help="into a folder that many desks read, for IT"
    )
    take.add_argument(
        "--enrolment", type=Path, metavar="FILE", help="whose content, where nobody is enrolled"
    )
    take.add_argument(
        "--price-group", default="", metavar="GROUP", help="for prices, before the first sync"
    )
    _account_options(take)
    take.set_defaults(run=_import_content)


def _tour_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    tour = commands.add_parser("tour", help="Drive the real window through the main job.")
    tour.add_argument("--out", type=Path, required=True, help="folder for pictures and tour.json")
    tour.add_argument("--import", dest="import_from", type=Path, help="a vendor's CSV export")
    tour.add_argument("--database", default="", help="SQLAlchemy URL of the hub's database")
    tour.set_defaults(run=_tour)


def _desk_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    command: Command,
    words: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words, description=words)
    _account_options(parser)
    parser.set_defaults(run=_with_desk, command=command)
    return parser


def _account_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.add_argument("--account", default="", help="part of the vendor's or account's name")
    parser.add_argument("--person", default=None, help="whose desk; default: the only one")


def _with_desk(options: argparse.Namespace) -> int:
    from catalog_cache.desk import open_desk

    command: Command = options.command
    with open_desk(answers.chosen_account(options.account), options.person) as desk:
        return command(desk, options)


def _enrol(options: argparse.Namespace) -> int:
    from catalog_cache.desk import sign_in
    from catalog_cache.enrolment import enrol, read_enrolment

    enrolment = read_enrolment(options.file)
    folder = enrol(enrolment)
    if options.code:
        sign_in(folder, options.code)
    sys.stdout.write(f"Enrolled at {enrolment.vendor_name} as {enrolment.account_name}.\n")
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from catalog_cache import doctor
    from catalog_cache.desk import open_desk

    folder = answers.chosen_account(options.account)
    try:
        with open_desk(folder, options.person) as desk:
            findings = doctor.run(desk)
    except DeskError as error:
        said = doctor.Finding("desk", False, f"{error.sentence} {error.remedy}".strip())
        found = (*doctor.examine_computer(folder), *doctor.examine_hub(folder), said)
        findings = tuple(found)
    return answers.findings(findings, as_json=options.json)


def _import_content(options: argparse.Namespace) -> int:
    from distributor_app.cli import content

    return content.import_content(options)


def _gallery(options: argparse.Namespace) -> int:
    from distributor_app.gallery.run import run_gallery

    return run_gallery(options.out)


def _tour(options: argparse.Namespace) -> int:
    from distributor_app.tour.run import run_tour

    return run_tour(options.out, import_from=options.import_from, database=options.database)
