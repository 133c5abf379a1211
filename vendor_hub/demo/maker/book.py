"""The part book while it is being written: unique numbers, packs with bar codes, popularity."""

import random
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from catalog_cache.contract.numbers import fold_number

from vendor_hub.demo.maker.drawing.solids import Solid
from vendor_hub.demo.maker.model import DemoPart, PackUnit, Spec
from vendor_hub.demo.maker.programme import HALDEN
from vendor_hub.demo.maker.terms_of_sale import with_terms

_ITEM_PREFIX = "952"  # GS1 keeps this prefix for demonstrations
_POPULARITY = {
    "oring": 260, "bolt": 190, "nut": 230, "filter": 2600, "oil": 3400, "seal_kit": 1500,
    "hose": 320, "fitting": 300, "pump": 1400, "consumable": 1800, "bearing": 420, "valve": 520,
    "kit": 900, "engine": 480, "reman": 700, "tool": 210, "decal": 160, "frame": 110,
    "electrical": 540, "cylinder": 380, "superseded": 60, "discontinued": 12, "blocked": 20,
}  # fmt: skip


def check_digit(digits: str) -> str:
    """Return the GS1 check digit for the digits of a GTIN without it."""
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits)))
    return str(-total % 10)


def money(value: float | str | Decimal) -> Decimal:
    """Return a price with two decimals."""
    return Decimal(str(value)).quantize(Decimal("0.01"), ROUND_HALF_UP)


class PartBook:
    """Collects parts under their numbers; deterministic from its seed."""

    def __init__(self, seed: int, today: date) -> None:
        self.random = random.Random(f"parts-{seed}")
        self.today = today
        self._parts: dict[tuple[str, str], DemoPart] = {}
        self._keys: set[tuple[str, str]] = set()
        self._articles = 0
        self.solids: dict[tuple[str, str], Solid] = {}

    @property
    def parts(self) -> tuple[DemoPart, ...]:
        """All parts in the order in which they were written."""
        return tuple(self._parts.values())

    def get(self, number: str, brand: str = HALDEN) -> DemoPart:
        """Return a part; KeyError when it was not written yet."""
        return self._parts[(brand, number)]

    def find(self, number: str, brand: str = HALDEN) -> DemoPart | None:
        """Return a part or None."""
        return self._parts.get((brand, number))

    def add(
        self,
        number: str,
        role: str,
        names: tuple[str, str],
        category: str,
        price: float | str | Decimal | None,
        kg: float | str | Decimal | None,
        *,
        brand: str = HALDEN,
        popularity: int | None = None,
        pack: tuple[str, int] | None = None,
        specs: dict[str, Any] | None = None,
        **more: Any,
    ) -> DemoPart:
        """Write a part; ValueError when brand and folded number are taken.

        `specs` values are a text, or (number, unit); `pack` is (unit code, pieces in it).
        """
        key = (brand, fold_number(number))
        if key in self._keys:
            raise ValueError(f"{brand} {number} is there already")
        self._keys.add(key)
        weight = None if kg is None else Decimal(str(kg))
        part = DemoPart(
            brand=brand,
            number=number,
            role=role,
            name_en=names[0],
            name_de=names[1],
            category=category,
            list_price=None if price is None else money(price),
            weight_kg=weight,
            popularity=popularity if popularity is not None else self._popularity(role),
            specs=tuple(_spec(code, value) for code, value in (specs or {}).items()),
            units=self._units(more.get("unit", "C62"), pack, weight),
            flags=more.pop("flags", None) or {"returnable": True, "cancellable": True},
            hs_code=more.pop("hs_code", None) or _HS.get(category.split(".")[0]),
            origin_country=self.random.choice(("FR", "FR", "DE", "IT", "SE", "CZ", "JP")),
            **more,
        )
        part = with_terms(part)
        self._parts[part.key] = part
        return part

    def _popularity(self, role: str) -> int:
        base = _POPULARITY.get(role, 120)
        return max(1, round(base * self.random.lognormvariate(0, 0.9)))

    def _units(
        self, unit: str, pack: tuple[str, int] | None, weight: Decimal | None
    ) -> tuple[PackUnit, ...]:
        self._articles += 1
        item = f"{_ITEM_PREFIX}{self._articles:09d}"
        each = PackUnit(unit, Decimal(1), gtin=item + check_digit(item), gross_kg=weight)
        if pack is None:
            return (each,)
        code, count = pack
        carton = "1" + item
        gross = None if weight is None else weight * count + Decimal("0.05")
        outer = PackUnit(code, Decimal(count), gtin=carton + check_digit(carton), gross_kg=gross)
        return each, outer


_HS = {
    "pumps": "8413.60", "motors": "8412.29", "valves": "8481.20", "cylinders": "8412.21",
    "seals": "8484.90", "filters": "8421.29", "hoses": "4009.42", "engine": "8409.99",
    "frame": "8431.20", "electrical": "8536.50", "hardware": "7318.15", "consumables": "2710.19",
}  # fmt: skip


def _spec(code: str, value: Any) -> Spec:
    if isinstance(value, tuple):
        number, unit = value
        return Spec(code, f"{number:g}", float(number), unit)
    return Spec(code, str(value))
