"""What there is to choose from of the newest catalogue: product lines, their parts and sizes."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from pyroaring import BitMap

from catalog_cache.contract.dataset import facet_index
from catalog_cache.contract.wire.selection import (
    NO_LONGER_SOLD,
    Chosen,
    ContentSize,
    LineOffer,
    Selection,
    SelectionOffer,
)

from vendor_hub.hub import Hub
from vendor_hub.publish.release import file_of, work_folder
from vendor_hub.store import datasets
from vendor_hub.store.selections import Edition

_MOST_MODELS = 30


class Offering:
    """Knows the offer of the newest version; it is read from the file once a version."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._lock = threading.Lock()
        self._known: tuple[tuple[int, int], SelectionOffer] | None = None

    def offer(self) -> SelectionOffer | None:
        """Return what there is, with the whole as chosen; None before there is a catalogue."""
        with self._lock:
            with self._hub.store.read() as db:
                whole = datasets.newest(db, "catalog", "")
            if whole is None:
                return None
            version = (whole.epoch, whole.version)
            if self._known is None or self._known[0] != version:
                with work_folder(self._hub) as work:
                    path = file_of(self._hub, whole, work)
                    if path is None:
                        return None
                    self._known = (version, _read(path, whole))
            return self._known[1]

    def chosen(self, edition: Edition | None, offer: SelectionOffer) -> Chosen:
        """Return how far a device's choice is."""
        if edition is None:
            return Chosen(selection=Selection(), state="ready", size=offer.whole)
        with self._hub.store.read() as db:
            made = datasets.newest(db, "catalog", edition.audience) if edition.is_made else None
        return Chosen(
            selection=edition.selection,
            state="preparing" if made is None else "ready",
            size=None if made is None else _size(made),
        )


def _size(made: datasets.Release) -> ContentSize:
    manifest = made.manifest
    return ContentSize(
        parts=manifest.tables["part"].rows,
        fetch=manifest.snapshot.size,
        disk=manifest.snapshot.raw_size,
    )


def _read(path: Path, whole: datasets.Release) -> SelectionOffer:
    size = _size(whole)
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        status = _bitmaps(db, facet_index.STATUS)
        everything = facet_index.united(status.values())
        ended = facet_index.united(status[word] for word in NO_LONGER_SOLD if word in status)
        lines = _bitmaps(db, facet_index.LINE)
        models: dict[str, list[str]] = {}
        for line, code in db.execute("SELECT product_line, code FROM model ORDER BY position"):
            models.setdefault(line, []).append(code)
    offers = [_line(code, ranks, ended, size, models) for code, ranks in sorted(lines.items())]
    unlined = everything - facet_index.united(lines.values())
    return SelectionOffer(
        whole=size,
        discontinued=len(ended),
        lines=tuple(offers),
        unlined=_line("", unlined, ended, size, models),
        chosen=Chosen(selection=Selection(), state="ready", size=size),
    )


def _bitmaps(db: sqlite3.Connection, kind: str) -> dict[str, BitMap]:
    rows = db.execute("SELECT value, ranks FROM facet WHERE kind = ? AND parts > 0", (kind,))
    return {value: facet_index.read_ranks(ranks) for value, ranks in rows}


def _line(
    code: str, ranks: BitMap, ended: BitMap, whole: ContentSize, models: dict[str, list[str]]
) -> LineOffer:
    return LineOffer(
        code=code,
        models=tuple(models.get(code, ())[:_MOST_MODELS]),
        discontinued=len(ranks & ended),
        size=whole.share(len(ranks)),
    )
