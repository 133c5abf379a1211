"""`import`: a vendor's own export becomes published datasets and the past of an account."""

import argparse
import shutil
from importlib import resources
from pathlib import Path

from catalog_cache.contract.ids import new_id

from vendor_hub.cli.common import Commands, command, opened, say, scripted
from vendor_hub.cli.content import describe
from vendor_hub.errors import HubError
from vendor_hub.hub import Hub
from vendor_hub.importing.export import ImportRefusedError
from vendor_hub.importing.mapping import Mapping, MappingError, load_mapping
from vendor_hub.importing.report import ImportReport
from vendor_hub.importing.run import run_import
from vendor_hub.publish.release import release
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.vendor.past import take_over


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


def _import_csv(args: argparse.Namespace) -> int:
    try:
        mapping = _for_store(_load(args.mapping), args.store)
        with opened(args) as hub:
            report, done = import_folder(hub, args.folder, mapping, dry_run=args.dry_run)
    except (MappingError, ImportRefusedError) as error:
        raise HubError(str(error)) from error
    if args.json:
        say(report.to_json())
    else:
        say(report.to_text())
        say("\n".join(done))
    return 0


def _load(mapping: Path) -> Mapping:
    """Load a mapping from a file, or a shipped one by its name when there is no such file."""
    shipped = resources.files("vendor_hub.importing.mappings") / f"{mapping.name}.toml"
    if mapping.exists() or mapping.name != str(mapping) or not shipped.is_file():
        return load_mapping(mapping)
    with resources.as_file(shipped) as path:
        return load_mapping(path)


def _for_store(mapping: Mapping, store: str | None) -> Mapping:
    if store is None:
        return mapping
    if mapping.business is None:
        raise HubError("The mapping has no [business], so there is no business to take over.")
    business = mapping.business.model_copy(update={"distributor": store})
    return mapping.model_copy(update={"business": business})


def import_folder(
    hub: Hub, folder: Path, mapping: Mapping, *, dry_run: bool = False
) -> tuple[ImportReport, list[str]]:
    """Import an export and publish what changed; returns the report and a sentence a dataset."""
    staging = hub.releases / f".import-{new_id()}"
    uid_of = UidRegistry(hub.store)
    try:
        report = run_import(
            folder, mapping, target=staging, uid_of=uid_of, files=hub.shelf, dry_run=dry_run
        )
        if dry_run:
            return report, []
        uid_of.save()
        done = []
        for stem, path in report.datasets.items():
            # "prices-GOLD": a dataset for an audience.
            dataset, _, audience = stem.partition("-")
            done.append(describe(release(hub, dataset, path, audience=audience)))
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    if report.business is not None:
        changed = take_over(hub.store, report.business)
        account = report.business.account
        done.append(f"Account {account.customer_no}, {account.name}: {changed:,} records changed.")
    return report, done
