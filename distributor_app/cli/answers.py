"""What each headless command does with an open desk, and how it says it: as text or as JSON."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalog_cache.enrolment import accounts
from catalog_cache.errors import DeskError, Kind
from catalog_cache.places import AccountFolder

if TYPE_CHECKING:
    from catalog_cache.desk import Desk
    from catalog_cache.doctor import Finding
    from catalog_cache.records import DraftView, LineCheck


def chosen_account(words: str) -> AccountFolder:
    """Return the account that is meant; DeskError when none or several fit."""
    enrolled = accounts()
    wanted = words.casefold()
    fitting = [
        a
        for a in enrolled
        if wanted in f"{a.enrolment.vendor_name} {a.enrolment.account_name}".casefold()
    ]
    if len(fitting) == 1:
        return fitting[0].folder
    names = ", ".join(f"{a.enrolment.vendor_name} / {a.enrolment.account_name}" for a in enrolled)
    raise DeskError(
        Kind.BAD_INPUT,
        "No account is enrolled on this computer."
        if not enrolled
        else "It is not clear which account is meant.",
        cause=names,
        remedy="Use “distributor-app enrol FILE”." if not enrolled else "Use --account.",
    )


def sync(desk: Desk, options: argparse.Namespace) -> int:
    """Sync once."""
    report = desk.sync.run()
    lines = [f"{name}: {way}" for name, way in report.datasets] or ["everything is up to date"]
    lines.append(f"{report.feed_items} changes received, {report.sent} sent")
    say(report, lines, options)
    return 0


def search(desk: Desk, options: argparse.Namespace) -> int:
    """Find parts; exit code 1 when there are none."""
    from catalog_cache.records import PartQuery

    page = desk.catalogue.search(PartQuery(options.text))
    rows = page.rows[: options.limit]
    lines = [
        "\t".join(
            [r.number, r.name, r.stock.text if r.stock else "unknown",
             f"{r.net.amount} {r.net.currency}" if r.net else r.price_status]
        )
        for r in rows
    ]  # fmt: skip
    if not lines:
        near = f" Did you mean {', '.join(page.suggestions)}?" if page.suggestions else ""
        lines = [f"Nothing found.{near}"]
    say({"found": len(page.hits), "rows": rows, "suggestions": page.suggestions}, lines, options)
    return 0 if rows else 1


def order(desk: Desk, options: argparse.Namespace) -> int:
    """Check a list of parts and place the order when nothing keeps it from being placed."""
    entries = (
        desk.drafts.parse(sys.stdin.read())
        if str(options.file) == "-"
        else desk.drafts.read_file(options.file)
    )
    draft = desk.drafts.create(options.po, origin="import")
    desk.drafts.add(draft, entries)
    view = desk.drafts.view(draft)
    head = replace(view.head, po_number=options.po)
    if options.type:
        head = replace(head, order_type=options.type)
    view = desk.drafts.set_head(draft, head)
    if options.check or not view.orderable:
        desk.drafts.delete(draft)
        say(view, _check_lines(view), options)
        return 0 if view.orderable else 1
    identity = desk.drafts.confirm(draft)
    text = f"Order {identity} is in the outbox; “distributor-app sync” sends it."
    say({"order": identity, "total": view.total, "currency": view.currency}, [text], options)
    return 0


def _check_text(check: LineCheck) -> str:
    return " – ".join(filter(None, (check.text, check.advice))) or "ok"


def _check_lines(view: DraftView) -> list[str]:
    lines = [
        "\t".join((str(n), line.number_entered, line.qty_entered, _check_text(line.check)))
        for n, line in enumerate(view.lines, 1)
    ]
    return [*lines, *view.problems, *view.warnings, f"total {view.total} {view.currency}"]


def outbox(desk: Desk, options: argparse.Namespace) -> int:
    """Show the outbox, or send it."""
    if options.send:
        report = desk.sync.send()
        if report.stopped_by is not None:
            raise report.stopped_by
    items = desk.outbox.items()
    lines = [f"{i.state}\t{i.subject}\t{i.last_error}".rstrip() for i in items]
    say(items, lines or ["The outbox is empty."], options)
    return 0


def orders(desk: Desk, options: argparse.Namespace) -> int:
    """List orders, or show one with everything that happened to it."""
    summaries = desk.orders.summaries(options.search)
    if options.order is None:
        lines = [
            f"{s.confirmed_at:%Y-%m-%d}\t{s.po_number or s.id[:8]}\t{s.status_text}"
            f"\t{s.amount} {s.currency}"
            for s in summaries
        ]
        say(summaries, lines or ["There are no orders yet."], options)
        return 0
    named = [s for s in summaries if options.order in (s.po_number, s.id)]
    if not named:
        raise DeskError(Kind.NOT_FOUND, f"There is no order {options.order}.")
    view = desk.orders.view(named[0].id)
    story = [f"{s.at:%Y-%m-%d %H:%M}\t{s.title}\t{s.detail}" for s in view.story if s.at]
    lines = [
        f"{line.line_no}\t{line.part.number}\t{line.qty}\t" + "; ".join(x.text for x in line.slices)
        for line in view.lines
    ]
    say(view, [view.summary.status_text, *story, *lines], options)
    return 0


def manuals(desk: Desk, options: argparse.Namespace) -> int:
    """List the library, or search the text of all pages."""
    if options.text is None:
        documents = desk.manuals.library()
        lines = [
            f"{d.title}\trev {d.rev}\t{d.pages} pages\t{d.problem}".rstrip() for d in documents
        ]
        say(documents, lines or ["The library is empty."], options)
        return 0
    hits = desk.manuals.search(options.text)
    lines = [
        f"{h.title}, rev {h.rev}\tp. {h.page}\t" + h.snippet.replace("\x02", "").replace("\x03", "")
        for h in hits
    ]
    say(hits, lines or ["Nothing found."], options)
    return 0 if hits else 1


def findings(found: Iterable[Finding], *, as_json: bool) -> int:
    """Say what the diagnosis found; exit code 1 when something is wrong."""
    found = tuple(found)
    lines = [f"{'ok  ' if f.ok else 'LOOK'}  {f.name}: {f.text}" for f in found]
    say(found, lines, argparse.Namespace(json=as_json))
    return 0 if all(f.ok for f in found) else 1


def say(value: Any, lines: Iterable[str], options: argparse.Namespace) -> None:
    """Answer a script in JSON, a person in lines."""
    if options.json:
        sys.stdout.write(json.dumps(_plain(value), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join(lines) + "\n")


def _plain(value: Any) -> Any:
    """Return records and wire documents as JSON values; decimals and times as text."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(v) for v in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal | Path):
        return str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value
