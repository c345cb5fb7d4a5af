#!/usr/bin/env python3
"""Tests ./dev new-explainer and new-lesson in a scratch folder: what they write compiles without a
warning, passes its own tests and passes noci check.

    python3 tests/templates_test.py COMPILER NOCI [unittest options]
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
FLAGS = ["-std=c++20", "-O0", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wnon-virtual-dtor",
         "-Werror"]
COMPILER = NOCI = ""


class TemplatesTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = pathlib.Path(scratch.name)
        shutil.copytree(ROOT / "assets", self.root / "assets")
        (self.root / "src/explainers").mkdir(parents=True)
        shutil.copy(ROOT / "src/explainers/all.inc", self.root / "src/explainers")

    def new(self, *words):
        return subprocess.run(
            [sys.executable, "-B", ROOT / "tools/new.py", "--root", self.root, *words],
            capture_output=True, text=True, check=False)

    def run_ok(self, *words):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def files(self):
        return {p.relative_to(self.root): p.stat().st_size for p in self.root.rglob("*")}

    def test_an_explainer_compiles_and_passes_its_tests(self):
        done = self.new("explainer", "two_words")
        self.assertEqual(done.returncode, 0, done.stderr)
        includes = [f"-I{self.root / 'src'}", f"-I{ROOT / 'src'}"]
        folder = self.root / "src/explainers/two_words"
        unit = self.root / "tests/unit"
        for file in (folder / "view.cpp", unit / "view_two_words_test.cpp"):
            self.run_ok(COMPILER, *FLAGS, *includes, "-fsyntax-only", file)
        program = self.root / "model_test"
        self.run_ok(COMPILER, *FLAGS, *includes, folder / "model.cpp",
                    unit / "model_two_words_test.cpp", "-lgtest", "-lgtest_main", "-pthread", "-o",
                    program)
        self.run_ok(program)

    def test_an_explainer_adds_one_line_and_its_words(self):
        before = (ROOT / "src/explainers/all.inc").read_text(encoding="utf-8")
        self.assertEqual(self.new("explainer", "two_words").returncode, 0)
        after = (self.root / "src/explainers/all.inc").read_text(encoding="utf-8")
        self.assertEqual(after, before + "EXPLAINER(two_words)\n")
        words = (self.root / "assets/strings/en.toml").read_text(encoding="utf-8")
        self.assertIn("\n[two_words]\n", words)
        left = [p for p in self.root.rglob("*two*") if p.is_file() and
                "new_explainer" in p.read_text(encoding="utf-8")]
        self.assertEqual(left, [])

    def test_a_lesson_passes_the_check(self):
        done = self.new("lesson", "--noci", NOCI, "my-lesson", 'A "new" lesson', "gate_control")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.run_ok(NOCI, "check", self.root / "assets")
        text = (self.root / "assets/lessons/my-lesson/lesson.md").read_text(encoding="utf-8")
        self.assertIn("controls = [\"", text)
        self.assertNotIn("@", text)

    def test_what_is_wrong_is_said_and_changes_nothing(self):
        before = self.files()
        for words, said in [
            (("explainer", "Not-Snake"), "no explainer id"),
            (("explainer", "gate/../control"), "no explainer id"),
            (("lesson", "--noci", NOCI, "Not Kebab", "Title", "gate_control"), "no lesson id"),
            (("lesson", "--noci", NOCI, "gate-control", "Title", "gate_control"), "already there"),
            (("lesson", "--noci", NOCI, "fine", " ", "gate_control"), "title"),
            (("lesson", "--noci", NOCI, "fine", "Title", "nothing"), "no explainer; there are"),
        ]:
            with self.subTest(words=words):
                done = self.new(*words)
                self.assertEqual(done.returncode, 1, done.stdout)
                self.assertIn(said, done.stderr)
                self.assertEqual(self.files(), before)


if __name__ == "__main__":
    COMPILER, NOCI = sys.argv[1:3]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
