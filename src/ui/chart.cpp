#include "ui/chart.hpp"

#include "ui/chart_lines.hpp"
#include "ui/icons.hpp"

namespace ui {
namespace {

using Frame = ChartFrame;

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

// Times of day, days or weeks: thin lines from top to ground.
void draw_axis_lines(Ui& ui, const Frame& f, const gfx::Rect& area) {
    const Theme& t = ui.theme();
    const gfx::Color ink = t.line_art ? t.tissue_light.alpha(.6f) : t.line.alpha(.8f);
    for (const ChartMark& m : f.s.axis) {
        if (m.tick < f.s.first || m.tick > f.s.last) continue;
        const float x = f.x(m.tick);
        ui.line({x, area.y + ui.dp(6)}, {x, f.plot.bottom()}, ink, ui.dp(1));
    }
}

bool touches(const gfx::Rect& a, const gfx::Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// Finds room for words: clear of the curve and of words that are already there.
class Room {
public:
    Room(const gfx::Rect& area, const ChartCurve& curve) : area_(area), curve_(curve) {}
    bool take(const gfx::Rect& box) {
        if (box.x < area_.x || box.right() > area_.right()) return false;
        if (box.y < area_.y || box.bottom() > area_.bottom()) return false;
        for (std::size_t i = 0; i < n_; ++i)
            if (touches(box, taken_[i])) return false;
        const auto end = curve_.p.begin() + curve_.n;
        const auto left_of = [](const ImVec2& p, float x) { return p.x < x; };
        for (auto p = std::lower_bound(curve_.p.begin(), end, box.x, left_of);
             p != end && p->x <= box.right(); ++p)
            if (p->y >= box.y && p->y <= box.bottom()) return false;
        return keep(box);
    }
    bool keep(const gfx::Rect& box) {
        if (n_ < taken_.size()) taken_[n_++] = box;
        return true;
    }

private:
    gfx::Rect area_;
    const ChartCurve& curve_;
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
    // At an edge, else in between, above the line or below it; else by the top.
    const float wide = right - f.plot.x, top = f.s.rect.y + ui.dp(4);
    const float lefts[] = {right, f.plot.x, f.plot.x + wide * .67f, f.plot.x + wide * .33f};
    bool found = false;
    for (const gfx::Vec2 rows : {gfx::Vec2{above, below}, gfx::Vec2{top, top}})
        for (const float x : lefts)
            for (const float y : {rows.x, rows.y})
                if (!found && (found = room.take({x, y, size.x, size.y}))) box.x = x, box.y = y;
    if (!found) box.y = std::max(box.y, f.s.rect.y + ui.dp(4)), room.keep(box);
    put_words(ui, box, ui.theme().done_word, f.s.goal_words);
}

// By the moment shown, or at the start, where nothing is crossed out.
void draw_line_names(Ui& ui, const Frame& f, Room& room) {
    for (const ChartLine& line : f.s.lines) {
        if (line.label.empty()) continue;
        const gfx::Vec2 size = words_size(ui, line.label);
        const float y = f.y(line.now), x = f.x(f.s.now) + ui.dp(14), left = f.plot.x + ui.dp(2),
                    right = std::min(x, f.plot.right() - size.x);
        const float above = y - size.y - ui.dp(3), below = y + ui.dp(3);
        for (const gfx::Vec2 at : {gfx::Vec2{right, above},
                                   {right, below},
                                   {left, above},
                                   {left, below},
                                   {left, f.s.rect.y + ui.dp(4)}}) {
            const gfx::Rect box{at.x, at.y, size.x, size.y};
            if (!room.take(box)) continue;
            put_words(ui, box, line.color, line.label);
            break;
        }
    }
}

bool crosses_goal(const Frame& f, const gfx::Rect& box) {
    const auto in = [&](double goal) {
        const float y = f.y(goal);
        return y > box.y && y < box.bottom();
    };
    return f.s.has_goal && (in(f.s.goal_low) || in(f.s.goal_high));
}

// At the ground, right of their line; where the curve is in the way, at the top.
void draw_axis_words(Ui& ui, const Frame& f, Room& room) {
    for (const ChartMark& m : f.s.axis) {
        if (m.tick < f.s.first || m.tick > f.s.last || m.words.empty()) continue;
        const gfx::Vec2 size = words_size(ui, m.words);
        const float x = f.x(m.tick) + ui.dp(2), ground = f.plot.bottom() - size.y;
        for (const float y : {ground, f.s.rect.y + ui.dp(4)}) {
            const gfx::Rect box{x, y, size.x, size.y};
            if (crosses_goal(f, box) || !room.take(box)) continue;
            ui.text_in(Font::caption, box, ui.theme().muted, m.words);
            break;
        }
    }
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
    if (f.s.lines.empty() || f.s.now < f.s.first || f.s.now > f.s.last) return;
    const Theme& t = ui.theme();
    const ChartLine& main = f.s.lines[0];
    const gfx::Vec2 p{f.x(f.s.now), f.y(main.now)};
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
    draw_axis_lines(ui, f, s.rect);
    ChartCurve curve; // the first line's when this is done: words keep clear of it
    for (std::size_t i = s.lines.size(); i-- > 0;) {
        trace(f, s.lines[i], s.oldest, s.now, curve);
        draw_line(ui, f, s.lines[i], curve, i == 0);
    }
    if (s.newest > s.now && !s.lines.empty()) trace(f, s.lines[0], s.oldest, s.newest, curve);
    const gfx::Rect inner = s.rect.inset(ui.dp(3));
    Room room({inner.x, inner.y, inner.w, f.plot.bottom() + ui.dp(5) - inner.y},
              curve); // not on rows
    draw_goal_words(ui, f, room);
    draw_line_names(ui, f, room);
    draw_axis_words(ui, f, room);
    draw_marks(ui, f, s.rect, room);
    draw_rows(ui, f, f.plot.bottom() + ui.dp(6), row_height);
    draw_now(ui, f, s.rect, item, room);
    ui.pop_clip();
    return scrub(ui, f, item);
}

} // namespace ui
