// What a frame of the drawing layer costs: building a canvas, and drawing one without a display
// (with a software renderer where there is no graphics card).
#include "../tests/unit/gfx_offscreen.hpp"

#include <benchmark/benchmark.h>
#include <glad/gl.h>

namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Vec2;

constexpr Color blue = Color::hex(0x5CC8F2), dark = Color::hex(0x24567A);
constexpr Color top = Color::hex(0x0E1726), bottom = Color::hex(0x131F33);

float f(int i) {
    return static_cast<float>(i);
}

void glowing_capsules(gfx::Canvas& canvas, int count) {
    for (int i = 0; i < count; ++i) {
        const Vec2 p{f(i % 25) * 56 + 40, f(i / 25) * 54 + 40};
        canvas.capsule(p, p + Vec2{20, f(i % 7) * 3}, 6,
                       {.fill = Fill::linear(blue, dark, p, p + Vec2{0, 12}),
                        .outline = blue,
                        .outline_px = 1.5f,
                        .glow = blue,
                        .glow_radius = 14});
    }
}

void background(gfx::Canvas& canvas) {
    canvas.box({720, 450}, {720, 450}, 0, 0, {.fill = Fill::linear(top, bottom, {0, 0}, {0, 900})});
}

void shapes_600(gfx::Canvas& canvas, std::span<const Vec2> path) {
    canvas.begin({}, 1);
    background(canvas);
    canvas.tag("capsules");
    glowing_capsules(canvas, 300);
    canvas.tag("discs");
    for (int i = 0; i < 270; ++i)
        canvas.disc({f(i * 5), f(i * 3 % 900)}, 8,
                    {.fill = Fill::radial(blue, dark, {f(i * 5), 0}, 9), .outline_px = 1});
    canvas.tag("tubes");
    for (int i = 0; i < 29; ++i)
        canvas.tube(path, 12, 8,
                    {{.fill = Fill::across(blue, dark), .outline = blue, .outline_px = 1}, 24, 6});
}

const std::vector<Vec2>& long_path() {
    static const Vec2 controls[] = {{100, 800},   {400, 100},  {700, 900}, {900, 400},
                                    {1100, -100}, {1200, 600}, {1400, 300}};
    static const std::vector<Vec2> path = gfx::bezier_path(controls);
    return path;
}

void build_600_shapes(benchmark::State& state) {
    gfx::Canvas canvas;
    for (auto _ : state) {
        shapes_600(canvas, long_path());
        benchmark::DoNotOptimize(canvas.instances().data());
    }
    state.counters["instances"] = static_cast<double>(canvas.instances().size());
}
BENCHMARK(build_600_shapes)->Unit(benchmark::kMicrosecond);

// Draws whatever `fill_canvas` made, over and over, waiting for each frame to be finished.
template <class F> void draw(benchmark::State& state, F fill_canvas) {
    Offscreen screen(1440, 900);
    std::string why = screen.why;
    if (!why.empty()) return state.SkipWithError(why.c_str());
    gfx::Renderer renderer(NOCI_SOURCE_DIR "/shaders");
    if (!renderer.load_shaders(why)) return state.SkipWithError(why.c_str());
    gfx::Canvas canvas;
    canvas.begin({}, 1);
    fill_canvas(canvas);
    for (auto _ : state) {
        renderer.clear(1440, 900, top);
        renderer.draw(canvas, screen.whole(), 1440, 900, 0.6f);
        glFinish();
    }
    state.counters["instances"] = static_cast<double>(canvas.instances().size());
}

void clear_only(benchmark::State& state) {
    draw(state, [](gfx::Canvas&) {});
}
void draw_background(benchmark::State& state) {
    draw(state, background);
}
void draw_backdrop(benchmark::State& state) {
    draw(state, [](gfx::Canvas& c) {
        c.backdrop({0, 0, 1440, 900}, top, bottom, dark, {700, 400}, {700, 600});
    });
}
void draw_400_glowing_capsules(benchmark::State& state) {
    draw(state, [](gfx::Canvas& c) { glowing_capsules(c, 400); });
}
void draw_600_shapes(benchmark::State& state) {
    draw(state, [](gfx::Canvas& c) { shapes_600(c, long_path()); });
}
void draw_lens(benchmark::State& state) { // one shape of a third of the stage
    draw(state, [](gfx::Canvas& c) {
        c.disc({700, 450}, 300, {.fill = Fill::radial(blue, dark, {650, 400}, 300)});
    });
}
BENCHMARK(clear_only)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(draw_background)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(draw_backdrop)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(draw_lens)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(draw_400_glowing_capsules)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(draw_600_shapes)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
