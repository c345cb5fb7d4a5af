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

// `step` from 1.
void frame_cpu(benchmark::State& state, const char* lesson, int step = 1) {
    app::ImGuiSession session;
    app::Options wanted = options(lesson);
    wanted.step = step - 1;
    app::App app(wanted);
    app.world().waits = true; // for the slow model, which is measured by itself
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

// From a lesson, pressing the key: until the client's first frame is drawn to the end.
void client_first_frame(benchmark::State& state, bool with_pictures) {
    std::string why;
    app::ImGuiSession session;
    const auto window = app::Window::open(app::Window::Kind::offscreen, 1280, 800, why);
    app::Painter painter(options("").paths);
    if (!window || !painter.load_shaders(why)) {
        state.SkipWithError(why.c_str());
        return;
    }
    painter.attach_interface();
    const app::FrameInput input{1.0 / 60, 1280, 800, 1};
    std::vector<double> ms;
    for (auto _ : state) {
        app::App app(options("gate-control"));
        app::PictureLoader pictures;
        painter.next_app();
        for (int i = 0; i < 5; ++i) {
            pictures.start(app.missing_pictures());
            pictures.wait();
            pictures.hand_over(app);
            painter.upload_pictures(app);
            app.frame(input);
            painter.paint(app, 1280, 800);
        }
        painter.finish();
        const double began = now_ms();
        app.push(app::act::ShowClient{});
        app.frame(input);
        if (with_pictures) {
            pictures.start(app.missing_pictures());
            pictures.wait();
            pictures.hand_over(app);
            app.frame(input);
        }
        painter.paint(app, 1280, 800);
        painter.finish();
        ms.push_back(now_ms() - began);
    }
    state.counters["median_ms"] = median(ms);
}

// The sheet of a story that was gone through: figures drawn, page laid out, preview and PDF
// written.
void handout(benchmark::State& state) {
    std::string why;
    app::ImGuiSession session;
    const auto window = app::Window::open(app::Window::Kind::offscreen, 1280, 800, why);
    app::Painter painter(options("").paths);
    if (!window || !painter.load_shaders(why)) {
        state.SkipWithError(why.c_str());
        return;
    }
    painter.attach_interface();
    app::Options wanted = options("");
    wanted.show_client = true;
    wanted.client = "rubbing-helps";
    app::App app(wanted);
    const app::FrameInput input{1.0 / 60, 1280, 800, 1};
    for (int page = 0; page < 8; ++page) {
        for (int i = 0; i < 30; ++i)
            app.frame(input);
        if (app.world().state.client.view == app::Client::View::page)
            app.push(app::act::NextStep{});
    }
    const handout::Fonts fonts{wanted.paths.generated + "/fonts/print"};
    std::vector<double> ms;
    std::string bytes;
    for (auto _ : state) {
        const double began = now_ms();
        app::make_sheet(app, painter);
        handout::make_pdf(app.sheet().sheet, fonts, bytes, why);
        ms.push_back(now_ms() - began);
    }
    state.counters["median_ms"] = median(ms);
    state.counters["pdf_kb"] = static_cast<double>(bytes.size()) / 1024;
}

BENCHMARK_CAPTURE(frame_cpu, lesson, "gate-control")->Name("lesson_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, home, "")->Name("home_frame_cpu");
// Every scene: lesson and step.
BENCHMARK_CAPTURE(frame_cpu, seconds, "central-sensitization", 1)->Name("seconds_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, neuron, "central-sensitization", 3)->Name("neuron_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, days, "central-sensitization", 5)->Name("days_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, loop, "pain-tension", 3)->Name("loop_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, hold, "pain-tension", 2)->Name("hold_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, map, "pain-tension", 5)->Name("map_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, closeup, "pain-tension", 7)->Name("closeup_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, day, "stress-hormones", 2)->Name("day_frame_cpu");
BENCHMARK_CAPTURE(frame_cpu, dials, "what-is-pain", 3)->Name("dials_frame_cpu");
BENCHMARK_CAPTURE(client_first_frame, drawn, false)
    ->Name("client_first_frame")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(12)
    ->UseRealTime();
BENCHMARK_CAPTURE(client_first_frame, pictures, true)
    ->Name("client_first_frame_with_pictures")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(12)
    ->UseRealTime();
BENCHMARK(handout)->Unit(benchmark::kMillisecond)->UseRealTime();
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
