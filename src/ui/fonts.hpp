// The typefaces of the app: Inter in fixed roles, rasterized by FreeType into ImGui's atlas.
// Sizes are CSS pixels (the em) at text size 100 %, times text scale and display scale. Needs an
// ImGui context but no GL: the renderer uploads the atlas when build() says that it changed.
#pragma once
#include <array>
#include <cstdint>
#include <string>

struct ImFont;

namespace ui {

enum class Font : std::uint8_t {
    caption,       // 13/400  notes, chart words
    label,         // 13/600  names of parts, slider words
    small,         // 15/400  cards
    small_strong,  // 15/600
    control,       // 16/600  buttons, tile titles
    body,          // 18/400  reading text
    strong,        // 18/600
    heading,       // 20/700  card titles
    figure,        // 26/700  numbers in tiles (digits and signs only)
    title,         // 29/700
    client,        // 24/400  client view: the line
    client_strong, // 24/600
    headline,      // 38/700  client view
    count
};
inline constexpr std::size_t font_count = static_cast<std::size_t>(Font::count);

struct FontFace {
    ImFont* font = nullptr;
    float em = 0;     // px
    float size = 0;   // what ImGui calls the size: ascent + descent, px
    float ascent = 0; // baseline below the top of ImGui's line, px
    float cap = 0;    // height of capitals, px
    float line = 0;   // distance from line to line, px
};

class Fonts {
public:
    // Builds every role at `scale` (text scale × display scale) from the .otf files in `dir`.
    // Call outside of a frame (before ImGui::NewFrame). True when the atlas changed, so the font
    // texture must be uploaded again; false when it was already at this scale. When a file is
    // missing, why() has a sentence and ImGui's own font stands in.
    // The large roles of the client view are built only with `client`; without, the title stands
    // in.
    bool build(const std::string& dir, float scale, bool client = false);
    const FontFace& operator[](Font f) const { return faces_[static_cast<std::size_t>(f)]; }
    float scale() const { return scale_; }
    unsigned generation() const { return generation_; } // grows with every build
    double build_ms() const { return build_ms_; }
    const std::string& why() const { return why_; }

private:
    std::array<FontFace, font_count> faces_{};
    float scale_ = 0;
    bool client_ = false;
    unsigned generation_ = 0;
    double build_ms_ = 0;
    std::string why_;
};

} // namespace ui
