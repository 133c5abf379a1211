"""People, their memberships, one-time sign-in codes and device tokens.

Codes and tokens are random and kept only as SHA-256, so that a copy of the database signs nobody
in.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, insert, select, update

from catalog_cache.contract.wire.parties import Account, Membership, Permission

from vendor_hub.errors import NotFoundError
from vendor_hub.store.tables import account, membership, person, sign_in_code, token

CODE_VALID = timedelta(days=7)

_P = Permission
ROLES: dict[str, tuple[Permission, ...]] = {
    "counter": (_P.SEE_NET_PRICE, _P.SEE_EARNINGS, _P.ORDER, _P.REQUISITION, _P.CLAIM),
    "technician": (_P.REQUISITION,),
    "owner": tuple(Permission),
}
"""What a person of each role may do."""

# Letters and digits that cannot be taken for one another when read out over the phone.
_CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is calling: the membership of the token and its account."""

    membership: Membership
    account: Account


def put_membership(db: Connection, document: Membership) -> None:
    """Add a membership and, when new, its person; an existing one is replaced."""
    who = document.person
    if db.execute(select(person.c.id).where(person.c.id == who.id)).first() is None:
        db.execute(insert(person).values(id=who.id, name=who.name, body=who.model_dump_json()))
    body = document.model_dump_json()
    if db.execute(select(membership.c.id).where(membership.c.id == document.id)).first():
        db.execute(update(membership).where(membership.c.id == document.id).values(body=body))
        return
    db.execute(
        insert(membership).values(
            id=document.id, person=who.id, account=document.account, active=True, body=body
        )
    )


def members(db: Connection, account_id: str) -> list[Membership]:
    """Return the active memberships of an account, oldest first."""
    bodies = db.execute(
        select(membership.c.body)
        .where(membership.c.account == account_id, membership.c.active)
        .order_by(membership.c.id)
    ).scalars()
    return [Membership.model_validate_json(body) for body in bodies]


def new_code(db: Connection, membership_id: str, now: datetime | None = None) -> str:
    """Return a fresh one-time sign-in code of a membership, valid for a week."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(16))
    code = "-".join(letters[i : i + 4] for i in range(0, 16, 4))
    db.execute(
        insert(sign_in_code).values(
            code_hash=_hash(_bare(code)),
            membership=membership_id,
            expires_at=(now or datetime.now(UTC)) + CODE_VALID,
        )
    )
    return code


def redeem(db: Connection, code: str, device: str, now: datetime | None = None) -> str | None:
    """Turn a code into a token of this device; None when it is unknown, used, or too old."""
    now = now or datetime.now(UTC)
    found = db.execute(
        update(sign_in_code)
        .where(
            sign_in_code.c.code_hash == _hash(_bare(code)),
            sign_in_code.c.used_at.is_(None),
            sign_in_code.c.expires_at > now,
        )
        .values(used_at=now)
        .returning(sign_in_code.c.membership)
    ).scalar_one_or_none()
    if found is None:
        return None
    secret = secrets.token_urlsafe(32)
    db.execute(
        insert(token).values(
            token_hash=_hash(secret), membership=found, device=device[:200], created_at=now
        )
    )
    return secret


def signed_in(db: Connection, secret: str, now: datetime | None = None) -> SignedIn | None:
    """Return who holds a token; None when it is unknown or revoked, or the membership is over."""
    row = db.execute(
        select(membership.c.body, account.c.body.label("account"))
        .join(token, token.c.membership == membership.c.id)
        .join(account, account.c.id == membership.c.account)
        .where(
            token.c.token_hash == _hash(secret), token.c.revoked_at.is_(None), membership.c.active
        )
    ).first()
    if row is None:
        return None
    document = Membership.model_validate_json(row.body)
    today = (now or datetime.now(UTC)).date()
    if (document.valid_from and today < document.valid_from) or (
        document.valid_to and today > document.valid_to
    ):
        return None
    return SignedIn(document, Account.model_validate_json(row.account))


def revoke_token(db: Connection, secret: str) -> None:
    """End a token, as signing out does."""
    _revoke(db, token.c.token_hash == _hash(secret))


def end_membership(db: Connection, account_id: str, name: str) -> int:
    """End the memberships of a person of this name, with all tokens; returns how many."""
    ids = [m.id for m in members(db, account_id) if m.person.name == name or m.person.email == name]
    if not ids:
        raise NotFoundError(f"The account has no active user called {name}.")
    db.execute(update(membership).where(membership.c.id.in_(ids)).values(active=False))
    _revoke(db, token.c.membership.in_(ids))
    return len(ids)


def _revoke(db: Connection, which: ColumnElement[bool]) -> None:
    db.execute(
        update(token)
        .where(which, token.c.revoked_at.is_(None))
        .values(revoked_at=datetime.now(UTC))
    )


def token_key(secret: str) -> str:
    """Return by what a token is known in the database."""
    return _hash(secret)


def _bare(code: str) -> str:
    return "".join(ch for ch in code.upper() if ch.isalnum())


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
