"""The building blocks of a mapping: files and their joins, and sources that fill tables."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, field_validator, model_validator

from vendor_hub.importing.expressions import Condition, Expr, Strict


class Join(Strict):
    """How a row finds its row in another file: our column `on` equals that file's `key`.

    `first` says that several rows with one key are in order, and the first one serves.
    """

    file: str = ""
    on: str
    first: bool = False


def _join_from_text(value: Any) -> Any:
    return {"on": value} if isinstance(value, str) else value


class FileSpec(Strict):
    """One CSV file of the export, under a short name."""

    path: str
    key: str | None = None
    join: dict[str, Annotated[Join, BeforeValidator(_join_from_text)]] = Field(default_factory=dict)
    where: tuple[Condition, ...] = ()
    ignore: tuple[str, ...] = ()
    as_of: str | None = None
    encoding: str | None = None
    delimiter: str | None = Field(default=None, min_length=1, max_length=1)

    @field_validator("encoding")
    @classmethod
    def _known_encoding(cls, value: str | None) -> str | None:
        return None if value is None else known_encoding(value)


def known_encoding(name: str) -> str:
    """Return the name if Python knows this encoding; ValueError says what is expected."""
    try:
        "".encode(name)
    except LookupError:
        raise ValueError(f"unknown encoding “{name}”; expected one like utf-8 or cp1252") from None
    return name


class Each(Strict):
    """Repeat a row for every row of `file` whose key equals our column `on`."""

    file: str
    on: str


class Source(Strict):
    """Where the rows of one table come from: a file, a filter, and an expression per field."""

    file: str
    each: Each | None = None
    where: tuple[Condition, ...] = ()
    names: dict[str, Expr] = Field(default_factory=dict)
    fields: dict[str, Expr] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _collect_fields(cls, raw: Any) -> Any:
        if not isinstance(raw, dict):
            raise ValueError("expected a table with a file and fields")
        own = {"file", "each", "where", "names"}
        settings = {key: value for key, value in raw.items() if key in own}
        return settings | {"fields": {k: v for k, v in raw.items() if k not in own}}

    def paths(self) -> Iterator[tuple[str, str]]:
        """Yield (key in the mapping, column path) for everything the source reads."""
        if self.each is not None:
            yield "each", self.each.on
        for condition in self.where:
            yield "where", condition.column
        for key, expr in self.expressions():
            for path in expr.paths():
                yield key, path

    def others(self) -> Iterator[tuple[str, str]]:
        """Yield (key in the mapping, "file.column") for every look-up in another file."""
        for condition in self.where:
            if condition.other is not None:
                yield "where", condition.other
        for key, expr in self.expressions():
            for other in expr.others():
                yield key, other

    def expressions(self) -> Iterator[tuple[str, Expr]]:
        """Yield every expression with its key."""
        yield from self.fields.items()
        for language, expr in self.names.items():
            yield f"names.{language}", expr


class PathError(ValueError):
    """A column path names a join that does not exist."""


def walk(
    files: dict[str, FileSpec], path: str, file: str, each: Each | None = None
) -> list[tuple[str, str]]:
    """Return the (file, column) pairs that a dotted path reads, the wanted one last.

    A path that begins with the name of the source's `each` file starts there. PathError says
    which step is unknown and what is known.
    """
    *steps, column = path.split(".")
    touched: list[tuple[str, str]] = []
    if each is not None and steps and steps[0] == each.file:
        file = steps.pop(0)
    for step in steps:
        spec = files[file]
        if step not in spec.join:
            known = ", ".join(spec.join) or "none"
            raise PathError(f"“{path}”: file {file} has no join “{step}”; it has {known}")
        target = spec.join[step].file or step
        touched += [(file, spec.join[step].on), (target, files[target].key or "")]
        file = target
    return [*touched, (file, column)]
