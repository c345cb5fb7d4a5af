// Pages as pixels, with Cairo. Letters are filled outlines at their exact place: no hinting, no
// rounding, so a preview breaks lines and spaces words like the PDF.
#include "handout/backends.hpp"

#include <cairo.h>
#include <cmath>
#include <fmt/format.h>
#include <memory>

namespace handout {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

// Cairo's pixels: one 32-bit word each, blue in the low byte.
Surface surface_of(const Picture& picture) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height),
                    cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return surface;
    cairo_surface_flush(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get())) / 4;
    auto* pixels = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface.get()));
    const auto width = static_cast<std::size_t>(picture.width);
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y)
        for (std::size_t x = 0; x < width; ++x) {
            const std::uint8_t* p = picture.rgb.data() + (y * width + x) * 3;
            pixels[y * stride + x] = std::uint32_t{p[0]} << 16 | std::uint32_t{p[1]} << 8 | p[2];
        }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

Picture picture_of(cairo_surface_t* surface) {
    Picture picture{
        cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    cairo_surface_flush(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) / 4;
    const auto* pixels =
        reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface));
    const auto width = static_cast<std::size_t>(picture.width);
    picture.rgb.reserve(width * static_cast<std::size_t>(picture.height) * 3);
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y)
        for (std::size_t x = 0; x < width; ++x)
            for (const int shift : {16, 8, 0})
                picture.rgb.push_back(static_cast<std::uint8_t>(pixels[y * stride + x] >> shift));
    return picture;
}

void color(cairo_t* to, Ink ink) {
    cairo_set_source_rgb(to, ink.red(), ink.green(), ink.blue());
}

void trace(cairo_t* to, const Path& path) {
    for (const Segment& s : path.segments)
        switch (s.kind) {
        case Segment::move:
            cairo_move_to(to, s.to[0].x, s.to[0].y);
            break;
        case Segment::line:
            cairo_line_to(to, s.to[0].x, s.to[0].y);
            break;
        case Segment::curve:
            cairo_curve_to(to, s.to[0].x, s.to[0].y, s.to[1].x, s.to[1].y, s.to[2].x, s.to[2].y);
            break;
        case Segment::close:
            cairo_close_path(to);
            break;
        }
}

struct Painter {
    cairo_t* to;
    const Typeface& type;

    void operator()(const Text& text) const {
        color(to, text.ink);
        double end = 0;
        double tracked = 0;
        for (const Glyph& glyph : type.place(text.face, text.words, end)) {
            cairo_save(to);
            cairo_translate(to, text.at.x + glyph.x * text.size / 1000 + tracked, text.at.y);
            cairo_scale(to, text.size / 1000, text.size / 1000);
            trace(to, type.outline(text.face, glyph.index));
            cairo_restore(to);
            cairo_fill(to);
            tracked += text.tracking;
        }
    }

    void operator()(const Path& path) const {
        trace(to, path);
        if (path.fill) {
            color(to, *path.fill);
            cairo_fill_preserve(to);
        }
        if (path.stroke) {
            color(to, *path.stroke);
            cairo_set_line_width(to, path.width);
            cairo_stroke_preserve(to);
        }
        cairo_new_path(to);
    }

    void operator()(const Photo& photo) const {
        const Surface picture = surface_of(*photo.picture);
        cairo_save(to);
        trace(to, rounded(photo.frame, photo.radius));
        cairo_clip(to);
        cairo_translate(to, photo.frame.x, photo.frame.y);
        cairo_scale(to, photo.frame.width / photo.picture->width,
                    photo.frame.height / photo.picture->height);
        cairo_set_source_surface(to, picture.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(to), CAIRO_FILTER_BEST);
        cairo_pattern_set_extend(cairo_get_source(to), CAIRO_EXTEND_PAD);
        cairo_paint(to);
        cairo_restore(to);
    }

    void operator()(const Open&) const {} // structure is for readers of the PDF
    void operator()(const Close&) const {}
};

std::uint32_t crc_of(std::string_view bytes) { // PNG specification, annex D
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int k = 0; k < 8; ++k)
            crc = crc & 1 ? 0xEDB88320 ^ crc >> 1 : crc >> 1;
    }
    return ~crc;
}

std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>(value >> shift & 255);
    return bytes;
}

// Chunk "pHYs": pixels per meter. Cairo writes none, and a viewer would then guess the size on
// paper.
std::string size_chunk(double dpi) {
    const auto per_meter = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
    const std::string data = "pHYs" + big_endian(per_meter) + big_endian(per_meter) + '\1';
    return big_endian(9) + data + big_endian(crc_of(data));
}

} // namespace

bool draw_pixels(const Document& document, std::size_t page, const Typeface& type, double dots,
                 Picture& picture, std::string& why) {
    const int width = static_cast<int>(std::lround(document.width * dots));
    const int height = static_cast<int>(std::lround(document.height * dots));
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height),
                          cairo_surface_destroy);
    const Context context(cairo_create(surface.get()), cairo_destroy);
    cairo_t* to = context.get();
    cairo_set_source_rgb(to, 1, 1, 1);
    cairo_paint(to);
    cairo_scale(to, width / document.width, height / document.height);
    cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
    for (const Mark& mark : document.pages[page].marks)
        std::visit(Painter{to, type}, mark);
    if (const cairo_status_t status = cairo_status(to); status != CAIRO_STATUS_SUCCESS) {
        why = fmt::format("The handout can't be drawn: {}.", cairo_status_to_string(status));
        return false;
    }
    picture = picture_of(surface.get());
    return true;
}

bool encode_png(const Picture& picture, double dpi, std::string& bytes, std::string& why) {
    const Surface surface = surface_of(picture);
    bytes.clear();
    const auto append = [](void* to, const unsigned char* data, unsigned size) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
        return CAIRO_STATUS_SUCCESS;
    };
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
    constexpr std::size_t head = 8 + 25; // the signature and the first chunk
    if (status != CAIRO_STATUS_SUCCESS || bytes.size() < head) {
        why = fmt::format("The picture can't be made: {}.", cairo_status_to_string(status));
        return false;
    }
    bytes.insert(head, size_chunk(dpi));
    return true;
}

} // namespace handout
