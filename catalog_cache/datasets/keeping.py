"""What this computer keeps of the catalogue, remembered beside the datasets of the account.

The hub remembers it too, for each device; where the two differ, this file is right, so that two
persons at one computer keep the same and a restored hub learns it anew.
"""

import json
import threading
from pathlib import Path

from pydantic import ValidationError

from catalog_cache.contract.wire.selection import Selection, SelectionOffer

from catalog_cache.places import write_json

FILE = "keep.json"


class Keeping:
    """The choice and the last offer seen; safe to use from any thread."""

    def __init__(self, account: Path) -> None:
        self._path = account / FILE
        self._lock = threading.Lock()
        self._selection = Selection()
        self._offer: SelectionOffer | None = None
        self._load()

    def _load(self) -> None:
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            self._selection = Selection.model_validate(content["selection"])
            if content["offer"] is not None:
                self._offer = SelectionOffer.model_validate(content["offer"])
        except (OSError, ValueError, KeyError, TypeError, ValidationError):
            # Never chosen, or a damaged disk: the whole catalogue lacks nothing.
            return

    @property
    def selection(self) -> Selection:
        """What is kept."""
        return self._selection

    @property
    def offer(self) -> SelectionOffer | None:
        """What there was to choose from when the hub was asked last."""
        return self._offer

    def choose(self, selection: Selection, offer: SelectionOffer) -> None:
        """Keep this from now on."""
        with self._lock:
            self._write(selection, offer)

    def note(self, offer: SelectionOffer) -> None:
        """Remember what there is to choose from."""
        with self._lock:
            self._write(self._selection, offer)

    def _write(self, selection: Selection, offer: SelectionOffer) -> None:
        content = {
            "selection": selection.model_dump(mode="json"),
            "offer": offer.model_dump(mode="json"),
        }
        write_json(self._path, content)
        self._selection, self._offer = selection, offer
