"""How a step says what is done with a part: by the kind of part, in a fitter's words."""

from vendor_hub.demo.maker.model import DemoPart

_OFF: tuple[tuple[tuple[str, ...], str], ...] = (
    (("circlip",), "Take out the {part}, {where}, with circlip pliers."),
    (("key,", "spring pin", "valve collets"), "Take out the {part}, {where}; do not lose it."),
    (("decal",), "Peel off the {part} only if it can no longer be read."),
    (("o-ring", "gasket", "seal", "wiper", "shim", "washer, injector"),
     "Take off the {part} and scrap it."),
    (("coupling half", "timing gear", "fan", "flywheel"),
     "Draw off the {part}, {where}, with the puller. Do not strike the shaft."),
    (("hose", "pipe"), "Undo the unions of the {part}, {where}. Close both ends with caps."),
    (("relief valve", "cartridge", "test coupling", "plug", "nipple", "gauge", "coupling, "),
     "Unscrew the {part}, {where}."),
    (("retainer",), "Take off the {part}, {where}."),
    (("spring",), "Take out the {part}, {where}. Measure its free length before using it again."),
    (("fuse", "relay", "connector", "harness"), "Pull off the {part}, {where}. Mark the wires."),
    (("clamp",), "Slacken the {part}, {where}, and push it along the hose."),
    (("crankcase", "crankshaft", "motor", "engine", "frame, welded", "leg", "tank", "table"),
     "Lift off the {part}, {where}, with a hoist. Mind the weight."),
    (("piston ring",), "Spread the {part}, {where}, only as far as needed and take it off."),
)  # fmt: skip
_ON: tuple[tuple[tuple[str, ...], str], ...] = (
    (("circlip",), "Fit the {part}, {where}, and check that it sits in its groove all round."),
    (("key,", "spring pin"), "Drive in the {part}, {where}, with light blows."),
    (("decal",), "Clean the face with 99-21-011 and stick on the {part}, {where}."),
    (("coupling half",), "Push on the {part}, {where}. Leave a gap of 1.5 to 2.0 mm between the "
     "claws; measure it with the gauge (9X-33)."),
    (("spider",), "Put the {part}, {where}, into the claws. It must not be under tension."),
    (("timing gear", "fan", "flywheel"),
     "Clean taper and bore, both dry, and fit the {part}, {where}."),
    (("hose", "pipe"), "Fit the {part}, {where}, without twisting it. Hold the stud while "
     "tightening the union nut."),
    (("relief valve", "cartridge", "test coupling", "plug", "nipple", "gauge"),
     "Oil the thread of the {part}, {where}, screw it in by hand, then tighten it."),
    (("piston ring",), "Fit the {part}, {where}, with the gaps 120° apart; use the clamp (9X-14)."),
    (("retainer",), "Fit the {part}, {where}."),
    (("spring",), "Oil the {part}, {where}, and put it in."),
    (("inlet valve", "exhaust valve"), "Oil the stem of the {part}, {where}, and put it in. It "
     "must fall by its own weight."),
    (("gear", "bush"), "Oil the {part}, {where}, and put it in as marked."),
    (("fuse", "relay", "connector", "harness"), "Plug in the {part}, {where}, as marked."),
    (("clamp",), "Tighten the {part}, {where}, to 3 N·m."),
    (("crankcase", "crankshaft", "motor", "engine", "frame, welded", "leg", "tank"),
     "Lift the {part}, {where}, into place with a hoist."),
)  # fmt: skip

_ENDS = {
    "hydraulic": "Bleed the circuit and run the machine for five minutes without load. Look for "
    "leaks.",
    "engine": "Run the engine warm, check for leaks and unusual noise, set the idling speed.",
    "electric": "Switch on, test the emergency stop, then each function once.",
    "lift": "Take away the stands. Raise and lower three times without load and watch the height "
    "left and right.",
    "frame": "Check that all fasteners are closed and nothing rattles.",
}


def off_wording(part: DemoPart) -> str | None:
    """Return how a step takes a part off, None for the usual words."""
    return _find(part, _OFF)


def on_wording(part: DemoPart) -> str | None:
    """Return how a step puts a part on, None for the usual words."""
    return _find(part, _ON)


def last_step(kind: str) -> str:
    """Return the test that ends the fitting of an assembly of a kind."""
    return _ENDS[kind]


def _find(part: DemoPart, table: tuple[tuple[tuple[str, ...], str], ...]) -> str | None:
    name = part.name_en.lower()
    return next((words for keys, words in table if any(key in name for key in keys)), None)
