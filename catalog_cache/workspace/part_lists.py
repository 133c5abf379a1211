"""Lists of parts in the workspace: one's own, the favourites, and what was looked at last.

A part is kept by brand and folded number, with its number and name of that day: so a list outlives
what happens to the catalogue. The favourites and the recent parts are lists with ids of their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records.lists import ListKind, PartKey, PartList, StoredPart, TakenOut
from catalog_cache.workspace.tables import list_part, part_list

FAVOURITES = ListKind.FAVOURITES.value
RECENT = ListKind.RECENT.value
MOST_RECENT = 50
LONGEST_NAME = 80
_ALWAYS_THERE = (ListKind.RECENT, ListKind.FAVOURITES)


def lists(connection: Connection) -> tuple[PartList, ...]:
    """Return the recent parts, the favourites, then one's own lists in their order."""
    rows = connection.execute(select(list_part.c.list, func.count()).group_by(list_part.c.list))
    counts = {row[0]: row[1] for row in rows}
    own = connection.execute(select(part_list).order_by(part_list.c.place, part_list.c.created_at))
    return (
        *(PartList(kind.value, kind, "", counts.get(kind.value, 0)) for kind in _ALWAYS_THERE),
        *(PartList(r.id, ListKind.OWN, r.name, counts.get(r.id, 0)) for r in own),
    )


def parts(connection: Connection, identity: str) -> tuple[StoredPart, ...]:
    """Return what is in a list, as it was put in; of the recent parts the newest first."""
    order = list_part.c.at.desc() if identity == RECENT else list_part.c.place
    found = connection.execute(
        select(list_part).where(list_part.c.list == identity).order_by(order)
    )
    return tuple(StoredPart(**row) for row in found.mappings())


def holding(connection: Connection, key: PartKey) -> frozenset[str]:
    """Return the ids of the lists that hold a part."""
    brand, number = key
    return frozenset(
        connection.scalars(
            select(list_part.c.list).where(
                list_part.c.brand == brand, list_part.c.number_key == number
            )
        )
    )


def create(connection: Connection, name: str) -> str:
    """Make an empty list below the others; returns its id."""
    identity = new_id()
    last = connection.scalar(select(func.max(part_list.c.place))) or 0
    connection.execute(
        insert(part_list).values(
            id=identity, name=_free(connection, name), place=last + 1, created_at=_now()
        )
    )
    return identity


def rename(connection: Connection, identity: str, name: str) -> None:
    """Give a list another name."""
    free = _free(connection, name, but=identity)
    connection.execute(update(part_list).where(part_list.c.id == identity).values(name=free))


def move(connection: Connection, identity: str, by: int) -> None:
    """Move a list up (-1) or down (1) among one's own, as far as there is a place."""
    order = [each.id for each in lists(connection) if each.kind is ListKind.OWN]
    before = order.index(identity) if identity in order else -1
    if before < 0:
        return
    order.insert(max(before + by, 0), order.pop(before))
    for place, each in enumerate(order, 1):
        connection.execute(update(part_list).where(part_list.c.id == each).values(place=place))


def remove(connection: Connection, identity: str) -> TakenOut:
    """Delete a list with what is in it."""
    row = connection.execute(select(part_list).where(part_list.c.id == identity)).one_or_none()
    taken = parts(connection, identity)
    connection.execute(delete(list_part).where(list_part.c.list == identity))
    connection.execute(delete(part_list).where(part_list.c.id == identity))
    if row is None:
        return TakenOut(taken)
    return TakenOut(taken, row.id, row.name, row.place)


def add(connection: Connection, identity: str, found: Iterable[PartSnapshot]) -> list[PartKey]:
    """Put parts at the end of a list; returns those that were not in it."""
    _known(connection, identity)
    there = {(p.brand, p.number_key) for p in parts(connection, identity)}
    last = connection.scalar(
        select(func.max(list_part.c.place)).where(list_part.c.list == identity)
    )
    place, fresh = last or 0, []
    for part in found:
        key = (part.brand, fold_number(part.number))
        if key in there:
            continue
        there.add(key)
        fresh.append(key)
        place += 1
        _insert(connection, identity, part, place)
    return fresh


def take_out(connection: Connection, identity: str, keys: Sequence[PartKey]) -> TakenOut:
    """Take parts out of a list."""
    wanted = set(keys)
    taken = tuple(p for p in parts(connection, identity) if (p.brand, p.number_key) in wanted)
    for part in taken:
        connection.execute(
            delete(list_part).where(
                list_part.c.list == identity,
                list_part.c.brand == part.brand,
                list_part.c.number_key == part.number_key,
            )
        )
    return TakenOut(taken)


def clear(connection: Connection, identity: str) -> TakenOut:
    """Take everything out of a list."""
    taken = parts(connection, identity)
    connection.execute(delete(list_part).where(list_part.c.list == identity))
    return TakenOut(taken)


def put_back(connection: Connection, taken: TakenOut) -> None:
    """Put back what was taken out, where it was; what came there meanwhile stays."""
    if taken.list:
        connection.execute(
            insert(part_list)
            .prefix_with("OR IGNORE")
            .values(id=taken.list, name=taken.name, place=taken.place, created_at=_now())
        )
    for part in taken.parts:
        connection.execute(insert(list_part).prefix_with("OR IGNORE").values(**asdict(part)))
    if any(part.list == RECENT for part in taken.parts):
        _keep_the_newest(connection)


def change(connection: Connection, identity: str, key: PartKey, **values: str) -> None:
    """Change the quantity (`qty`, "" for none) or the `remark` of a part in a list."""
    brand, number = key
    connection.execute(
        update(list_part)
        .where(
            list_part.c.list == identity,
            list_part.c.brand == brand,
            list_part.c.number_key == number,
        )
        .values(**values)
    )


def see(connection: Connection, part: PartSnapshot) -> None:
    """Note that a part was looked at; each is there once, and only so many."""
    take_out(connection, RECENT, [(part.brand, fold_number(part.number))])
    _insert(connection, RECENT, part, 0)
    _keep_the_newest(connection)


def _keep_the_newest(connection: Connection) -> None:
    old = parts(connection, RECENT)[MOST_RECENT:]
    take_out(connection, RECENT, [(part.brand, part.number_key) for part in old])


def _insert(connection: Connection, identity: str, part: PartSnapshot, place: int) -> None:
    connection.execute(
        insert(list_part).values(
            list=identity,
            brand=part.brand,
            number_key=fold_number(part.number),
            number=part.number,
            name=part.description,
            qty="",
            remark="",
            place=place,
            at=_now(),
        )
    )


def _known(connection: Connection, identity: str) -> None:
    if identity not in {each.id for each in lists(connection)}:
        raise DeskError(
            Kind.NOT_FOUND,
            say("This list was deleted."),
            remedy=say("Choose another list, or make a new one."),
        )


def _free(connection: Connection, name: str, but: str = "") -> str:
    """Return a name that can be used, without blanks around it; BAD_INPUT when it cannot."""
    plain = " ".join(name.split())[:LONGEST_NAME]
    if not plain:
        raise DeskError(Kind.BAD_INPUT, say("A list needs a name."))
    for each in lists(connection):
        if each.id != but and each.name.casefold() == plain.casefold():
            raise DeskError(
                Kind.BAD_INPUT,
                say("There is already a list called “{name}”.", name=each.name),
                remedy=say("Choose another name."),
            )
    return plain


def _now() -> str:
    return datetime.now(UTC).isoformat()
