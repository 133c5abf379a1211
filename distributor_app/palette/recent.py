"""The things that were looked at last, kept from one day to the next."""

from distributor_app.navigation import Route
from distributor_app.settings import Settings

_MOST = 12
# What names a thing in a route; a place without a thing is in the navigation anyway.
_NAMING = ("part", "list", "order", "consignment", "document")


class RecentThings:
    """Routes of parts, orders, deliveries and documents, the newest first, each once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._routes: list[Route] = []
        for entry in settings.recent:
            args = {name: text for name, text in entry.items() if name != "screen"}
            self._routes.append(Route(entry.get("screen", ""), args))

    @property
    def routes(self) -> tuple[Route, ...]:
        """The routes, newest first."""
        return tuple(self._routes)

    def visit(self, route: Route) -> None:
        """Remember a place if it shows one thing."""
        name = next((name for name in _NAMING if route.args.get(name)), None)
        if name is None:
            return
        thing = Route(route.screen, {name: route.args[name]})
        self._routes = [thing, *(r for r in self._routes if r != thing)][:_MOST]

    def keep(self) -> None:
        """Write them into the settings."""
        self._settings.recent = [{"screen": r.screen, **r.args} for r in self._routes]
