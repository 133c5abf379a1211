"""Writes the dataset `catalog` of generated parts."""

import json
import random
from collections.abc import Iterator

from catalog_cache.contract.numbers import fold_number

from vendor_hub.generate.assemblies import Assemblies
from vendor_hub.generate.batches import Batch
from vendor_hub.generate.families import Range
from vendor_hub.generate.parts import BRANDS, RUN, Part, is_superseded, stream
from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

_OTHERS = ("Fabrel", "Konrex", "Ostara", "Pellworm", "Quintel", "Rothmer")
_TEXTS = {
    "en": "Replacement part for {line} machines. Tested to the maker's works standard.",
    "de": "Ersatzteil für Maschinen der Reihe {line}. Nach Werksnorm geprüft.",
}
_REVISED = {"en": " Revised edition {n}.", "de": " Überarbeitete Ausgabe {n}."}
_FLAGS = json.dumps({"cancellable": True, "returnable": True}, separators=(",", ":"))


def write_catalogue(
    offer: Range, writer: DatasetWriter, *, count: int, seed: int, edition: int = 0,
    share: float = 0.01,
) -> None:  # fmt: skip
    """Write `count` parts; each edition after the first changes another `share` of them."""
    _write_terms(offer, writer)
    tables = _Tables(writer)
    assemblies = Assemblies(writer, seed)
    rng = random.Random(f"neighbours-{seed}")
    revising = [random.Random(f"edition-{seed}-{n}") for n in range(1, edition + 1)]
    for part in stream(offer, count, seed):
        drawn = [n for n, draw in enumerate(revising, start=1) if draw.random() < share]
        tables.part(part, max(drawn, default=0), rng)
        assemblies.take(part)
    tables.flush()
    assemblies.finish()


def _write_terms(offer: Range, writer: DatasetWriter) -> None:
    for position, (code, names) in enumerate(offer.groups.items()):
        writer.add("category", code=code, parent=None, position=position, names=dict(names))
    for position, family in enumerate(offer.families):
        writer.add(
            "category", code=family.code, parent=family.group, position=position,
            names=dict(family.nouns),
        )  # fmt: skip
    for position, spec in enumerate(offer.specs):
        writer.add(
            "spec_def", code=spec.code, names=dict(spec.names), unit=spec.unit, position=position
        )


class _Tables:
    """Everything a part has of its own, and what leads to it from other numbers."""

    def __init__(self, writer: DatasetWriter) -> None:
        self._part = Batch(
            writer, "part",
            "rank uid brand number number_key revision name class_code category product_line"
            " discount_code stock_unit sale_status origin flags weight_kg hs_code origin_country"
            " popularity",
        )  # fmt: skip
        self._text = Batch(writer, "part_text", "uid language name description")
        self._unit = Batch(
            writer, "part_unit", "uid unit factor is_order_unit gtin min_qty multiple"
        )
        self._spec = Batch(writer, "spec", "uid code value number unit")
        self._xref = Batch(writer, "xref", "uid number_key kind brand number match source")
        self._group = Batch(
            writer, "supersession", "id logic direction trigger old_stock on_order raw_code"
        )
        self._member = Batch(writer, "supersession_part", "id side seq uid brand number qty")
        self._relation = Batch(writer, "relation", "uid kind other qty")
        self._before: Part | None = None

    def flush(self) -> None:
        """Write what is left of every table."""
        for batch in (self._part, self._text, self._unit, self._spec, self._xref, self._group,
                      self._member, self._relation):  # fmt: skip
            batch.flush()

    def part(self, part: Part, edition: int, rng: random.Random) -> None:
        """Write a part as its latest edition has it."""
        uid = part.uid
        self._part.add(
            uid * RANK_GAP, uid, part.brand, part.number, fold_number(part.number),
            "A" if not edition else str(edition), part.names[0], part.family.group,
            part.family.code, part.line, f"D{part.uid // RUN % 20:02d}", "C62", part.status, "new",
            _FLAGS, f"{0.01 * (1 + part.list_cents % 900):.2f}", "8487.90",
            ("DE", "FR", "IT", "PL", "SE")[uid % 5], max(0, 1000 - uid // 1000),
        )  # fmt: skip
        for language, name in zip(("en", "de"), part.names, strict=True):
            text = _TEXTS[language].format(line=part.line)
            text += _REVISED[language].format(n=edition) if edition else ""
            self._text.add(uid, language, name, text)
        gtin = _gtin(uid)
        self._unit.add(uid, "C62", "1", 1, gtin, "1", "1")
        if part.pack > 1:
            self._unit.add(uid, "CT", str(part.pack), 1, _gtin(uid + 500_000_000), "1", "1")
        for spec, at in part.values:
            self._spec.add(uid, spec.code, spec.values[at], spec.numbers[at], spec.unit)
        for brand, number in _others(part, rng):
            self._xref.add(
                uid, fold_number(number), "competitor", brand, number, "equivalent", "maker"
            )
        self._neighbours(part, rng)

    def _neighbours(self, part: Part, rng: random.Random) -> None:
        before, self._before = self._before, part
        if before is None or part.uid - 1 != before.uid or (part.uid - 1) % RUN == 0:
            return
        if is_superseded(before.uid - 1):
            key = f"S{before.uid}"
            self._group.add(key, "all_of", "forward", "at_once", "use_up", "vendor_replaces", "R")
            self._member.add(key, "from", 1, before.uid, before.brand, before.number, "1")
            self._member.add(key, "to", 1, part.uid, part.brand, part.number, "1")
        elif rng.random() < 0.15:
            kind = rng.choice(("alternative", "accessory", "tool", "mating"))
            self._relation.add(before.uid, kind, part.uid, "1" if kind == "accessory" else None)


def _others(part: Part, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Return other makers' numbers for a part; one in three hundred is another brand's very own."""
    if part.uid % 300 == 0:
        yield rng.choice([b for b in BRANDS if b != part.brand]), part.number
    for _ in range(rng.choice((0, 1, 1, 1, 2, 3))):
        brand = rng.choice(_OTHERS)
        yield brand, f"{brand[:2].upper()}{rng.randrange(10**7):07d}-{rng.randrange(100):02d}"


def _gtin(serial: int) -> str:
    """Return a GTIN-13 of the range for restricted circulation (GS1: prefix 2) with check digit."""
    body = f"2{serial:011d}"
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(body))
    return f"{body}{-total % 10}"
