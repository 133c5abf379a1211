"""A delta is applied whole or refused with a sentence; no content of it is an error of ours."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from catalog_cache.contract.dataset.delta import DeltaError, apply_delta
from catalog_cache.contract.dataset.digest import digest_dataset
from catalog_cache.contract.dataset.schema import create_indexes, create_tables
from catalog_cache.contract.dataset.search_index import build_search

HEAD = {"dataset": "catalog", "epoch": 1, "from": 1, "to": 2}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)
CHANGE = st.tuples(
    st.sampled_from(["part", "part_text", "category", "supersession_part", "nothing"]),
    st.sampled_from(["i", "u", "d", "x"]),
    JSON,
    JSON,
).map(list)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        create_tables(db, "catalog")
        db.execute(
            "INSERT INTO part (rank, uid, brand, number, number_key, name, stock_unit,"
            " sale_status, origin, flags)"
            " VALUES (1, 1, 'X', 'A', 'A', 'Pump', 'C62', 'active', 'new', '{}')"
        )
        create_indexes(db, "catalog")
        build_search(db, "catalog")
        yield db


@pytest.fixture
def applied(db: sqlite3.Connection, tmp_path: Path) -> Any:
    """Applies raw lines as a delta; True when it was taken, False when it was refused."""

    def apply(content: bytes, *, packed: bytes | None = None) -> bool:
        path = tmp_path / "delta"
        path.write_bytes(zstandard.compress(content) if packed is None else packed)
        before = digest_dataset(db, "catalog")
        db.execute("BEGIN")
        taken = False
        with suppress(DeltaError):
            apply_delta(db, path, dataset="catalog", epoch=1, version=1)
            taken = True
        db.execute("ROLLBACK")
        assert digest_dataset(db, "catalog") == before
        return taken

    return apply


def lines(*values: Any) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CHANGE | JSON, max_size=3))
@example([["part", "u", [1], ["name"]]])
@example([["part", "u", [1], {"name": 2**70}]])
@example([["part", "d", [[1]]]])
@example([["part", "i", [1]]])
@example([["part", "u", [1], {"name": None}]])
@example([["part", "u", [1], {"name = 'x' --": 1}]])
def test_no_change_is_an_error_of_ours(applied, changes):
    assert applied(lines(HEAD, *changes)) in (True, False)


@given(JSON)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_head_of_anything_else_is_refused(applied, head):
    assert not applied(lines(head))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        lines(HEAD)[:-2],
        lines(HEAD) + b'["part"',
        lines(HEAD) + b"\xff\xfe\n",
        lines(HEAD) + b"[" * 200_000 + b"\n",
        lines({**HEAD, "from": 0, "to": 1}),
        lines({**HEAD, "dataset": "stock"}),
        lines({**HEAD, "epoch": 2}),
    ],
)
def test_a_cut_or_foreign_delta_is_refused(applied, content):
    assert not applied(content)


@pytest.mark.parametrize("cut", [0, 3, 20, 60])
def test_a_delta_that_ends_too_early_is_refused(applied, cut):
    packed = zstandard.compress(lines(HEAD, ["part", "u", [1], {"name": "Gear pump"}]))
    assert applied(b"", packed=packed)
    assert not applied(b"", packed=packed[:cut])


def test_what_is_no_archive_is_refused(applied):
    assert not applied(b"", packed=b"<html>sign in</html>")
