"""Keeps the translation sources in step with the program: `make translations`.

Reads every translatable text of the window, what catalog_cache says by `say` and the words of our
paper, and merges it into each `resources/translations/*.ts` (Qt Linguist's format): translations
are kept, what is new is marked unfinished, what is no longer asked for goes. A test fails while a
text is missing or unfinished.

Qt's own lupdate is not used because it misses three things in Python sources (seen with 6.11):
calls inside f-strings, the plural of QCoreApplication.translate, and the context of a module's own
short word for it.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "distributor_app"
CACHE = ROOT / "catalog_cache"
FOLDER = ROOT / "resources" / "translations"
_SAY = {
    "catalog_cache.contract.said": {"say": "cache"},
    "distributor_app.paper.words": {"tr": "paper"},
}  # their own contexts, as `spoken` and `paper_words` look for them
_FORMS = 2  # English, German and most languages of Europe have two
_NOT_THE_WINDOW = ("gallery", "shots", "tour")  # our own tools; nobody reads them in German


class Text(NamedTuple):
    """A translatable text and where Qt looks for it."""

    context: str
    source: str

    @property
    def counted(self) -> bool:
        """Whether it has plural forms; "{0} part(s)" has them too, its number is written apart."""
        return re.search(r"%L?n|\(e?s\)", self.source) is not None


class _Module(ast.NodeVisitor):
    """Collects the texts of one module; `notes` tells calls whose text is not written there."""

    def __init__(self, path: Path, short_words: dict[str, str]) -> None:
        self._path = path
        self._short_words = short_words
        self._classes: list[str] = []
        self.texts: list[Text] = []
        self.notes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in self._short_words or self._classes:
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = _called(node.func)
        if name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) >= 2:
            # A text that is not written here was marked with QT_TRANSLATE_NOOP where it is.
            if _literal(node.args[1]) is not None:
                self._take(_literal(node.args[0]) or "", node.args[1])
        elif ast.unparse(node.func) in self._short_words and node.args:
            self._take(self._short_words[ast.unparse(node.func)], node.args[0])
        elif name == "tr" and isinstance(node.func, ast.Attribute) and node.args:
            self._take(self._classes[-1] if self._classes else "", node.args[0])

    def _take(self, context: str, text: ast.expr) -> None:
        source = _literal(text)
        if source is None:
            self.notes.append(f"{self._path}:{text.lineno}: {ast.unparse(text)}")
        elif source:
            self.texts.append(Text(context, source))


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _short_words(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield a module's own functions that only call translate, with their context."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not node.args.args:
            continue
        for call in ast.walk(node):
            if not isinstance(call, ast.Call) or _called(call.func) != "translate":
                continue
            context = _literal(call.args[0])
            passes_on = len(call.args) > 1 and ast.unparse(call.args[1]) == node.args.args[0].arg
            if context is not None and passes_on:
                yield node.name, context


def _borrowed(tree: ast.Module, own: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield another module's short words as they are called here, with their context."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom):
            continue
        for alias in node.names:
            called = alias.asname or alias.name
            if alias.name in own.get(node.module or "", {}):
                yield called, own[node.module or ""][alias.name]
            for word, context in own.get(f"{node.module}.{alias.name}", {}).items():
                yield f"{called}.{word}", context


def _trees() -> dict[str, tuple[Path, ast.Module]]:
    found = {}
    for path in sorted([*SOURCES.rglob("*.py"), *CACHE.rglob("*.py")]):
        if path.relative_to(ROOT).parts[1] in _NOT_THE_WINDOW:
            continue
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found[name] = (path, ast.parse(path.read_text(encoding="utf-8")))
    return found


def collect() -> tuple[list[Text], list[str]]:
    """Return every text of the window, and the calls of `tr` whose text is not written there."""
    trees = _trees()
    own = {name: dict(_short_words(tree)) for name, (_, tree) in trees.items()} | _SAY
    texts: set[Text] = set()
    notes: list[str] = []
    for name, (path, tree) in trees.items():
        words = dict(own[name]) | dict(_borrowed(tree, own))
        module = _Module(path.relative_to(ROOT), words)
        module.visit(tree)
        texts.update(module.texts)
        notes += module.notes
    return sorted(texts), notes


def read(path: Path) -> dict[Text, list[str]]:
    """Return the finished translations of a .ts file, one form or two."""
    found: dict[Text, list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            text = Text(context.findtext("name") or "", message.findtext("source") or "")
            target = message.find("translation")
            if target is None or target.get("type") == "unfinished":
                continue
            forms = [form.text or "" for form in target.iter("numerusform")]
            found[text] = forms or [target.text or ""]
    return found


def write(path: Path, language: str, texts: list[Text], known: dict[Text, list[str]]) -> int:
    """Write a .ts file; returns how many texts are unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    unfinished = 0
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message")
        if text.counted:
            message.set("numerus", "yes")
        ET.SubElement(message, "source").text = text.source
        target = ET.SubElement(message, "translation")
        forms = known.get(text)
        if forms is None:
            unfinished += 1
            target.set("type", "unfinished")
        if text.counted:
            for form in forms or [""] * _FORMS:
                ET.SubElement(target, "numerusform").text = form
        elif forms:
            target.text = forms[0]
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    body = re.sub(r" />", "/>", body)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")
    return unfinished


def main() -> int:
    """Merge the texts of the window into every .ts file; 1 when a text could not be read."""
    texts, notes = collect()
    for path in sorted(FOLDER.glob("desk_*.ts")):
        language = path.stem.removeprefix("desk_")
        known = read(path)
        unfinished = write(path, language, texts, known)
        gone = len(set(known) - set(texts))
        sys.stdout.write(f"{path.name}: {len(texts)} texts, {unfinished} unfinished, {gone} gone\n")
    for note in notes:
        sys.stderr.write(f"not a plain text: {note}\n")
    return 1 if notes else 0


if __name__ == "__main__":
    sys.exit(main())
