#!/usr/bin/env python3
"""Starts a lesson or an explainer from tools/templates. ./dev new-lesson and new-explainer call it.

    python3 tools/new.py [--root DIR] lesson --noci PROGRAM ID TITLE EXPLAINER
    python3 tools/new.py [--root DIR] explainer NAME
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys

TEMPLATES = pathlib.Path(__file__).resolve().parent / "templates"
KEBAB = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
SNAKE = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"


def stop(sentence):
    raise SystemExit(f"new: {sentence}")


def refuse_if_there(root, paths):
    for path in paths:
        if (root / path).exists():
            stop(f"{path} is already there; nothing was changed")


def write(root, path, text):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    print(path)


# ── lessons ─────────────────────────────────────────────────────────────────────────────────────


def facts(noci, explainer):
    """Params (id, initial value) and outputs of an explainer, as `noci list` tells them."""
    done = subprocess.run([noci, "list"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        stop(f"noci list failed: {done.stderr.strip()}")
    return read_facts(done.stdout, explainer)


def read_facts(listing, explainer):
    known = re.search(r"^Explainers\n((?:  .*\n)*)", listing, re.M)
    ids = known.group(1).split() if known else []
    if explainer not in ids:
        stop(f'"{explainer}" is no explainer; there are {", ".join(ids)}')
    model = re.search(rf"^  {explainer}  \(tick.*\n((?:    .*\n)*)", listing, re.M)
    lines = model.group(1) if model else ""
    params = re.findall(r"^    param +(\S+) .* starts at ([^\s,]+)", lines, re.M)
    return params, re.findall(r"^    output +(\S+) ", lines, re.M)


def toml_text(words):
    return words.replace("\\", "\\\\").replace('"', '\\"')


def new_lesson(root, arguments):
    if not re.fullmatch(KEBAB, arguments.id):
        stop(f'"{arguments.id}" is no lesson id; use lower-case words joined by hyphens')
    if not arguments.title.strip() or "\n" in arguments.title:
        stop("the title is empty or longer than a line")
    params, outputs = facts(arguments.noci, arguments.explainer)
    text = (TEMPLATES / "lesson/lesson.md").read_text(encoding="utf-8")
    for old, new in {
        "new-lesson": arguments.id,
        "New lesson": toml_text(arguments.title.strip()),
        "new_explainer": arguments.explainer,
        "@SET@": f" {params[0][0]} = {params[0][1]} " if params else "",
        "@CONTROL@": f'"{params[0][0]}"' if params else "",
        "@PLOT@": f'"{outputs[0]}"' if outputs else "",
    }.items():
        text = text.replace(old, new)
    path = f"assets/lessons/{arguments.id}/lesson.md"
    refuse_if_there(root, [path])
    write(root, path, text)
    print(f"\nOpen it with ./dev run {arguments.id}, and edit: each save is shown at once.")


# ── explainers ──────────────────────────────────────────────────────────────────────────────────


def new_explainer(root, arguments):
    name = arguments.name
    if not re.fullmatch(SNAKE, name):
        stop(f'"{name}" is no explainer id; use lower-case words joined by underscores')
    kebab = name.replace("_", "-")
    words = {
        "new_explainer": name,
        "new-explainer": kebab,
        "NewExplainer": "".join(word.capitalize() for word in name.split("_")),
        "New explainer": name.replace("_", " ").capitalize(),
    }

    def filled(file):
        text = (TEMPLATES / "explainer" / file).read_text(encoding="utf-8")
        for old, new in words.items():
            text = text.replace(old, new)
        return text

    folder = f"src/explainers/{name}"
    files = {f"{folder}/{file}": file for file in ("model.hpp", "model.cpp", "view.cpp", "model.md")}
    files[f"tests/unit/model_{name}_test.cpp"] = "model_test.cpp"
    files[f"tests/unit/view_{name}_test.cpp"] = "view_test.cpp"
    files[f"assets/lessons/{kebab}/lesson.md"] = "lesson.md"
    refuse_if_there(root, [folder, *files])
    for path, file in files.items():
        write(root, path, filled(file))
    append(root, "src/explainers/all.inc", f"EXPLAINER({name})\n")
    append(root, "assets/strings/en.toml", filled("strings.toml"))
    if formatter := shutil.which("clang-format-14"):
        ours = [root / path for path in files if path.endswith(("pp"))]
        subprocess.run([formatter, "-i", *ours], check=True)
    print(f"\nSee it with ./dev run {kebab}; test it with ./dev test {words['NewExplainer']}.")


def append(root, path, text):
    file = root / path
    before = file.read_text(encoding="utf-8")
    file.write_text(before + ("" if before.endswith("\n") else "\n") + text, encoding="utf-8")
    print(f"{path} (added to)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path, default=TEMPLATES.parent.parent)
    what = parser.add_subparsers(required=True)
    lesson = what.add_parser("lesson", help="a lesson that passes noci check")
    lesson.add_argument("--noci", required=True, help="the built program")
    lesson.add_argument("id", help="kebab-case, such as my-lesson")
    lesson.add_argument("title")
    lesson.add_argument("explainer", help="id of an explainer, such as gate_control")
    lesson.set_defaults(run=new_lesson)
    explainer = what.add_parser("explainer", help="a model, view, test and lesson")
    explainer.add_argument("name", help="snake_case, such as muscle_guarding")
    explainer.set_defaults(run=new_explainer)
    arguments = parser.parse_args()
    arguments.run(arguments.root.resolve(), arguments)


if __name__ == "__main__":
    sys.exit(main())
