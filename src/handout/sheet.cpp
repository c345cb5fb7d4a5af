#include "handout/sheet.hpp"

#include "files/whole.hpp"
#include "handout/backends.hpp"
#include "handout/layout.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace handout {
namespace {

constexpr double fewest_dpi = 20, most_dpi = 600, points_per_inch = 72;

// A sheet that is ready to be drawn.
struct Ready {
    Typeface type;
    Document document;

    bool make(const Sheet& sheet, const Fonts& fonts, std::string& why) {
        return type.open(fonts, why) && lay_out(sheet, type, document, why);
    }
    bool pixels(std::size_t page, double dpi, Picture& picture, std::string& why) const {
        if (page >= document.pages.size()) {
            why = fmt::format("The handout has no page {}; it has {}.", page + 1,
                              document.pages.size());
            return false;
        }
        if (!(dpi >= fewest_dpi && dpi <= most_dpi)) {
            why = fmt::format("{} dots per inch is not from {} to {}.", dpi, fewest_dpi, most_dpi);
            return false;
        }
        return draw_pixels(document, page, type, dpi / points_per_inch, picture, why);
    }
};

std::string page_path(const std::string& path, std::size_t page) {
    if (page == 0) return path;
    const std::filesystem::path whole(path);
    const std::string name =
        fmt::format("{}-{}{}", whole.stem().string(), page + 1, whole.extension().string());
    return (whole.parent_path() / name).string();
}

} // namespace

int pages(const Sheet& sheet, const Fonts& fonts, std::string& why) {
    Ready ready;
    return ready.make(sheet, fonts, why) ? static_cast<int>(ready.document.pages.size()) : 0;
}

bool make_pdf(const Sheet& sheet, const Fonts& fonts, std::string& bytes, std::string& why) {
    Ready ready;
    return ready.make(sheet, fonts, why) &&
           draw_pdf(ready.document, sheet, ready.type, fonts, bytes, why);
}

bool render(const Sheet& sheet, const Fonts& fonts, int page, double dpi, Picture& picture,
            std::string& why) {
    Ready ready;
    return ready.make(sheet, fonts, why) &&
           ready.pixels(static_cast<std::size_t>(page), dpi, picture, why);
}

bool write_pdf(const Sheet& sheet, const Fonts& fonts, const std::string& path, std::string& why) {
    std::string bytes;
    return make_pdf(sheet, fonts, bytes, why) && files::write_whole(path, bytes, why);
}

bool write_png(const Sheet& sheet, const Fonts& fonts, const std::string& path, double dpi,
               std::string& why) {
    Ready ready;
    if (!ready.make(sheet, fonts, why)) return false;
    std::vector<std::string> files(ready.document.pages.size()); // all made before one is written
    for (std::size_t i = 0; i < files.size(); ++i) {
        Picture picture;
        if (!ready.pixels(i, dpi, picture, why) || !encode_png(picture, dpi, files[i], why))
            return false;
    }
    for (std::size_t i = 0; i < files.size(); ++i)
        if (!files::write_whole(page_path(path, i), files[i], why)) return false;
    return true;
}

bool write(const Sheet& sheet, const Fonts& fonts, const std::string& path, std::string& why) {
    constexpr double print_dpi = 300;
    return std::filesystem::path(path).extension() == ".png"
               ? write_png(sheet, fonts, path, print_dpi, why)
               : write_pdf(sheet, fonts, path, why);
}

} // namespace handout
