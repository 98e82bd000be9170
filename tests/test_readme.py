"""What the README shows is what lintnews does."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCKS = re.findall(
    r"^```(\w+)\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
)


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", "lintnews", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    return done.stdout


def test_the_story_above_the_fold_gets_what_is_shown_below_it() -> None:
    story, findings = (text for language, text in BLOCKS[:2] if language == "text")
    assert story == (ROOT / "examples" / "strait.txt").read_text(encoding="utf-8")
    assert findings == run("examples/strait.txt")


def test_the_configuration_and_the_rule_are_valid(tmp_path: Path) -> None:
    configuration, rule = (text for language, text in BLOCKS if language == "yaml")
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "house-rules" / "plain-words.yml").write_text(rule, encoding="utf-8")
    (tmp_path / "stylebook").mkdir()
    (tmp_path / "stylebook" / "names.txt").write_text("Haugland\n", encoding="utf-8")
    (tmp_path / "lintnews.yml").write_text(configuration, encoding="utf-8")
    story = tmp_path / "story.txt"
    story.write_text("Old bridge stays open\n\nBy Ruth Delaney\n\nThey will utilise it until May.\n", encoding="utf-8")
    assert "[house-rules.plain-words]" in run(str(story))
    assert "1 rule, 0 failures" in run("test", str(tmp_path / "house-rules"))


def test_the_examples_show_each_group_of_checks() -> None:
    found = set(re.findall(r"\[([a-z]+)\.[a-z-]+\]$", run("examples"), re.MULTILINE))
    assert found == {"attribution", "titles", "names", "typos", "credits"}
    assert "clean.md" not in run("examples")
