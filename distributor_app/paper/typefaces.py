"""Which typeface shows which character, so that no name of a part can break a sheet.

The body is set in Bitstream Vera, which comes with reportlab: paper looks the same on every
computer. Characters that Vera lacks (Greek, Cyrillic, Chinese...) are taken from the first typeface
on this computer that has them, then from the PDF standard's own East Asian faces; what nobody has
becomes its base letter or a question mark.
"""

import os
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from distributor_app.paper.right_to_left import for_the_eye

BODY = "Desk"
BOLD = "Desk-Bold"

# (regular, bold) file names; the first that has a character gives it.
_FURTHER = (
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    ("FreeSans.ttf", "FreeSansBold.ttf"),
    ("segoeui.ttf", "segoeuib.ttf"),
    ("arial.ttf", "arialbd.ttf"),
    ("Arial Unicode.ttf", "Arial Unicode.ttf"),
    ("leelawui.ttf", "leelauib.ttf"),
    ("NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"),
    ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    ("NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    ("wqy-microhei.ttc", "wqy-microhei.ttc"),
    ("msyh.ttc", "msyhbd.ttc"),
    ("malgun.ttf", "malgunbd.ttf"),
)

# Faces every PDF reader brings along or can fetch; used where no file has the character.
_EAST_ASIAN = (("HIRAGANA", "HeiseiKakuGo-W5"), ("KATAKANA", "HeiseiKakuGo-W5"),
               ("HANGUL", "HYGothic-Medium"), ("CJK", "STSong-Light"))  # fmt: skip


def _register_body() -> None:
    """Make BODY and BOLD known to reportlab."""
    folder = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont(BODY, folder / "Vera.ttf"))
    pdfmetrics.registerFont(TTFont(BOLD, folder / "VeraBd.ttf"))
    pdfmetrics.registerFontFamily(BODY, normal=BODY, bold=BOLD, italic=BODY, boldItalic=BOLD)


_register_body()


def marked_up(text: str, *, bold: bool = False) -> str:
    """Return the text as reportlab paragraph markup, each run in a face that can show it."""
    return "".join(
        f'<font name="{face}">{_escaped(run)}</font>' for face, run in runs(text, bold=bold)
    )


def runs(text: str, *, bold: bool = False) -> Iterator[tuple[str, str]]:
    """Split a text into (face, characters) in the order in which they stand on paper."""
    face, run = "", ""
    for character in for_the_eye(_printable(text)):
        its_face, shown = _face_for(character, bold)
        if its_face != face and run:
            yield face, run
            run = ""
        face = its_face
        run += shown
    if run:
        yield face, run


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text in points."""
    widths = (pdfmetrics.stringWidth(run, face, size) for face, run in runs(text, bold=bold))
    return float(sum(widths))


def _escaped(run: str) -> str:
    return escape(run).replace("\n", "<br/>")


def _printable(text: str) -> str:
    """Drop what has no place on paper: control characters and halves of surrogates.

    The narrow space that groups a number's digits becomes one that is in every face.
    """
    return "".join(
        character if character == "\n" or unicodedata.category(character)[0] != "C" else " "
        for character in text.replace("\u202f", "\u00a0")
        if unicodedata.category(character) != "Cf"
    )


@cache
def _face_for(character: str, bold: bool) -> tuple[str, str]:
    """Return the face for one character and the character (or what stands for it)."""
    own = BOLD if bold else BODY
    if character == "\n" or _has(own, character):
        return own, character
    for regular, strong in _FURTHER:
        face = _installed(strong if bold else regular) or _installed(regular)
        if face and _has(face, character):
            return face, character
    name = unicodedata.name(character, "")
    for script, face in _EAST_ASIAN:
        if script in name:
            return _east_asian(face), character
    base = unicodedata.normalize("NFKD", character)[0]
    return own, base if base != character and _has(own, base) else "?"


def _has(face: str, character: str) -> bool:
    return ord(character) in pdfmetrics.getFont(face).face.charToGlyph


@cache
def _east_asian(face: str) -> str:
    pdfmetrics.registerFont(UnicodeCIDFont(face))
    return face


@cache
def _installed(file_name: str) -> str:
    """Register a typeface of this computer; empty when there is none or it cannot be embedded."""
    path = _font_files().get(file_name.lower())
    if path is None:
        return ""
    face = f"Desk-{file_name}"
    try:
        pdfmetrics.registerFont(TTFont(face, path))
    except (TTFError, OSError, ValueError):
        return ""
    return face


@cache
def _font_files() -> dict[str, str]:
    """Find the typefaces of this computer by file name."""
    wanted = {name.lower() for pair in _FURTHER for name in pair}
    found: dict[str, str] = {}
    for folder in _font_folders():
        for at, _, names in os.walk(folder):
            for name in names:
                if name.lower() in wanted:
                    found.setdefault(name.lower(), os.path.join(at, name))
    return found


def _font_folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        return (windows / "Fonts", home / "AppData/Local/Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts")
