#include "handout/typeface.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H

#include <fmt/format.h>
#include <map>

namespace handout {
namespace {

constexpr std::array<const char*, face_count> styles{"Regular", "SemiBold", "Bold", "MediumItalic"};
constexpr std::uint32_t replacement = 0xFFFD;

// One code point from `text` at `i`, which moves behind it.
std::uint32_t decode(std::string_view text, std::size_t& i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned first = byte(i++);
    if (first < 0x80) return first < 0x20 || first == 0x7F ? ' ' : first;
    const int more = first >= 0xF0 && first < 0xF5 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first >= 0xF5) return replacement;
    std::uint32_t code = first & (0x3Fu >> more);
    for (int k = 0; k < more; ++k, ++i) {
        if (i >= text.size() || (byte(i) & 0xC0) != 0x80) return replacement;
        code = code << 6 | (byte(i) & 0x3F);
    }
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    const bool overlong = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
    if (surrogate || overlong || code > 0x10FFFF) return replacement;
    return code >= 0x80 && code < 0xA0 ? ' ' : code;
}

Point point(const FT_Vector* v) {
    return {static_cast<double>(v->x), -static_cast<double>(v->y)};
}

int move_to(const FT_Vector* to, void* path) {
    static_cast<Path*>(path)->segments.push_back({Segment::move, {{point(to)}}});
    return 0;
}

int line_to(const FT_Vector* to, void* path) {
    static_cast<Path*>(path)->segments.push_back({Segment::line, {{point(to)}}});
    return 0;
}

int cubic_to(const FT_Vector* a, const FT_Vector* b, const FT_Vector* to, void* path) {
    static_cast<Path*>(path)->segments.push_back(
        {Segment::curve, {{point(a), point(b), point(to)}}});
    return 0;
}

// A quadratic curve as the cubic one that is the same.
int conic_to(const FT_Vector* control, const FT_Vector* to, void* path) {
    auto& segments = static_cast<Path*>(path)->segments;
    const Segment& last = segments.back();
    const Point from = last.kind == Segment::curve ? last.to[2] : last.to[0];
    const Point c = point(control), end = point(to);
    segments.push_back({Segment::curve,
                        {{{from.x + (c.x - from.x) * 2 / 3, from.y + (c.y - from.y) * 2 / 3},
                          {end.x + (c.x - end.x) * 2 / 3, end.y + (c.y - end.y) * 2 / 3},
                          end}}});
    return 0;
}

} // namespace

std::vector<std::uint32_t> code_points(std::string_view text) {
    std::vector<std::uint32_t> codes;
    for (std::size_t i = 0; i < text.size();)
        codes.push_back(decode(text, i));
    return codes;
}

std::string utf8(std::uint32_t code) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | (code >> shift & 0x3F)); };
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {static_cast<char>(0xC0 | code >> 6), tail(0)};
    if (code < 0x10000) return {static_cast<char>(0xE0 | code >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | code >> 18), tail(12), tail(6), tail(0)};
}

struct Typeface::Faces {
    FT_Library library = nullptr;
    std::array<FT_Face, face_count> face{};

    ~Faces() {
        for (FT_Face f : face)
            if (f) FT_Done_Face(f);
        if (library) FT_Done_FreeType(library);
    }
    FT_Face of(Face f) const { return face[static_cast<std::size_t>(f)]; }
};

Typeface::Typeface() : faces_(std::make_unique<Faces>()) {}
Typeface::~Typeface() = default;
Typeface::Typeface(Typeface&&) noexcept = default;

std::string Typeface::file(const Fonts& fonts, Face face) {
    return fmt::format("{}/Inter-{}.ttf", fonts.folder, styles[static_cast<std::size_t>(face)]);
}

bool Typeface::open(const Fonts& fonts, std::string& why) {
    if (FT_Init_FreeType(&faces_->library) != 0) {
        why = "The typeface can't be read: FreeType does not start.";
        return false;
    }
    for (std::size_t i = 0; i < face_count; ++i) {
        const std::string path = file(fonts, static_cast<Face>(i));
        const FT_Error error = FT_New_Face(faces_->library, path.c_str(), 0, &faces_->face[i]);
        if (error == 0 && faces_->face[i]->units_per_EM == 1000) continue;
        why = fmt::format("The font \"{}\" can't be read: {}.", path,
                          error == FT_Err_Cannot_Open_Resource
                              ? "there is no such file, or it may not be opened"
                              : "it is no TrueType font with 1000 units per em");
        return false;
    }
    return true;
}

bool Typeface::has(Face face, std::uint32_t code) const {
    return FT_Get_Char_Index(faces_->of(face), code) != 0;
}

std::vector<Glyph> Typeface::place(Face face, std::string_view text, double& end) const {
    FT_Face ft = faces_->of(face);
    std::vector<Glyph> glyphs;
    double x = 0;
    for (const std::uint32_t code : code_points(text)) {
        Glyph glyph{code, FT_Get_Char_Index(ft, code), x, false};
        FT_Vector kern{};
        if (!glyphs.empty())
            FT_Get_Kerning(ft, glyphs.back().index, glyph.index, FT_KERNING_UNSCALED, &kern);
        glyph.x += static_cast<double>(kern.x);
        glyph.kerned = kern.x != 0;
        FT_Fixed advance = 0;
        FT_Get_Advance(ft, glyph.index, FT_LOAD_NO_SCALE, &advance);
        x = glyph.x + static_cast<double>(advance);
        glyphs.push_back(glyph);
    }
    end = x;
    return glyphs;
}

double Typeface::width(Face face, double size, std::string_view text, double tracking) const {
    double end = 0;
    const std::size_t count = place(face, text, end).size();
    return end / 1000 * size + tracking * static_cast<double>(count);
}

Path Typeface::outline(Face face, unsigned glyph) const {
    FT_Face ft = faces_->of(face);
    Path path;
    if (FT_Load_Glyph(ft, glyph, FT_LOAD_NO_SCALE) != 0) return path;
    FT_Outline_Funcs funcs{};
    funcs.move_to = move_to, funcs.line_to = line_to;
    funcs.conic_to = conic_to, funcs.cubic_to = cubic_to;
    FT_Outline_Decompose(&ft->glyph->outline, &funcs, &path);
    return path;
}

} // namespace handout
