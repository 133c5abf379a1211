"""What the tests of the cache share: how long a property is tried."""

from hypothesis import settings

# Time limits per example say nothing on a machine that others use too.
settings.register_profile("desk", deadline=None, max_examples=60)
settings.load_profile("desk")
