#!/usr/bin/env python3
"""Writes a picture of every screen: for a machine without a display. ./dev run calls it.

    python3 tools/tour.py NOCI FOLDER

Asks `noci list --targets` what there is, and takes the steps of a target until there is no next one.
"""
import pathlib
import re
import subprocess
import sys

LOOKS = [("", []), ("-paper", ["--theme", "paper"]), ("-contrast", ["--theme", "high-contrast"]),
         ("-large-text", ["--text", "200"]), ("-phone", ["--size", "360x740"]),
         ("-help", ["--sheet", "help"]), ("-look", ["--sheet", "look"])]
MOST_STEPS = 40  # of one lesson; a stop for a program that never says no


def shot(noci, words, out):
    """Makes one picture; returns (exit status, what the program said)."""
    done = subprocess.run([noci, "shot", *words, "-o", out], capture_output=True, text=True,
                          check=False)
    return done.returncode, done.stderr.strip() or done.stdout.strip()


def targets(noci):
    done = subprocess.run([noci, "list", "--targets"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"tour: noci list --targets failed: {done.stderr.strip()}")
    return [line.split()[0] for line in done.stdout.splitlines() if line.strip()]


def pictures(noci, folder):
    """Yields each picture as soon as it is written."""
    for target in targets(noci):
        name = target.replace(":", "-").replace("/", "-")
        if target == "home":
            plans = [(f"home{stem}", ["home", *words]) for stem, words in LOOKS]
        else:
            plans = [(f"{name}-{step}", [target, "--step", str(step), "--time", "3"])
                     for step in range(1, MOST_STEPS + 1)]
        for number, (stem, words) in enumerate(plans):
            out = folder / f"{stem}.png"
            status, said = shot(noci, words, out)
            if status == 0:
                yield out
            elif status == 2 and number > 0 and target != "home":
                break  # there is no such step: the lesson has ended
            else:
                raise SystemExit(f"tour: noci shot {' '.join(words)}: {said}")


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    folder = pathlib.Path(arguments[2])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        if not re.search(r"\.(actual|diff)\.png$", old.name):  # those are of the shot tests
            old.unlink()
    count = 0
    for out in pictures(pathlib.Path(arguments[1]).resolve(), folder):
        print(out, flush=True)
        count += 1
    print(f"{count} pictures are in {folder}/.")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
