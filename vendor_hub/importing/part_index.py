"""Finds the catalogue's parts by the names that a vendor's files use for them."""

from dataclasses import dataclass

from catalog_cache.contract.numbers import fold_number

from vendor_hub.importing.values import BadValueError


@dataclass(frozen=True, slots=True)
class Part:
    """What other tables need to know of a part."""

    uid: int
    brand: str
    number: str
    name: str
    stock_unit: str


class PartIndex:
    """Parts by (brand, folded number), and by the vendor's own reference where there is one."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[str, str], Part] = {}
        self._by_number: dict[str, list[Part]] = {}
        self._by_ref: dict[str, Part] = {}

    def __len__(self) -> int:
        return len(self._by_key)

    def add(self, part: Part, ref: str | None) -> None:
        """Add a part; its (brand, folded number) must be new."""
        key = fold_number(part.number)
        self._by_key[part.brand, key] = part
        self._by_number.setdefault(key, []).append(part)
        if ref is not None:
            self._by_ref[ref] = part

    def has(self, brand: str, number: str) -> bool:
        """Tell whether the brand has a part with this number, however it is spelled."""
        return (brand, fold_number(number)) in self._by_key

    def has_ref(self, ref: str) -> bool:
        """Tell whether a part carries this reference."""
        return ref in self._by_ref

    def find(self, text: str) -> Part:
        """Return the part by its reference, else by its number or "brand|number".

        BadValueError when there is none, or when two brands have the number.
        """
        if self._by_ref:
            if part := self._by_ref.get(text):
                return part
            raise BadValueError("is no part of this catalogue")
        brand, bar, number = text.partition("|")
        found = (
            [p] if bar and (p := self._by_key.get((brand, fold_number(number)))) else
            self._by_number.get(fold_number(text), [])
        )  # fmt: skip
        if not found:
            raise BadValueError("is no part of this catalogue")
        if len(found) > 1:
            raise BadValueError("is a number of two brands; map the part as brand|number")
        return found[0]

    def find_number(self, number: str) -> Part | None:
        """Return the one part with this number, however it is spelled; None if none or several."""
        found = self._by_number.get(fold_number(number), [])
        return found[0] if len(found) == 1 else None

    def by_folded_number(self) -> dict[str, list[Part]]:
        """Return the parts by folded number, for finding mentions in texts."""
        return self._by_number
