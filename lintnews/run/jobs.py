"""The same work on many files, in one process or in several, with the results in the order of the files."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from lintnews.errors import LintnewsError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

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
    """Each process has a pipe of its own, so that any of them can be ended at any moment and none waits for another,
    which the pools of the standard library do.
    """
    size = max(1, min(16, len(paths) // (4 * count)))
    chunks = [paths[at : at + size] for at in range(0, len(paths), size)]
    workers = _started(work, min(count, len(chunks)))
    try:
        for results in _in_order(chunks, [pipe for _, pipe in workers]):
            yield from results
    finally:
        for process, _ in workers:
            process.terminate()
        for process, _ in workers:
            process.join()


def _started(work: Callable[[str], Any], count: int) -> "list[tuple[BaseProcess, Connection]]":
    """Processes that wait for paths, each with the pipe to it."""
    import signal
    from multiprocessing import Pipe, Process

    # A blocked signal stays blocked in the processes started meanwhile: Ctrl-C, which reaches every process of a
    # terminal, is for the first one alone.
    mask = getattr(signal, "pthread_sigmask", None)
    before = mask(signal.SIG_BLOCK, {signal.SIGINT}) if mask else None
    try:
        workers: list[tuple[BaseProcess, Connection]] = []
        for _ in range(count):
            ours, theirs = Pipe()
            process = Process(target=_serve, args=(work, theirs), daemon=True)
            process.start()
            theirs.close()
            workers.append((process, ours))
        return workers
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)


def _serve(work: Callable[[str], Any], pipe: "Connection") -> None:
    """Do the work on the paths that come through the pipe, until it or the first process is closed."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    ends: list[Any] = [pipe, *([parent.sentinel] if parent else [])]
    while pipe in wait(ends):
        try:
            paths = pipe.recv()
        except EOFError:
            return
        try:
            answer: Any = [work(path) for path in paths]
        except Exception as error:
            answer = error
        pipe.send(answer)


def _in_order(chunks: Sequence[Sequence[str]], pipes: "Sequence[Connection]") -> Iterator[list[Any]]:
    """The results for each chunk in the order of the chunks, whichever process was done first."""
    from multiprocessing.connection import wait

    begun, done, busy = 0, dict[int, Any](), dict[Any, int]()
    ready: list[Any] = [*pipes]
    for number in range(len(chunks)):
        while number not in done:
            while ready and begun < len(chunks):
                free = ready.pop(0)
                free.send(chunks[begun])
                busy[free] = begun
                begun += 1
            for answered in wait([*busy]):
                pipe: Any = answered
                try:
                    done[busy.pop(pipe)] = pipe.recv()
                except (EOFError, ConnectionError):
                    raise LintnewsError("", "a process died, perhaps for want of memory; try --jobs 1") from None
                ready.append(pipe)
        results = done.pop(number)
        if isinstance(results, Exception):
            raise results
        yield results


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
