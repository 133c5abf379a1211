"""Writes the dataset `catalog`: parts with texts and units, assemblies, replacements."""

from collections.abc import Callable
from datetime import date

from catalog_cache.contract.numbers import fold_number

from vendor_hub.demo.maker.drawing.ink import to_svg
from vendor_hub.demo.maker.drawing.pictures import machine_picture, part_picture
from vendor_hub.demo.maker.model import Assembly, Clauses, DemoContent, DemoPart, SupersessionSide
from vendor_hub.demo.maker.programme import CATEGORIES, MODELS, SERIAL_SCHEMES, SPEC_DEFS
from vendor_hub.files import FileShelf
from vendor_hub.publish.writer import RANK_GAP, DatasetWriter, UidOf

Uid = Callable[[DemoPart], int]


def _clauses(effectivity: Clauses) -> list[object] | None:
    return list(effectivity) or None


def write_catalog(
    content: DemoContent, writer: DatasetWriter, uid_of: UidOf, files: FileShelf
) -> None:
    """Write all tables of the catalogue; drawings and pictures go onto the shelf."""

    def uid(part: DemoPart) -> int:
        return uid_of(part.brand, part.number)

    _write_terms(writer, files)
    pictures = _Pictures(content, files)
    for place, part in enumerate(content.ranked(), start=1):
        _write_part(part, place * RANK_GAP, uid(part), writer, pictures.of(part))
    for assembly in content.assemblies:
        _write_assembly(assembly, content.assemblies.index(assembly), writer, uid, files)
    _write_supersessions(content, writer, uid_of)
    _write_neighbours(content, writer, uid)


def _write_terms(writer: DatasetWriter, files: FileShelf) -> None:
    place = 0
    for code, en, de, children in CATEGORIES:
        place += 1
        writer.add("category", code=code, position=place, names={"en": en, "de": de})
        for child, child_en, child_de in children:
            place += 1
            writer.add(
                "category",
                code=f"{code}.{child}",
                parent=code,
                position=place,
                names={"en": child_en, "de": child_de},
            )
    for position, (code, en, de, unit) in enumerate(SPEC_DEFS, start=1):
        writer.add("spec_def", code=code, names={"en": en, "de": de}, unit=unit, position=position)
    for code, (line, pattern, width) in SERIAL_SCHEMES.items():
        writer.add("serial_scheme", code=code, product_line=line, pattern=pattern, width=width)
    for position, model in enumerate(MODELS, start=1):
        writer.add(
            "model",
            code=model.code,
            product_line=model.product_line,
            names={"en": model.name_en, "de": model.name_de},
            serial_scheme=model.scheme,
            picture=files.put(to_svg(machine_picture(model.code))),
            position=position,
        )


class _Pictures:
    """Puts pictures of parts onto the shelf, one for all parts that look alike."""

    def __init__(self, content: DemoContent, files: FileShelf) -> None:
        self._solids = content.solids
        self._files = files
        self._known: dict[int, str] = {}

    def of(self, part: DemoPart) -> str | None:
        """Return the hash of a part's picture."""
        picture = part_picture(part, self._solids.get(part.key))
        if picture is None:
            return None
        # Alike parts get the very same drawing, so its identity is enough.
        if id(picture) not in self._known:
            self._known[id(picture)] = self._files.put(to_svg(picture))
        return self._known[id(picture)]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _write_part(
    part: DemoPart, rank: int, uid: int, writer: DatasetWriter, picture: str | None
) -> None:
    writer.add(
        "part",
        rank=rank,
        uid=uid,
        brand=part.brand,
        number=part.number,
        number_key=fold_number(part.number),
        revision="A",
        name=part.name_en,
        class_code=part.role,
        category=part.category,
        product_line=part.product_line,
        discount_code=part.discount_code,
        stock_unit=part.unit,
        sale_status=part.sale_status,
        reason=part.reason,
        status_from=_day(part.status_from),
        last_order_date=_day(part.last_order_date),
        origin=part.origin,
        flags=part.flags,
        weight_kg=part.weight_kg,
        dims_mm=list(part.dims_mm) if part.dims_mm else None,
        hs_code=part.hs_code,
        origin_country=part.origin_country,
        popularity=part.popularity,
        picture=picture,
    )
    for language, name, text in (
        ("en", part.name_en, part.text_en),
        ("de", part.name_de, part.text_de),
    ):
        writer.add("part_text", uid=uid, language=language, name=name, description=text or None)
    for unit in part.units:
        writer.add(
            "part_unit",
            uid=uid,
            unit=unit.unit,
            factor=unit.factor,
            is_order_unit=unit.is_order_unit,
            gtin=unit.gtin,
            min_qty=unit.min_qty,
            multiple=unit.multiple,
            gross_kg=unit.gross_kg,
        )
    for spec in part.specs:
        writer.add(
            "spec", uid=uid, code=spec.code, value=spec.value, number=spec.number, unit=spec.unit
        )


def _write_assembly(
    assembly: Assembly, place: int, writer: DatasetWriter, uid: Uid, files: FileShelf
) -> None:
    writer.add(
        "assembly",
        id=assembly.id,
        title=assembly.title,
        product_line=assembly.product_line,
        models=list(assembly.models),
        effectivity=_clauses(assembly.effectivity),
        top=assembly.top,
        position=place,
    )
    figure = f"{assembly.id}/1"
    writer.add(
        "figure",
        id=figure,
        assembly=assembly.id,
        seq=1,
        title=assembly.title,
        drawing=files.put(to_svg(assembly.drawing)),
        media="image/svg+xml",
        width=assembly.drawing.width,
        height=assembly.drawing.height,
    )
    for seq, callout in enumerate(assembly.callouts, start=1):
        writer.add(
            "callout",
            figure=figure,
            seq=seq,
            label=callout.label,
            shapes=[{"kind": "circle", "x": callout.x, "y": callout.y, "r": callout.r}],
            target_kind="position",
            target=callout.position,
        )
    for seq, position in enumerate(assembly.positions, start=1):
        writer.add(
            "position",
            id=position.id,
            assembly=assembly.id,
            seq=seq,
            label=position.label,
            indenture=position.indenture,
            illustrated=position.illustrated,
            sub_assembly=position.sub_assembly,
        )
        for nth, entry in enumerate(position.parts, start=1):
            writer.add(
                "position_part",
                position=position.id,
                seq=nth,
                uid=uid(entry.part),
                qty_kind=entry.qty_kind,
                qty=entry.qty,
                unit=entry.part.unit,
                variant=entry.variant,
                effectivity=_clauses(entry.effectivity),
                service=entry.service,
                note=entry.note,
            )


def _write_supersessions(content: DemoContent, writer: DatasetWriter, uid_of: UidOf) -> None:
    for group in content.supersessions:
        writer.add(
            "supersession",
            id=group.id,
            logic=group.logic,
            direction=group.direction,
            trigger=group.trigger,
            day=_day(group.day),
            old_stock=group.old_stock,
            on_order=group.on_order,
            raw_code=group.raw_code,
            note=group.note or None,
        )
        for side, members in (("from", group.before), ("to", group.after)):
            for seq, member in enumerate(members, start=1):
                _write_side(group.id, side, seq, member, writer, uid_of)


def _write_side(
    group: str, side: str, seq: int, member: SupersessionSide, writer: DatasetWriter, uid_of: UidOf
) -> None:
    writer.add(
        "supersession_part",
        id=group,
        side=side,
        seq=seq,
        uid=uid_of(member.brand, member.number) if member.known else None,
        brand=member.brand,
        number=member.number,
        qty=member.qty,
        effectivity=_clauses(member.effectivity),
    )


def _write_neighbours(content: DemoContent, writer: DatasetWriter, uid: Uid) -> None:
    for xref in content.xrefs:
        writer.add(
            "xref",
            uid=uid(xref.part),
            number_key=fold_number(xref.number),
            kind=xref.kind,
            brand=xref.brand,
            number=xref.number,
            match=xref.match,
            source=xref.source,
        )
    for relation in content.relations:
        writer.add(
            "relation",
            uid=uid(relation.part),
            kind=relation.kind,
            other=uid(relation.other),
            qty=relation.qty,
            effectivity=_clauses(relation.effectivity),
        )
    for kit in content.kits:
        writer.add("kit", uid=uid(kit.part), kind=kit.kind, priced_as=kit.priced_as)
        for seq, (part, qty) in enumerate(kit.lines, start=1):
            writer.add(
                "kit_line", kit=uid(kit.part), seq=seq, uid=uid(part), qty=qty, unit=part.unit
            )
