"""Counting a delivery: what was announced, what lay in the carton, and the difference. No Qt.

Per announced line: good + short + damaged + wrong part = announced. What came beyond that is over
and is kept apart, never netted against something missing elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.wire.orders import Allocation, PartSnapshot
from catalog_cache.contract.wire.shipments import ReceiptLine

from catalog_cache.records import ShipmentView

ZERO = Decimal(0)
# Quantities carry three decimals (domain.md); more than nine digits is a scanner gone astray.
_LARGEST = Decimal("999999999.999")
_FINEST = Decimal("0.001")
_PIECES = frozenset({"C62", "EA", "PCE", "CT", "SET"})


class Field(StrEnum):
    """What a person enters per line; short and over follow from it."""

    FOUND = "found"
    DAMAGED = "damaged"
    WRONG_PART = "wrong_part"


class Verdict(StrEnum):
    """A counted line in one word."""

    OPEN = "open"
    AS_ANNOUNCED = "as_announced"
    DIFFERS = "differs"
    NOT_ORDERED = "not_ordered"


@dataclass(frozen=True, slots=True)
class CountLine:
    """One line being counted; `found` are pieces in good order, None while nobody has looked.

    A part that nobody ordered has `announced` None and all of it in `found`.
    """

    package: str
    package_label: str
    order: str
    order_line: int
    po_number: str
    part: PartSnapshot
    unit: str
    announced: Decimal | None
    allocations: tuple[Allocation, ...] = ()
    found: Decimal | None = None
    damaged: Decimal = ZERO
    wrong_part: Decimal = ZERO

    @property
    def is_counted(self) -> bool:
        """Whether anything was entered for the line."""
        return self.found is not None or self.damaged > 0 or self.wrong_part > 0

    @property
    def over(self) -> Decimal:
        """Good pieces beyond what was announced."""
        if self.announced is None:
            return ZERO
        found = self.found or ZERO
        return min(found, max(ZERO, found + self.damaged + self.wrong_part - self.announced))

    @property
    def good(self) -> Decimal:
        """Announced pieces that came in good order."""
        return ZERO if self.announced is None else (self.found or ZERO) - self.over

    @property
    def short(self) -> Decimal:
        """Announced pieces that did not come."""
        if self.announced is None:
            return ZERO
        return max(ZERO, self.announced - self.good - self.damaged - self.wrong_part)

    @property
    def not_ordered(self) -> Decimal:
        """Pieces of a part that was on no line of this delivery."""
        return (self.found or ZERO) if self.announced is None else ZERO

    @property
    def verdict(self) -> Verdict:
        """Whether the line was counted and agrees."""
        if self.announced is None:
            return Verdict.NOT_ORDERED
        if not self.is_counted:
            return Verdict.OPEN
        agrees = self.good == self.announced and not self.over
        return Verdict.AS_ANNOUNCED if agrees and not self.damaged else Verdict.DIFFERS

    def receipt_line(self) -> ReceiptLine:
        """Return the line as it is reported to the vendor."""
        return ReceiptLine(
            package=self.package,
            order=self.order,
            order_line=self.order_line,
            part=self.part,
            good=self.good,
            short=self.short,
            over=self.over,
            damaged=self.damaged,
            wrong_part=self.wrong_part,
            not_ordered=self.not_ordered,
        )


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan or a typed number stands for; a carton's bar code means its contents."""

    part: PartSnapshot
    qty: Decimal


class Count:
    """The count of one delivery, line by line, with undo."""

    def __init__(self, lines: Sequence[CountLine]) -> None:
        self._lines = list(lines)
        self._before: list[list[CountLine]] = []
        self.note = ""
        """what the vendor is told about the delivery"""

    @classmethod
    def of(cls, view: ShipmentView) -> Count:
        """Start the count of a consignment: its lines in their order, nothing counted yet."""
        labels = {package.id: package.label for package in view.consignment.packages}
        return cls(
            [
                CountLine(
                    package=line.package,
                    package_label=labels.get(line.package, line.package),
                    order=line.order,
                    order_line=line.order_line,
                    po_number=view.po_numbers.get(line.order, ""),
                    part=line.part,
                    unit=line.unit,
                    announced=line.qty,
                    allocations=view.allocations.get((line.order, line.order_line), ()),
                )
                for line in view.consignment.lines
            ]
        )

    @classmethod
    def resumed(cls, view: ShipmentView, kept: str) -> Count:
        """Go on with a count as `kept` wrote it; what does not fit the delivery is left out."""
        fresh = cls.of(view)
        try:
            content = json.loads(kept)
            entries = {tuple(entry["line"]): entry for entry in content["lines"]}
            lines = [_resumed(line, entries.get(_place(line))) for line in fresh.lines]
            for entry in content["not_ordered"]:
                part = PartSnapshot.model_validate(entry["part"])
                lines.append(_not_ordered(part, Decimal(entry["found"])))
            count = cls(lines)
            count.note = str(content["note"])
        except (ValueError, KeyError, TypeError, ArithmeticError):
            # Written by another version; the goods are there to be counted again.
            return fresh
        return count

    def kept(self) -> str:
        """Write the count down so that `resumed` can go on with it; "" while nothing is counted."""
        if not self.has_begun and not self.note:
            return ""
        announced = [line for line in self._lines if line.announced is not None]
        return json.dumps(
            {
                "note": self.note,
                "lines": [
                    {
                        "line": _place(line),
                        "found": None if line.found is None else str(line.found),
                        "damaged": str(line.damaged),
                        "wrong_part": str(line.wrong_part),
                    }
                    for line in announced
                    if line.is_counted
                ],
                "not_ordered": [
                    {"part": line.part.model_dump(mode="json"), "found": str(line.found)}
                    for line in self._lines
                    if line.announced is None
                ],
            }
        )

    @property
    def lines(self) -> tuple[CountLine, ...]:
        """All lines, the announced ones first."""
        return tuple(self._lines)

    @property
    def open_lines(self) -> int:
        """How many announced lines nobody has counted yet."""
        return sum(line.verdict is Verdict.OPEN for line in self._lines)

    @property
    def differences(self) -> int:
        """How many lines differ from what was announced, uncounted ones left out."""
        return sum(line.verdict in (Verdict.DIFFERS, Verdict.NOT_ORDERED) for line in self._lines)

    @property
    def has_begun(self) -> bool:
        """Whether anything was counted."""
        return any(line.is_counted for line in self._lines)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    def all_as_announced(self) -> None:
        """Take every line that was not counted as it was announced."""
        self._change(
            [
                replace(line, found=line.announced) if line.verdict is Verdict.OPEN else line
                for line in self._lines
            ]
        )

    def rest_is_missing(self) -> None:
        """Take every line that was not counted as short."""
        self._change(
            [
                replace(line, found=ZERO) if line.verdict is Verdict.OPEN else line
                for line in self._lines
            ]
        )

    def enter(self, row: int, field: Field, qty: Decimal | None) -> None:
        """Enter a number for a line; None takes "found" back to not counted, others to zero.

        A part that was not ordered disappears when its number becomes zero.
        """
        line = self._lines[row]
        if field is Field.FOUND:
            changed = replace(line, found=qty)
        elif field is Field.DAMAGED:
            changed = replace(line, damaged=qty or ZERO)
        else:
            changed = replace(line, wrong_part=qty or ZERO)
        fresh = list(self._lines)
        if changed.announced is None and not changed.found:
            del fresh[row]
        else:
            fresh[row] = changed
        self._change(fresh)

    def row_of(self, part: PartSnapshot, package: str = "") -> int | None:
        """Return the line a part counts to: the first not yet complete, else its last one.

        Lines of the package that is open come before those of others.
        """
        rows = [row for row, line in enumerate(self._lines) if same_part(line.part, part)]
        for row in sorted(rows, key=lambda row: self._lines[row].package != package):
            line = self._lines[row]
            if line.announced is not None and (line.found or ZERO) < line.announced:
                return row
        return rows[-1] if rows else None

    def rows_in(self, package: str) -> list[int]:
        """Return the lines that lie in a package."""
        return [row for row, line in enumerate(self._lines) if line.package == package]

    def row_of_number(self, text: str, package: str = "") -> int | None:
        """Return the line a typed number counts to; None when no line or several brands match."""
        key = fold_number(text)
        parts = [line.part for line in self._lines if key and fold_number(line.part.number) == key]
        if not parts or any(not same_part(part, parts[0]) for part in parts):
            return None
        return self.row_of(parts[0], package)

    def add(self, row: int, qty: Decimal) -> None:
        """Count more good pieces to a line."""
        self.enter(row, Field.FOUND, (self._lines[row].found or ZERO) + qty)

    def add_not_ordered(self, scanned: Scanned) -> int:
        """Note a part that is on no line; return its row."""
        self._change([*self._lines, _not_ordered(scanned.part, scanned.qty)])
        return len(self._lines) - 1

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._before:
            self._lines = self._before.pop()

    def receipt_lines(self) -> tuple[ReceiptLine, ...]:
        """Return the count as it is reported; lines nobody counted are left out."""
        return tuple(
            line.receipt_line() for line in self._lines if line.verdict is not Verdict.OPEN
        )

    def _change(self, lines: list[CountLine]) -> None:
        if lines != self._lines:
            self._before.append(self._lines)
            self._lines = lines


def next_for(line: CountLine) -> Allocation | None:
    """Return for whom the last good piece of a line is: customers are served first.

    None when it is for stock, or beyond what was announced.
    """
    found = line.found or ZERO
    if line.announced is None or found > line.announced:
        return None
    left = found
    for share in sorted(line.allocations, key=lambda one: one.kind == "stock"):
        left -= share.qty
        if left <= 0:
            return None if share.kind == "stock" and not share.ref else share
    return None


def _not_ordered(part: PartSnapshot, qty: Decimal) -> CountLine:
    return CountLine("", "", "", 0, "", part, "C62", None, found=qty)


def _place(line: CountLine) -> tuple[str, str, int, str]:
    return (line.package, line.order, line.order_line, line.part.number)


def _resumed(line: CountLine, entry: dict[str, Any] | None) -> CountLine:
    if entry is None:
        return line
    return replace(
        line,
        found=None if entry["found"] is None else Decimal(entry["found"]),
        damaged=Decimal(entry["damaged"]),
        wrong_part=Decimal(entry["wrong_part"]),
    )


def same_part(first: PartSnapshot, second: PartSnapshot) -> bool:
    """Tell whether two snapshots name one part; a number alone is not a key, the brand counts."""
    if first.uid is not None and second.uid is not None:
        return first.uid == second.uid
    return fold_number(first.number) == fold_number(second.number) and first.brand == second.brand


class QuantityProblem(StrEnum):
    """Why a text is no quantity of a unit; the window says it in words."""

    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    WHOLE_PIECES = "whole_pieces"
    TOO_FINE = "too_fine"


class QuantityError(ValueError):
    """A text that is no quantity; `problem` says why."""

    def __init__(self, problem: QuantityProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def read_quantity(text: str, unit: str) -> Decimal | None:
    """Return the quantity in a text, with decimal comma or point; empty is None.

    QuantityError when it is no quantity of this unit.
    """
    cleaned = "".join(text.split()).replace(",", ".")
    if not cleaned:
        return None
    try:
        qty = Decimal(cleaned)
    except InvalidOperation:
        raise QuantityError(QuantityProblem.NOT_A_NUMBER) from None
    if not qty.is_finite() or qty < 0 or qty > _LARGEST:
        raise QuantityError(QuantityProblem.OUT_OF_RANGE)
    # A separator in a number of pieces is a slip or means thousands; guessing would cost money.
    if unit in _PIECES and not cleaned.isdigit():
        raise QuantityError(QuantityProblem.WHOLE_PIECES)
    if qty != qty.quantize(_FINEST):
        raise QuantityError(QuantityProblem.TOO_FINE)
    return qty
