"""Assemblies around the machine: frame and wheels, controls, covers and decals, electric drive."""

from vendor_hub.demo.maker.assembling import Row, Workshop, serials
from vendor_hub.demo.maker.drawing import shapes as s
from vendor_hub.demo.maker.model import PositionPart
from vendor_hub.demo.maker.standard_parts import bolt_number

_FRAME = "frame.frame"


def frame(w: Workshop) -> str:
    """Axle, wheels and handle; the wheel differs by market from a serial on."""
    k, own, get = w.variant, w.own, w.book.get
    code = w.model.code.replace(" ", "")
    solid_tyre = own("51-02-012", "Wheel, puncture-proof, 300 mm", "Rad, pannensicher, 300 mm",
                     _FRAME, 46, 2.1, "frame")  # fmt: skip
    line = [
        Row(own("51-02-001", "Hub cap", "Radkappe", _FRAME, 2.6, 0.04, "frame"), s.disc(16, 5),
            qty=2),
        Row(get("90-40-017"), s.oring(12), qty=2),
        Row(own("51-02-011", "Wheel, pneumatic, 300 mm", "Rad, luftbereift, 300 mm", _FRAME, 38,
                1.9, "frame"), s.wheel(46, 26), qty=2,
            others=(PositionPart(solid_tyre, qty=None, qty_kind="as_required", variant="PP",
                                 effectivity=[{"with": ["PP"]}]),)),
        Row(own(f"51-03-{k + 1:03d}", "Axle", "Achse", _FRAME, 41, 2.8, "frame"),
            s.shaft((7, 90))),
        Row(own("51-02-005", "Spacer tube", "Distanzrohr", _FRAME, 6.3, 0.2, "frame"),
            s.disc(10, 30, 7), qty=2),
        Row(solid_tyre, s.wheel(46, 26), qty=2, note="Option PP"),
        Row(get("90-42-015"), s.shaft((3, 22)), qty=2),
    ]  # fmt: skip
    handle = [
        Row(own(f"51-01-{k + 1:03d}", "Frame, welded", "Rahmen, geschweißt", _FRAME, 268, 17,
                "frame"), s.plate(52, 60, 9, 0, 4), service="order_next_higher"),
        Row(own("51-04-001", "Folding handle", "Klappgriff", _FRAME, 58, 2.2, "frame"),
            s.plate(44, 40, 6, 0, 0),
            effectivity=serials(w.model.scheme, "15000", None, w.model.code)),
        Row(own("51-04-002", "Handle grip", "Handgriff", _FRAME, 4.9, 0.08, "frame"),
            s.disc(9, 44, 6), qty=2),
        Row(own("51-05-001", "Rubber foot", "Gummifuß", _FRAME, 5.4, 0.1, "frame"),
            (*s.shaft((4, 12)), *s.disc(14, 16)), qty=2, copies=s.aside(24)),
        Row(get(bolt_number("M8", 50)), s.bolt(4, 40), qty=4, copies=s.corners(30, 26)),
        Row(get("90-21-015"), s.nut(4.4), qty=4, copies=s.corners(30, 26)),
    ]  # fmt: skip
    return w.exploded(
        f"51-01-{code}", ("Frame and wheels", "Rahmen und Räder"), "frame", (line, handle), axis="y"
    )


def controls(w: Workshop) -> str:
    """Panel or cabinet with switches, lamps and harness."""
    k, own, get = w.variant, w.own, w.book.get
    code = w.model.code.replace(" ", "")
    rows = [
        Row(own(f"62-01-{k + 1:03d}", "Panel box", "Gehäuse, Bedienfeld", "electrical.control", 54,
                0.9, "electrical"), s.plate(50, 40, 38, 0, 4), gap=30),
        Row(own("62-01-011", "Seal, panel", "Dichtung, Bedienfeld", "seals.gaskets", 3.2, 0.02,
                "gasket"), s.plate(50, 40, 2, 36, 4)),
        Row(own(f"62-01-{k + 21:03d}", "Front plate", "Frontplatte", "electrical.control", 31, 0.4,
                "electrical"), s.plate(50, 40, 4, 13, 4)),
        Row(get("62-33-101"), (*s.shaft((8, 16)), *s.disc(17, 5), *s.disc(12, 7),
                               *s.disc(18, 8))),
        Row(get("90-11-145"), s.socket_screw(2.6, 16), qty=4, copies=s.corners(50, 40)),
    ]  # fmt: skip
    lower = [
        Row(get(f"62-40-{101 + k}"), s.hose(8, 70)),
        Row(get("62-41-104"), (*s.disc(11, 20), *s.disc(13, 8, 9)), qty=2),
        Row(get("62-30-101"), (*s.plate(13, 13, 26, 0, 0), *s.disc(2, 8)), qty=2),
        Row(get("62-31-104"), (*s.plate(9, 4, 14, 0, 0),), qty=None, qty_kind="as_required"),
        Row(own("62-01-031", "Hour meter", "Betriebsstundenzähler", "electrical.gauges", 36, 0.08,
                "electrical"), s.gauge(20)),
        Row(get("62-32-101"), (*s.shaft((6, 16)), *s.disc(12, 4), *s.disc(10, 6))),
    ]  # fmt: skip
    extra = [Row(get("62-42-105"), qty=None, qty_kind="as_required"),
             Row(get("62-43-103"), qty=None, qty_kind="by_length", note="Cut to need")]  # fmt: skip
    return w.exploded(
        f"62-01-{code}", ("Controls and electrics", "Bedienung und Elektrik"), "controls",
        (rows, lower), extra,
    )  # fmt: skip


def covers(w: Workshop) -> str:
    """Hood, panels and decals."""
    k, own, get = w.variant, w.own, w.book.get
    code = w.model.code.replace(" ", "")
    rows = [
        Row(own(f"51-06-{k + 1:03d}", "Side panel, left", "Seitenblech, links", "frame.covers", 62,
                1.8, "frame"), s.plate(56, 44, 4, 0, 4), gap=30),
        Row(own(f"51-06-{k + 21:03d}", "Sound insulation", "Schallisolierung", "frame.covers", 28,
                0.5, "frame"), s.plate(50, 38, 8, 0, 0)),
        Row(own(f"51-06-{k + 31:03d}", "Cover, service side", "Deckel, Serviceseite",
                "frame.covers", 57, 1.4, "frame"), s.plate(56, 44, 5, 14, 4)),
        Row(own("51-06-041", "Quarter-turn fastener", "Schnellverschluss", "frame.covers", 4.6,
                0.03, "frame"), (*s.shaft((4, 14)), *s.disc(9, 4)), qty=4,
            copies=s.corners(56, 44)),
    ]  # fmt: skip
    lower = [
        Row(get("90-00-229"), s.plate(24, 12, 1, 0, 0)),
        Row(get("90-00-211"), s.plate(20, 12, 1, 0, 0)),
        Row(get("90-00-223"), s.plate(16, 14, 1, 0, 0), qty=2),
        Row(own("51-06-051", "Edge trim", "Kantenschutz", "frame.covers", 3.8, 0.15, "frame",
                unit="MTR"), s.shaft((5, 70)), qty=None, qty_kind="by_length",
            note="Cut to 1800 mm"),
        Row(get("77-308"), s.disc(14, 44), qty=None, qty_kind="as_required"),
    ]  # fmt: skip
    return w.exploded(
        f"51-06-{code}", ("Covers and decals", "Hauben und Schilder"), "covers", (rows, lower)
    )


def electric_drive(w: Workshop) -> str:
    """Electric motor with its fan and terminal box."""
    own, get = w.own, w.book.get
    rows = [
        Row(own("62-11-010", "Fan cover", "Lüfterhaube", "motors.electric", 24, 0.6, "motor"),
            (*s.disc(44, 22),)),
        Row(own("62-11-011", "Fan", "Lüfterrad", "motors.electric", 16.5, 0.2, "motor"),
            s.gear(36, 10, 7, 7)),
        Row(get("6308 C3", "Norlager"), s.bearing(26, 12)),
        Row(own("62-11-012", "End shield, rear", "Lagerschild, B-Seite", "motors.electric", 61,
                2.4, "motor"), s.disc(46, 10, 20, 4)),
        Row(own("62-11-013", "Rotor with shaft", "Läufer mit Welle", "motors.electric", None, 21,
                "motor"), s.shaft((8, 24), (28, 60), (10, 30)), service="order_next_higher"),
        Row(get("62-10-120"), (*s.finned(50, 78, 32),)),
        Row(own("62-11-014", "Flange, drive end, B35", "Flansch, A-Seite, B35", "motors.electric",
                92, 4.1, "motor"), (*s.disc(46, 8), *s.disc(62, 9, 22, 8))),
        Row(get("6309 C3", "Norlager"), s.bearing(28, 14)),
        Row(get(bolt_number("M12", 45)), s.bolt(5, 36), qty=8, copies=s.around(48, 8)),
    ]  # fmt: skip
    extra = [
        Row(get("62-35-105"), qty=None, qty_kind="reference", service="reference_only",
            note="In the control cabinet"),
        Row(get("99-22-012"), qty=None, qty_kind="as_required"),
    ]  # fmt: skip
    return w.exploded(
        "62-11-EU15", ("Electric motor", "Elektromotor"), "electric_drive", (rows,), extra
    )
