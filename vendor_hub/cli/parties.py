"""`init`, `partner`, `user`, `restored`: the hub itself, and who may use it."""

import argparse
import json
from decimal import Decimal, InvalidOperation
from pathlib import Path

from catalog_cache.contract.dataset.manifest import fingerprint
from catalog_cache.contract.wire.parties import Account

from vendor_hub.cli.common import Commands, answer, command, opened, say, scripted
from vendor_hub.errors import HubError
from vendor_hub.hub import Hub, HubConfig, create_hub
from vendor_hub.publish.renewal import renew_after_restore, rotate_publishing_key
from vendor_hub.store import accounts, history, people
from vendor_hub.vendor import parties


def add_to(commands: Commands) -> None:
    """Add these commands."""
    init = command(commands, "init", _init, "Make a new hub in an empty folder.")
    init.add_argument("--vendor", required=True, metavar="ID", help="short id, as in halden")
    init.add_argument("--name", required=True, help="the vendor's name as people write it")
    init.add_argument("--database", default="", metavar="URL", help="postgresql+psycopg://…")
    init.add_argument("--accent", default="#0F6E84", metavar="#HEX", help="the vendor's colour")

    partner = commands.add_parser("partner", help="Take on partners.")
    inner = partner.add_subparsers(required=True, metavar="COMMAND")
    add = scripted(command(inner, "add", _partner_add, "Take on a partner with an account."))
    add.add_argument("name")
    add.add_argument("--account", required=True, metavar="NO", help="your customer number")
    add.add_argument("--currency", default="EUR")
    add.add_argument("--price-group", required=True, metavar="GROUP")
    _enrolment_options(add)
    file = command(inner, "enrolment", _enrolment, "Write an account's enrolment file again.")
    file.add_argument("--account", required=True, metavar="NO")
    _enrolment_options(file)
    scripted(command(inner, "list", _partner_list, "List the accounts."))

    user = commands.add_parser("user", help="Take on people, and sign them out.")
    inner = user.add_subparsers(required=True, metavar="COMMAND")
    add = scripted(command(inner, "add", _user_add, "Take on a person; prints a one-time code."))
    _user_options(add)
    add.add_argument("--role", default="counter", choices=sorted(people.ROLES))
    add.add_argument("--email", default="")
    add.add_argument("--limit", metavar="AMOUNT", help="largest order the person may place")
    code = scripted(command(inner, "code", _user_code, "Print a fresh one-time code."))
    _user_options(code)
    _user_options(command(inner, "revoke", _user_revoke, "End a membership, sign out everywhere."))

    keys = commands.add_parser("keys", help="Replace the publishing key.")
    inner = keys.add_subparsers(required=True, metavar="COMMAND")
    rotate = command(inner, "rotate", _rotate, "Make a new publishing key, revoke the old one.")
    rotate.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="root.key, from its safe place"
    )

    command(commands, "restored", _restored, "Run once after restoring the hub from a backup.")


def _enrolment_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--hub", default="http://127.0.0.1:8080", metavar="URL", help="address")
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: NO.enrol.json")


def _user_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--account", required=True, metavar="NO")
    parser.add_argument("--name", required=True)


def _init(args: argparse.Namespace) -> int:
    hub = create_hub(args.data, args.vendor, args.name, database=args.database, accent=args.accent)
    hub.close()
    say(f"The hub of {args.name} is in {args.data}.")
    say(f"Root key: {fingerprint(hub.config.root_key)}")
    say(
        f"Move {hub.root_key_path} to a safe place off this computer and keep a copy. It is needed"
        " only to replace the publishing key; who has it can speak in your name."
    )
    return 0


def enrolment(config: HubConfig, account: Account, address: str) -> dict[str, str]:
    """Return what an enrolment file says: where the hub is and how to know it. No secret."""
    return {
        "vendor": config.vendor,
        "vendor_name": config.vendor_name,
        "hub": address.rstrip("/"),
        "root_key": config.root_key,
        "account": account.id,
        "account_name": account.name,
        "accent": config.accent,
    }


def _write_enrolment(args: argparse.Namespace, hub: Hub, account: Account) -> Path:
    path: Path = args.out or Path(f"{account.customer_no}.enrol.json")
    content = enrolment(hub.config, account, args.hub)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _partner_add(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        account = parties.add_partner(
            hub.store,
            args.name,
            customer_no=args.account,
            currency=args.currency,
            price_group=args.price_group,
        )
        path = _write_enrolment(args, hub, account)
    text = f"{args.name} has account {args.account}. Send them {path} and a code from “user add”."
    answer(args, text, {"account": account.id, "enrolment": str(path)})
    return 0


def _enrolment(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        with hub.store.read() as db:
            account = accounts.account_by_number(db, args.account)
        say(f"Written: {_write_enrolment(args, hub, account)}")
    return 0


def _partner_list(args: argparse.Namespace) -> int:
    with opened(args) as hub, hub.store.read() as db:
        found = accounts.all_accounts(db)
    rows = [
        {"account": a.customer_no, "name": a.name, "currency": a.currency, "group": a.price_group}
        for a in found
    ]
    text = "\n".join("  ".join(row.values()) for row in rows) or "There are no accounts yet."
    answer(args, text, rows)
    return 0


def _account_id(hub: Hub, customer_no: str) -> str:
    with hub.store.read() as db:
        return accounts.account_by_number(db, customer_no).id


def _user_add(args: argparse.Namespace) -> int:
    try:
        limit = Decimal(args.limit) if args.limit else None
    except InvalidOperation:
        raise HubError("--limit is an amount, as in 2500.00.") from None
    with opened(args) as hub:
        account = _account_id(hub, args.account)
        _member, code = parties.add_user(
            hub.store, account, args.name, role=args.role, email=args.email, order_limit=limit
        )
    answer(args, f"One-time code for {args.name}, valid for 7 days: {code}", {"code": code})
    return 0


def _user_code(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        code = parties.new_code(hub.store, _account_id(hub, args.account), args.name)
    answer(args, f"One-time code for {args.name}, valid for 7 days: {code}", {"code": code})
    return 0


def _user_revoke(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        parties.revoke_user(hub.store, _account_id(hub, args.account), args.name)
    say(f"{args.name} is signed out everywhere and may not sign in again.")
    return 0


def _rotate(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        keys = rotate_publishing_key(hub, args.root_key.read_text())
    say(f"Key list {keys.serial} is in force. Desks take it over at their next sync.")
    return 0


def _restored(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        with hub.store.write() as db:
            history.start_new_history(db)
        renewed = renew_after_restore(hub)
    say(f"{len(renewed)} datasets are published again under the new history.")
    say("A new history has begun. Desks will read everything again and send again what is missing.")
    return 0
