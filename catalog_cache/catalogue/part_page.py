"""Everything about one part on one page."""

import json
import sqlite3
from datetime import date
from decimal import Decimal
from math import isfinite

from catalog_cache.contract import units
from catalog_cache.contract.effectivity import FitAnswer, MachineFacts, best, evaluate
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.catalogue import supersessions
from catalog_cache.catalogue.availability import stock_of
from catalog_cache.catalogue.orderable import orderability
from catalog_cache.catalogue.outcome import today_of
from catalog_cache.catalogue.pricing import prices_of
from catalog_cache.catalogue.rows import hit, hits
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.stock_history import stock_history
from catalog_cache.catalogue.supersessions import condition_text
from catalog_cache.catalogue.where_used import where_used
from catalog_cache.errors import DeskError, Kind
from catalog_cache.records.catalogue import (
    CrossReference,
    KitLine,
    Mention,
    PackUnit,
    PartHit,
    PartPage,
    PartToday,
    Relation,
    Specification,
)


def part_page(
    db: sqlite3.Connection,
    uid: int,
    situation: Situation,
    *,
    note: str = "",
    favourite: bool = False,
    last_bought: tuple[date, Decimal] | None = None,
    machine: MachineFacts | None = None,
) -> PartPage:
    """Compose the page of a part; NOT_FOUND when the catalogue does not have it."""
    row = hit(db, uid, situation)
    if row is None:
        raise DeskError(
            Kind.NOT_FOUND,
            say("This part is not in the catalogue."),
            remedy=say("Search for its number."),
        )
    prices = prices_of(db, uid, situation.now.date())
    stock = stock_of(db, uid, situation)
    used = where_used(db, uid, machine)
    weight, country, hs_code, flags = db.execute(
        "SELECT weight_kg, origin_country, hs_code, flags FROM catalog.part WHERE uid = ?", (uid,)
    ).fetchone()
    return PartPage(
        hit=row,
        description=_description(db, uid, situation.language),
        sale_status=row.sale_status,
        orderability=orderability(db, uid, prices),
        specifications=_specifications(db, uid, situation.language),
        units=units_of(db, uid),
        prices=prices,
        stock=stock,
        supersessions=supersessions.history(db, uid, machine),
        relations=_relations(db, uid, situation, machine),
        kit=_kit(db, uid, situation),
        where_used=used,
        mentions=_mentions(db, uid),
        cross_references=_cross_references(db, uid, machine),
        note=note,
        favourite=favourite,
        last_bought=last_bought,
        weight_kg=None if weight is None else Decimal(weight),
        origin_country=country or "",
        hs_code=hs_code or "",
        flags=json.loads(flags),
        stock_history=stock_history(db, uid, stock, situation),
        today=_today(db, row, situation.now.date(), machine),
        fit=best([place.fit for place in used if place.fit is not None]),
    )


def _today(
    db: sqlite3.Connection, row: PartHit, day: date, machine: MachineFacts | None
) -> tuple[PartToday, ...]:
    part = PartSnapshot(uid=row.uid, brand=row.brand, number=row.number)
    found = today_of(db, part, day, machine)
    return () if [each.part.uid for each in found] == [row.uid] else found


def units_of(db: sqlite3.Connection, uid: int) -> tuple[PackUnit, ...]:
    """Return the units a part is sold in, the order unit first."""
    rows = db.execute(
        "SELECT unit, factor, is_order_unit, gtin, min_qty, multiple, max_qty"
        " FROM catalog.part_unit WHERE uid = ? ORDER BY is_order_unit DESC, CAST(factor AS REAL)",
        (uid,),
    )
    return tuple(
        PackUnit(
            unit=unit,
            factor=Decimal(factor),
            is_order_unit=bool(is_order_unit),
            gtin=gtin or "",
            min_qty=_decimal(minimum),
            multiple=_decimal(multiple),
            max_qty=_decimal(maximum),
        )
        for unit, factor, is_order_unit, gtin, minimum, multiple, maximum in rows
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _description(db: sqlite3.Connection, uid: int, language: str) -> str:
    row = db.execute(
        "SELECT description FROM catalog.part_text WHERE uid = ? AND description IS NOT NULL"
        " ORDER BY language = ? DESC, language = 'en' DESC LIMIT 1",
        (uid, language),
    ).fetchone()
    return row[0] if row else ""


def _specifications(db: sqlite3.Connection, uid: int, language: str) -> tuple[Specification, ...]:
    rows = db.execute(
        "SELECT s.code, coalesce(json_extract(d.names, '$.' || ?), json_extract(d.names, '$.en'),"
        " s.code), s.value, coalesce(s.unit, d.unit, ''), s.number FROM catalog.spec s"
        " LEFT JOIN catalog.spec_def d ON d.code = s.code WHERE s.uid = ?"
        " ORDER BY coalesce(d.position, 9999), s.code",
        (language, uid),
    )
    found = []
    for code, name, value, unit, number in rows:
        other, wanted = "", units.other_unit(unit)
        moved = units.converted(number, unit, wanted) if wanted and number is not None else None
        if moved is not None and isfinite(moved):
            # Three significant digits, as the value on the data sheet has them at best.
            other = f"{Decimal(f'{moved:.3g}').normalize():f} {wanted}"
        found.append(Specification(code, name, value, unit, other))
    return tuple(found)


def _cross_references(
    db: sqlite3.Connection, uid: int, machine: MachineFacts | None
) -> tuple[CrossReference, ...]:
    rows = db.execute(
        "SELECT kind, brand, number, effectivity FROM catalog.xref WHERE uid = ? ORDER BY 1, 2, 3",
        (uid,),
    )
    return tuple(
        CrossReference(kind, brand, number, condition_text(effectivity), _fit(effectivity, machine))
        for kind, brand, number, effectivity in rows
    )


def _fit(effectivity: str | None, machine: MachineFacts | None) -> FitAnswer | None:
    return None if machine is None else evaluate(effectivity, machine)


def _relations(
    db: sqlite3.Connection, uid: int, situation: Situation, machine: MachineFacts | None
) -> tuple[Relation, ...]:
    rows = db.execute(
        "SELECT kind, other, qty, effectivity FROM catalog.relation WHERE uid = ?"
        " ORDER BY kind, other",
        (uid,),
    ).fetchall()
    known = {part.uid: part for part in hits(db, [row[1] for row in rows], situation)}
    return tuple(
        Relation(
            kind,
            known[other],
            _decimal(qty),
            condition_text(effectivity),
            _fit(effectivity, machine),
        )
        for kind, other, qty, effectivity in rows
        if other in known
    )


def _kit(db: sqlite3.Connection, uid: int, situation: Situation) -> tuple[KitLine, ...]:
    rows = db.execute(
        "SELECT uid, qty, unit FROM catalog.kit_line WHERE kit = ? ORDER BY seq", (uid,)
    ).fetchall()
    known = {part.uid: part for part in hits(db, [row[0] for row in rows], situation)}
    return tuple(
        KitLine(known[member], Decimal(qty), unit) for member, qty, unit in rows if member in known
    )


def _mentions(db: sqlite3.Connection, uid: int) -> tuple[Mention, ...]:
    rows = db.execute(
        "SELECT d.id, r.id, d.title, r.rev, pp.number FROM manuals.page_part pp"
        " JOIN manuals.revision r ON r.id = pp.revision AND r.withdrawn_on IS NULL"
        " JOIN manuals.document d ON d.id = r.document WHERE pp.uid = ?"
        " AND NOT EXISTS (SELECT 1 FROM manuals.revision n WHERE n.replaces = r.id)"
        " ORDER BY d.position, pp.number LIMIT 100",
        (uid,),
    )
    return tuple(Mention(*row) for row in rows)
