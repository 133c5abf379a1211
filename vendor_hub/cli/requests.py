"""`changes`, `cases`, `errors`, `credit-hold`: the vendor answers what distributors ask for."""

import argparse
from decimal import Decimal, InvalidOperation

from sqlalchemy import Connection

from catalog_cache.contract.states import ChangeRequestState
from catalog_cache.contract.wire.orders import ChangeRequest
from catalog_cache.contract.wire.shipments import Case

from vendor_hub.cli.common import Commands, answer, command, opened, say, scripted
from vendor_hub.errors import HubError
from vendor_hub.store import accounts, documents
from vendor_hub.store.tables import change_request, service_case
from vendor_hub.vendor import reports, requests

_CASE_STATES = sorted(frozenset().union(*requests.CASE_MOVES.values()))
_ANSWERS = ("granted", "partly", "refused")


def add_to(commands: Commands) -> None:
    """Add these commands."""
    changes = commands.add_parser("changes", help="Look at and answer changes of orders.")
    inner = changes.add_subparsers(required=True, metavar="COMMAND")
    scripted(command(inner, "list", _changes, "List the changes that wait for an answer."))
    reply = command(inner, "answer", _answer_change, "Answer a change.")
    reply.add_argument("id")
    reply.add_argument("state", choices=_ANSWERS)
    reply.add_argument("--code", default="", help="picked, shipped, not_cancellable, past_cut_off")
    reply.add_argument("--text", default="", help="what the distributor is to know")

    cases = commands.add_parser("cases", help="Look at and answer returns, cores and claims.")
    inner = cases.add_subparsers(required=True, metavar="COMMAND")
    scripted(command(inner, "list", _cases, "List all cases."))
    move = command(inner, "move", _move_case, "Say how far a case is.")
    move.add_argument("id")
    move.add_argument("state", choices=_CASE_STATES)
    move.add_argument("--note", default="")
    grade = command(inner, "grade", _grade_core, "Grade a returned core and credit it.")
    grade.add_argument("id")
    grade.add_argument("grade", choices=("full", "damaged", "none"))
    grade.add_argument("--percent", default="100", help="share of the core charge to credit")

    errors = commands.add_parser("errors", help="Look at and answer errors in the catalogue.")
    inner = errors.add_subparsers(required=True, metavar="COMMAND")
    found = scripted(command(inner, "list", _errors, "List the reports that wait for an answer."))
    found.add_argument("--all", action="store_true", help="also those that are answered")
    reply = command(inner, "answer", _answer_error, "Answer a report.")
    reply.add_argument("id")
    reply.add_argument("state", choices=reports.ANSWERS)
    reply.add_argument("--text", default="", help="what the distributor is to know")

    hold = command(commands, "credit-hold", _credit_hold, "Stop an account's orders, or not.")
    hold.add_argument("account", metavar="NO")
    hold.add_argument("switch", choices=("on", "off"))


def _changes(args: argparse.Namespace) -> int:
    with opened(args) as hub, hub.store.read() as db:
        waiting = change_request.c.state == ChangeRequestState.REQUESTED.value
        found = documents.select_all(db, change_request, ChangeRequest, waiting)
        names = _names(db)
        owners = {c.id: names[documents.account_of(db, change_request, c.id)] for c in found}
    lines = [
        f"{c.id}  {owners[c.id]}  {c.kind}  order {c.order}"
        + "".join(f"  line {no}" for no, _ in c.lines)
        + (f"  {c.reason or c.answer}" if c.reason or c.answer else "")
        for c in found
    ]
    text = "\n".join(lines) or "No change waits for an answer."
    answer(args, text, [c.model_dump(mode="json") for c in found])
    return 0


def _answer_change(args: argparse.Namespace) -> int:
    state = ChangeRequestState(args.state)
    with opened(args) as hub:
        requests.answer_change(hub.store, args.id, state, code=args.code, text=args.text)
    say(f"The change is {state.value}. What it means for the lines, say with “ack”.")
    return 0


def _cases(args: argparse.Namespace) -> int:
    with opened(args) as hub, hub.store.read() as db:
        found = documents.select_all(db, service_case, Case)
        names = _names(db)
        owners = {c.id: names[documents.account_of(db, service_case, c.id)] for c in found}
    lines = [f"{c.id}  {owners[c.id]}  {c.kind}  {c.state}  {c.note}" for c in found]
    text = "\n".join(lines) or "There are no cases."
    answer(args, text, [c.model_dump(mode="json") for c in found])
    return 0


def _move_case(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        requests.answer_case(hub.store, args.id, args.state, note=args.note)
    say(f"The case is {args.state}.")
    return 0


def _grade_core(args: argparse.Namespace) -> int:
    try:
        percent = Decimal(args.percent)
    except InvalidOperation:
        raise HubError(f"“{args.percent}” is not a percentage.") from None
    with opened(args) as hub:
        case = requests.grade_core(hub.store, args.id, args.grade, percent=percent)
    say(f"The core is graded {case.grade}; credited: {case.credit} {case.currency}.")
    return 0


def _errors(args: argparse.Namespace) -> int:
    with opened(args) as hub, hub.store.read() as db:
        found = reports.reports(db, everything=args.all)
        names = _names(db)
    lines = []
    for report in found:
        error = report.error
        words = [error.id, names[report.account], f"{error.part.brand} {error.part.number}".strip()]
        words += [error.fault, error.field, f"catalogue {error.catalogue}", error.by]
        words += [error.state if args.all else "", error.note]
        lines.append("  ".join(word for word in words if word))
    text = "\n".join(lines) or "No report of an error waits for an answer."
    answer(args, text, [report.error.model_dump(mode="json") for report in found])
    return 0


def _answer_error(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        reports.answer_report(hub.store, args.id, args.state, text=args.text)
    say("The distributor is told.")
    return 0


def _credit_hold(args: argparse.Namespace) -> int:
    on = args.switch == "on"
    with opened(args) as hub:
        with hub.store.read() as db:
            account = accounts.account_by_number(db, args.account)
        requests.set_credit_hold(hub.store, account.id, on)
    say(f"New orders of {account.name} are {'held' if on else 'no longer held'}.")
    return 0


def _names(db: Connection) -> dict[str, str]:
    return {account.id: account.name for account in accounts.all_accounts(db)}
