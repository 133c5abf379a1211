"""From what somebody typed, scanned or pasted to the part that is meant."""

import sqlite3
from dataclasses import dataclass
from decimal import Decimal

from catalog_cache.contract.dataset import search_index
from catalog_cache.contract.numbers import fold_number

from catalog_cache.records.catalogue import HitKind


@dataclass(frozen=True, slots=True)
class Meant:
    """A part that a number names; a pack's bar code means that many stock units."""

    uid: int
    kind: HitKind
    shown: str
    factor: Decimal = Decimal(1)


_KIND_ORDER = {
    search_index.KIND_OWN: HitKind.NUMBER,
    search_index.KIND_GTIN: HitKind.GTIN,
    search_index.KIND_XREF: HitKind.CROSS_REFERENCE,
    search_index.KIND_SUPERSEDED: HitKind.OLD_NUMBER,
    search_index.KIND_OWN_UNPADDED: HitKind.NUMBER_FOLDED,
}


def meant_by(db: sqlite3.Connection, number: str, brand: str = "") -> tuple[Meant, ...]:
    """Return the parts a number names exactly; own numbers hide cross-references.

    Two brands of one vendor may share a number: then both are returned.
    """
    key = fold_number(number)
    if not key:
        return ()
    rows = db.execute(
        "SELECT p.uid, n.kind, n.shown, p.brand FROM catalog.number n"
        " JOIN catalog.part p ON p.rank = n.rank WHERE n.key = ? ORDER BY n.rank",
        (key,),
    ).fetchall()
    gtin = _by_gtin(db, key)
    if gtin:
        return gtin
    for kind, meaning in _KIND_ORDER.items():
        found = {
            uid: Meant(uid, meaning, shown)
            for uid, k, shown, b in rows
            if k == kind and (not brand or b.casefold() == brand.casefold())
        }
        if found:
            return tuple(found.values())
    return ()


def is_gtin(code: str) -> bool:
    """Tell whether a folded number has the form of a trade item's bar code."""
    return code.isdigit() and len(code) in (8, 12, 13, 14)


def spellings(gtin: str) -> tuple[str, str, str]:
    """Return a GTIN with and without its leading zeros (GS1 General Specifications)."""
    return gtin, gtin.zfill(14), gtin.lstrip("0")


def _by_gtin(db: sqlite3.Connection, key: str) -> tuple[Meant, ...]:
    if not is_gtin(key):
        return ()
    rows = db.execute(
        "SELECT u.uid, u.factor, u.gtin FROM catalog.part_unit u"
        " WHERE u.gtin IN (?, ?, ?) ORDER BY u.uid",
        spellings(key),
    )
    return tuple(Meant(uid, HitKind.GTIN, gtin, Decimal(factor)) for uid, factor, gtin in rows)


def uid_of(db: sqlite3.Connection, brand: str, number: str) -> int | None:
    """Return the uid of a brand's part number, or None."""
    row = db.execute(
        "SELECT uid FROM catalog.part WHERE number_key = ? AND brand = ?",
        (fold_number(number), brand),
    ).fetchone()
    return None if row is None else int(row[0])
