"""The mapping of a vendor's CSV export to our datasets, as a TOML file; see docs/vendor-guide."""

import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError, field_validator, model_validator

from vendor_hub.importing.business_mapping import BusinessMapping
from vendor_hub.importing.expressions import Strict
from vendor_hub.importing.fields import BUSINESS_FIELDS, FIELDS, WITH_NAMES
from vendor_hub.importing.fields import Field as TableField
from vendor_hub.importing.sources import FileSpec, PathError, Source, known_encoding, walk


class MappingError(ValueError):
    """The mapping cannot be used; the message has one line per table and key."""


class Vendor(Strict):
    """What holds for the whole export unless a file or table says otherwise."""

    brand: str = Field(min_length=1)
    currency: str = Field(pattern="^[A-Z]{3}$")
    language: str = "en"
    price_group: str = Field(default="LIST", pattern="^[A-Za-z0-9_-]{1,40}$")
    encoding: str = "utf-8"
    delimiter: str = Field(default=",", min_length=1, max_length=1)
    decimal: str = Field(default=".", pattern="^[.,]$")
    dates: tuple[str, ...] = ()
    no_date: tuple[str, ...] = ()
    zone: str = "UTC"

    @field_validator("encoding")
    @classmethod
    def _known_encoding(cls, value: str) -> str:
        return known_encoding(value)

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(
                f"unknown time zone “{value}”; expected one like Europe/Paris"
            ) from None
        return value


class SpecName(Strict):
    """A specification's name per language and its unit, for filters and comparison."""

    names: dict[str, str]
    unit: str | None = None


class Mapping(Strict):
    """A checked mapping: every field, file, join and code list that it names exists in it."""

    vendor: Vendor
    files: dict[str, FileSpec]
    codes: dict[str, dict[str, str]] = Field(default_factory=dict)
    spec_names: dict[str, SpecName] = Field(default_factory=dict)
    tables: dict[str, tuple[Source, ...]]
    business: BusinessMapping | None = None

    @model_validator(mode="before")
    @classmethod
    def _collect_tables(cls, raw: Any) -> Any:
        if not isinstance(raw, dict):
            return raw
        own = {"vendor", "files", "codes", "spec_names", "business"}
        tables = {key: value for key, value in raw.items() if key not in own}
        for name, sources in tables.items():
            if name not in FIELDS:
                raise ValueError(f"[[{name}]]: no such table; expected one of {', '.join(FIELDS)}")
            if not isinstance(sources, list):
                raise ValueError(f"[{name}]: expected double brackets, [[{name}]]")
        return {key: value for key, value in raw.items() if key in own} | {"tables": tables}

    @model_validator(mode="after")
    def _check_names(self) -> Self:
        errors = [*self._file_errors(), *self._source_errors()]
        if "part" not in self.tables:
            errors.append("part: missing; expected a table [[part]], to which the others refer")
        if errors:
            raise ValueError("\n".join(errors))
        return self

    def sources(self) -> Iterator[tuple[str, str, Source]]:
        """Yield (place in the mapping, table, source) of every table, business included."""
        for table, sources in self.tables.items():
            for number, source in enumerate(sources, 1):
                yield f"{table}[{number}]", table, source
        if self.business is not None:
            for table, source in self.business.sources():
                yield f"business.{table}", table, source

    @cached_property
    def columns_used(self) -> dict[str, set[str]]:
        """The columns that the mapping reads, per file."""
        used: dict[str, set[str]] = {name: set() for name in self.files}
        for name, spec in self.files.items():
            own = [c.column for c in spec.where] + [join.on for join in spec.join.values()]
            used[name].update(own, filter(None, (spec.key, spec.as_of)))
            for condition in spec.where:
                self._use_other(used, condition.other)
        for _, _, source in self.sources():
            for _, path in source.paths():
                for file, column in walk(self.files, path, source.file, source.each):
                    used[file].add(column)
            for _, other in source.others():
                self._use_other(used, other)
        return used

    @cached_property
    def joined_files(self) -> frozenset[str]:
        """The files of which a join wants one row per key."""
        return frozenset(
            join.file or alias
            for spec in self.files.values()
            for alias, join in spec.join.items()
            if not join.first
        )

    @staticmethod
    def _use_other(used: dict[str, set[str]], other: str | None) -> None:
        if other is not None:
            file, column = other.split(".", 1)
            used[file].add(column)

    def _file_errors(self) -> Iterator[str]:
        for name, spec in self.files.items():
            for alias, join in spec.join.items():
                place = f"files.{name}.join.{alias}"
                yield from self._key_errors(place, join.file or alias)
            for condition in spec.where:
                if "." in condition.column:
                    yield f"files.{name}.where: expected a column of this file, without a join"
                yield from self._other_errors(f"files.{name}.where", condition.other)

    def _source_errors(self) -> Iterator[str]:
        for place, table, source in self.sources():
            if source.file not in self.files:
                yield f"{place}.file: {self._no_file(source.file)}"
                continue
            each = source.each
            if each and (errors := list(self._key_errors(f"{place}.each", each.file))):
                yield from errors
                continue
            known = (BUSINESS_FIELDS if place.startswith("business.") else FIELDS)[table]
            yield from _field_errors(place, table, source, known)
            yield from self._path_errors(place, source)

    def _path_errors(self, place: str, source: Source) -> Iterator[str]:
        for key, path in source.paths():
            try:
                walk(self.files, path, source.file, source.each)
            except PathError as error:
                yield f"{place}.{key}: {error}"
            except KeyError:
                continue  # a join to an unknown file; reported at the file
        for key, other in source.others():
            yield from self._other_errors(f"{place}.{key}", other)
        for key, expr in source.expressions():
            for codes in expr.code_lists():
                if codes not in self.codes:
                    known = ", ".join(self.codes) or "none"
                    yield f"{place}.{key}: no code list [codes.{codes}]; there is {known}"

    def _other_errors(self, place: str, other: str | None) -> Iterator[str]:
        if other is None:
            return
        file, dot, column = other.partition(".")
        if not dot or not column or file not in self.files:
            yield f"{place}: “{other}”: expected file.column with one of {', '.join(self.files)}"

    def _key_errors(self, place: str, file: str) -> Iterator[str]:
        if file not in self.files:
            yield f"{place}: {self._no_file(file)}"
        elif self.files[file].key is None:
            yield f'{place}: file {file} has no key; add key = "its column" to [files.{file}]'

    def _no_file(self, name: str) -> str:
        return f"no file [files.{name}]; there is {', '.join(self.files) or 'none'}"


def load_mapping(path: Path) -> Mapping:
    """Read and check a mapping; MappingError names each table and key that is wrong."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MappingError(f"{path.name} cannot be read as TOML: {error}") from error
    try:
        return Mapping.model_validate(raw)
    except ValidationError as error:
        lines = [_line(e["loc"], e["msg"]) for e in error.errors()]
        raise MappingError(f"{path.name} cannot be used:\n" + "\n".join(lines)) from error


def _field_errors(
    place: str, table: str, source: Source, known: dict[str, TableField]
) -> Iterator[str]:
    for name in source.fields:
        if name not in known:
            yield f"{place}.{name}: {table} has no such field; expected one of {', '.join(known)}"
    for name, field in known.items():
        if field.needed and name not in source.fields:
            yield f"{place}.{name}: missing; expected a column or a value ({field.kind})"
    if source.names and table not in WITH_NAMES:
        yield f"{place}.names: {table} has one name only; expected a field"
    if not source.names and table in WITH_NAMES:
        yield f'{place}.names: missing; expected a column per language, names.en = "…"'


def _line(location: tuple[int | str, ...], message: str) -> str:
    place = ""
    for step in location:
        if isinstance(step, int):
            place += f"[{step + 1}]"
        elif step not in ("tables", "fields"):
            place += f".{step}"
    text = message.removeprefix("Value error, ")
    return f"{place.lstrip('.')}: {text}" if place else text
