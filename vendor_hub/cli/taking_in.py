"""What `import` does: it reads an export, publishes what changed and takes the business over."""

import argparse
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from vendor_hub.cli.common import opened, say
from vendor_hub.cli.content import describe
from vendor_hub.errors import HubError
from vendor_hub.hub import Hub
from vendor_hub.importing.export import ImportRefusedError
from vendor_hub.importing.mapping import Mapping as VendorMapping
from vendor_hub.importing.mapping import MappingError, load_mapping
from vendor_hub.importing.outputs import Shelf
from vendor_hub.importing.report import ImportReport
from vendor_hub.importing.run import run_import
from vendor_hub.importing.s1000d.overlay import lay_over
from vendor_hub.publish.release import published_file, release, work_folder
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.vendor.past import take_over


def _brands(args: argparse.Namespace) -> dict[str, str]:
    pairs = [text.partition("=") for text in args.brand]
    for code, equals, brand in pairs:
        if not (code and equals and brand):
            raise HubError(f"Write --brand as CODE=BRAND, not {code}{equals}{brand}.")
    return {code: brand for code, _, brand in pairs}


def import_csv(args: argparse.Namespace) -> int:
    """Import CSV files through a mapping; the exit code."""
    try:
        mapping = _for_store(_load(args.mapping), args.store)
        with opened(args) as hub:
            report, done = import_folder(
                hub, args.folder, mapping, dry_run=args.dry_run,
                illustrated=args.illustrated, brands=_brands(args),
            )  # fmt: skip
    except (MappingError, ImportRefusedError) as error:
        raise HubError(str(error)) from error
    return _say(args, report, done)


def _say(args: argparse.Namespace, report: ImportReport, done: list[str]) -> int:
    if args.json:
        say(report.to_json())
    else:
        say(report.to_text())
        say("\n".join(done))
    return 0


def import_s1000d(args: argparse.Namespace) -> int:
    """Lay the data modules of a folder over the published catalogue; the exit code."""
    if not args.folder.is_dir():
        raise HubError(f"There is no folder {args.folder}.")
    with opened(args) as hub:
        report, done = import_modules(hub, args.folder, _brands(args), dry_run=args.dry_run)
    return _say(args, report, done)


def import_modules(
    hub: Hub, folder: Path, brands: Mapping[str, str], *, dry_run: bool = False
) -> tuple[ImportReport, list[str]]:
    """Lay the illustrated parts of a folder over the published catalogue and publish the result.

    HubError when the folder has no data module that can be used.
    """
    report = ImportReport(dry_run=dry_run)
    uid_of = UidRegistry(hub.store)
    with work_folder(hub) as staging:
        base = published_file(hub, "catalog", staging)
        target = staging / "catalog.db"
        if not lay_over(
            base, folder, target, uid_of=uid_of, brands=brands, report=report,
            shelf=Shelf(None if dry_run else hub.shelf),
        ):  # fmt: skip
            raise HubError(f"No illustrated parts could be read.\n{report.to_text()}")
        if dry_run:
            return report, []
        uid_of.save()
        report.datasets["catalog"] = target
        return report, [describe(release(hub, "catalog", target))]


def _load(mapping: Path) -> VendorMapping:
    """Load a mapping from a file, or a shipped one by its name when there is no such file."""
    shipped = resources.files("vendor_hub.importing.mappings") / f"{mapping.name}.toml"
    if mapping.exists() or mapping.name != str(mapping) or not shipped.is_file():
        return load_mapping(mapping)
    with resources.as_file(shipped) as path:
        return load_mapping(path)


def _for_store(mapping: VendorMapping, store: str | None) -> VendorMapping:
    if store is None:
        return mapping
    if mapping.business is None:
        raise HubError("The mapping has no [business], so there is no business to take over.")
    business = mapping.business.model_copy(update={"distributor": store})
    return mapping.model_copy(update={"business": business})


def import_folder(
    hub: Hub,
    folder: Path,
    mapping: VendorMapping,
    *,
    dry_run: bool = False,
    illustrated: Path | None = None,
    brands: Mapping[str, str] | None = None,
) -> tuple[ImportReport, list[str]]:
    """Import an export and publish what changed; returns the report and a sentence a dataset.

    `illustrated` is a folder of data modules that are laid over the catalogue.
    """
    uid_of = UidRegistry(hub.store)
    with work_folder(hub) as staging:
        report = run_import(
            folder, mapping, target=staging, uid_of=uid_of, files=hub.shelf, dry_run=dry_run
        )
        base = report.datasets.get("catalog")
        if illustrated is not None and (dry_run or base is not None):
            target = staging / "illustrated.db"
            if lay_over(
                base, illustrated, target, uid_of=uid_of, brands=brands, report=report,
                shelf=Shelf(None if dry_run else hub.shelf),
            ):  # fmt: skip
                report.datasets |= {} if dry_run else {"catalog": target}
        if dry_run:
            return report, []
        uid_of.save()
        done = []
        for stem, path in report.datasets.items():
            # "prices-GOLD": a dataset for an audience.
            dataset, _, audience = stem.partition("-")
            done.append(describe(release(hub, dataset, path, audience=audience)))
    if report.business is not None:
        changed = take_over(hub.store, report.business)
        account = report.business.account
        done.append(f"Account {account.customer_no}, {account.name}: {changed:,} records changed.")
    return report, done
