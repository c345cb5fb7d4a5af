#include "support/stage.hpp"

#include "content/load.hpp"

#include <algorithm>
#include <filesystem>

namespace test {

const gfx::Textures& stand_ins() {
    static const gfx::Textures loaded = [] {
        // A folder of its own: tests run side by side.
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        const auto folder = std::filesystem::path(testing::TempDir()) /
                            (std::string(test->test_suite_name()) + "." + test->name());
        std::filesystem::create_directories(folder);
        std::vector<std::string> names, files;
        for (const explainers::Entry& entry : explainers::all())
            for (const ui::ThemeId theme : all_themes)
                for (const bool deep : {false, true})
                    entry.make()->pictures(ui::theme(theme), deep, names);
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        gfx::Image dot;
        dot.width = dot.height = 2;
        dot.rgba.assign(16, 255);
        for (const std::string& name : names) {
            std::string why;
            files.push_back((folder / (name + ".png")).string());
            EXPECT_TRUE(gfx::write_png(files.back(), dot, why)) << why;
        }
        gfx::Textures t;
        EXPECT_TRUE(t.load(files).empty());
        std::filesystem::remove_all(folder);
        return t;
    }();
    return loaded;
}

ui::Strings shipped_words() {
    ui::Strings strings;
    strings.set(content::load_strings(NOCI_SOURCE_DIR "/assets").values);
    return strings;
}

Stage& Stage::with(std::string_view param, double value) {
    const int i = sim::find(scene.params(), param);
    EXPECT_GE(i, 0) << param;
    return i < 0 ? *this : with(static_cast<std::size_t>(i), value);
}

Stage& Stage::run(int ticks) {
    for (int i = 0; i < ticks; ++i)
        scene.forward();
    return *this;
}

double Stage::read(std::string_view output) const {
    const int i = sim::find(scene.outputs(), output);
    EXPECT_GE(i, 0) << output;
    return i < 0 ? 0 : scene.read(static_cast<std::size_t>(i));
}

explainers::DrawInfo Stage::info() {
    return {.theme = ui::theme(theme),
            .text = strings,
            .frame = words,
            .art = stand_ins(),
            .clinical = clinical,
            .narrow = narrow,
            .labels = labels,
            .reduced_motion = reduced_motion,
            .deep_skin = deep,
            .fraction = fraction,
            .focus = focus,
            .camera = camera};
}

Stage& Stage::draw() {
    words.clear();
    gfx::Rect world{};
    for (const explainers::Camera& c : scene.cameras())
        if (c.id == camera) world = narrow ? c.narrow : c.wide;
    canvas.begin(gfx::ViewTransform::fit(world, viewport), 1);
    scene.draw(canvas, info());
    return *this;
}

gfx::Rect Stage::bounds(std::string_view part) const {
    const gfx::Canvas::Part* found = canvas.find(part);
    EXPECT_NE(found, nullptr) << part;
    return found ? found->bounds_px : gfx::Rect{};
}

int Stage::shapes(std::string_view part) const {
    const gfx::Canvas::Part* found = canvas.find(part);
    return found ? found->shapes : 0;
}

std::string Stage::note(std::string_view callout) const {
    for (const gfx::Callout& c : canvas.callouts())
        if (c.id == callout) return std::string(c.note);
    return "";
}

std::string Stage::said() const {
    std::string all;
    for (const gfx::TextRun& run : canvas.texts())
        all.append(canvas.words(run)).append("|");
    for (const gfx::Callout& c : canvas.callouts())
        all.append(c.title).append(":").append(c.note).append("|");
    return all;
}

std::vector<std::byte> Stage::bytes() const {
    const auto all = std::as_bytes(canvas.instances());
    return {all.begin(), all.end()};
}

void expect_shipped_words(const Stage& s) {
    EXPECT_LE(s.canvas.callouts().size(), 7u);
    const std::string said = s.said();
    EXPECT_EQ(said.find(std::string(s.scene.id()) + "."), std::string::npos) << said;
    EXPECT_EQ(said.find('{'), std::string::npos) << said;
}

} // namespace test
