"""What the steps of one import share: the export, the report, the parts, numbers and files."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from vendor_hub.importing.export import Export, Row
from vendor_hub.importing.fields import BUSINESS_FIELDS, FIELDS, Field, Kind
from vendor_hub.importing.mapping import Mapping
from vendor_hub.importing.outputs import DatasetOutput, Shelf
from vendor_hub.importing.part_index import Part, PartIndex
from vendor_hub.importing.report import VALUE_LEFT_OUT, ImportReport
from vendor_hub.importing.sources import Source
from vendor_hub.importing.values import BadValueError, Value
from vendor_hub.publish.writer import Cell, UidOf


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row that is ready to be used: its values, and its parts looked up."""

    row: Row
    source: Source
    values: dict[str, Value]
    parts: dict[str, Part]

    def text(self, field: str) -> str | None:
        """Return a text field."""
        value = self.values.get(field)
        return None if value is None else str(value)

    def decimal(self, field: str) -> Decimal:
        """Return a decimal field; zero when it is empty."""
        value = self.values.get(field)
        return value if isinstance(value, Decimal) else Decimal(0)

    def cells(self, *fields: str) -> dict[str, Cell]:
        """Return fields under their own names, as cells of a dataset row."""
        return {name: self.cell(name) for name in fields}

    def cell(self, field: str) -> Cell:
        """Return one field as a cell."""
        value = self.values.get(field)
        return list(value) if isinstance(value, list) else value


@dataclass(slots=True)
class ImportJob:
    """One run of an import."""

    mapping: Mapping
    export: Export
    report: ImportReport
    uid_of: UidOf
    shelf: Shelf
    parts: PartIndex = field(default_factory=PartIndex)
    _pictures: dict[str, str | ValueError | OSError] = field(default_factory=dict)

    def rows(self, table: str) -> Iterator[SourceRow]:
        """Yield the usable rows of a table; a row with an unknown part is reported and skipped."""
        for source in self.mapping.tables.get(table, ()):
            yield from self._usable(table, source, FIELDS[table])

    def business_rows(self, table: str) -> Iterator[SourceRow]:
        """Yield the usable rows of a business table, of every distributor."""
        source = dict(self.mapping.business.sources() if self.mapping.business else ()).get(table)
        if source is not None:
            yield from self._usable(f"business.{table}", source, BUSINESS_FIELDS[table])

    def _usable(self, table: str, source: Source, fields: dict[str, Field]) -> Iterator[SourceRow]:
        for row, values in self.export.read(table, source, fields):
            parts = self._parts_of(fields, source, row, values)
            if parts is None:
                self.report.count(table).skipped += 1
            else:
                yield SourceRow(row, source, values, parts)

    def _parts_of(
        self, fields: dict[str, Field], source: Source, row: Row, values: dict[str, Value]
    ) -> dict[str, Part] | None:
        parts: dict[str, Part] = {}
        for name, declared in fields.items():
            text = values[name]
            if declared.kind is not Kind.PART or not isinstance(text, str):
                continue
            try:
                parts[name] = self.parts.find(text)
            except BadValueError as error:
                column = next(source.fields[name].paths(), name)
                self.export.problem(row, column, text, str(error))
                return None
        return parts

    def put(self, out: DatasetOutput, table: str, item: SourceRow, **values: Cell) -> bool:
        """Add a dataset row made from a source row; a duplicate is reported and skipped."""
        if out.add(table, **values):
            return True
        named = ", ".join(part.number for part in item.parts.values())
        self.skip(table, item, "", named, "is there twice; the first one is kept")
        return False

    def skip(self, table: str, item: SourceRow, field: str, value: str, reason: str) -> None:
        """Report a source row that cannot be used."""
        self.report.count(table).skipped += 1
        self.export.problem(item.row, self._column(item, field), value, reason)

    def leave_out(self, item: SourceRow, field: str, value: str, reason: str) -> None:
        """Report a value that cannot be used, in a row that is."""
        self.export.problem(item.row, self._column(item, field), value, reason, VALUE_LEFT_OUT)

    def picture(self, item: SourceRow, field: str = "picture") -> str | None:
        """Store the picture that a row names and return its hash; report one that is none."""
        name = item.text(field)
        if name is None:
            return None
        if name not in self._pictures:
            try:
                self._pictures[name] = self.shelf.put(self.export.folder.picture(name))
            except (ValueError, OSError) as error:
                self._pictures[name] = error
        found = self._pictures[name]
        if isinstance(found, str):
            return found
        self.leave_out(item, field, name, str(found))
        return None

    @staticmethod
    def _column(item: SourceRow, field: str) -> str:
        expr = item.source.fields.get(field)
        return next(expr.paths(), field) if expr is not None else field
