"""Puts earnings on paper and into files, in a helper process: records in, a file out. No Qt."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo, EntryView, StatementView

from distributor_app.paper.words import Language

_HEADERS = (
    "number", "earned_day", "booked_at", "programme", "rule_version", "kind", "state", "source",
    "po_number", "base", "rate_percent", "split_percent", "amount", "currency", "balance",
    "explanation",
)  # fmt: skip
# A spreadsheet takes a cell that begins like this for a formula; the texts come from outside.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def entries_csv(entries: Iterable[EntryView]) -> bytes:
    """Return ledger entries as CSV (UTF-8 with mark, decimal points, ISO days)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_HEADERS)
    for view in entries:
        writer.writerow([_cell(value) for value in _row(view)])
    return out.getvalue().encode("utf-8-sig")


def _row(view: EntryView) -> Sequence[object]:
    entry, rule = view.entry, view.rule
    return (
        entry.number, entry.earned_day.isoformat(), entry.booked_at.isoformat(),
        rule.programme_name if rule else entry.programme, rule.version if rule else "",
        entry.kind, view.state.value, f"{entry.source.kind} {entry.source.id}".strip(),
        view.po_number, entry.base_amount, entry.rate_percent, entry.split_percent, entry.amount,
        entry.currency, view.balance, " | ".join(entry.explanation),
    )  # fmt: skip


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def write_entries(entries: Sequence[EntryView], path: Path) -> Path:
    """Write entries as CSV and return where; DeskError when the file cannot be written."""
    return _write(path, entries_csv(entries))


def write_statement(view: StatementView, info: AccountInfo, language: Language, path: Path) -> Path:
    """Write a statement as PDF and return where; DeskError when the file cannot be written."""
    # Imported here: only the helper process needs reportlab.
    from distributor_app.paper.formats import Formats
    from distributor_app.paper.statement import statement_pdf

    formats = Formats.of(language)
    return _write(path, statement_pdf(view, info, printed_at=datetime.now(UTC), formats=formats))


def _write(path: Path, content: bytes) -> Path:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise DeskError(
            Kind.DISK,
            say("{name} could not be written.", name=path.name),
            cause=str(error.strerror or error),
            remedy=say("Choose another folder."),
        ) from error
    return path
