"""All jobs, in the order of the page."""

from benchmarks.jobs import finding, following, ordering, reading
from benchmarks.jobs.job import Job

JOBS: tuple[Job, ...] = (
    finding.FOUR_INTO_THE_CART,
    finding.PHONE_CALL,
    following.BACK_ORDERS,
    following.RECEIVING,
    ordering.PARKING,
    ordering.FORTY_LINES,
    finding.FROM_A_DRAWING,
    following.YESTERDAY,
    following.EARNED,
    reading.CHAPTER,
    reading.TORQUE,
    ordering.AGAIN,
    following.BACK_ONLINE,
)
