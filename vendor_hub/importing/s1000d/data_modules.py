"""Reads the illustrated parts data modules of a folder (S1000D issue 4, chapter 3.9.5.2.7).

Only what a desk shows is read: figures, items with their parts, quantities, service and
applicability. Files may be hostile: entities are refused, and a file that cannot be read is
reported and left out.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException, EntitiesForbidden
from defusedxml.ElementTree import DefusedXMLParser

from vendor_hub.importing.report import NOTED, ImportReport, Problem
from vendor_hub.importing.s1000d.applicability import Clauses, clauses_of

_MOST_BYTES = 50_000_000
_RELEASED = "00"


@dataclass(frozen=True, slots=True)
class ListedPart:
    """One part that an item may be: the manufacturer's code, number, and how many of it."""

    maker: str
    number: str
    name: str
    qty: str
    unit: str
    service: str
    """Source, maintenance and recoverability code as it came; empty when there is none."""
    place: str
    effectivity: Clauses
    illustrated: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the parts list; its parts are alternatives of each other."""

    key: str
    """Its figure and label, and which one it is where that repeats; unique in the module."""
    figure: int
    label: str
    indenture: int
    parts: tuple[ListedPart, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One drawing: its title and the entity names of its sheets."""

    title: str
    sheets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DataModule:
    """One illustrated parts data module."""

    file: str
    code: str
    model: str
    language: str
    issue: str
    issued: date | None
    title: str
    effectivity: Clauses
    figures: tuple[Figure, ...]
    items: tuple[Item, ...]


class _Parser(DefusedXMLParser):  # type: ignore[misc]  # the library has no types
    """Lets declarations of drawings pass, which every module carries and which expand to nothing.

    Entities with a text or a file behind them stay forbidden.
    """

    def defused_entity_decl(self, *declared: Any) -> None:
        """Refuse an entity, unless its last value says that it is a drawing's (NDATA)."""
        name, _, value, base, system, public, notation = declared
        if not notation:
            raise EntitiesForbidden(name, value, base, system, public, notation)

    def defused_unparsed_entity_decl(self, *declared: Any) -> None:
        """Let a drawing's declaration pass."""


def read_modules(folder: Path, report: ImportReport) -> tuple[DataModule, ...]:
    """Return the newest released issue of every illustrated parts module of a folder, by code.

    What cannot be used is reported and left out.
    """
    newest: dict[tuple[str, str], DataModule] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() != ".xml" or not path.is_file():
            continue
        module = _read(path, report)
        if module is None:
            continue
        key = module.code, module.language
        if key not in newest or newest[key].issue < module.issue:
            newest[key] = module
    return tuple(newest[key] for key in sorted(newest))


def _read(path: Path, report: ImportReport) -> DataModule | None:
    if path.stat().st_size > _MOST_BYTES:
        report.add(Problem(path.name, 0, "", "", "is larger than a data module may be"))
        return None
    content = path.read_bytes()
    if b"illustratedPartsCatalog" not in content:
        return None
    try:
        return _module(path.name, _parsed(content), report)
    except (ParseError, DefusedXmlException, ValueError) as error:
        report.add(Problem(path.name, 0, "", "", f"cannot be read: {error}"))
        return None


def _parsed(content: bytes) -> Element:
    parser = _Parser()
    parser.feed(content)
    root: Element = parser.close()
    return root


def _module(file: str, root: Element, report: ImportReport) -> DataModule | None:
    code, parts_list = root.find(".//dmIdent/dmCode"), root.find(".//illustratedPartsCatalog")
    if code is None or parts_list is None:
        raise ValueError("it has no data module code or no parts list")
    issue = root.find(".//dmIdent/issueInfo")
    in_work = "" if issue is None else issue.get("inWork", "")
    if in_work not in ("", _RELEASED):
        report.add(Problem(file, 0, "inWork", in_work, "is still being worked on", NOTED))
        return None
    language = root.find(".//dmIdent/language")
    return DataModule(
        file=file,
        code=_code(code),
        model=code.get("modelIdentCode", ""),
        language="en" if language is None else language.get("languageIsoCode", "en"),
        issue="" if issue is None else issue.get("issueNumber", ""),
        issued=_day(root.find(".//dmAddressItems/issueDate")),
        title=_text(root, ".//dmTitle/techName"),
        effectivity=clauses_of(root.find(".//dmStatus/applic")),
        figures=tuple(map(_figure, parts_list.iter("figure"))),
        items=_items(root, parts_list),
    )


def _code(code: Element) -> str:
    """Return a data module code as it is written (chapter 4.3): "DMC-BIKE-AAA-D00-00-00-…"."""
    parts = (
        "DMC",
        code.get("modelIdentCode", ""),
        code.get("systemDiffCode", ""),
        code.get("systemCode", ""),
        code.get("subSystemCode", "") + code.get("subSubSystemCode", ""),
        code.get("assyCode", ""),
        code.get("disassyCode", "") + code.get("disassyCodeVariant", ""),
        code.get("infoCode", "") + code.get("infoCodeVariant", ""),
        code.get("itemLocationCode", ""),
    )
    return "-".join(parts)


def _day(element: Element | None) -> date | None:
    if element is None:
        return None
    try:
        year, month, day = (int(element.get(name, "")) for name in ("year", "month", "day"))
        return date(year, month, day)
    except ValueError:
        return None


def _figure(figure: Element) -> Figure:
    sheets = (graphic.get("infoEntityIdent", "") for graphic in figure.iter("graphic"))
    return Figure(_text(figure, "title"), tuple(filter(None, sheets)))


def _items(root: Element, parts_list: Element) -> tuple[Item, ...]:
    inline = {
        a.get("id", ""): clauses_of(a) for a in root.iterfind(".//referencedApplicGroup/applic")
    }
    found: dict[str, Item] = {}
    for number in parts_list.iter("catalogSeqNumber"):
        figure, label = int(number.get("figureNumber") or 1), _label(number)
        shared = number.get("applicRefId", "")
        parts = tuple(
            part
            for entry in number.iter("itemSeqNumber")
            if (part := _part(entry, inline.get(entry.get("applicRefId", shared), ()))) is not None
        )
        key = f"{figure}:{label}"
        again = sum(1 for item in found.values() if (item.figure, item.label) == (figure, label))
        key += f".{again + 1}" if again else ""
        found[key] = Item(key, figure, label, int(number.get("indenture") or 1), parts)
    return tuple(found.values())


def _label(number: Element) -> str:
    return number.get("item", "") + number.get("itemVariant", "")


def _part(entry: Element, effectivity: Clauses) -> ListedPart | None:
    reference = entry.find("partRef")
    maker = _text(entry, "manufacturerCode")
    number = _text(entry, "partNumber")
    if reference is not None:
        maker = reference.get("manufacturerCodeValue", maker)
        number = reference.get("partNumberValue", number)
    if not number.strip():
        return None
    return ListedPart(
        maker=maker.strip(),
        number=number.strip(),
        name=_text(entry, ".//descrForPart"),
        qty=_text(entry, "quantityPerNextHigherAssy"),
        unit=_text(entry, ".//unitOfIssue"),
        service=_text(entry, ".//sourceMaintRecoverability"),
        place=_text(entry, ".//descrForLocation"),
        effectivity=effectivity,
        illustrated=entry.find(".//notIllustrated") is None,
    )


def _text(element: Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else " ".join("".join(found.itertext()).split())
