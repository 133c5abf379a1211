"""How many hits each category and each value of a specification has, as bitmaps count them."""

import json
import sqlite3
import threading
from collections import defaultdict

from pyroaring import BitMap

from catalog_cache.contract.dataset import facet_index

from catalog_cache.catalogue.hits import Hits
from catalog_cache.catalogue.kept import Kept
from catalog_cache.catalogue.search import find, interruptible
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.words import parse_text
from catalog_cache.records.catalogue import CategoryCount, Facet, FacetValue, PartQuery

_MOST_FACETS = 12
_MOST_VALUES = 400
_LOOKED_AT = 300
# A facet helps when it tells apart a fair share of what is shown.
_LEAST_SHARE = 0.1


def categories(
    db: sqlite3.Connection,
    query: PartQuery,
    situation: Situation,
    cancel: threading.Event | None = None,
    kept: Kept | None = None,
) -> tuple[CategoryCount, ...]:
    """Count the hits per category, parents included, as if no category were chosen."""
    with interruptible(db, cancel):
        hits, _ = find(db, query, parse_text(query.text), without=_category(query), kept=kept)
        own = _counts(db, facet_index.CATEGORY, "", hits.ranks)
        known = db.execute(
            "SELECT code, parent, coalesce(json_extract(names, '$.' || ?),"
            " json_extract(names, '$.en'), code) FROM catalog.category"
            " ORDER BY parent IS NOT NULL, parent, position",
            (situation.language,),
        ).fetchall()
    parents = {code: parent for code, parent, _ in known}
    total: dict[str, int] = defaultdict(int)
    for value, count in own.items():
        code: str | None = value
        passed: set[str] = set()
        while code is not None and code not in passed:
            total[code] += count
            passed.add(code)
            code = parents.get(code)
    return tuple(
        CategoryCount(code, parent, name, total[code])
        for code, parent, name in known
        if total[code]
    )


def facets(
    db: sqlite3.Connection,
    query: PartQuery,
    situation: Situation,
    cancel: threading.Event | None = None,
    kept: Kept | None = None,
) -> tuple[Facet, ...]:
    """Return the specifications that tell the hits apart, with a count for each value.

    The values of a facet are counted as if none of them were chosen, so that choosing a second one
    shows how many more there will be. Chosen facets come first and are always there.
    """
    with interruptible(db, cancel):
        text = parse_text(query.text)
        hits, _ = find(db, query, text, kept=kept)
        chosen = {spec.code for spec in query.specs}
        likely = chosen | _specs_of_some(db, hits)
        found = []
        for code, names, unit in db.execute(
            "SELECT code, names, unit FROM catalog.spec_def"
            " WHERE code IN (SELECT value FROM json_each(?)) ORDER BY position",
            (json.dumps(sorted(likely)),),
        ).fetchall():
            ranks = hits.ranks
            if code in chosen:
                ranks = find(db, query, text, without=code, kept=kept)[0].ranks
            values = _values(db, code, ranks)
            covered = sum(value.count for value in values)
            if code in chosen or (len(values) > 1 and covered >= _LEAST_SHARE * len(ranks)):
                found.append(
                    Facet(code, _named(names, situation.language, code), unit or "", values)
                )
    found.sort(key=lambda facet: (facet.code not in chosen, -facet.total))
    return tuple(found[:_MOST_FACETS])


def _category(query: PartQuery) -> str:
    """Leave the category out where one is chosen; without one it is the same search."""
    return "category" if query.category else ""


def _specs_of_some(db: sqlite3.Connection, hits: Hits) -> set[str]:
    """Return the specifications that most of a few hundred hits have, taken at equal distances.

    What a tenth of all hits have is among them; counting every specification of a large catalogue
    would take longer than one wants to wait for the counts.
    """
    step = max(1, len(hits) // _LOOKED_AT)
    rows = db.execute(
        "SELECT s.code FROM json_each(?) j CROSS JOIN catalog.part p ON p.rank = j.value"
        " JOIN catalog.spec s ON s.uid = p.uid GROUP BY s.code ORDER BY count(*) DESC LIMIT ?",
        (json.dumps(hits.at(range(0, len(hits), step))), _MOST_FACETS),
    )
    return {code for (code,) in rows}


def _values(db: sqlite3.Connection, code: str, ranks: BitMap) -> tuple[FacetValue, ...]:
    rows = db.execute(
        "SELECT value, number, unit, ranks FROM catalog.facet WHERE kind = ? AND code = ?"
        " ORDER BY parts DESC LIMIT ?",
        (facet_index.SPEC, code, _MOST_VALUES),
    )
    found = []
    for value, number, unit, blob in rows:
        count = facet_index.read_ranks(blob).intersection_cardinality(ranks)
        if count:
            found.append(FacetValue(value, number, unit or "", count))
    found.sort(key=lambda v: (v.number is None, v.number or 0.0, v.value))
    return tuple(found)


def _counts(db: sqlite3.Connection, kind: str, code: str, ranks: BitMap) -> dict[str, int]:
    rows = db.execute(
        "SELECT value, ranks FROM catalog.facet WHERE kind = ? AND code = ?", (kind, code)
    )
    counted = (
        (value, facet_index.read_ranks(blob).intersection_cardinality(ranks))
        for value, blob in rows
    )
    return {value: count for value, count in counted if count}


def _named(names: str, language: str, code: str) -> str:
    known = json.loads(names)
    return str(known.get(language) or known.get("en") or code)
