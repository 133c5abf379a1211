"""Builds the maker's content from a seed and a day: parts, machines, what belongs together."""

from datetime import date
from functools import lru_cache

from vendor_hub.demo.maker.book import PartBook
from vendor_hub.demo.maker.hydraulics import write_hydraulics
from vendor_hub.demo.maker.machines import build_machines
from vendor_hub.demo.maker.model import DemoContent
from vendor_hub.demo.maker.programme import MODELS
from vendor_hub.demo.maker.replacements import supersede
from vendor_hub.demo.maker.standard_parts import write_standard_parts
from vendor_hub.demo.maker.togetherness import bundle


@lru_cache(maxsize=2)
def build_content(seed: int, today: date) -> DemoContent:
    """Build everything the maker publishes; the same arguments give the same content."""
    book = PartBook(seed, today)
    write_hydraulics(book)
    write_standard_parts(book)
    assemblies = build_machines(book)
    supersessions = supersede(book)
    kits, relations, xrefs = bundle(book)
    return DemoContent(
        seed=seed,
        today=today,
        parts=book.parts,
        models=MODELS,
        assemblies=assemblies,
        supersessions=supersessions,
        relations=relations,
        kits=kits,
        xrefs=xrefs,
        solids=book.solids,
    )
