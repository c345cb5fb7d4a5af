// How many seconds of model time one core computes in a second. The app needs 1; `noci simulate`,
// tests and going back in time live on the rest.
#include "explainers/gate_control/model.hpp"

#include <benchmark/benchmark.h>

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

} // namespace

BENCHMARK_MAIN();
