"""What an import read, wrote and could not use, for a person and for a script."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vendor_hub.importing.business_records import BusinessRecords

ROW_SKIPPED = "row skipped"
VALUE_LEFT_OUT = "value left out"
NOTED = "noted"

_SHOWN_PER_GROUP = 5
_SHOWN_VALUE = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that could not be used; row as a spreadsheet counts (header = row 1), 0 = file."""

    file: str
    row: int
    column: str
    value: str
    reason: str
    effect: str = ROW_SKIPPED


@dataclass(slots=True)
class TableCount:
    """How many source rows a table was offered, how many rows it got, how many were skipped."""

    read: int = 0
    written: int = 0
    skipped: int = 0


@dataclass(slots=True)
class ImportReport:
    """The outcome of one import: counts, problems, the dataset files and the business records."""

    dry_run: bool = False
    tables: dict[str, TableCount] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    datasets: dict[str, Path] = field(default_factory=dict)
    business: "BusinessRecords | None" = None
    _known: set[Problem] = field(default_factory=set, repr=False)

    def count(self, table: str) -> TableCount:
        """Return the counts of a table, starting them at zero."""
        return self.tables.setdefault(table, TableCount())

    def add(self, problem: Problem) -> None:
        """Note a problem; the same problem met twice (one file read for two tables) counts once."""
        if problem not in self._known:
            self._known.add(problem)
            self.problems.append(problem)

    def to_json(self) -> str:
        """Return the whole report as JSON, uncapped."""
        return json.dumps(
            {
                "dry_run": self.dry_run,
                "tables": {name: asdict(count) for name, count in self.tables.items()},
                "problems": [asdict(p) for p in self.problems],
                "datasets": {name: str(path) for name, path in self.datasets.items()},
                "business": self.business.counts() if self.business else None,
            },
            ensure_ascii=False,
            indent=1,
        )

    def to_text(self) -> str:
        """Return the report for a person: a table of counts, then problems grouped and capped."""
        title = "Dry run: nothing was written." if self.dry_run else "Import finished."
        lines = [title, "", f"{'table':<22}{'read':>10}{'written':>10}{'skipped':>10}"]
        lines += [
            f"{name:<22}{c.read or '':>10}{c.written:>10,}{c.skipped:>10,}"
            for name, c in self.tables.items()
        ]
        if self.business:
            counts = ", ".join(
                f"{name.replace('_', ' ')} {n:,}" for name, n in self.business.counts().items()
            )
            lines += ["", f"Business records: {counts}"]
        return "\n".join([*lines, "", *self._problem_lines()]) + "\n"

    def _problem_lines(self) -> list[str]:
        if not self.problems:
            return ["Nothing was skipped."]
        groups: dict[tuple[str, str, str, str], list[Problem]] = {}
        for p in self.problems:
            groups.setdefault((p.file, p.column, p.reason, p.effect), []).append(p)
        effects = Counter(p.effect for p in self.problems)
        lines = ["To look at: " + ", ".join(f"{n:,} × {effect}" for effect, n in effects.items())]
        for (file, column, reason, effect), members in groups.items():
            place = f"{file}, {column}" if column else file
            lines.append(f"{place}: {reason} ({effect})")
            for p in members[:_SHOWN_PER_GROUP]:
                lines += _detail(p)
            if (more := len(members) - _SHOWN_PER_GROUP) > 0:
                lines.append(f"    … and {more:,} more")
        return lines


def _detail(p: Problem) -> list[str]:
    shown = p.value if len(p.value) <= _SHOWN_VALUE else p.value[:_SHOWN_VALUE] + "…"
    quoted = "".join(ch if ch.isprintable() else "�" for ch in shown)
    parts = ([f"row {p.row}"] if p.row else []) + ([f"“{quoted}”"] if quoted else [])
    return ["    " + ": ".join(parts)] if parts else []
