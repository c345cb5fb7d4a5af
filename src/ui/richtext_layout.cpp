// Breaks prose into lines: words are measured in their own style, and what stands between two
// spaces stays together, also across inlines ("**strong**," keeps its comma).
#include "ui/caches.hpp"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using content::Block;
using content::Inline;

Font strong_of(Font f) {
    switch (f) {
    case Font::body:
        return Font::strong;
    case Font::client:
        return Font::client_strong;
    case Font::small:
        return Font::small_strong;
    case Font::caption:
        return Font::label;
    default:
        return f;
    }
}

struct Style {
    Font font = Font::body;
    PartIcon part = PartIcon::none;
    std::int32_t link = -1;
    int serial = 0; // grows with every inline: runs of one inline are joined
};
struct Piece {
    std::string_view words;
    Style style;
    float width = 0;
};

class Builder {
public:
    Builder(const Ui& ui, const ProseWanted& wanted, ProseLayout& out)
        : ui_(ui), wanted_(wanted), out_(out) {}

    void build() {
        out_.runs.clear(), out_.links.clear(), out_.bullets.clear(), out_.bytes.clear();
        bool first = true;
        for (const Block& block : *wanted_.prose) {
            const bool bullet = block.kind == Block::Kind::bullet;
            const Font base = block.kind == Block::Kind::heading ? Font::heading : wanted_.font;
            line_ = ui_.line_height(base);
            if (!first) y_ += std::round(line_ * (bullet ? .3f : .55f));
            first = false;
            indent_ = bullet ? ui_.px(20) : 0;
            if (bullet) out_.bullets.push_back({ui_.px(6), y_ + line_ / 2});
            add_block(block, base);
        }
        out_.height = y_;
    }

private:
    float room() const { return wanted_.width - indent_; }

    void add_block(const Block& block, Font base) {
        x_ = 0, pieces_ = 0, chunk_width_ = 0;
        line_start_ = out_.runs.size();
        spaced_ = false;
        for (const Inline& in : block.inlines) {
            const Style style = style_of(in, base);
            for (std::string_view rest = in.text; !rest.empty();) {
                const bool blank = rest.front() == ' ' || rest.front() == '\n';
                const std::size_t n = blank ? 1 : std::min(rest.find_first_of(" \n"), rest.size());
                if (blank) end_chunk();
                if (blank)
                    spaced_ = true;
                else
                    add_piece(rest.substr(0, n), style);
                rest.remove_prefix(n);
            }
        }
        end_chunk();
        end_line();
    }

    Style style_of(const Inline& in, Font base) {
        Style s;
        s.font = base;
        s.serial = ++serial_;
        if (in.kind == Inline::Kind::strong || in.kind == Inline::Kind::emphasis)
            s.font = strong_of(base);
        if (in.kind == Inline::Kind::part) s.part = part_icon(in.target);
        if (in.kind == Inline::Kind::term) {
            s.part = part_icon(in.part);
            s.link = static_cast<std::int32_t>(out_.links.size());
            ProseLink link;
            link.target = keep(in.target);
            link.target_count = static_cast<std::uint32_t>(in.target.size());
            link.words = keep(in.text);
            link.words_count = static_cast<std::uint32_t>(in.text.size());
            out_.links.push_back(link);
        }
        // In high contrast the named word is also bold.
        if (ui_.theme().line_art && (s.link >= 0 || s.part != PartIcon::none))
            s.font = strong_of(base);
        return s;
    }

    void add_piece(std::string_view words, const Style& style) {
        if (pieces_ == max_pieces) end_chunk();
        if (pieces_ == 0) chunk_spaced_ = spaced_, spaced_ = false;
        const float w = ui_.text_width(style.font, words);
        piece_[pieces_++] = {words, style, w};
        chunk_width_ += w;
    }

    void end_chunk() {
        if (pieces_ == 0) return;
        float space = 0;
        if (chunk_spaced_ && x_ > 0) space = ui_.text_width(piece_[0].style.font, " ");
        if (x_ > 0 && x_ + space + chunk_width_ > room() + .5f) end_line(), space = 0;
        for (int i = 0; i < pieces_; ++i) {
            put(piece_[i], space);
            space = 0;
        }
        pieces_ = 0, chunk_width_ = 0;
    }

    // A word longer than a line is broken anywhere.
    void put(Piece p, float space) {
        while (p.width > room() + .5f) {
            std::size_t n = 0;
            do
                ++n;
            while (n < p.words.size() &&
                   ((static_cast<unsigned char>(p.words[n]) & 0xC0) == 0x80 ||
                    ui_.text_width(p.style.font, p.words.substr(0, n + 1)) <= room() - x_ - space));
            if (n >= p.words.size()) break;
            const std::string_view head = p.words.substr(0, n);
            emit({head, p.style, ui_.text_width(p.style.font, head)}, space);
            end_line();
            p.words.remove_prefix(n);
            p.width = ui_.text_width(p.style.font, p.words);
            space = 0;
        }
        emit(p, space);
    }

    void emit(const Piece& p, float space) {
        const bool same_line = out_.runs.size() > line_start_;
        if (same_line && last_serial_ == p.style.serial) { // goes on: one run, one underline
            ProseRun& run = out_.runs.back();
            if (space > 0) out_.bytes.push_back(' ');
            keep(p.words);
            run.count += static_cast<std::uint32_t>(p.words.size()) + (space > 0 ? 1 : 0);
            run.w += space + p.width;
        } else {
            ProseRun run;
            run.font = p.style.font, run.part = p.style.part, run.link = p.style.link;
            run.x = indent_ + x_ + space, run.y = y_, run.w = p.width, run.line = line_;
            run.first = keep(p.words), run.count = static_cast<std::uint32_t>(p.words.size());
            out_.runs.push_back(run);
        }
        last_serial_ = p.style.serial;
        x_ += space + p.width;
    }

    void end_line() {
        if (out_.runs.size() == line_start_) return;
        float shift = 0;
        if (wanted_.align == Align::center) shift = (room() - x_) / 2;
        if (wanted_.align == Align::right) shift = room() - x_;
        for (std::size_t i = line_start_; i < out_.runs.size(); ++i)
            out_.runs[i].x += shift;
        line_start_ = out_.runs.size();
        x_ = 0;
        y_ += line_;
    }

    std::uint32_t keep(std::string_view s) {
        const auto at = static_cast<std::uint32_t>(out_.bytes.size());
        out_.bytes.insert(out_.bytes.end(), s.begin(), s.end());
        return at;
    }

    const Ui& ui_;
    const ProseWanted& wanted_;
    ProseLayout& out_;
    static constexpr int max_pieces = 16;
    Piece piece_[max_pieces];
    int pieces_ = 0, serial_ = 0, last_serial_ = 0;
    float chunk_width_ = 0, x_ = 0, y_ = 0, line_ = 0, indent_ = 0;
    bool spaced_ = false, chunk_spaced_ = false;
    std::size_t line_start_ = 0;
};

} // namespace

void lay_out(const Ui& ui, const ProseWanted& wanted, ProseLayout& out) {
    Builder(ui, wanted, out).build();
}

} // namespace ui
