"""The drawing's stock of parts: bolts, rings, gears, covers and the like, sized in millimetres."""

from vendor_hub.demo.maker.drawing.ink import SHADE, Point
from vendor_hub.demo.maker.drawing.solids import Seg, Solid, hole_spots


def bolt(r: float, length: float) -> Solid:
    """Return a hexagon bolt, its head towards the eye."""
    return (
        Seg("cyl", r, length * 0.62, thread=True),
        Seg("cyl", r, length * 0.38),
        Seg("hex", r * 1.8, r * 1.3),
    )


def socket_screw(r: float, length: float) -> Solid:
    """Return a socket head cap screw, its head towards the eye."""
    return (
        Seg("cyl", r, length, thread=True),
        Seg("cyl", r * 1.6, r * 1.7, bore=r * 0.8),
    )


def nut(r: float) -> Solid:
    """Return a hexagon nut for a thread of radius r."""
    return (Seg("hex", r * 1.8, r * 1.5, bore=r),)


def washer(r: float) -> Solid:
    """Return a plain washer for a bolt of radius r."""
    return (Seg("cyl", r * 2, max(1.2, r * 0.35), bore=r * 1.1),)


def oring(r: float) -> Solid:
    """Return an O-ring of outer radius r."""
    return (Seg("cyl", r, max(1.6, r * 0.09), bore=r * 0.86),)


def seal(r: float, bore: float) -> Solid:
    """Return a rotary shaft seal."""
    return Seg("cyl", r, r * 0.28, bore=bore * 1.25), Seg("cyl", bore * 1.25, 1.5, bore=bore)


def bearing(r: float, bore: float) -> Solid:
    """Return a ball bearing with its two rings."""
    return (
        Seg("cyl", r, r * 0.5, bore=r * 0.84, fill=SHADE),
        Seg("cyl", bore * 1.3, 0.6, bore=bore),
    )


def shaft(*steps: tuple[float, float]) -> Solid:
    """Return a stepped shaft of (radius, length) steps."""
    return tuple(Seg("cyl", r, length) for r, length in steps)


def gear(r: float, width: float, teeth: int, bore: float) -> Solid:
    """Return a spur gear with a bore."""
    return (Seg("gear", r, width, bore=bore, other=teeth),)


def gear_shaft(r: float, width: float, teeth: int, stub: float) -> Solid:
    """Return a gear in one piece with its shaft."""
    return (
        Seg("cyl", stub, width * 0.7),
        Seg("gear", r, width, other=teeth),
        Seg("cyl", stub, width * 0.8),
        Seg("cyl", stub * 0.7, width * 0.7),
    )


def plate(w: float, h: float, length: float, bore: float = 0, holes: int = 4) -> Solid:
    """Return a rectangular plate or block, with a bore and bolt holes in its face."""
    return (Seg("rect", w, length, bore=bore, holes=holes, other=h),)


def flange(size: float, length: float, bore: float, neck: float = 0) -> Solid:
    """Return a square four-bolt flange, with a neck behind it when `neck` is not 0."""
    body: Solid = (Seg("square", size, length, bore=bore, holes=4),)
    return (Seg("cyl", size * 0.72, neck), *body) if neck else body


def lug_flange(size: float, length: float, bore: float) -> Solid:
    """Return an oval two-bolt flange."""
    return (Seg("oval", size, length, bore=bore, holes=2),)


def disc(r: float, length: float, bore: float = 0, holes: int = 0) -> Solid:
    """Return a disc or a round cover."""
    return (Seg("cyl", r, length, bore=bore, holes=holes),)


def pot(r: float, length: float, rim: float = 0) -> Solid:
    """Return a round housing with an open end and, when `rim` is not 0, a flange around it."""
    body = (Seg("cyl", r, length, bore=0 if rim else r * 0.8),)
    return (*body, Seg("cyl", r + rim, 7, bore=r * 0.8, holes=6)) if rim else body


def finned(r: float, length: float, bore: float) -> Solid:
    """Return a body with cooling fins."""
    return (Seg("fins", r, length, bore=bore),)


def spring(r: float, length: float, turns: int = 7) -> Solid:
    """Return a compression spring."""
    return (Seg("spring", r, length, other=turns),)


def poppet(r: float, length: float) -> Solid:
    """Return a valve poppet: a stem that ends in a cone."""
    return (
        Seg("cyl", r * 0.6, length * 0.5),
        Seg("cyl", r, length * 0.3),
        Seg("cone", r, length * 0.2, other=r * 0.25),
    )


def plug(r: float) -> Solid:
    """Return a threaded plug with a hexagon head."""
    return Seg("cyl", r, r * 1.2, thread=True), Seg("hex", r * 1.5, r * 0.8)


def cartridge(r: float, length: float) -> Solid:
    """Return a screw-in valve cartridge."""
    return (
        Seg("cyl", r * 0.62, length * 0.35, bore=0),
        Seg("cyl", r * 0.8, length * 0.25, thread=True),
        Seg("hex", r * 1.25, length * 0.18),
        Seg("cyl", r * 0.55, length * 0.22),
    )


def hose(r: float, length: float) -> Solid:
    """Return a straight hose with a crimped ferrule and a union nut at each end."""
    return (
        Seg("cyl", r * 0.7, r * 1.2, thread=True), Seg("hex", r * 1.3, r),
        Seg("cyl", r * 1.2, r * 2), Seg("cyl", r, length),
        Seg("cyl", r * 1.2, r * 2), Seg("hex", r * 1.3, r), Seg("cyl", r * 0.8, r, bore=r * 0.5),
    )  # fmt: skip


def coupling_hub(r: float, bore: float) -> Solid:
    """Return one half of a claw coupling."""
    return Seg("cyl", r * 0.72, r * 0.7), Seg("gear", r, r * 0.5, bore=bore, other=4)


def wheel(r: float, width: float) -> Solid:
    """Return a wheel with a tyre and a hub."""
    return (
        Seg("cyl", r * 0.9, width * 0.15),
        Seg("cyl", r, width * 0.7, bore=r * 0.62, fill=SHADE),
        Seg("cyl", r * 0.9, width * 0.12, bore=r * 0.6, fill=SHADE),
        Seg("cyl", r * 0.24, width * 0.12, bore=r * 0.14),
    )


def gauge(r: float) -> Solid:
    """Return a pressure gauge seen from its face."""
    return (
        Seg("hex", r * 0.34, r * 0.4),
        Seg("cyl", r * 0.95, r * 0.7),
        Seg("cyl", r, r * 0.16, bore=r * 0.86),
    )


def corners(w: float, h: float) -> tuple[Point, ...]:
    """Return the four bolt places of a rectangular plate of these half sizes."""
    return tuple(hole_spots("rect", 4, w * 0.74, h * 0.74))


def around(r: float, count: int) -> tuple[Point, ...]:
    """Return evenly spread places on a circle."""
    return tuple(hole_spots("cyl", count, r, r))


def pair(distance: float) -> tuple[Point, ...]:
    """Return two places, above and below the axis."""
    return (0.0, -distance), (0.0, distance)


def aside(distance: float) -> tuple[Point, ...]:
    """Return two places, left and right of the axis."""
    return (-distance, 0.0), (distance, 0.0)
