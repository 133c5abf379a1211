"""Published versions of datasets, who may have which, and who may fetch which private file."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from catalog_cache.contract.dataset.manifest import Manifest, Signed
from catalog_cache.contract.wire.protocol import DatasetHead

from vendor_hub.store.tables import dataset_version, file_entitlement

PRIVATE_DATASETS = frozenset({"prices", "stock"})
"""Datasets whose files are handed only to signed-in people of the audience."""


@dataclass(frozen=True, slots=True)
class Release:
    """A published version with its signed manifest."""

    dataset: str
    audience: str
    epoch: int
    version: int
    as_of: datetime
    published_at: datetime
    signed: Signed

    @property
    def manifest(self) -> Manifest:
        """The manifest; its signature was made here and is not checked again."""
        return Manifest.model_validate_json(self.signed.payload_bytes)

    @property
    def head(self) -> DatasetHead:
        """What `heads` says about it."""
        return DatasetHead(
            name=self.dataset,
            epoch=self.epoch,
            version=self.version,
            published_at=self.published_at,
            as_of=self.as_of,
        )


def newest(db: Connection, dataset: str, audience: str) -> Release | None:
    """Return the newest release of a dataset for exactly this audience."""
    row = (
        db.execute(
            select(dataset_version)
            .where(dataset_version.c.dataset == dataset, dataset_version.c.audience == audience)
            .order_by(dataset_version.c.epoch.desc(), dataset_version.c.version.desc())
            .limit(1)
        )
        .mappings()
        .first()
    )
    if row is None:
        return None
    signed = Signed.model_validate_json(row["manifest"])
    return Release(**{k: v for k, v in row.items() if k != "manifest"}, signed=signed)


def all_newest(db: Connection) -> list[Release]:
    """Return the newest release of every dataset and audience."""
    pairs = db.execute(select(dataset_version.c.dataset, dataset_version.c.audience).distinct())
    found = [newest(db, dataset, audience) for dataset, audience in sorted(map(tuple, pairs))]
    return [release for release in found if release is not None]


def for_audiences(db: Connection, audiences: Collection[str]) -> dict[str, Release]:
    """Return the releases for somebody: per dataset the one for the most special audience.

    `audiences` goes from general to special ("", price group, account).
    """
    order = list(audiences)
    chosen: dict[str, Release] = {}
    found = [release for release in all_newest(db) if release.audience in order]
    for release in sorted(found, key=lambda r: order.index(r.audience)):
        chosen[release.dataset] = release
    return chosen


def add(db: Connection, release: Release, private_files: Collection[str]) -> None:
    """Record a release; its private files become fetchable for the audience."""
    db.execute(
        insert(dataset_version).values(
            dataset=release.dataset,
            audience=release.audience,
            epoch=release.epoch,
            version=release.version,
            as_of=release.as_of,
            published_at=release.published_at,
            manifest=release.signed.model_dump_json(),
        )
    )
    for sha256 in private_files:
        entitle(db, sha256, release.dataset, release.audience)


def sign_again(db: Connection, release: Release) -> None:
    """Replace the signature of a recorded release."""
    db.execute(
        update(dataset_version)
        .where(
            dataset_version.c.dataset == release.dataset,
            dataset_version.c.audience == release.audience,
            dataset_version.c.epoch == release.epoch,
            dataset_version.c.version == release.version,
        )
        .values(manifest=release.signed.model_dump_json())
    )


def entitle(db: Connection, sha256: str, dataset: str, audience: str) -> None:
    """Let an audience fetch a private file; from then on nobody else may."""
    key = {"sha256": sha256, "dataset": dataset, "audience": audience}
    known = select(file_entitlement).filter_by(**key)
    if db.execute(known).first() is None:
        db.execute(insert(file_entitlement).values(**key))


def audiences_of_file(db: Connection, sha256: str) -> frozenset[str]:
    """Return for whom a private file is; empty when the file is not private."""
    rows = db.execute(
        select(file_entitlement.c.audience).where(file_entitlement.c.sha256 == sha256)
    ).scalars()
    return frozenset(rows)


def versions_key(releases: dict[str, Release]) -> str:
    """Return a text that changes with every new release, for the ETag of `heads`."""
    return json.dumps([[r.dataset, r.audience, r.epoch, r.version] for r in releases.values()])
