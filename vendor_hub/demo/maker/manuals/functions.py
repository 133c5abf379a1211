"""How the assemblies work, in a few sentences each, for the chapters of the repair manual."""

_FUNCTIONS = {
    "head": (
        "The head closes the cylinder and carries the valves. A gasket with a steel rim seals the "
        "combustion space; the four bolts clamp it by their elongation. For this reason the bolts "
        "must not be used a second time.",
        "The valves are opened by rocker arms and closed by springs. Valve clearance grows as the "
        "seats wear in: check it after the first 50 hours and then every 250 hours.",
    ),
    "crank": (
        "The crankshaft runs in two ball bearings. The piston carries two compression rings and an "
        "oil ring; the gudgeon pin floats in the small end and is held by circlips.",
        "The flywheel sits on a taper with a key. The key only finds the position: the torque is "
        "carried by the taper, which must be dry and clean.",
    ),
    "fuel": (
        "Fuel flows from the tank through strainer and filter to the injection pump by its own "
        "weight. The pump is driven by a cam and delivers at 220 to 230 bar; the shims under its "
        "flange set the start of delivery.",
    ),
    "cooling": (
        "The flywheel fan draws air through the cowl and drives it over the fins of cylinder and "
        "head. A blocked grille shows first as blue smoke and as oil that thins.",
    ),
    "engine": (
        "The engine drives the pump through the coupling, without a gearbox. A centrifugal "
        "governor holds the speed between no load and full load within 200 rpm.",
    ),
    "pump": (
        "The coupling has two hubs with claws and a spider of polyurethane between them. It evens "
        "out small errors of alignment and keeps the impulses of the drive away from the pump. "
        "Between claw and hub there must be 1.5 to 2.0 mm, or the pump shaft is loaded axially.",
    ),
    "gear_pump": (
        "Two gears turn in a body of aluminium. Oil is carried in the tooth spaces from the "
        "suction to the pressure side. The pressure also acts behind the bearing bushes and "
        "presses them to the gears: this keeps the side play small as the bushes wear.",
        "The flat seals on the bushes bound the area under pressure. A pump with a hard or torn "
        "seal loses its delivery when the oil is hot, long before it leaks outside.",
    ),
    "piston_pump": (
        "Nine pistons turn with the barrel and slide with their slippers on the inclined swash "
        "plate. Its angle sets the stroke and with it the delivery. The pressure controller "
        "turns the plate back as soon as the set pressure is reached; the pump then holds the "
        "pressure with hardly any flow.",
    ),
    "power_pack": (
        "Motor, pump and valve block are flanged to each other. The motor runs only to raise; "
        "the platform lowers by its own weight through the lowering valve.",
    ),
    "valve_block": (
        "The block takes all valves as cartridges and joins them by bores. Positions that are not "
        "used are closed by screw plugs. At rest the oil circulates through the open centre of "
        "the spool at less than 6 bar, which keeps the oil cool.",
    ),
    "relief": (
        "The valve limits the pressure of the circuit. The pilot cone opens against its spring at "
        "the set pressure; the flow through the orifice in the main cone then lifts the main cone "
        "and opens the way to the tank. Dirt in the orifice keeps the valve open.",
    ),
    "cylinder": (
        "The cylinder raises the platform. The space above the piston is open to the air through "
        "a filter. A pipe rupture valve in the port stops the platform if a hose fails.",
    ),
    "scissor": (
        "The legs turn about the centre pins and run with rollers in base frame and platform. All "
        "bearing places have dry bushes with a steel back; only the rollers are greased.",
    ),
    "tank": (
        "The tank lets air and water separate from the oil and gives off heat. The return flows in "
        "through the filter below the level; the suction strainer is above the floor, so that "
        "sludge stays below it.",
    ),
    "cooler": (
        "The cooler lies in the return line. A bypass of 1.7 bar opens when the oil is cold and "
        "thick. The fan draws air through the cooler, so dust settles on the outer side.",
    ),
    "hoses": (
        "Pressure lines are two-layer hoses after EN 853. The date of make is on the ferrule. "
        "Hoses age without any load: they are renewed after six years at the latest.",
    ),
    "frame": (
        "The frame carries all groups on rubber mounts. The axle is held by two clamps; the handle "
        "folds against the frame for transport.",
    ),
    "controls": (
        "The emergency stop interrupts the control circuit directly. All other devices act on a "
        "relay. The circuit diagram is in the chapter Circuit diagrams.",
    ),
    "covers": (
        "The covers lead the cooling air and damp the noise. A machine without them overheats in "
        "less than an hour although the fan turns.",
    ),
    "electric_drive": (
        "A three-phase motor with flange B35 drives the pump through the coupling. The bearings "
        "are greased for life and are renewed as a pair after 20 000 hours.",
    ),
}  # fmt: skip


def function_of(role: str) -> tuple[str, ...]:
    """Return the paragraphs that explain an assembly."""
    return _FUNCTIONS.get(role, ())
