"""What this user chose about the window, kept as one small JSON file and typed here.

Nothing in it is precious: a file that cannot be read is set aside and the defaults apply.
"""

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

logger = logging.getLogger(__name__)


@dataclass
class ColumnLayout:
    """One column of a table as the user left it, in the order shown."""

    key: str
    width: int
    hidden: bool = False


@dataclass
class Values:
    """The settings with their defaults; the field's name is its name in the file."""

    theme: str = "system"
    contrast: str = "system"
    language: str = ""
    hide_prices: bool = False
    units: str = ""
    window_geometry: str = ""
    menu_bar: bool = True
    muted: list[str] = field(default_factory=list)
    recent: list[dict[str, str]] = field(default_factory=list)
    last_read: list[dict[str, str]] = field(default_factory=list)
    splitters: dict[str, str] = field(default_factory=dict)
    columns: dict[str, list[ColumnLayout]] = field(default_factory=dict)


class Settings:
    """Typed access to the file; every change is written at once and atomically."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._values = _read(path)

    @property
    def theme(self) -> str:
        """One of system, light, dark."""
        return self._values.theme

    @theme.setter
    def theme(self, value: str) -> None:
        self._change("theme", value)

    @property
    def contrast(self) -> str:
        """One of system, usual, high."""
        return self._values.contrast

    @contrast.setter
    def contrast(self, value: str) -> None:
        self._change("contrast", value)

    @property
    def language(self) -> str:
        """Language code as "de"; empty: as the desktop says."""
        return self._values.language

    @language.setter
    def language(self, value: str) -> None:
        self._change("language", value)

    @property
    def hide_prices(self) -> bool:
        """Whether net prices are hidden while a customer looks."""
        return self._values.hide_prices

    @hide_prices.setter
    def hide_prices(self, value: bool) -> None:
        self._change("hide_prices", value)

    @property
    def units(self) -> str:
        """The system of units for specifications: metric, imperial; empty: as the vendor says."""
        return self._values.units

    @units.setter
    def units(self, value: str) -> None:
        self._change("units", value)

    @property
    def window_geometry(self) -> str:
        """The window's place and size as Qt saves it, base64."""
        return self._values.window_geometry

    @window_geometry.setter
    def window_geometry(self, value: str) -> None:
        self._change("window_geometry", value)

    @property
    def menu_bar(self) -> bool:
        """Whether the menu bar is always in sight; Alt shows it otherwise."""
        return self._values.menu_bar

    @menu_bar.setter
    def menu_bar(self, value: bool) -> None:
        self._change("menu_bar", value)

    @property
    def muted(self) -> frozenset[str]:
        """The kinds of news that no notification is wanted for."""
        return frozenset(str(kind) for kind in self._values.muted)

    @muted.setter
    def muted(self, value: frozenset[str]) -> None:
        self._change("muted", sorted(value))

    @property
    def recent(self) -> list[dict[str, str]]:
        """Things that were looked at, newest first: {"screen": key, and what its route names}."""
        return [entry for entry in self._values.recent if _is_texts(entry)]

    @recent.setter
    def recent(self, value: list[dict[str, str]]) -> None:
        self._change("recent", value)

    @property
    def last_read(self) -> list[dict[str, str]]:
        """Documents that were read, newest first: {"document": id, "page": number}."""
        return [entry for entry in self._values.last_read if _is_texts(entry)]

    @last_read.setter
    def last_read(self, value: list[dict[str, str]]) -> None:
        self._change("last_read", value)

    def columns(self, table: str) -> list[ColumnLayout]:
        """Return the columns of a table as the user left them; empty: never touched."""
        return list(self._values.columns.get(table, []))

    def set_columns(self, table: str, layout: list[ColumnLayout]) -> None:
        """Keep the columns of a table; an empty list restores the defaults."""
        if layout:
            self._values.columns[table] = layout
        else:
            self._values.columns.pop(table, None)
        self._write()

    def splitter(self, key: str) -> str:
        """Return a splitter's saved state, base64; empty: never moved."""
        return self._values.splitters.get(key, "")

    def set_splitter(self, key: str, state: str) -> None:
        """Keep a splitter's state, base64."""
        self._values.splitters[key] = state
        self._write()

    def _change(self, name: str, value: object) -> None:
        if getattr(self._values, name) != value:
            setattr(self._values, name, value)
            self._write()

    def _write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        try:
            fresh.write_text(json.dumps(asdict(self._values), indent=1), encoding="utf-8")
            os.replace(fresh, self.path)
        except OSError as error:
            # A full disk must not cost the user the work in the window; only the layout is lost.
            logger.warning("settings not saved: %s", error)


def _is_texts(entry: object) -> bool:
    """Tell whether an entry of the file is what was written there, whoever edited it since."""
    return isinstance(entry, dict) and all(isinstance(text, str) for text in entry.values())


def _read(path: Path) -> Values:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Values()
    except (OSError, ValueError) as error:
        logger.warning("settings unreadable, defaults apply: %s", error)
        return Values()
    return _values(raw) if isinstance(raw, dict) else Values()


def _values(raw: dict[str, object]) -> Values:
    """Take every entry that has the right type; the rest keep their defaults."""
    values = Values()
    for entry in fields(Values):
        given = raw.get(entry.name)
        if entry.name == "columns" or not isinstance(given, type(getattr(values, entry.name))):
            continue
        setattr(values, entry.name, given)
    columns = raw.get("columns")
    if isinstance(columns, dict):
        for table, entries in columns.items():
            try:
                values.columns[table] = [ColumnLayout(**entry) for entry in entries]
            except TypeError:
                continue
    return values
