// Numbers of the model in words a person reads: by unit, with no more digits than they deserve.
#include "app/lesson_parts.hpp"

#include <cmath>

namespace app {
namespace {

// A range of 0 to 100 needs none, one of 0 to 1 needs two.
std::string_view digits(const ScreenContext& c, double value, double range) {
    const int places = range >= 50 ? 0 : range >= 5 ? 1 : 2;
    const double half = places == 0 ? .5 : places == 1 ? .05 : .005;
    return c.ui.format("{:.{}f}", std::abs(value) < half ? 0. : value, places); // never "-0"
}

// A param that is a time of day, in minutes from midnight.
bool is_time_of_day(const sim::ParamSpec& spec) {
    return spec.unit == "min" && spec.min == 0 && spec.max == 1440;
}

std::string_view time_of_day(const ScreenContext& c, double minutes) {
    const int whole = static_cast<int>(std::lround(minutes)) % 1440, hour = whole / 60;
    return c.ui.tr(hour < 12 ? "axis.time_am" : "axis.time_pm",
                   {{"hour", c.ui.format("{}", hour % 12 == 0 ? 12 : hour % 12)},
                    {"minute", c.ui.format("{:02}", whole % 60)}});
}

} // namespace

bool is_rate(const sim::OutputSpec& spec) {
    return spec.unit == "Hz" || spec.unit == "bpm";
}

std::string_view short_value(const ScreenContext& c, const sim::OutputSpec& spec, double value) {
    if (!is_rate(spec)) return digits(c, value, spec.max - spec.min);
    return value < 1 ? std::string_view("<1") : c.ui.format("{:.0f}", value);
}

std::string_view value_words(const ScreenContext& c, const sim::OutputSpec& spec, double value) {
    if (!is_rate(spec)) return short_value(c, spec, value);
    const bool beats = spec.unit == "bpm";
    if (value < 1 && !beats) return c.words("lesson.under_one");
    const std::string_view key = beats ? (c.clinical() ? "lesson.bpm" : "lesson.per_minute")
                                 : c.clinical() ? "lesson.hertz"
                                                : "lesson.per_second";
    return c.ui.tr(key, {{"rate", c.ui.format("{:.0f}", value)}});
}

std::string_view param_name(const ScreenContext& c, std::size_t param) {
    const explainers::Explainer& e = *c.world.explainer;
    return c.words(c.ui.format("param.{}.{}", e.id(), e.params()[param].id));
}

std::string_view param_words(const ScreenContext& c, std::size_t param, double value) {
    const explainers::Explainer& e = *c.world.explainer;
    const std::string_view key = e.word_for(param, value);
    if (!key.empty()) return c.words(key);
    const sim::ParamSpec& spec = e.params()[param];
    if (is_time_of_day(spec)) return time_of_day(c, value);
    if (spec.whole) return c.ui.format("{:.0f}", value);
    return digits(c, value, spec.max - spec.min);
}

gfx::Color part_color(const ui::Theme& t, std::string_view part) {
    return part.empty() ? t.primary : t.part(part);
}

} // namespace app
