#!/usr/bin/env python3
"""Watches noci through the kernel's eyes: making a client's sheet or picture opens no connection to
any network, and writes nothing but the file that was asked for.

    python3 tests/strace_test.py NOCI [unittest options]

Needs strace and the right to trace a child process; where either is missing the tests are skipped
with a sentence. Allowed beside the file asked for: /dev (the terminal, a graphics card, shared
memory of the software renderer) and /proc (names of threads). The cache of compiled shaders is off,
and every folder a program may keep things in (HOME, XDG_*) is a new one that must stay empty.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

NOCI = ""
CALLS = ("socket,connect,open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,"
         "mkdirat,link,linkat,symlink,symlinkat,truncate")
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
NETWORK = re.compile(r"AF_INET6?\b|sin6?_port")
CALL = re.compile(r"^(?:\[pid\s+\d+\]\s+|\d+\s+)?(\w+)\((.*)\)\s+=\s+(-?\d+)")


def why_not():
    """A sentence about what keeps us from tracing, or ''."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    done = subprocess.run(["strace", "-e", "trace=openat", "true"], capture_output=True, text=True,
                          check=False)
    return "" if done.returncode == 0 else f"tracing is not permitted here: {done.stderr.strip()}"


def paths_written(trace):
    """The path of every file that was opened for writing, made, moved or removed: successes only."""
    found = []
    for line in trace.splitlines():
        match = CALL.match(line)
        if not match or int(match[3]) < 0:
            continue
        name, arguments = match[1], match[2]
        if name in ("socket", "connect"):
            continue
        if name.startswith("open") and not WRITES.search(arguments):
            continue
        found += re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)
    return found


class TraceReader(unittest.TestCase):
    """The reader itself: a test that overlooks a write proves nothing."""

    def test_it_sees_writes_and_only_those(self):
        trace = "\n".join([
            '12 openat(AT_FDCWD, "/etc/read", O_RDONLY|O_CLOEXEC) = 3',
            '12 openat(AT_FDCWD, "/a/one", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 3',
            '[pid 7] openat(AT_FDCWD, "/a/two", O_RDWR) = 4',
            '12 openat(AT_FDCWD, "/a/failed", O_RDWR|O_CREAT, 0666) = -1 EACCES (Permission denied)',
            '12 rename("/a/three", "/a/four") = 0',
            '12 unlink("/a/five") = 0',
            '12 socket(AF_UNIX, SOCK_STREAM, 0) = 3',
        ])
        self.assertEqual(paths_written(trace),
                         ["/a/one", "/a/two", "/a/three", "/a/four", "/a/five"])

    def test_it_knows_a_network_when_it_sees_one(self):
        self.assertTrue(NETWORK.search("socket(AF_INET, SOCK_STREAM, 0) = 3"))
        self.assertTrue(NETWORK.search("socket(AF_INET6, SOCK_DGRAM, 0) = 3"))
        self.assertFalse(NETWORK.search("socket(AF_UNIX, SOCK_STREAM, 0) = 3"))
        self.assertFalse(NETWORK.search("socket(AF_NETLINK, SOCK_RAW, 15) = 3"))


class StraceTest(unittest.TestCase):
    def setUp(self):
        why = why_not()
        if why:
            self.skipTest(why)
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = pathlib.Path(scratch.name)
        self.home, self.out = self.root / "home", self.root / "out"
        for folder in (self.home, self.out):
            folder.mkdir()

    def environment(self):
        env = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
        for name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
            env["XDG_" + name] = str(self.home)
        env.update(HOME=str(self.home), SDL_VIDEODRIVER="offscreen",
                   MESA_SHADER_CACHE_DISABLE="true", LIBGL_ALWAYS_SOFTWARE="1",
                   TMPDIR=str(self.home))
        return env

    def trace(self, *words):
        log = self.root / "trace"
        done = subprocess.run(["strace", "-f", "-s", "4096", "-o", log, "-e", "trace=" + CALLS, NOCI,
                               *words], capture_output=True, text=True, check=False, timeout=300,
                              env=self.environment(), cwd=self.home)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        text = log.read_text(encoding="utf-8", errors="replace")
        self.assertIn("openat(", text, "nothing was traced")
        return text

    def check(self, trace, asked_for):
        self.assertTrue(asked_for.exists())
        network = [line for line in trace.splitlines() if NETWORK.search(line)]
        self.assertEqual(network, [], "a network was used")
        written = paths_written(trace)
        self.assertTrue(any(asked_for.name in path for path in written),
                        "the trace does not show the file that was written")
        others = [path for path in written
                  if not path.startswith(("/dev/", "/proc/", str(self.out) + "/"))]
        self.assertEqual(others, [], "something else was written")
        self.assertEqual(list(self.home.rglob("*")), [], "something was kept")
        self.assertEqual(list(self.out.iterdir()), [asked_for], "something lies beside it")

    def stories(self):
        listed = subprocess.run([NOCI, "list", "--targets"], capture_output=True, text=True,
                                check=True).stdout.split()
        return [word[len("story:"):] for word in listed if word.startswith("story:")]

    def test_a_sheet_to_take_home(self):
        story = self.stories()[0]
        out = self.out / "sheet.pdf"
        self.check(self.trace("handout", story, "-o", str(out)), out)

    def test_a_picture_of_the_screen(self):
        story = self.stories()[0]
        out = self.out / "screen.png"
        self.check(self.trace("shot", f"story:{story}", "--time", "1", "-o", str(out)), out)


if __name__ == "__main__":
    NOCI = str(pathlib.Path(sys.argv[1]).resolve())
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
