"""The catalogue part of the facade: search, part pages, assemblies."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select

from catalog_cache.contract.effectivity import MachineFacts
from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.orders import Order

from catalog_cache.catalogue import assemblies, completions, facets, identity, relief, rows, search
from catalog_cache.catalogue.interrupting import Watch
from catalog_cache.catalogue.kept import Keeper, Kept
from catalog_cache.catalogue.part_page import part_page
from catalog_cache.catalogue.situation import Situation
from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.ordering.scanned import read_scan
from catalog_cache.records.catalogue import (
    AssemblyPage,
    CategoryCount,
    Completion,
    Facet,
    ModelInfo,
    PartHit,
    PartPage,
    PartQuery,
    Relief,
    SearchPage,
)
from catalog_cache.workspace import part_lists, shelf
from catalog_cache.workspace.tables import order_row, vendor_object


class Catalogue:
    """Reads of the catalogue with own prices, stock, notes and last purchases."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._keeper = Keeper()

    def search(
        self,
        query: PartQuery,
        cancel: threading.Event | None = None,
        *,
        most: int | None = None,
        seconds: float | None = None,
    ) -> SearchPage:
        """Search; CancelledError as soon as `cancel` is set.

        After `seconds` finding is stopped, and the page has what was found so far.

        With `most` only about so many hits, the first of all, which is much quicker.
        """
        version = self._version()
        situation, kept = self._here()
        watch = Watch(cancel, seconds)
        with self._core.store.reading() as db:
            page = search.search(db, query, situation, watch, most=most, kept=kept)
        return replace(page, version=version)

    def rows(self, uids: Sequence[int]) -> tuple[PartHit, ...]:
        """Return result rows in the order asked for."""
        with self._core.store.reading() as db:
            return rows.hits(db, uids, self._core.situation())

    def page_rows(self, page: SearchPage, numbers: Sequence[int]) -> tuple[PartHit, ...]:
        """Return rows of a result, given by their numbers, with why each was found.

        Empty once the catalogue was replaced, because its ranks are others: search again.
        """
        if page.version != self._version():
            return ()
        situation, kept = self._here()
        with self._core.store.reading() as db:
            return search.page_rows(db, page, situation, numbers, kept)

    def row_of(self, page: SearchPage, uid: int) -> int:
        """Return the row of a part in a result, -1 when it is not among the hits (any more)."""
        if page.version != self._version():
            return -1
        with self._core.store.reading() as db:
            rank = rows.rank_of(db, uid)
        return -1 if rank is None else page.hits.row_of(rank)

    def count(self, query: PartQuery, cancel: threading.Event | None = None) -> int:
        """Return how many parts a query finds."""
        return len(self.search(query, cancel).hits)

    def categories(
        self, query: PartQuery, cancel: threading.Event | None = None
    ) -> tuple[CategoryCount, ...]:
        """Return the category tree with counts that follow the query."""
        situation, kept = self._here()
        with self._core.store.reading() as db:
            return facets.categories(db, query, situation, cancel, kept)

    def facets(self, query: PartQuery, cancel: threading.Event | None = None) -> tuple[Facet, ...]:
        """Return the specifications that tell the hits of a query apart, with counts."""
        situation, kept = self._here()
        with self._core.store.reading() as db:
            return facets.facets(db, query, situation, cancel, kept)

    def completions(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """Return how the field before the cursor in a search may go on; mostly none."""
        with self._core.store.reading() as db:
            return completions.completions(db, text, cursor, self._core.language)

    def reliefs(
        self, query: PartQuery, cancel: threading.Event | None = None
    ) -> tuple[Relief, ...]:
        """Return which filters could be taken off a query that finds nothing, and what then."""
        with self._core.store.reading() as db:
            return relief.reliefs(db, query, cancel)

    def _version(self) -> str:
        """Name the catalogue in use; asked before it is opened, so that it is never too new."""
        catalog = self._core.store.installed().get("catalog")
        return catalog.file if catalog is not None else ""

    def _here(self) -> tuple[Situation, Kept]:
        """Return for whom is read, and what was read before.

        Asked before the data is opened: what is newer than its key is dropped with it soon.
        """
        situation = self._core.situation()
        return situation, self._keeper.of(self._core.store.generation, situation)

    def part(self, uid: int, *, machine: MachineFacts | None = None) -> PartPage:
        """Return everything about one part, and how far it fits a machine."""
        with self._core.store.reading() as db:
            named = rows.snapshot(db, uid, self._core.language)
            note, favourite, bought = "", False, None
            if named is not None:
                note, favourite, bought = self._own(named.brand, named.number)
            if named is None and self._core.keeps_a_part:
                raise DeskError(
                    Kind.NOT_FOUND,
                    say("This part is not in the part of the catalogue that you keep."),
                    remedy=say("Choose in Settings what you keep on this computer."),
                )
            return part_page(
                db,
                uid,
                self._core.situation(),
                note=note,
                favourite=favourite,
                last_bought=bought,
                machine=machine,
            )

    def _own(self, brand: str, number: str) -> tuple[str, bool, tuple[date, Decimal] | None]:
        with self._core.workspace.reading() as connection:
            notes = shelf.notes_of(connection, shelf.part_subject(brand, number))
            held = part_lists.holding(connection, (brand, fold_number(number)))
            bodies = connection.execute(
                select(order_row.c.confirmed_at, vendor_object.c.body)
                .join(
                    vendor_object,
                    (vendor_object.c.id == order_row.c.id) & (vendor_object.c.kind == "order"),
                )
                .where(order_row.c.search_text.contains(number.casefold(), autoescape=True))
                .order_by(order_row.c.confirmed_at.desc())
                .limit(5)
            ).all()
        bought = None
        for confirmed_at, body in bodies:
            qty = sum(
                (
                    line.qty
                    for line in Order.model_validate_json(body).lines
                    if (line.part.brand, line.part.number) == (brand, number)
                ),
                Decimal(0),
            )
            if qty:
                bought = (datetime.fromisoformat(confirmed_at).date(), qty)
                break
        return "\n".join(n.text for n in notes), part_lists.FAVOURITES in held, bought

    def find(self, number: str, brand: str = "") -> tuple[PartHit, ...]:
        """Return the parts that a number, scanned code or cross-reference names exactly."""
        situation = self._core.situation()
        scan = read_scan(number)
        number = scan.number if scan else number
        with self._core.store.reading() as db:
            found = (
                rows.hit(db, m.uid, situation, kind=m.kind, found_by=m.shown)
                for m in identity.meant_by(db, number, brand)
            )
            return tuple(h for h in found if h is not None)

    def uid_of(self, brand: str, number: str) -> int | None:
        """Return the uid of a brand's part number, or None."""
        with self._core.store.reading() as db:
            return identity.uid_of(db, brand, number)

    def models(self) -> tuple[ModelInfo, ...]:
        """Return the machine models with their top assemblies."""
        with self._core.store.reading() as db:
            return assemblies.models(db, self._core.language)

    def assembly(
        self,
        assembly: str,
        *,
        path: Sequence[str] = (),
        machine: MachineFacts | None = None,
    ) -> AssemblyPage:
        """Return an assembly with drawing and parts list."""
        with self._core.store.reading() as db:
            return assemblies.assembly_page(
                db, assembly, self._core.situation(), path=path, machine=machine
            )
