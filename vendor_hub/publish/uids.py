"""Permanent part numbers of the machine kind: (brand, number) to a uid that is never reused."""

from sqlalchemy import insert, select

from catalog_cache.contract.numbers import fold_number

from vendor_hub.store.engine import Store
from vendor_hub.store.tables import part_uid


class UidRegistry:
    """Gives each (brand, folded number) its uid; known ones from memory, new ones in batches.

    Call it as `uid_of(brand, number)`; new uids are durable after `save`, which must happen before
    a file that carries them is published.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        with store.read() as db:
            rows = db.execute(select(part_uid.c.brand, part_uid.c.number_key, part_uid.c.uid))
            self._known = {(brand, key): uid for brand, key, uid in rows}
        self._last = max(self._known.values(), default=0)
        self._new: list[dict[str, str | int]] = []

    def __call__(self, brand: str, number: str) -> int:
        """Return the uid of a part, giving it one when it is new."""
        key = (brand, fold_number(number))
        uid = self._known.get(key)
        if uid is None:
            self._last += 1
            uid = self._known[key] = self._last
            self._new.append({"brand": brand, "number_key": key[1], "uid": uid})
        return uid

    def save(self) -> None:
        """Write the new uids down."""
        if self._new:
            with self._store.write() as db:
                db.execute(insert(part_uid), self._new)
            self._new.clear()
