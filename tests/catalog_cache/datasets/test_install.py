"""Content in another form than this program reads is refused before it is fetched, and said."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from catalog_cache.contract.dataset.digest import TableDigest
from catalog_cache.contract.dataset.manifest import Manifest, SnapshotRef
from catalog_cache.contract.dataset.schema import SCHEMA_VERSION

from catalog_cache.datasets.install import check_form
from catalog_cache.datasets.store import DatasetStore, Installed
from catalog_cache.errors import DeskError, Kind

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def manifest_of(form: int) -> Manifest:
    return Manifest(
        vendor="halden", dataset="stock", schema_version=form, epoch=1, version=1, as_of=NOW,
        published_at=NOW, tables={"stock": TableDigest(0, "0" * 32)},
        snapshot=SnapshotRef(sha256="0" * 64, size=1, raw_sha256="0" * 64, raw_size=1),
    )  # fmt: skip


def test_the_form_of_today_is_read() -> None:
    check_form(manifest_of(SCHEMA_VERSION))


@pytest.mark.parametrize(
    ("form", "remedy"),
    [
        (SCHEMA_VERSION + 1, "Install the new version of the desk"),
        (SCHEMA_VERSION - 1, "Ask your vendor to publish again"),
    ],
)
def test_another_form_says_who_has_to_do_what(form: int, remedy: str) -> None:
    with pytest.raises(DeskError) as refused:
        check_form(manifest_of(form))
    assert refused.value.kind is Kind.TOO_OLD
    assert remedy in refused.value.remedy


def test_what_an_older_program_installed_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "stock-1-1.db").write_bytes(b"in the form of before")
    entry = Installed("stock-1-1.db", 1, 1, NOW.isoformat(), NOW.isoformat(), 9, "")
    store = DatasetStore(tmp_path)
    store.put_in_use("stock", entry)
    store.close()
    assert DatasetStore(tmp_path).installed() == {}
