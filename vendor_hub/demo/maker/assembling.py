"""Turns rows of a parts list with their shapes into an assembly: positions, drawing, callouts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from vendor_hub.demo.maker.book import PartBook
from vendor_hub.demo.maker.drawing.exploded import (
    BALLOON,
    Balloon,
    Piece,
    Placed,
    exploded_view,
    machine_view,
)
from vendor_hub.demo.maker.drawing.ink import Drawing, Point
from vendor_hub.demo.maker.drawing.machine_bodies import bodies
from vendor_hub.demo.maker.drawing.sheet import Title
from vendor_hub.demo.maker.drawing.solids import Solid
from vendor_hub.demo.maker.model import (
    Assembly,
    Callout,
    Clauses,
    DemoPart,
    Model,
    Position,
    PositionPart,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a parts list as a template states it; without a solid it is not illustrated."""

    part: DemoPart
    solid: Solid = ()
    qty: Decimal | int | None = 1
    qty_kind: str = "number"
    service: str = "sold"
    copies: tuple[Point, ...] = ((0.0, 0.0),)
    label: str | None = None
    sub: str | None = None
    others: tuple[PositionPart, ...] = ()
    effectivity: Clauses = field(default_factory=list)
    note: str | None = None
    indenture: int = 1
    gap: float = 24.0
    # The same position drawn a second time: its balloon repeats the label, or, with label "",
    # is left out.
    again: bool = False
    module: str = ""  # what it is called among the machine's bodies, in views of a whole machine


def serials(scheme: str, first: str | None, last: str | None, *models: str) -> Clauses:
    """Return an effectivity for a range of serials."""
    clause: dict[str, Any] = {"serials": [[scheme, first, last]]}
    return [{"models": list(models), **clause}] if models else [clause]


class Workshop:
    """Where one model's assemblies are put together; parts are shared through the book."""

    def __init__(self, book: PartBook, model: Model, variant: int) -> None:
        self.book = book
        self.model = model
        self.variant = variant
        self.assemblies: list[Assembly] = []

    def own(
        self,
        number: str,
        en: str,
        de: str,
        category: str,
        price: float | None,
        kg: float,
        role: str = "engine",
        **more: Any,
    ) -> DemoPart:
        """Return a part of the maker's own design, writing it at its first use."""
        found = self.book.find(number)
        if found is not None:
            return found
        specs = more.pop("specs", None) or {
            "size": self.model.code,
            "material": "Steel" if kg > 0.4 else "see drawing",
            "coating": "Powder coated" if category.startswith("frame") else "None",
            "standard": f"Halden {number[:2]}",
            "temp_max": (110, "°C"),
        }
        return self.book.add(
            number, role, (en, de), category, price, kg,
            product_line=self.model.product_line, specs=specs, **more,
        )  # fmt: skip

    def exploded(
        self,
        code: str,
        titles: tuple[str, str],
        role: str,
        chains: Sequence[Sequence[Row]],
        extra: Sequence[Row] = (),
        axis: str = "x",
        models: tuple[str, ...] = (),
        effectivity: Clauses | None = None,
    ) -> str:
        """Put an assembly together from one or two chains of rows; return its id."""
        rows = [row for chain in chains for row in chain] + list(extra)
        rows += self._supplies(rows)
        positions, targets = self._positions(code, rows)
        pieces = []
        index = 0
        for chain in chains:
            drawn = []
            for row in chain:
                label, target = targets[index]
                index += 1
                drawn.append(Piece(label, target, row.solid, row.copies, row.gap))
            pieces.append(tuple(drawn))
        title = Title(code, titles[0], ", ".join(models or (self.model.code,)))
        drawing, balloons = exploded_view(tuple(pieces), title, axis)
        view = (drawing, balloons)
        self._add(code, titles, role, positions, view, models, effectivity, tuple(pieces))
        return code

    def _supplies(self, rows: Sequence[Row]) -> list[Row]:
        """Return what every bolted assembly needs besides its own parts."""
        locker = self.book.get("77-302")
        bolted = any(row.part.role == "bolt" for row in rows)
        if not bolted or any(row.part is locker for row in rows):
            return []
        return [Row(locker, qty=None, qty_kind="as_required")]

    def overview(self, code: str, titles: tuple[str, str], rows: Sequence[Row]) -> str:
        """Put the top assembly together from rows that name the machine's modules; return its id.

        A module is painted in parts when it reaches around others; the first has the balloon.
        """
        positions, targets = self._positions(code, rows)
        waiting = {row.module: target for row, target in zip(rows, targets, strict=True)}
        placed = []
        for module, shapes in bodies(self.model.code):
            label, target = waiting.pop(module, ("", ""))
            placed.append(Placed(label, target, shapes))
        view = machine_view(tuple(placed), Title(code, "Main groups", titles[0]))
        self._add(code, titles, "overview", positions, view)
        return code

    def _add(
        self,
        code: str,
        titles: tuple[str, str],
        role: str,
        positions: tuple[Position, ...],
        view: tuple[Drawing, tuple[Balloon, ...]],
        models: tuple[str, ...] = (),
        effectivity: Clauses | None = None,
        chains: tuple[tuple[Piece, ...], ...] = (),
    ) -> None:
        drawing, balloons = view
        callouts = tuple(
            Callout(b.label, round(b.x, 1), round(b.y, 1), BALLOON + 3, b.target) for b in balloons
        )
        assembly = Assembly(
            id=code,
            title=titles[0],
            title_de=titles[1],
            product_line=self.model.product_line,
            models=models or (self.model.code,),
            top=not chains,
            positions=positions,
            drawing=drawing,
            callouts=callouts,
            role=role,
            effectivity=effectivity or [],
            chains=chains,
        )
        self.assemblies.append(assembly)

    def _positions(
        self, code: str, rows: Sequence[Row]
    ) -> tuple[tuple[Position, ...], list[tuple[str, str]]]:
        """Return the positions and, row by row, the label and position id of the balloon."""
        positions: list[Position] = []
        targets: list[tuple[str, str]] = []
        number = 0
        for row in rows:
            if row.again:
                earlier = next(p for p in positions if p.parts[0].part.key == row.part.key)
                targets.append((earlier.label if row.label is None else row.label, earlier.id))
                continue
            number += 1
            label = row.label or str(number)
            position = Position(
                id=f"{code}:{len(positions) + 1}",
                label=label,
                parts=(_first_part(row), *row.others),
                indenture=row.indenture,
                illustrated=bool(row.solid or row.module),
                sub_assembly=row.sub,
            )
            positions.append(position)
            if row.solid:
                self.book.solids.setdefault(row.part.key, row.solid)
            targets.append((label, position.id))
        return tuple(positions), targets


def _first_part(row: Row) -> PositionPart:
    qty = None if row.qty is None else Decimal(row.qty)
    return PositionPart(row.part, row.qty_kind, qty, row.service, row.effectivity, note=row.note)
