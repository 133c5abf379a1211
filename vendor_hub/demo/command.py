"""`demo`: the demonstration maker's hub, made the first time and served."""

import argparse
from datetime import UTC, datetime, timedelta

from vendor_hub.cli import serving
from vendor_hub.cli.common import Commands, command


def add_to(commands: Commands) -> None:
    """Add this command."""
    demo = command(commands, "demo", _demo, "Serve a demonstration: a maker with two years.")
    serving.add_options(demo, port=0)
    demo.add_argument("--seed", type=int, default=7, help="of the content; first start only")
    demo.add_argument(
        "--pace", type=_pace, default="20", metavar="SECONDS", help="how fast the vendor acts"
    )
    demo.add_argument("--database", metavar="URL", help="instead of SQLite in the folder")
    demo.add_argument("--still", action="store_true", help="the vendor does nothing by himself")


def _demo(args: argparse.Namespace) -> int:
    # The maker draws and sets its manuals; only this command needs the modules for that.
    from vendor_hub.cli.server import serve
    from vendor_hub.demo.acting import ActingVendor
    from vendor_hub.demo.opening import open_demonstration, write_sign_in

    demonstration = open_demonstration(
        args.data, seed=args.seed, now=datetime.now(UTC), database=args.database
    )
    hub = demonstration.hub
    vendor = ActingVendor(hub, demonstration.seed, demonstration.made_on, args.pace)
    try:
        if not args.still:
            vendor.start()
        serve(hub, args, listening=lambda url: write_sign_in(hub, url))
    finally:
        if not args.still:
            vendor.stop()
        hub.close()
    return 0


def _pace(text: str) -> timedelta:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.01 <= seconds <= 86400:
        raise argparse.ArgumentTypeError("a pace is between 0.01 seconds and a day (86400)")
    return timedelta(seconds=seconds)
