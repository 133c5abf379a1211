"""What parts have in common and what tells them apart, line by line. No widgets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from catalog_cache.contract.units import System

from catalog_cache.records import PartPage

from distributor_app import formats
from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.spec_range import fact_row

MOST_PARTS = 6
"""More columns than this cannot be read side by side."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a comparison: its name, what each part says, and whether they differ."""

    name: str
    values: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether not all parts say the same; one that says nothing differs."""
        return len(set(self.values)) > 1


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a heading."""

    title: str
    lines: tuple[Line, ...]


def compared(
    pages: Sequence[PartPage], *, hide_prices: bool, system: System | None = None
) -> tuple[Group, ...]:
    """Return the lines of which at least one part says something, in groups."""
    groups = (
        Group(wording.tr("Price and stock"), _price_and_stock(pages, hide_prices)),
        Group(wording.tr("Specifications"), _specifications(pages, system)),
        Group(wording.tr("Trade data"), _trade_data(pages)),
    )
    return tuple(group for group in groups if group.lines)


def table_text(pages: Sequence[PartPage], groups: Sequence[Group]) -> str:
    """Return a comparison for a spreadsheet: tabs between parts, one line each."""
    rows = [("", *(page.hit.number for page in pages)), ("", *(page.hit.name for page in pages))]
    rows += [(line.name, *line.values) for group in groups for line in group.lines]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def _price_and_stock(pages: Sequence[PartPage], hide_prices: bool) -> tuple[Line, ...]:
    lines = []
    if not hide_prices:
        lines.append(_line(pages, wording.tr("Net price"), _net))
    lines += [
        _line(pages, wording.tr("List price"), _list_price),
        _line(pages, wording.tr("Stock"), _stock),
        _line(pages, wording.tr("Arrives"), _arrival),
        _line(pages, wording.tr("Sold in packs of"), _pack),
    ]
    return tuple(line for line in lines if any(line.values))


def _specifications(pages: Sequence[PartPage], system: System | None) -> tuple[Line, ...]:
    names: dict[str, str] = {}
    for page in pages:
        for spec in page.specifications:
            names.setdefault(spec.code, spec.name)
    said = [{s.code: fact_row(s, system)[1] for s in page.specifications} for page in pages]
    return tuple(
        Line(name, tuple(values.get(code, "") for values in said)) for code, name in names.items()
    )


def _trade_data(pages: Sequence[PartPage]) -> tuple[Line, ...]:
    lines = (
        _line(pages, wording.tr("Weight"), _weight),
        _line(pages, wording.tr("Fits"), lambda page: wording.fits_words(page.hit.fits)),
        _line(pages, wording.tr("Country of origin"), lambda page: page.origin_country),
        _line(pages, wording.tr("Tariff no."), lambda page: page.hs_code),
    )
    return tuple(line for line in lines if any(line.values))


def _line(pages: Sequence[PartPage], name: str, said: Callable[[PartPage], str]) -> Line:
    return Line(name, tuple(map(said, pages)))


def _net(page: PartPage) -> str:
    if page.prices.net is not None:
        return wording.price_words(page.prices.net)
    return wording.tr("on request") if page.prices.status == "on_request" else ""


def _list_price(page: PartPage) -> str:
    return "" if page.prices.list_price is None else wording.price_words(page.prices.list_price)


def _stock(page: PartPage) -> str:
    return wording.stock_sentence(page.hit.stock)


def _arrival(page: PartPage) -> str:
    stock = page.hit.stock
    return "" if stock is None or stock.arrival is None else formats.day(stock.arrival)


def _pack(page: PartPage) -> str:
    for unit in page.units:
        if unit.is_order_unit and unit.multiple and unit.multiple != 1:
            return formats.quantity(unit.multiple)
    return ""


def _weight(page: PartPage) -> str:
    return "" if page.weight_kg is None else formats.quantity(page.weight_kg, "KGM")
