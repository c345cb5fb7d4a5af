#include "handout/pdf_structure.hpp"

#include <fmt/format.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

namespace handout {
namespace {

// Codes in our text are UTF-16 code units already: the map is the identity.
constexpr const char* identity_map =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    "{} beginbfrange\n{}endbfrange\n"
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

HPDF_Stream stream_of(HPDF_Page page) {
    return static_cast<HPDF_PageAttr>(page->attr)->stream;
}

const char* name_of(Role role) {
    switch (role) {
    case Role::heading1:
        return "H1";
    case Role::heading2:
        return "H2";
    case Role::heading3:
        return "H3";
    case Role::figure:
        return "Figure";
    case Role::paragraph:
        break;
    }
    return "P";
}

HPDF_String text(HPDF_Doc doc, const std::string& words) {
    return HPDF_String_New(doc->mmgr, words.c_str(), HPDF_GetEncoder(doc, "UTF-8"));
}

} // namespace

void mend_unicode_map(HPDF_Doc doc, HPDF_Font font) {
    HPDF_Dict map = HPDF_DictStream_New(doc->mmgr, doc->xref);
    if (!map) return;
    // A range may not cross a change of the first byte, and a section holds 100 ranges at most.
    std::string sections;
    for (int first = 0; first < 256; first += 64) {
        if (first > 0) sections += "64 beginbfrange\n";
        for (int high = first; high < first + 64; ++high)
            sections += fmt::format("<{0:02X}00> <{0:02X}FF> <{0:02X}00>\n", high);
        if (first < 192) sections += "endbfrange\n";
    }
    HPDF_Stream_WriteStr(map->stream,
                         fmt::format(fmt::runtime(identity_map), 64, sections).c_str());
    map->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    HPDF_Dict_Add(font, "ToUnicode", map);
}

Structure::Structure(HPDF_Doc doc, const std::string& language) : doc_(doc) {
    doc->pdf_version = HPDF_VER_17;
    HPDF_Dict_Add(doc->catalog, "Lang", HPDF_String_New(doc->mmgr, language.c_str(), nullptr));
    HPDF_Dict view = HPDF_Dict_New(doc->mmgr);
    HPDF_Dict_Add(doc->catalog, "ViewerPreferences", view);
    HPDF_Dict_AddBoolean(view, "DisplayDocTitle", HPDF_TRUE);
    HPDF_Dict marked = HPDF_Dict_New(doc->mmgr);
    HPDF_Dict_Add(doc->catalog, "MarkInfo", marked);
    HPDF_Dict_AddBoolean(marked, "Marked", HPDF_TRUE);

    root_ = dict(), document_ = dict();
    HPDF_Dict_AddName(root_, "Type", "StructTreeRoot");
    HPDF_Dict_Add(root_, "K", document_);
    HPDF_Dict_Add(doc->catalog, "StructTreeRoot", root_);
    HPDF_Dict_AddName(document_, "Type", "StructElem");
    HPDF_Dict_AddName(document_, "S", "Document");
    HPDF_Dict_Add(document_, "P", root_);
    parts_ = HPDF_Array_New(doc->mmgr);
    HPDF_Dict_Add(document_, "K", parts_);
    HPDF_Dict tree = dict();
    HPDF_Dict_Add(root_, "ParentTree", tree);
    parents_ = HPDF_Array_New(doc->mmgr);
    HPDF_Dict_Add(tree, "Nums", parents_);
}

HPDF_Dict Structure::dict() const {
    HPDF_Dict made = HPDF_Dict_New(doc_->mmgr);
    HPDF_Xref_Add(doc_->xref, made);
    return made;
}

HPDF_Array Structure::marks_of(HPDF_Page page) {
    if (page == page_) return page_parts_;
    page_ = page, next_mark_ = 0;
    HPDF_Dict_AddNumber(page, "StructParents", pages_);
    HPDF_Dict_AddName(page, "Tabs", "S");
    HPDF_Array_AddNumber(parents_, pages_++);
    page_parts_ = HPDF_Array_New(doc_->mmgr);
    HPDF_Array_Add(parents_, page_parts_);
    return page_parts_;
}

void Structure::open(HPDF_Page page, const Open& open) {
    part_ = dict();
    HPDF_Dict_AddName(part_, "Type", "StructElem");
    HPDF_Dict_AddName(part_, "S", name_of(open.role));
    HPDF_Dict_Add(part_, "P", document_);
    HPDF_Dict_Add(part_, "Pg", page);
    if (!open.alt.empty()) HPDF_Dict_Add(part_, "Alt", text(doc_, open.alt));
    children_ = HPDF_Array_New(doc_->mmgr);
    HPDF_Dict_Add(part_, "K", children_);
    HPDF_Array_Add(parts_, part_);
}

void Structure::close() {
    part_ = nullptr;
    children_ = nullptr;
}

void Structure::begin_mark(HPDF_Page page) {
    if (!part_) {
        HPDF_Stream_WriteStr(stream_of(page), "/Artifact BMC\n");
        return;
    }
    HPDF_Array_Add(marks_of(page), part_);
    HPDF_Array_AddNumber(children_, next_mark_);
    const std::string operation =
        fmt::format("/{} <</MCID {}>> BDC\n",
                    static_cast<const char*>(HPDF_Name_GetValue(
                        static_cast<HPDF_Name>(HPDF_Dict_GetItem(part_, "S", HPDF_OCLASS_NAME)))),
                    next_mark_++);
    HPDF_Stream_WriteStr(stream_of(page), operation.c_str());
}

void Structure::end_mark(HPDF_Page page) {
    HPDF_Stream_WriteStr(stream_of(page), "EMC\n");
}

void Structure::finish() {
    HPDF_Dict_AddNumber(root_, "ParentTreeNextKey", pages_);
}

} // namespace handout
