"""Measure lintnews and print ratios that hold on any machine: `python bench/run.py --stories PATH`.

PATH is a folder of stories, or a file of JSON lines each with a `text`; without it the drafts in examples/ are
repeated. Every figure is the median of several whole processes, and those that are compared run in turn, so that a
busy machine slows both. codespell, for comparison, is used where it is installed.
"""

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
RULES = 13_000


def main() -> None:
    """Run every measurement and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=Path, help="a folder of stories, or JSON lines")
    parser.add_argument("--story", type=Path, default=ROOT / "examples" / "talks.txt", help="for the cold start")
    parser.add_argument("--runs", type=int, default=7, help="runs of each command (default: 7)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        archive = stories(options.stories, place / "stories")
        size = sum(path.stat().st_size for path in archive.iterdir()) / 1e6
        plain, many = configurations(place)
        print(
            f"{len(list(archive.iterdir()))} stories, {size:.2f} MB; one story of {options.story.stat().st_size} bytes"
        )
        cold_start(options.story, plain, many, options.runs)
        whole_archive(archive, size, plain, many, max(3, options.runs // 2))


def stories(given: Path | None, place: Path) -> Path:
    """The archive as a folder of files."""
    if given and given.is_dir():
        return given
    if given:
        texts = [json.loads(line)["text"] for line in given.read_text(encoding="utf-8").splitlines()]
    else:
        texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.*"))] * 300
    place.mkdir()
    for number, text in enumerate(texts):
        (place / f"{number:05}.txt").write_text(text, encoding="utf-8", newline="")
    return place


def configurations(place: Path) -> tuple[Path, Path]:
    """A configuration with the default packs, and one with a pack of many substitution rules besides."""
    plain, many = place / "plain.yml", place / "many.yml"
    plain.write_text("fail-on: never\n")
    pack = place / "house"
    pack.mkdir()
    swaps = "".join(f"  zq{number}word phrase{number % 97}: plain{number}\n" for number in range(RULES))
    (pack / "swaps.yml").write_text(f"extends: substitution\nmessage: Use '%s' instead of '%s'.\nswap:\n{swaps}")
    many.write_text(
        "packs: [attribution, titles, names, typos, credits, dates, house/]\nfail-on: never\n", encoding="utf-8"
    )
    return plain, many


def lintnews(config: Path, *arguments: str) -> list[str]:
    """A command that checks with one configuration, in one process."""
    return [sys.executable, "-m", "lintnews", "check", "--jobs", "1", "--config", str(config), *arguments]


def cold_start(story: Path, plain: Path, many: Path, runs: int) -> None:
    """One story in a fresh process, packs already in the cache."""
    codespell = shutil.which("codespell") or str(Path(sys.executable).parent / "codespell")
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "lintnews, default packs": lintnews(plain, str(story)),
        f"lintnews, {RULES} more rules": lintnews(many, str(story)),
    }
    if Path(codespell).exists():
        commands["codespell"] = [codespell, str(story)]
    times, _ = in_turn(commands, runs)
    print("\none story, cold start")
    for name, seconds in times.items():
        print(f"  {name:28} {1000 * seconds:8.0f} ms")
    base = times["lintnews, default packs"]
    if "codespell" in times:
        print(f"  lintnews / codespell          {base / times['codespell']:8.2f}  (goal: at most 1)")
    print(f"  with {RULES} rules / without   {times[f'lintnews, {RULES} more rules'] / base:8.2f}  (goal: at most 1.5)")


def whole_archive(archive: Path, size: float, plain: Path, many: Path, runs: int) -> None:
    """All stories in one process, on one core."""
    commands = {
        "lintnews, default packs": lintnews(plain, str(archive)),
        f"lintnews, {RULES} more rules": lintnews(many, str(archive)),
    }
    times, peak = in_turn(commands, runs)
    print("\nall stories, one process")
    for name, seconds in times.items():
        print(f"  {name:28} {seconds:8.2f} s {size / seconds:8.2f} MB/s")
    base, more = times.values()
    print(f"  speed                         {size / base:8.2f} MB/s  (goal: at least 1.5)")
    print(f"  with {RULES} rules / without   {more / base:8.2f}  (goal: at most 1.3)")
    print(f"  peak memory                   {peak:8.0f} MB  (goal: under 200)")


def in_turn(commands: dict[str, Sequence[str]], runs: int) -> tuple[dict[str, float], float]:
    """The median processor time of each command in seconds, and the largest memory of any in megabytes."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            seconds = timed(command)
            if number:  # the first run fills the caches
                times[name].append(seconds)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return {name: statistics.median(seconds) for name, seconds in times.items()}, peak


def timed(command: Sequence[str]) -> float:
    """Processor seconds, of user and system, that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if b"Traceback" in done.stderr:
        sys.exit(done.stderr.decode())
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
