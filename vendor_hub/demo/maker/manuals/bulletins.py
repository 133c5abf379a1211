"""Service and safety bulletins: short, for some machines from a serial on, to be done by a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from vendor_hub.demo.maker.assembling import serials
from vendor_hub.demo.maker.manuals.layout import Block, Grid, Head, Para, Signal, Steps
from vendor_hub.demo.maker.model import Clauses


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A bulletin; `touches` is the document and `section` the end of the title of its section."""

    number: str
    kind: str
    title: str
    model: str
    effectivity: Clauses
    action: str
    issued: date
    due: date | None
    touches: str | None
    section: str
    parts: tuple[str, ...]
    blocks: list[Block]


def bulletins(today: date) -> list[Bulletin]:
    """Return the bulletins that are in force on a day."""
    return [_head_torque(today), _hose(today), _spider(today), _strut(today)]


def _head_torque(today: date) -> Bulletin:
    issued = today - timedelta(days=24)
    title = "New torque for cylinder head bolts"
    return Bulletin(
        f"12/{issued:%y}", "bulletin", title, "HX 6", serials("HX", "24118", None, "HX 6"),
        "inform", issued, None, "HX6-R", "Fitting the cylinder head", ("33-020-10", "33-019-2"),
        [
            Head(1, title),
            Para("<b>Machines:</b> HX 6 from serial 24118. <b>Action:</b> at the next repair of "
                 "the cylinder head. <b>Replaces:</b> the value in the HX 6 repair manual, rev C."),
            Head(2, "Reason"),
            Para("From serial 24118 the cylinder head gasket (33-019-2) has a steel core. It needs "
                 "a higher clamping force. With the former torque the gasket can leak after some "
                 "300 hours."),
            Head(2, "What to do"),
            Steps(("Renew the gasket (33-019-2) and the four bolts (33-020-10).",
                   "Oil the threads and tighten the cylinder head bolts to a torque of 58 N·m, in "
                   "the order 1-3-2-4, in three passes.",
                   "Write the bulletin number into the machine's log.")),
            Grid("Torque", (("Pass", "Up to serial 24117", "From serial 24118"),
                            ("1", "20 N·m", "20 N·m"), ("2", "40 N·m", "40 N·m"),
                            ("3", "52 N·m", "58 N·m")), (0.2, 0.4, 0.4)),
            Signal("NOTE", "Machines up to serial 24117 keep 52 N·m."),
        ],
    )  # fmt: skip


def _hose(today: date) -> Bulletin:
    issued = today - timedelta(days=61)
    title = "Inspect pressure hoses for blisters"
    return Bulletin(
        f"09/{issued:%y}", "safety", title, "HX 8", serials("HX", "26050", "27480", "HX 8"),
        "inspect", issued, today + timedelta(days=30), "HX8-R", "Removing the hoses",
        ("70-11-132",),
        [
            Head(1, title),
            Signal("WARNING", "A hose can burst under load. Oil under pressure can hurt badly. "
                   "Inspect before the next use."),
            Para("<b>Machines:</b> HX 8, serial 26050 to 27480. <b>Action:</b> inspect at once, "
                 "renew hoses with blisters. Confirm that you have read this bulletin."),
            Head(2, "What to do"),
            Steps(("Stop the machine, relieve the pressure at valve V2.",
                   "Clean the hose from pump to valve block (70-11-132) and look at the cover over "
                   "its whole length.",
                   "With any blister, or when the ferrule carries the batch letter K: renew the "
                   "hose.",
                   "Report the serial number with a case of kind warranty. We bear the costs.")),
        ],
    )  # fmt: skip


def _spider(today: date) -> Bulletin:
    issued = today - timedelta(days=143)
    title = "Coupling spider: shorter interval"
    return Bulletin(
        f"06/{issued:%y}", "bulletin", title, "HX 6", serials("HX", None, "19999", "HX 6"),
        "replace", issued, today + timedelta(days=120), "HX6-R", "Removing the pump",
        ("40-22A-0011",),
        [
            Head(1, title),
            Para("<b>Machines:</b> HX 6 up to serial 19999. <b>Action:</b> renew once, then every "
                 "500 hours."),
            Para("With the pump 40-21A-0070 of the former make, the spider (40-22A-0011) wears "
                 "sooner. Machines with pump 40-21A-0071 are not concerned."),
            Steps(("Remove the pump as the repair manual says.",
                   "Renew the spider (40-22A-0011) and the O-ring (80-01-010).",
                   "When the pump must be renewed, fit 40-21A-0071.")),
        ],
    )  # fmt: skip


def _strut(today: date) -> Bulletin:
    issued = today - timedelta(days=305)
    title = "Safety strut: check of the welding seam"
    return Bulletin(
        f"02/{issued:%y}", "safety", title, "LT 20", serials("LT", "LT2100", "LT2460", "LT 20"),
        "inspect", issued, today - timedelta(days=200), "LT20-R", "Removing the scissor legs",
        ("54-10-009",),
        [
            Head(1, title),
            Signal("WARNING", "The strut can give way. Do not work under the platform before the "
                   "strut has been checked."),
            Para("<b>Machines:</b> LT 20, serial LT2100 to LT2460. <b>Action:</b> check the seam "
                 "at the foot of the strut (54-10-009); renew it when in doubt."),
            Steps(("Lower the platform and switch the machine off.",
                   "Clean the foot of the strut and look at the seam all around.",
                   "Renew the strut (54-10-009) when you see a crack or a pore.")),
        ],
    )  # fmt: skip
