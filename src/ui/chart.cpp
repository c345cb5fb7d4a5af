#include "ui/chart.hpp"

#include "gfx/imgui_compat.hpp"
#include "ui/icons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

struct Frame { // where time and values lie, px
    gfx::Rect plot;
    const ChartSpec& s;
    float x(std::int64_t tick) const {
        const auto span = static_cast<double>(std::max<std::int64_t>(s.last - s.first, 1));
        return plot.x + plot.w * static_cast<float>(static_cast<double>(tick - s.first) / span);
    }
    float y(double value) const {
        const double span = s.high > s.low ? s.high - s.low : 1;
        const double part = std::clamp((value - s.low) / span, 0., 1.);
        return plot.bottom() - plot.h * static_cast<float>(part);
    }
    std::int64_t tick(float px) const {
        const double part = std::clamp((px - plot.x) / std::max(plot.w, 1.f), 0.f, 1.f);
        return s.first + std::llround(part * static_cast<double>(s.last - s.first));
    }
};

constexpr std::size_t max_points = 768;
struct Points {
    std::array<ImVec2, max_points> p;
    int n = 0;
    void add(float x, float y) {
        if (n < static_cast<int>(max_points)) p[static_cast<std::size_t>(n++)] = {x, y};
    }
};

// One point for every two pixels; where more ticks fall on it, the one farthest from the last
// point, so that a short peak is not lost.
void sample(const Frame& f, const ChartLine& line, std::int64_t from, std::int64_t to,
            Points& out) {
    out.n = 0;
    from = std::max({from, f.s.first, f.s.oldest});
    to = std::min({to, f.s.last, f.s.newest});
    if (from > to) return;
    const double per_px = static_cast<double>(f.s.last - f.s.first) / std::max(f.plot.w, 1.f);
    const double columns = static_cast<double>(max_points - 4);
    const double wanted = std::max(2 * per_px, static_cast<double>(to - from) / columns);
    const auto stride = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(wanted)));
    // Steps are counted from tick 0, not from the window's edge: a gliding window does not shimmer.
    double last = line.value(line.user, from);
    out.add(f.x(from), f.y(last));
    for (std::int64_t t = from - from % stride + stride; t < to; t += stride) {
        const std::int64_t look = std::max<std::int64_t>(1, stride / 8);
        std::int64_t best = t;
        double best_value = line.value(line.user, t);
        for (std::int64_t u = std::max(t - stride + look, from); u < t; u += look) {
            const double v = line.value(line.user, u);
            if (std::abs(v - last) > std::abs(best_value - last)) best = u, best_value = v;
        }
        out.add(f.x(best), f.y(best_value));
        last = best_value;
    }
    out.add(f.x(to), f.y(line.value(line.user, to)));
}

// Light under the line: dense at its top, almost nothing at the ground.
void fill_under(ImDrawList& d, const Points& pts, const gfx::Rect& plot, gfx::Color c,
                float strength) {
    if (pts.n < 2) return;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    d.PrimReserve(6 * (pts.n - 1), 2 * pts.n);
    const unsigned base = d._VtxCurrentIdx;
    for (int i = 0; i < pts.n; ++i) {
        const ImVec2 p = pts.p[static_cast<std::size_t>(i)];
        const float part = (plot.bottom() - p.y) / std::max(plot.h, 1.f);
        d.PrimWriteVtx(p, uv, c.alpha(strength * (.06f + .4f * part)).packed());
        d.PrimWriteVtx({p.x, plot.bottom()}, uv, c.alpha(strength * .05f).packed());
    }
    for (int i = 0; i + 1 < pts.n; ++i) {
        const unsigned v = base + 2 * static_cast<unsigned>(i);
        for (const unsigned k : {v, v + 1, v + 2, v + 2, v + 1, v + 3})
            d.PrimWriteIdx(static_cast<ImDrawIdx>(k));
    }
}

void draw_line(Ui& ui, const Frame& f, const ChartLine& line, bool main) {
    const Theme& t = ui.theme();
    Points pts; // on the stack: 6 KiB
    const float width = ui.dp(t.line_art ? (main ? 4.f : 2.5f) : (main ? 2.5f : 1.6f));
    const bool ahead = f.s.newest > f.s.now;
    if (ahead) { // recorded, after the moment shown
        sample(f, line, f.s.now, f.s.newest, pts);
        gfx::compat::polyline(ui.draw(), pts.p.data(), pts.n, line.color.alpha(.4f).packed(),
                              width * .7f);
    }
    sample(f, line, f.s.oldest, f.s.now, pts);
    if (line.filled && !t.line_art) fill_under(ui.draw(), pts, f.plot, line.color, 1);
    if (!line.dashed) {
        gfx::compat::polyline(ui.draw(), pts.p.data(), pts.n, line.color.packed(), width);
    } else {
        for (int i = 0; i + 1 < pts.n; i += 2) // every other piece
            ui.draw().AddLine(pts.p[static_cast<std::size_t>(i)],
                              pts.p[static_cast<std::size_t>(i) + 1], line.color.packed(), width);
    }
    if (line.label.empty() || pts.n == 0) return;
    const float y = std::clamp(pts.p[0].y - ui.line_height(Font::caption) - ui.dp(2), f.plot.y,
                               f.plot.bottom() - ui.line_height(Font::caption));
    ui.text(Font::caption, {f.plot.x + ui.dp(4), y}, t.line_art ? t.text : line.color, line.label);
}

// Lines first, words after everything: they must not be crossed out by the curve.
void draw_goal_lines(Ui& ui, const Frame& f) {
    const Theme& t = ui.theme();
    if (!f.s.has_goal) return;
    const bool low_in = f.s.goal_low > f.s.low, high_in = f.s.goal_high < f.s.high;
    const float top = f.y(f.s.goal_high), bottom = f.y(f.s.goal_low);
    if (low_in && high_in && bottom > top)
        ui.fill({f.plot.x, top, f.plot.w, bottom - top}, t.done.alpha(t.line_art ? 0 : .12f));
    const float width = ui.dp(t.line_art ? 1.8f : 1.4f);
    if (high_in)
        ui.dashed({f.plot.x, top}, {f.plot.right(), top}, t.done, width, ui.dp(6), ui.dp(4));
    if (low_in && (bottom != top || !high_in))
        ui.dashed({f.plot.x, bottom}, {f.plot.right(), bottom}, t.done, width, ui.dp(6), ui.dp(4));
}

bool touches(const gfx::Rect& a, const gfx::Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// Finds room for words: clear of the curve and of words that are already there.
class Room {
public:
    Room(const gfx::Rect& area, const Points& curve) : area_(area), curve_(curve) {}
    bool take(const gfx::Rect& box) {
        if (box.x < area_.x || box.right() > area_.right()) return false;
        if (box.y < area_.y || box.bottom() > area_.bottom()) return false;
        for (std::size_t i = 0; i < n_; ++i)
            if (touches(box, taken_[i])) return false;
        for (int i = 0; i < curve_.n; ++i)
            if (const ImVec2 p = curve_.p[static_cast<std::size_t>(i)]; box.contains({p.x, p.y}))
                return false;
        return keep(box);
    }
    bool keep(const gfx::Rect& box) {
        if (n_ < taken_.size()) taken_[n_++] = box;
        return true;
    }

private:
    gfx::Rect area_;
    const Points& curve_;
    std::array<gfx::Rect, 16> taken_{};
    std::size_t n_ = 0;
};

void put_words(Ui& ui, const gfx::Rect& box, gfx::Color ink, std::string_view words) {
    ui.fill(box, ui.theme().well.alpha(.7f), ui.dp(3));
    ui.text_in(Font::caption, box, ui.theme().line_art ? ui.theme().text : ink, words);
}

gfx::Vec2 words_size(const Ui& ui, std::string_view words) {
    return {ui.text_width(Font::caption, words) + ui.dp(6), ui.line_height(Font::caption)};
}

void draw_goal_words(Ui& ui, const Frame& f, Room& room) {
    if (!f.s.has_goal || f.s.goal_words.empty()) return;
    const float at = f.y(f.s.goal_high < f.s.high ? f.s.goal_high : f.s.goal_low);
    const gfx::Vec2 size = words_size(ui, f.s.goal_words);
    const float right = f.plot.right() - size.x, above = at - size.y - ui.dp(1),
                below = at + ui.dp(2);
    gfx::Rect box{right, above, size.x, size.y};
    const gfx::Vec2 places[] = {
        {right, above}, {right, below}, {f.plot.x, above}, {f.plot.x, below}};
    bool found = false;
    for (const gfx::Vec2 p : places)
        if (!found && (found = room.take({p.x, p.y, size.x, size.y}))) box.x = p.x, box.y = p.y;
    if (!found) box.y = std::max(box.y, f.s.rect.y + ui.dp(4)), room.keep(box);
    put_words(ui, box, ui.theme().done_word, f.s.goal_words);
}

void draw_marks(Ui& ui, const Frame& f, const gfx::Rect& area, Room& room) {
    const Theme& t = ui.theme();
    for (const ChartMark& m : f.s.marks) {
        if (m.tick < f.s.first || m.tick > f.s.last) continue;
        const float x = f.x(m.tick);
        ui.dashed({x, area.y + ui.dp(6)}, {x, area.bottom() - ui.dp(5)},
                  t.line_art ? t.text : m.color, ui.dp(t.line_art ? 2 : 1), ui.dp(3), ui.dp(4));
        if (m.words.empty()) continue;
        const gfx::Vec2 size = words_size(ui, m.words);
        // Right of the line, a little farther, or left of it, in three rows; else no words.
        for (int i = 0; i < 9; ++i) {
            const float lefts[] = {x + ui.dp(4), x + ui.dp(34), x - size.x - ui.dp(4)};
            const float top = area.y + ui.dp(4) + static_cast<float>(i / 3) * size.y;
            const gfx::Rect box{lefts[i % 3], top, size.x, size.y};
            if (!room.take(box)) continue;
            put_words(ui, box, m.color, m.words);
            break;
        }
    }
}

void draw_note(Ui& ui, const Frame& f, gfx::Vec2 p, Room& room) {
    if (f.s.note.empty()) return;
    const float w = ui.text_width(Font::label, f.s.note) + ui.dp(4),
                h = ui.line_height(Font::label);
    const float left = p.x - w - ui.dp(10), right = p.x + ui.dp(12);
    const float above = p.y - h - ui.dp(3), below = p.y + ui.dp(4),
                beside = std::min(p.y, f.plot.bottom() + ui.dp(4) - h / 2) - h / 2;
    const gfx::Vec2 places[] = {{right, beside}, {left, above},  {right, above},
                                {left, below},   {right, below}, {left, above - h}};
    for (const gfx::Vec2 at : places) {
        const gfx::Rect box{at.x, at.y, w, h};
        if (!room.take(box)) continue;
        ui.text_in(Font::label, box, ui.theme().text, f.s.note);
        return;
    }
}

void draw_rows(Ui& ui, const Frame& f, float y, float row_height) {
    const Theme& t = ui.theme();
    for (const ChartRow& row : f.s.rows) {
        const float r = ui.dp(t.line_art ? 3.6f : 3);
        const auto begin = std::lower_bound(row.ticks.begin(), row.ticks.end(), f.s.first);
        float last_x = -1e6f;
        for (auto it = begin; it != row.ticks.end() && *it <= f.s.last; ++it) {
            const float x = f.x(*it);
            if (x - last_x < r * 1.6f) continue; // too dense to be seen apart
            last_x = x;
            const float fade = *it > f.s.now ? .4f : 1;
            const gfx::Color ink = t.line_art ? t.text : row.color;
            draw_mark(ui.draw(), row.shape, {x, y + row_height / 2}, r, ink.alpha(fade));
        }
        y += row_height;
    }
}

void draw_now(Ui& ui, const Frame& f, const gfx::Rect& area, const Item& item, Room& room) {
    if (f.s.lines.empty() || !f.s.lines[0].value || f.s.now < f.s.first || f.s.now > f.s.last)
        return;
    const Theme& t = ui.theme();
    const ChartLine& main = f.s.lines[0];
    const gfx::Vec2 p{f.x(f.s.now), f.y(main.value(main.user, f.s.now))};
    if (f.s.newest > f.s.now || item.held || item.hovered)
        ui.line({p.x, area.y + ui.dp(4)}, {p.x, area.bottom() - ui.dp(4)},
                t.text.alpha(t.line_art ? 1 : .45f), ui.dp(1));
    if (t.line_art) {
        draw_mark(ui.draw(), PartIcon::messenger, {p.x, p.y}, ui.dp(10), t.canvas_top);
        draw_mark(ui.draw(), PartIcon::messenger, {p.x, p.y}, ui.dp(7), t.text);
    } else {
        for (int i = 4; i >= 1; --i)
            ui.disc(p, ui.dp(4.5f + 2.2f * static_cast<float>(i)), main.color.alpha(.13f));
        ui.disc(p, ui.dp(5.6f), main.color);
        ui.disc(p, ui.dp(4), t.id == ThemeId::paper ? t.well : t.messenger_light);
    }
    draw_note(ui, f, p, room);
}

std::optional<std::int64_t> scrub(Ui& ui, const Frame& f, const Item& item) {
    const ChartSpec& s = f.s;
    std::int64_t wanted = s.now;
    for (const KeyPress& k : ui.items().keys_for(item.id)) {
        const std::int64_t step = k.shift ? 1 : s.key_step;
        if (k.key == Key::left || k.key == Key::down) wanted -= step;
        if (k.key == Key::right || k.key == Key::up) wanted += step;
        if (k.key == Key::page_down) wanted -= 10 * step;
        if (k.key == Key::page_up) wanted += 10 * step;
        if (k.key == Key::home) wanted = s.oldest;
        if (k.key == Key::end) wanted = s.newest;
    }
    if (ui.items().let_go(item.id)) {
        wanted = static_cast<std::int64_t>(ui.items().grabbed);
    } else if (item.held && ui.items().pointer().down) {
        if (ui.items().pointer_pressed()) ui.items().grabbed = static_cast<double>(s.now);
        wanted = f.tick(ui.items().pointer().at.x);
    }
    wanted = std::clamp(wanted, s.oldest, std::max(s.oldest, s.newest));
    if (wanted == s.now) return {};
    return wanted;
}

} // namespace

std::optional<std::int64_t> chart(Ui& ui, const ChartSpec& s) {
    const Theme& t = ui.theme();
    const Item item = ui.items().add({.id = s.id,
                                      .role = Role::chart,
                                      .label = s.label,
                                      .value = s.value_words,
                                      .rect = s.rect,
                                      .enabled = s.scrub,
                                      .radius = ui.dp(8)});
    ui.fill(s.rect, t.well, ui.dp(8));
    ui.outline(s.rect, t.border, ui.dp(8), ui.dp(t.line_art ? 2 : 1));
    const float row_height = ui.dp(11);
    const float rows =
        static_cast<float>(s.rows.size()) * row_height + (s.rows.empty() ? 0 : ui.dp(4));
    const float pad = ui.dp(12);
    Frame f{{s.rect.x + pad, s.rect.y + ui.dp(10), s.rect.w - 2 * pad, s.rect.h - ui.dp(20) - rows},
            s};
    ui.push_clip(s.rect.inset(1));
    const gfx::Color ground = t.line_art ? t.tissue_light.alpha(.6f) : t.line.alpha(.8f);
    ui.line({f.plot.x, f.plot.bottom()}, {f.plot.right(), f.plot.bottom()}, ground, ui.dp(1));
    draw_goal_lines(ui, f);
    for (std::size_t i = s.lines.size(); i-- > 0;)
        if (s.lines[i].value) draw_line(ui, f, s.lines[i], i == 0);
    Points curve;
    if (!s.lines.empty() && s.lines[0].value) sample(f, s.lines[0], s.oldest, s.newest, curve);
    const gfx::Rect inner = s.rect.inset(ui.dp(3));
    Room room({inner.x, inner.y, inner.w, f.plot.bottom() + ui.dp(5) - inner.y},
              curve); // not on rows
    draw_goal_words(ui, f, room);
    draw_marks(ui, f, s.rect, room);
    draw_rows(ui, f, f.plot.bottom() + ui.dp(6), row_height);
    draw_now(ui, f, s.rect, item, room);
    ui.pop_clip();
    return scrub(ui, f, item);
}

} // namespace ui
