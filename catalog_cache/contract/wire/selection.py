"""What a desk keeps of the catalogue: the choice, what there is to choose from, and its sizes."""

import hashlib
import json
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from catalog_cache.contract.wire.base import Document

EDITION = "keep:"
"""How the audience of a part of the catalogue begins; what follows names the choice."""

NO_LONGER_SOLD = ("discontinued", "ended", "blocked")
"""Sale statuses of the parts that “without discontinued parts” leaves out."""

_MOST_LINES = 1000
_LONGEST_LINE = 200


def _in_order(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(lines)))


class Selection(Document):
    """What to keep: product lines, none named for all of them, with or without discontinued parts.

    Parts without a product line are always kept, and so is what something kept names.
    """

    lines: Annotated[
        tuple[Annotated[str, Field(max_length=_LONGEST_LINE)], ...],
        Field(max_length=_MOST_LINES),
        AfterValidator(_in_order),
    ] = ()
    without_discontinued: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not self.lines and not self.without_discontinued

    @property
    def audience(self) -> str:
        """The audience under which this part of the catalogue is published; empty for the whole.

        Whoever knows the choice can compute it, so that a signed manifest says what it is of.
        """
        if self.is_whole:
            return ""
        choice = json.dumps([*self.lines, self.without_discontinued], ensure_ascii=False)
        return EDITION + hashlib.sha256(choice.encode()).hexdigest()[:32]


def is_edition(audience: str) -> bool:
    """Tell whether an audience is a part of the catalogue that somebody chose."""
    return audience.startswith(EDITION)


class ContentSize(Document):
    """How much something is: parts, bytes to fetch, bytes on the disk."""

    parts: int
    fetch: int
    disk: int

    def share(self, parts: int) -> "ContentSize":
        """Return about how much so many of its parts are."""
        return ContentSize(
            parts=parts,
            fetch=self.fetch * parts // self.parts if self.parts else 0,
            disk=self.disk * parts // self.parts if self.parts else 0,
        )


class LineOffer(Document):
    """One product line: its parts, how many of them are discontinued, and about its size."""

    code: str
    models: tuple[str, ...] = ()
    """Codes of the machines of this line."""
    discontinued: int
    size: ContentSize


class Chosen(Document):
    """What this device keeps, and how far it is."""

    selection: Selection
    state: Literal["ready", "preparing"]
    size: ContentSize | None = None
    """Exactly, once it is ready."""


class SelectionOffer(Document):
    """What there is to choose from, and what this device has chosen."""

    whole: ContentSize
    """The whole catalogue, exactly."""
    discontinued: int
    lines: tuple[LineOffer, ...]
    unlined: LineOffer
    """Parts without a product line, which are always kept."""
    chosen: Chosen

    def about(self, selection: Selection) -> ContentSize:
        """Return about how much a choice is; what kept parts name besides comes on top."""
        if selection.is_whole:
            return self.whole
        named = set(selection.lines) or {line.code for line in self.lines}
        kept = [self.unlined, *(line for line in self.lines if line.code in named)]
        ended = sum(line.discontinued for line in kept) if selection.without_discontinued else 0
        return self.whole.share(sum(line.size.parts for line in kept) - ended)
