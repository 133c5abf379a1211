import hashlib
import sqlite3

import pytest
import zstandard

from catalog_cache.contract.dataset.digest import digest_dataset
from catalog_cache.contract.dataset.manifest import Signed, open_key_list, open_manifest

from vendor_hub.publish.release import release


@pytest.fixture
def catalog(world, write_catalog):
    path = write_catalog({f"40-{n:03}": f"Gear {n}" for n in range(200)})
    release(world.hub, "catalog", path)
    return path


def manifest_of(world, desk, dataset="catalog"):
    keys = Signed.model_validate(desk.http.get("/v1/keys").json())
    trusted = open_key_list(keys, world.hub.config.root_key, vendor="halden")
    signed = Signed.model_validate(desk.http.get(f"/v1/datasets/{dataset}/manifest").json())
    return open_manifest(signed, trusted, dataset=dataset)


def test_an_idle_sync_is_one_304(desk, catalog):
    first = desk.http.get("/v1/heads")
    again = desk.http.get("/v1/heads", headers={"If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_the_etag_of_heads_changes_with_the_feed_and_with_a_release(
    world, desk, catalog, write_catalog
):
    tags = [desk.http.get("/v1/heads").headers["ETag"]]
    desk.submit("order", world.order())
    tags.append(desk.http.get("/v1/heads").headers["ETag"])
    release(world.hub, "catalog", write_catalog({"40-001": "Gear"}))
    tags.append(desk.http.get("/v1/heads").headers["ETag"])
    assert len(set(tags)) == 3


def test_the_two_accounts_have_different_etags(world, desk, sign_in):
    tags = {one.http.get("/v1/heads").headers["ETag"] for one in (desk, sign_in(world.b))}
    assert len(tags) == 2


def test_a_snapshot_is_what_its_signed_manifest_says(world, desk, catalog, tmp_path):
    manifest = manifest_of(world, desk)
    packed = desk.http.get(f"/v1/files/{manifest.snapshot.sha256}").content
    assert hashlib.sha256(packed).hexdigest() == manifest.snapshot.sha256
    raw = zstandard.ZstdDecompressor().decompress(packed)
    assert hashlib.sha256(raw).hexdigest() == manifest.snapshot.raw_sha256
    path = tmp_path / "got.db"
    path.write_bytes(raw)
    db = sqlite3.connect(path)
    assert digest_dataset(db, "catalog") == manifest.tables
    db.close()


def test_a_download_goes_on_where_it_was_cut_off(world, desk, catalog):
    ref = manifest_of(world, desk).snapshot
    path = f"/v1/files/{ref.sha256}"
    whole = desk.http.get(path)
    tag = whole.headers["ETag"]
    rest = desk.http.get(path, headers={"Range": "bytes=1000-", "If-Range": tag})
    assert rest.status_code == 206
    assert rest.headers["Content-Range"] == f"bytes 1000-{ref.size - 1}/{ref.size}"
    assert whole.content[:1000] + rest.content == whole.content


def test_a_range_of_another_file_gets_the_whole_file(world, desk, catalog):
    ref = manifest_of(world, desk).snapshot
    headers = {"Range": "bytes=1000-", "If-Range": '"something else"'}
    answer = desk.http.get(f"/v1/files/{ref.sha256}", headers=headers)
    assert (answer.status_code, len(answer.content)) == (200, ref.size)


def test_a_range_behind_the_end_is_told_so(world, desk, catalog):
    ref = manifest_of(world, desk).snapshot
    headers = {"Range": f"bytes={ref.size}-"}
    answer = desk.http.get(f"/v1/files/{ref.sha256}", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (416, "bad_range")
    assert answer.headers["Content-Range"] == f"bytes */{ref.size}"


def test_catalogue_files_are_for_any_cache_and_price_files_for_none(
    world, desk, catalog, write_prices
):
    release(world.hub, "prices", write_prices("1"), audience="GOLD")
    control = {}
    for dataset in ("catalog", "prices"):
        sha256 = manifest_of(world, desk, dataset).snapshot.sha256
        control[dataset] = desk.http.get(f"/v1/files/{sha256}").headers["Cache-Control"]
    assert control["catalog"].startswith("public")
    assert "immutable" in control["catalog"]
    assert control["prices"].startswith("private")


def test_documents_are_public_by_hash(world, desk):
    sha256 = world.hub.shelf.put(b"%PDF-1.7")
    del desk.http.headers["Authorization"]
    assert desk.http.get(f"/v1/files/{sha256}").content == b"%PDF-1.7"


@pytest.mark.parametrize("name", ["0" * 64, "..%2f..%2fhub.toml", "A" * 64, "x"])
def test_what_is_not_on_the_shelf_is_not_found(desk, name):
    answer = desk.http.get(f"/v1/files/{name}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_a_dataset_that_was_never_published_is_not_found(desk):
    answer = desk.http.get("/v1/datasets/stock/manifest")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_the_most_special_audience_wins(world, desk, write_prices):
    for amount, audience in (("3", ""), ("2", "GOLD"), ("1", world.a.id)):
        release(world.hub, "prices", write_prices(amount), audience=audience)
    assert manifest_of(world, desk, "prices").audience == world.a.id
