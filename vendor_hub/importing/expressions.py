"""The small language of a mapping: what a field's value is made of, and which rows are wanted.

An expression is a column name ("Name", or "model.Name" through a join), a list of expressions of
which the first that gives something counts, or a table: one of column / text / value / count_in,
and what is done with it.
"""

import re
from collections.abc import Iterator
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


class Strict(BaseModel):
    """A part of the mapping; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def placeholders(text: str) -> list[str]:
    """Return the column paths in a text such as "{Title} – {model.Name}"."""
    return _PLACEHOLDER.findall(text)


def fill(text: str, values: dict[str, str]) -> str:
    """Put values into a text's placeholders."""
    return _PLACEHOLDER.sub(lambda match: values[match[1]], text)


def _as_tuple(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_as_tuple)]


class Condition(Strict):
    """A test of one column; a row is wanted when all its conditions hold."""

    column: str
    is_in: Words | None = Field(default=None, alias="is")
    is_not: Words | None = Field(default=None, alias="not")
    filled: bool | None = None
    found_in: str | None = None
    missing_from: str | None = None

    @model_validator(mode="after")
    def _one_test(self) -> Self:
        tests = (self.is_in, self.is_not, self.filled, self.found_in, self.missing_from)
        if sum(test is not None for test in tests) != 1:
            raise ValueError("expected exactly one of is, not, filled, found_in, missing_from")
        return self

    @property
    def other(self) -> str | None:
        """The "file.column" that the condition looks into, if it does."""
        return self.found_in or self.missing_from


def _from_short_form(value: Any) -> Any:
    if isinstance(value, str):
        return {"column": value}
    if isinstance(value, list):
        return {"first": value}
    return value


class _Expr(Strict):
    column: str | None = None
    text: str | None = None
    value: str | None = None
    count_in: str | None = None
    first: "tuple[Expr, ...] | None" = None
    codes: str | None = None
    blank: Words = ()
    times: "Expr | None" = None
    round: int | None = Field(default=None, ge=0, le=6)
    split: str | None = Field(default=None, min_length=1)
    when: Condition | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain_value(cls, raw: Any) -> Any:
        if isinstance(raw, dict) and isinstance(raw.get("value"), int | float):
            value = raw["value"]
            return raw | {"value": str(int(value) if isinstance(value, bool) else value)}
        return raw

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        origins = (self.column, self.text, self.value, self.first)
        if sum(origin is not None for origin in origins) != 1:
            raise ValueError("expected exactly one of column, text, value, or a list")
        if self.count_in and not self.column:
            raise ValueError("count_in needs a column whose value is counted")
        return self

    def paths(self) -> Iterator[str]:
        """Yield every column path that the expression reads from its own row."""
        if self.column is not None:
            yield self.column
        if self.text is not None:
            yield from placeholders(self.text)
        if self.when is not None:
            yield self.when.column
        for part in self.parts():
            yield from part.paths()

    def parts(self) -> Iterator["_Expr"]:
        """Yield the expressions inside this one."""
        yield from self.first or ()
        if self.times is not None:
            yield self.times

    def others(self) -> Iterator[str]:
        """Yield every "file.column" that the expression looks up or counts in."""
        if self.count_in is not None:
            yield self.count_in
        if self.when is not None and self.when.other is not None:
            yield self.when.other
        for part in self.parts():
            yield from part.others()

    def code_lists(self) -> Iterator[str]:
        """Yield the names of the code lists that the expression uses."""
        if self.codes is not None:
            yield self.codes
        for part in self.parts():
            yield from part.code_lists()


Expr = Annotated[_Expr, BeforeValidator(_from_short_form)]
_Expr.model_rebuild()
