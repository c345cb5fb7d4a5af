#include "content/fences_guess.hpp"

#include "content/fence_fields.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <utility>

namespace content {
namespace {

constexpr std::size_t fewest_options = 2, most_options = 4;

void check_options(Fields& fields, const Predict& predict) {
    const std::size_t count = predict.options.size();
    if (count < fewest_options || count > most_options)
        fields.page().error(fields.at("options"),
                            fmt::format("a prediction needs {} to {} options, not {}",
                                        fewest_options, most_options, count));
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const std::string& text = predict.options[i].text;
            if (text.empty() || text != predict.options[j].text) continue;
            fields.page().error(predict.places.at(fmt::format("options.{}.text", i), fields.at()),
                                fmt::format("two options say \"{}\"; a person could not tell them "
                                            "apart",
                                            text));
            break;
        }
}

// "answer" names an option by its text.
void read_answer(Fields& fields, Predict& predict) {
    std::string wanted;
    if (!fields.text("answer", wanted) || predict.options.empty()) return;
    std::vector<std::string> texts;
    for (const Predict::Option& option : predict.options)
        texts.push_back(option.text);
    const auto it = std::find(texts.begin(), texts.end(), wanted);
    if (it != texts.end())
        predict.answer = static_cast<int>(it - texts.begin());
    else
        fields.page().error(fields.at("answer"), fmt::format("no option says \"{}\"; {}", wanted,
                                                             suggestion(wanted, texts)));
}

// Values that a tap sets. A tap that sets nothing would show nothing.
void read_settings(Fields& fields, std::string_view key, Settings& out) {
    if (fields.settings(key, out, Need::required) && out.empty())
        fields.page().error(fields.at(key),
                            fmt::format("\"{}\" in {} sets nothing; give at least one param a "
                                        "value",
                                        key, fields.name()));
}

const double* value_of(const Settings& set, const std::string& param) {
    for (const auto& setting : set)
        if (setting.first == param) return &setting.second;
    return nullptr;
}

// Going to one side and back must end where it began, so both sides set the same params; and they
// must differ, or there is nothing to see.
void compare_sides(Fields& fields, const Myth& myth) {
    if (myth.says.set.empty() || myth.shows.set.empty()) return; // said already
    bool alike = true, same = true;
    const auto missing = [&](const Settings& from, const Settings& in, const char* side,
                             const char* other) {
        for (const auto& setting : from) {
            if (value_of(in, setting.first)) continue;
            alike = false;
            fields.page().error(fields.at(side),
                                fmt::format("\"{}\" sets {} but \"{}\" does not; both sides of a "
                                            "myth set the same params",
                                            other, setting.first, side));
        }
    };
    missing(myth.says.set, myth.shows.set, "shows", "says");
    missing(myth.shows.set, myth.says.set, "says", "shows");
    if (!alike) return;
    for (const auto& setting : myth.says.set)
        same = same && *value_of(myth.shows.set, setting.first) == setting.second;
    if (same)
        fields.page().error(fields.at("shows"),
                            "\"says\" and \"shows\" set the same values, so the picture would not "
                            "change; give them different ones");
}

} // namespace

void read_predict(Page& page, const Piece& piece, Step& step) {
    Predict& predict = step.predict;
    step.has_predict = true;
    predict.line = piece.where.line;
    with_fields(page, piece, predict.places, [&](Fields& fields) {
        fields.text("question", predict.question, Need::required);
        const bool listed = fields.tables(
            "options", "an option", "{ text = \"Go down\", feedback = \"…\" }",
            [&](Fields& one) {
                Predict::Option option;
                one.text("text", option.text, Need::required);
                one.text("feedback", option.feedback, Need::required);
                predict.options.push_back(std::move(option));
            },
            Need::required);
        if (listed) check_options(fields, predict);
        read_answer(fields, predict);
        read_settings(fields, "run", predict.run);
    });
}

void read_myth(Page& page, const Piece& piece, Step& step) {
    Myth& myth = step.myth;
    step.has_myth = true;
    myth.line = piece.where.line;
    with_fields(page, piece, myth.places, [&](Fields& fields) {
        fields.text("claim", myth.claim, Need::required);
        const auto side = [&](const char* key, Myth::Side& out) {
            fields.table(
                key, "{ text = \"…\", set = { touch_hz = 40 } }",
                [&](Fields& one) {
                    one.text("text", out.text, Need::required);
                    read_settings(one, "set", out.set);
                },
                Need::required);
        };
        side("says", myth.says);
        side("shows", myth.shows);
        compare_sides(fields, myth);
    });
}

} // namespace content
