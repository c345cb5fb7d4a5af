#!/usr/bin/env python3
"""Holds the layer table of docs/architecture.md: who may include whom, and a few rules that keep the
house portable and calm. Reads source text only.

    python3 tests/check_layers.py [ROOT]      prints path:line: sentence; exit 1 if there is any
"""
import pathlib
import re
import sys

# Groups of headers that are not ours: name -> pattern of what stands between <> or "".
OUTSIDE = {
    "names of keys": r"SDL_keycode\.h",  # constants only
    "SDL": r"SDL\.h|SDL_\w+\.h|SDL2/.*|imgui_impl_sdl\w*\.h|backends/imgui_impl_sdl\w*\.h",
    "GL": r"glad/.*|GL/.*|GLES\d?/.*|EGL/.*",
    "Dear ImGui": r"(backends/|misc/)?\S*imgui\S*\.h|imstb_\w+\.h",
    "stb": r"stb/.*|stb_\w+\.h",
    "freetype": r"ft2build\.h|freetype/.*",
    "cairo": r"cairo\S*\.h",
    "libharu": r"hpdf\w*\.h",
    "md4c": r"md4c\S*\.h",
    "toml++": r"toml\+\+/.*|toml\.hpp",
    "SQLite": r"sqlite3\w*\.h",
    "fmt": r"fmt/.*",
    "Boost": r"boost/.*",
    "CLI11": r"CLI/.*",
    "GoogleTest": r"g(test|mock)/.*",
    "Google Benchmark": r"benchmark/.*",
    "std": r"[a-z_0-9]+",
}
# layer -> (folders of ours it may include, groups it may include besides std)
MAY = {
    "files": ({"files"}, {"fmt"}),
    "sim": ({"sim"}, {"Boost"}),
    "explainers (models)": ({"sim"}, {"Boost"}),
    "content": ({"content", "files"}, {"md4c", "toml++", "fmt"}),
    "study": ({"study"}, {"SQLite", "fmt"}),
    "handout": ({"handout", "files"}, {"libharu", "cairo", "freetype", "stb", "fmt"}),
    "gfx": ({"gfx", "files"}, {"Dear ImGui", "GL", "stb", "fmt"}),
    "ui": ({"ui", "sim", "content", "gfx"}, {"Dear ImGui", "fmt"}),
    "explainers (views)": ({"sim", "gfx", "ui"}, {"fmt"}),
    "app": ({"sim", "content", "study", "gfx", "handout", "ui", "explainers",
             "files", "app"},
            {"SDL", "names of keys", "GL", "Dear ImGui", "fmt", "CLI11", "toml++", "system"}),
}
PURE_BANS = {"fstream", "filesystem", "iostream", "cstdio", "chrono", "ctime", "thread"}
# The subset of C++20 that every compiler we build with has.
SUBSET = [
    (r"#\s*include\s*<(format|ranges|source_location)>", "<{0}> is missing in other builds"),
    (r"\bstd::(format|format_to|jthread|source_location)\b", "std::{0} is missing in other builds"),
    (r"\bstd::(ranges|views)::", "the ranges library is missing in other builds"),
]
COLORS = [
    (r"\bIM_COL32\(", "IM_COL32"),
    (r"\bColor::hex\(", "Color::hex"),
    (r"\bImVec4\s*[({]\s*[\d.]", "an ImVec4 of numbers"),
    # White is "as it is" for a picture, and all zeros is "nothing".
    (r"\bColor\s*[({]\s*(?!255, 255, 255\b|0, 0, 0, 0\b)\d", "a Color of numbers"),
    (r"[\"']#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b", "a #RRGGBB value"),
]
LONGEST_FILE = 400
LONGEST_MAIN = 60
CODE = {".cpp", ".hpp", ".inc", ".h", ".py", ".sh"}


def layer_of(path):
    """Layer of a file below src/, given as a relative path; None for CMake files and notes."""
    if path.suffix not in {".cpp", ".hpp", ".inc", ".h"}:
        return None
    if path.parts[0] != "explainers":
        return path.parts[0]
    is_model = path.name.startswith("model")  # in a folder, or shared: explainers/model_*
    return "explainers (models)" if is_model else "explainers (views)"


def without_comments(text):
    """The text with comments blanked; strings and line numbers stay."""
    token = re.compile(r'R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\[^\n]{1,9}?|[^\'\\\n])\''
                       r'|//[^\n]*|/\*.*?\*/', re.S)

    def blank(match):
        found = match.group()
        return re.sub(r"[^\n]", " ", found) if found.startswith(("//", "/*")) else found

    return token.sub(blank, text)


def group_of(header):
    for name, pattern in OUTSIDE.items():
        if re.fullmatch(pattern, header):
            return name
    return "system"


def include_problem(path, layer, header, ours):
    """Why `path` (below src/) may not include `header`, or None."""
    if layer not in MAY:
        return f"'{layer}' is no layer of docs/architecture.md"
    folders, groups = MAY[layer]
    top = header.split("/")[0]
    if top in ours and "/" in header:
        return our_include_problem(path, layer, header, folders)
    if header.startswith("."):
        return f"{header} is relative; include from src/"
    group = group_of(header)
    if group == "std":
        if layer in ("sim", "explainers (models)") and header in PURE_BANS:
            return f"{layer} sees no files, clocks or threads, and <{header}> is about them"
        return None
    if group not in groups:
        return f"{layer} may not include {header} ({group})"
    at_the_edge = path.name.startswith("platform") or header == "SDL_main.h"
    if layer == "app" and group in ("SDL", "GL", "system") and not at_the_edge:
        return f"{header} ({group}) is for app/platform* only"
    return None


def our_include_problem(path, layer, header, folders):
    if layer == "explainers (views)" and header.startswith("explainers/"):
        if header.count("/") == 1:  # shared by all explainers
            return None
        if len(path.parts) > 2 and header.split("/")[1] == path.parts[1]:
            return None
        return f"an explainer knows no other explainer, so {header} is out of reach"
    if layer == "explainers (models)" and header.startswith("explainers/"):
        parts = header.split("/")
        near = len(parts) == 2 or parts[1] == path.parts[1]  # shared by all models, or its own
        if near and parts[-1].startswith("model"):
            return None
        return f"a model knows only itself, explainers/model_* and sim, not {header}"
    if header.split("/")[0] not in folders:
        return f"{layer} may not include {header}"
    return None


def check_text(path, layer, code):
    """Problems of the text itself, as (line, sentence)."""
    name = path.as_posix()
    for number, line in enumerate(code.splitlines(), 1):
        for pattern, sentence in SUBSET:
            if found := re.search(pattern, line):
                yield number, sentence.format(*found.groups())
        if "IMGUI_VERSION_NUM" in line and name != "gfx/imgui_compat.hpp":
            yield number, "differences between Dear ImGui versions belong in gfx/imgui_compat.hpp"
        if layer == "app" or layer.startswith("explainers") or (
                layer == "ui" and not path.name.startswith("theme")):
            for pattern, what in COLORS:
                if re.search(pattern, line):
                    yield number, f"{what}: colors come from ui::Theme, by role"


def check_source(root, file):
    src = root / "src"
    path = file.relative_to(src)
    layer = layer_of(path)
    if layer is None or len(path.parts) < 2:
        return
    ours = {folder.name for folder in src.iterdir() if folder.is_dir()}
    code = without_comments(file.read_text(encoding="utf-8"))
    for number, line in enumerate(code.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        sentence = found and include_problem(path, layer, found.group(1), ours)
        if sentence:
            yield number, sentence
    yield from check_text(path, layer, code)


def check_length(root, file):
    lines = file.read_text(encoding="utf-8").count("\n")
    is_main = file.relative_to(root).as_posix() == "src/app/main.cpp"
    limit = LONGEST_MAIN - 1 if is_main else LONGEST_FILE
    if lines > limit:
        yield limit + 1, f"{lines} lines; at most {limit}, so give one of its ideas a file"


def check_words(file):
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if found := re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield number, f"{found.group()}: finish it, or write an issue"
        if "\t" in line:
            yield number, "a tab; indent with spaces"


def problems(root):
    """All problems below `root` as (path, line, sentence), in file order."""
    checker = {"check_layers.py", "check_layers_test.py"}  # they name what they look for
    for folder in ("src", "tests", "bench", "tools", "shaders"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in CODE or not file.is_file() or "__pycache__" in file.parts:
                continue
            found = list(check_source(root, file)) if folder == "src" else []
            found += check_length(root, file)
            if file.name not in checker:
                found += check_words(file)
            for number, sentence in sorted(found):
                yield file.relative_to(root).as_posix(), number, sentence


def main(arguments):
    root = pathlib.Path(arguments[1] if len(arguments) > 1 else ".").resolve()
    if not (root / "src").is_dir():
        print(f"{root}: error: there is no src folder here", file=sys.stderr)
        return 2
    count = 0
    for path, number, sentence in problems(root):
        print(f"{path}:{number}: {sentence}")
        count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
