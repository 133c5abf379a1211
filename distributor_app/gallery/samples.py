"""What the gallery's widgets show: made-up parts, a drawing, pictures, and a desk for them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import AccountInfo

from distributor_app import formats
from distributor_app.widgets.drawing import Drawing
from distributor_app.widgets.drawing_view import Callout
from distributor_app.widgets.record_model import BadgeLook, Column, Look
from distributor_app.widgets.time_line import TimeLineStep

NO_PICTURE, GOOD_PICTURE, DAMAGED_PICTURE, FAR_PICTURE = "", "good", "damaged", "elsewhere"

_DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" width="420" height="260" fill="none"
 stroke="#1b2430" stroke-width="2" stroke-linejoin="round">
<path d="M70 150l90-52 90 52-90 52z"/><path d="M70 150v40l90 52v-40M250 150v40l-90 52"/>
<ellipse cx="160" cy="150" rx="42" ry="24"/><ellipse cx="160" cy="150" rx="22" ry="12.5"/>
<path d="M118 150V90a42 24 0 0 1 84 0v60" stroke-width="1.4"/>
<ellipse cx="160" cy="90" rx="42" ry="24" stroke-width="1.4"/>
<path d="M200 84l112-42M246 168l96 20M140 160l-77 60" stroke-width="1"/>
<g fill="#fff" stroke-width="1.4"><circle cx="324" cy="42" r="12"/>
<circle cx="354" cy="190" r="12"/>
<circle cx="54" cy="228" r="12"/></g><g fill="#1b2430" stroke="none" font-size="13"
 text-anchor="middle" font-family="Inter, sans-serif"><text x="324" y="46.5">1</text>
<text x="354" y="194.5">2</text><text x="54" y="232.5">3</text></g></svg>"""


def tr(text: str) -> str:
    """Translate a text of the gallery."""
    return QCoreApplication.translate("Gallery", text)


@dataclass(frozen=True, slots=True)
class SamplePart:
    """A row of the gallery's table."""

    number: str
    name: str
    stock: BadgeLook
    net: Decimal | None


PARTS = (
    SamplePart("40-21A-0071", "Hydraulic pump, 11 cc, clockwise", BadgeLook("34", "good", "dot"),
               Decimal("212.40")),
    SamplePart("40-21A-0070", "Hydraulic pump, 11 cc, superseded", BadgeLook("replaced", "info",
               "refresh"), None),
    SamplePart("40210-33", "Seal kit for pumps of the series 40, nitrile, with back-up rings and "
               "grease", BadgeLook("2 left", "warning", "half"), Decimal("18.90")),
    SamplePart("77-100", "Cable tie", BadgeLook("none", "error", "ring"), Decimal("0.04")),
    SamplePart("61-04-118", "Hose, 2 m, both ends crimped", BadgeLook("18", "good", "dot"),
               Decimal("1279.60")),
)  # fmt: skip


def part_columns() -> list[Column[SamplePart]]:
    """Return a table's columns with every look a cell has."""
    return [
        Column("number", tr("Part number"), lambda p: p.number, look=Look.STRONG, width=130),
        Column("name", tr("Description"), lambda p: p.name, width=180, stretch=True),
        Column("stock", tr("Stock"), lambda _: "", badge=lambda p: p.stock, width=90),
        Column(
            "net",
            tr("Net"),
            lambda p: formats.amount(p.net, "EUR"),
            right=True,
            sort_key=lambda p: p.net,
            width=90,
        ),
    ]


def story() -> list[TimeLineStep]:
    """Return steps done, under way and to come."""
    return [
        TimeLineStep("21 Jun 08:14", tr("You ordered"), tr("Offline; sent at 09:02.")),
        TimeLineStep("11:40", tr("Acknowledged as SO-88213"), tr("1 change"), "warning"),
        TimeLineStep("22 Jun", tr("3 of 4 lines shipped"), "", "info"),
        TimeLineStep("28 Jun", tr("Last line expected"), "", "neutral", done=False),
    ]


def drawing() -> tuple[Drawing, list[Callout]]:
    """Return an exploded view with its callouts."""
    spots = {"1": (312, 30), "2": (342, 178), "3": (42, 216)}
    callouts = [Callout(key, key, QRectF(x, y, 24, 24)) for key, (x, y) in spots.items()]
    return Drawing(_DRAWING.encode()), callouts


def long_ago() -> datetime:
    """Return an instant some days old."""
    return datetime.now(UTC) - timedelta(days=9)


def failure() -> DeskError:
    """Return a failure with everything a failure has."""
    return DeskError(
        Kind.DISK_FULL,
        tr("The disk is full."),
        cause=tr("0 bytes are free."),
        remedy=tr("Free some space and try again."),
    )


class SampleFiles:
    """A content store in a folder: one good picture, one damaged file, and a hub out of reach."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / GOOD_PICTURE).write_text(_DRAWING, encoding="utf-8")
        (folder / DAMAGED_PICTURE).write_bytes(b"not a picture")

    def path(self, sha256: str) -> Path | None:
        """Return where a picture lies, None when it is not on this computer."""
        found = self._folder / sha256
        return found if found.exists() else None

    def fetch(self, sha256: str) -> Path:
        """Fail as without a network."""
        raise DeskError(Kind.NO_NETWORK, tr("No connection."), cause=sha256)


class SampleDesk:
    """As much of a desk as the widgets of the gallery ask for."""

    info = AccountInfo(
        "sample", "Sample", "", "A1", "Riverside", "p1", "Ann", "EUR", frozenset(), "", ""
    )

    def __init__(self, folder: Path) -> None:
        self.files = SampleFiles(folder)


class NeverAnswering:
    """Tasks that take work and never bring it home, for pictures that stay on their way."""

    def run(self, *_work: object, **_options: object) -> None:
        """Take the work."""
