"""The maker's documents: repair and operation manuals, bulletins, and what they say about parts."""

from vendor_hub.demo.maker.manuals.library import write_manuals

__all__ = ["write_manuals"]
