"""`orders`, `ack`, `hold`, `phone`, `ship`, `deliver`: the vendor's side of an order."""

import argparse
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pydantic import TypeAdapter
from sqlalchemy import Connection

from catalog_cache.contract.wire.earnings import LedgerEntry
from catalog_cache.contract.wire.orders import AckLine
from catalog_cache.contract.wire.shipments import Consignment, InvoiceRef, Receipt

from vendor_hub.cli.common import Commands, answer, command, opened, say, scripted
from vendor_hub.errors import HubError, NotFoundError
from vendor_hub.handoff import erp_folder
from vendor_hub.store import accounts, goods, ledger, orders
from vendor_hub.vendor import answers, shipping
from vendor_hub.vendor.shipping import Freight, ToShip

_ORDER = "id of the order, its beginning, or the purchase order number"


def add_to(commands: Commands) -> None:
    """Add these commands."""
    listing = commands.add_parser("orders", help="Look at received orders.")
    inner = listing.add_subparsers(required=True, metavar="COMMAND")
    found = scripted(command(inner, "list", _list, "List orders, newest first."))
    found.add_argument("--account", metavar="NO", help="only those of this customer number")
    shown = scripted(command(inner, "show", _show, "Show an order and everything about it."))
    shown.add_argument("order", help=_ORDER)

    ack = scripted(command(commands, "ack", _ack, "Acknowledge an order (the next revision)."))
    ack.add_argument("order", help=_ORDER)
    how = ack.add_mutually_exclusive_group(required=True)
    how.add_argument("--file", type=Path, metavar="JSON", help="list of acknowledgement lines")
    how.add_argument("--accept-all", action="store_true", help="every line as ordered")
    ack.add_argument("--days", type=int, default=1, help="working days until shipping")

    hold = command(commands, "hold", _hold, "Hold an order, or let it go on.")
    hold.add_argument("order", help=_ORDER)
    hold.add_argument("--code", default="incomplete", help="credit, export, incomplete, …")
    hold.add_argument("--text", default="", help="what the distributor is to know")
    hold.add_argument("--release", action="store_true", help="let it go on")

    phone = command(commands, "phone", _phone, "Enter the number of an order taken by phone.")
    phone.add_argument("number", help="your sales order number")
    phone.add_argument("--account", required=True, metavar="NO")

    ship = scripted(command(commands, "ship", _ship, "Ship what is confirmed, or some lines."))
    ship.add_argument("order", help=_ORDER)
    ship.add_argument(
        "--line", action="append", default=[], metavar="NO=QTY", help="only this; may be repeated"
    )
    ship.add_argument("--carrier", default="")
    ship.add_argument("--tracking", action="append", default=[], metavar="NO", help="per package")
    ship.add_argument("--warehouse", default="")

    deliver = command(commands, "deliver", _deliver, "Note that the carrier delivered.")
    deliver.add_argument("consignment", metavar="ID")
    deliver.add_argument("--place", default="")

    handoff = scripted(
        command(commands, "handoff", _handoff, "Exchange order files with the ERP's folder.")
    )
    handoff.add_argument("--folder", type=Path, metavar="DIR", help="default: erp in the hub")


def order_id(db: Connection, text: str) -> str:
    """Return the id of the one order that a text means; HubError when none or several do."""
    found = orders.matching_ids(db, text)
    if not found:
        raise NotFoundError(f"There is no order {text}.")
    if len(found) > 1:
        raise HubError(f"{text} means {len(found)} orders. Write more of the id.")
    return found[0]


def _list(args: argparse.Namespace) -> int:
    with opened(args) as hub, hub.store.read() as db:
        account = accounts.account_by_number(db, args.account).id if args.account else None
        names = {a.id: a.name for a in accounts.all_accounts(db)}
        rows = []
        for id in orders.ids(db, account=account):
            order = orders.get(db, id)
            rows.append(
                {
                    "id": id,
                    "received_at": orders.state_of(db, id).received_at.isoformat("T", "seconds"),
                    "account": names[order.account],
                    "po_number": order.po_number,
                    "order_type": order.order_type,
                    "lines": len(order.lines),
                    "value": f"{orders.order_value(order)} {order.currency}",
                    "revisions": len(orders.acknowledgements(db, id)),
                    "handover": erp_folder.state_of(db, id).value,
                }
            )
    text = "\n".join("  ".join(str(value) for value in row.values()) for row in rows)
    answer(args, text or "There are no orders yet.", rows)
    return 0


def _show(args: argparse.Namespace) -> int:
    with opened(args) as hub, hub.store.read() as db:
        id = order_id(db, args.order)
        order = orders.get(db, id)
        state = orders.state_of(db, id)
        acks = orders.acknowledgements(db, id)
        sent = goods.consignments_of(db, id)
        received = goods.receipts_of(db, id)
        invoices = goods.invoices_of(db, id)
        earned = [e for e in ledger.entries(db, order.account) if e.source.order == id]
        handover = erp_folder.state_of(db, id)
    lines = [
        f"Order {id}  {order.order_type}  PO {order.po_number or '–'}  for {order.buyer_name}",
        f"Received {state.received_at:%Y-%m-%d %H:%M} UTC, hand-over {handover.value}"
        + (f", held: {state.hold.word} {state.hold.text}" if state.hold else ""),
    ]
    for line in order.lines:
        lines.append(
            f"  {line.line_no:>3}  {line.part.brand} {line.part.number}  {line.qty} {line.unit}"
        )
    for ack in acks:
        lines.append(f"Acknowledgement {ack.revision} of {ack.issued_at:%Y-%m-%d %H:%M} UTC")
        lines += [f"  {a.order_line:>3}  {a.qty} {a.unit}  {a.state.value}" for a in ack.lines]
    lines += _outcome(sent, received, invoices, earned)
    value = {
        "order": order.model_dump(mode="json"),
        "state": state.model_dump(mode="json"),
        "acknowledgements": [a.model_dump(mode="json") for a in acks],
        "consignments": [c.model_dump(mode="json") for c in sent],
        "receipts": [r.model_dump(mode="json") for r in received],
        "invoices": [i.model_dump(mode="json") for i in invoices],
        "entries": [e.model_dump(mode="json") for e in earned],
        "handover": handover.value,
    }
    answer(args, "\n".join(lines), value)
    return 0


def _outcome(
    sent: Sequence[Consignment],
    received: Sequence[Receipt],
    invoices: Sequence[InvoiceRef],
    earned: Sequence[LedgerEntry],
) -> list[str]:
    return [
        *(f"Delivery {c.delivery_no}  {c.state.value}  {c.id}" for c in sent),
        *(f"Counted {r.at:%Y-%m-%d %H:%M} UTC, {len(r.lines)} lines" for r in received),
        *(f"Invoice {i.number}  {i.net} {i.currency}  {i.state}" for i in invoices),
        *(f"Earned {e.number}  {e.programme}  {e.amount} {e.currency}" for e in earned),
    ]


def _ack(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        with hub.store.read() as db:
            id = order_id(db, args.order)
        if args.accept_all:
            made = answers.accept_all(hub.store, id, days=args.days)
        else:
            lines = TypeAdapter(list[AckLine]).validate_json(args.file.read_bytes())
            made = answers.acknowledge(hub.store, id, lines)
    text = f"Revision {made.revision} with {len(made.lines)} lines is on its way to the desk."
    answer(args, text, made.model_dump(mode="json"))
    return 0


def _hold(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        with hub.store.read() as db:
            id = order_id(db, args.order)
        if args.release:
            answers.release_hold(hub.store, id)
        else:
            answers.hold(hub.store, id, args.code, args.text)
    say("The order goes on." if args.release else f"The order is held: {args.code}.")
    return 0


def _phone(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        answers.take_phone_order(hub.store, args.account, args.number)
    say(f"Sales order {args.number} waits for its paper from the desk.")
    return 0


def _ship(args: argparse.Namespace) -> int:
    freight = Freight(carrier=args.carrier, tracking=tuple(args.tracking), warehouse=args.warehouse)
    with opened(args) as hub:
        with hub.store.read() as db:
            id = order_id(db, args.order)
        if args.line:
            made = shipping.ship(hub.store, _shares(id, args.line), freight=freight)
        else:
            made = shipping.ship_all(hub.store, id, freight=freight)
    text = f"Delivery {made.delivery_no} with {len(made.lines)} lines. Its id is {made.id}."
    answer(args, text, made.model_dump(mode="json"))
    return 0


def _shares(id: str, wishes: Sequence[str]) -> list[ToShip]:
    shares = []
    for wish in wishes:
        line_no, _, qty = wish.partition("=")
        try:
            shares.append(ToShip(id, int(line_no), Decimal(qty)))
        except (ValueError, InvalidOperation):
            raise HubError(f"“{wish}” is not a line and a quantity, as in 2=10.") from None
    return shares


def _deliver(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        made = shipping.deliver(hub.store, args.consignment, place=args.place)
    say(f"Delivery {made.delivery_no} is delivered.")
    return 0


def _handoff(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        done = erp_folder.run_handoff(hub.store, args.folder or hub.folder / "erp")
    lines = [f"{len(done.handed_over)} orders handed over, {len(done.numbered)} numbered."]
    lines += [f"Rejected {name}: {reason}" for name, reason in done.rejected]
    value = {
        "handed_over": done.handed_over,
        "numbered": done.numbered,
        "rejected": dict(done.rejected),
    }
    answer(args, "\n".join(lines), value)
    return 1 if done.rejected else 0
