// How many seconds of model time one core computes in a second. The app needs 1; `noci simulate`,
// tests and going back in time live on the rest.
#include "explainers/ahead.hpp"
#include "explainers/central_sensitization/model.hpp"
#include "explainers/central_sensitization/model_days.hpp"
#include "explainers/central_sensitization/model_wind_up.hpp"
#include "explainers/gate_control/model.hpp"
#include "explainers/pain_tension/model.hpp"
#include "explainers/pain_tension/model_fatigue.hpp"
#include "explainers/stress_hormones/model.hpp"

#include <benchmark/benchmark.h>
#include <chrono>
#include <thread>

namespace {

void run(benchmark::State& state, double variant) {
    using namespace gate_control;
    Model model;
    model.set(in::variant, variant);
    model.set(in::danger_hz, 22);
    model.set(in::nmda_max, 2);
    double simulated_s = 0;
    for (auto _ : state) {
        for (int tick = 0; tick < 1000; ++tick) {
            model.set(in::touch_hz, tick < 500 ? 1 : 40); // rub on and off, so that nothing rests
            model.advance();
        }
        simulated_s += 1000 * Model::tick;
        benchmark::DoNotOptimize(model);
    }
    state.counters["simulated_s_per_s"] =
        benchmark::Counter(simulated_s, benchmark::Counter::kIsRate);
}

void gate_population(benchmark::State& state) {
    run(state, 0);
}
void gate_historical(benchmark::State& state) {
    run(state, 1);
}

void gate_settle(benchmark::State& state) { // what opening a lesson step costs
    gate_control::Model model;
    model.set(gate_control::in::danger_hz, 22);
    for (auto _ : state) {
        model.settle();
        benchmark::DoNotOptimize(model);
    }
}

BENCHMARK(gate_population)->Unit(benchmark::kMillisecond);
BENCHMARK(gate_historical)->Unit(benchmark::kMillisecond);
BENCHMARK(gate_settle)->Unit(benchmark::kMicrosecond);

// Seconds of model time a second, whatever the model's own unit is; every model gets a step of its
// first param now and then, so that nothing rests.
template <class M> void report(benchmark::State& state, double simulated_s) {
    using benchmark::Counter;
    state.counters["simulated_s_per_s"] = Counter(simulated_s, Counter::kIsRate);
    state.counters["cost_of_a_s"] =
        Counter(simulated_s, Counter::kIsRate | Counter::kInvert); // in s
    state.counters["bytes_a_tick"] = sizeof(M);                    // what a history keeps
}
template <class M> void any_model(benchmark::State& state) {
    const double unit_s = M::time_unit == "s"     ? 1
                          : M::time_unit == "min" ? 60
                          : M::time_unit == "h"   ? 3600
                                                  : 86400;
    M model;
    const sim::ParamSpec& first = M::param_specs()[0];
    double simulated_s = 0;
    for (auto _ : state) {
        for (int tick = 0; tick < 1000; ++tick) {
            if (tick % 500 == 0)
                model.set(0, tick == 0 ? first.initial : (first.min + first.max) / 2);
            model.advance();
        }
        simulated_s += 1000 * M::tick * unit_s;
        benchmark::DoNotOptimize(model);
    }
    report<M>(state, simulated_s);
}
template <class M> void stress_settle(benchmark::State& state) { // what opening a lesson step costs
    M model;
    for (auto _ : state) {
        model.settle();
        benchmark::DoNotOptimize(model);
    }
}

BENCHMARK(any_model<stress_hormones::Pulses>)->Unit(benchmark::kMillisecond);
BENCHMARK(any_model<stress_hormones::HumanPulses>)->Unit(benchmark::kMillisecond);
BENCHMARK(any_model<stress_hormones::Day>)->Unit(benchmark::kMillisecond);
BENCHMARK(any_model<stress_hormones::Weeks>)->Unit(benchmark::kMillisecond);
BENCHMARK(any_model<stress_hormones::Heart>)->Unit(benchmark::kMillisecond);
BENCHMARK(stress_settle<stress_hormones::Pulses>)->Unit(benchmark::kMicrosecond);
BENCHMARK(stress_settle<stress_hormones::Day>)->Unit(benchmark::kMicrosecond);
BENCHMARK(stress_settle<stress_hormones::Weeks>)->Unit(benchmark::kMicrosecond);
BENCHMARK(stress_settle<stress_hormones::Heart>)->Unit(benchmark::kMicrosecond);

BENCHMARK(any_model<central_sensitization::days::Model>)->Unit(benchmark::kMillisecond);
BENCHMARK(any_model<central_sensitization::wind_up::Model>)->Unit(benchmark::kMillisecond);
BENCHMARK(any_model<pain_tension::Model>)->Unit(benchmark::kMillisecond);
BENCHMARK(any_model<pain_tension::fatigue::Model>)->Unit(benchmark::kMillisecond);
// Knocks once a second.
void sensitization_knocks(benchmark::State& state) {
    using namespace central_sensitization;
    Model model;
    model.set(in::knock_rate_hz, 1);
    double simulated_s = 0;
    for (auto _ : state) {
        for (int tick = 0; tick < 1000; ++tick)
            model.advance();
        simulated_s += 1000 * Model::tick;
        benchmark::DoNotOptimize(model);
    }
    report<Model>(state, simulated_s);
}
// What the picture of the days asks of each moment it draws.
void sensitization_days_read(benchmark::State& state) {
    using namespace central_sensitization::days;
    Model model;
    model.sensitization = 0.7;
    for (auto _ : state) {
        benchmark::DoNotOptimize(model.read(out::pinprick_ratio));
        benchmark::DoNotOptimize(model.read(out::touch_projection_hz));
    }
}
// From a slider moved until the film may go on, and what one tick of it costs the frame.
void wind_up_ready(benchmark::State& state) {
    using namespace central_sensitization::wind_up;
    explainers::Ahead<Model> ahead(2000);
    Model model;
    for (int tick = 0; tick < 1300; ++tick) // in the middle of an answer
        model.advance();
    for (auto _ : state) {
        ahead.forget();
        ahead.begin(model);
        while (ahead.ready_part() < 1)
            std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
}
void wind_up_take(benchmark::State& state) {
    using namespace central_sensitization::wind_up;
    explainers::Ahead<Model> ahead(2000);
    Model model;
    for (auto _ : state) {
        state.PauseTiming();
        ahead.begin(model);
        while (ahead.ready_part() < 1)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        state.ResumeTiming();
        for (int tick = 0; tick < 16; ++tick) // of a frame
            model = ahead.take(model);
        benchmark::DoNotOptimize(model);
    }
}
BENCHMARK(wind_up_ready)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(wind_up_take)->Unit(benchmark::kMicrosecond)->UseRealTime()->Iterations(300);
BENCHMARK(sensitization_knocks)->Unit(benchmark::kMillisecond);
BENCHMARK(sensitization_days_read)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
