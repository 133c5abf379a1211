"""The documents that cross the wire, as immutable pydantic models by part of the trade."""
