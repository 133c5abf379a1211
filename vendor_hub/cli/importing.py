"""`import`: a vendor's own export becomes published datasets and the past of an account."""

import argparse
from pathlib import Path

from vendor_hub.cli.common import Commands, command, scripted


def add_to(commands: Commands) -> None:
    """Add this command."""
    parser = commands.add_parser("import", help="Import and publish a vendor's own export.")
    inner = parser.add_subparsers(required=True, metavar="FORMAT")
    files = scripted(command(inner, "csv", _import_csv, "Import CSV files through a mapping."))
    files.add_argument("folder", type=Path, metavar="DIR", help="the export")
    files.add_argument(
        "--mapping",
        type=Path,
        required=True,
        metavar="TOML",
        help="a mapping file, or the name of a shipped one: adventureworks",
    )
    files.add_argument("--dry-run", action="store_true", help="only report what would happen")
    files.add_argument("--store", metavar="NO", help="whose business to take over")
    files.add_argument(
        "--illustrated",
        type=Path,
        metavar="DIR",
        help="S1000D data modules to lay over the catalogue",
    )
    _add_brands(files)
    modules = scripted(
        command(
            inner, "s1000d", _import_s1000d, "Lay illustrated parts over the published catalogue."
        )
    )
    modules.add_argument("folder", type=Path, metavar="DIR", help="data modules and SVG drawings")
    modules.add_argument("--dry-run", action="store_true", help="only report what would happen")
    _add_brands(modules)


def _add_brands(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--brand",
        action="append",
        default=[],
        metavar="CODE=BRAND",
        help="the brand of a manufacturer's code in the data modules; may be repeated",
    )


# The modules that read an export are many; no other command waits for them.


def _import_csv(args: argparse.Namespace) -> int:
    from vendor_hub.cli.taking_in import import_csv

    return import_csv(args)


def _import_s1000d(args: argparse.Namespace) -> int:
    from vendor_hub.cli.taking_in import import_s1000d

    return import_s1000d(args)
