"""One's own lists of parts: kept in the workspace, shown with what the catalogue says today."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.catalogue import identity as named
from catalog_cache.catalogue import rows
from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.records.lists import ListedPart, PartKey, PartList, StoredPart, TakenOut
from catalog_cache.records.status import Area
from catalog_cache.workspace import part_lists


class Lists:
    """The lists of the person who sits here: recent parts, favourites, and one's own."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def all(self) -> tuple[PartList, ...]:
        """Return the recent parts, the favourites, then one's own lists in their order."""
        with self._core.workspace.reading() as connection:
            return part_lists.lists(connection)

    def parts(self, identity: str) -> tuple[ListedPart, ...]:
        """Return what is in a list, with what the catalogue says of it now."""
        with self._core.workspace.reading() as connection:
            kept = part_lists.parts(connection, identity)
        with self._core.store.reading() as db:
            uids = [named.uid_of(db, part.brand, part.number_key) for part in kept]
            known = [uid for uid in uids if uid is not None]
            hits = {hit.uid: hit for hit in rows.hits(db, known, self._core.situation())}
        return tuple(
            ListedPart(
                key=(part.brand, part.number_key),
                number=part.number,
                name=part.name,
                qty=Decimal(part.qty) if part.qty else None,
                remark=part.remark,
                added_at=datetime.fromisoformat(part.at),
                hit=hits.get(uid) if uid is not None else None,
            )
            for part, uid in zip(kept, uids, strict=True)
        )

    def recent_uids(self) -> tuple[int, ...]:
        """Return the parts looked at last that the catalogue has, the newest first."""
        with self._core.workspace.reading() as connection:
            kept = part_lists.parts(connection, part_lists.RECENT)
        with self._core.store.reading() as db:
            return _uids(db, kept)

    def key_of(self, uid: int) -> PartKey:
        """Return as what lists know a part of the catalogue."""
        part = self._snapshots([uid])[0]
        return part.brand, fold_number(part.number)

    def holding(self, uid: int) -> frozenset[str]:
        """Return the ids of the lists that hold a part."""
        key = self.key_of(uid)
        with self._core.workspace.reading() as connection:
            return part_lists.holding(connection, key)

    def create(self, name: str) -> str:
        """Make an empty list; returns its id. BAD_INPUT when the name is taken or empty."""
        with self._core.changing(Area.LISTS) as connection:
            return part_lists.create(connection, name)

    def rename(self, identity: str, name: str) -> None:
        """Give a list another name."""
        with self._core.changing(Area.LISTS) as connection:
            part_lists.rename(connection, identity, name)

    def move(self, identity: str, by: int) -> None:
        """Move a list up (-1) or down (1) among one's own."""
        with self._core.changing(Area.LISTS) as connection:
            part_lists.move(connection, identity, by)

    def delete(self, identity: str) -> TakenOut:
        """Delete a list; what is returned brings it back."""
        with self._core.changing(Area.LISTS) as connection:
            return part_lists.remove(connection, identity)

    def add(self, identity: str, uids: Sequence[int]) -> tuple[PartKey, ...]:
        """Put parts at the end of a list; returns those that were not in it already."""
        found = self._snapshots(uids)
        with self._core.changing(*_areas(identity)) as connection:
            return tuple(part_lists.add(connection, identity, found))

    def take_out(self, identity: str, keys: Sequence[PartKey]) -> TakenOut:
        """Take parts out of a list; what is returned puts them back."""
        with self._core.changing(*_areas(identity)) as connection:
            return part_lists.take_out(connection, identity, keys)

    def clear(self, identity: str) -> TakenOut:
        """Take everything out of a list; what is returned puts it back."""
        with self._core.changing(*_areas(identity)) as connection:
            return part_lists.clear(connection, identity)

    def put_back(self, taken: TakenOut) -> None:
        """Put back what was taken out or deleted."""
        with self._core.changing(Area.LISTS, Area.NOTES) as connection:
            part_lists.put_back(connection, taken)

    def set_quantity(self, identity: str, key: PartKey, qty: Decimal | None) -> None:
        """Say how many of a part the list is for; None: not said."""
        if qty is not None and not (qty.is_finite() and qty > 0):
            raise DeskError(Kind.BAD_INPUT, say("A quantity is a number above zero."))
        text = "" if qty is None else f"{qty.normalize():f}"
        with self._core.changing(Area.LISTS) as connection:
            part_lists.change(connection, identity, key, qty=text)

    def set_remark(self, identity: str, key: PartKey, text: str) -> None:
        """Write something beside a part in a list."""
        with self._core.changing(Area.LISTS) as connection:
            part_lists.change(connection, identity, key, remark=text.strip())

    def see(self, uid: int) -> None:
        """Note that one looked at a part; a part that the catalogue lost is not noted."""
        with self._core.store.reading() as db:
            part = rows.snapshot(db, uid, self._core.language)
        if part is not None:
            with self._core.changing(Area.LISTS) as connection:
                part_lists.see(connection, part)

    def _snapshots(self, uids: Sequence[int]) -> list[PartSnapshot]:
        with self._core.store.reading() as db:
            found = [rows.snapshot(db, uid, self._core.language) for uid in uids]
        known = [part for part in found if part is not None]
        if len(known) < len(found):
            raise DeskError(Kind.NOT_FOUND, say("This part is not in the catalogue."))
        return known


def _uids(db: sqlite3.Connection, kept: Sequence[StoredPart]) -> tuple[int, ...]:
    found = (named.uid_of(db, part.brand, part.number_key) for part in kept)
    return tuple(uid for uid in found if uid is not None)


def _areas(identity: str) -> tuple[Area, ...]:
    """A favourite is also said at the part itself."""
    return (Area.LISTS, Area.NOTES) if identity == part_lists.FAVOURITES else (Area.LISTS,)
