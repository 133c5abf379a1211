"""The daily jobs of a parts counter, done by key and mouse: counted, timed, beside a web shop.

`python -m benchmarks.jobs` does each job once in the real window on the demonstration and writes
the table of docs/usability.md. `job` says what a job is, `counting` counts, the other files are the
jobs by area.
"""
