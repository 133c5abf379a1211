"""What a bar code or a typed number stands for: a part and how many pieces, or a carton. No Qt."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.records import PartHit

from distributor_app.screens.shipments.counting import Scanned

if TYPE_CHECKING:
    from biip import ParseResult

    from catalog_cache.desk import Desk

_GTIN_LENGTH, _SSCC_LENGTH = 14, 18
_COUNTS = ("30", "37")
"""AIs that say how many pieces or trade items there are."""


def resolve(desk: Desk, text: str) -> tuple[Scanned, ...]:
    """Look a number or bar code up in the catalogue; several answers when brands share it.

    A carton's bar code counts its contents; everything else counts one. A GS1 code with more in it
    (lot, serial) counts by its article number, as often as its own count says.
    """
    found = _look_up(desk, text)
    if found:
        return found
    elements = elements_in(text)
    gtin = elements.get("01") or elements.get("02", "")
    if not gtin:
        return ()
    times = next((Decimal(elements[ai]) for ai in _COUNTS if elements.get(ai, "").isdigit()), 1)
    return tuple(replace(one, qty=one.qty * times) for one in _look_up(desk, gtin))


def gtin_in(text: str) -> str:
    """Return the article number (AI 01) of a GS1 element string; empty when it is none."""
    return elements_in(text).get("01", "")


def elements_in(text: str) -> dict[str, str]:
    """Return the values of a GS1 element string by their AI; empty when it is none."""
    if len(text) <= _GTIN_LENGTH:
        return {}
    message = _parsed(text).gs1_message
    elements = message.element_strings if message is not None else ()
    return {element.ai.ai: str(element.value) for element in elements}


def carton_label(text: str) -> str:
    """Return the SSCC of a carton's label, as it is scanned or typed; empty when it is none."""
    if len(text) < _SSCC_LENGTH:
        return ""
    found = _parsed(text).sscc
    return "" if found is None else str(found.value)


def _parsed(text: str) -> ParseResult:
    # Imported here: only the codes of some scanners need it.
    import biip

    return biip.parse(text)


def _look_up(desk: Desk, text: str) -> tuple[Scanned, ...]:
    return tuple(
        Scanned(_snapshot(hit), _pieces(desk, hit.uid, text)) for hit in desk.catalogue.find(text)
    )


def _snapshot(hit: PartHit) -> PartSnapshot:
    return PartSnapshot(uid=hit.uid, brand=hit.brand, number=hit.number, description=hit.name)


def _pieces(desk: Desk, uid: int, text: str) -> Decimal:
    if not text.isdigit() or len(text) > _GTIN_LENGTH:
        return Decimal(1)
    wanted = text.zfill(_GTIN_LENGTH)
    for unit in desk.catalogue.part(uid).units:
        if unit.gtin and unit.gtin.zfill(_GTIN_LENGTH) == wanted:
            return unit.factor
    return Decimal(1)
