// What one frame of the app costs: without GL (events, actions, model, canvas, widgets), and drawn
// to the end by whatever OpenGL driver is here. A whole step runs, with the mouse on a slider.
#include "app/app.hpp"
#include "app/imgui_session.hpp"
#include "app/platform.hpp"
#include "gfx/imgui_compat.hpp"

#include <algorithm>
#include <atomic>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <new>
#include <vector>

namespace {
std::atomic<long> allocations{0}; // through operator new; ImGui and GL have allocators of their own
}

#pragma GCC diagnostic ignored "-Wmismatched-new-delete" // the pair below is malloc and free
void* operator new(std::size_t size) {
    ++allocations;
    if (void* p = std::malloc(size ? size : 1)) return p;
    throw std::bad_alloc();
}
void operator delete(void* p) noexcept {
    std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
    std::free(p);
}

namespace {

app::Options options(const char* lesson) {
    app::Options o;
    o.paths.assets = NOCI_SOURCE_DIR "/assets";
    o.paths.generated = NOCI_GENERATED_DIR;
    o.paths.shaders = NOCI_SOURCE_DIR "/shaders";
    o.lesson = lesson;
    return o;
}

double now_ms() {
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

double median(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void frame_cpu(benchmark::State& state, const char* lesson) {
    app::ImGuiSession session;
    app::App app(options(lesson));
    const app::FrameInput input{1.0 / 60, 1440, 900, 1};
    gfx::compat::mouse_pos(ImGui::GetIO(), 200, 800);
    // Past the first layout, and until every buffer has its size.
    for (int i = 0; i < 900; ++i)
        app.frame(input);
    std::vector<double> ms;
    ms.reserve(1 << 22);
    const long before = allocations;
    for (auto _ : state) {
        const double began = now_ms();
        app.frame(input);
        ms.push_back(now_ms() - began);
    }
    state.counters["allocations"] = static_cast<double>(allocations - before);
    state.counters["median_ms"] = median(ms);
    state.counters["shapes"] = static_cast<double>(app.canvas().instances().size());
}

void frame_gl(benchmark::State& state, const char* lesson) {
    std::string why;
    app::ImGuiSession session;
    const auto window = app::Window::open(app::Window::Kind::offscreen, 1440, 900, why);
    if (!window) {
        state.SkipWithError(why.c_str());
        return;
    }
    app::Painter painter(options(lesson).paths);
    if (!painter.load_shaders(why)) {
        state.SkipWithError(why.c_str());
        return;
    }
    painter.attach_interface();
    app::App app(options(lesson));
    app::PictureLoader pictures;
    const app::FrameInput input{1.0 / 60, 1440, 900, 1};
    for (int i = 0; i < 200; ++i) {
        pictures.start(app.missing_pictures());
        pictures.wait();
        pictures.hand_over(app);
        painter.upload_pictures(app);
        app.frame(input);
        painter.paint(app, 1440, 900);
    }
    painter.finish();
    std::vector<double> ms;
    for (auto _ : state) {
        const double began = now_ms();
        app.frame(input);
        painter.paint(app, 1440, 900);
        painter.finish();
        ms.push_back(now_ms() - began);
    }
    state.counters["median_ms"] = median(ms);
    state.counters["draw_calls"] = painter.draw_calls();
}

BENCHMARK_CAPTURE(frame_cpu, lesson, "gate-control")->Name("lesson_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, home, "")->Name("home_frame_cpu");
BENCHMARK_CAPTURE(frame_gl, lesson, "gate-control")
    ->Name("lesson_frame_gl")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(frame_gl, home, "")
    ->Name("home_frame_gl")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

BENCHMARK_MAIN();
