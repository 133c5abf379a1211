"""Partners and accounts."""

from sqlalchemy import Connection, insert, select, update

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.parties import Account

from vendor_hub.errors import HubError, NotFoundError
from vendor_hub.store import feed, history
from vendor_hub.store.tables import account, feed_counter, partner


def partner_id(db: Connection, name: str) -> str:
    """Return the id of the partner of this name, adding the partner when it is new."""
    found = db.execute(select(partner.c.id).where(partner.c.name == name)).scalar_one_or_none()
    if found is None:
        found = new_id()
        db.execute(insert(partner).values(id=found, name=name))
    return str(found)


def add_partner(db: Connection, id: str, name: str) -> None:
    """Add a partner under an id that was given elsewhere, unless it is known."""
    if db.execute(select(partner.c.id).where(partner.c.id == id)).first() is None:
        db.execute(insert(partner).values(id=id, name=name))


def has_account(db: Connection, id: str) -> bool:
    """Tell whether there is an account of this id."""
    return db.execute(select(account.c.id).where(account.c.id == id)).first() is not None


def add_account(db: Connection, document: Account) -> None:
    """Add an account and its feed; HubError when the customer number is taken."""
    taken = select(account.c.id).where(account.c.customer_no == document.customer_no)
    if db.execute(taken).first() is not None:
        raise HubError(f"There is already an account with customer number {document.customer_no}.")
    db.execute(insert(account).values(id=document.id, **_columns(document)))
    db.execute(
        insert(feed_counter), {"account": document.id, "head": 0, "epoch": history.epoch(db)}
    )
    feed.put(db, document.id, "account", document.id, document)


def put_account(db: Connection, document: Account) -> None:
    """Store an account's new state and tell its people."""
    feed.lock(db, document.id)
    db.execute(update(account).where(account.c.id == document.id).values(**_columns(document)))
    feed.put(db, document.id, "account", document.id, document)


def get_account(db: Connection, id: str) -> Account:
    """Return an account by id; NotFoundError when there is none."""
    body = db.execute(select(account.c.body).where(account.c.id == id)).scalar_one_or_none()
    if body is None:
        raise NotFoundError("There is no such account.")
    return Account.model_validate_json(body)


def account_by_number(db: Connection, customer_no: str) -> Account:
    """Return an account by the vendor's customer number; NotFoundError when there is none."""
    body = db.execute(
        select(account.c.body).where(account.c.customer_no == customer_no)
    ).scalar_one_or_none()
    if body is None:
        raise NotFoundError(f"There is no account with customer number {customer_no}.")
    return Account.model_validate_json(body)


def all_accounts(db: Connection) -> list[Account]:
    """Return all accounts by customer number."""
    bodies = db.execute(select(account.c.body).order_by(account.c.customer_no)).scalars()
    return [Account.model_validate_json(body) for body in bodies]


def _columns(document: Account) -> dict[str, str]:
    return {
        "partner": document.partner,
        "customer_no": document.customer_no,
        "currency": document.currency,
        "price_group": document.price_group,
        "body": document.model_dump_json(),
    }
