"""A vendor's export as the mapping sees it: files with joins, filters and expressions."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from vendor_hub.importing.csv_files import CsvFile, CsvRow, UnreadableFileError
from vendor_hub.importing.expressions import Condition, Expr, fill, placeholders
from vendor_hub.importing.fields import Field
from vendor_hub.importing.folder import ExportFolder, OutsideFolderError
from vendor_hub.importing.mapping import Mapping
from vendor_hub.importing.report import NOTED, ROW_SKIPPED, VALUE_LEFT_OUT, ImportReport, Problem
from vendor_hub.importing.sources import Source
from vendor_hub.importing.values import BadValueError, Value, ValueReader
from vendor_hub.publish.writer import decimal_text


class ImportRefusedError(Exception):
    """The export and the mapping do not fit; nothing was written. One line per reason."""


class Found(NamedTuple):
    """What an expression gave: a text ("" = nothing), and whether the mapping itself wrote it."""

    text: str
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a source's file, with the row of its `each` file beside it when it has one."""

    file: str
    row: CsvRow
    each_file: str = ""
    each_row: CsvRow | None = None


class Export:
    """Opens every file of the mapping and checks its columns before anything is read from it."""

    def __init__(self, folder: Path, mapping: Mapping, report: ImportReport) -> None:
        self.mapping = mapping
        self.report = report
        self.folder = ExportFolder(folder)
        self.values = ValueReader(mapping.vendor)
        self._files: dict[str, CsvFile] = {}
        self._position: dict[str, dict[str, int]] = {}
        self._index = cache(self._build_index)
        self._counts = cache(self._count_values)
        self._open_files(folder)

    def _open_files(self, folder: Path) -> None:
        errors: list[str] = []
        if not folder.is_dir():
            raise ImportRefusedError(f"{folder} is not a folder")
        for name, used in self.mapping.columns_used.items():
            try:
                file = self._open(name)
            except (OSError, OutsideFolderError, UnreadableFileError) as error:
                errors.append(f"files.{name} ({self.mapping.files[name].path}): {error}")
                continue
            missing = sorted(used - set(file.columns))
            errors += [
                f"files.{name} ({file.shown}): column “{column}” is missing;"
                f" the file has {', '.join(file.columns)}"
                for column in missing
            ]
            self._files[name] = file
            self._position[name] = {column: i for i, column in enumerate(file.columns)}
        if errors:
            raise ImportRefusedError("\n".join(errors))
        self._note_unknown_columns()

    def _open(self, name: str) -> CsvFile:
        spec = self.mapping.files[name]
        vendor = self.mapping.vendor
        return CsvFile(
            self.folder.locate(spec.path),
            spec.path,
            self.report,
            encoding=spec.encoding or vendor.encoding,
            delimiter=spec.delimiter or vendor.delimiter,
        )

    def _note_unknown_columns(self) -> None:
        """One file may be mapped twice (with other filters); its columns count as used by both."""
        used: dict[str, set[str]] = {}
        for name, file in self._files.items():
            spec = self.mapping.files[name]
            used.setdefault(file.shown, set()).update(self.mapping.columns_used[name], spec.ignore)
        for shown, file in {f.shown: f for f in self._files.values()}.items():
            file.note_unknown_columns(used[shown])

    def as_of(self, tables: Iterable[str], today: date | None) -> datetime:
        """Return the newest moment in the `as_of` columns of the tables' files, not after `today`.

        Without such a column it is the time of their newest file, the only one that is known.
        """
        sources = [s for table in tables for s in self.mapping.tables.get(table, ())]
        names = dict.fromkeys(source.file for source in sources)
        moments = [
            moment
            for name in names
            if (column := self.mapping.files[name].as_of) is not None
            for moment in self._moments(name, column)
            if today is None or moment.date() <= today
        ]
        if moments:
            return max(moments)
        paths = [self.folder.locate(self.mapping.files[name].path) for name in names]
        stamps = [path.stat().st_mtime for path in paths]
        return datetime.fromtimestamp(int(max(stamps, default=0)), UTC)

    def _moments(self, name: str, column: str) -> Iterator[datetime]:
        for row in self.file_rows(name):
            text = self._cell(name, row, column)
            try:
                moment = self.values.instant(text) if text else None
            except BadValueError as error:
                shown = self._files[name].shown
                self.report.add(
                    Problem(shown, row.number, column, text, str(error), VALUE_LEFT_OUT)
                )
                continue
            if moment is not None:
                yield moment

    def file_rows(self, name: str) -> Iterator[CsvRow]:
        """Yield the well-formed rows of a file that pass the file's own filter."""
        conditions = self.mapping.files[name].where
        for row in self._files[name].rows():
            if all(self._holds(c, self._cell(name, row, c.column)) for c in conditions):
                yield row

    def rows(self, source: Source) -> Iterator[Row]:
        """Yield the rows of a source that pass its filter, repeated for its `each` file."""
        each = source.each
        for row in self.file_rows(source.file):
            if each is None:
                candidates = [Row(source.file, row)]
            else:
                key = self._cell(source.file, row, each.on)
                others = self._index(each.file).get(key, []) if key else []
                candidates = [Row(source.file, row, each.file, other) for other in others]
            for candidate in candidates:
                if all(self._holds(c, self.cell(candidate, c.column)) for c in source.where):
                    yield candidate

    def cell(self, row: Row, path: str) -> str:
        """Return the stripped text under a column path; "" where a join finds no row."""
        *steps, column = path.split(".")
        file, current = row.file, row.row
        if row.each_row is not None and steps and steps[0] == row.each_file:
            file, current = steps.pop(0), row.each_row
        for step in steps:
            join = self.mapping.files[file].join[step]
            key = self._cell(file, current, join.on)
            file = join.file or step
            found = self._index(file).get(key) if key else None
            if not found:
                return ""
            current = found[0]
        return self._cell(file, current, column)

    def evaluate(self, expr: Expr, row: Row) -> Found:
        """Return what an expression gives for a row; BadValueError for a code without a meaning."""
        if expr.when is not None and not self._holds(expr.when, self.cell(row, expr.when.column)):
            return Found("")
        found = self._origin(expr, row)
        if not found.text or found.text in expr.blank:
            return Found("")
        if expr.codes is not None:
            codes = self.mapping.codes[expr.codes]
            meaning = codes.get(found.text, codes.get("*"))
            if meaning is None:
                raise BadValueError(f"is not in the code list “{expr.codes}”")
            found = Found(meaning, plain=True)
        if not found.text or (expr.times is None and expr.round is None):
            return found
        number = self.values.number(found.text, plain=found.plain)
        if expr.times is not None:
            factor = self.evaluate(expr.times, row)
            if not factor.text:
                raise BadValueError("has no factor to multiply it with")
            number *= self.values.number(factor.text, plain=factor.plain)
        if expr.round is not None:
            number = number.quantize(Decimal(1).scaleb(-expr.round), ROUND_HALF_UP)
        return Found(decimal_text(number), plain=True)

    def _origin(self, expr: Expr, row: Row) -> Found:
        if expr.first is not None:
            for part in expr.first:
                if (found := self.evaluate(part, row)).text:
                    return found
            return Found("")
        if expr.column is not None:
            text = self.cell(row, expr.column)
            if expr.count_in is None:
                return Found(text)
            return Found(str(self._counts(expr.count_in)[text]), plain=True)
        if expr.text is not None:
            values = {path: self.cell(row, path) for path in placeholders(expr.text)}
            return Found(fill(expr.text, values) if all(values.values()) else "")
        return Found(expr.value or "", plain=True)

    def problem(
        self, row: Row, column: str, value: str, reason: str, effect: str = ROW_SKIPPED
    ) -> None:
        """Report what is wrong in a row."""
        shown = self.mapping.files[row.file].path
        self.report.add(Problem(shown, row.row.number, column, value, reason, effect))

    def read(self, table: str, source: Source, fields: dict[str, Field]) -> Iterator[
        tuple[Row, dict[str, Value]]
    ]:  # fmt: skip
        """Yield the rows with their values; a row that lacks a needed value is reported."""
        count = self.report.count(table)
        for row in self.rows(source):
            count.read += 1
            values = self._read_row(row, source, fields)
            if values is None:
                count.skipped += 1
            else:
                yield row, values

    def _read_row(
        self, row: Row, source: Source, fields: dict[str, Field]
    ) -> dict[str, Value] | None:
        """Return the values of a row, or None when it lacks a needed one, which is reported."""
        values: dict[str, Value] = {}
        for name, field in fields.items():
            expr = source.fields.get(name)
            value: Value = None
            if expr is not None:
                try:
                    value = self._value(expr, row, field)
                except BadValueError as error:
                    effect = ROW_SKIPPED if field.needed else VALUE_LEFT_OUT
                    self.problem(row, _label(expr, name), self._raw(expr, row), str(error), effect)
                    if field.needed:
                        return None
                if value is None and field.needed:
                    reason = f"is empty; {name} is needed"
                    self.problem(row, _label(expr, name), self._raw(expr, row), reason)
                    return None
            if value is None and field.default is not None:
                value = self.values.default(field)
            values[name] = value
        return values

    def _value(self, expr: Expr, row: Row, field: Field) -> Value:
        found = self.evaluate(expr, row)
        if not found.text:
            return None
        return self.values.read(field, found.text, plain=found.plain, split=expr.split or ",")

    def names(self, row: Row, source: Source) -> dict[str, str]:
        """Return the names of a row by language, without the empty ones."""
        names: dict[str, str] = {}
        for language, expr in source.names.items():
            text = ""
            try:
                text = self.evaluate(expr, row).text
                if text:
                    names[language] = str(self.values.read(Field(), text))
            except BadValueError as error:
                self.problem(row, _label(expr, "names"), text, str(error), VALUE_LEFT_OUT)
        return names

    def _raw(self, expr: Expr, row: Row) -> str:
        path = next(expr.paths(), None)
        return self.cell(row, path) if path is not None else ""

    def _holds(self, condition: Condition, text: str) -> bool:
        if condition.is_in is not None:
            return text in condition.is_in
        if condition.is_not is not None:
            return text not in condition.is_not
        if condition.filled is not None:
            return bool(text) == condition.filled
        if condition.found_in is not None:
            return text in self._counts(condition.found_in)
        return text not in self._counts(condition.missing_from or "")

    def _cell(self, file: str, row: CsvRow, column: str) -> str:
        return row.cells[self._position[file][column]].strip()

    def _build_index(self, file: str) -> dict[str, list[CsvRow]]:
        key = self.mapping.files[file].key or ""
        index: dict[str, list[CsvRow]] = {}
        for row in self.file_rows(file):
            value = self._cell(file, row, key)
            if value in index and file in self.mapping.joined_files:
                reason = "this key is there twice; joins use the first row"
                shown = self._files[file].shown
                self.report.add(Problem(shown, row.number, key, value, reason, NOTED))
            index.setdefault(value, []).append(row)
        return index

    def _count_values(self, other: str) -> Counter[str]:
        file, column = other.split(".", 1)
        return Counter(self._cell(file, row, column) for row in self.file_rows(file))


def _label(expr: Expr, name: str) -> str:
    return next(expr.paths(), name)
