"""What a part looks like in its picture: bodies and their colours, by kind and by size.

Sizes are rounded to a few proportions, so that alike parts share one picture.
"""

from collections.abc import Callable

from vendor_hub.demo.maker.drawing import shapes as s
from vendor_hub.demo.maker.drawing.bodies import Block, Shape, Tube
from vendor_hub.demo.maker.drawing.ink import Palette
from vendor_hub.demo.maker.drawing.solids import Seg, Solid
from vendor_hub.demo.maker.model import DemoPart

Coloured = tuple[tuple[Shape, Palette], ...]

STEEL: Palette = ("#F4F7F9", "#D9E0E7", "#AEBAC6")
ALUMINIUM: Palette = ("#FBFCFD", "#E8ECF0", "#C9D1D9")
IRON: Palette = ("#B9C2CC", "#98A4B0", "#717E8C")
RUBBER: Palette = ("#5A636E", "#414953", "#2C333B")
BROWN: Palette = ("#C08B6F", "#A06A50", "#7B4A35")
VIOLET: Palette = ("#8E88A8", "#6E688A", "#514B6B")
BRASS: Palette = ("#F8E6B4", "#E3C579", "#BD974A")
PAINT: Palette = ("#5FB0C1", "#2A8CA2", "#0F6476")
PAPER: Palette = ("#FFF6D8", "#F1E0A8", "#CFB876")
BLUE: Palette = ("#7FAEDF", "#4A84C4", "#2F639C")
RED: Palette = ("#E98A80", "#D15A4E", "#A33D33")
GREEN: Palette = ("#8CC79A", "#5BA66D", "#3E7E4E")
YELLOW: Palette = ("#FCE588", "#F0C93C", "#C79F1C")

_RUBBERS = {"NBR": RUBBER, "FKM": BROWN, "EPDM": VIOLET}


def likeness(part: DemoPart, drawn: Solid | None) -> Coloured | None:
    """Return the bodies of a part; `drawn` is its solid in an exploded view, if there is one."""
    make = _BY_CATEGORY.get(part.category) or _BY_CATEGORY.get(part.category.split(".")[0])
    if make is not None and (found := make(part)) is not None:
        return found
    if drawn:
        return _one(drawn, _finish(part))
    return None


def _one(solid: Solid, palette: Palette, axis: str = "x") -> Coloured:
    return ((Block(solid, axis, (0, 0, 0)), palette),)


def _finish(part: DemoPart) -> Palette:
    """Return the colour of a part of the maker's own design."""
    group, name = part.category.split(".")[0], part.name_en.lower()
    if "gasket" in name or "cover, service" in name:
        return PAPER if "gasket" in name else PAINT
    if any(word in name for word in ("seal", "grip", "foot", "spider", "trim", "insulation")):
        return RUBBER
    if part.category in ("frame.covers", "frame.lift"):
        return PAINT
    return {"engine": IRON, "valves": STEEL, "electrical": ALUMINIUM}.get(group, STEEL)


def _number(part: DemoPart, code: str, default: float = 0.0) -> float:
    for spec in part.specs:
        if spec.code == code and spec.number is not None:
            return spec.number
    return default


def _text(part: DemoPart, code: str) -> str:
    return next((spec.value for spec in part.specs if spec.code == code), "")


def _near(value: float, *sizes: float) -> float:
    """Return the nearest of some sizes."""
    return min(sizes, key=lambda size: abs(size - value))


# Turned and stamped parts ----------------------------------------------------------------------


def _oring(part: DemoPart) -> Coloured | None:
    if part.role != "oring" or not _number(part, "inner_d"):
        return None
    share = _near(_number(part, "cross_section", 2) / _number(part, "inner_d"), 0.03, 0.07, 0.14)
    solid = (Seg("cyl", 40, 40 * share * 1.6, bore=40 * (1 - share * 1.5)),)
    return _one(solid, _RUBBERS.get(_text(part, "material"), RUBBER))


def _shaft_seal(part: DemoPart) -> Coloured:
    share = _near(_number(part, "inner_d", 20) / (_number(part, "outer_d", 35) or 35), 0.5, 0.65,
                  0.8)  # fmt: skip
    rubber = _RUBBERS.get(_text(part, "material"), RUBBER)
    return (
        (Block((Seg("cyl", 40, 10, bore=40 * share),), "x", (0, 0, 0)), rubber),
        (Block((Seg("cyl", 37, 1.5, bore=40 * share + 2),), "x", (10, 0, 0)), STEEL),
        (Block((Seg("cyl", 40 * share + 2, 2, bore=40 * share),), "x", (11.5, 0, 0)), rubber),
    )


def _bolt(part: DemoPart) -> Coloured:
    thread = float(_text(part, "thread").lstrip("M") or 8)
    length = _near(_number(part, "length", 30) / thread, 1.5, 2.5, 4, 6, 9) * 16
    name = part.name_en
    if name.startswith("Hexagon"):
        solid: Solid = s.bolt(8, length)
    elif name.startswith("Socket"):
        solid = s.socket_screw(8, length)
    elif name.startswith("Countersunk"):
        solid = (Seg("cyl", 8, length, thread=True), Seg("cone", 8, 8, other=16))
    elif name.startswith("Set"):
        solid = (Seg("cone", 5, 3, other=8), Seg("cyl", 8, length, bore=4, thread=True))
    else:
        solid = s.bolt(8, length)
    return _one(solid, STEEL)


def _nut(part: DemoPart) -> Coloured:
    name = part.name_en
    if name.startswith("Hexagon nut"):
        return _one(s.nut(22), STEEL)
    if name.startswith("Self"):
        return (
            (Block(s.nut(22), "x", (0, 0, 0)), STEEL),
            (Block((Seg("cyl", 30, 8, bore=22),), "x", (33, 0, 0)), BLUE),
        )
    if name.startswith("Bonded"):
        return (
            (Block((Seg("cyl", 42, 6, bore=28),), "x", (0, 0, 0)), STEEL),
            (Block((Seg("cyl", 28, 1, bore=22),), "x", (6, 0, 0)), RUBBER),
        )
    if name.startswith("Spring pin"):
        return _one((Seg("cyl", 12, 80, bore=8),), STEEL)
    if name.startswith("Parallel key"):
        return _one(s.plate(10, 10, 80, 0, 0), STEEL)
    if name.startswith("Circlip"):
        return _one((Seg("cyl", 42, 3, bore=36),), IRON)
    return _one((Seg("cyl", 42, 7 if "lock" in name else 5, bore=22),), STEEL)


def _bearing(part: DemoPart) -> Coloured:
    share = _near(_number(part, "inner_d", 20) / (_number(part, "outer_d", 47) or 47), 0.3, 0.42,
                  0.5)  # fmt: skip
    bore, sealing = 46 * share, _text(part, "seal_type")
    cage = RUBBER if "Rubber" in sealing else IRON if "Steel" in sealing else BRASS
    return (
        (Block((Seg("cyl", 46, 26, bore=38),), "x", (0, 0, 0)), STEEL),
        (Block((Seg("cyl", 38, 1, bore=bore + 7),), "x", (23, 0, 0)), cage),
        (Block((Seg("cyl", bore + 7, 2, bore=bore),), "x", (24, 0, 0)), STEEL),
    )


# Hydraulics ------------------------------------------------------------------------------------


def _pump(part: DemoPart) -> Coloured:
    if part.name_en.startswith("Hydraulic hand"):
        lever = Tube(5, ((20, 0, 70), (20, 0, 120), (20, -60, 170)), 20)
        body: Solid = (Seg("rect", 30, 16, other=24), *s.disc(18, 50), *s.disc(22, 8))
        return ((Block(body, "z", (20, 0, 0)), PAINT), (lever, STEEL))
    size = _near(_number(part, "displacement", 11), 4, 8, 11, 16, 22, 32, 45, 64)
    length, paint = 26 + size * 1.1, IRON if part.origin == "reman" else ALUMINIUM
    sections = 2 if part.name_en.startswith("Tandem") else 1
    rear: list[Seg] = [*s.plate(30, 38, 14, 0, 4)]
    for _ in range(sections):
        rear += [*s.plate(32, 40, length, 0, 0), *s.plate(30, 38, 9, 0, 0)]
    flange: Solid = (*s.lug_flange(56, 10, 0), *s.disc(23, 5))
    at = sum(seg.length for seg in rear)
    return (
        (Block(tuple(rear), "x", (0, 0, 0)), paint),
        (Block(flange, "x", (at, 0, 0)), IRON),
        (Block(_shaft_end(_text(part, "shaft")), "x", (at + 15, 0, 0)), STEEL),
    )


def _shaft_end(text: str) -> Solid:
    if "aper" in text:
        return (Seg("cone", 10, 22, other=7), Seg("cyl", 5, 12, thread=True))
    if "plined" in text:
        return (Seg("cyl", 8, 8), Seg("gear", 9.5, 24, other=9))
    return (*s.shaft((9.5, 30), (7, 4)),)


def _piston_pump(part: DemoPart) -> Coloured:
    r = _near(_number(part, "displacement", 28), 18, 28, 45, 71) * 0.25 + 24
    body = (*s.plate(r, r, 18, 0, 4), *s.disc(r * 0.96, 46), *s.disc(r * 1.04, 8))
    control = (Block(s.plate(9, 9, 30, 0, 0), "x", (6, 0, r + 6)), STEEL)
    return (
        (Block(body, "x", (0, 0, 0)), IRON),
        control,
        (Block((*s.lug_flange(r * 1.6, 10, 0), *s.disc(r * 0.6, 4)), "x", (72, 0, 0)), IRON),
        (Block(s.shaft((10, 30), (7, 4)), "x", (86, 0, 0)), STEEL),
    )


def _motor(part: DemoPart) -> Coloured:
    if part.category == "motors.electric" and _number(part, "power"):
        length = 60 + _near(_number(part, "power"), 1, 3, 7.5, 15) * 3
        return (
            (Block((*s.disc(40, 6), *s.finned(44, length, 0), *s.disc(44, 6),
                    *s.disc(54, 8, 0, 4)), "x", (0, 0, 0)), PAINT),
            (Block((Seg("rect", 20, 16, other=16),), "z", (length * 0.5, 0, 42)), PAINT),
            (Block(s.shaft((9, 26)), "x", (length + 20, 0, 0)), STEEL),
        )  # fmt: skip
    stack = 10 + _near(_number(part, "displacement", 100), 50, 100, 160, 250, 315) * 0.12
    body = (*s.disc(34, 10, 0, 6), Seg("gear", 35, stack, other=14), *s.plate(34, 34, 34, 0, 0))
    at = sum(seg.length for seg in body)
    return (
        (Block(body, "x", (0, 0, 0)), IRON),
        (Block((*s.lug_flange(58, 10, 0), *s.disc(22, 5)), "x", (at, 0, 0)), IRON),
        (Block(s.shaft((11, 30)), "x", (at + 15, 0, 0)), STEEL),
    )


def _directional(part: DemoPart) -> Coloured | None:
    if not _text(part, "spool"):
        return None
    k = 1.0 if "6" in _text(part, "size") else 1.25
    coil = RUBBER if "DC" in part.name_en else BLUE
    twin = _text(part, "spool") in "CEGH"
    body = (Seg("rect", 22 * k, 52 * k, other=24 * k),)
    found: list[tuple[Shape, Palette]] = []
    if twin:
        found.append((Block((*s.disc(8, 6), *s.plate(17, 17, 34, 0, 0)), "x", (-40, 0, 30)), coil))
    found += [
        (Block(body, "x", (0, 0, 28)), PAINT),
        (Block((*s.plate(17, 17, 34, 0, 0), *s.disc(8, 8)), "x", (52 * k, 0, 30)), coil),
    ]
    return tuple(found)


def _cartridge(part: DemoPart) -> Coloured | None:
    if part.role not in ("valve", "blocked"):
        return None
    flow = _near(_number(part, "flow_max", 60), 30, 60, 120, 200)
    r = 15 + flow * 0.06
    stem = (*s.disc(r * 0.6, 34), Seg("cyl", r * 0.82, 24, thread=True))
    hexagon: Solid = s.nut(r * 0.75)
    pressure = part.category == "valves.pressure"
    knob: Solid = s.shaft((r * 0.4, 26), (r * 0.5, 8)) if pressure else s.disc(r * 0.62, 16)
    tint = {"valves.pressure": BRASS, "valves.check": STEEL}.get(part.category, PAINT)
    return (
        (Block(stem, "x", (0, 0, 0)), STEEL),
        (Block(hexagon, "x", (58, 0, 0)), tint),
        (Block(knob, "x", (58 + hexagon[0].length, 0, 0)), tint),
    )


def _coil(part: DemoPart) -> Coloured | None:
    if not part.name_en.startswith("Solenoid coil"):
        return None
    solid = (*s.plate(26, 26, 50, 13, 0),)
    plug = Block((Seg("rect", 12, 20, other=10),), "z", (25, 0, 26))
    return ((Block(solid, "x", (0, 0, 0)), RUBBER), (plug, RUBBER))


def _cylinder(part: DemoPart) -> Coloured | None:
    if not _number(part, "stroke"):
        return None
    bore = _near(_number(part, "bore", 50), 32, 50, 80, 100)
    length = 50 + _near(_number(part, "stroke"), 100, 200, 400, 800) * 0.16
    r = 10 + bore * 0.16
    tube = (*s.plate(8, r * 0.9, 20, 0, 0), *s.disc(r, length), *s.disc(r * 1.12, 12))
    at = sum(seg.length for seg in tube)
    return (
        (Block(tube, "x", (0, 0, 0)), PAINT),
        (Block(s.shaft((r * 0.5, 34)), "x", (at, 0, 0)), STEEL),
        (Block(s.plate(7, r * 0.8, 18, 0, 0), "x", (at + 34, 0, 0)), IRON),
    )


def _filter(part: DemoPart) -> Coloured:
    flow = _near(_number(part, "flow_max", 60), 30, 60, 120, 240)
    r, length = 24 + flow * 0.04, 66 + flow * 0.12
    if "strainer" in part.name_en:
        mesh = (*s.disc(26, 6), *s.finned(24, 60, 0), *s.disc(26, 5))
        hexagon: Solid = (Seg("hex", 22, 14, bore=14),)
        return (
            (Block(mesh, "x", (0, 0, 0)), STEEL),
            (Block(hexagon, "x", (71, 0, 0)), RUBBER),
        )
    if "complete" in part.name_en:
        head = (Seg("rect", r, 26, other=r),)
        return (
            (Block((*s.disc(r * 0.9, length), *s.disc(r, 6)), "z", (0, 0, 0)), PAINT),
            (Block(head, "z", (0, 0, length + 6)), ALUMINIUM),
            (Block(s.disc(6, 10), "z", (0, 0, length + 32)), RED),
        )
    cap = {3: RED, 6: BLUE, 10: GREEN, 16: YELLOW}.get(int(_number(part, "fineness", 25)), IRON)
    return (
        (Block(s.disc(r * 1.06, 7), "x", (0, 0, 0)), cap),
        (Block(s.finned(r, length, 0), "x", (7, 0, 0)), PAPER),
        (Block(s.disc(r * 1.06, 7, r * 0.55), "x", (7 + length, 0, 0)), cap),
    )


# Lines, electrics, supplies --------------------------------------------------------------------


def _hose(part: DemoPart) -> Coloured:
    length = _near(_number(part, "length", 800), 450, 1000, 2000)
    r, reach = 7.0, 60 + length * 0.05
    bend = {"9": 34.0, "4": 18.0}.get(_text(part, "flange")[:1], 0.0)
    end = (reach, 40.0, 0.0)
    hose = Tube(r, ((0, 0, 0), (reach * 0.4, 0, 0), (reach * 0.6, 40, 0), end), 60)
    tip = Tube(r * 0.7, (end, (reach + 16, 40, 0), (reach + 16 + bend * 0.4, 40, bend)), 12)
    last = (reach + 16 + bend * 0.4, 40.0, bend)
    return (
        (Block((*s.nut(6.5), *s.disc(9, 16)), "x", (-24, 0, 0)), STEEL),
        (hose, RUBBER),
        (tip, STEEL),
        (Block((*s.nut(6.5), *s.disc(6, 6)), "z" if bend > 30 else "x", last), STEEL),
    )


def _coil_of_hose(_part: DemoPart) -> Coloured:
    turns = tuple(
        (Block((Seg("cyl", 52, 9, bore=42),), "z", (0, 0, 11.0 * i)), RUBBER) for i in range(4)
    )
    return (*turns, (Tube(5, ((0, 52, 38), (30, 60, 38), (60, 60, 30)), 14), RUBBER))


def _fitting(part: DemoPart) -> Coloured:
    metal = ALUMINIUM if "tainless" in part.name_en else STEEL
    tube = _near(_number(part, "outer_d", 12), 8, 15, 28)
    r = 8 + tube * 0.3
    end: Solid = (*s.nut(r * 0.8), *s.disc(r * 0.75, r * 0.7, r * 0.5))
    kind = part.name_en.split(",")[0].split(" ")[0]
    body: Solid = (Seg("hex", r * 1.2, r * 1.1),)
    if kind in ("Elbow", "Banjo", "Tee"):
        shapes: list[tuple[Shape, Palette]] = [
            (Block((*s.disc(r, r * 2), *end), "x", (0, 0, 0)), metal),
            (Block((Seg("rect", r, 2 * r, other=r),), "z", (0, 0, -r)), metal),
            (Block(end, "z", (0, 0, r)), metal),
        ]
        if kind == "Tee":
            shapes.insert(0, (Block((*end, *s.disc(r, r)), "x", (-r * 4.2, 0, 0)), metal))
        return tuple(shapes)
    if kind == "Screw":
        return _one((*s.disc(r, r * 1.6), Seg("hex", r * 1.5, r)), metal)
    front: Solid = (Seg("cyl", r * 0.9, r * 1.7, thread=True),)
    if kind in ("Straight", "Bulkhead", "Non-return"):
        front = (*s.disc(r * 0.7, r * 0.6), *s.nut(r * 0.8))
    neck = s.disc(r * (1.1 if kind == "Bulkhead" else 0.9), r * (2 if kind == "Bulkhead" else 0.8))
    return _one((*front, *neck, *body, *end), metal)


def _quick(part: DemoPart) -> Coloured:
    size = _near(len(_text(part, "size")), 3, 4)
    r = 14 + size * 2
    if ", male" in part.name_en:
        return _one((*s.nut(r * 0.8), *s.disc(r * 0.8, 20), *s.disc(r * 0.95, 6),
                     *s.disc(r * 0.62, 22, r * 0.4)), STEEL)  # fmt: skip
    return (
        (Block(s.nut(r * 0.8), "x", (0, 0, 0)), STEEL),
        (Block((*s.disc(r, 18), *s.disc(r * 1.16, 30), *s.disc(r, 6, r * 0.7)), "x",
               (r * 1.2, 0, 0)), STEEL),
        (Block((*s.disc(r * 1.2, 4),), "x", (r * 1.2 + 22, 0, 0)), RED),
    )  # fmt: skip


def _electrical(part: DemoPart) -> Coloured | None:
    name = part.name_en
    found = next((make for word, make in _DEVICES if name.startswith(word)), None)
    return found(part) if found else None


def _gauge(part: DemoPart) -> Coloured:
    r = 34.0 if "63" in part.name_en else 44.0
    return (
        (Block((*s.nut(7), *s.disc(r, 16)), "y", (0, 0, 0)), STEEL),
        (Block((Seg("cyl", r, 3, bore=r * 0.86),), "y", (0, 26.5, 0)), STEEL),
        (Tube(0.8, ((0, 30, 0), (r * 0.36, 30, r * 0.4)), 1), RED),
    )


def _button(part: DemoPart) -> Coloured:
    tint = {"green": GREEN, "red": RED, "black": RUBBER, "yellow": YELLOW, "white": ALUMINIUM}
    head: Solid = s.disc(20, 8)
    if part.name_en.startswith("Emergency"):
        head = (*s.disc(12, 10), *s.disc(27, 10))
    color = RED if part.name_en.startswith("Emergency") else tint[part.name_en.split(", ")[1]]
    ring = YELLOW if color is RED and len(head) > 1 else STEEL
    return (
        (Block((*s.plate(18, 18, 26, 0, 0), *s.disc(15, 8)), "x", (0, 0, 0)), RUBBER),
        (Block(s.disc(26, 5), "x", (34, 0, 0)), ring),
        (Block(head, "x", (39, 0, 0)), color),
    )


def _sensor(_part: DemoPart) -> Coloured:
    return (
        (Block((Seg("cyl", 9, 18, thread=True),), "x", (0, 0, 0)), STEEL),
        (Block((*s.nut(12), *s.disc(15, 36)), "x", (18, 0, 0)), BRASS),
        (Block((*s.disc(11, 10), *s.disc(8, 14, 6)), "x", (72, 0, 0)), RUBBER),
    )


def _relay(part: DemoPart) -> Coloured:
    wide = 34.0 if "30" in part.name_en else 42.0
    box = Block((Seg("rect", 26, 40, other=wide * 0.7),), "z", (0, 0, 0))
    top = Block((Seg("rect", 20, 12, other=wide * 0.5),), "z", (0, 0, 40))
    return ((box, RUBBER), (top, ALUMINIUM))


def _cable(part: DemoPart) -> Coloured:
    tint = RUBBER if "harness" in part.name_en else YELLOW
    return tuple(
        (Block((Seg("cyl", 50, 5, bore=43),), "z", (0, 0, 6.0 * i)), tint) for i in range(5)
    )


_DEVICES: tuple[tuple[str, Callable[[DemoPart], Coloured]], ...] = (
    ("Pressure gauge", _gauge), ("Push button", _button), ("Emergency stop", _button),
    ("Pressure s", _sensor), ("Temperature s", _sensor), ("Level s", _sensor),
    ("Proximity", _sensor), ("Test coupling", _sensor), ("Relay", _relay), ("Contactor", _relay),
    ("Motor protection", _relay), ("Cable", _cable),
)  # fmt: skip


def _oil(part: DemoPart) -> Coloured:
    litres = _number(part, "volume", 5)
    if "spray" in part.name_en:
        return (
            (Block((*s.disc(20, 92), Seg("cone", 20, 8, other=12)), "z", (0, 0, 0)), RED),
            (Block(s.disc(10, 14), "z", (0, 0, 100)), ALUMINIUM),
        )
    if part.name_en.startswith("Grease"):
        return ((Block((*s.disc(18, 90), *s.disc(19, 6)), "z", (0, 0, 0)), GREEN),)
    if litres > 100:
        drum = (*s.disc(46, 36), *s.disc(48, 4), *s.disc(46, 36), *s.disc(48, 4), *s.disc(46, 34))
        return (
            (Block(drum, "z", (0, 0, 0)), BLUE),
            (Block(s.disc(8, 4), "z", (10, 16, 114)), YELLOW),
        )
    k = 1.0 if litres > 10 else 0.7
    can = (Seg("rect", 40 * k, 92 * k, other=30 * k), Seg("rect", 32 * k, 10 * k, other=23 * k))
    grip = Tube(5 * k, ((-24 * k, 0, 100 * k), (-24 * k, 0, 122 * k), (10 * k, 0, 122 * k),
                        (10 * k, 0, 100 * k)), 8)  # fmt: skip
    return (
        (Block(can, "z", (0, 0, 0)), BLUE),
        (grip, BLUE),
        (Block(s.disc(10 * k, 12 * k), "z", (24 * k, 0, 102 * k)), RUBBER),
    )


def _tie(part: DemoPart) -> Coloured | None:
    if part.role == "cable_tie":
        length = _near(_number(part, "length", 200), 100, 200, 370, 540)
        strap = Seg("rect", 4, 60 + length * 0.25, other=1.4)
        return ((Block((strap, Seg("rect", 7, 10, other=5)), "x", (0, 0, 0)), RUBBER),)
    if part.name_en.startswith("Hose clamp"):
        return (
            (Block((Seg("cyl", 40, 12, bore=37),), "x", (0, 0, 0)), STEEL),
            (Block((*s.disc(6, 24), *s.nut(5)), "y", (6, -12, 42)), STEEL),
        )
    return None


def _kit(part: DemoPart) -> Coloured | None:
    if part.role not in ("seal_kit", "kit") or "kit" not in part.name_en.lower():
        return None
    rubber = BLUE if "cylinder" in part.name_en else RUBBER
    rings = (
        (0.0, 0.0, 46.0, 0.87), (70.0, 22.0, 34.0, 0.85), (18.0, 74.0, 26.0, 0.78),
        (78.0, 78.0, 18.0, 0.6),
    )  # fmt: skip
    found: list[tuple[Shape, Palette]] = [
        (Block((Seg("cyl", r, 5, bore=r * share),), "z", (x, y, 0)), rubber)
        for x, y, r, share in rings
    ]
    if part.role == "kit":
        found.append((Block(s.disc(16, 40), "z", (124, 40, 0)), PAPER))
        found.append((Block(s.bolt(5, 40), "z", (110, 96, 0)), STEEL))
    return tuple(found)


def _mount(part: DemoPart) -> Coloured | None:
    if part.name_en.startswith("Coupling,"):
        return (
            (Block((*s.disc(20, 30), *s.gear(30, 12, 6, 0)), "x", (0, 0, 0)), ALUMINIUM),
            (Block(s.gear(29, 10, 6, 12), "x", (48, 0, 0)), RED),
            (Block((*s.gear(30, 12, 6, 0), *s.disc(20, 30, 11)), "x", (64, 0, 0)), ALUMINIUM),
        )
    if part.name_en.startswith("Bell housing"):
        r = 40 + _near(_number(part, "outer_d", 250), 160, 250, 350) * 0.05
        bell = (*s.disc(r * 1.15, 9, 0, 8), *s.disc(r * 0.8, 44), *s.disc(r * 0.9, 8, r * 0.5, 4))
        return _one(bell, ALUMINIUM)
    return None


def _decal(part: DemoPart) -> Coloured:
    hot = any(w in part.name_en for w in ("hot", "pressure", "crushing"))
    tint = YELLOW if hot else BLUE if "noise" in part.name_en else ALUMINIUM
    return ((Block((Seg("rect", 24, 1.2, other=44),), "x", (0, 0, 0)), tint),)


_BY_CATEGORY: dict[str, Callable[[DemoPart], Coloured | None]] = {
    "seals.orings": _oring, "seals.shaft": _shaft_seal, "seals.kits": _kit,
    "seals.gaskets": _kit, "hardware.bolts": _bolt, "hardware.nuts": _nut,
    "hardware.rings": _nut, "hardware.bearings": _bearing, "pumps.gear": _pump,
    "pumps.hand": _pump, "pumps.piston": _piston_pump, "pumps.mount": _mount, "motors": _motor,
    "valves.directional": _directional, "valves.pressure": _cartridge,
    "valves.check": _cartridge, "valves.flow": _cartridge, "valves.parts": _coil,
    "cylinders.double": _cylinder, "filters": _filter, "hoses.assemblies": _hose,
    "hoses.bulk": _coil_of_hose, "hoses.fittings": _fitting, "hoses.quick": _quick,
    "electrical": _electrical, "consumables.oil": _oil, "consumables.ties": _tie,
    "consumables.kits": _kit, "frame.decals": _decal,
}  # fmt: skip
