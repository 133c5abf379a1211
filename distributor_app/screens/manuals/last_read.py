"""The documents that were read last, each at its page, kept from one day to the next."""

from collections.abc import Sequence

from catalog_cache.records import DocumentInfo

from distributor_app.settings import Settings

_MOST = 6


class LastRead:
    """Newest first, each document once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pages: dict[str, int] = {}
        for entry in reversed(settings.last_read):
            page = entry.get("page", "")
            self._pages[entry.get("document", "")] = int(page) if page.isdecimal() else 1

    def note(self, document: str, page: int) -> None:
        """Remember that this page was in sight."""
        self._pages.pop(document, None)
        self._pages[document] = page

    def among(self, documents: Sequence[DocumentInfo]) -> tuple[tuple[DocumentInfo, int], ...]:
        """Return those that the library still has, with the page to go on at."""
        known = {document.id: document for document in documents}
        found = [(known[name], page) for name, page in self._pages.items() if name in known]
        return tuple(reversed(found[-_MOST:]))

    def keep(self) -> None:
        """Write them into the settings."""
        newest = reversed(list(self._pages.items())[-_MOST:])
        self._settings.last_read = [{"document": name, "page": str(p)} for name, p in newest]
