"""Design tokens as typed values, read once from resources/theme/tokens.json."""

import json
from dataclasses import dataclass
from functools import cache

import resources


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in device-independent pixels."""

    xxs: int
    xs: int
    s: int
    m: int
    l: int  # noqa: E741 - the scale's own name: xxs, xs, s, m, l, xl
    xl: int


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights and widths in device-independent pixels; a window's are pairs.

    `line` is a line of text in a box, `search` the widest a field for searching gets,
    `widest_table` over how much a row of short texts can be read across.
    """

    row: int
    control: int
    line: int
    status: int
    navigation: int
    preview: int
    search: int
    widest_table: int
    icon_small: int
    icon: int
    icon_large: int
    window: tuple[int, int]
    least_window: tuple[int, int]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """One step of the type scale: size in pixels and weight on the scale 100 to 900."""

    size: int
    weight: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything the generated look is made of; colours are (light, dark) by role.

    `high_contrast` holds the colours that differ when the user needs more contrast; `tone` the
    icon that goes with each state's colour, because no state is said by colour alone.
    """

    color: dict[str, tuple[str, str]]
    high_contrast: dict[str, tuple[str, str]]
    tone: dict[str, str]
    families: tuple[str, ...]
    text: dict[str, TextStyle]
    space: Space
    size: Sizes
    radius_control: int
    radius_panel: int


@cache
def tokens() -> Tokens:
    """Return the tokens this program ships."""
    raw = json.loads(resources.read_text("theme/tokens.json"))
    font = dict(raw["font"])
    families = tuple(font.pop("families"))
    return Tokens(
        color=_pairs(raw["color"]),
        high_contrast=_pairs(raw["high_contrast"]),
        tone=raw["tone"],
        families=families,
        text={name: TextStyle(**style) for name, style in font.items()},
        space=Space(**raw["space"]),
        size=Sizes(**raw["size"]),
        radius_control=raw["radius"]["control"],
        radius_panel=raw["radius"]["panel"],
    )


def _pairs(raw: dict[str, list[str]]) -> dict[str, tuple[str, str]]:
    return {role: (light, dark) for role, (light, dark) in raw.items()}
