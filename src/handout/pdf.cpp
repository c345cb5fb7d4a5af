// Pages as a PDF file, with libharu: real words in embedded subsets of the typeface, pictures as
// JPEG.
#include "handout/backends.hpp"
#include "handout/pdf_structure.hpp"

#include <fmt/format.h>
#include <hpdf.h>
#include <map>
#include <memory>
#include <stb_image_write.h>

namespace handout {
namespace {

constexpr int jpeg_quality = 92; // stb keeps full color resolution above 90

// The first thing that went wrong; libharu calls back and goes on.
struct Trouble {
    HPDF_STATUS status = HPDF_OK;
    static void HPDF_STDCALL keep(HPDF_STATUS status, HPDF_STATUS, void* self) {
        auto& trouble = *static_cast<Trouble*>(self);
        if (trouble.status == HPDF_OK) trouble.status = status;
    }
};

std::string jpeg(const Picture& picture) {
    std::string bytes;
    stbi_write_jpg_to_func(
        [](void* to, void* data, int size) {
            static_cast<std::string*>(to)->append(static_cast<const char*>(data),
                                                  static_cast<std::size_t>(size));
        },
        &bytes, picture.width, picture.height, 3, picture.rgb.data(), jpeg_quality);
    return bytes;
}

float f(double value) {
    return static_cast<float>(value);
}

// Draws one page; PDF counts y from the lower edge.
struct Writer {
    HPDF_Doc doc;
    HPDF_Page page;
    double height;
    const Typeface& type;
    std::array<HPDF_Font, face_count>& fonts;
    std::map<const Picture*, HPDF_Image>& images;
    Structure& structure;

    void trace(const Path& path) const {
        const auto y = [this](const Point& p) { return f(height - p.y); };
        for (const Segment& s : path.segments)
            switch (s.kind) {
            case Segment::move:
                HPDF_Page_MoveTo(page, f(s.to[0].x), y(s.to[0]));
                break;
            case Segment::line:
                HPDF_Page_LineTo(page, f(s.to[0].x), y(s.to[0]));
                break;
            case Segment::curve:
                HPDF_Page_CurveTo(page, f(s.to[0].x), y(s.to[0]), f(s.to[1].x), y(s.to[1]),
                                  f(s.to[2].x), y(s.to[2]));
                break;
            case Segment::close:
                HPDF_Page_ClosePath(page);
                break;
            }
    }

    // A line is cut only where kerning moves a letter, so that searching finds whole words.
    void operator()(const Text& text) {
        structure.begin_mark(page);
        HPDF_Page_BeginText(page);
        HPDF_Page_SetRGBFill(page, f(text.ink.red()), f(text.ink.green()), f(text.ink.blue()));
        HPDF_Page_SetFontAndSize(page, fonts[static_cast<std::size_t>(text.face)], f(text.size));
        HPDF_Page_SetCharSpace(page, f(text.tracking));
        double end = 0, start = 0;
        std::size_t letters = 0, before = 0;
        std::string run;
        const auto show = [&] {
            const double x =
                text.at.x + start * text.size / 1000 + static_cast<double>(before) * text.tracking;
            if (!run.empty()) HPDF_Page_TextOut(page, f(x), f(height - text.at.y), run.c_str());
            run.clear();
        };
        for (const Glyph& glyph : type.place(text.face, text.words, end)) {
            if (glyph.kerned || letters == 0) {
                show();
                start = glyph.x;
                before = letters;
            }
            run += utf8(glyph.code);
            ++letters;
        }
        show();
        HPDF_Page_EndText(page);
        structure.end_mark(page);
    }

    void operator()(const Path& path) {
        structure.begin_mark(page);
        if (path.fill)
            HPDF_Page_SetRGBFill(page, f(path.fill->red()), f(path.fill->green()),
                                 f(path.fill->blue()));
        if (path.stroke) {
            HPDF_Page_SetRGBStroke(page, f(path.stroke->red()), f(path.stroke->green()),
                                   f(path.stroke->blue()));
            HPDF_Page_SetLineWidth(page, f(path.width));
        }
        trace(path);
        if (path.fill && path.stroke)
            HPDF_Page_FillStroke(page);
        else if (path.fill)
            HPDF_Page_Fill(page);
        else if (path.stroke)
            HPDF_Page_Stroke(page);
        else
            HPDF_Page_EndPath(page);
        structure.end_mark(page);
    }

    void operator()(const Photo& photo) {
        structure.begin_mark(page);
        HPDF_Image& image = images[photo.picture];
        if (!image) {
            const std::string bytes = jpeg(*photo.picture);
            image = HPDF_LoadJpegImageFromMem(doc, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                                              static_cast<HPDF_UINT>(bytes.size()));
        }
        HPDF_Page_GSave(page);
        trace(rounded(photo.frame, photo.radius));
        HPDF_Page_Clip(page);
        HPDF_Page_EndPath(page);
        HPDF_Page_DrawImage(page, image, f(photo.frame.x), f(height - photo.frame.bottom()),
                            f(photo.frame.width), f(photo.frame.height));
        HPDF_Page_GRestore(page);
        structure.end_mark(page);
    }

    void operator()(const Open& open) { structure.open(page, open); }
    void operator()(const Close&) { structure.close(); }
};

void describe(HPDF_Doc doc, const Sheet& sheet) {
    HPDF_SetCurrentEncoder(doc, "UTF-8");
    const std::pair<HPDF_InfoType, const std::string*> facts[] = {
        {HPDF_INFO_TITLE, &sheet.title},
        {HPDF_INFO_AUTHOR, &sheet.author},
        {HPDF_INFO_CREATOR, &sheet.creator}};
    for (const auto& [kind, words] : facts)
        if (!words->empty()) HPDF_SetInfoAttr(doc, kind, words->c_str());
}

void draw(HPDF_Doc doc, const Document& document, const Sheet& sheet, const Typeface& type,
          const Fonts& files) {
    HPDF_SetCompressionMode(doc, HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(doc);
    describe(doc, sheet);
    std::array<HPDF_Font, face_count> fonts{};
    for (std::size_t i = 0; i < face_count; ++i) {
        const std::string path = Typeface::file(files, static_cast<Face>(i));
        const char* name = HPDF_LoadTTFontFromFile(doc, path.c_str(), HPDF_TRUE);
        if (!name) return;
        fonts[i] = HPDF_GetFont(doc, name, "UTF-8");
        mend_unicode_map(doc, fonts[i]);
    }
    Structure structure(doc, sheet.language);
    std::map<const Picture*, HPDF_Image> images;
    for (const Page& marks : document.pages) {
        HPDF_Page page = HPDF_AddPage(doc);
        HPDF_Page_SetWidth(page, f(document.width));
        HPDF_Page_SetHeight(page, f(document.height));
        HPDF_Page_SetLineCap(page, HPDF_ROUND_END);
        HPDF_Page_SetLineJoin(page, HPDF_ROUND_JOIN);
        Writer writer{doc, page, document.height, type, fonts, images, structure};
        for (const Mark& mark : marks.marks)
            std::visit(writer, mark);
    }
    structure.finish();
}

} // namespace

bool draw_pdf(const Document& document, const Sheet& sheet, const Typeface& type,
              const Fonts& fonts, std::string& bytes, std::string& why) {
    Trouble trouble;
    const std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, void (*)(HPDF_Doc)> doc(
        HPDF_New(Trouble::keep, &trouble), HPDF_Free);
    if (!doc) trouble.status = HPDF_FAILD_TO_ALLOC_MEM;
    if (trouble.status == HPDF_OK) draw(doc.get(), document, sheet, type, fonts);
    if (trouble.status == HPDF_OK) HPDF_SaveToStream(doc.get());
    if (trouble.status == HPDF_OK) {
        HPDF_UINT32 size = HPDF_GetStreamSize(doc.get());
        bytes.resize(size);
        HPDF_ReadFromStream(doc.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
        bytes.resize(size);
    }
    if (trouble.status == HPDF_OK) return true;
    why =
        trouble.status == HPDF_FAILD_TO_ALLOC_MEM
            ? std::string("The PDF can't be made: there is not enough memory.")
            : fmt::format("The PDF can't be made: libharu reports error 0x{:04X}.", trouble.status);
    return false;
}

} // namespace handout
