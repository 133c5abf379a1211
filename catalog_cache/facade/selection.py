"""The part of the facade that chooses what is kept of the catalogue."""

from catalog_cache.contract.said import say
from catalog_cache.contract.wire.selection import Selection, SelectionOffer, is_edition

from catalog_cache.datasets.keeping import Keeping
from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.facade.sync import Sync
from catalog_cache.records.selection import Kept


class KeptCatalogue:
    """What this computer keeps of the catalogue: read it, see the sizes, choose."""

    def __init__(self, core: Core, sync: Sync, keeping: Keeping) -> None:
        self._core = core
        self._sync = sync
        self._keeping = keeping

    def kept(self) -> Kept:
        """Return what was chosen and what is here; from memory."""
        store, chosen = self._core.store, self._keeping.selection
        here = store.installed().get("catalog")
        is_offered = not store.is_shared("catalog")
        audience = (here.audience if here else None) or ""
        is_part = is_edition(audience)
        offer = self._keeping.offer
        return Kept(
            selection=chosen,
            product_lines=len(offer.lines) if offer else 0,
            is_offered=is_offered,
            is_in_use=here is not None
            and (audience == chosen.audience if is_part else chosen.is_whole or not is_offered),
            is_part=is_part,
            is_preparing=self._sync.is_edition_awaited,
        )

    def last_offer(self) -> SelectionOffer | None:
        """Return what there was to choose from when the hub was asked last; from memory."""
        return self._keeping.offer

    def offer(self) -> SelectionOffer:
        """Ask the hub what there is to choose from, with sizes; DeskError without a line."""
        if self._core.store.is_shared("catalog"):
            raise DeskError(
                Kind.FORBIDDEN,
                say("Your IT keeps the catalogue for many desks."),
                remedy=say("Ask your IT if you need more or less of it."),
            )
        return self._sync.read_offer()

    def choose(self, selection: Selection) -> Kept:
        """Keep this from now on; what is here stays in use until it has arrived.

        A running sync is interrupted and goes on with the choice. DeskError when the hub cannot be
        asked or refuses; then everything stays as it was.
        """
        self._sync.choose(selection)
        return self.kept()
