// Muscle activity as a strip chart: what each idea predicts beside what studies measured, or the
// two muscles, or what is felt beside what is measured. An idea's trace is the model's own: its
// activity where that idea ran, where it would come to rest where another one ran. The measured
// trace is drawn from the direction that studies report; see model.md.
#include "explainers/pain_tension/view_loop_traces.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pain_tension::loop {
namespace {

constexpr double bar_ticks = 0.22 / shown_tick_s; // one bar for so long
constexpr float pitch = 5.2f, bar_radius = 1.4f;
constexpr double sore_from = 0.05; // injury; below, the slider says that the spot is calm

float unlike(std::int64_t number) { // 0 to 1, the same for the same bar
    const double part = 0.61803399 * static_cast<double>(number);
    const double other = 0.7548777 * static_cast<double>(number);
    return static_cast<float>(0.5 * (part - std::floor(part) + other - std::floor(other)));
}

// Height of a bar as a part of the strip: relative to the activity before the spot got sore, so
// that small changes are seen and large ones still fit.
constexpr float before = 0.4f;
float relative(double activation, double task) {
    const double r = activation / std::max(task, 0.02);
    return static_cast<float>(r <= 1 ? before * r : before + 0.56 * (1 - std::exp((1 - r) / 1.4)));
}
float absolute(double activation) {
    return static_cast<float>(0.05 + 0.9 * (1 - std::exp(-activation / 0.2)));
}

// Settled activity under one idea; neighboring bars mostly share their params.
class Predicted {
public:
    explicit Predicted(Hypothesis idea) : idea_(idea) {}
    double activation(const Model& then) {
        if (static_cast<Hypothesis>(then.param(in::hypothesis)) == idea_)
            return then.read(out::activation);
        if (!known_ || then.params != params_) {
            params_ = then.params, known_ = true;
            value_ = settled(then, idea_).activation;
        }
        return value_;
    }

private:
    Hypothesis idea_;
    bool known_ = false;
    std::array<double, in::count> params_{};
    double value_ = 0;
};

struct Bar {
    float half = 0; // part of the half height
    float more = 0; // a fainter end beyond it, or 0
};

// Draws bars from the right edge (now) to the left. `level(model)` gives a Bar.
template <class Level>
void bars(const Scene& s, const gfx::Rect& box, Color before_color, Color color, Level level) {
    const double now = (static_cast<double>(s.tick) + s.info.fraction) / bar_ticks;
    const bool still = s.info.reduced_motion;
    const std::int64_t newest = still ? 0 : static_cast<std::int64_t>(std::floor(now));
    const float middle = box.center().y, half = box.h / 2;
    for (std::int64_t number = newest;; --number) {
        const float back = still ? static_cast<float>(-number)
                                 : static_cast<float>(now - static_cast<double>(number));
        const float x = box.right() - bar_radius - back * pitch;
        if (x < box.x + bar_radius) break;
        const auto wanted = static_cast<std::int64_t>(static_cast<double>(number) * bar_ticks);
        const std::int64_t tick = still ? s.tick : std::clamp(wanted, s.history.oldest(), s.tick);
        const Model& model = s.history.at(tick);
        // Standing still, the left part is before the spot got sore.
        const bool calm = still && x < box.x + box.w * 0.36f;
        const bool sore = !calm && model.param(in::injury) >= sore_from;
        const Bar bar = level(model, calm);
        const float grow = still ? 1 : std::min(1.f, back * 2 + 0.2f);
        const float rough = (0.62f + 0.38f * unlike(number)) * grow * half;
        const float fade = smooth(0, 16, static_cast<double>(x - box.x));
        const Color ink = sore ? color : before_color;
        const auto draw = [&](float part, float opacity) {
            const Vec2 up{0, std::max(0.6f, part * rough - bar_radius)};
            s.canvas.capsule(Vec2{x, middle} - up, Vec2{x, middle} + up, bar_radius,
                             {.fill = Fill::flat(ink), .opacity = opacity * fade});
        };
        if (bar.more > bar.half) draw(bar.more, 0.38f);
        draw(bar.half, 1);
    }
}

// Where the spot got sore: a dotted line that travels with the bars.
void onset(const Scene& s, const gfx::Rect& box) {
    const auto mark = [&](float x) {
        if (x < box.x + 4) return;
        gfx::TubePaint dots = tube_paint(Fill::flat(s.look->danger_line));
        dots.dash = 1.7f, dots.gap = 3.4f;
        const std::array<Vec2, 2> line{Vec2{x, box.y}, Vec2{x, box.bottom()}};
        s.canvas.tube(line, 1.7f, 1.7f, dots);
    };
    const auto sore = [&](std::int64_t t) {
        return s.history.at(t).param(in::injury) >= sore_from;
    };
    if (s.info.reduced_motion) {
        if (sore(s.tick)) mark(box.x + box.w * 0.36f);
        return;
    }
    const double now = static_cast<double>(s.tick) + s.info.fraction;
    const auto reach = static_cast<std::int64_t>(static_cast<double>(box.w / pitch) * bar_ticks);
    const auto stride = static_cast<std::int64_t>(bar_ticks);
    const std::int64_t first = std::max(s.history.oldest(), s.tick - reach);
    for (std::int64_t t = s.tick; t - stride >= first; t -= stride) {
        if (!sore(t) || sore(t - stride)) continue;
        std::int64_t low = t - stride, high = t; // the very tick, so that the line does not jump
        while (high - low > 1) {
            const std::int64_t middle = low + (high - low) / 2;
            (sore(middle) ? high : low) = middle;
        }
        mark(box.right() -
             static_cast<float>((now - static_cast<double>(high)) / bar_ticks) * pitch);
    }
}

// The activity before the spot got sore.
void level_lines(const Scene& s, const gfx::Rect& box) {
    for (const float side : {-1.f, 1.f}) {
        const float y = box.center().y + side * before * box.h / 2;
        s.canvas.box({box.center().x, y}, {box.w / 2, 0.5f}, 0, 0,
                     {.fill = Fill::flat(s.line() ? s.look->text : s.look->line)});
    }
}

void frame(const Scene& s, const gfx::Rect& r, Color edge, float width) {
    s.canvas.box(r.center(), {r.w / 2, r.h / 2}, 9, 0,
                 {.fill = Fill::flat(s.look->well), .outline = edge, .outline_px = width});
}

Color quiet_ink(const Scene& s) {
    return s.line() ? s.look->text : s.look->muted;
}

void idea_panel(Scene& s, const Panel& p) {
    const bool chosen = p.idea == s.now.idea;
    const Color color = panel_color(s, p);
    frame(s, p.box, chosen ? color : s.look->line.alpha(s.line() ? 1 : 0.7f),
          chosen ? s.px(s.line() ? 4 : 2) : s.px(1));
    level_lines(s, p.bars);
    Predicted predicted(p.idea);
    bars(s, p.bars, quiet_ink(s), color, [&](const Model& then, bool calm) {
        if (calm) return Bar{before, 0};
        return Bar{relative(predicted.activation(then), then.param(in::task)), 0};
    });
    onset(s, p.bars);
    draw_bulb(s, p.mark, p.mark_size);
}

// Lower or mixed: the plain bars are lower, the faint ones reach a little beyond the level before.
void measured_panel(Scene& s, const Panel& p) {
    frame(s, p.box, s.look->line.alpha(s.line() ? 1 : 0.7f), s.px(1));
    level_lines(s, p.bars);
    bars(s, p.bars, quiet_ink(s), panel_color(s, p), [&](const Model& then, bool calm) {
        const auto sore = static_cast<float>(calm ? 0 : then.param(in::injury));
        return Bar{before * (1 - 0.3f * sore), sore > 0.05f ? before * (1 + 0.25f * sore) : 0};
    });
    onset(s, p.bars);
    draw_electrodes(s, p.mark, p.mark_size);
}

void muscle_panel(Scene& s, const Panel& p, std::size_t output) {
    const bool focus = s.focused(output == out::antagonist ? "neighbor" : "trace");
    frame(s, p.box, focus ? s.look->focus : s.look->line.alpha(s.line() ? 1 : 0.7f),
          s.px(focus ? 2 : 1));
    const Color color = panel_color(s, p);
    bars(s, p.bars, color, color, [&](const Model& then, bool calm) {
        return Bar{calm ? absolute(output == out::antagonist ? 0.2 * then.param(in::task)
                                                             : then.param(in::task))
                        : absolute(then.read(output)),
                   0};
    });
    onset(s, p.bars);
    draw_electrodes(s, p.mark, p.mark_size);
}

// Ten beads, filled up to the pain.
void felt_panel(Scene& s, const Panel& p) {
    frame(s, p.box, s.look->danger_line, s.px(1.4f));
    constexpr int beads = 10;
    const float step = p.bars.w / beads, r = std::min(step * 0.36f, p.bars.h * 0.34f);
    for (int i = 0; i < beads; ++i) {
        const Vec2 at{p.bars.x + step * (static_cast<float>(i) + 0.5f), p.bars.center().y};
        const float full =
            std::clamp(static_cast<float>(s.now.pain) - static_cast<float>(i), 0.f, 1.f);
        s.canvas.disc(at, r,
                      {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->track),
                       .outline = s.line() ? s.look->text : s.look->danger_line,
                       .outline_px = s.px(1)});
        if (full > 0.03f)
            s.canvas.disc(at, r * std::sqrt(full),
                          {.fill = Fill::flat(s.look->danger_slow),
                           .glow = s.shine(s.look->danger_slow, 0.4f * full),
                           .glow_radius = 8});
    }
    s.diamond(p.mark, 6.5f * p.mark_size, {.fill = Fill::flat(s.look->danger_line)});
}

// Between felt and measured: two bars when they go together, crossed when they do not.
void same_or_not(Scene& s, const Panel& felt, const Panel& measured) {
    const Vec2 at{(felt.box.right() + measured.box.x) / 2, felt.box.center().y};
    const float apart = std::abs(static_cast<float>(s.now.pain / 10) - absolute(s.now.activation));
    const float crossed = smooth(0.25, 0.45, static_cast<double>(apart));
    const Color color = s.look->text;
    s.canvas.disc(at, 17,
                  {.fill = Fill::flat(s.look->raised),
                   .outline = s.line() ? s.look->text : s.look->line,
                   .outline_px = s.px(1.4f)});
    for (const float y : {-4.f, 4.f})
        s.canvas.capsule(at + Vec2{-7.5f, y}, at + Vec2{7.5f, y}, 1.5f,
                         {.fill = Fill::flat(color)});
    if (crossed > 0.05f) {
        const Vec2 reach = Vec2{5.5f, -9.5f} * crossed;
        s.canvas.capsule(at - reach, at + reach, 1.5f, {.fill = Fill::flat(color)});
    }
}

} // namespace

Color panel_color(const Scene& s, const Panel& p) {
    const ui::Theme& t = *s.look;
    switch (p.kind) {
    case Panel::Kind::idea:
        return p.idea == vicious ? t.blood_word : p.idea == adaptation ? t.crh_word : t.acth_word;
    case Panel::Kind::measured:
        return t.messenger_word;
    case Panel::Kind::felt:
        return t.danger_word;
    default:
        return t.muscle_word;
    }
}

void draw_traces(Scene& s) {
    s.part("trace");
    const Panels panels = panels_of(s);
    for (const Panel& p : panels.all()) {
        switch (p.kind) {
        case Panel::Kind::idea:
            idea_panel(s, p);
            break;
        case Panel::Kind::measured:
            measured_panel(s, p);
            break;
        case Panel::Kind::sore:
            muscle_panel(s, p, out::activation);
            break;
        case Panel::Kind::neighbor:
            muscle_panel(s, p, out::antagonist);
            break;
        case Panel::Kind::felt:
            felt_panel(s, p);
            break;
        }
    }
    if (panels.all().front().kind == Panel::Kind::felt)
        same_or_not(s, panels.all()[0], panels.all()[1]);
}

// Two electrodes on the sore muscle, and what they pick up.
void draw_probe(Scene& s) {
    s.part("probe", "trace");
    static const std::vector<Vec2> rest = explainers::lean_path(art::electrode_wire);
    const Color color =
        s.line() ? s.look->touch : s.bright(s.look->touch_light, s.look->touch_dark);
    std::array<Vec2, 2> pads;
    for (std::size_t i = 0; i < pads.size(); ++i)
        pads[i] = art::bend(art::bundles[0], art::electrodes[i], s.now.tense);
    const Vec2 shift =
        gfx::mix(pads[0], pads[1], 0.5f) - gfx::mix(art::electrodes[0], art::electrodes[1], 0.5f);
    std::array<Vec2, 24> wire;
    const std::size_t count = std::min(wire.size(), rest.size());
    for (std::size_t i = 0; i < count; ++i) // its lower end goes with the muscle
        wire[i] = rest[i] + shift * (1 - static_cast<float>(i) / static_cast<float>(count - 1));
    s.canvas.tube(std::span<const Vec2>(wire).first(count), 2, 2, tube_paint(Fill::flat(color)));
    s.canvas.capsule(pads[0], pads[1], 1, {.fill = Fill::flat(color)});
    for (const Vec2 pad : pads)
        s.canvas.disc(pad, art::electrode_radius,
                      {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->well),
                       .outline = color,
                       .outline_px = s.px(2.2f),
                       .glow = s.look->shadow,
                       .glow_radius = 5});
    const gfx::Rect badge{art::trace_badge.x - art::trace_badge_half.x,
                          art::trace_badge.y - art::trace_badge_half.y, 2 * art::trace_badge_half.x,
                          2 * art::trace_badge_half.y};
    frame(s, badge, color, s.px(1.3f));
    bars(s, badge.inset(5), color, color, [&](const Model& then, bool) {
        return Bar{absolute(then.read(out::activation)), 0};
    });
}

} // namespace pain_tension::loop
