"""An assembly's drawing and parts list as a PDF; runs in the helper process."""

from datetime import datetime
from pathlib import Path

from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo, AssemblyPage

from distributor_app.paper.words import Language


def write_parts_list(
    page: AssemblyPage,
    figure: bytes | None,
    info: AccountInfo,
    machine: str,
    printed_at: datetime,
    language: Language,
    target: Path,
) -> Path:
    """Write the PDF and return its path; DeskError DISK when it cannot be written."""
    # Imported here because it takes a noticeable part of a second and the window never needs it.
    from distributor_app.paper.formats import Formats
    from distributor_app.paper.parts_list import parts_list_pdf

    formats = Formats.of(language)
    content = parts_list_pdf(
        page, figure, info, printed_at=printed_at, formats=formats, machine=machine
    )
    try:
        target.write_bytes(content)
    except OSError as error:
        raise DeskError(
            Kind.DISK,
            say("The file could not be written."),
            cause=str(error),
            remedy=say("Choose another folder."),
        ) from error
    return target
