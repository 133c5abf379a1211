"""Puts receiving labels on paper in a helper process: a consignment in, a file out. No Qt."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import ShipmentView

from distributor_app.paper.words import Language


def write_labels(view: ShipmentView, language: Language, path: Path) -> Path:
    """Write one label per share of each line, saying for whom it is; DeskError DISK."""
    # Imported here: only the helper process needs reportlab.
    from distributor_app.paper.formats import Formats
    from distributor_app.paper.receiving_labels import receiving_labels_pdf

    formats = Formats.of(language)
    content = receiving_labels_pdf(view, printed_at=datetime.now(UTC), formats=formats)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise DeskError(
            Kind.DISK,
            say("{name} could not be written.", name=path.name),
            cause=str(error.strerror or error),
            remedy=say("Choose another folder."),
        ) from error
    return path
