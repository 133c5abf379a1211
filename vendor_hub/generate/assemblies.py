"""Assemblies of generated parts: machines of groups of positions, one level under another."""

import json
import random

from vendor_hub.generate.batches import Batch
from vendor_hub.generate.parts import Part
from vendor_hub.publish.writer import DatasetWriter

_EVERY = 400
"""Of so many parts on end one assembly is made."""
_POSITIONS = 32
_MODELS = 40
_LARGE = 300


class Assemblies:
    """Takes the parts as they come and makes an assembly of some of every few hundred."""

    def __init__(self, writer: DatasetWriter, seed: int) -> None:
        self._writer = writer
        self._rng = random.Random(f"assemblies-{seed}")
        self._assembly = Batch(writer, "assembly", "id title product_line models top position")
        self._figure = Batch(writer, "figure", "id assembly seq title media width height")
        self._callout = Batch(writer, "callout", "figure seq label shapes target_kind target")
        self._position = Batch(
            writer, "position", "id assembly seq label indenture illustrated sub_assembly"
        )
        self._part = Batch(
            writer, "position_part", "position seq uid qty_kind qty unit effectivity service"
        )
        self._gathered: list[Part] = []
        self._made = 0

    def take(self, part: Part) -> None:
        """Take the next part."""
        self._gathered.append(part)
        if len(self._gathered) >= _EVERY:
            self._make()
            self._gathered = []

    def finish(self) -> None:
        """Write what is left, and the models that the assemblies belong to."""
        if self._gathered:
            self._make()
        for batch in (self._assembly, self._figure, self._callout, self._position, self._part):
            batch.flush()
        self._writer.add(
            "serial_scheme", code="G", product_line="spares", pattern=r"(\d+)", width=6
        )
        for n in range(_MODELS):
            self._writer.add(
                "model", code=_model(n), product_line="spares", serial_scheme="G", position=n,
                names={"en": f"Machine {_model(n)}", "de": f"Maschine {_model(n)}"},
            )  # fmt: skip

    def _make(self) -> None:
        self._made += 1
        number, model = self._made, (self._made - 1) // 10 % _MODELS
        key = f"A{number:05d}"
        top = number % 10 == 1
        self._assembly.add(
            key, f"{'Machine' if top else 'Group'} {number}", "spares",
            json.dumps([_model(model)]), int(top), number,
        )  # fmt: skip
        self._figure.add(f"{key}/1", key, 1, f"Figure {number}", "image/svg+xml", 1200.0, 900.0)
        # The first is as large as parts lists get.
        wanted = _LARGE if number == 1 else _POSITIONS
        chosen = self._rng.sample(self._gathered, min(wanted, len(self._gathered)))
        for seq, part in enumerate(chosen, start=1):
            self._add(key, seq, part, f"A{number + seq:05d}" if top and seq <= 9 else None)

    def _add(self, key: str, seq: int, part: Part, below: str | None) -> None:
        position = f"{key}.{seq}"
        self._position.add(position, key, seq, str(seq), 0, 1, below)
        shape = {"kind": "circle", "x": 30 + seq * 37 % 1140, "y": 30 + seq * 101 % 840, "r": 12}
        self._callout.add(f"{key}/1", seq, str(seq), json.dumps([shape]), "position", position)
        self._part.add(position, 1, part.uid, "number", str(1 + seq % 4), "C62", None, "sold")


def _model(n: int) -> str:
    return f"GM {n + 1:02d}"
