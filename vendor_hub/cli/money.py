"""`invoice`, `paid`, `rule`, `statement`, `pay`, `reverse`: the vendor's books."""

import argparse
from datetime import date
from pathlib import Path

from catalog_cache.contract.wire.earnings import RuleVersion

from vendor_hub.cli.common import Commands, answer, command, opened, say, scripted
from vendor_hub.cli.orders import order_id
from vendor_hub.store import accounts
from vendor_hub.vendor import booking, invoicing, statements


def add_to(commands: Commands) -> None:
    """Add these commands."""
    invoice = scripted(command(commands, "invoice", _invoice, "Invoice what was shipped."))
    invoice.add_argument("order", help="id of the order, or the purchase order number")
    paid = command(commands, "paid", _paid, "Note that the customer paid an invoice.")
    paid.add_argument("number", help="the invoice's number")
    rule = command(commands, "rule", _rule, "Put a version of an earnings rule into force.")
    rule.add_argument("file", type=Path, metavar="JSON", help="a rule version")
    rule.add_argument("--account", required=True, metavar="NO")
    closing = scripted(command(commands, "statement", _statement, "Close a period of earnings."))
    closing.add_argument("account", metavar="NO")
    closing.add_argument("period", help="a month, as in 2026-11, or a year")
    pay = scripted(command(commands, "pay", _pay, "Pay a statement."))
    pay.add_argument("statement", metavar="NUMBER")
    pay.add_argument("--reference", default="", help="what stands on the transfer or credit note")
    reverse = command(commands, "reverse", _reverse, "Take a ledger entry back with a new one.")
    reverse.add_argument("number", help="the entry's number")
    reverse.add_argument("--reason", required=True)
    for parser in (invoice, paid, pay, reverse):
        parser.add_argument("--day", type=date.fromisoformat, help="default: today (UTC)")


def _invoice(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        with hub.store.read() as db:
            id = order_id(db, args.order)
        made = invoicing.invoice(hub.store, id, day=args.day)
    text = f"Invoice {made.number}: {made.net} {made.currency} net, due {made.due}."
    answer(args, text, made.model_dump(mode="json"))
    return 0


def _paid(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        made = invoicing.settle(hub.store, args.number, day=args.day)
    say(f"Invoice {made.number} is paid.")
    return 0


def _rule(args: argparse.Namespace) -> int:
    rule = RuleVersion.model_validate_json(args.file.read_bytes())
    with opened(args) as hub:
        with hub.store.read() as db:
            account = accounts.account_by_number(db, args.account).id
        booking.add_rule(hub.store, account, rule)
    say(f"{rule.programme_name}, version {rule.version}, holds from {rule.valid_from}.")
    return 0


def _statement(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        with hub.store.read() as db:
            account = accounts.account_by_number(db, args.account).id
        made = statements.issue_statements(hub.store, account, args.period)
    lines = [f"Statement {s.number}: closes with {s.closing} {s.currency}." for s in made]
    text = "\n".join(lines) or "There is nothing to state for this period."
    answer(args, text, [s.model_dump(mode="json") for s in made])
    return 0


def _pay(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        made = statements.pay(hub.store, args.statement, reference=args.reference, day=args.day)
    text = f"Paid {made.net} {made.currency}: {made.reference}."
    answer(args, text, made.model_dump(mode="json"))
    return 0


def _reverse(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        made = booking.reverse(hub.store, args.number, args.reason, day=args.day)
    say(f"Entry {made.number} takes back {args.number}: {made.amount} {made.currency}.")
    return 0
