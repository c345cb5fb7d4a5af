#include "ui/fonts.hpp"

#include "ui/font_metrics.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <imgui.h>
#include <imgui_freetype.h>
#include <vector>

namespace ui {
namespace {

enum Face { regular, semi_bold, bold, face_count };
constexpr const char* face_files[] = {"Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"};

struct RoleSpec {
    Face face;
    float em;   // CSS pixels
    float line; // of the em
    bool digits_only = false;
    bool reads = false;  // running text: names from all over Latin-script Europe
    bool client = false; // only when showing a client
};
constexpr RoleSpec roles[font_count] = {
    {regular, 13, 1.32f, false, true, false},    // caption
    {semi_bold, 13, 1.32f, false, false, false}, // label
    {regular, 15, 1.46f, false, true, false},    // small
    {semi_bold, 15, 1.46f, false, false, false}, // small_strong
    {semi_bold, 16, 1.40f, false, false, false}, // control
    {regular, 18, 1.55f, false, true, false},    // body
    {semi_bold, 18, 1.55f, false, false, false}, // strong
    {bold, 20, 1.30f, false, false, false},      // heading
    {bold, 26, 1.25f, true, false, false},       // figure
    {bold, 29, 1.25f, false, false, false},      // title
    {regular, 24, 1.50f, false, true, true},     // client
    {semi_bold, 24, 1.50f, false, false, true},  // client_strong
    {bold, 38, 1.22f, false, false, true},       // headline
};
constexpr float largest_em = 96; // above, the glyphs of this size are drawn larger

// Latin-1, punctuation, arrows and signs.
constexpr ImWchar word_glyphs[] = {0x0020, 0x007E, 0x00A0, 0x00FF, 0x03B1, 0x03B4, 0x03BC, 0x03BC,
                                   0x2010, 0x2015, 0x2018, 0x201E, 0x2022, 0x2022, 0x2026, 0x2026,
                                   0x2190, 0x2193, 0x2212, 0x2212, 0x2264, 0x2265, 0};
// The same with Latin Extended-A, a few Greek letters and more signs.
constexpr ImWchar reading_glyphs[] = {
    0x0020, 0x007E, 0x00A0, 0x017F, 0x0394, 0x0394, 0x03A9, 0x03A9, 0x03B1, 0x03B4, 0x03BA, 0x03BC,
    0x2010, 0x2015, 0x2018, 0x201E, 0x2020, 0x2022, 0x2026, 0x2026, 0x202F, 0x2030, 0x2032, 0x2033,
    0x2039, 0x203A, 0x2044, 0x2044, 0x2080, 0x2084, 0x20AC, 0x20AC, 0x2122, 0x2122, 0x2190, 0x2193,
    0x2212, 0x2212, 0x2248, 0x2248, 0x2260, 0x2260, 0x2264, 0x2265, 0};
constexpr ImWchar figure_glyphs[] = {0x0020, 0x0020, 0x0025, 0x0025, 0x002B, 0x003A, 0x003C,
                                     0x003F, 0x00D7, 0x00D7, 0x2013, 0x2013, 0x2212, 0x2212,
                                     0x2248, 0x2248, 0x2264, 0x2265, 0};

std::vector<unsigned char> read(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in) return {};
    std::vector<unsigned char> bytes(
        static_cast<std::size_t>(std::max<std::streamoff>(in.tellg(), 0)));
    in.seekg(0);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

using FontData = std::array<std::vector<unsigned char>, face_count>;
using FaceMetrics = std::array<FontMetrics, face_count>;

// ImGui asks FreeType for ascent + descent = a whole number of pixels; the em follows from that.
void add_role(ImFontAtlas& atlas, FontFace& face, const RoleSpec& role, FontData& data,
              const FontMetrics& m, float scale) {
    const float height = m.ascent() + m.descent();
    const float wanted = role.em * scale;
    const float pixels = std::round(std::min(wanted, largest_em) * height);
    auto& file = data[role.face];
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false; // copied by AddFont
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    config.RasterizerMultiply = 1.2f; // whole-pixel coverage alone looks thin on dark ground
    face.font =
        atlas.AddFontFromMemoryTTF(file.data(), static_cast<int>(file.size()), pixels, &config,
                                   role.digits_only ? figure_glyphs
                                   : role.reads     ? reading_glyphs
                                                    : word_glyphs);
    const float zoom = std::max(1.f, wanted / largest_em);
    face.size = pixels * zoom;
    face.em = face.size / height;
    face.ascent = m.ascent() * face.em;
    face.cap = m.cap() * face.em;
    face.line = std::round(role.em * scale * role.line);
}

void use_exact_advances(ImFont& font, const FontMetrics& m) {
    const float em = font.FontSize / (m.ascent() + m.descent());
    for (ImFontGlyph& glyph : font.Glyphs)
        if (const float a = m.advance(glyph.Codepoint); a > 0) glyph.AdvanceX = a * em;
    font.BuildLookupTable();
}

} // namespace

bool Fonts::build(const std::string& dir, float scale, bool client) {
    if (scale == scale_ && client == client_ && generation_ > 0) return false;
    const auto start = std::chrono::steady_clock::now();
    FontData data;
    FaceMetrics metrics;
    why_.clear();
    for (std::size_t i = 0; i < face_count; ++i) {
        data[i] = read(dir + "/" + face_files[i]);
        if (!metrics[i].parse(data[i]))
            why_ = "Could not read the font " + dir + "/" + face_files[i] + ".";
    }
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    atlas.TexDesiredWidth = scale > 1.6f ? 4096 : 2048;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    if (why_.empty()) {
        const auto wanted = [client](std::size_t i) { return client || !roles[i].client; };
        for (std::size_t i = 0; i < font_count; ++i)
            if (wanted(i))
                add_role(atlas, faces_[i], roles[i], data, metrics[roles[i].face], scale);
        atlas.Build();
        for (std::size_t i = 0; i < font_count; ++i)
            if (wanted(i))
                use_exact_advances(*faces_[i].font, metrics[roles[i].face]);
            else
                faces_[i] = faces_[static_cast<std::size_t>(Font::title)];
        atlas.ClearInputData();
    } else {
        ImFont* plain = atlas.AddFontDefault();
        atlas.FontBuilderIO = nullptr; // ImGui's own builder
        atlas.Build();
        for (std::size_t i = 0; i < font_count; ++i) {
            const float em = roles[i].em * scale;
            faces_[i] = {plain, em, em, em * .8f, em * .6f, em * roles[i].line};
        }
    }
    scale_ = scale;
    client_ = client;
    ++generation_;
    build_ms_ =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return true;
}

} // namespace ui
