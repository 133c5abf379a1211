"""Number series of the vendor's documents: deliveries, invoices, ledger entries, statements."""

from sqlalchemy import Connection, insert, update

from vendor_hub.store.tables import number_series


def next_number(db: Connection, name: str, *, prefix: str, first: int = 1) -> str:
    """Return the next number of a series, as prefix and at least six digits."""
    last = db.execute(
        update(number_series)
        .where(number_series.c.name == name)
        .values(last=number_series.c.last + 1)
        .returning(number_series.c.last)
    ).scalar_one_or_none()
    if last is None:
        last = first
        db.execute(insert(number_series).values(name=name, last=first))
    return f"{prefix}{last:06d}"
