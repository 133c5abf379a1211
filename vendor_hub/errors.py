"""What the hub can refuse to do, as one family whose text a person can act on."""


class HubError(Exception):
    """A sentence that says what is wrong and, where there is something, what to do."""


class NotFoundError(HubError):
    """A named thing that this hub does not have."""


class NotAllowedError(HubError):
    """An act that the rules of the trade or of the programme do not allow."""
