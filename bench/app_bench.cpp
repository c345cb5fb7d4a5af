// What one frame of the app costs: without GL (events, actions, model, canvas, widgets), and drawn
// to the end by whatever OpenGL driver is here. A whole step runs, with the mouse on a slider.
#include "app/app.hpp"
#include "app/imgui_session.hpp"
#include "app/platform.hpp"
#include "app/shot.hpp"
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

// What is on the screen: a step of a lesson, or a page of a story that a client sees; both from 1.
struct Place {
    const char* name;
    const char* lesson = "";
    int step = 1;
    const char* story = "";
};

app::Options options(const Place& place) {
    app::Options o = options(place.lesson);
    o.step = place.step - 1;
    o.client = place.story;
    o.show_client = !o.client.empty();
    return o;
}

void open(app::App& app, const Place& place) {
    app.world().waits = true; // for the slow model, which is measured by itself
    if (place.story[0] == 0) return;
    app.push(app::act::OpenStory{place.story, true});
    app.push(app::act::GoToClientPage{place.step - 1});
}

// A quarter of a minute: past the first layout, and what settles has settled.
constexpr int warm_frames = 900;

void frame_cpu(benchmark::State& state, const Place& place) {
    app::ImGuiSession session;
    app::App app(options(place));
    open(app, place);
    const app::FrameInput input{1.0 / 60, 1440, 900, 1};
    gfx::compat::mouse_pos(ImGui::GetIO(), 200, 800);
    for (int i = 0; i < warm_frames; ++i)
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

void paint_with_pictures(app::App& app, app::Painter& painter, app::PictureLoader& pictures,
                         const app::FrameInput& input, int frames) {
    for (int i = 0; i < frames; ++i) {
        pictures.start(app.missing_pictures());
        pictures.wait();
        pictures.hand_over(app);
        painter.upload_pictures(app);
        app.frame(input);
        painter.paint(app, input.width_px, input.height_px);
    }
    painter.finish();
}

void frame_gl(benchmark::State& state, const Place& place) {
    std::string why;
    const auto screen = app::Offscreen::open(options("").paths, why, 1440, 900);
    if (!screen) {
        state.SkipWithError(why.c_str());
        return;
    }
    app::Painter& painter = screen->painter();
    app::App app(options(place));
    open(app, place);
    app::PictureLoader pictures;
    const app::FrameInput input{1.0 / 60, 1440, 900, 1};
    for (int i = 0; i < warm_frames; ++i)
        app.frame(input);
    paint_with_pictures(app, painter, pictures, input, 40); // until what stands still is known
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
    const auto screen = app::Offscreen::open(options("").paths, why, 1280, 800);
    if (!screen) {
        state.SkipWithError(why.c_str());
        return;
    }
    app::Painter& painter = screen->painter();
    const app::FrameInput input{1.0 / 60, 1280, 800, 1};
    std::vector<double> ms;
    for (auto _ : state) {
        app::App app(options("gate-control"));
        app::PictureLoader pictures;
        painter.next_app();
        paint_with_pictures(app, painter, pictures, input, 5);
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
    const auto screen = app::Offscreen::open(options("").paths, why, 1280, 800);
    if (!screen) {
        state.SkipWithError(why.c_str());
        return;
    }
    app::Painter& painter = screen->painter();
    app::Options wanted = options("");
    wanted.show_client = true;
    wanted.client = "rubbing-helps";
    app::App app(wanted);
    app::FrameInput input{1.0 / 60, 1280, 800, 1};
    app::show_story(app, input, wanted.client, true);
    const handout::Fonts fonts = app::print_fonts(app);
    std::vector<double> ms;
    std::string bytes;
    for (auto _ : state) {
        const double began = now_ms();
        app::make_sheet(app, painter);
        if (!handout::make_pdf(app.sheet().sheet, fonts, bytes, why))
            return state.SkipWithError(why.c_str());
        ms.push_back(now_ms() - began);
    }
    state.counters["median_ms"] = median(ms);
    state.counters["pdf_kb"] = static_cast<double>(bytes.size()) / 1024;
}

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

// Every screen that moves, and home.
constexpr Place places[] = {
    {"home"},
    {"gate", "gate-control", 1},
    {"seconds", "central-sensitization", 1},
    {"neuron", "central-sensitization", 3},
    {"days", "central-sensitization", 5},
    {"loop", "pain-tension", 3},
    {"hold", "pain-tension", 2},
    {"map", "pain-tension", 5},
    {"closeup", "pain-tension", 7},
    {"day", "stress-hormones", 2},
    {"pulses", "stress-hormones", 3},
    {"weeks", "stress-hormones", 4},
    {"heart", "stress-hormones", 5},
    {"clock", "stress-hormones", 6},
    {"dials", "what-is-pain", 3},
    {"client_gate", "", 2, "rubbing-helps"},
    {"client_alarm", "", 2, "light-touch"},
    {"client_balance", "", 2, "my-balance"},
};

void register_places() {
    for (const Place& place : places) {
        const std::string name = place.name;
        benchmark::RegisterBenchmark(("frame_cpu/" + name).c_str(), frame_cpu, place);
        benchmark::RegisterBenchmark(("frame_gl/" + name).c_str(), frame_gl, place)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    }
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    register_places();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
