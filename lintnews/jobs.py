"""The same work on many files, in one process or in several, with the results in the order of the files."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO, TypeVar

T = TypeVar("T")
# A process costs as much as checking some dozens of stories.
FILES_PER_JOB = 60
PATIENCE = 1.5  # seconds before a run is long enough to show progress


def run(work: Callable[[str], T], paths: Sequence[str], jobs: int | None = None) -> Iterator[T]:
    """`work(path)` for every path; `jobs` of None means as many processes as the files are worth."""
    count = jobs or min(os.cpu_count() or 1, len(paths) // FILES_PER_JOB)
    done = map(work, paths) if count < 2 or len(paths) < 2 else _parallel(work, paths, count)
    return _shown(done, len(paths), sys.stderr)


def _parallel(work: Callable[[str], T], paths: Sequence[str], count: int) -> Iterator[T]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count) as pool:
        yield from pool.map(work, paths, chunksize=max(1, min(16, len(paths) // (4 * count))))


def _shown(results: Iterator[T], total: int, stream: TextIO) -> Iterator[T]:
    """Pass results on; where a person is waiting at a terminal, say how far the run has come."""
    if not stream.isatty():
        yield from results
        return
    began = shown = time.monotonic()
    for number, result in enumerate(results, 1):
        yield result
        now = time.monotonic()
        if now - began > PATIENCE and now - shown > 0.2:
            shown = now
            print(f"\r{number} of {total} stories", end="", file=stream, flush=True)
    if shown != began:
        print("\r\x1b[K", end="", file=stream, flush=True)
