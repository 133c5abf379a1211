"""An edition has no hole, whatever the catalogue and the choice are."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog_cache.contract.wire.selection import Selection

from vendor_hub.publish.edition_content import write_edition
from vendor_hub.publish.writer import RANK_GAP, DatasetWriter

AS_OF = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
LINES = ("A", "B", None)
PARTS = range(1, 9)
ASSEMBLIES = range(4)


@dataclass
class Maker:
    """A catalogue as its vendor thinks of it: who names whom."""

    lines: list[str | None]
    ended: list[bool]
    kits: set[tuple[int, int]] = field(default_factory=set)
    replaced: set[tuple[int, int]] = field(default_factory=set)
    drawn: set[tuple[int, int]] = field(default_factory=set)
    below: set[tuple[int, int]] = field(default_factory=set)
    drawing_lines: list[str | None] = field(default_factory=list)

    def kept_drawings(self, choice: Selection) -> set[int]:
        kept = {
            a for a in ASSEMBLIES
            if not choice.lines or self.drawing_lines[a] in (None, *choice.lines)
        }  # fmt: skip
        return closed(kept, self.below)

    def kept_parts(self, choice: Selection) -> set[int]:
        kept = {
            p for p in PARTS
            if (not choice.lines or self.lines[p - 1] in (None, *choice.lines))
            and not (choice.without_discontinued and self.ended[p - 1])
        }  # fmt: skip
        drawings = self.kept_drawings(choice)
        kept |= {part for drawing, part in self.drawn if drawing in drawings}
        return closed(kept, self.kits | self.replaced)

    def write(self, path: Path) -> Path:
        with DatasetWriter(path, "catalog", as_of=AS_OF) as w:
            for p in PARTS:
                w.add(
                    "part", rank=p * RANK_GAP, uid=p, brand="H", number=f"N-{p}",
                    number_key=f"N{p}", name=f"Part {p}", product_line=self.lines[p - 1],
                    stock_unit="C62", origin="new", flags={},
                    sale_status="discontinued" if self.ended[p - 1] else "active",
                )  # fmt: skip
                w.add("xref", uid=p, number_key=f"X{p}", kind="oem", brand="O", number=f"X{p}",
                      match="equivalent")  # fmt: skip
                w.add("relation", uid=p, kind="goes_with", other=p % 8 + 1)
            for kit in {kit for kit, _ in self.kits}:
                w.add("kit", uid=kit, kind="kit", priced_as="kit")
            for seq, (kit, part) in enumerate(sorted(self.kits)):
                w.add("kit_line", kit=kit, seq=seq, uid=part, qty=Decimal(1), unit="C62")
            for old, new in sorted(self.replaced):
                group = f"{old}-{new}"
                w.add("supersession", id=group, logic="all_of", direction="forward",
                      trigger="at_once", on_order="vendor_replaces")  # fmt: skip
                for side, part in (("from", old), ("to", new)):
                    w.add("supersession_part", id=group, side=side, seq=1, uid=part, brand="H",
                          number=f"N-{part}", qty=Decimal(1))  # fmt: skip
            self._write_drawings(w)
        return path

    def _write_drawings(self, w: DatasetWriter) -> None:
        for a in ASSEMBLIES:
            w.add("assembly", id=f"D{a}", title=f"Drawing {a}", product_line=self.drawing_lines[a],
                  models=[], top=True, position=a)  # fmt: skip
            w.add("figure", id=f"F{a}", assembly=f"D{a}", seq=1, media="", width=1, height=1)
        for seq, (drawing, part) in enumerate(sorted(self.drawn)):
            position = f"P{drawing}-{part}"
            w.add("position", id=position, assembly=f"D{drawing}", seq=seq, label=str(seq),
                  indenture=1, illustrated=True)  # fmt: skip
            w.add("position_part", position=position, seq=1, uid=part, qty_kind="exact",
                  qty=Decimal(1), unit="C62", service="replaceable")  # fmt: skip
            w.add("callout", figure=f"F{drawing}", seq=seq, label=str(seq), shapes=[],
                  target_kind="position", target=position)  # fmt: skip
        for seq, (drawing, other) in enumerate(sorted(self.below), 100):
            w.add(
                "position", id=f"S{drawing}-{other}", assembly=f"D{drawing}", seq=seq,
                label=str(seq), indenture=1, illustrated=True, sub_assembly=f"D{other}",
            )  # fmt: skip


def closed(found: set[int], leads: set[tuple[int, int]]) -> set[int]:
    """What is reached from somewhere by any number of steps."""
    while more := {b for a, b in leads if a in found} - found:
        found |= more
    return found


def pairs(of, to):
    two = st.tuples(st.sampled_from(list(of)), st.sampled_from(list(to)))
    return st.sets(two.filter(lambda pair: pair[0] != pair[1] or of is ASSEMBLIES), max_size=6)


MAKERS = st.builds(
    Maker,
    lines=st.lists(st.sampled_from(LINES), min_size=8, max_size=8),
    ended=st.lists(st.booleans(), min_size=8, max_size=8),
    kits=pairs(PARTS, PARTS),
    replaced=pairs(PARTS, PARTS),
    drawn=pairs(ASSEMBLIES, PARTS),
    below=pairs(ASSEMBLIES, ASSEMBLIES),
    drawing_lines=st.lists(st.sampled_from(LINES), min_size=4, max_size=4),
)
CHOICES = st.builds(
    Selection,
    lines=st.sampled_from([(), ("A",), ("B",), ("A", "B")]),
    without_discontinued=st.booleans(),
)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(MAKERS, CHOICES)
def test_an_edition_holds_what_is_chosen_and_all_that_it_names(maker, choice):
    with TemporaryDirectory() as folder:
        whole = maker.write(Path(folder) / "whole.db")
        write_edition(whole, Path(folder) / "edition.db", choice)
        with closing(sqlite3.connect(Path(folder) / "edition.db")) as db:
            parts = maker.kept_parts(choice)
            drawings = maker.kept_drawings(choice)
            assert column(db, "SELECT uid FROM part") == parts
            assert column(db, "SELECT id FROM assembly") == {f"D{a}" for a in drawings}
            assert column(db, "SELECT rank FROM part") == {p * RANK_GAP for p in parts}
            assert column(db, "SELECT rank FROM part_search") == {p * RANK_GAP for p in parts}
            assert column(db, "SELECT uid FROM xref") == parts
            for named in (
                "SELECT uid FROM position_part", "SELECT uid FROM kit_line",
                "SELECT other FROM relation", "SELECT uid FROM kit",
                "SELECT uid FROM supersession_part WHERE uid IS NOT NULL",
            ):  # fmt: skip
                assert column(db, named) <= parts, named
            sub = "SELECT sub_assembly FROM position WHERE sub_assembly IS NOT NULL"
            assert column(db, sub) <= {f"D{a}" for a in drawings}
            rows = column(db, "SELECT position FROM position_part")
            assert rows == {f"P{a}-{p}" for a, p in maker.drawn if a in drawings}
            # An old number still leads to the part that took its place.
            for old, new in maker.replaced:
                if new in parts and old not in parts:
                    found = "SELECT rank FROM number WHERE key = ?"
                    assert new * RANK_GAP in column(db, found, f"N{old}")


def column(db: sqlite3.Connection, sql: str, *values: str) -> set:
    return {row[0] for row in db.execute(sql, values)}
