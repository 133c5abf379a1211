"""Reading the manuals dataset: documents, full-text search over pages, notices of a page."""

import json
import sqlite3
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from catalog_cache.contract.said import say, together

from catalog_cache.catalogue.interrupting import interruptible
from catalog_cache.catalogue.rows import hit
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.supersessions import condition_text
from catalog_cache.catalogue.words import parse_text
from catalog_cache.errors import DeskError, Kind
from catalog_cache.records.manuals import (
    DocumentInfo,
    DocumentView,
    Note,
    PageHit,
    PageNotice,
    PagePart,
    PageView,
    PrintLogEntry,
)

PathOf = Callable[[str], Path | None]

_DOCUMENT = (
    "SELECT d.id, d.kind, d.title, d.language, d.product_line, d.models, r.id, r.rev, r.issued,"
    " r.pages, r.size, r.hash, r.withdrawn_on, r.withdrawn_reason, r.problem"
    " FROM manuals.revision r JOIN manuals.document d ON d.id = r.document"
)
_NEWEST = " NOT EXISTS (SELECT 1 FROM manuals.revision n WHERE n.replaces = r.id)"


def library(db: sqlite3.Connection, path_of: PathOf) -> tuple[DocumentInfo, ...]:
    """Return every document with its newest revision."""
    rows = db.execute(f"{_DOCUMENT} WHERE {_NEWEST} ORDER BY d.position, d.title, r.issued DESC")
    found: dict[str, DocumentInfo] = {}
    for row in rows:
        found.setdefault(row[0], _info(row, path_of))
    return tuple(found.values())


def _info(row: tuple[Any, ...], path_of: PathOf) -> DocumentInfo:
    withdrawn = ""
    if row[12] is not None:
        withdrawn = _withdrawn(row[12], row[13])
    return DocumentInfo(
        id=row[0],
        kind=row[1],
        title=row[2],
        language=row[3],
        product_line=row[4] or "",
        models=tuple(json.loads(row[5])),
        revision=row[6],
        rev=row[7],
        issued=date.fromisoformat(row[8]) if row[8] else None,
        pages=row[9],
        size=row[10] or 0,
        file=row[11] or "",
        on_disk=bool(row[11]) and path_of(row[11]) is not None,
        withdrawn=withdrawn,
        problem=row[14] or "",
    )


def search_pages(
    db: sqlite3.Connection,
    text: str,
    cancel: threading.Event | None,
    *,
    document: str | None,
    limit: int,
) -> tuple[PageHit, ...]:
    """Search the text of all pages of the newest revisions, best hits first."""
    parsed = parse_text(text, of_pages=True)
    if not parsed.wanted:
        return ()
    only = " AND d.id = ?" if document else ""
    sql = (
        "SELECT d.id, r.id, d.title, d.kind, r.rev, p.number,"
        " snippet(page_fts, 0, char(2), char(3), '…', 18) FROM manuals.page_fts"
        " JOIN manuals.page p ON p.id = page_fts.rowid"
        " JOIN manuals.revision r ON r.id = p.revision"
        " JOIN manuals.document d ON d.id = r.document"
        f" WHERE page_fts MATCH ? AND r.withdrawn_on IS NULL AND {_NEWEST}{only}"
        " ORDER BY bm25(page_fts) LIMIT ?"
    )
    values: list[Any] = [parsed.match(), *([document] if document else []), limit]
    with interruptible(db, cancel):
        return tuple(PageHit(*row) for row in db.execute(sql, values))


def document_view(db: sqlite3.Connection, name: str, path_of: PathOf) -> DocumentView:
    """Open a document by its id (newest revision) or by a revision's id."""
    row = db.execute(f"{_DOCUMENT} WHERE r.id = ?", (name,)).fetchone()
    if row is None:
        row = db.execute(
            f"{_DOCUMENT} WHERE d.id = ? AND {_NEWEST} ORDER BY r.issued DESC LIMIT 1", (name,)
        ).fetchone()
    if row is None:
        raise DeskError(Kind.NOT_FOUND, say("This document is not in the library."))
    outline = db.execute("SELECT outline FROM manuals.revision WHERE id = ?", (row[6],)).fetchone()[
        0
    ]
    revisions = db.execute(
        "SELECT id, rev, coalesce('withdrawn ' || withdrawn_on, issued, '')"
        " FROM manuals.revision WHERE document = ? ORDER BY issued DESC, rev DESC",
        (row[0],),
    ).fetchall()
    return DocumentView(
        info=_info(row, path_of),
        outline=tuple((level, title, page) for level, title, page in json.loads(outline)),
        revisions=tuple(revisions),
    )


def page_view(
    db: sqlite3.Connection,
    revision: str,
    number: int,
    situation: Situation,
    *,
    notes: tuple[Note, ...],
    prints: tuple[PrintLogEntry, ...],
) -> PageView:
    """Return what stands beside a page: parts named on it, notices, own notes."""
    label = db.execute(
        "SELECT label FROM manuals.page WHERE revision = ? AND number = ?", (revision, number)
    ).fetchone()
    parts = []
    for uid, qty in db.execute(
        "SELECT uid, qty FROM manuals.page_part WHERE revision = ? AND number = ?"
        " ORDER BY position, uid",
        (revision, number),
    ).fetchall():
        part = hit(db, uid, situation)
        if part is not None:
            parts.append(PagePart(part, None if qty is None else _decimal(qty)))
    return PageView(
        number=number,
        label=(label[0] if label else None) or str(number),
        parts=tuple(parts),
        notices=(*_revision_notices(db, revision), *_bulletins(db, revision, number),
                 *_print_notices(prints, revision, number)),
        notes=notes,
    )  # fmt: skip


def _decimal(text: str) -> Any:
    from decimal import Decimal

    return Decimal(text)


def _revision_notices(db: sqlite3.Connection, revision: str) -> list[PageNotice]:
    row = db.execute(
        "SELECT document, withdrawn_on, withdrawn_reason FROM manuals.revision WHERE id = ?",
        (revision,),
    ).fetchone()
    if row is None:
        return []
    document, withdrawn_on, reason = row
    notices = []
    if withdrawn_on is not None:
        notices.append(PageNotice("withdrawn", _withdrawn(withdrawn_on, reason), document))
    newer = db.execute(
        "SELECT id, rev FROM manuals.revision WHERE replaces = ?", (revision,)
    ).fetchone()
    if newer is not None:
        text = say("Revision {revision} replaces this one.", revision=newer[1])
        notices.append(PageNotice("newer_revision", text, newer[0]))
    return notices


def _bulletins(db: sqlite3.Connection, revision: str, number: int) -> list[PageNotice]:
    rows = db.execute(
        "SELECT b.id, b.kind, b.title, l.effectivity, l.action, l.due"
        " FROM manuals.revision r JOIN manuals.bulletin_link l ON l.document = r.document"
        " JOIN manuals.document b ON b.id = l.bulletin WHERE r.id = ?"
        " AND ? BETWEEN coalesce(l.page_from, 1) AND coalesce(l.page_to, 1000000)"
        " ORDER BY b.kind = 'safety' DESC, b.position",
        (revision, number),
    )
    notices = []
    for bulletin, kind, title, effectivity, action, due in rows:
        condition = condition_text(effectivity)
        until = say("by {day}", day=date.fromisoformat(due)) if due else ""
        text = together(
            title, together("(", condition, ")", between="") if condition else "", until
        )
        urgent = "safety" if kind in ("safety", "recall") or action == "stop_use" else "bulletin"
        notices.append(PageNotice(urgent, text, bulletin))
    return notices


def _withdrawn(on: str, reason: str | None) -> str:
    withdrawn = say("Withdrawn on {day}", day=date.fromisoformat(on))
    return together(withdrawn, reason or "", between=": ")


def _print_notices(
    prints: tuple[PrintLogEntry, ...], revision: str, number: int
) -> list[PageNotice]:
    for entry in prints:
        if entry.revision == revision and number in _pages(entry.pages):
            text = say("You printed this page on {day}.", day=entry.at.date())
            return [PageNotice("printed", text)]
    return []


def _pages(ranges: str) -> set[int]:
    found: set[int] = set()
    for part in ranges.split(","):
        first, _, last = part.strip().partition("-")
        if first.isdigit() and (not last or last.isdigit()):
            found.update(range(int(first), int(last or first) + 1))
    return found
