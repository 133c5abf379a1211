"""What devices chose to keep of the catalogue, and the editions that are made for them.

An edition is named by its choice, so that any number of devices share one. It is in use while a
device that chose it has asked within ninety days.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Exists, Row, delete, exists, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from catalog_cache.contract.wire.selection import Selection

from vendor_hub.errors import HubError
from vendor_hub.store.tables import edition, selection, token

KEPT_FOR = timedelta(days=90)
MOST_OF_AN_ACCOUNT = 8
"""Different choices that the devices of one account may keep at a time."""

_ASKED_AGAIN = timedelta(days=1)


class TooManyChoicesError(HubError):
    """More different choices of one account than the hub keeps."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A part of the catalogue, and of which version of the whole it was made; (0, 0) of none."""

    selection: Selection
    base: tuple[int, int]

    @property
    def audience(self) -> str:
        """The audience under which it is published."""
        return self.selection.audience

    @property
    def is_made(self) -> bool:
        """Whether it can be fetched."""
        return self.base != (0, 0)


def chosen(db: Connection, token_key: str) -> Edition | None:
    """Return what a device chose to keep; None for the whole."""
    row = db.execute(
        select(edition).join(selection).where(selection.c.token_hash == token_key)
    ).first()
    return None if row is None else _edition(row)


def choose(db: Connection, token_key: str, account: str, wish: Selection) -> None:
    """Remember a device's choice; TooManyChoicesError when its account has that many others."""
    now = datetime.now(UTC)
    db.execute(delete(selection).where(selection.c.token_hash == token_key))
    if wish.is_whole:
        return
    others = select(func.count(selection.c.audience.distinct())).where(
        selection.c.account == account,
        selection.c.audience != wish.audience,
        selection.c.asked_at > now - KEPT_FOR,
    )
    if db.execute(others).scalar_one() >= MOST_OF_AN_ACCOUNT:
        raise TooManyChoicesError(
            f"The devices of this account keep {MOST_OF_AN_ACCOUNT} different choices already."
            " Choose what one of them keeps, or the whole catalogue."
        )
    _have_edition(db, wish)
    db.execute(
        insert(selection).values(
            token_hash=token_key, account=account, audience=wish.audience, asked_at=now
        )
    )


def _have_edition(db: Connection, wish: Selection) -> None:
    # Another account may ask for the same at the same moment.
    new = postgresql.insert(edition) if db.dialect.name == "postgresql" else sqlite.insert(edition)
    db.execute(
        new.values(
            audience=wish.audience,
            lines=json.dumps(wish.lines, ensure_ascii=False),
            without_discontinued=wish.without_discontinued,
            base_epoch=0,
            base_version=0,
        ).on_conflict_do_nothing()
    )


def is_to_be_noted(db: Connection, token_key: str) -> bool:
    """Tell whether it is a day or more ago that a device was noted to ask for its choice."""
    asked = db.execute(
        select(selection.c.asked_at).where(selection.c.token_hash == token_key)
    ).scalar_one_or_none()
    return asked is not None and asked < datetime.now(UTC) - _ASKED_AGAIN


def note_asked(db: Connection, token_key: str, now: datetime | None = None) -> None:
    """Note that a device still uses its choice."""
    db.execute(
        update(selection)
        .where(selection.c.token_hash == token_key)
        .values(asked_at=now or datetime.now(UTC))
    )


def wanted(db: Connection) -> list[Edition]:
    """Return the editions in use."""
    rows = db.execute(select(edition).where(_in_use()).order_by(edition.c.audience))
    return [_edition(row) for row in rows]


def unwanted(db: Connection) -> list[Edition]:
    """Return the editions that are not in use; those of before are still there to fetch."""
    rows = db.execute(select(edition).where(~_in_use()).order_by(edition.c.audience))
    return [_edition(row) for row in rows]


def forget_revoked(db: Connection) -> None:
    """Forget what devices chose whose tokens have ended."""
    ended = select(token.c.token_hash).where(token.c.revoked_at.is_not(None))
    db.execute(delete(selection).where(selection.c.token_hash.in_(ended)))


def note_made(db: Connection, audience: str, base: tuple[int, int]) -> None:
    """Note of which version of the whole an edition was made; (0, 0) when it was let go."""
    db.execute(
        update(edition)
        .where(edition.c.audience == audience)
        .values(base_epoch=base[0], base_version=base[1])
    )


def forget(db: Connection, audiences: Sequence[str]) -> None:
    """Forget editions that no device names any more."""
    named = exists().where(selection.c.audience == edition.c.audience)
    db.execute(delete(edition).where(edition.c.audience.in_(audiences), ~named))


def _in_use() -> Exists:
    return exists().where(
        selection.c.audience == edition.c.audience,
        selection.c.asked_at > datetime.now(UTC) - KEPT_FOR,
    )


def _edition(row: Row[Any]) -> Edition:
    return Edition(
        Selection(lines=json.loads(row.lines), without_discontinued=row.without_discontinued),
        (row.base_epoch, row.base_version),
    )
