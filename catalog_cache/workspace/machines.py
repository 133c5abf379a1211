"""Machines in the workspace: typed by the person, what was said of registered ones, the last one.

A row under the id of a registered machine holds only what the vendor has not said of it.
"""

import json
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from catalog_cache.contract.effectivity import Need
from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.parties import Machine

from catalog_cache.records.machines import KnownMachine, MachineShelf
from catalog_cache.workspace import objects
from catalog_cache.workspace.database import get_meta, set_meta
from catalog_cache.workspace.tables import own_machine

_CURRENT = "machine"
_SETS = ("has", "lacks", "made", "not_made")


def shelf_of(connection: Connection) -> MachineShelf:
    """Return every machine, last used first, and the one that is worked for."""
    rows = {row.id: row for row in connection.execute(select(own_machine))}
    registered = {m.id: m for m in objects.every(connection, Machine)}
    found = [_registered(m, _said(rows.get(m.id))) for m in registered.values()]
    found += [_said(row) for row in rows.values() if row.typed]
    used = {row.id: row.used_at for row in rows.values()}
    found.sort(key=lambda m: (m.model, m.serial))
    found.sort(key=lambda m: used.get(m.id, ""), reverse=True)
    wanted = get_meta(connection, _CURRENT)
    return MachineShelf(tuple(found), next((m for m in found if m.id == wanted), None))


def choose(connection: Connection, identity: str) -> None:
    """Work for this machine from now on; "" for none."""
    set_meta(connection, _CURRENT, identity)
    if not identity:
        return
    row = connection.execute(select(own_machine).where(own_machine.c.id == identity)).first()
    if row is None:
        _write(connection, KnownMachine("", id=identity), typed=False)
    else:
        connection.execute(
            own_machine.update().where(own_machine.c.id == identity).values(used_at=_now())
        )


def remember(connection: Connection, machine: KnownMachine) -> str:
    """Write what is said of a machine and work for it; returns its id.

    A machine typed once more is the one that is there already.
    """
    identity = machine.id
    if not identity:
        same = (m.id for m in shelf_of(connection).machines if _same(m, machine))
        identity = next(same, "") or new_id()
    known = {m.id for m in objects.every(connection, Machine)}
    _write(connection, machine, identity=identity, typed=identity not in known)
    set_meta(connection, _CURRENT, identity)
    return identity


def remove(connection: Connection, identity: str) -> None:
    """Forget a machine that was typed, or what was said of a registered one."""
    connection.execute(delete(own_machine).where(own_machine.c.id == identity))
    if get_meta(connection, _CURRENT) == identity:
        set_meta(connection, _CURRENT, "")


def _write(
    connection: Connection, machine: KnownMachine, *, identity: str = "", typed: bool
) -> None:
    said: dict[str, object] = {name: sorted(getattr(machine, name)) for name in _SETS}
    said |= {"market": machine.market, "components": machine.components}
    connection.execute(
        insert(own_machine)
        .prefix_with("OR REPLACE")
        .values(
            id=identity or machine.id,
            typed=int(typed),
            model=machine.model,
            serial=machine.serial,
            build_day=machine.build_day.isoformat() if machine.build_day else None,
            said=json.dumps(said),
            used_at=_now(),
        )
    )


def _said(row: Row[Any] | None) -> KnownMachine:
    if row is None:
        return KnownMachine("")
    said = json.loads(row.said)
    return KnownMachine(
        model=row.model,
        serial=row.serial,
        build_day=date.fromisoformat(row.build_day) if row.build_day else None,
        id=row.id,
        market=said["market"],
        components=tuple((kind, serial) for kind, serial in said["components"]),
        has=frozenset(said["has"]),
        lacks=frozenset(said["lacks"]),
        made=frozenset(said["made"]),
        not_made=frozenset(said["not_made"]),
    )


def _registered(machine: Machine, said: KnownMachine) -> KnownMachine:
    """Return a registered machine; what the vendor knows stands, the person fills the gaps."""
    components = tuple((c.type, c.serial) for c in machine.components)
    listed = {kind for kind, _ in components}
    options = frozenset(machine.options)
    return KnownMachine(
        model=machine.model,
        serial=machine.serial,
        build_day=machine.build_day or said.build_day,
        id=machine.id,
        registered=True,
        end_customer=machine.end_customer,
        market=said.market,
        has=options | said.has,
        lacks=said.lacks - options,
        made=said.made,
        not_made=said.not_made,
        components=components + tuple(c for c in said.components if c[0] not in listed),
        from_vendor=frozenset(
            [
                Need("model"),
                Need("serial"),
                *([Need("build_day")] if machine.build_day else []),
                *(Need("option", option) for option in options),
                *(Need("component", kind) for kind in listed),
            ]
        ),
    )


def _same(one: KnownMachine, other: KnownMachine) -> bool:
    return (one.model, one.serial.casefold()) == (other.model, other.serial.casefold())


def _now() -> str:
    return datetime.now(UTC).isoformat()
