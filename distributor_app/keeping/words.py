"""What is said of the part of the catalogue that is kept on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from catalog_cache.records import Kept

from distributor_app import formats

if TYPE_CHECKING:
    from catalog_cache.contract.wire.selection import ContentSize, Selection, SelectionOffer

SETTINGS_SECTION = "keep"
"""The section of the settings where it is chosen."""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("keeping", text, None, count)


def kept_text(selection: Selection, product_lines: int) -> str:
    """Say what a choice keeps: "3 of 9 product lines, without discontinued parts"."""
    if not selection.lines:
        whole = _tr("Whole catalogue")
        without = _tr("Whole catalogue without discontinued parts")
        return without if selection.without_discontinued else whole
    kept = len(selection.lines)
    if product_lines >= kept:
        words = _tr("{0} of %n product line(s)", product_lines).format(kept)
    else:
        words = _tr("%n product line(s)", kept)
    if selection.without_discontinued:
        words = _tr("{0}, without discontinued parts").format(words)
    return words


def sizes_text(size: ContentSize, *, exact: bool) -> str:
    """Say how much is fetched and how much lies on the disk."""
    words = (
        _tr("{0} to fetch, {1} on this computer")
        if exact
        else _tr("About {0} to fetch, {1} on this computer")
    )
    return words.format(formats.size(size.fetch), formats.size(size.disk))


def offered_text(offer: SelectionOffer) -> str:
    """Say what is about to be fetched: "Whole catalogue, 473 MB"."""
    chosen = offer.chosen
    words = kept_text(chosen.selection, len(offer.lines))
    if chosen.size is not None:
        return _tr("{0}, {1}").format(words, formats.size(chosen.size.fetch))
    return _tr("{0}, about {1}").format(words, formats.size(offer.about(chosen.selection).fetch))


def state_text(kept: Kept) -> str:
    """Say what happens to a choice that is not here yet; empty when it is here."""
    if not kept.is_offered:
        return _tr("Your IT keeps the catalogue for many desks, and chooses what is in it.")
    if kept.is_in_use:
        return ""
    if kept.is_preparing:
        return _tr(
            "Your vendor is preparing what you chose; it comes by itself. Until then you go on"
            " with the catalogue that is here."
        )
    return _tr("It comes with the next sync. Until then you go on with the catalogue that is here.")


def missing_text(kept: Kept) -> str:
    """Say that something may be missing because only a part is kept; empty for the whole."""
    if not kept.is_part:
        return ""
    if not kept.is_in_use:
        return _tr("Only a part of the catalogue is on this computer so far.")
    if not kept.selection.lines:
        return _tr("You keep no discontinued parts on this computer.")
    words = kept_text(kept.selection, kept.product_lines)
    return _tr("On this computer you keep {0}.").format(words)
