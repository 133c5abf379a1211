"""Where a part's page leads: assemblies, manuals, other parts; as link lists and as routes.

A link's code is the route written as one line, so that widgets only hand it back.
"""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from catalog_cache.records import Mention, ModelInfo, PartPage, WhereUsed

from distributor_app.language.cache_texts import spoken
from distributor_app.navigation import Route
from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.facts import Link
from distributor_app.screens.catalogue.machine_words import fit_words


def code_of(route: Route) -> str:
    """Write a route as one line."""
    return f"{route.screen}?{urlencode(route.args)}"


def route_of(code: str) -> Route:
    """Read a route back from its line."""
    screen, _, query = code.partition("?")
    return Route(screen, dict(parse_qsl(query)))


def to_part(uid: int) -> Route:
    """Return the route to a part's page."""
    return Route("catalogue", {"part": str(uid)})


def to_assembly(assembly: str, *, part: int | None = None, path: str = "") -> Route:
    """Return the route to an assembly, with the part to select and the way down to it."""
    args = {"assembly": assembly}
    if part is not None:
        args["select"] = str(part)
    if path:
        args["path"] = path
    return Route("catalogue", args)


def to_comparison(uids: Sequence[int]) -> Route:
    """Return the route to parts side by side; of one that is there twice, the first."""
    return Route("catalogue", {"compare": ",".join(map(str, dict.fromkeys(uids)))})


def to_list(identity: str) -> Route:
    """Return the route to a list of parts."""
    return Route("catalogue", {"list": identity})


def to_manual(mention: Mention) -> Route:
    """Return the route to the page on which a part is named."""
    args = {"document": mention.document, "revision": mention.revision, "page": str(mention.page)}
    return Route("manuals", args)


def of_machines(models: Sequence[ModelInfo]) -> list[Link]:
    """Return a link to the top drawing of each machine model that has one."""
    return [
        Link(
            code_of(to_assembly(assembly)), model.code, model.name.removeprefix(model.code).strip()
        )
        for model in models
        for assembly, _title in model.assemblies[:1]
    ]


def of_where_used(page: PartPage) -> list[Link]:
    """Return a link for each place in a drawing where the part sits."""
    return [_use(place, page.hit.uid) for place in page.where_used]


def of_mentions(page: PartPage) -> list[Link]:
    """Return a link for each page of a document on which the part is named."""
    return [
        Link(
            code_of(to_manual(mention)),
            wording.tr("{0}, p. {1}").format(mention.title, mention.page),
            wording.tr("rev {0}").format(mention.rev),
        )
        for mention in page.mentions
    ]


def of_preview(page: PartPage, most: int = 1) -> list[Link]:
    """Return the links that the preview has room for, the part's own page first.

    `most` is how many drawings and how many manual pages; the last of each says how many more.
    """
    found = [Link(code_of(to_part(page.hit.uid)), wording.tr("Everything about this part"))]
    used = [
        Link(_use(place, page.hit.uid).code, wording.tr("Used in {0}").format(place.title))
        for place in page.where_used
    ]
    named = [replace(link, detail="") for link in of_mentions(page)]
    for links in (used, named):
        more = len(links) - most
        found += links[:most]
        if more > 0:
            found[-1] = replace(found[-1], detail=f"+{more}")
    return found


def _use(place: WhereUsed, uid: int) -> Link:
    models = ", ".join(place.models)
    label = wording.tr("no. {0}").format(place.label) if place.label else ""
    detail = ", ".join(part for part in (label, wording.used_quantity(place.qty)) if part)
    fit = fit_words(place.fit) if place.fit is not None else spoken(place.condition)
    way = place.ways[0] if place.ways else ()
    return Link(
        code_of(to_assembly(place.assembly, part=uid, path="/".join(step for step, _ in way))),
        place.title,
        " · ".join(part for part in (detail, models, fit, _ways(place)) if part),
        place.drawing,
        "\n".join(_way_down(each, place.title) for each in place.ways),
    )


def _ways(place: WhereUsed) -> str:
    """Say the way down from the machine, and how many others there are."""
    if not place.ways:
        return ""
    way = wording.tr("in {0}").format(_way_down(place.ways[0]))
    more = len(place.ways) - 1
    return wording.more_ways(way, more) if more else way


def _way_down(way: Sequence[tuple[str, str]], *below: str) -> str:
    return " › ".join((*(title for _, title in way), *below))
