"""Signs what is published again: after a restore under a new epoch, or with a new key."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from catalog_cache.contract.dataset.manifest import (
    KeyList,
    PublishingKey,
    new_private_key,
    public_key_of,
    sign_key_list,
    sign_manifest,
)

from vendor_hub.errors import HubError
from vendor_hub.hub import Hub
from vendor_hub.publish.release import raw_path, record
from vendor_hub.store import datasets, history


def renew_after_restore(hub: Hub) -> Sequence[datasets.Release]:
    """Publish the newest versions again under the hub's new epoch, in which versions may be lower.

    Desks may know versions that the backup had not; only a new epoch lets them go back.
    """
    with hub.store.read() as db:
        epoch = history.epoch(db)
        old = [found for found in datasets.all_newest(db) if found.epoch < epoch]
    renewed = []
    for found in old:
        manifest = found.manifest.model_copy(
            update={"epoch": epoch, "published_at": datetime.now(UTC), "deltas": ()}
        )
        made = replace(
            found,
            epoch=epoch,
            published_at=manifest.published_at,
            signed=sign_manifest(manifest, hub.publishing_key()),
        )
        raw = raw_path(hub, found)
        if raw.exists():
            raw.replace(raw_path(hub, made))
        record(hub, made, [manifest.snapshot])
        renewed.append(made)
    return renewed


def rotate_publishing_key(hub: Hub, root_key: str) -> KeyList:
    """Replace the publishing key, revoke the old one, and sign the newest versions again.

    HubError when the root key is not this hub's.
    """
    try:
        public = public_key_of(root_key.strip())
    except ValueError as error:
        raise HubError("This is not a root key.") from error
    if public != hub.config.root_key:
        raise HubError("This root key is not the one that the desks of this hub trust.")
    before = KeyList.model_validate_json(hub.key_list().payload_bytes)
    fresh = new_private_key()
    revoked = tuple(PublishingKey(key=key.key, state="revoked") for key in before.keys)
    keys = KeyList(
        vendor=before.vendor,
        serial=before.serial + 1,
        keys=(*revoked, PublishingKey(key=public_key_of(fresh))),
    )
    with hub.store.write() as db:
        for found in datasets.all_newest(db):
            datasets.sign_again(db, replace(found, signed=sign_manifest(found.manifest, fresh)))
        # The files last and inside the transaction: when one cannot be written, nothing changed.
        hub.replace_keys(fresh, sign_key_list(keys, root_key.strip()))
    return keys
