import pytest

from catalog_cache.contract.dataset.manifest import (
    SignatureError,
    new_private_key,
    open_key_list,
    open_manifest,
)

from vendor_hub.errors import HubError
from vendor_hub.publish.release import release
from vendor_hub.publish.renewal import renew_after_restore, rotate_publishing_key
from vendor_hub.store import datasets, history


@pytest.fixture
def published(world, write_catalog, write_prices):
    release(world.hub, "catalog", write_catalog({"A1": "a"}))
    release(world.hub, "prices", write_prices("1"), audience="GOLD")


def newest(world, dataset, audience=""):
    with world.hub.store.read() as db:
        return datasets.newest(db, dataset, audience)


def test_after_a_restore_everything_is_published_again_under_a_new_epoch(
    world, published, write_catalog
):
    with world.hub.store.write() as db:
        history.start_new_history(db)
    assert len(renew_after_restore(world.hub)) == 2
    assert renew_after_restore(world.hub) == []
    for dataset, audience in (("catalog", ""), ("prices", "GOLD")):
        manifest = newest(world, dataset, audience).manifest
        assert (manifest.epoch, manifest.version, manifest.deltas) == (2, 1, ())
    assert release(world.hub, "catalog", write_catalog({"A1": "a"})).unchanged
    done = release(world.hub, "catalog", write_catalog({"A1": "b"}))
    assert (done.version, done.changed_rows) == (2, 1)


def test_a_new_publishing_key_revokes_the_old_one_and_signs_everything_again(world, published):
    hub = world.hub
    old = newest(world, "catalog").signed
    rotate_publishing_key(hub, hub.root_key_path.read_text())
    keys = open_key_list(hub.key_list(), hub.config.root_key, vendor="halden")
    assert keys.serial == 2
    assert open_manifest(newest(world, "catalog").signed, keys, dataset="catalog").version == 1
    with pytest.raises(SignatureError):
        open_manifest(old, keys, dataset="catalog")


@pytest.mark.parametrize(
    "wrong",
    [pytest.param("nonsense", id="nonsense"), pytest.param(new_private_key(), id="another")],
)
def test_another_root_key_replaces_nothing(world, published, wrong):
    with pytest.raises(HubError):
        rotate_publishing_key(world.hub, wrong)
    keys = open_key_list(world.hub.key_list(), world.hub.config.root_key, vendor="halden")
    assert keys.serial == 1
