"""The history of a part's stock: every week in its place, and what is unknown is never none."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog_cache.contract.dataset.schema import create_tables

from catalog_cache.catalogue.availability import stock_of
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.stock_history import stock_history
from catalog_cache.records import StockHistory, StockWeek

HERE = Situation(routes=(("LYO", 1), ("HAM", 2)))
AS_OF = datetime(2026, 11, 25, 6, 10, tzinfo=UTC)
RUNNING = date(2026, 11, 29)
WEEK = timedelta(days=7)
KNOWN = st.none() | st.integers(0, 40)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    """An empty stock, as of a Wednesday."""
    with closing(sqlite3.connect(":memory:", isolation_level=None, uri=True)) as db:
        with closing(sqlite3.connect("file:history?mode=memory&cache=shared", uri=True)) as blank:
            create_tables(blank, "stock")
            blank.commit()
            db.execute("ATTACH 'file:history?mode=memory&cache=shared' AS stock")
        db.execute("INSERT INTO stock.meta VALUES ('as_of', ?)", (AS_OF.isoformat(),))
        for code, name in (("LYO", "Lyon"), ("HAM", "Hamburg"), ("AMS", "Amsterdam")):
            db.execute("INSERT INTO stock.warehouse VALUES (?, ?, 'UTC', '[]', '[]')", (code, name))
        yield db


def week(db, back: int, qty: object, warehouse: str = "LYO", unit: str = "C62") -> None:
    """Note a level so many weeks ago."""
    day = (RUNNING - back * WEEK).isoformat()
    db.execute("INSERT INTO stock.stock_week VALUES (1, ?, ?, ?, ?)",
               (warehouse, day, str(qty), unit))  # fmt: skip


def now(db, qty: object, kind: str = "exact", warehouse: str = "LYO", unit: str = "C62") -> None:
    """Note what is there now."""
    db.execute(
        "INSERT INTO stock.stock (uid, warehouse, kind, qty, unit, as_of)"
        " VALUES (1, ?, ?, ?, ?, ?)",
        (warehouse, kind, None if qty is None else str(qty), unit, AS_OF.isoformat()),
    )


def read(db) -> tuple[StockHistory, ...]:
    """Read it as the part's page does."""
    return stock_history(db, 1, stock_of(db, 1, HERE), HERE)


def quantities(history: StockHistory) -> list[int | None]:
    """The figures alone."""
    return [None if week.qty is None else int(week.qty) for week in history.weeks]


def test_the_weeks_lead_up_to_what_is_there_now(db):
    week(db, 2, 12)
    week(db, 1, 0)
    now(db, 34)
    (found,) = read(db)
    assert (found.warehouse, found.warehouse_name, found.as_of) == ("LYO", "Lyon", AS_OF)
    assert found.weeks == (
        StockWeek(date(2026, 11, 15), Decimal(12)),
        StockWeek(date(2026, 11, 22), Decimal(0)),
        StockWeek(RUNNING, Decimal(34)),
    )


def test_the_warehouse_that_serves_the_account_comes_first(db):
    for code in ("AMS", "HAM", "LYO"):
        week(db, 1, 5, code)
        week(db, 2, 5, code)
    assert [found.warehouse for found in read(db)] == ["LYO", "HAM", "AMS"]


@pytest.mark.parametrize("kind", ["band", "yes_no", "at_least", "unknown"])
def test_what_is_not_known_exactly_now_ends_the_weeks_before(db, kind):
    week(db, 3, 9)
    week(db, 2, 7)
    now(db, 0 if kind == "yes_no" else None, kind)
    (found,) = read(db)
    assert found.as_of is None
    assert found.weeks[-1] == StockWeek(RUNNING - 2 * WEEK, Decimal(7))


def test_one_figure_alone_is_no_history(db):
    now(db, 34)
    assert read(db) == ()
    week(db, 1, 5, "HAM")
    assert read(db) == ()


def test_figures_in_another_unit_do_not_stand_beside_todays(db):
    week(db, 3, 900, unit="C62")
    week(db, 2, 12, unit="MTR")
    now(db, 8, unit="MTR")
    (found,) = read(db)
    assert (found.unit, quantities(found)) == ("MTR", [12, None, 8])


def test_another_parts_weeks_are_not_this_ones(db):
    week(db, 1, 5)
    week(db, 2, 5)
    assert stock_history(db, 2, (), HERE) == ()


def test_what_a_hub_of_an_older_program_published_has_no_history(db):
    db.execute("DROP TABLE stock.stock_week")
    now(db, 34)
    assert read(db) == ()


@given(past=st.lists(KNOWN, max_size=30), present=KNOWN)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_week_shows_what_was_known_and_nothing_else(db, past, present):
    db.execute("DELETE FROM stock.stock_week")
    db.execute("DELETE FROM stock.stock")
    for back, qty in enumerate(past, start=1):
        if qty is not None:
            week(db, back, qty)
    if present is not None:
        now(db, present)
    wanted = [*reversed(past), present]
    figures = [qty for qty in wanted if qty is not None]
    found = read(db)
    if len(figures) < 2 or not any(qty is not None for qty in past):
        assert found == ()
        return
    while wanted[0] is None:
        wanted.pop(0)
    while wanted[-1] is None:
        wanted.pop()
    assert quantities(found[0]) == wanted
    days = [week.last_day for week in found[0].weeks]
    assert days == [days[0] + n * WEEK for n in range(len(days))]
