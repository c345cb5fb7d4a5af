#!/usr/bin/env python3
"""Measures the program and prints the table of docs/performance.md, beside what the least possible
window costs in the same run. ./dev bench calls it.

    python3 bench/run_bench.py --build build/release [--quick]

Everything runs on a virtual display with the software renderer, so two machines differ in speed but
not in kind. Times of a start are taken from outside: from the moment the process is made until its
line "first_frame_ms N" arrives, so loading and linking count.
"""
import argparse
import contextlib
import datetime
import json
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

LESSON = "gate-control"
STORY = "rubbing-helps"
ROOT = pathlib.Path(__file__).resolve().parent.parent


class Row:
    """One line of the table. `value` None means that it could not be measured, and `why` says so."""

    def __init__(self, what, limit, value=None, unit="", met=None, why=""):
        self.what, self.limit, self.value, self.unit = what, limit, value, unit
        self.met, self.why = met, why

    def markdown(self):
        if self.value is None:
            return f"| {self.what} | {self.limit} | not measured: {self.why} | – |"
        shown = f"{self.value:.3g}" if abs(self.value) < 100 else f"{self.value:.0f}"
        verdict = "–" if self.met is None else "met" if self.met else "**missed**"
        return f"| {self.what} | {self.limit} | {shown} {self.unit} | {verdict} |"


@contextlib.contextmanager
def display(width=1600, height=1000):
    """A virtual display; yields the environment for programs that use it."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24",
         "-nolisten", "tcp"],
        pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        number = os.fdopen(read_end).readline().strip()
        if not number:
            raise SystemExit("run_bench: Xvfb did not start")
        env = dict(os.environ, DISPLAY=f":{number}", SDL_VIDEODRIVER="x11",
                   LIBGL_ALWAYS_SOFTWARE="1", SDL_AUDIODRIVER="dummy")
        env.pop("WAYLAND_DISPLAY", None)
        yield env
    finally:
        server.terminate()
        server.wait()


def first_frame_ms(command, env):
    """Milliseconds from making the process until it says that its first frame is finished."""
    start = time.monotonic()
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if line.startswith("first_frame_ms"):
                took = (time.monotonic() - start) * 1000
                process.stdout.read()
                return took if process.wait(30) == 0 else None
    return None


def start_rows(floor, app, env, rounds):
    commands = {
        "floor": [floor],
        "home": [*app, "--exit-after-first-frame"],
        "lesson": [*app, "--lesson", f"{LESSON}:1", "--exit-after-first-frame"],
    }
    times = {name: [] for name in commands}
    for round_number in range(rounds + 1):  # taking turns; the first round only warms the caches
        for name, command in commands.items():
            took = first_frame_ms(command, env)
            if round_number and took is not None:
                times[name].append(took)
    medians = {name: statistics.median(t) if t else None for name, t in times.items()}
    base = medians["floor"]
    rows = [Row("First frame: bare window (the floor)", "–", base, "ms", why="floor gave no frame")]
    for name in ("home", "lesson"):
        took = medians[name]
        why = "no line first_frame_ms" if took is None else "no floor"
        ok = took is not None and base is not None
        rows.append(Row(f"First complete frame: {name}", "≤ 2 × floor", took if ok else None, "ms",
                        ok and took <= 2 * base, why))
    return rows


def status_kb(pid, key):
    text = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(re.search(rf"^{key}:\s+(\d+)", text, re.M).group(1))


def cpu_seconds(pid):
    """Time all threads of a process have spent on a core."""
    tasks = pathlib.Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(t.read_text(encoding="ascii").split()[0]) for t in tasks) / 1e9


def watch(command, env, settle_s, watch_s):
    """Lets a program run: (resident kB when settled, CPU seconds while watched, its output)."""
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        time.sleep(settle_s)
        if process.poll() is not None:
            return None, None, process.stdout.read()
        resident, before = status_kb(process.pid, "VmRSS"), cpu_seconds(process.pid)
        time.sleep(watch_s)
        used = cpu_seconds(process.pid) - before
        process.send_signal(signal.SIGTERM)
        return resident, used, process.communicate(timeout=30)[0]


def frames_in(output):
    found = re.search(r"^frames (\d+)", output, re.M)
    return int(found.group(1)) if found else None


def paused_rows(what, app, env):
    """A still picture asks for no frames and next to no time. Also gives the memory it takes, in kB."""
    settle, watched = 3, 10
    paused = [*app, "--paused", "--frame-count"]
    short = frames_in(watch(paused, env, settle, 0)[2])
    resident_kb, used, output = watch(paused, env, settle, watched)
    total = frames_in(output)
    known = short is not None and total is not None
    drawn = max(0, total - short) if known else None
    share = used / watched * 100 if used is not None else None
    return [
        Row(f"{what}: frames in {watched} s", "0", drawn, "", drawn == 0, "no line 'frames N'"),
        Row(f"{what}: processor in {watched} s", "≤ 0.2 % of a core", share, "%",
            share is not None and share <= 0.2, "the program ended by itself"),
    ], resident_kb


def idle_rows(floor, app, env):
    floor_kb, _, _ = watch([floor, "--hold"], env, 3, 0)
    rows, app_kb = paused_rows("Paused lesson", [*app, "--lesson", f"{LESSON}:1"], env)
    rows += paused_rows("Paused, showing a client", [*app, "--client", STORY], env)[0]
    both = floor_kb is not None and app_kb is not None
    above = (app_kb - floor_kb) / 1024 if both else None
    ended = "the program ended by itself"
    return [
        *rows,
        Row("Memory: bare window (the floor)", "–", floor_kb and floor_kb / 1024, "MB", why=ended),
        Row("Memory above the floor, one lesson open", "≤ 80 MB", above, "MB",
            both and above <= 80, ended),
    ]


def benchmarks(programs, env, quick):
    """{name: result} of every Google Benchmark program that was built."""
    results = {}
    for program in programs:
        if not program.exists():
            continue
        done = subprocess.run(
            [program, "--benchmark_format=json", f"--benchmark_min_time={0.05 if quick else 0.3}",
             f"--benchmark_repetitions={3 if quick else 5}",
             "--benchmark_report_aggregates_only=true"],
            env=env, stdout=subprocess.PIPE, text=True, check=False, cwd=ROOT)
        if done.returncode != 0:
            print(f"run_bench: {program.name} failed with {done.returncode}", file=sys.stderr)
            continue
        for result in json.loads(done.stdout[done.stdout.index("{"):])["benchmarks"]:
            if result.get("aggregate_name") == "median" and not result.get("error_occurred"):
                name = re.sub(r"(/iterations:\d+)?(/real_time)?$", "", result["run_name"])
                results[name] = result
    return results


def milliseconds(result):
    return result["real_time"] * {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1e3}[result["time_unit"]]


def benchmark_rows(results):
    """The benchmarks that have a limit, by name and counter; each program says what it counts."""
    wanted = [
        ("Show a client: first frame, drawn", "client_first_frame", "median_ms", "ms", "≤ 100",
         lambda v: v <= 100),
        ("Show a client: first frame with all drawings", "client_first_frame_with_pictures",
         "median_ms", "ms", "≤ 100", lambda v: v <= 100),
        ("Handout: figures, page, preview and PDF", "handout", "median_ms", "ms", "≤ 1000",
         lambda v: v <= 1000),
        ("Handout: size of the PDF", "handout", "pdf_kb", "kB", "≤ 2048", lambda v: v <= 2048),
        ("Gate model, many cells: times real time", "gate_population", "simulated_s_per_s", "×",
         "≥ 500", lambda v: v >= 500),
    ]
    rows = []
    for what, name, key, unit, limit, met in wanted:
        result = results.get(name)
        value = result and result.get(key, milliseconds(result) if key == "median_ms" else None)
        shown_limit = f"{limit} {unit}".strip()
        rows.append(Row(what, shown_limit, value, unit, value is not None and met(value),
                        f"no benchmark {name}" if result is None else f"{name} counts no {key}"))
    return rows


def scene_table(results):
    """Cost of one frame of everything that moves: (markdown lines, whether every limit is met)."""
    limits = [("frame_cpu", "median_ms", 0.5), ("frame_cpu", "allocations", 0),
              ("frame_gl", "draw_calls", 8), ("frame_gl", "median_ms", 12)]
    # The app computes the spiking neuron in a worker; here each frame waits for its model, which has
    # no limit of its own.
    apart = {("neuron", "frame_cpu", "median_ms")}
    names = [name.split("/")[1] for name in results if name.startswith("frame_cpu/")]
    lines = ["| frame at 1440×900 | processor, ≤ 0.5 ms | allocations, 0 | draw calls, ≤ 8 "
             "| with the software renderer, ≤ 12 ms |", "|---|---|---|---|---|"]
    all_met = bool(names)
    for name in names:
        cells = [name]
        for program, key, limit in limits:
            value = results.get(f"{program}/{name}", {}).get(key)
            met = value is not None and (value <= limit or (name, program, key) in apart)
            all_met = all_met and met
            shown = "not measured" if value is None else f"{value:.3g}"
            cells.append(shown if met else f"**{shown}**")
        lines.append("| " + " | ".join(cells) + " |")
    return lines, all_met


def many_lessons(folder, count):
    """Fills `folder` with the assets and `count` copies of one lesson, every id its own."""
    shutil.copytree(ROOT / "assets", folder, ignore=shutil.ignore_patterns("art"))
    text = (folder / "lessons" / LESSON / "lesson.md").read_text(encoding="utf-8")
    code = re.search(r"\bL\d\d\b", text)
    for number in range(count):
        copy = text.replace(f'id = "{LESSON}"', f'id = "copy-{number}"')
        if code:
            copy = re.sub(rf"\b{code.group()}\b", f"L{number + 100}", copy)
        target = folder / "lessons" / f"copy-{number}"
        target.mkdir()
        (target / "lesson.md").write_text(copy, encoding="utf-8")


def check_rows(noci, rounds):
    times = {}
    for count in (0, 1000, 2000):
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary) / "assets"
            many_lessons(folder, count)
            took = []
            for _ in range(rounds):
                start = time.monotonic()
                done = subprocess.run([noci, "check", folder], capture_output=True, text=True,
                                      check=False)
                took.append(time.monotonic() - start)
            if done.returncode != 0:
                first = (done.stderr or done.stdout).strip().splitlines()
                why = f"noci check found errors: {first[0] if first else 'no reason given'}"
                return [Row("noci check, 1,000 lessons", "≤ 2 s", why=why)]
            times[count] = statistics.median(took)
    ratio = (times[2000] - times[0]) / (times[1000] - times[0])
    return [
        Row("noci check, 1,000 lessons", "≤ 2 s", times[1000], "s", times[1000] <= 2),
        Row("noci check, 2,000 lessons: times as long", "2 (linear)", ratio, "×", ratio <= 2.3),
    ]


def machine():
    cpu = re.search(r"model name\s*:\s*(.+)",
                    pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return f"{cpu.group(1) if cpu else 'unknown processor'}, {os.cpu_count()} cores"


def print_report(rows, scenes, results):
    load = os.getloadavg()[0]
    print(f"Measured on {datetime.date.today()} · {machine()} · load {load:.1f} at the end · "
          "Xvfb, software renderer\n")
    print("| what | limit | measured | |\n|---|---|---|---|")
    for row in rows:
        print(row.markdown())
    print("", *scenes, sep="\n")
    if results:
        print("\n| benchmark (median) | time | counters |\n|---|---|---|")
    for name, result in results.items():
        if name.startswith(("frame_cpu/", "frame_gl/")):
            continue  # in the table of frames
        counters = {k: v for k, v in result.items()
                    if isinstance(v, (int, float)) and k not in KNOWN_KEYS}
        listed = ", ".join(f"{k} {v:.4g}" for k, v in counters.items())
        print(f"| {name} | {result['real_time']:.4g} {result['time_unit']} | {listed} |")


KNOWN_KEYS = {"family_index", "per_family_instance_index", "repetitions", "repetition_index",
              "threads", "iterations", "real_time", "cpu_time"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, required=True, help="a built release folder")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: a look, not a number")
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    rounds = 3 if arguments.quick else 9
    noci, floor = build / "src/noci", build / "bench/floor"
    programs = [build / "bench" / f"{layer}_bench" for layer in ("model", "gfx", "app")]
    with tempfile.TemporaryDirectory() as profile, display() as env:
        app = [noci, "--profile", profile]
        rows = start_rows(floor, app, env, rounds)
        results = benchmarks(programs, env, arguments.quick)
        rows += benchmark_rows(results)
        rows += idle_rows(floor, app, env)
        rows += check_rows(noci, min(rounds, 5))
    scenes, scenes_met = scene_table(results)
    print_report(rows, scenes, results)
    rows_met = all(row.limit == "–" or row.met for row in rows)
    return 0 if rows_met and scenes_met else 1


if __name__ == "__main__":
    sys.exit(main())
