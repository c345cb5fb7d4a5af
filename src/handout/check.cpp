#include "handout/check.hpp"

#include "handout/text_block.hpp"

#include <fmt/format.h>

namespace handout {
namespace {

constexpr std::size_t most_figures = 3;

// All words that are drawn, in reading order.
std::vector<std::string> words_of(const Sheet& s) {
    std::vector<std::string> all{s.clinic,          s.subtitle,   s.date,      s.asked_label,
                                 s.asked,           s.message,    s.notes,     s.action.title,
                                 s.action.footnote, s.help.title, s.help.note, s.sources_title,
                                 s.footer,          s.made_with,  s.page_of};
    const auto add = [&](const std::vector<std::string>& more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    for (const Figure& f : s.figures)
        add({f.lead, f.caption});
    for (const Step& step : s.action.steps)
        add({step.lead, step.rest});
    if (s.balance) {
        add({s.balance->title, s.balance->up, s.balance->down});
        add(s.balance->ups);
        add(s.balance->downs);
    }
    for (const HelpList* list : {&s.help.emergency, &s.help.soon}) {
        add({list->title});
        add(list->items);
    }
    add(s.sources);
    return all;
}

bool whole(const Picture& p) {
    constexpr int largest = 16384; // pixels a side
    return p.width > 0 && p.height > 0 && p.width <= largest && p.height <= largest &&
           p.rgb.size() ==
               static_cast<std::size_t>(p.width) * static_cast<std::size_t>(p.height) * 3;
}

} // namespace

bool check(const Sheet& sheet, const Typeface& type, std::string& why) {
    if (sheet.figures.size() > most_figures) {
        why = fmt::format("The handout has {} pictures; at most {} fit on it.",
                          sheet.figures.size(), most_figures);
        return false;
    }
    for (std::size_t i = 0; i < sheet.figures.size(); ++i) {
        if (whole(sheet.figures[i].picture)) continue;
        why = fmt::format("Picture {} of the handout is empty or not whole.", i + 1);
        return false;
    }
    for (const std::string& words : words_of(sheet))
        for (const std::uint32_t code : code_points(tidy(words)))
            if (!type.has(Face::regular, code) || !type.has(Face::italic, code)) {
                why =
                    fmt::format("\"{}\" can't be printed: the typeface has no character U+{:04X}.",
                                tidy(words), code);
                return false;
            }
    return true;
}

} // namespace handout
