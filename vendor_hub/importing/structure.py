"""Fills the catalogue's structure: supersessions, relations, kits, models, assemblies."""

from catalog_cache.contract.numbers import fold_number

from vendor_hub.importing.job import ImportJob, SourceRow
from vendor_hub.importing.outputs import DatasetOutput


def write_structure(job: ImportJob, out: DatasetOutput) -> None:
    """Write what parts are to each other and what machines are made of."""
    _write_supersessions(job, out)
    for item in job.rows("relation"):
        job.put(
            out, "relation", item,
            uid=item.parts["part"].uid, other=item.parts["other"].uid, **item.cells("kind", "qty"),
        )  # fmt: skip
    _write_kits(job, out)
    _write_models(job, out)
    _write_assemblies(job, out)
    _write_positions(job, out)


def _write_supersessions(job: ImportJob, out: DatasetOutput) -> None:
    """Rows with one id are one group; without an id, a row is a group of its own.

    An old number that the catalogue no longer has is normal; a new one that it lacks is reported.
    """
    members: dict[tuple[str, str], list[str]] = {}
    for item in job.rows("supersession"):
        old, new = item.text("old") or "", item.text("new") or ""
        group = item.text("id") or f"{fold_number(old)}>{fold_number(new)}"
        if not out.has("supersession", group):
            cells = item.cells(
                "logic", "direction", "trigger", "day", "old_stock", "on_order", "raw_code", "note"
            )
            out.add("supersession", id=group, **cells)
        if job.parts.find_number(new) is None:
            job.leave_out(item, "new", new, "is no part of this catalogue")
        for side, number, qty in (("from", old, "old_qty"), ("to", new, "new_qty")):
            known = members.setdefault((group, side), [])
            if fold_number(number) in known:
                continue
            known.append(fold_number(number))
            part = job.parts.find_number(number)
            out.add(
                "supersession_part",
                id=group, side=side, seq=len(known), uid=part.uid if part else None,
                brand=part.brand if part else job.mapping.vendor.brand,
                number=part.number if part else number, qty=item.cell(qty),
            )  # fmt: skip


def _write_kits(job: ImportJob, out: DatasetOutput) -> None:
    lines: dict[int, int] = {}
    for item in job.rows("kit_line"):
        kit, part = item.parts["kit"].uid, item.parts["part"]
        if kit not in lines:
            out.add("kit", uid=kit, **item.cells("kind", "priced_as"))
        lines[kit] = lines.get(kit, 0) + 1
        out.add(
            "kit_line",
            kit=kit, seq=lines[kit], uid=part.uid, qty=item.cell("qty"),
            unit=item.text("unit") or part.stock_unit,
        )  # fmt: skip


def _write_models(job: ImportJob, out: DatasetOutput) -> None:
    for position, item in enumerate(job.rows("model"), 1):
        names = job.export.names(item.row, item.source)
        if not names:
            job.skip("model", item, "names", "", "has no name")
            continue
        job.put(
            out, "model", item,
            code=item.text("code"), product_line=item.text("product_line"), names=names,
            picture=job.picture(item), position=position,
        )  # fmt: skip


def _write_assemblies(job: ImportJob, out: DatasetOutput) -> None:
    for position, item in enumerate(job.rows("assembly"), 1):
        models = item.values["models"] or []
        wanted = models if isinstance(models, list) else []
        for model in wanted:
            if not out.has("model", model):
                job.leave_out(item, "models", model, "is no model of this export")
        job.put(
            out, "assembly", item,
            models=[m for m in wanted if out.has("model", m)], position=position,
            **item.cells("id", "title", "product_line", "top"),
        )  # fmt: skip


def _write_positions(job: ImportJob, out: DatasetOutput) -> None:
    """Rows with one position id are variants of that position (by build day, for instance)."""
    in_assembly: dict[str, int] = {}
    variants: dict[str, int] = {}
    owner: dict[str, str] = {}
    for item in job.rows("position"):
        assembly, position = item.text("assembly") or "", item.text("id") or ""
        if not out.has("assembly", assembly):
            job.skip("position", item, "assembly", assembly, "is no assembly of this export")
            continue
        if owner.setdefault(position, assembly) != assembly:
            job.skip("position", item, "id", position, "is a position of another assembly")
            continue
        if position not in variants:
            in_assembly[assembly] = seq = in_assembly.get(assembly, 0) + 1
            _write_position(job, out, item, seq)
        variants[position] = variant = variants.get(position, 0) + 1
        part = item.parts["part"]
        out.add(
            "position_part",
            position=position, seq=variant, uid=part.uid,
            unit=item.text("unit") or part.stock_unit, effectivity=_built(job, item),
            **item.cells("qty_kind", "qty", "variant", "service", "note"),
        )  # fmt: skip


def _write_position(job: ImportJob, out: DatasetOutput, item: SourceRow, seq: int) -> None:
    sub = item.text("sub_assembly")
    if sub is not None and not out.has("assembly", sub):
        job.leave_out(item, "sub_assembly", sub, "is no assembly of this export")
        sub = None
    out.add(
        "position",
        seq=seq, label=item.text("label") or str(seq), illustrated=False, sub_assembly=sub,
        **item.cells("id", "assembly", "indenture"),
    )  # fmt: skip


def _built(job: ImportJob, item: SourceRow) -> list[object] | None:
    first, last = item.text("built_from"), item.text("built_to")
    if first is None and last is None:
        return None
    if first is not None and last is not None and first > last:
        job.leave_out(item, "built_to", last, "ends before it begins")
        last = None
    return [{"built": [first, last]}]
