"""Fills the catalogue's part tables: categories, parts, texts, units, specifications, xrefs."""

from decimal import Decimal

from catalog_cache.contract.numbers import fold_number

from vendor_hub.importing.job import ImportJob, SourceRow
from vendor_hub.importing.outputs import DatasetOutput
from vendor_hub.importing.part_index import Part
from vendor_hub.importing.values import BadValueError
from vendor_hub.publish.writer import RANK_GAP, Cell

_GTIN_LENGTHS = (8, 12, 13, 14)


def write_parts(job: ImportJob, out: DatasetOutput) -> None:
    """Write categories and parts, then everything that only describes a part."""
    if "category" in job.mapping.tables:
        _write_categories(job, out)
    _write_parts(job, out)
    for item in job.rows("part_text"):
        cells = item.cells("language", "name", "description")
        job.put(out, "part_text", item, uid=item.parts["part"].uid, **cells)
    _write_units(job, out)
    _write_specs(job, out)
    _write_xrefs(job, out)


def _write_categories(job: ImportJob, out: DatasetOutput) -> None:
    items = list(job.rows("category"))
    codes = {item.text("code") for item in items}
    for position, item in enumerate(items, 1):
        parent = item.text("parent")
        if parent is not None and parent not in codes:
            job.leave_out(item, "parent", parent, "is no category of this export")
            parent = None
        names = job.export.names(item.row, item.source)
        if not names:
            job.skip("category", item, "names", "", "has no name")
            continue
        job.put(
            out, "category", item,
            code=item.text("code"), parent=parent, position=position, names=names,
        )  # fmt: skip


def _write_parts(job: ImportJob, out: DatasetOutput) -> None:
    items: dict[int, tuple[SourceRow, Part]] = {}
    for item in job.rows("part"):
        part = _new_part(job, item)
        if part is not None:
            items[part.uid] = (item, part)
    order = sorted(items, key=lambda uid: _popularity_order(*items[uid]))
    for place, uid in enumerate(order, 1):
        row = _part_row(job, out, *items[uid])
        out.add("part", rank=place * RANK_GAP, **row)


def _new_part(job: ImportJob, item: SourceRow) -> Part | None:
    brand = item.text("brand") or job.mapping.vendor.brand
    number = item.text("number") or ""
    ref = item.text("ref")
    if job.parts.has(brand, number):
        job.skip("part", item, "number", number, "is there twice; the first one is kept")
        return None
    if ref is not None and job.parts.has_ref(ref):
        job.skip("part", item, "ref", ref, "is there twice; the first one is kept")
        return None
    unit = item.text("stock_unit") or ""
    part = Part(job.uid_of(brand, number), brand, number, item.text("name") or "", unit)
    job.parts.add(part, ref)
    return part


def _popularity_order(item: SourceRow, part: Part) -> tuple[int, str, str]:
    popularity = item.values["popularity"]
    falling = -popularity if isinstance(popularity, int) else 0
    return falling, fold_number(part.number), part.brand


def _part_row(job: ImportJob, out: DatasetOutput, item: SourceRow, part: Part) -> dict[str, Cell]:
    row = item.cells(
        "revision", "class_code", "product_line", "discount_code", "sale_status", "reason",
        "status_from", "last_order_date", "origin", "weight_kg", "hs_code", "origin_country",
        "export_class", "popularity",
    )  # fmt: skip
    return row | {
        "uid": part.uid,
        "brand": part.brand,
        "number": part.number,
        "number_key": fold_number(part.number),
        "name": part.name,
        "category": _category(job, out, item),
        "stock_unit": part.stock_unit,
        "flags": _flags(item),
        "dims_mm": _dims(item),
        "picture": job.picture(item),
    }


def _flags(item: SourceRow) -> dict[str, object]:
    """Return what is known of how a part is handled; a flag nobody mapped is unknown."""
    names = ("returnable", "cancellable", "serialised", "lot", "shelf_life_days")
    flags: dict[str, object] = {n: item.values[n] for n in names if item.values[n] is not None}
    hazmat = {"un": item.text("hazmat_un"), "class": item.text("hazmat_class")}
    return flags | ({"hazmat": hazmat} if any(hazmat.values()) else {})


def _dims(item: SourceRow) -> list[object] | None:
    sides = [item.values[name] for name in ("length_mm", "width_mm", "height_mm")]
    return None if None in sides else list(sides)


def _category(job: ImportJob, out: DatasetOutput, item: SourceRow) -> str | None:
    """Return a part's category; without a table of categories, its text is the category."""
    category = item.text("category")
    if category is None or out.has("category", category):
        return category
    if "category" in job.mapping.tables:
        job.leave_out(item, "category", category, "is no category of this export")
        return None
    names = {job.mapping.vendor.language: category}
    position = out.count("category") + 1
    out.add("category", code=category, parent=None, position=position, names=names)
    return category


def _write_units(job: ImportJob, out: DatasetOutput) -> None:
    for item in job.rows("part_unit"):
        gtin = item.text("gtin")
        if gtin is not None and not _is_gtin(gtin):
            job.leave_out(item, "gtin", gtin, "is no GTIN (its check digit or length is wrong)")
            gtin = None
        if item.values["factor"] == 0:
            job.skip("part_unit", item, "factor", "0", "is zero; a unit holds something")
            continue
        cells = item.cells(
            "unit", "factor", "is_order_unit", "min_qty", "multiple", "max_qty", "gross_kg"
        )
        job.put(out, "part_unit", item, uid=item.parts["part"].uid, gtin=gtin, **cells)


def _write_specs(job: ImportJob, out: DatasetOutput) -> None:
    used: dict[str, None] = {}
    for item in job.rows("spec"):
        code, value = item.text("code") or "", item.text("value") or ""
        number = item.values["number"]
        added = job.put(
            out, "spec", item,
            uid=item.parts["part"].uid, code=code, value=value, unit=item.text("unit"),
            number=float(number) if isinstance(number, Decimal) else _as_float(job, value),
        )  # fmt: skip
        if added:
            used[code] = None
    declared = job.mapping.spec_names
    for position, code in enumerate([*declared, *(used.keys() - declared.keys())], 1):
        name = declared.get(code)
        language = job.mapping.vendor.language
        names = dict(name.names) if name else {language: code}
        unit = name.unit if name else None
        out.add("spec_def", code=code, names=names, unit=unit, position=position)


def _as_float(job: ImportJob, value: str) -> float | None:
    try:
        return float(job.export.values.number(value))
    except BadValueError:
        return None


def _write_xrefs(job: ImportJob, out: DatasetOutput) -> None:
    for item in job.rows("xref"):
        key = fold_number(item.text("number") or "")
        cells = item.cells("kind", "brand", "number", "match", "source")
        job.put(out, "xref", item, uid=item.parts["part"].uid, number_key=key, **cells)


def _is_gtin(text: str) -> bool:
    if len(text) not in _GTIN_LENGTHS or not (text.isascii() and text.isdigit()):
        return False
    digits = [int(ch) for ch in reversed(text)]
    return (sum(digits[0::2]) + 3 * sum(digits[1::2])) % 10 == 0
