// The .shot file: ShotOptions as a small TOML.
#include "app/cli.hpp"
#include "app/pages.hpp"
#include "app/shot.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <sstream>
#include <toml++/toml.h>

namespace app {
namespace {

// Shortest words for a number that read back as the same number.
std::string number(double v) {
    return fmt::format("{}", v);
}

const char* sheet_name(Sheet sheet) {
    switch (sheet) {
    case Sheet::help:
        return "help";
    case Sheet::look:
        return "look";
    case Sheet::sources:
        return "sources";
    case Sheet::term:
        return "term";
    case Sheet::claim:
        return "claim";
    default:
        return "";
    }
}

class Reader {
public:
    Reader(const std::string& file, std::string& why) : file_(file), why_(why) {}
    bool good() const { return why_.empty(); }

    void read(const toml::table& table, ShotOptions& shot) {
        for (const auto& [name, node] : table) {
            const std::string key(name.str());
            if (!take(key, node, shot)) wrong(node, key);
            if (!good()) return;
        }
    }

private:
    // False: an unknown name or a value of the wrong kind.
    bool take(const std::string& key, const toml::node& node, ShotOptions& shot) {
        if (key == "target") return text(node, shot.target);
        if (key == "sheet") return text(node, shot.sheet);
        if (key == "step") return whole(node, shot.step, 1, 999);
        if (key == "text") return whole(node, shot.text_percent, 75, 250);
        if (key == "time") return real(node, shot.time_s, 0, 3600);
        if (key == "scale") {
            double scale = 1;
            const bool ok = real(node, scale, 0.5, 4);
            shot.scale = static_cast<float>(scale);
            return ok;
        }
        if (key == "tick") {
            shot.tick = node.value_or<std::int64_t>(-1);
            return shot.tick >= 0 && shot.tick <= 10'000'000;
        }
        if (key == "clinical") return flag(node, shot.clinical);
        if (key == "deep_skin") return flag(node, shot.deep_skin);
        if (key == "reduced_motion") return flag(node, shot.reduced_motion);
        if (key == "labels") return flag(node, shot.labels);
        if (key == "words") return flag(node, shot.words);
        std::string word;
        if (key == "size") return text(node, word) && parse_size(word, shot.width, shot.height);
        if (key == "theme") return text(node, word) && parse_theme(word, shot.theme);
        if (key == "set") return settings(node, shot);
        if (key == "changes") return changes(node, shot);
        return false;
    }
    static bool text(const toml::node& node, std::string& value) {
        if (!node.is_string()) return false;
        value = **node.as_string();
        return true;
    }
    static bool flag(const toml::node& node, bool& value) {
        if (!node.is_boolean()) return false;
        value = **node.as_boolean();
        return true;
    }
    static bool real(const toml::node& node, double& value, double low, double high) {
        if (!node.is_number()) return false;
        value = node.value_or(low - 1);
        return value >= low && value <= high;
    }
    static bool whole(const toml::node& node, int& value, int low, int high) {
        const std::int64_t v = node.is_integer() ? **node.as_integer() : low - 1;
        value = static_cast<int>(std::clamp<std::int64_t>(v, low, high));
        return v == value;
    }
    static bool settings(const toml::node& node, ShotOptions& shot) {
        const toml::table* table = node.as_table();
        if (table == nullptr) return false;
        for (const auto& [id, value] : *table) {
            if (!value.is_number()) return false;
            shot.set.emplace_back(std::string(id.str()), value.value_or(0.0));
        }
        return true;
    }
    static bool changes(const toml::node& node, ShotOptions& shot) {
        const toml::array* rows = node.as_array();
        if (rows == nullptr) return false;
        for (const toml::node& row : *rows) {
            const toml::array* cells = row.as_array();
            if (cells == nullptr || cells->size() != 3 || !(*cells)[0].is_integer() ||
                !(*cells)[1].is_string() || !(*cells)[2].is_number())
                return false;
            shot.changes.push_back({(*cells)[0].value_or<std::int64_t>(0),
                                    (*cells)[1].value_or<std::string>(""),
                                    (*cells)[2].value_or(0.0)});
        }
        return true;
    }
    void wrong(const toml::node& node, const std::string& key) {
        const auto at = node.source().begin;
        why_ =
            fmt::format("{}:{}:{}: \"{}\" is not known here, or has a value that is not allowed; "
                        "a .shot file has target, step, time, size, scale, theme, text, "
                        "clinical, deep_skin, reduced_motion, sheet, set, tick and changes.",
                        file_, at.line, at.column, key);
    }

    const std::string& file_;
    std::string& why_;
};

// Every change of a param since the step began, from the history that the explainer keeps.
void remember_changes(const explainers::Explainer& explainer, ShotOptions& shot) {
    const std::int64_t first = explainer.oldest(), last = explainer.now();
    for (std::size_t p = 0; p < explainer.params().size(); ++p) {
        const std::string id(explainer.params()[p].id);
        shot.set.emplace_back(id, explainer.param_at(p, first));
        for (std::int64_t tick = first; tick < last; ++tick)
            if (explainer.param_at(p, tick + 1) != explainer.param_at(p, tick))
                shot.changes.push_back({tick + 1 - first, id, explainer.param_at(p, tick + 1)});
    }
    std::stable_sort(shot.changes.begin(), shot.changes.end(),
                     [](const auto& a, const auto& b) { return a.tick < b.tick; });
    shot.tick = last - first;
}

std::string target_of(const World& world) {
    const State& s = world.state;
    if (s.screen == Screen::home) return "home";
    if (s.screen == Screen::free_play) return s.lesson + ":play";
    if (s.screen == Screen::quiz) {
        const content::Question* question = world.question();
        const int chosen = question ? chosen_option(s, *question) : -1;
        return chosen < 0 ? fmt::format("{}:quiz{}", s.lesson, s.question + 1)
                          : fmt::format("{}:quiz{}={}", s.lesson, s.question + 1, chosen + 1);
    }
    if (s.screen != Screen::cards) return s.lesson;
    const content::Lesson* lesson = world.lesson();
    if (!lesson || s.card >= static_cast<int>(lesson->cards.size())) return s.lesson + ":end";
    return fmt::format("{}:cards{}{}", s.lesson, s.card + 1, s.card_turned ? "b" : "");
}

} // namespace

std::string shot_text(const ShotOptions& s) {
    std::string out = "# A picture of Noci: noci shot THIS_FILE -o picture.png\n";
    out += fmt::format("target = \"{}\"\nstep = {}\n", s.target, s.step);
    if (s.time_s > 0) out += fmt::format("time = {}\n", number(s.time_s));
    out +=
        fmt::format("size = \"{}x{}\"\nscale = {}\ntheme = \"{}\"\ntext = {}\n", s.width, s.height,
                    number(static_cast<double>(s.scale)), theme_name(s.theme), s.text_percent);
    out += fmt::format("clinical = {}\ndeep_skin = {}\nreduced_motion = {}\n", s.clinical,
                       s.deep_skin, s.reduced_motion);
    if (!s.sheet.empty()) out += fmt::format("sheet = \"{}\"\n", s.sheet);
    if (!s.labels) out += "labels = false\n";
    if (!s.words) out += "words = false\n";
    if (s.tick >= 0) out += fmt::format("tick = {}\n", s.tick);
    if (!s.changes.empty()) {
        out += "changes = [ # tick, param, value\n";
        for (const ShotOptions::Change& c : s.changes)
            out += fmt::format("  [{}, \"{}\", {}],\n", c.tick, c.param, number(c.value));
        out += "]\n";
    }
    std::map<std::string, double> set; // the last word on each param
    for (const auto& setting : s.set)
        set[setting.first] = setting.second;
    if (!set.empty()) out += "\n[set]\n";
    for (const auto& setting : set)
        out += fmt::format("{} = {}\n", setting.first, number(setting.second));
    return out;
}

bool read_shot(const std::string& file, ShotOptions& options, std::string& why) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    if (!in || !(bytes << in.rdbuf())) {
        why = fmt::format("{}: this .shot file can't be read.", file);
        return false;
    }
    why.clear();
    try {
        Reader(file, why).read(toml::parse(bytes.str()), options);
    } catch (const toml::parse_error& error) {
        why = fmt::format("{}:{}:{}: {}.", file, error.source().begin.line,
                          error.source().begin.column, error.description());
    }
    return why.empty();
}

ShotOptions describe_shot(App& app, int width_px, int height_px, float display_scale) {
    const World& world = app.world();
    const State& state = world.state;
    ShotOptions shot;
    shot.paths = app.options().paths;
    shot.target = target_of(world);
    shot.step = state.step + 1;
    shot.scale = display_scale;
    shot.width = static_cast<int>(static_cast<float>(width_px) / display_scale + 0.5f);
    shot.height = static_cast<int>(static_cast<float>(height_px) / display_scale + 0.5f);
    shot.theme = state.settings.theme;
    shot.text_percent = state.settings.text_percent;
    shot.clinical = state.settings.clinical;
    shot.deep_skin = state.settings.deep_skin;
    shot.reduced_motion = state.settings.reduced_motion;
    shot.sheet = sheet_name(state.sheet);
    if (!state.sheet_id.empty() && (state.sheet == Sheet::term || state.sheet == Sheet::claim))
        shot.sheet += ":" + state.sheet_id;
    if (shows_picture(state.screen) && world.explainer) remember_changes(*world.explainer, shot);
    return shot;
}

} // namespace app
