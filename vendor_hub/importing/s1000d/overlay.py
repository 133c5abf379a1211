"""Lays illustrated parts over a catalogue: what it has stays, its S1000D assemblies are renewed.

Every data module with a parts list becomes an assembly under its data module code, every item a
position, every hotspot a callout. A part that the catalogue has is used; one that it lacks is
added. A manufacturer's code is the brand, unless it is said which brand it stands for: a number
alone names no part.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from catalog_cache.contract.dataset.schema import DATASETS
from catalog_cache.contract.numbers import fold_number

from vendor_hub.importing.outputs import Shelf
from vendor_hub.importing.report import NOTED, ROW_SKIPPED, VALUE_LEFT_OUT, ImportReport, Problem
from vendor_hub.importing.s1000d.data_modules import DataModule, Item, ListedPart, read_modules
from vendor_hub.importing.s1000d.hotspots import Drawing, read_drawing
from vendor_hub.publish.writer import RANK_GAP, DatasetWriter, UidOf

_OURS = "DMC-%"
"""Assemblies and models of earlier imports, by the way their codes begin."""

_COPIED = {
    "model": "code NOT LIKE ?1",
    "assembly": "id NOT LIKE ?1",
    "figure": "assembly NOT LIKE ?1",
    "callout": "figure NOT LIKE ?1",
    "position": "assembly NOT LIKE ?1",
    "position_part": "position NOT LIKE ?1",
}
"""Of these tables, the rows that stay; of all others every row does."""

_UNITS = {
    "EA": "C62", "SE": "SET", "PR": "PR", "KT": "KT", "FT": "FOT", "IN": "INH", "YD": "YRD",
    "MR": "MTR", "CM": "CMT", "LI": "LTR", "KG": "KGM", "LB": "LBR", "GL": "GLL", "RO": "RO",
}  # fmt: skip
"""Units of issue (MIL-STD-1388-2B, data element 488) as UN/CEFACT recommendation 20 codes."""

_REFERENCE, _AS_REQUIRED = "REF", "AR"

# Where the first letters of an SMR code say how a part is got (AR 700-82, table 1): X with A is
# ordered as the next higher assembly, A and M are assembled or made from listed parts, K comes in
# a kit. Everything else is stocked or bought.
_NOT_SOLD_ALONE = ("XA", "A", "M", "K")


def lay_over(
    base: Path | None,
    folder: Path,
    target: Path,
    *,
    uid_of: UidOf,
    shelf: Shelf,
    report: ImportReport,
    brands: Mapping[str, str] | None = None,
    language: str = "en",
) -> bool:
    """Write `target`, the catalogue `base` with the illustrated parts of a folder.

    `brands` gives the brand of a manufacturer's code, where it is called otherwise in `base`.

    Returns False, and writes nothing, when the folder has no data module that can be used. Of a
    module in several languages the one in `language` is taken, else the first.
    """
    modules = _in_one_language(read_modules(folder, report), language)
    if not modules:
        return False
    with closing(sqlite3.connect(base or ":memory:")) as old:
        days = [datetime(m.issued.year, m.issued.month, m.issued.day, tzinfo=UTC)
                for m in modules if m.issued is not None]  # fmt: skip
        as_of = max([*days, *_as_of(old, base)], default=datetime.now(UTC))
        with DatasetWriter(target, "catalog", as_of=as_of) as writer:
            parts = _Parts(writer, uid_of, report, brands or {})
            if base is not None:
                _copy(old, writer)
                parts.know(old)
            _Overlay(writer, parts, folder, shelf, report).write(modules)
    return True


def _in_one_language(modules: tuple[DataModule, ...], language: str) -> list[DataModule]:
    chosen: dict[str, DataModule] = {}
    for module in modules:
        if module.code not in chosen or module.language == language:
            chosen[module.code] = module
    return list(chosen.values())


def _as_of(old: sqlite3.Connection, base: Path | None) -> Iterator[datetime]:
    if base is not None:
        (text,) = old.execute("SELECT value FROM meta WHERE key = 'as_of'").fetchone()
        yield datetime.fromisoformat(text)


def _copy(old: sqlite3.Connection, writer: DatasetWriter) -> None:
    for table in DATASETS["catalog"]:
        columns = table.column_names
        names = ", ".join(f'"{column}"' for column in columns)
        condition = _COPIED.get(table.name)
        rows = old.execute(
            f"SELECT {names} FROM {table.name}" + (f" WHERE {condition}" if condition else ""),
            (_OURS,) if condition else (),
        )
        writer.add_rows(table.name, columns, rows)


class _Parts:
    """The parts of the catalogue, and those that the modules add to it."""

    def __init__(
        self,
        writer: DatasetWriter,
        uid_of: UidOf,
        report: ImportReport,
        brands: Mapping[str, str],
    ) -> None:
        self._writer = writer
        self._uid_of = uid_of
        self._report = report
        self._brands = brands
        self._uids: dict[tuple[str, str], int] = {}
        self._last_rank = 0

    def know(self, old: sqlite3.Connection) -> None:
        """Take what a catalogue has."""
        for brand, key, uid, rank in old.execute("SELECT brand, number_key, uid, rank FROM part"):
            self._uids[brand, key] = uid
            self._last_rank = max(self._last_rank, rank)

    def uid(self, part: ListedPart) -> int:
        """Return the uid of a part that is known or was added."""
        return self._uids[self._key(part)]

    def add(self, modules: list[DataModule]) -> None:
        """Add what the modules list and the catalogue lacks, with the best name there is."""
        listed: dict[tuple[str, str], list[tuple[DataModule, ListedPart]]] = {}
        for module in modules:
            for part in _parts_of(module.items):
                listed.setdefault(self._key(part), []).append((module, part))
        for key, entries in listed.items():
            self._report.count("part").read += 1
            if key not in self._uids:
                self._add(key, entries)

    def _key(self, part: ListedPart) -> tuple[str, str]:
        return self._brands.get(part.maker, part.maker), fold_number(part.number)

    def _add(self, key: tuple[str, str], entries: list[tuple[DataModule, ListedPart]]) -> None:
        module, part = next(((m, p) for m, p in entries if p.name), entries[0])
        if not part.name:
            reason = "has no description"
            self._report.add(Problem(module.file, 0, "part", part.number, reason, NOTED))
        unit = next((p.unit for _, p in entries if p.unit), "EA")
        if unit not in _UNITS:
            reason = "is no unit that is known"
            self._report.add(Problem(module.file, 0, "unit", unit, reason, VALUE_LEFT_OUT))
        brand, number_key = key
        self._uids[key] = uid = self._uid_of(brand, part.number)
        self._last_rank += RANK_GAP
        self._writer.add(
            "part", rank=self._last_rank, uid=uid, brand=brand, number=part.number,
            number_key=number_key, name=part.name or part.number, product_line=module.model,
            stock_unit=_UNITS.get(unit, "C62"), sale_status="active", origin="new", flags={},
        )  # fmt: skip
        self._report.count("part").written += 1


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A drawing of a module: the number of its figure, title, content, and what it shows."""

    figure: int
    title: str
    content: bytes
    drawing: Drawing


class _Overlay:
    """One laying over on its way."""

    def __init__(
        self,
        writer: DatasetWriter,
        parts: _Parts,
        folder: Path,
        shelf: Shelf,
        report: ImportReport,
    ) -> None:
        self._writer = writer
        self._parts = parts
        self._drawings = {
            path.stem.upper(): path
            for path in sorted(folder.rglob("*"))
            if path.suffix.lower() == ".svg" and path.is_file()
        }
        self._shelf = shelf
        self._report = report

    def write(self, modules: list[DataModule]) -> None:
        """Write all modules: parts first, so that one finds the names another one gives."""
        self._parts.add(modules)
        whole = {self._parts.uid(part): module.code
                 for module in modules for part in _parts_of(module.items[:1])}  # fmt: skip
        below = {
            code
            for module in modules
            for part in _parts_of(module.items[1:])
            if (code := whole.get(self._parts.uid(part))) not in (None, module.code)
        }
        tops: dict[str, DataModule] = {}
        for place, module in enumerate(modules, 1):
            top = module.code not in below
            if top:
                tops.setdefault(module.model, module)
            self._add(
                "assembly", id=module.code, title=module.title or module.code,
                product_line=module.model, models=[f"DMC-{module.model}"],
                effectivity=list(module.effectivity) or None, top=top, position=place,
            )  # fmt: skip
            sheets = list(self._read_sheets(module))
            self._write_items(module, whole, sheets)
            self._write_figures(module, sheets)
        for place, (model, module) in enumerate(sorted(tops.items()), 1):
            self._add(
                "model", code=f"DMC-{model}", product_line=model,
                names={module.language: module.title or model}, position=place,
            )  # fmt: skip

    def _add(self, table: str, **values: object) -> None:
        self._writer.add(table, **values)  # type: ignore[arg-type]  # cells, given by name
        self._report.count(table).written += 1

    # -- items -------------------------------------------------------------------------------

    def _write_items(self, module: DataModule, whole: dict[int, str], sheets: list[_Sheet]) -> None:
        spots = {
            (sheet.figure, label) for sheet in sheets for label, _, _ in sheet.drawing.hotspots
        }
        for seq, item in enumerate(module.items, 1):
            self._report.count("position").read += 1
            if not item.parts:
                self._report.count("position").skipped += 1
                self._problem(module, "item", item.label, "names no part", ROW_SKIPPED)
                continue
            inside = (whole.get(self._parts.uid(part)) for part in item.parts)
            sub = next((code for code in inside if code not in (None, module.code)), None)
            shown = (item.figure, item.label) in spots
            if not shown and spots and any(part.illustrated for part in item.parts):
                self._problem(module, "item", item.label, "has no place on the drawing", NOTED)
            self._add(
                "position", id=_position(module, item), assembly=module.code, seq=seq,
                label=item.label, indenture=item.indenture, illustrated=shown, sub_assembly=sub,
            )  # fmt: skip
            for variant, part in enumerate(item.parts, 1):
                self._write_variant(module, item, variant, part)

    def _write_variant(
        self, module: DataModule, item: Item, variant: int, part: ListedPart
    ) -> None:
        kind, qty = self._quantity(module, part)
        self._add(
            "position_part", position=_position(module, item), seq=variant,
            uid=self._parts.uid(part), qty_kind=kind, qty=qty,
            unit=_UNITS.get(part.unit or "EA", "C62"),
            effectivity=list(part.effectivity) or None, service=_service(part),
            note=part.place or None,
        )  # fmt: skip

    def _quantity(self, module: DataModule, part: ListedPart) -> tuple[str, Decimal | None]:
        if part.qty == _REFERENCE:
            return "reference", None
        if part.qty == _AS_REQUIRED:
            return "as_required", None
        try:
            qty = Decimal(part.qty)
        except InvalidOperation:
            qty = Decimal("NaN")
        if not qty.is_finite() or qty <= 0:
            self._problem(module, "quantity", part.qty, "is no quantity", VALUE_LEFT_OUT)
            return "as_required", None
        return "number", qty

    # -- drawings ----------------------------------------------------------------------------

    def _read_sheets(self, module: DataModule) -> Iterator[_Sheet]:
        for number, figure in enumerate(module.figures, 1):
            for name in figure.sheets:
                path = self._drawings.get(name.upper())
                if path is None:
                    self._problem(module, "figure", name, "has no SVG drawing in the folder")
                    continue
                try:
                    content = path.read_bytes()
                    yield _Sheet(number, figure.title, content, read_drawing(content))
                except (ValueError, OSError) as error:
                    self._problem(module, "figure", name, str(error))

    def _write_figures(self, module: DataModule, sheets: list[_Sheet]) -> None:
        # Of items with one label the first has the hotspot.
        items = {(item.figure, item.label): item for item in reversed(module.items) if item.parts}
        for seq, sheet in enumerate(sheets, 1):
            name = f"{module.code}:{seq}"
            self._add(
                "figure", id=name, assembly=module.code, seq=seq, title=sheet.title or None,
                drawing=self._shelf.put(sheet.content), media="image/svg+xml",
                width=sheet.drawing.width, height=sheet.drawing.height,
            )  # fmt: skip
            self._write_callouts(module, name, sheet, items)

    def _write_callouts(
        self,
        module: DataModule,
        name: str,
        sheet: _Sheet,
        items: dict[tuple[int, str], Item],
    ) -> None:
        seq = 0
        for label, letter, (left, top, right, bottom) in sheet.drawing.hotspots:
            item = items.get((sheet.figure, label))
            if item is None:
                self._problem(
                    module, "hotspot", f"hot{label}{letter}", "belongs to no item of the list"
                )
                continue
            seq += 1
            shape = {"kind": "rect", "x": left, "y": top, "w": right - left, "h": bottom - top}
            self._add(
                "callout", figure=name, seq=seq, label=label, shapes=[shape],
                target_kind="position", target=_position(module, item),
            )  # fmt: skip

    def _problem(
        self, module: DataModule, column: str, value: str, reason: str, effect: str = NOTED
    ) -> None:
        self._report.add(Problem(module.file, 0, column, value, reason, effect))


def _parts_of(items: tuple[Item, ...]) -> Iterator[ListedPart]:
    for item in items:
        yield from item.parts


def _position(module: DataModule, item: Item) -> str:
    return f"{module.code}:{item.key}"


def _service(part: ListedPart) -> str:
    if part.qty == _REFERENCE:
        return "reference_only"
    return "order_next_higher" if part.service.startswith(_NOT_SOLD_ALONE) else "sold"
