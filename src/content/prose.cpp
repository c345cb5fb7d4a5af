#include "content/prose.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <md4c.h>
#include <vector>

namespace content {
namespace {

constexpr const char* what_is_allowed = "paragraphs, bullets, ## small headings, **strong**, "
                                        "*emphasis*, [words](term:id) and [words](part:id)";

// md4c calls back piece by piece; this puts the pieces together.
class Builder {
public:
    Builder(Page& page, std::size_t offset, std::size_t length)
        : page_(page), begin_(page.text().data() + offset), end_(begin_ + length), last_(offset) {}

    Prose prose;

    int enter_block(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
        case MD_BLOCK_P:
            if (depth_ == 0 || !fresh_)
                start(depth_ > 0 ? Block::Kind::bullet : Block::Kind::paragraph);
            break;
        case MD_BLOCK_H:
            start(Block::Kind::heading);
            if (static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1)
                refuse(
                    "a heading of level 1, which begins a step (\"# Title\", on one line, outside "
                    "fences)");
            break;
        case MD_BLOCK_UL:
            if (depth_++ > 0) refuse("a list inside a list");
            break;
        case MD_BLOCK_OL:
            ++depth_;
            refuse("a numbered list");
            break;
        case MD_BLOCK_LI:
            start(Block::Kind::bullet);
            break;
        case MD_BLOCK_QUOTE:
            refuse("a quote");
            break;
        case MD_BLOCK_HR:
            refuse("a dividing line");
            break;
        case MD_BLOCK_TABLE:
            refuse("a table");
            break;
        default:
            break;
        }
        return 0;
    }

    int leave_block(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) --depth_;
        if (type == MD_BLOCK_P || type == MD_BLOCK_LI) fresh_ = false;
        return 0;
    }

    int enter_span(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_STRONG) ++strong_;
        if (type == MD_SPAN_EM) ++emphasis_;
        if (type == MD_SPAN_CODE) refuse("code");
        if (type == MD_SPAN_IMG) refuse("an image");
        if (type == MD_SPAN_A) {
            const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
            link_.assign(href.text ? href.text : "", href.text ? href.size : 0);
            in_link_ = true;
            link_checked_ = false;
        }
        return 0;
    }

    int leave_span(MD_SPANTYPE type) {
        if (type == MD_SPAN_STRONG) --strong_;
        if (type == MD_SPAN_EM) --emphasis_;
        if (type == MD_SPAN_A) {
            if (!link_checked_) page_.error(page_.where(last_), "a link has no words to show");
            in_link_ = false;
        }
        return 0;
    }

    int text(MD_TEXTTYPE type, const char* words, unsigned size) {
        const std::less<const char*> before; // a total order, also for unrelated pointers
        const bool ours = !before(words, begin_) && before(words, end_);
        if (ours) last_ = static_cast<std::size_t>(words - page_.text().data());
        report_refused();
        if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR)
            append(" ");
        else if (type == MD_TEXT_ENTITY)
            append(entity({words, size}));
        else if (type != MD_TEXT_NULLCHAR)
            append({words, size});
        return 0;
    }

    void finish() {
        report_refused();
        const auto empty = [](const Block& block) { return plain_text(block).empty(); };
        prose.erase(std::remove_if(prose.begin(), prose.end(), empty), prose.end());
    }

private:
    void start(Block::Kind kind) {
        prose.emplace_back();
        prose.back().kind = kind;
        written_ = 0;
        fresh_ = true;
    }

    // md4c says what begins before it says where: the place is that of the next words.
    void refuse(const char* what) { refused_.push_back(what); }
    void report_refused() {
        for (const char* what : refused_)
            page_.error(page_.where(last_),
                        fmt::format("this is {}; a text may hold {}", what, what_is_allowed));
        refused_.clear();
    }

    static std::string_view entity(std::string_view name) {
        struct Known {
            std::string_view name, shown;
        };
        static constexpr Known known[] = {{"&amp;", "&"},       {"&lt;", "<"},
                                          {"&gt;", ">"},        {"&quot;", "\""},
                                          {"&nbsp;", "\u00A0"}, {"&ndash;", "\u2013"}};
        for (const Known& k : known)
            if (k.name == name) return k.shown;
        return name;
    }

    void append(std::string_view words) {
        if (words.empty()) return;
        if (prose.empty()) start(Block::Kind::paragraph);
        Block& block = prose.back();
        block.marks.emplace_back(written_, page_.where(last_));
        written_ += words.size();
        Inline next = style();
        if (!block.inlines.empty() && block.inlines.back().kind == next.kind &&
            block.inlines.back().target == next.target && (!in_link_ || !new_link_)) {
            block.inlines.back().text += words;
        } else {
            next.text = words;
            block.inlines.push_back(std::move(next));
        }
        new_link_ = false;
    }

    Inline style() {
        Inline out;
        if (in_link_)
            read_link(out);
        else if (strong_ > 0)
            out.kind = Inline::Kind::strong;
        else if (emphasis_ > 0)
            out.kind = Inline::Kind::emphasis;
        return out;
    }

    // "term:inhibitory-interneuron", "part:messenger" or "term:…+part:…".
    void read_link(Inline& out) {
        const bool first = !link_checked_;
        link_checked_ = true;
        new_link_ = first;
        std::string_view rest = link_;
        while (!rest.empty()) {
            const std::string_view one = rest.substr(0, rest.find('+'));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            if (one.rfind("term:", 0) == 0 && one.size() > 5 && out.kind == Inline::Kind::text) {
                out.kind = Inline::Kind::term;
                out.target = one.substr(5);
            } else if (one.rfind("part:", 0) == 0 && one.size() > 5) {
                if (out.kind == Inline::Kind::term)
                    out.part = one.substr(5);
                else
                    out.target = one.substr(5), out.kind = Inline::Kind::part;
            } else {
                out = {};
                break;
            }
        }
        if (first && out.kind == Inline::Kind::text)
            page_.error(page_.where(last_),
                        fmt::format("a link leads to \"{}\"; it may lead to term:ID (a word of "
                                    "glossary.toml), part:ID (a part of the picture) or "
                                    "term:ID+part:ID",
                                    link_));
    }

    Page& page_;
    const char* begin_;
    const char* end_;
    std::size_t last_; // offset of the text read last
    std::size_t written_ = 0;
    int depth_ = 0, strong_ = 0, emphasis_ = 0;
    bool fresh_ = false; // the block begun last is still empty of paragraphs
    bool in_link_ = false, new_link_ = false, link_checked_ = false;
    std::vector<const char*> refused_;
    std::string link_;
};

// Marks that look like a fence or a heading and are none.
void check_lines(Page& page, std::size_t offset, std::size_t length) {
    const int first = page.where(offset).line;
    for (int line = first; line <= page.line_count() && page.line_start(line) < offset + length;
         ++line) {
        const std::string_view words = page.line(line);
        const std::size_t indent = std::min(words.find_first_not_of(" \t"), words.size());
        const std::string_view inner = words.substr(indent);
        const std::size_t hashes = std::min(words.find_first_not_of('#'), words.size());
        if (inner.rfind("```", 0) == 0)
            page.error({line, static_cast<int>(indent) + 1},
                       "a fence must begin at the start of its line");
        else if (inner.rfind("~~~", 0) == 0)
            page.error({line, static_cast<int>(indent) + 1},
                       "a fence begins and ends with three backticks: ```");
        else if (hashes > 0 && hashes < words.size() && words[hashes] != ' ' &&
                 words[hashes] != '\t')
            page.error({line, static_cast<int>(hashes) + 1},
                       "a heading needs a space after the #; a line of text must not begin with #");
    }
}

Builder& builder(void* user) {
    return *static_cast<Builder*>(user);
}

} // namespace

Prose read_prose(Page& page, std::size_t offset, std::size_t length) {
    check_lines(page, offset, length);
    Builder build(page, offset, length);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE t, void* d, void* u) {
        return builder(u).enter_block(t, d);
    };
    parser.leave_block = [](MD_BLOCKTYPE t, void*, void* u) { return builder(u).leave_block(t); };
    parser.enter_span = [](MD_SPANTYPE t, void* d, void* u) { return builder(u).enter_span(t, d); };
    parser.leave_span = [](MD_SPANTYPE t, void*, void* u) { return builder(u).leave_span(t); };
    parser.text = [](MD_TEXTTYPE t, const MD_CHAR* w, MD_SIZE n, void* u) {
        return builder(u).text(t, w, n);
    };
    if (md_parse(page.text().data() + offset, static_cast<MD_SIZE>(length), &parser, &build) != 0)
        page.error(page.where(offset), "this text cannot be read as Markdown");
    build.finish();
    return std::move(build.prose);
}

} // namespace content
