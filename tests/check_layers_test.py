#!/usr/bin/env python3
"""Tests check_layers.py on small trees: each bad one breaks one rule, the good ones break none."""
import pathlib
import tempfile
import unittest

import check_layers


def problems(files):
    """The problems of a tree given as {path: text}, as "path:line: sentence"."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for layer in ("sim", "content", "study", "gfx", "ui", "explainers", "app"):
            (root / "src" / layer).mkdir(parents=True)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        return [f"{path}:{line}: {why}" for path, line, why in check_layers.problems(root)]


# path, text, line of the problem, words of the sentence
BAD = [
    ("src/sim/a.hpp", '#include "gfx/color.hpp"\n', 1, "sim may not include gfx/color.hpp"),
    ("src/sim/a.cpp", "\n#include <chrono>\n", 2, "<chrono>"),
    ("src/sim/a.cpp", "#include <fmt/format.h>\n", 1, "sim may not include fmt/format.h (fmt)"),
    ("src/explainers/x/model.cpp", '#include "explainers/x/view.hpp"\n', 1, "only itself"),
    ("src/explainers/x/model.hpp", '#include "explainers/y/model.hpp"\n', 1, "only itself"),
    ("src/explainers/model_a.hpp", '#include "explainers/y/model.hpp"\n', 1, "only itself"),
    ("src/explainers/model_a.hpp", '#include "ui/theme.hpp"\n', 1, "may not include ui/theme.hpp"),
    ("src/explainers/x/model.hpp", '#include "ui/theme.hpp"\n', 1, "may not include ui/theme.hpp"),
    ("src/explainers/x/model_spread.cpp", "#include <imgui.h>\n", 1, "(Dear ImGui)"),
    ("src/explainers/x/view.cpp", '#include "explainers/y/model.hpp"\n', 1, "no other explainer"),
    ("src/explainers/x/view.cpp", '#include "content/lesson.hpp"\n', 1, "content/lesson.hpp"),
    ("src/explainers/x/view.cpp", "#include <SDL.h>\n", 1, "(SDL)"),
    ("src/explainers/x/view.cpp", "#include <imgui.h>\n", 1, "(Dear ImGui)"),
    ("src/explainers/registry.cpp", '#include "app/app.hpp"\n', 1, "app/app.hpp"),
    ("src/content/a.cpp", '#include "sim/spec.hpp"\n', 1, "content may not include sim/spec.hpp"),
    ("src/content/a.cpp", "#include <SDL2/SDL.h>\n", 1, "(SDL)"),
    ("src/study/a.cpp", "#include <md4c.h>\n", 1, "(md4c)"),
    ("src/ui/a.cpp", "#include <SDL_keycode.h>\n", 1, "(names of keys)"),
    ("src/gfx/a.cpp", "#include <SDL_opengl.h>\n", 1, "(SDL)"),
    ("src/gfx/a.cpp", '#include "sim/clock.hpp"\n', 1, "gfx may not include sim/clock.hpp"),
    ("src/ui/a.cpp", "#include <glad/gl.h>\n", 1, "(GL)"),
    ("src/ui/a.cpp", "#include <toml++/toml.h>\n", 1, "(toml++)"),
    ("src/ui/a.cpp", '#include "explainers/explainer.hpp"\n', 1, "ui may not include"),
    ("src/app/lesson_screen.cpp", "#include <SDL.h>\n", 1, "for app/platform* only"),
    ("src/app/lesson_screen.cpp", "#include <unistd.h>\n", 1, "for app/platform* only"),
    ("src/app/lesson_screen.cpp", '#include "../ui/ui.hpp"\n', 1, "is relative"),
    ("src/tools/a.cpp", "#include <vector>\n", 1, "no layer"),
    ("src/ui/a.cpp", "#if IMGUI_VERSION_NUM >= 18700\n#endif\n", 1, "imgui_compat.hpp"),
    ("src/app/a.cpp", "auto c = IM_COL32(1, 2, 3, 4);\n", 1, "IM_COL32"),
    ("src/explainers/x/view.cpp", "x();\nauto c = gfx::Color::hex(0x102030);\n", 2, "Color::hex"),
    ("src/explainers/x/view.cpp", "gfx::Color c = gfx::Color{1, 2, 3};\n", 1, "Color of numbers"),
    ("src/app/a.cpp", "ImVec4(0.1f, 0, 0, 1);\n", 1, "ImVec4"),
    ("src/app/a.cpp", 'auto c = "#a0B1c2";\n', 1, "#RRGGBB"),
    ("src/ui/widgets.cpp", "auto c = IM_COL32(1, 2, 3, 4);\n", 1, "IM_COL32"),
    ("src/ui/a.cpp", "#include <format>\n", 1, "<format>"),
    ("src/ui/a.cpp", "std::ranges::sort(v);\n", 1, "ranges"),
    ("src/ui/a.cpp", "std::jthread t;\n", 1, "std::jthread"),
    ("src/app/main.cpp", "\n" * 60, 60, "60 lines; at most 59"),
    ("src/ui/a.cpp", "\n" * 401, 401, "401 lines; at most 400"),
    ("tests/unit/a_test.cpp", "\n" * 401, 401, "401 lines"),
    ("src/ui/a.cpp", "// TODO later\n", 1, "TODO"),
    ("bench/a.cpp", "\tint x;\n", 1, "a tab"),
]
GOOD = {
    "src/sim/a.cpp": '#include "sim/clock.hpp"\n#include <boost/numeric/odeint.hpp>\n#include <cmath>\n',
    "src/explainers/model_a.hpp": '#include "explainers/model_b.hpp"\n#include "sim/ode.hpp"\n',
    "src/explainers/x/model.cpp": '#include "explainers/x/model.hpp"\n#include "sim/spec.hpp"\n'
                                  '#include "explainers/model_a.hpp"\n',
    "src/explainers/x/view.cpp": '#include "explainers/explainer.hpp"\n#include "gfx/canvas.hpp"\n'
                                 '#include "explainers/x/model.hpp"\n#include "ui/theme.hpp"\n',
    "src/content/a.cpp": "#include <md4c.h>\n#include <toml++/toml.h>\n#include <filesystem>\n",
    "src/study/a.cpp": "#include <sqlite3.h>\n#include <fmt/format.h>\n",
    "src/gfx/a.cpp": "#include <glad/gl.h>\n#include <imgui.h>\n#include <stb/stb_image.h>\n",
    "src/gfx/imgui_compat.hpp": "#if IMGUI_VERSION_NUM >= 18700\n#endif\n",
    "src/ui/theme.cpp": "auto c = gfx::Color::hex(0x102030);\n",
    "src/ui/a.cpp": '// IM_COL32(1) is not for us; nor is #include <SDL.h>\n'
                    '/* std::format\n std::ranges:: */ auto url = "https://a/#b"; char q = \'"\';\n'
                    'auto c = IM_COL32_WHITE; // "#aabbcc"\n',
    "src/app/platform_sdl.cpp": "#include <SDL.h>\n#include <unistd.h>\n#include <glad/gl.h>\n",
    "src/app/command_line.cpp": "#include <CLI/CLI.hpp>\n#include <cstdio>\n",
    "src/app/a.cpp": "f(gfx::Color{255, 255, 255, 255}, gfx::Color{0, 0, 0, 0});\n",
    "src/app/keys.cpp": "#include <SDL_keycode.h>\n",
    "src/app/main.cpp": "#include <SDL_main.h>\n" + "\n" * 58,
    "src/ui/b.cpp": "\n" * 400,
}


class CheckLayersTest(unittest.TestCase):
    def test_each_bad_tree_has_exactly_its_problem(self):
        for path, text, line, words in BAD:
            with self.subTest(path=path, text=text[:60]):
                found = problems({path: text})
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(f"{path}:{line}: "), found)
                self.assertIn(words, found[0])

    def test_a_good_tree_has_none(self):
        self.assertEqual(problems(GOOD), [])

    def test_problems_come_in_file_order(self):
        text = '#include "gfx/a.hpp"\nint x;\n#include <SDL.h>\n'
        self.assertEqual([p.split(":")[1] for p in problems({"src/sim/a.cpp": text})], ["1", "3"])


if __name__ == "__main__":
    unittest.main()
