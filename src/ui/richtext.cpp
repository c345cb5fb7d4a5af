#include "ui/richtext.hpp"

#include "ui/caches.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

using content::Block;
using content::Inline;

std::uint64_t mixed(std::uint64_t h, std::uint64_t v) {
    return (h ^ v) * 1099511628211ull + (h >> 29);
}
std::uint64_t hash(std::uint64_t h, std::string_view s) {
    for (const char c : s)
        h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return mixed(h, s.size());
}

struct Wanted {
    const content::Prose* prose;
    float width;
    Font font;
    Align align;
};

std::uint64_t key_of(const Ui& ui, const Wanted& w) {
    std::uint64_t h = 1469598103934665603ull;
    for (const Block& b : *w.prose) {
        h = mixed(h, static_cast<std::uint64_t>(b.kind) + 17);
        for (const Inline& i : b.inlines)
            h = hash(hash(mixed(h, static_cast<std::uint64_t>(i.kind)), i.text), i.target);
    }
    h = mixed(h, std::bit_cast<std::uint32_t>(w.width));
    h = mixed(h, static_cast<std::uint64_t>(w.font) << 8 | static_cast<std::uint64_t>(w.align));
    return mixed(h, ui.fonts().generation() * 2 + (ui.theme().line_art ? 1 : 0));
}

Font strong_of(Font f) {
    switch (f) {
    case Font::body: return Font::strong;
    case Font::client: return Font::client_strong;
    case Font::small: return Font::small_strong;
    case Font::caption: return Font::label;
    default: return f;
    }
}

// A glossary word that names a part of the picture has that part's color.
PartIcon part_of_term(std::string_view id) {
    const auto has = [id](std::string_view s) { return id.find(s) != id.npos; };
    if (const PartIcon exact = part_icon(id); exact != PartIcon::none) return exact;
    if (has("gatekeeper") || has("inhibitory-interneuron")) return PartIcon::gatekeeper;
    if (has("descending")) return PartIcon::descending;
    if (has("projection-neuron") || has("messenger-cell")) return PartIcon::messenger;
    if (has("nocicept") || has("c-fiber") || has("danger-signal")) return PartIcon::danger;
    if (has("a-beta") || has("touch-fiber")) return PartIcon::touch;
    return PartIcon::none;
}

// Builds one layout. A chunk is what must stay together: the pieces between two spaces.
class Builder {
public:
    Builder(Ui& ui, const Wanted& wanted, ProseLayout& out) : ui_(ui), wanted_(wanted), out_(out) {}

    void build() {
        out_.runs.clear(), out_.links.clear(), out_.bullets.clear(), out_.bytes.clear();
        bool first = true;
        for (const Block& block : *wanted_.prose) {
            const Font f = block.kind == Block::Kind::heading ? Font::heading : wanted_.font;
            line_ = ui_.line_height(f);
            if (!first) y_ += std::round(line_ * (block.kind == Block::Kind::bullet ? .3f : .55f));
            first = false;
            indent_ = 0;
            if (block.kind == Block::Kind::bullet) {
                indent_ = ui_.px(20);
                out_.bullets.push_back({ui_.px(6), y_ + line_ / 2});
            }
            add_block(block, f);
        }
        out_.height = y_;
    }

private:
    void add_block(const Block& block, Font base) {
        x_ = 0;
        line_start_ = out_.runs.size();
        for (const Inline& in : block.inlines) {
            set_style(in, base);
            std::string_view rest = in.text;
            while (!rest.empty()) {
                if (rest.front() == ' ' || rest.front() == '\n') {
                    end_chunk();
                    space_ = true;
                    rest.remove_prefix(1);
                    continue;
                }
                const std::size_t n = std::min(rest.find_first_of(" \n"), rest.size());
                add_piece(rest.substr(0, n));
                rest.remove_prefix(n);
            }
        }
        end_chunk();
        end_line();
        space_ = false;
    }

    void set_style(const Inline& in, Font base) {
        style_ = {};
        style_.font = base;
        const bool bold = in.kind == Inline::Kind::strong || in.kind == Inline::Kind::emphasis;
        if (bold) style_.font = strong_of(base);
        if (in.kind == Inline::Kind::part) style_.part = part_icon(in.target);
        if (in.kind == Inline::Kind::term) {
            style_.link = true;
            style_.part = part_of_term(in.target);
            style_.inline_index = static_cast<std::int32_t>(out_.links.size());
            ProseLink link;
            link.first = keep(in.target), link.count = static_cast<std::uint32_t>(in.target.size());
            link.words_first = keep(in.text);
            link.words_count = static_cast<std::uint32_t>(in.text.size());
            out_.links.push_back(link);
        }
        if (ui_.theme().line_art && (style_.link || style_.part != PartIcon::none))
            style_.font = strong_of(base);
        ++style_serial_;
    }

    void add_piece(std::string_view words) {
        if (pieces_ == max_pieces) end_chunk();
        piece_[pieces_] = {words, style_, style_serial_, ui_.text_width(style_.font, words), space_};
        chunk_width_ += piece_[pieces_].width;
        ++pieces_;
        space_ = false;
    }

    void end_chunk() {
        if (pieces_ == 0) return;
        const float room = wanted_.width - indent_;
        const float space = piece_[0].after_space && x_ > 0 ? ui_.text_width(piece_[0].style.font, " ") : 0;
        if (x_ > 0 && x_ + space + chunk_width_ > room + .5f) end_line();
        bool spaced = x_ > 0 && piece_[0].after_space;
        for (int i = 0; i < pieces_; ++i) {
            put(piece_[i], spaced, room);
            spaced = false;
        }
        pieces_ = 0, chunk_width_ = 0;
    }

    // A word longer than a line is broken anywhere.
    void put(Piece_fwd& p, bool spaced, float room);

    std::uint32_t keep(std::string_view s) {
        const auto at = static_cast<std::uint32_t>(out_.bytes.size());
        out_.bytes.insert(out_.bytes.end(), s.begin(), s.end());
        return at;
    }
};

} // namespace
} // namespace ui
