"""Families of generated parts, read from `families.toml`: names, number schemes, specifications."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Spec:
    """A specification and the values parts take; `numbers` are them as numbers where they are."""

    code: str
    names: Mapping[str, str]
    unit: str | None
    values: tuple[str, ...]
    numbers: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Parts of one kind; `name` is a template over specification codes, `specs` all it has."""

    code: str
    nouns: Mapping[str, str]
    name: str
    scheme: str
    specs: tuple[Spec, ...]

    @property
    def group(self) -> str:
        """The category above this one."""
        return self.code.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Range:
    """Everything a catalogue is generated from; `groups` are the top categories with names."""

    groups: Mapping[str, Mapping[str, str]]
    families: tuple[Family, ...]
    specs: tuple[Spec, ...]


def read_families() -> Range:
    """Return the families that come with the hub."""
    text = resources.files(__package__).joinpath("families.toml").read_text(encoding="utf-8")
    content = tomllib.loads(text)
    specs = {code: _spec(code, entry) for code, entry in content["spec"].items()}
    families = tuple(
        Family(
            code=code,
            nouns={"en": entry["en"], "de": entry["de"]},
            name=entry["name"],
            scheme=entry["scheme"],
            specs=tuple(specs[name] for name in entry["specs"].split()),
        )
        for code, entry in content["family"].items()
    )
    return Range(content["group"], families, tuple(specs.values()))


def _spec(code: str, entry: Mapping[str, str]) -> Spec:
    values = tuple(entry["values"].split("|" if "|" in entry["values"] else None))
    unit = entry.get("unit")
    numbers = tuple(float(value) if unit else None for value in values)
    return Spec(code, {"en": entry["en"], "de": entry["de"]}, unit, values, numbers)
