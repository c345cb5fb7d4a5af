// Makes the sheet a client takes home, saves and prints it.
#include "app/handout_sheet.hpp"
#include "app/platform.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>

namespace app {
namespace {

namespace fs = std::filesystem;

// Three stand side by side at 290 dots per inch.
constexpr int picture_w = 650, picture_h = 560;
constexpr double preview_dpi = 130;

handout::Picture opaque(const gfx::Image& image) {
    handout::Picture out;
    out.width = image.width, out.height = image.height;
    out.rgb.reserve(image.rgba.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4)
        out.rgb.insert(out.rgb.end(), image.rgba.begin() + static_cast<std::ptrdiff_t>(i),
                       image.rgba.begin() + static_cast<std::ptrdiff_t>(i) + 3);
    return out;
}

gfx::Image with_alpha(const handout::Picture& picture) {
    gfx::Image out;
    out.width = picture.width, out.height = picture.height;
    out.rgba.reserve(picture.rgb.size() / 3 * 4);
    for (std::size_t i = 0; i + 2 < picture.rgb.size(); i += 3)
        for (const std::uint8_t byte :
             {picture.rgb[i], picture.rgb[i + 1], picture.rgb[i + 2], std::uint8_t{255}})
            out.rgba.push_back(byte);
    return out;
}

gfx::Rect narrow_view(const Picture& p) {
    for (const explainers::Camera& camera : p.explainer->cameras())
        if (camera.id == p.step.scene.camera) return camera.narrow;
    return p.explainer->cameras().front().narrow;
}

// The pictures of one sheet: on paper they are bright, whatever theme was on the screen.
class Figures {
public:
    Figures(App& app, Painter& painter) : app_(app), painter_(painter) {}
    ~Figures() { textures().clear(); } // the app's own pictures come back by themselves

    handout::Picture draw(const Picture& shown) {
        const ui::Theme& theme = ui::theme(ui::ThemeId::paper);
        load(*shown.explainer, theme);
        const explainers::DrawInfo info{.theme = theme,
                                        .text = app_.world().strings,
                                        .frame = app_.ui().frame_text(),
                                        .art = textures(),
                                        .narrow = true,
                                        .labels = false,
                                        .deep_skin = app_.world().state.settings.deep_skin,
                                        .client = true,
                                        .camera = shown.step.scene.camera};
        gfx::Canvas canvas;
        canvas.begin(gfx::ViewTransform::fit(narrow_view(shown), {0, 0, picture_w, picture_h}),
                     1.6f);
        shown.explainer->draw(canvas, info);
        return opaque(painter_.picture(canvas, textures(), theme, picture_w, picture_h));
    }

private:
    // The app's, so that they are as large as the renderer's atlas.
    gfx::Textures& textures() { return app_.textures(); }
    void load(const explainers::Explainer& e, const ui::Theme& theme) {
        if (e.id() == loaded_) return;
        loaded_ = e.id();
        std::vector<std::string> names, files;
        e.pictures(theme, app_.world().state.settings.deep_skin, names);
        for (const std::string& name : names)
            if (!name.empty())
                files.push_back(app_.options().paths.generated + "/art/" + name + ".png");
        textures().clear();
        textures().load(files); // one that is missing leaves a gap
    }

    App& app_;
    Painter& painter_;
    std::string_view loaded_;
};

// "name.pdf", or "name 2.pdf" where that is taken: nothing is overwritten.
std::string free_path(const fs::path& folder, const std::string& name) {
    const fs::path file(name);
    fs::path path = folder / file;
    std::error_code error;
    for (int i = 2; fs::exists(path, error) && i < 1000; ++i)
        path = folder / fmt::format("{} {}{}", file.stem().string(), i, file.extension().string());
    return path.string();
}

std::string_view outcome(Printed printed) {
    switch (printed) {
    case Printed::sent:
        return "handout.printed";
    case Printed::no_system:
        return "handout.no_printing";
    case Printed::refused:
        return "handout.not_printed";
    }
    return "";
}

} // namespace

handout::Fonts print_fonts(const App& app) {
    return {app.options().paths.generated + "/fonts/print"};
}

std::string documents_folder() {
    std::error_code error;
    const char* set = std::getenv("XDG_DOCUMENTS_DIR");
    if (set != nullptr && fs::is_directory(set, error)) return set;
    const char* home = std::getenv("HOME");
    if (home == nullptr || home[0] == 0) return ".";
    const fs::path documents = fs::path(home) / "Documents";
    return fs::is_directory(documents, error) ? documents.string() : home;
}

void make_sheet(App& app, Painter& painter) {
    std::vector<handout::Picture> pictures;
    const World& w = app.world();
    {
        Figures figures(app, painter);
        for (const int page : sheet_pages(w))
            pictures.push_back(figures.draw(w.visit->pages[static_cast<std::size_t>(page)]));
    }
    const handout::Fonts fonts = print_fonts(app);
    SheetPreview preview;
    preview.sheet = sheet_of(w, std::move(pictures));
    preview.ready = true;
    handout::Picture page;
    preview.pages = handout::pages(preview.sheet, fonts, preview.problem);
    if (preview.pages > 0 &&
        handout::render(preview.sheet, fonts, 0, preview_dpi, page, preview.problem)) {
        preview.texture = painter.show_image(with_alpha(page));
        preview.aspect = static_cast<float>(page.height) / static_cast<float>(page.width);
    }
    app.show_sheet(std::move(preview));
}

void save_sheet(App& app) {
    State& s = app.world().state;
    const Client::Save as = s.client.save;
    s.client.save = Client::Save::none;
    const content::Story* story = client_story(app.world());
    const handout::Sheet& sheet = app.sheet().sheet;
    if (!story || !app.sheet().ready || as == Client::Save::none) return;
    ui::Ui& ui = app.ui();
    std::string why;
    if (as == Client::Save::print) {
        std::string bytes;
        const bool made = handout::make_pdf(sheet, print_fonts(app), bytes, why);
        s.client.saved = made ? std::string(ui.tr(outcome(send_to_printer(bytes)))) : why;
        return;
    }
    const std::string path = free_path(
        documents_folder(), sheet_file_name(*story, as == Client::Save::pdf ? ".pdf" : ".png"));
    const bool done = handout::write(sheet, print_fonts(app), path, why);
    s.client.saved = done ? std::string(ui.tr("handout.saved", {{"path", path}})) : why;
}

} // namespace app
