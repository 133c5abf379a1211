"""Result rows: a part with the price and stock that a list shows, read a page at a time."""

import sqlite3
from collections.abc import Sequence

from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.catalogue.availability import best_of, stock_of
from catalog_cache.catalogue.pricing import row_prices
from catalog_cache.catalogue.situation import Situation
from catalog_cache.records.catalogue import HitKind, PartHit

_SQL = (
    "SELECT p.uid, p.brand, p.number, coalesce(t.name, p.name), p.category, p.sale_status,"
    " p.picture FROM catalog.part p LEFT JOIN catalog.part_text t"
    " ON t.uid = p.uid AND t.language = ? WHERE p.uid = ?"
)


def hit(
    db: sqlite3.Connection,
    uid: int,
    situation: Situation,
    *,
    kind: HitKind = HitKind.WORDS,
    found_by: str = "",
) -> PartHit | None:
    """Return one part as a result row, or None when the catalogue does not have it."""
    row = db.execute(_SQL, (situation.language, uid)).fetchone()
    if row is None:
        return None
    _, brand, number, name, category, sale_status, picture = row
    status, net, list_price = row_prices(db, uid, situation.now.date())
    stock = stock_of(db, uid, situation)
    return PartHit(
        uid=uid,
        brand=brand,
        number=number,
        name=name,
        category=category or "",
        sale_status=sale_status,
        kind=kind,
        found_by=found_by,
        replaced_by=replaced_by(db, uid),
        fits=", ".join(models_of(db, uid)),
        stock=best_of(stock, situation),
        net=net if situation.may_see_net else None,
        list_price=list_price,
        price_status=status,
        picture=picture or "",
    )


def hits(db: sqlite3.Connection, uids: Sequence[int], situation: Situation) -> tuple[PartHit, ...]:
    """Return parts as result rows in the order asked for; unknown uids are left out."""
    found = (hit(db, uid, situation) for uid in uids)
    return tuple(h for h in found if h is not None)


def replaced_by(db: sqlite3.Connection, uid: int) -> str:
    """Return the number that replaces a part now, or several joined with " + ", or ""."""
    rows = db.execute(
        "SELECT g.logic, n.number FROM catalog.supersession_part o"
        " JOIN catalog.supersession g ON g.id = o.id AND g.withdrawn_on IS NULL"
        " JOIN catalog.supersession_part n ON n.id = g.id AND n.side = 'to'"
        " WHERE o.uid = ? AND o.side = 'from' ORDER BY n.seq",
        (uid,),
    ).fetchall()
    if not rows:
        return ""
    joiner = " or " if rows[0][0] == "one_of" else " + "
    return joiner.join(number for _, number in rows)


def models_of(db: sqlite3.Connection, uid: int) -> list[str]:
    """Return the machine models in whose assemblies a part sits, as the catalogue names them."""
    rows = db.execute(
        "SELECT DISTINCT m.value FROM catalog.position_part pp"
        " JOIN catalog.position p ON p.id = pp.position"
        " JOIN catalog.assembly a ON a.id = p.assembly, json_each(a.models) m"
        " WHERE pp.uid = ? ORDER BY 1 LIMIT 8",
        (uid,),
    )
    return [model for (model,) in rows]


def snapshot(db: sqlite3.Connection, uid: int, language: str) -> PartSnapshot | None:
    """Return what a part is called now, for lines that must survive later catalogues."""
    row = db.execute(_SQL, (language, uid)).fetchone()
    if row is None:
        return None
    return PartSnapshot(uid=uid, brand=row[1], number=row[2], description=row[3])
