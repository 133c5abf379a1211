"""The machines as they stand there: their modules as bodies in space, in the order of painting.

Space is that of the solids: x down right, y down left, z up. A module that reaches around others
is given in two parts, behind and in front of them.
"""

from vendor_hub.demo.maker.drawing import shapes as s
from vendor_hub.demo.maker.drawing.bodies import Block, Shape, Tube
from vendor_hub.demo.maker.drawing.ink import FRONT, SHADE, SIDE
from vendor_hub.demo.maker.drawing.solids import Seg, Solid, Vector

Module = tuple[str, tuple[Shape, ...]]


def bodies(model: str) -> tuple[Module, ...]:
    """Return the modules of a model, farthest first, with the names that the parts list uses."""
    if model == "EU 15":
        return _electric_unit()
    if model == "LT 20":
        return _lift_table()
    return _mobile_unit({"HX 4": 0, "HX 6": 1, "HX 8": 2}[model])


def _box(low: Vector, high: Vector, bore: float = 0, holes: int = 0, fill: str = FRONT) -> Block:
    """Return an upright box between two corners."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    half_x, half_y = (x1 - x0) / 2, (y1 - y0) / 2
    side = Seg("rect", half_x, z1 - z0, bore, holes, half_y, fill)
    return Block((side,), "z", ((x0 + x1) / 2, (y0 + y1) / 2, z0))


def _panel(x: tuple[float, float], z: tuple[float, float], y: float, depth: float = 3) -> Block:
    """Return a plate on a side that looks to the left."""
    solid = s.plate((z[1] - z[0]) / 2, (x[1] - x[0]) / 2, depth)
    return Block(_without_holes(solid), "y", ((x[0] + x[1]) / 2, y, (z[0] + z[1]) / 2))


def _without_holes(solid: Solid) -> Solid:
    return tuple(Seg(g.kind, g.size, g.length, g.bore, 0, g.other, g.fill) for g in solid)


def _wheel(y: float, x: float = -62, r: float = 42) -> Block:
    solid = (
        Seg("cyl", r * 0.9, 3, fill=SHADE),
        Seg("cyl", r, 18, bore=r * 0.64, fill=SIDE),
        Seg("cyl", r * 0.9, 3, bore=r * 0.62, fill=SIDE),
        Seg("cyl", r * 0.56, 0.5, holes=6),
        Seg("cyl", r * 0.22, 6, bore=r * 0.1),
    )
    return Block(solid, "y", (x, y, r))


def _hose(*points: Vector, r: float = 4.2) -> Tube:
    return Tube(r, points, 26)


def _fitting(axis: str, origin: Vector, r: float = 5.5) -> Block:
    return Block((*s.nut(r), *s.disc(r * 1.1, r), *s.disc(r * 0.8, r * 0.8)), axis, origin)


# Mobile units ----------------------------------------------------------------------------------


def _mobile_unit(k: int) -> tuple[Module, ...]:
    """A wheeled unit: tank at the back, engine in the middle, pump and couplings in front."""
    rail = 196.0 + 6 * k
    front = 176.0 + 14 * k
    return (
        ("frame", (_wheel(-98), *_rails(-64, rail, front), *_grip(rail))),
        ("base", (_box((-96, -68, 42), (front + 4, 68, 52)),
                  _box((front - 22, -40, 14), (front - 10, 40, 42), fill=SHADE))),
        ("tank", _oil_tank(k)),
        ("engine", _engine(k)),
        ("cooler", _oil_cooler((front - 36, -36, 82), k)),
        ("pump", _pump_set((104 + 8 * k, 0, 78))),
        ("valve", _valve_stack((front - 34, 16, 52))),
        ("panel", _dashboard(front)),
        ("hoses", _couplings(front)),
        ("frame", (*_rails(64, rail, front), Tube(5.5, ((front, 64, rail), (front, -64, rail))),
                   _wheel(78))),
        ("hood", _hood(k, rail)),
    )  # fmt: skip


def _rails(y: float, rail: float, front: float) -> tuple[Shape, ...]:
    return (
        Tube(5.5, ((-92, y, 50), (-92, y, rail), (front, y, rail), (front, y, 50)), 22),
        Block(s.disc(9, 4), "z", (-92, y, 50)),
        Block(s.disc(9, 4), "z", (front, y, 50)),
    )


def _grip(rail: float) -> tuple[Shape, ...]:
    far, near = -50.0, 50.0
    return (
        Tube(5, ((-92, far, rail - 40), (-168, far, rail - 6), (-168, near, rail - 6),
                 (-92, near, rail - 40)), 18),
        Tube(7.5, ((-168, 26, rail - 6), (-168, 44, rail - 6)), 2),
    )  # fmt: skip


def _oil_tank(k: int) -> tuple[Shape, ...]:
    top = 138.0 + 8 * k
    return (
        _box((-86, -58, 54), (-18, 58, top)),
        _box((-89, -61, top), (-15, 61, top + 6)),
        Block((*s.disc(13, 5), *s.disc(11, 9), *s.disc(13, 7)), "z", (-64, 30, top + 6)),
        Block((*s.disc(17, 6, 0, 6), *s.disc(13, 16), *s.disc(15, 6)), "z", (-46, -20, top + 6)),
        _panel((-60, -48), (70, 118), 58, 4),
        Block((*s.disc(3, 2), *s.disc(4.5, 3)), "y", (-54, 62, 76)),
        Block((*s.disc(3, 2), *s.disc(4.5, 3)), "y", (-54, 62, 112)),
        Block((*s.plug(4.5),), "y", (-76, 58, 64)),
    )  # fmt: skip


def _oil_cooler(at: Vector, k: int) -> tuple[Shape, ...]:
    x, y, z = at
    fins = tuple(
        Block(_without_holes(s.plate(24, 27 + 2 * k, 2.2)), "x", (x + 4 * i, y, z))
        for i in range(4)
    )
    return (*fins, Block((*s.disc(22, 5, 19), *s.disc(7, 4)), "x", (x + 15, y, z)))


def _engine(k: int) -> tuple[Shape, ...]:
    """An upright single or, for the largest unit, a twin."""
    barrels = (56.0,) if k < 2 else (38.0, 78.0)
    r = 25.0 + 3 * k if k < 2 else 21.0
    shapes: list[Shape] = [
        Tube(6, ((barrels[-1] + 12, -34, 140), (barrels[-1] + 12, -56, 140), (92, -56, 140)), 8),
        Block((*s.disc(5, 4), *s.disc(15, 44), *s.disc(4.5, 12, 3)), "x", (60, -56, 140)),
        _box((6, -42, 52), (104 + 8 * k, 42, 62)),
        _box((12, -38, 62), (98 + 8 * k, 38, 104)),
    ]
    for x in barrels:
        shapes += [
            Block(s.finned(r, 36, 0), "z", (x, -6, 104)),
            _box((x - r, -6 - r, 140), (x + r, -6 + r, 150), holes=4),
            _box((x - r * 0.7, -6 - r * 0.6, 150), (x + r * 0.7, -6 + r * 0.6, 160)),
        ]
    shapes += [
        _box((barrels[0] - 34, -34, 164), (barrels[-1] + 40, 26, 186)),
        Block((*s.disc(9, 4), *s.gear(10, 6, 14, 0)), "z", (barrels[0] - 16, -6, 186)),
        Block((*s.disc(9, 10), *s.disc(18, 22), *s.disc(19, 4)), "y", (barrels[-1] + 2, 24, 136)),
        Block((*s.disc(36, 9), *s.disc(33, 7), *s.disc(20, 4, 0, 6), *s.disc(9, 4)), "y",
              (56 + 4 * k, 38, 82)),
        Block((*s.disc(7, 16), *s.disc(8, 3)), "y", (106 + 8 * k, 34, 92)),
    ]  # fmt: skip
    return tuple(shapes)


def _pump_set(at: Vector) -> tuple[Shape, ...]:
    x, y, z = at
    return (
        Block((*s.disc(31, 5, 0, 8), *s.disc(24, 18)), "x", (x, y, z)),
        Block((*s.lug_flange(31, 5, 0), Seg("rect", 15, 8, other=19), Seg("rect", 16, 22, other=20),
               Seg("rect", 15, 7, holes=4, other=19)), "x", (x + 23, y, z)),
        _fitting("z", (x + 46, y, z + 20)),
    )  # fmt: skip


def _valve_stack(at: Vector) -> tuple[Shape, ...]:
    x, y, z = at
    return (
        _box((x - 14, y, z), (x + 16, y + 36, z + 30)),
        _box((x - 10, y + 4, z + 30), (x + 12, y + 32, z + 46)),
        Block((*s.nut(6), *s.disc(7, 18), *s.disc(5, 4)), "y", (x, y + 36, z + 17)),
        Tube(2.4, ((x + 1, y + 18, z + 46), (x + 1, y + 26, z + 84)), 2),
        Block((*s.disc(5.5, 11),), "z", (x + 1, y + 26, z + 82)),
        _fitting("x", (x + 16, y + 10, z + 12)),
        _fitting("x", (x + 16, y + 27, z + 12)),
    )  # fmt: skip


def _dashboard(front: float) -> tuple[Shape, ...]:
    low, high = front - 70, front - 8
    return (
        _box((low, 36, 134), (high, 58, 182)),
        _panel((low + 4, high - 4), (138, 178), 58, 2),
        Block(s.gauge(10), "y", (low + 18, 60, 160)),
        Block((*s.disc(6, 3), *s.disc(8, 5)), "y", (high - 16, 60, 166)),
        Block((*s.disc(3.5, 4),), "y", (high - 16, 60, 148)),
    )


def _couplings(front: float) -> tuple[Shape, ...]:
    """Two hoses that end in quick couplings."""
    x = front - 6
    shapes: list[Shape] = []
    for y, out in ((26.0, 52.0), (43.0, 62.0)):
        shapes += [
            _hose((x + 4, y, 64), (x + 26, y, 64), (x + 48, y + 30, 16), (x + out, y + 58, 10)),
            Block((*s.nut(6.5), *s.disc(7.5, 14), *s.disc(5.5, 5)), "x",
                  (x + out - 6, y + 58, 10)),
        ]  # fmt: skip
    return tuple(shapes)


def _hood(k: int, rail: float) -> tuple[Shape, ...]:
    z = rail + 46
    return (
        _box((-20, -56, z), (122 + 8 * k, 56, z + 14)),
        _box((-12, -48, z + 14), (114 + 8 * k, 48, z + 18)),
        *(
            Block(_without_holes(s.plate(2.4, 30, 1.5)), "z", (10 + 16 * i, 0, z + 18))
            for i in range(6)
        ),
    )


# Electric unit ---------------------------------------------------------------------------------


def _electric_unit() -> tuple[Module, ...]:
    """A tank with the motor on it; pump, valves and filter in front, the cooler behind."""
    return (
        ("tank", _square_tank()),
        ("cooler", _fan_cooler()),
        ("drive", _motor()),
        ("pump", _piston_pump()),
        ("valve", _manifold()),
        ("panel", _cabinet()),
        ("hoses", _pipes()),
    )


def _square_tank() -> tuple[Shape, ...]:
    feet = tuple(
        _box((x, y, 0), (x + 16, y + 16, 16), fill=SHADE)
        for x, y in ((-112, 66), (-112, -82), (96, -82), (96, 66))
    )
    return (
        *feet,
        _box((-118, -90, 14), (120, 90, 22)),
        _box((-112, -84, 22), (112, 84, 96)),
        _box((-117, -89, 96), (117, 89, 103)),
        _panel((66, 80), (36, 88), 84, 4),
        Block((*s.disc(20, 4, 0, 8), *s.disc(16, 5)), "x", (112, -26, 60)),
        Block((*s.plug(6),), "x", (112, 40, 32)),
        Block((*s.disc(10, 8), *s.disc(8, 7), *s.disc(12, 9)), "z", (-92, 62, 103)),
    )


def _fan_cooler() -> tuple[Shape, ...]:
    fins = tuple(
        Block(_without_holes(s.plate(38, 34, 2.4)), "y", (-74, -88 + 4.6 * i, 146))
        for i in range(5)
    )
    return (*fins, Block((*s.disc(33, 6, 30), *s.disc(9, 4)), "y", (-74, -65, 146)))


def _motor() -> tuple[Shape, ...]:
    return (
        _box((-84, -40, 103), (18, 34, 110), fill=SHADE),
        Block((*s.disc(40, 5), *s.disc(43, 20), *s.disc(46, 6), *s.finned(46, 92, 0),
               *s.disc(46, 8), *s.disc(56, 7, 0, 8)), "x", (-104, -4, 158)),
        _box((-62, -22, 200), (-14, 16, 222)),
        _box((-65, -25, 222), (-11, 19, 226), holes=4),
        Block((*s.nut(6), *s.disc(5, 6)), "y", (-40, 16, 210)),
    )  # fmt: skip


def _piston_pump() -> tuple[Shape, ...]:
    return (
        Block((*s.disc(52, 5, 0, 8), *s.disc(36, 20)), "x", (34, -4, 158)),
        Block((*s.lug_flange(44, 6, 0), *s.disc(28, 34), *s.disc(30, 8),
               Seg("rect", 26, 14, holes=4, other=26)), "x", (59, -4, 158)),
        Block((*s.disc(9, 22), *s.nut(8), *s.disc(6, 6)), "z", (92, -4, 184)),
    )  # fmt: skip


def _manifold() -> tuple[Shape, ...]:
    x, y, z = 62.0, 40.0, 103.0
    shapes: list[Shape] = [_box((x - 34, y - 12, z), (x + 36, y + 26, z + 34))]
    for i in range(2):
        left = x - 30 + 34 * i
        shapes += [
            _box((left, y - 8, z + 34), (left + 26, y + 20, z + 50)),
            Block((*s.plate(9, 9, 18, 0, 0), *s.disc(5, 5)), "y", (left + 13, y + 20, z + 42)),
        ]
    shapes += [
        Block((*s.nut(7), *s.disc(8, 14), *s.disc(5, 5)), "y", (x - 18, y + 26, z + 14)),
        Block((*s.disc(2.4, 6), *s.disc(3.6, 6)), "y", (x + 4, y + 26, z + 14)),
        Block(s.gauge(11), "y", (x + 24, y + 26, z + 18)),
    ]
    return tuple(shapes)


def _cabinet() -> tuple[Shape, ...]:
    return (
        _box((-108, 86, 26), (-30, 120, 124)),
        _panel((-104, -34), (31, 119), 120, 3),
        Block((*s.disc(7, 3), *s.disc(6, 4), *s.disc(9, 5)), "y", (-52, 123, 104)),
        *(Block((*s.disc(4, 4),), "y", (-92 + 14 * i, 123, 104)) for i in range(2)),
        _panel((-42, -39), (60, 80), 123, 3),
    )


def _pipes() -> tuple[Shape, ...]:
    return (
        _hose((114, 2, 150), (140, 2, 150), (140, 58, 120), (100, 58, 120), r=4.6),
        _fitting("x", (98, 50, 118)),
        _hose((106, 62, 114), (152, 62, 114), (152, 62, 58), (176, 62, 30), r=4.6),
        Block((*s.nut(6.5), *s.disc(8, 14), *s.disc(6, 5)), "x", (170, 62, 26)),
    )


# Lift table ------------------------------------------------------------------------------------


def _lift_table() -> tuple[Module, ...]:
    """Scissor legs between base frame and platform; the power pack stands beside it."""
    return (
        ("base", _base_frame()),
        ("legs", _legs(-64, -52)),
        ("cylinder", _ram()),
        ("legs", _legs(52, 64)),
        ("platform", _platform()),
        ("tank", _small_tank()),
        ("power", _small_pack()),
        ("valve", _small_block()),
        ("panel", _pendant()),
        ("hoses", (_hose((16, 176, 44), (52, 176, 44), (70, 120, 12), (40, 84, 12), (20, 70, 20)),
                   _fitting("y", (20, 66, 22)))),
    )  # fmt: skip


def _base_frame() -> tuple[Shape, ...]:
    return (
        _box((-150, -92, 0), (150, -78, 16)),
        _box((-150, -78, 0), (-136, 78, 16)),
        _box((-60, -78, 0), (-46, 78, 10)),
        _box((136, -78, 0), (150, 78, 16)),
        _box((-150, 78, 0), (150, 92, 16)),
    )


def _legs(far: float, near: float) -> tuple[Shape, ...]:
    """A crossing pair of legs with rollers and the middle pin."""
    bar = s.plate(5, 9, 262, 0, 0)
    return (
        Block((*s.disc(12, 10), *s.disc(5, 3)), "y", (118, far - 6, 26)),
        Block(bar, "rising", (-118, far, 22)),
        Block(bar, "falling", (-118, near, 136)),
        Block((*s.disc(8, 4), *s.disc(5, 3)), "y", (0, near + 5, 79)),
        Block((*s.disc(7, 4), *s.disc(4, 3)), "y", (-118, near + 5, 134)),
        Block((*s.disc(12, 10), *s.disc(5, 3)), "y", (116, near + 5, 24)),
    )


def _ram() -> tuple[Shape, ...]:
    return (
        Block((*s.disc(8, 10), *s.disc(16, 96), *s.disc(18, 9), *s.shaft((7, 50)), *s.disc(10, 12)),
              "x", (-96, 0, 46)),
        _fitting("z", (-70, 0, 62), 4.5),
    )  # fmt: skip


def _platform() -> tuple[Shape, ...]:
    z = 152.0
    ribs = tuple(
        Block(_without_holes(s.plate(1.6, 84, 0.8)), "z", (-132 + 22 * i, 0, z + 20))
        for i in range(13)
    )
    return (
        _box((-146, -88, z - 8), (146, 88, z)),
        _box((-156, -98, z), (156, 98, z + 20)),
        *ribs,
        Block((*s.disc(5, 3),), "y", (-110, 98, z + 10)),
        Block((*s.disc(5, 3),), "y", (110, 98, z + 10)),
    )


def _small_tank() -> tuple[Shape, ...]:
    return (
        _box((-96, 150, 4), (-38, 210, 62)),
        _box((-99, 147, 62), (-35, 213, 67)),
        Block((*s.disc(8, 5), *s.disc(10, 8)), "z", (-78, 190, 67)),
        _panel((-60, -50), (18, 54), 210, 3),
    )


def _small_pack() -> tuple[Shape, ...]:
    return (
        Block((*s.disc(22, 6), *s.finned(25, 46, 0), *s.disc(25, 5), *s.plate(15, 15, 14, 0, 4)),
              "x", (-34, 172, 30)),
    )  # fmt: skip


def _small_block() -> tuple[Shape, ...]:
    return (
        _box((44, 150, 4), (76, 190, 38)),
        Block((*s.plate(8, 8, 16, 0, 0), *s.disc(4, 4)), "z", (60, 162, 38)),
        Block((*s.nut(5), *s.disc(6, 10)), "y", (60, 190, 22)),
        _fitting("x", (76, 172, 24), 4.5),
    )


def _pendant() -> tuple[Shape, ...]:
    return (
        Tube(2.2, ((150, 150, 8), (176, 150, 8), (190, 120, 8), (210, 150, 30)), 12),
        _box((200, 140, 26), (222, 156, 84)),
        Block((*s.disc(5, 4),), "y", (211, 156, 70)),
        Block((*s.disc(5, 4),), "y", (211, 156, 54)),
        Block((*s.disc(6, 3), *s.disc(7, 4)), "y", (211, 156, 38)),
    )
