"""How many hits each category and each value of a specification has, as bitmaps count them."""

import json
import sqlite3
import threading
from collections import defaultdict
from dataclasses import replace

from pyroaring import BitMap

from catalog_cache.contract.dataset import facet_index

from catalog_cache.catalogue import measured
from catalog_cache.catalogue.hits import Hits
from catalog_cache.catalogue.interrupting import interruptible
from catalog_cache.catalogue.kept import Kept
from catalog_cache.catalogue.search import find
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
    # The chosen one has its place and its name even when nothing of it is left.
    way, code = set(), query.category
    while code is not None and code not in way:
        way.add(code)
        code = parents.get(code)
    return tuple(
        CategoryCount(code, parent, name, total[code])
        for code, parent, name in known
        if total[code] or code in way
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
    shows how many more there will be. What the other specifications that were chosen take away
    stays with a count of 0. Chosen facets come first and are always there.
    """
    with interruptible(db, cancel):
        text = parse_text(query.text)
        hits, _ = find(db, query, text, kept=kept)
        chosen = {spec.code: spec.values for spec in query.specs}
        every = hits.ranks
        if chosen:
            every = find(db, replace(query, specs=()), text, kept=kept)[0].ranks
        shares = _specs_of_some(db, hits)
        likely = chosen.keys() | shares.keys()
        found = []
        for code, names, unit in db.execute(
            "SELECT code, names, unit FROM catalog.spec_def"
            " WHERE code IN (SELECT value FROM json_each(?)) ORDER BY position",
            (json.dumps(sorted(likely)),),
        ).fetchall():
            ranks = hits.ranks
            if code in chosen:
                ranks = find(db, query, text, without=code, kept=kept)[0].ranks
            unit = unit or measured.unit_of(db, code)
            values = _values(db, code, unit, ranks, every, chosen.get(code, ()))
            # Of very many values only some are counted; what some hits have stands for the rest.
            counted = sum(value.count for value in values)
            covered = max(counted, shares.get(code, 0.0) * len(ranks))
            if code in chosen or (len(values) > 1 and covered >= _LEAST_SHARE * len(ranks)):
                name = _named(names, situation.language, code)
                numbers = measured.numbers(db, code, unit, values, ranks)
                found.append(Facet(code, name, unit, values, numbers))
    found.sort(key=lambda facet: (facet.code not in chosen, -facet.total))
    return tuple(found[:_MOST_FACETS])


def _category(query: PartQuery) -> str:
    """Leave the category out where one is chosen; without one it is the same search."""
    return "category" if query.category else ""


def _specs_of_some(db: sqlite3.Connection, hits: Hits) -> dict[str, float]:
    """Return the specifications that most of a few hundred hits have, with the share that does.

    The hits are taken at equal distances.

    What a tenth of all hits have is among them; counting every specification of a large catalogue
    would take longer than one wants to wait for the counts.
    """
    step = max(1, len(hits) // _LOOKED_AT)
    some = hits.at(range(0, len(hits), step))
    rows = db.execute(
        "SELECT s.code, count(*) FROM json_each(?) j CROSS JOIN catalog.part p ON p.rank = j.value"
        " JOIN catalog.spec s ON s.uid = p.uid GROUP BY s.code ORDER BY count(*) DESC LIMIT ?",
        (json.dumps(some), _MOST_FACETS),
    )
    return {code: having / len(some) for code, having in rows}


def _values(
    db: sqlite3.Connection,
    code: str,
    unit: str,
    ranks: BitMap,
    every: BitMap,
    chosen: tuple[str, ...],
) -> tuple[FacetValue, ...]:
    rows = db.execute(
        "SELECT value, number, unit, ranks FROM catalog.facet WHERE kind = ? AND code = ?"
        " ORDER BY value IN (SELECT value FROM json_each(?)) DESC, parts DESC LIMIT ?",
        (facet_index.SPEC, code, json.dumps(chosen), _MOST_VALUES),
    )
    having = {
        (value, number, own or ""): facet_index.read_ranks(blob)
        for value, number, own, blob in rows
    }
    found = []
    for group in measured.same_amounts(list(having), unit):
        # The first was chosen, or more parts have it written so than otherwise.
        value, number, own = group[0]
        parts = facet_index.united(having[each] for each in group)
        count = parts.intersection_cardinality(ranks)
        if count or value in chosen or parts.intersect(every):
            found.append(
                (measured.number_of(group[0], unit), FacetValue(value, number, own, count))
            )
    found.sort(key=lambda each: (each[0] is None, each[0] or 0.0, each[1].value))
    return tuple(value for _, value in found)


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
