"""Result rows: a part with the price and stock that a list shows, read a page at a time."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.catalogue.availability import best_of_all
from catalog_cache.catalogue.kept import Kept
from catalog_cache.catalogue.pricing import as_of_prices, row_price, rows_for_all
from catalog_cache.catalogue.situation import Situation
from catalog_cache.records.catalogue import HitKind, PartHit

# CROSS JOIN keeps the few parts outside and the large table inside.
_PARTS = (
    "SELECT p.uid, p.brand, p.number, coalesce(t.name, p.name), p.category, p.sale_status,"
    " p.picture FROM json_each(?) j CROSS JOIN catalog.part p ON p.uid = j.value"
    " LEFT JOIN catalog.part_text t ON t.uid = p.uid AND t.language = ?"
)
_REPLACEMENTS = (
    "SELECT j.value, g.id, g.logic, n.number FROM json_each(?1) j"
    " CROSS JOIN catalog.supersession_part o ON o.uid = j.value AND o.side = 'from'"
    " JOIN catalog.supersession g ON g.id = o.id AND g.withdrawn_on IS NULL"
    " AND (g.trigger <> 'on_day' OR g.day IS NULL OR g.day <= ?2)"
    " LEFT JOIN catalog.supersession_part n ON n.id = g.id AND n.side = 'to'"
    " ORDER BY g.day DESC, g.id, n.seq"
)
_MODELS = (
    "SELECT DISTINCT j.value, m.value FROM json_each(?) j"
    " CROSS JOIN catalog.position_part pp ON pp.uid = j.value"
    " JOIN catalog.position p ON p.id = pp.position"
    " JOIN catalog.assembly a ON a.id = p.assembly, json_each(a.models) m ORDER BY 2"
)
_MOST_MODELS = 8


def hit(
    db: sqlite3.Connection,
    uid: int,
    situation: Situation,
    *,
    kind: HitKind = HitKind.WORDS,
    found_by: str = "",
) -> PartHit | None:
    """Return one part as a result row, or None when the catalogue does not have it."""
    return next(iter(hits(db, (uid,), situation, {uid: (kind, found_by)})), None)


def hits(
    db: sqlite3.Connection,
    uids: Sequence[int],
    situation: Situation,
    why: Mapping[int, tuple[HitKind, str]] | None = None,
    kept: Kept | None = None,
) -> tuple[PartHit, ...]:
    """Return parts as result rows in the order asked for; unknown uids are left out.

    `why` says by uid how a part was found and by which number. Rows in `kept` are not read again,
    and what is read is put there.
    """
    known = {} if kept is None else kept.rows
    if missing := [uid for uid in uids if uid not in known]:
        known.update(_composed(db, missing, situation))
    reasons = why or {}
    found = []
    for uid in uids:
        row = known.get(uid)
        if row is not None:
            reason = reasons.get(uid)
            found.append(
                row if reason is None else replace(row, kind=reason[0], found_by=reason[1])
            )
    return tuple(found)


def _composed(
    db: sqlite3.Connection, uids: Sequence[int], situation: Situation
) -> dict[int, PartHit]:
    """Read parts, each kind of thing in one statement for all of them."""
    marks = json.dumps(list(uids))
    prices = rows_for_all(db, uids, situation.now.date(), breaks=False)
    as_of = as_of_prices(db)
    stock = best_of_all(db, uids, situation)
    instead = _replacements(db, marks, situation.now.date())
    models = _models(db, marks)
    found = {}
    for uid, brand, number, name, category, sale_status, picture in db.execute(
        _PARTS, (marks, situation.language)
    ):
        status, net = row_price(prices.get(uid, ()), as_of)
        found[uid] = PartHit(
            uid=uid,
            brand=brand,
            number=number,
            name=name,
            category=category or "",
            sale_status=sale_status,
            kind=HitKind.WORDS,
            found_by="",
            replaced_by=instead.get(uid, ""),
            fits=", ".join(models.get(uid, ())[:_MOST_MODELS]),
            stock=stock.get(uid),
            net=net if situation.may_see_net else None,
            price_status=status,
            picture=picture or "",
        )
    return found


def rank_of(db: sqlite3.Connection, uid: int) -> int | None:
    """Return a part's place in the order of popularity, or None when it is not there."""
    row = db.execute("SELECT rank FROM catalog.part WHERE uid = ?", (uid,)).fetchone()
    return int(row[0]) if row else None


def replaced_by(db: sqlite3.Connection, uid: int, day: date | None = None) -> str:
    """Return the number that replaces a part on a day (today), or several, or "".

    Parts that come together are joined with " + ", those to choose from with " / ".
    """
    when = day or datetime.now(UTC).date()
    return _replacements(db, json.dumps([uid]), when).get(uid, "")


def _replacements(db: sqlite3.Connection, marks: str, day: date) -> dict[int, str]:
    """Return the numbers of the newest group in force; an older one no longer holds.

    A group that names nothing new ends the part; then there is no number.
    """
    found: dict[int, tuple[str, str, list[str]]] = {}
    for uid, group, logic, number in db.execute(_REPLACEMENTS, (marks, day.isoformat())):
        newest, _, numbers = found.setdefault(uid, (group, logic, []))
        if group == newest and number is not None:
            numbers.append(number)
    return {
        uid: (" / " if logic == "one_of" else " + ").join(numbers)
        for uid, (_, logic, numbers) in found.items()
    }


def _models(db: sqlite3.Connection, marks: str) -> dict[int, list[str]]:
    """Return the machine models in whose assemblies parts sit, as the catalogue names them."""
    found: dict[int, list[str]] = {}
    for uid, model in db.execute(_MODELS, (marks,)):
        found.setdefault(uid, []).append(model)
    return found


def snapshot(db: sqlite3.Connection, uid: int, language: str) -> PartSnapshot | None:
    """Return what a part is called now, for lines that must survive later catalogues."""
    row = db.execute(_PARTS, (json.dumps([uid]), language)).fetchone()
    if row is None:
        return None
    return PartSnapshot(uid=uid, brand=row[1], number=row[2], description=row[3])
