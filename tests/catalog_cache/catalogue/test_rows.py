"""Result rows read together say what each says alone, in statements that do not grow with them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from catalog_cache.contract.dataset.schema import create_indexes, create_tables

from catalog_cache.catalogue import rows
from catalog_cache.catalogue.situation import Situation
from catalog_cache.records import HitKind

HERE = Situation(currency="EUR", routes=(("LYO", 1), ("HAM", 2)))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Twelve parts: with a price of their own or a discount code's, stock, machines, a heir."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for schema in ("catalog", "prices", "stock"):
            file = tmp_path / f"{schema}.db"
            with closing(sqlite3.connect(file, isolation_level=None)) as blank:
                create_tables(blank, schema)
                create_indexes(blank, schema)
            db.execute(f"ATTACH ? AS {schema}", (str(file),))
        for uid in range(1, 13):
            _part(db, uid)
        _insert(db, "prices.price", id="code", discount_code="A", component="list", amount="40",
                status="priced")  # fmt: skip
        _insert(db, "stock.warehouse", code="LYO", name="Lyon", zone="UTC", workdays="[0,1,2,3,4]",
                holidays="[]")  # fmt: skip
        _insert(db, "catalog.supersession", id="s", logic="all_of", direction="forward",
                trigger="at_once", on_order="vendor_replaces")  # fmt: skip
        for side, seq, uid in (("from", 1, 1), ("to", 1, 2), ("to", 2, 3)):
            _insert(db, "catalog.supersession_part", id="s", side=side, seq=seq, uid=uid,
                    brand="HALDEN", number=f"N-{uid}", qty="1")  # fmt: skip
        _insert(db, "catalog.assembly", id="a", title="Unit", models='["HX 6", "HX 4"]', top=1)
        _insert(db, "catalog.position", id="p", assembly="a", label="1")
        _insert(db, "catalog.position_part", position="p", uid=4, qty_kind="number", service="sold")
        yield db


def _part(db: sqlite3.Connection, uid: int) -> None:
    _insert(db, "catalog.part", rank=uid * 10, uid=uid, brand="HALDEN", number=f"N-{uid}",
            number_key=f"N{uid}", name=f"Part {uid}", stock_unit="C62", sale_status="active",
            origin="new", flags="{}", discount_code="A")  # fmt: skip
    if uid % 2:
        _insert(db, "prices.price", id=f"p{uid}", uid=uid, component="net", amount=str(uid),
                status="priced")  # fmt: skip
    if uid % 3:
        _insert(db, "stock.stock", uid=uid, warehouse="LYO", kind="exact", qty=str(uid - 1),
                unit="C62", as_of="2026-11-20T06:10:00+00:00")  # fmt: skip


def _insert(db: sqlite3.Connection, table: str, **values: object) -> None:
    """Insert a row; columns that must not be empty and are not named get 1."""
    schema, _, name = table.partition(".")
    for _, column, _, needed, _, _ in db.execute(f"PRAGMA {schema}.table_info({name})").fetchall():
        if needed and column not in values:
            values[column] = "1"
    marks = ", ".join("?" * len(values))
    db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", [*values.values()])


def statements(db: sqlite3.Connection, uids: list[int]) -> int:
    """Count what is asked of the database to compose these rows."""
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    rows.hits(db, uids, HERE)
    db.set_trace_callback(None)
    return len(asked)


def test_rows_read_together_are_the_rows_read_alone(shop: sqlite3.Connection) -> None:
    uids = [7, 1, 4, 12, 2]

    assert rows.hits(shop, uids, HERE) == tuple(rows.hit(shop, uid, HERE) for uid in uids)


def test_twelve_rows_ask_no_more_often_than_one(shop: sqlite3.Connection) -> None:
    assert statements(shop, list(range(1, 13))) == statements(shop, [1])


def test_a_row_knows_its_price_stock_machines_and_heirs(shop: sqlite3.Connection) -> None:
    first, second, fourth, sixth = rows.hits(shop, [1, 2, 4, 6], HERE)

    assert first.replaced_by == "N-2 + N-3"
    assert first.net
    assert first.net.amount == Decimal(1)
    assert second.net
    assert second.net.amount == Decimal(40)
    assert second.stock
    assert second.stock.qty == Decimal(1)
    assert fourth.fits == "HX 4, HX 6"
    assert sixth.stock is None


def test_a_part_that_is_gone_is_left_out_and_the_order_kept(shop: sqlite3.Connection) -> None:
    assert [part.uid for part in rows.hits(shop, [9, 999, 3], HERE)] == [9, 3]


def test_a_row_says_why_it_was_found(shop: sqlite3.Connection) -> None:
    (part,) = rows.hits(shop, [5], HERE, {5: (HitKind.GTIN, "9520000000257")})

    assert (part.kind, part.found_by) == (HitKind.GTIN, "9520000000257")
