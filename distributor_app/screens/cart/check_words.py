"""What the check of a line says and offers, in the language of the window. No widgets."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from catalog_cache.records import CheckKind, DraftLine, LineCheck, Remedy

from distributor_app.language.cache_texts import spoken


def _tr(text: str) -> str:
    return QCoreApplication.translate("cart", text)


def in_words(line: DraftLine) -> DraftLine:
    """Return a line whose check and remedies are said in the window's language."""
    check = line.check
    if check.kind is CheckKind.OK:
        return line
    said = replace(
        check,
        text=check_words(check),
        remedies=tuple(replace(r, text=remedy_words(r, check)) for r in check.remedies),
        advice=spoken(check.advice),
    )
    return replace(line, check=said)


def check_words(check: LineCheck) -> str:
    """Say a check; what the vendor says about a part is passed on as it is."""
    words = _plain_words(check.kind) if not check.values else _words_with(check)
    return words or spoken(check.text)


def remedy_words(remedy: Remedy, check: LineCheck) -> str:
    """Say a remedy; part numbers and brands stay as they are."""
    words = {
        "qty": _tr("Use {0}").format(remedy.value),
        "undo_replace": _tr("Undo"),
        "keep_old": _tr("Undo") if check.kind is CheckKind.REPLACED else _tr("Keep old number"),
        "pack": _tr("Ask vendor"),
        "price_changed": _tr("Accept"),
        "remove": _tr("Remove"),
    }
    if remedy.code == "replace_all" and check.values:
        return _tr("Use {0}").format(check.values[0])
    return words.get(remedy.code) or spoken(remedy.text)


def _plain_words(kind: CheckKind) -> str:
    return {
        CheckKind.CHOICE: _tr("Replaced: choose"),
        CheckKind.STOCK_UNKNOWN: _tr("Stock unknown"),
        CheckKind.AMBIGUOUS: _tr("Which brand?"),
        CheckKind.NOT_FOUND: _tr("Not in this catalogue"),
        CheckKind.BAD_QUANTITY: _tr("Not a quantity above zero"),
    }.get(kind, "")


def _words_with(check: LineCheck) -> str:
    if check.kind is CheckKind.STOCK:
        return _stock_words(*check.values)
    if check.kind is CheckKind.NOT_FOUND:
        return {
            "gone": _tr("No longer in the catalogue"),
            "not_kept": _tr("Not in what you keep"),
        }.get(check.values[0], _tr("Did you mean…"))
    text = {
        CheckKind.REPLACED: _tr("Replaces {0}"),
        CheckKind.CHOICE: _tr("Replaced by {0}"),
        CheckKind.PACK: _tr("Packs of {0}"),
        CheckKind.MINIMUM: _tr("At least {0}"),
        CheckKind.MAXIMUM: _tr("At most {0}"),
        CheckKind.PRICE_CHANGED: _tr("Price was {0}, now {1}"),
    }.get(check.kind, "")
    return text.format(*check.values)


def _stock_words(warehouse: str, have: str, wanted: str = "") -> str:
    if wanted:
        return _tr("{0} of {1} in {2}").format(have, wanted, warehouse)
    if have:
        return _tr("None in {0}, next {1}").format(warehouse, have)
    return _tr("None in {0}").format(warehouse)
