"""Code 128 bar codes that a hand scanner can read, or none where there is no room for one."""

from reportlab.graphics.barcode.code128 import Code128

# Narrower bars than this are not read reliably from an office printer (0.19 mm at 600 dpi).
_NARROWEST = 0.54
_WIDEST = 1.0


def bar_code(value: str, width: float, height: float = 14.0) -> Code128 | None:
    """A bar code of the value within `width` points; None when it would be too dense to scan.

    Only printable ASCII can be encoded; anything else gives None.
    """
    if not value or not value.isascii() or not value.isprintable():
        return None
    at_one_point = Code128(value, barWidth=1, barHeight=height, quiet=0).width
    # Quiet zones of ten modules stand on either side, inside the width.
    module = min(_WIDEST, width / (at_one_point + 20))
    if module < _NARROWEST:
        return None
    return Code128(value, barWidth=module, barHeight=height, quiet=1, lquiet=0, rquiet=10 * module)
