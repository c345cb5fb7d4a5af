#include "app/reachable.hpp"

#include "explainers/explainer.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace app {
namespace {

constexpr double patience_s = 25; // on screen: nobody waits longer for a goal
constexpr double settle_s = 2;    // the scene as it starts, before the person does anything
constexpr long run_budget = 60;   // a goal, all runs together, each as long as patience lasts
constexpr double still_s = 3;     // an output that rests this long will not come any more
constexpr int grid_steps[] = {0, 41, 16, 6}; // values tried of each of 1, 2, 3 sliders

using Values = std::vector<double>;

enum class Answer { reached, by_itself, never };

struct Question {
    explainers::Explainer& explainer;
    const content::Goal& goal;
    std::size_t output;
    int hold_ticks, patience_ticks, settle_ticks, still_ticks;
    long ticks_left = 0;
};

// Runs on from here; true when the goal has been held long enough.
bool holds(Question& q, int ticks) {
    const sim::OutputSpec& spec = q.explainer.outputs()[q.output];
    const double still = 1e-6 * (spec.max - spec.min);
    double rested_at = q.explainer.read(q.output);
    int held = 0, rested = 0;
    for (int i = 0; i < ticks && q.ticks_left > 0; ++i, --q.ticks_left) {
        q.explainer.forward();
        const double value = q.explainer.read(q.output);
        held = q.goal.reached(value) ? held + 1 : 0;
        if (held >= q.hold_ticks) return true;
        rested = std::abs(value - rested_at) <= still ? rested + 1 : 0;
        if (rested == 0) rested_at = value;
        if (rested > q.still_ticks && held == 0) return false;
        // Not even holding from now on would be enough.
        if (ticks - i <= q.hold_ticks - held - 1) return false;
    }
    return false;
}

void set_all(explainers::Explainer& explainer, const Values& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        explainer.set(i, values[i]);
}

// The scene starts, then the person moves to `first` and, if that is not it, on to `second`.
bool reached_with(Question& q, const Values& start, const Values& first, const Values* second) {
    q.explainer.restart(start);
    for (int i = 0; i < q.settle_ticks && q.ticks_left > 0; ++i, --q.ticks_left)
        q.explainer.forward();
    set_all(q.explainer, first);
    if (holds(q, second == nullptr ? q.patience_ticks : q.patience_ticks / 4)) return true;
    if (second == nullptr) return false;
    set_all(q.explainer, *second);
    return holds(q, q.patience_ticks);
}

void apply_settings(Values& values, std::span<const sim::ParamSpec> specs,
                    const content::Settings& settings) {
    for (const auto& setting : settings) {
        const int i = sim::find(specs, setting.first);
        if (i >= 0) values[static_cast<std::size_t>(i)] = setting.second;
    }
}

// What the person can make of the start values, the likeliest first: presets, then the ends of each
// slider, then a grid over all of them.
std::vector<Values> attempts(const content::Step& step, std::span<const sim::ParamSpec> specs,
                             const Values& start, bool clinical) {
    std::vector<Values> all;
    for (const content::Preset& preset : step.scene.presets) {
        all.push_back(start);
        apply_settings(all.back(), specs, preset.set);
    }
    std::vector<std::size_t> controls;
    for (const std::string& id : step.scene.controls_for(clinical))
        if (const int i = sim::find(specs, id); i >= 0)
            controls.push_back(static_cast<std::size_t>(i));
    for (const std::size_t c : controls)
        for (const double end : {specs[c].min, specs[c].max}) {
            all.push_back(start);
            all.back()[c] = end;
        }
    std::vector<Values> grid{start};
    controls.resize(std::min<std::size_t>(controls.size(), 3));
    const int steps = grid_steps[controls.size()];
    for (const std::size_t c : controls) {
        std::vector<Values> finer;
        for (const Values& values : grid)
            for (int k = 0; k < steps; ++k) {
                const sim::ParamSpec& spec = specs[c];
                finer.push_back(values);
                finer.back()[c] = spec.min + (spec.max - spec.min) * k / (steps - 1);
            }
        grid = std::move(finer);
    }
    if (grid.size() > 1) all.insert(all.end(), grid.begin(), grid.end());
    return all;
}

Answer ask(explainers::Explainer& explainer, const content::Step& step, std::size_t output,
           bool clinical) {
    Values start;
    for (const sim::ParamSpec& spec : explainer.params())
        start.push_back(spec.initial);
    apply_settings(start, explainer.params(), step.scene.set);
    explainer.restart(start); // from here on the step's scene runs
    const auto specs = explainer.params();
    const double tick_s = explainer.shown_tick_s();
    const auto ticks = [tick_s](double s) { return std::max(1, static_cast<int>(s / tick_s)); };
    Question q{explainer,
               step.goal,
               output,
               ticks(step.goal.hold_s),
               ticks(patience_s + step.goal.hold_s),
               ticks(settle_s),
               ticks(still_s)};
    const long budget = run_budget * q.patience_ticks;
    q.ticks_left = budget;
    if (holds(q, q.patience_ticks)) return Answer::by_itself;
    const std::vector<Values> tries = attempts(step, specs, start, clinical);
    for (const Values& values : tries)
        if (reached_with(q, start, values, nullptr)) return Answer::reached;
    // Some goals need two moves: charge first, then let go.
    const std::size_t few = std::min<std::size_t>(tries.size(), 8);
    q.ticks_left = std::max(q.ticks_left, budget / 2);
    for (std::size_t a = 0; a < few; ++a)
        for (std::size_t b = 0; b < few; ++b)
            if (a != b && reached_with(q, start, tries[a], &tries[b])) return Answer::reached;
    return Answer::never;
}

// Everything the answer depends on.
std::string key_of(const content::Lesson& lesson, const content::Step& step, bool clinical) {
    const content::Goal& goal = step.goal;
    std::string key = fmt::format("{}|{}|{}|{}|{}|{}", lesson.explainer, goal.output,
                                  static_cast<int>(goal.kind), goal.low, goal.high, goal.hold_s);
    const auto add = [&key](const content::Settings& settings) {
        for (const auto& setting : settings)
            key += fmt::format("|{}={}", setting.first, setting.second);
    };
    add(step.scene.set);
    for (const std::string& control : step.scene.controls_for(clinical))
        key += "|" + control;
    for (const content::Preset& preset : step.scene.presets) {
        key += "|preset";
        add(preset.set);
    }
    return key;
}

class Checker {
public:
    void check(const content::Lesson& lesson, const content::Step& step) {
        if (!step.has_goal) return;
        const Answer plain = answer(lesson, step, false);
        if (plain == Answer::never)
            say(lesson, step, content::Severity::error,
                fmt::format(
                    "The goal \"{}\" can't be reached with this step's sliders and buttons.",
                    step.goal.text));
        else if (!step.scene.clinical_controls.empty() &&
                 answer(lesson, step, true) == Answer::never)
            say(lesson, step, content::Severity::error,
                fmt::format("The goal \"{}\" can't be reached with the clinical depth's sliders.",
                            step.goal.text));
        if (plain == Answer::by_itself)
            say(lesson, step, content::Severity::warning,
                fmt::format("The goal \"{}\" is reached without doing anything.", step.goal.text));
    }
    content::Diagnostics take() { return std::move(found_); }

private:
    Answer answer(const content::Lesson& lesson, const content::Step& step, bool clinical) {
        explainers::Explainer* explainer = find(lesson.explainer);
        if (explainer == nullptr) return Answer::reached; // said by the cross-checks
        const int output = sim::find(explainer->outputs(), step.goal.output);
        if (output < 0) return Answer::reached;
        const auto [it, is_new] =
            answers_.try_emplace(key_of(lesson, step, clinical), Answer::reached);
        if (is_new) it->second = ask(*explainer, step, static_cast<std::size_t>(output), clinical);
        return it->second;
    }
    explainers::Explainer* find(const std::string& id) {
        const auto known = explainers_.find(id);
        if (known != explainers_.end()) return known->second.get();
        const explainers::Entry* entry = explainers::find(id);
        return (explainers_[id] = entry ? entry->make() : nullptr).get();
    }
    void say(const content::Lesson& lesson, const content::Step& step, content::Severity severity,
             std::string sentence) {
        found_.push_back({lesson.file, step.goal.line > 0 ? step.goal.line : step.line, 1, severity,
                          std::move(sentence)});
    }

    std::map<std::string, std::unique_ptr<explainers::Explainer>> explainers_;
    std::map<std::string, Answer> answers_;
    content::Diagnostics found_;
};

} // namespace

content::Diagnostics check_goals(const content::Course& course) {
    Checker checker;
    for (const content::Lesson& lesson : course.lessons)
        if (!lesson.broken)
            for (const content::Step& step : lesson.steps)
                checker.check(lesson, step);
    return checker.take();
}

} // namespace app
