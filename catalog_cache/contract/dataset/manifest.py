"""Signed manifests and the key list: what makes a dataset trustworthy.

The vendor's offline root key signs a short list of publishing keys; a publishing key signs each
manifest. Both signatures are detached Ed25519 over the exact bytes sent, prefixed with a purpose,
so that one can never pass for the other.
"""

import base64
import hashlib
from typing import Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from catalog_cache.contract.dataset.digest import TableDigest
from catalog_cache.contract.wire.base import Document, Instant

_MANIFEST_PURPOSE = b"distributor-desk manifest 1\n"
_KEY_LIST_PURPOSE = b"distributor-desk key list 1\n"


class SignatureError(ValueError):
    """A manifest or key list that is not signed by whom it must be."""


class FileRef(Document):
    """A file by its content: SHA-256 of what is transferred, and its size in bytes."""

    sha256: str
    size: int


class SnapshotRef(FileRef):
    """A zstd-compressed SQLite file, and the hash and size of what unpacks from it."""

    raw_sha256: str
    raw_size: int


class DeltaRef(FileRef):
    """A delta from `from_version` to the next version."""

    from_version: int


class Manifest(Document):
    """One version of one dataset: what to download and what must come out of it."""

    vendor: str
    dataset: str
    audience: str = ""
    """Price group or account for datasets that are not for everybody; empty for the catalogue."""
    schema_version: int
    epoch: int
    version: int
    as_of: Instant
    published_at: Instant
    snapshot: SnapshotRef
    deltas: tuple[DeltaRef, ...] = ()
    tables: dict[str, TableDigest]


class PublishingKey(Document):
    """An on-line key that may sign manifests, unless it is revoked."""

    key: str
    state: Literal["active", "revoked"] = "active"


class KeyList(Document):
    """The publishing keys the root vouches for; a higher serial replaces a lower one."""

    vendor: str
    serial: int
    keys: tuple[PublishingKey, ...]


class Signed(Document):
    """Bytes and their detached signature, both base64, as they travel."""

    payload: str
    signature: str
    key: str

    @property
    def payload_bytes(self) -> bytes:
        """The exact signed bytes."""
        return base64.b64decode(self.payload, validate=True)


def new_private_key() -> str:
    """Return a fresh Ed25519 private key, base64."""
    return base64.b64encode(Ed25519PrivateKey.generate().private_bytes_raw()).decode()


def public_key_of(private_key: str) -> str:
    """Return the base64 public key that belongs to a base64 private key."""
    key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(private_key))
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def fingerprint(public_key: str) -> str:
    """Return a public key's SHA-256 in groups of four, for people to compare."""
    digest = hashlib.sha256(base64.b64decode(public_key)).hexdigest()[:32].upper()
    return " ".join(digest[i : i + 4] for i in range(0, 32, 4))


def _sign(purpose: bytes, payload: bytes, private_key: str) -> Signed:
    key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(private_key))
    return Signed(
        payload=base64.b64encode(payload).decode(),
        signature=base64.b64encode(key.sign(purpose + payload)).decode(),
        key=public_key_of(private_key),
    )


def _verify(purpose: bytes, signed: Signed, public_key: str) -> bytes:
    try:
        payload = signed.payload_bytes
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key))
        key.verify(base64.b64decode(signed.signature, validate=True), purpose + payload)
    except (InvalidSignature, ValueError) as error:
        raise SignatureError("the signature does not belong to this content") from error
    return payload


def sign_manifest(manifest: Manifest, private_key: str) -> Signed:
    """Sign a manifest with a publishing key."""
    return _sign(_MANIFEST_PURPOSE, manifest.model_dump_json().encode(), private_key)


def sign_key_list(keys: KeyList, root_private_key: str) -> Signed:
    """Sign a key list with the vendor's root key."""
    return _sign(_KEY_LIST_PURPOSE, keys.model_dump_json().encode(), root_private_key)


def open_key_list(signed: Signed, root_key: str, *, vendor: str) -> KeyList:
    """Check a key list against the pinned root; SignatureError when it is not the vendor's."""
    keys = KeyList.model_validate_json(_verify(_KEY_LIST_PURPOSE, signed, root_key))
    if keys.vendor != vendor:
        raise SignatureError(f"the key list is of vendor {keys.vendor}, not {vendor}")
    return keys


def open_manifest(signed: Signed, keys: KeyList, *, dataset: str) -> Manifest:
    """Check a manifest against the key list; SignatureError when anything does not belong."""
    active = {key.key for key in keys.keys if key.state == "active"}
    if signed.key not in active:
        raise SignatureError("the manifest is signed with a key that the vendor does not vouch for")
    manifest = Manifest.model_validate_json(_verify(_MANIFEST_PURPOSE, signed, signed.key))
    if (manifest.vendor, manifest.dataset) != (keys.vendor, dataset):
        raise SignatureError(
            f"the manifest is of {manifest.vendor}/{manifest.dataset},"
            f" not of {keys.vendor}/{dataset}"
        )
    return manifest
