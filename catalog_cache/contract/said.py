"""Sentences for a person that can be translated later: English here, any language in the window.

`say` returns an ordinary English text which also knows how it was made, its template and values.
Nothing here knows Qt or any language but English; the window translates the template and fills in
the values again. A text that is put together otherwise is shown as it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

Value = str | int | date

_MAYBE_S = re.compile(r"\((e?s)\)")
_KEPT = "\x1f"  # a control character, with which no text of a person or of a hub begins


class Said(str):
    """An English text that remembers its template, its values and what it counts.

    Without a template it is several texts one after the other.
    """

    __slots__ = ("counted", "template", "values")

    template: str
    values: Mapping[str, Value]
    counted: int | None

    def __new__(cls, template: str, values: Mapping[str, Value], count: int | None) -> Said:
        """Write the text in English."""
        said = super().__new__(cls, filled(_with_count(template, count), values, _in_english))
        said.template = template
        said.values = values
        said.counted = count
        return said

    def __reduce__(self) -> tuple[Any, ...]:
        """Let copies, and texts from a helper process, know as much."""
        return Said, (self.template, dict(self.values), self.counted)


def say(template: str, /, *, n: int | None = None, **values: Value) -> Said:
    """Return a sentence; `{name}` stands for a value and `%n` for the count, as in "%n line(s)".

    Values are texts, also said ones, whole numbers or days. The template has to be written where
    `say` is called: translators find it there.
    """
    return Said(template, values, n)


def together(*parts: str, between: str = " ") -> str:
    """Return texts one after the other, each to be translated by itself; leaves out empty ones."""
    there = [part for part in parts if part]
    if len(there) < 2:
        return there[0] if there else ""
    return Said("", {"between": between} | {str(i): part for i, part in enumerate(there)}, None)


def filled(template: str, values: Mapping[str, Value], word: Callable[[Value], str]) -> str:
    """Return a template with its values in place, each put into words by `word`."""
    words = {name: word(value) for name, value in values.items()}
    if template:
        return template.format(**words)
    return words.pop("between").join(words.values())


def kept(text: str) -> str:
    """Return a text as it is stored, so that it can be translated when it is read again."""
    return _KEPT + json.dumps(_as_json(text)) if isinstance(text, Said) else text


def again(stored: str) -> str:
    """Return a text as it was before `kept`."""
    if not stored.startswith(_KEPT):
        return stored
    text: str = _from_json(json.loads(stored.removeprefix(_KEPT)))
    return text


def _with_count(template: str, count: int | None) -> str:
    if count is None:
        return template
    return _MAYBE_S.sub("" if count == 1 else r"\1", template).replace("%n", str(count))


def _in_english(value: Value) -> str:
    if isinstance(value, date):
        return f"{value.day} {value:%b %Y}"
    return str(value)


def _as_json(value: Value) -> Any:
    if isinstance(value, Said):
        values = {name: _as_json(inner) for name, inner in value.values.items()}
        return {"template": value.template, "values": values, "count": value.counted}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _from_json(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if "day" in value:
        return date.fromisoformat(value["day"])
    values = {name: _from_json(inner) for name, inner in value["values"].items()}
    return Said(value["template"], values, value["count"])
