#include "app/simulate.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>
#include <locale>
#include <optional>
#include <ostream>
#include <sstream>
#include <string_view>

namespace app {
namespace {

constexpr double most_ticks = 1e8; // about 28 hours of a model with ticks of a millisecond

// The sentence a person gets. Thrown only inside this file.
struct Mistake {
    std::string sentence;
};

struct Event {
    std::int64_t tick;
    std::size_t param;
    double value;
};
struct Plan {
    std::vector<Event> events; // by tick; in the order given within one
    double every = 0;          // ticks from row to row; may be broken: rows take the nearest tick
    std::int64_t last = 0;     // tick of the end
};

// The whole text as one finite number, with a decimal point in every locale.
std::optional<double> number(const std::string& text) {
    std::istringstream in(text);
    in.imbue(std::locale::classic());
    double value = 0;
    if (!(in >> std::noskipws >> value) || in.peek() != std::istringstream::traits_type::eof())
        return std::nullopt;
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::string in_unit(double value, std::string_view unit) {
    return unit == "1" ? fmt::format("{:g}", value) : fmt::format("{:g} {}", value, unit);
}

std::string all_ids(std::span<const sim::ParamSpec> specs) {
    std::string ids;
    for (const sim::ParamSpec& spec : specs)
        fmt::format_to(std::back_inserter(ids), "{}{}", ids.empty() ? "" : ", ", spec.id);
    return ids;
}

// "touch_hz=40", checked. `option` and `whole` are for the sentence: what the person typed.
Event setting(const sim::AnyModel& model, const std::string& text, std::string_view option,
              const std::string& whole) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos)
        throw Mistake{fmt::format("{} {}: a setting is written id=value, for example {}={:g}.",
                                  option, whole, model.params()[0].id, model.params()[0].initial)};
    const std::string id = text.substr(0, equals), typed = text.substr(equals + 1);
    const int found = sim::find(model.params(), id);
    if (found < 0)
        throw Mistake{fmt::format("{} {}: {} has no param \"{}\"; its params are {}.", option,
                                  whole, model.id(), id, all_ids(model.params()))};
    const auto param = static_cast<std::size_t>(found);
    const sim::ParamSpec& spec = model.params()[param];
    const std::string allowed = fmt::format("{} takes {} from {:g} to {}", spec.id,
                                            spec.whole ? "a whole number" : "a number", spec.min,
                                            in_unit(spec.max, spec.unit));
    const std::optional<double> value = number(typed);
    if (!value)
        throw Mistake{
            fmt::format("{} {}: \"{}\" is not a number; {}.", option, whole, typed, allowed)};
    if (*value < spec.min || *value > spec.max)
        throw Mistake{
            fmt::format("{} {}: {} is outside the range; {}.", option, whole, typed, allowed)};
    if (spec.whole && *value != std::floor(*value))
        throw Mistake{
            fmt::format("{} {}: {} is not a whole number; {}.", option, whole, typed, allowed)};
    return {0, param, *value};
}

double duration_in_ticks(const sim::AnyModel& model, const std::string& text) {
    if (text.empty()) return 10000;
    const std::optional<double> duration = number(text);
    const std::string_view unit = model.time_unit();
    const double longest = most_ticks * model.tick();
    if (!duration || *duration < 0 || *duration > longest)
        throw Mistake{fmt::format("--for {}: {}; it takes a time from 0 to {:g} {}.", text,
                                  !duration       ? "this is not a number"
                                  : *duration < 0 ? "time runs forward only"
                                                  : "this is too long",
                                  longest, unit)};
    return *duration / model.tick();
}

double step_in_ticks(const sim::AnyModel& model, const std::string& text) {
    if (text.empty()) return 10;
    const std::optional<double> every = number(text);
    if (!every || *every < model.tick() * (1 - 1e-9))
        throw Mistake{fmt::format("--every {}: {}; it takes a time of at least one tick, {:g} {}.",
                                  text, !every ? "this is not a number" : "this is too short",
                                  model.tick(), model.time_unit())};
    return std::min(*every / model.tick(), 2 * most_ticks); // longer than any run
}

// "5:touch_hz=1", checked.
Event event(const sim::AnyModel& model, const std::string& text, double last_tick) {
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos)
        throw Mistake{
            fmt::format("--at {}: a change is written TIME:id=value, for example 5:{}={:g}.", text,
                        model.params()[0].id, model.params()[0].initial)};
    Event made = setting(model, text.substr(colon + 1), "--at", text);
    const std::string typed = text.substr(0, colon);
    const std::optional<double> time = number(typed);
    const double end = last_tick * model.tick();
    if (!time || *time < 0 || *time > end * (1 + 1e-9))
        throw Mistake{
            fmt::format("--at {}: {}; it takes a time from 0 to the end of the run, {:g} {}.", text,
                        !time ? fmt::format("\"{}\" is not a number", typed)
                              : fmt::format("{} is outside the run", typed),
                        end, model.time_unit())};
    made.tick = std::llround(*time / model.tick());
    return made;
}

Plan plan(const sim::AnyModel& model, const SimulateOptions& options) {
    Plan made;
    const double duration = duration_in_ticks(model, options.duration);
    made.last = std::llround(duration);
    made.every = step_in_ticks(model, options.every);
    for (const std::string& text : options.at) {
        made.events.push_back(event(model, text, duration));
        made.events.back().tick = std::min(made.events.back().tick, made.last);
    }
    std::stable_sort(made.events.begin(), made.events.end(),
                     [](const Event& a, const Event& b) { return a.tick < b.tick; });
    return made;
}

void write_row(const sim::AnyModel& model, std::int64_t tick, std::ostream& out) {
    fmt::memory_buffer row; // on the stack up to 500 characters
    fmt::format_to(std::back_inserter(row), "{:.12g}", static_cast<double>(tick) * model.tick());
    for (std::size_t i = 0; i < model.outputs().size(); ++i)
        fmt::format_to(std::back_inserter(row), ",{:.12g}", model.read(i));
    row.push_back('\n');
    out.write(row.data(), static_cast<std::streamsize>(row.size()));
}

} // namespace

int simulate(std::unique_ptr<sim::AnyModel> model, const SimulateOptions& options,
             std::ostream& out, std::ostream& err) {
    Plan run;
    try {
        for (const std::string& text : options.set) {
            const Event start = setting(*model, text, "--set", text);
            model->set(start.param, start.value);
        }
        run = plan(*model, options);
    } catch (const Mistake& mistake) {
        err << mistake.sentence << '\n';
        return 2;
    }
    out << "t_" << model->time_unit();
    for (const sim::OutputSpec& spec : model->outputs())
        out << ',' << spec.id;
    out << '\n';

    auto event = run.events.begin();
    std::int64_t rows = 0;
    for (std::int64_t tick = 0; tick <= run.last && out; ++tick) {
        for (; event != run.events.end() && event->tick == tick; ++event)
            model->set(event->param, event->value);
        if (tick == std::llround(static_cast<double>(rows) * run.every)) {
            write_row(*model, tick, out);
            ++rows;
        }
        if (tick < run.last) model->advance();
    }
    out.flush();
    if (out) return 0;
    err << "The table could not be written to the end.\n";
    return 1;
}

} // namespace app
