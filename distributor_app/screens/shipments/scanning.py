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

    A carton's bar code counts its contents; everything else counts one.
    """
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
