"""Every delegate of the desk is one whose failing cell does not end the program."""

import ast
from pathlib import Path

import distributor_app

ROOT = Path(distributor_app.__file__).parent
UNGUARDED = {"QStyledItemDelegate", "QItemDelegate", "QAbstractItemDelegate"}


def bases(path: Path) -> set[str]:
    module = ast.parse(path.read_text(encoding="utf-8"))
    classes = (node for node in ast.walk(module) if isinstance(node, ast.ClassDef))
    return {ast.unparse(base) for kind in classes for base in kind.bases}


def test_no_delegate_paints_without_the_guard() -> None:
    unguarded = {p.name for p in ROOT.rglob("*.py") if bases(p) & UNGUARDED}
    assert unguarded == {"guarded_delegate.py"}
