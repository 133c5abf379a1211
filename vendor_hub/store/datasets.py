"""Published versions of datasets, who may have which, and who may fetch which private file."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select, update

from catalog_cache.contract.dataset.manifest import Manifest, Signed
from catalog_cache.contract.wire.protocol import DatasetHead
from catalog_cache.contract.wire.selection import is_edition

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
    def is_private(self) -> bool:
        """Whether its files are handed only to signed-in people of the audience."""
        if is_edition(self.audience):
            return False  # it holds nothing that the whole does not
        return self.audience != "" or self.dataset in PRIVATE_DATASETS


def newest(db: Connection, dataset: str, audience: str) -> Release | None:
    """Return the newest release of a dataset for exactly this audience."""
    found = _newest(
        db, dataset_version.c.dataset == dataset, dataset_version.c.audience == audience
    )
    return found[0] if found else None


def all_newest(db: Connection) -> list[Release]:
    """Return the newest release of every dataset and audience."""
    return _newest(db)


def for_audiences(db: Connection, dataset: str, audiences: Sequence[str]) -> Release | None:
    """Return a dataset's release for the most special audience that has one.

    `audiences` goes from general to special ("", price group, account).
    """
    found = _newest(
        db, dataset_version.c.dataset == dataset, dataset_version.c.audience.in_(audiences)
    )
    return max(found, key=lambda release: audiences.index(release.audience), default=None)


def heads(db: Connection, audiences: Sequence[str], edition: str | None = "") -> list[DatasetHead]:
    """Return, by name, the newest version of each dataset for the most special audience.

    An edition stands in for the catalogue for everybody; None for one that is not made yet.
    """
    if edition:
        audiences = (audiences[0], edition, *audiences[1:])
    c = dataset_version.c
    rows = db.execute(
        select(c.dataset, c.audience, c.epoch, c.version, c.published_at, c.as_of).where(
            c.newest, c.audience.in_(audiences)
        )
    ).all()
    chosen = {
        row.dataset: row for row in sorted(rows, key=lambda row: audiences.index(row.audience))
    }
    if edition is None and "catalog" in chosen and not chosen["catalog"].audience:
        del chosen["catalog"]
    return [
        DatasetHead(
            name=name,
            audience=row.audience,
            epoch=row.epoch,
            version=row.version,
            published_at=row.published_at,
            as_of=row.as_of,
        )
        for name, row in sorted(chosen.items())
    ]


def _newest(db: Connection, *which: ColumnElement[bool]) -> list[Release]:
    c = dataset_version.c
    rows = db.execute(
        select(c.dataset, c.audience, c.epoch, c.version, c.as_of, c.published_at, c.manifest)
        .where(c.newest, *which)
        .order_by(c.dataset, c.audience)
    )
    return [Release(*row[:-1], Signed.model_validate_json(row[-1])) for row in rows]


def add(db: Connection, release: Release, private_files: Collection[str]) -> None:
    """Record a release; its private files become fetchable for the audience."""
    db.execute(
        update(dataset_version)
        .where(
            dataset_version.c.dataset == release.dataset,
            dataset_version.c.audience == release.audience,
            dataset_version.c.newest,
        )
        .values(newest=False)
    )
    db.execute(
        insert(dataset_version).values(
            newest=True,
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
