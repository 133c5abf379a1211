"""All looks come from the tokens: nothing outside the theme names a colour or a pixel number."""

import ast
from collections.abc import Iterator
from pathlib import Path

import distributor_app

ROOT = Path(distributor_app.__file__).parent
THEME = ROOT / "theme"

SHEETS = {"setStyleSheet"}
COLOURS = {"QColor", "QBrush", "QPen"}
# No distance at all and a hair line need no token.
HAIR_LINE = 1
LENGTHS = {
    "addSpacing", "resize", "setColumnMinimumWidth", "setColumnWidth", "setContentsMargins",
    "setDefaultSectionSize", "setFixedHeight", "setFixedSize", "setFixedWidth",
    "setHandleWidth", "setHorizontalSpacing", "setIconSize", "setIndent", "setIndentation",
    "setMargin", "setMaximumHeight", "setMaximumSize", "setMaximumWidth", "setMinimumHeight",
    "setMinimumSectionSize", "setMinimumSize", "setMinimumWidth", "setPixelSize", "setPointSize",
    "setPointSizeF", "setRowHeight", "setRowMinimumHeight", "setSpacing", "setTextMargins",
    "setVerticalSpacing", "setViewportMargins", "QSize", "QSizeF", "pixmap", "icon",
    "IconButton",
}  # fmt: skip


def called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def numbers(module: ast.Module) -> set[str]:
    """Return the names that a module gives to plain numbers or pairs of them."""
    return {
        target.id
        for statement in module.body
        if isinstance(statement, ast.Assign) and is_number(statement.value, set())
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def is_number(value: ast.expr, named: set[str]) -> bool:
    match value:
        case ast.Constant(value=int() | float() as number):
            return not isinstance(number, bool) and abs(number) > HAIR_LINE
        case ast.Name(id=name):
            return name in named
        case ast.UnaryOp(operand=operand):
            return is_number(operand, named)
        case ast.Starred(value=inner):
            return is_number(inner, named)
        case ast.Tuple(elts=elements):
            return any(is_number(each, named) for each in elements)
    return False


def is_literal_colour(call: ast.Call) -> bool:
    first = call.args[0] if call.args else None
    written = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return written or (called(call) == "QColor" and any(is_number(a, set()) for a in call.args))


def offences(path: Path) -> Iterator[str]:
    module = ast.parse(path.read_text(encoding="utf-8"))
    named = numbers(module)
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        given = [*node.args, *(word.value for word in node.keywords if word.arg == "size")]
        if (
            called(node) in SHEETS
            or (called(node) in COLOURS and is_literal_colour(node))
            or (called(node) in LENGTHS and any(is_number(each, named) for each in given))
        ):
            yield f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)}"


def test_nothing_outside_the_theme_names_a_colour_a_style_sheet_or_a_pixel_number() -> None:
    paths = (path for path in sorted(ROOT.rglob("*.py")) if THEME not in path.parents)
    assert [offence for path in paths for offence in offences(path)] == []
