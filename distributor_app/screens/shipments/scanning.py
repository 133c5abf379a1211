"""What a bar code or a typed number stands for: a part and how many pieces of it. No Qt."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.records import PartHit

from distributor_app.screens.shipments.counting import Scanned

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_GTIN_LENGTH = 14


def resolve(desk: Desk, text: str) -> tuple[Scanned, ...]:
    """Look a number or bar code up in the catalogue; several answers when brands share it.

    A carton's bar code counts its contents; everything else counts one. A GS1 code with more in it
    (lot, serial) counts by its article number.
    """
    found = _look_up(desk, text)
    if found:
        return found
    gtin = gtin_in(text)
    return _look_up(desk, gtin) if gtin else ()


def gtin_in(text: str) -> str:
    """Return the article number (AI 01) of a GS1 element string; empty when it is none."""
    if len(text) <= _GTIN_LENGTH:
        return ""
    # Imported here: only the codes of some scanners need it.
    import biip

    message = biip.parse(text).gs1_message
    elements = message.element_strings if message is not None else ()
    return next((str(element.value) for element in elements if element.ai.ai == "01"), "")


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
