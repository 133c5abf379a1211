"""The lines of a part's page, made from its record. No widgets."""

from dataclasses import dataclass
from decimal import Decimal

from catalog_cache.contract.effectivity import FitAnswer

from catalog_cache.records import CrossReference, PackUnit, PartHit, PartPage

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.machine_words import fit_words

_Rows = list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part with the quantity in which it goes with the other one."""

    hit: PartHit
    qty: Decimal | None = None
    unit: str = ""
    condition: str = ""
    fit: FitAnswer | None = None


def data_rows(page: PartPage) -> _Rows:
    """Return what the trade wants to know: units, bar codes, weight, customs, transport."""
    rows: _Rows = []
    for unit in page.units:
        rows.extend(_unit_rows(unit))
    if page.weight_kg is not None:
        rows.append((wording.tr("Weight"), formats.quantity(page.weight_kg, "KGM"), ""))
    if page.origin_country:
        rows.append((wording.tr("Country of origin"), page.origin_country, ""))
    if page.hs_code:
        rows.append((wording.tr("Tariff no."), page.hs_code, ""))
    rows.extend(_flag_rows(page.flags))
    return rows


def reference_rows(page: PartPage) -> _Rows:
    """Return other numbers under which the part is known."""
    return [
        (
            wording.reference_words(each.kind),
            each.number,
            " · ".join(part for part in (each.brand, _holds(each)) if part),
        )
        for each in page.cross_references
    ]


def _holds(reference: CrossReference) -> str:
    """Say for which machines a number holds, and whether the one asked for is among them."""
    if not reference.condition:
        return ""
    if reference.fit is None:
        return wording.tr("only for {0}").format(spoken(reference.condition))
    return fit_words(reference.fit)


def relation_groups(page: PartPage) -> list[tuple[str, list[PartLine]]]:
    """Return related parts by kind, each with its heading."""
    groups: dict[str, list[PartLine]] = {}
    for relation in page.relations:
        fit = relation.fit if relation.condition else None
        line = PartLine(relation.part, relation.qty, condition=spoken(relation.condition), fit=fit)
        groups.setdefault(relation.kind, []).append(line)
    return [(wording.relation_title(kind), lines) for kind, lines in groups.items()]


def _unit_rows(unit: PackUnit) -> _Rows:
    name = formats.unit_word(unit.unit)
    rows: _Rows = []
    if unit.factor != 1:
        holds = formats.quantity(unit.factor)
        rows.append((name.capitalize(), holds, formats.unit_word("C62")))
    if unit.is_order_unit and unit.multiple and unit.multiple != 1:
        rows.append((wording.tr("Sold in packs of"), formats.quantity(unit.multiple), name))
    if unit.is_order_unit and unit.min_qty and unit.min_qty != 1:
        rows.append((wording.tr("Least quantity"), formats.quantity(unit.min_qty), name))
    if unit.gtin:
        rows.append((wording.tr("Bar code"), unit.gtin, name))
    return rows


def _flag_rows(flags: dict[str, object]) -> _Rows:
    words = {
        "returnable": (wording.tr("Returnable"), wording.tr("yes"), wording.tr("no")),
        "cancellable": (wording.tr("Cancellable"), wording.tr("yes"), wording.tr("no")),
        "serialised": (wording.tr("Serial number recorded"), wording.tr("yes"), ""),
        "lot": (wording.tr("Lot number recorded"), wording.tr("yes"), ""),
    }
    rows: _Rows = []
    for key, (name, yes, no) in words.items():
        if key in flags:
            said = yes if flags[key] else no
            if said:
                rows.append((name, said, ""))
    if flags.get("shelf_life_days"):
        days = wording.tr("{0} days").format(flags["shelf_life_days"])
        rows.append((wording.tr("Shelf life"), days, ""))
    hazmat = flags.get("hazmat")
    if hazmat:
        if isinstance(hazmat, dict):
            said = wording.tr("UN {0}, class {1}").format(hazmat.get("un"), hazmat.get("class"))
        else:
            said = str(hazmat)
        rows.append((wording.tr("Dangerous goods"), said, ""))
    return rows
