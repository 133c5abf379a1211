"""How lists of parts are called. No widgets."""

from catalog_cache.records import ListKind, PartList

from distributor_app.screens.catalogue import wording


def list_name(known: PartList) -> str:
    """Return the name of a list; the two that are always there are named by us."""
    if known.kind is ListKind.FAVOURITES:
        return wording.tr("Favourites")
    if known.kind is ListKind.RECENT:
        return wording.tr("Recent parts")
    return known.name


def list_icon(known: PartList) -> str:
    """Return the icon of a list."""
    return {ListKind.FAVOURITES: "star", ListKind.RECENT: "clock"}.get(known.kind, "list")
