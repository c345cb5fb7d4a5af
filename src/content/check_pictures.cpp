#include "content/findings.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace content {
namespace {

// One lesson against the facts of its explainer.
class PictureCheck {
public:
    PictureCheck(const Lesson& lesson, const ExplainerFacts& facts, Findings& found)
        : lesson_(lesson), facts_(facts), found_(found) {
        for (const ExplainerFacts::Param& param : facts.params)
            param_ids_.push_back(param.id);
    }

    void run() {
        for (const Step& step : lesson_.steps) {
            prose(step.plain);
            prose(step.clinical);
            if (step.has_scene) scene(step);
            if (step.has_goal)
                output(step.goal.output, step.goal.places.at("output", {step.goal.line, 1}));
            if (step.has_predict)
                taps(step, step.predict.run, step.predict.places, "run.", step.predict.line);
            if (step.has_myth) {
                const Myth& myth = step.myth;
                taps(step, myth.says.set, myth.places, "says.set.", myth.line);
                taps(step, myth.shows.set, myth.places, "shows.set.", myth.line);
            }
            if (step.has_tried) tried(step.tried);
        }
    }

private:
    void error(Where where, std::string sentence) {
        found_.error(lesson_.file, where, std::move(sentence));
    }

    bool among(const std::vector<std::string>& known, const std::string& id, const char* kind,
               Where where) {
        if (std::find(known.begin(), known.end(), id) != known.end()) return true;
        error(where,
              fmt::format("{} has no {} \"{}\"; {}", facts_.id, kind, id, suggestion(id, known)));
        return false;
    }

    bool param(const std::string& id, Where where) { return among(param_ids_, id, "param", where); }

    void output(const std::string& id, Where where) {
        if (!id.empty()) among(facts_.outputs, id, "output", where);
    }

    void value(const std::string& id, double number, Where where) {
        if (!param(id, where)) return;
        for (const ExplainerFacts::Param& p : facts_.params) {
            if (p.id != id) continue;
            if (!(number >= p.min && number <= p.max))
                error(where,
                      fmt::format("{} is {}; it must be {} to {}", id, number, p.min, p.max));
            else if (p.whole && number != std::floor(number))
                error(where, fmt::format("{} is {}; it must be a whole number, {} to {}", id,
                                         number, p.min, p.max));
        }
    }

    void settings(const Settings& set, const Places& places, const std::string& path, int line) {
        for (const auto& setting : set)
            value(setting.first, setting.second, places.at(path + setting.first, {line, 1}));
    }

    // A slider or button must start from a value the step gives, or it would keep the last step's.
    void starts(const Scene& scene, const std::string& id, Where where) {
        const auto named = [&](const auto& setting) { return setting.first == id; };
        if (std::none_of(scene.set.begin(), scene.set.end(), named))
            error(where, fmt::format("\"set\" of this scene gives no start value for {}", id));
    }

    // What one tap sets: a preset, a prediction that is run, a side of a myth.
    void taps(const Step& step, const Settings& set, const Places& places, const std::string& path,
              int line) {
        settings(set, places, path, line);
        if (!step.has_scene) return; // said by the loader
        for (const auto& setting : set)
            if (std::find(param_ids_.begin(), param_ids_.end(), setting.first) != param_ids_.end())
                starts(step.scene, setting.first, places.at(path + setting.first, {line, 1}));
    }

    void controls(const Scene& scene, const char* key, const std::vector<std::string>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const Where where = scene.places.at(fmt::format("{}.{}", key, i), {scene.line, 1});
            if (param(ids[i], where)) starts(scene, ids[i], where);
        }
    }

    void scene(const Step& step) {
        const Scene& scene = step.scene;
        const Where here{scene.line, 1};
        among(facts_.cameras, scene.camera, "camera", scene.places.at("camera", here));
        settings(scene.set, scene.places, "set.", scene.line);
        controls(scene, "controls", scene.controls);
        controls(scene, "clinical_controls", scene.clinical_controls);
        for (std::size_t i = 0; i < scene.plot.size(); ++i)
            output(scene.plot[i], scene.places.at(fmt::format("plot.{}", i), here));
        if (!scene.focus.empty())
            among(facts_.parts, scene.focus, "part", scene.places.at("focus", here));
        for (std::size_t i = 0; i < scene.presets.size(); ++i)
            taps(step, scene.presets[i].set, scene.places, fmt::format("presets.{}.set.", i),
                 scene.line);
    }

    void tried(const Tried& tried) {
        const Where here{tried.line, 1};
        output(tried.output, tried.places.at("output", here));
        for (std::size_t i = 0; i < tried.tiles.size(); ++i)
            for (const Tried::Range& range : tried.tiles[i].when)
                tile_range(range,
                           tried.places.at(fmt::format("tiles.{}.when.{}", i, range.param), here));
    }

    void tile_range(const Tried::Range& range, Where where) {
        const auto& outputs = facts_.outputs;
        if (std::find(outputs.begin(), outputs.end(), range.param) != outputs.end()) return;
        if (!param(range.param, where)) return;
        for (const ExplainerFacts::Param& p : facts_.params)
            if (p.id == range.param && (range.high < p.min || range.low > p.max))
                error(where, fmt::format("{} is never between {} and {}; it goes from {} to {}",
                                         p.id, range.low, range.high, p.min, p.max));
    }

    void prose(const Prose& prose) {
        for (const Block& block : prose) {
            std::size_t offset = 0;
            for (const Inline& piece : block.inlines) {
                if (piece.kind == Inline::Kind::part)
                    among(facts_.parts, piece.target, "part", block.where(offset));
                if (!piece.part.empty())
                    among(facts_.parts, piece.part, "part", block.where(offset));
                offset += piece.text.size();
            }
        }
    }

    const Lesson& lesson_;
    const ExplainerFacts& facts_;
    Findings& found_;
    std::vector<std::string> param_ids_;
};

} // namespace

void check_pictures(const Lesson& lesson, const Index& index, Findings& found) {
    if (lesson.explainer.empty()) return; // said by the loader
    const auto it = index.explainers.find(lesson.explainer);
    if (it == index.explainers.end()) {
        found.error(lesson.file, lesson.places.at("explainer", {1, 1}),
                    fmt::format("there is no explainer \"{}\"; {}", lesson.explainer,
                                suggestion(lesson.explainer, index.explainer_ids)));
        return;
    }
    PictureCheck(lesson, *it->second, found).run();
}

} // namespace content
