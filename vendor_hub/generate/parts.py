"""The stream of generated parts, in falling popularity; each seed makes the same parts again."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from vendor_hub.generate.families import Family, Range, Spec

BRANDS = (
    "Norlager", "Halden", "Brevik", "Tessmer", "Ovarix", "Kallmann", "Sorvane", "Duravell",
)  # fmt: skip
LINES = ("standard", "industry", "heavy", "food", "marine", "mobile", "lab", "spares")
RUN = 40
"""So many parts on end are of one family, brand and line, as a maker's size range is."""

# A prime above the largest catalogue: stepping by another number meets each remainder once, so
# that neighbours do not carry neighbouring numbers and no number comes twice.
_MOST = 9_999_991
_STEP = 3_141_593


@dataclass(frozen=True, slots=True)
class Part:
    """A generated part; `values` are its specifications, each with the place of its value."""

    uid: int
    family: Family
    brand: str
    line: str
    number: str
    names: tuple[str, str]
    values: tuple[tuple[Spec, int], ...]
    status: str
    list_cents: int
    pack: int


def stream(offer: Range, count: int, seed: int) -> Iterator[Part]:
    """Yield `count` parts; ValueError for more than the number schemes can tell apart."""
    if not 0 < count < _MOST:
        raise ValueError(f"between 1 and {_MOST - 1:,} parts can be generated, not {count:,}")
    rng = random.Random(f"parts-{seed}")
    start = rng.randrange(_MOST)
    for first in range(0, count, RUN):
        family = rng.choice(offer.families)
        place = offer.families.index(family)
        brand, line = rng.choice(BRANDS), rng.choice(LINES)
        level = rng.lognormvariate(3.2, 1.4)
        for index in range(first, min(first + RUN, count)):
            serial = (start + index * _STEP) % _MOST
            yield _part(index, family, place, brand, line, serial, level, rng)


def _part(
    index: int, family: Family, place: int, brand: str, line: str, serial: int, level: float,
    rng: random.Random,
) -> Part:  # fmt: skip
    values = tuple((spec, int(rng.random() * len(spec.values))) for spec in family.specs)
    shown = {spec.code: spec.values[at] for spec, at in values}
    detail = family.name.format_map(shown)
    return Part(
        uid=index + 1,
        family=family,
        brand=brand,
        line=line,
        number=_number(family, place, serial, shown),
        names=(f"{family.nouns['en']} {detail}", f"{family.nouns['de']} {detail}"),
        values=values,
        status=_status(index, rng),
        list_cents=max(3, int(level * rng.uniform(0.6, 1.6) * 100)),
        pack=rng.choice((1, 1, 1, 1, 1, 5, 10, 100)),
    )


def _status(index: int, rng: random.Random) -> str:
    if is_superseded(index):
        return "superseded"
    return "discontinued" if rng.random() < 0.06 else "active"


def is_superseded(index: int) -> bool:
    """Tell whether the part at this place has a successor: the next one of its run."""
    return index % RUN in (7, 8, 21)


def _number(family: Family, place: int, serial: int, shown: dict[str, str]) -> str:
    """Return a number by the family's scheme; schemes differ in shape, so none meets another's."""
    high, low = divmod(serial, 10_000)
    match family.scheme:
        case "dashed":
            return f"{place + 10:02d}-{high:03d}{'ABCDEFGHJK'[serial % 10]}-{low:04d}"
        case "dotted":
            return f"{place + 10:02d}.{serial // 1000:04d}.{serial % 1000:03d}"
        case "spaced":
            return f"{family.code[0].upper()}{'ABCDEFGH'[place % 8]} {high:03d} {low:04d}"
        case "norm":
            return f"{place:03d}0{serial:07d}"
        case "bearing":
            seal = shown.get("seal", "open")
            return f"{serial:07d}" if " " in seal or seal == "open" else f"{serial:07d}-{seal}"
        case _:
            letters = family.code.partition(".")[2][:3].upper()
            return f"{letters}{place:02d}{serial:07d}-{shown.get('voltage', '00')}"
