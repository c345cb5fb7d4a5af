// Three sets of glands: pituitary above, adrenal glands on their kidneys below, and the vessels
// between them with ACTH on its way down and cortisol on its way up.
#include "explainers/stress_hormones/view_weeks.hpp"

#include <cmath>
#include <vector>

namespace stress_hormones {
namespace {

using explainers::Drawing;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Rect;

constexpr Drawing vessels{"stress-weeks-vessels", "stress-weeks-vessels",
                          "stress-weeks-vessels-line"};
constexpr Drawing kidney_left{"stress-kidney-left", "stress-kidney-left",
                              "stress-kidney-left-line"};
constexpr Drawing kidney_right{"stress-kidney-right", "stress-kidney-right",
                               "stress-kidney-right-line"};
constexpr Drawing adrenal_left{"stress-adrenal-left", "stress-adrenal-left-paper",
                               "stress-adrenal-left-line"};
constexpr Drawing adrenal_right{"stress-adrenal-right", "stress-adrenal-right-paper",
                                "stress-adrenal-right-line"};
constexpr Drawing pituitary{"stress-pituitary", "stress-pituitary-paper", "stress-pituitary-line"};

constexpr float to_come = 0.2f;      // opacity of what is still to come
constexpr float molecule_speed = 26; // world units a second on screen
constexpr float other_size = 0.02f;  // an area that differs from the usual by more is outlined

constexpr std::string_view adrenal_tags[] = {"adrenal_before", "adrenal_peak", "adrenal_after"};
constexpr std::string_view pituitary_tags[] = {"pituitary_before", "pituitary_peak",
                                               "pituitary_after"};
constexpr std::string_view acth_tags[] = {"acth_before", "acth_peak", "acth_after"};
constexpr std::string_view cortisol_tags[] = {"cortisol_before", "cortisol_peak", "cortisol_after"};

Vec2 place_of(std::size_t set) {
    return {art::set_step * static_cast<float>(set), 0};
}
Rect moved(const Rect& r, Vec2 by) {
    return {r.x + by.x, r.y + by.y, r.w, r.h};
}
// Its area grows and shrinks; the anchor stays.
Rect grown(const Rect& r, Vec2 anchor, float area, Vec2 by) {
    const float f = std::sqrt(area);
    return moved(
        {anchor.x + (r.x - anchor.x) * f, anchor.y + (r.y - anchor.y) * f, r.w * f, r.h * f}, by);
}

void glands(WeeksSketch& s, std::size_t i) {
    const GlandSet& set = s.now.sets[i];
    const Vec2 by = place_of(i);
    const float opacity = set.known ? 1 : to_come;
    s.part(set.live ? "adrenal" : adrenal_tags[i], "adrenal");
    s.canvas.sprite(
        s.sprite(adrenal_left, opacity),
        grown(art::weeks_adrenal_left, art::weeks_adrenal_left_anchor, set.adrenal, by));
    s.canvas.sprite(
        s.sprite(adrenal_right, opacity),
        grown(art::weeks_adrenal_right, art::weeks_adrenal_right_anchor, set.adrenal, by));
    s.part(set.live ? "pituitary" : pituitary_tags[i], "acth");
    s.canvas.sprite(s.sprite(pituitary, opacity),
                    grown(art::weeks_pituitary, art::weeks_pituitary_anchor, set.pituitary, by));
}

void glow(WeeksSketch& s, Vec2 at, float reach, Color color, float strength) {
    if (s.line() || strength < 0.02f) return;
    s.canvas.disc(at, reach,
                  {.fill = Fill::radial(s.shine(color, strength), color.alpha(0), at, reach)});
}

// Glands shine with what they send.
void light(WeeksSketch& s, std::size_t i) {
    const GlandSet& set = s.now.sets[i];
    if (!set.known) return;
    const Vec2 by = place_of(i);
    s.part("light");
    const float cortisol = 0.14f + 0.6f * smooth(0.9, 2.1, set.cortisol);
    const float size = std::sqrt(set.adrenal);
    glow(s, Vec2{82, 342} + by, 74 * size, s.look->cortisol, cortisol);
    glow(s, Vec2{268, 342} + by, 76 * size, s.look->cortisol, cortisol);
    glow(s, Vec2{176, 180} + by, 58 * std::sqrt(set.pituitary), s.look->acth,
         0.14f + 0.6f * smooth(0.8, 1.7, set.acth));
}

void stalk(WeeksSketch& s, std::size_t i) {
    const Vec2 by = place_of(i);
    const Vec2 path[] = {art::weeks_stalk[0] + by, art::weeks_stalk[3] + by};
    gfx::TubePaint paint = tube_paint(
        Fill::flat(s.line() ? s.look->canvas_top : gfx::mix(s.look->tissue, s.look->crh, 0.3f)),
        s.now.sets[i].known ? 1 : to_come);
    paint.round_caps = false;
    paint.outline =
        s.line() ? s.look->text : gfx::mix(s.look->tissue_light, s.look->crh, 0.4f).alpha(0.6f);
    paint.outline_px = s.px(s.line() ? 1.6f : 1);
    s.part("stalk");
    s.canvas.tube(path, art::weeks_stalk_from, art::weeks_stalk_to, paint);
}

struct Outlines {
    std::vector<Vec2> left, right, above;
};
const Outlines& outlines(std::size_t set) {
    const auto moved_path = [](std::span<const Vec2> controls, std::size_t i) {
        std::vector<Vec2> path = explainers::lean_path(controls, 0.5f);
        for (Vec2& p : path)
            p = p + place_of(i);
        return path;
    };
    const auto make = [&](std::size_t i) {
        return Outlines{moved_path(art::weeks_adrenal_left_outline, i),
                        moved_path(art::weeks_adrenal_right_outline, i),
                        moved_path(art::weeks_pituitary_outline, i)};
    };
    static const std::array<Outlines, 3> all{make(0), make(1), make(2)};
    return all[set];
}

void dashed(WeeksSketch& s, std::span<const Vec2> path) {
    const Color color = s.bright(s.look->text, s.look->text);
    if (s.line()) s.canvas.tube(path, 5, 5, tube_paint(Fill::flat(s.look->canvas_top)));
    gfx::TubePaint paint = tube_paint(Fill::flat(color), 0.9f);
    paint.dash = art::outline_dash + 1, paint.gap = art::outline_gap + 1;
    paint.round_caps = false;
    const float width = s.line() ? 2.4f : art::outline_width;
    s.canvas.tube(path, width, width, paint);
}

// Worry drives the glands from above; it has the same shape wherever it stands.
void stressor(WeeksSketch& s, std::size_t i) {
    const GlandSet& set = s.now.sets[i];
    if (!set.known || set.drive <= 1) return;
    s.part("stressor");
    draw_stressor(s, art::weeks_stalk[0] + place_of(i) + Vec2{0, 4},
                  4.2f + 1.1f * static_cast<float>(set.drive - 1));
}

bool other(float area) {
    return std::abs(area - 1) > other_size;
}

// Molecules on a straight vessel, as close as the level is high; `sent` levels have passed `from`.
template <class Draw>
void on_vessel(Vec2 from, Vec2 to, float usual_spacing, double level, double sent, Draw draw) {
    if (level < 0.02) return;
    const float spacing = usual_spacing / static_cast<float>(level);
    const double passed = sent * static_cast<double>(molecule_speed / usual_spacing) / 7;
    const float length = gfx::length(to - from), fade = 9;
    for (float d = static_cast<float>(passed - std::floor(passed)) * spacing; d < length;
         d += spacing) {
        const float shown = std::min({1.f, d / fade, (length - d) / fade});
        if (shown > 0.05f) draw(gfx::mix(from, to, d / length), shown);
    }
}

void molecules(WeeksSketch& s, std::size_t i) {
    const GlandSet& set = s.now.sets[i];
    if (!set.known) return;
    const Vec2 by = place_of(i);
    s.part(set.live ? "acth" : acth_tags[i], "acth");
    on_vessel(art::weeks_acth_from + by, art::weeks_acth_to + by, art::weeks_acth_spacing, set.acth,
              set.acth_sent, [&](Vec2 at, float shown) {
                  draw_acth(s, at, {0, 1}, art::weeks_acth_radius, shown);
              });
    s.part(set.live ? "cortisol" : cortisol_tags[i], "cortisol");
    on_vessel(
        art::weeks_cortisol_from + by, art::weeks_cortisol_to + by, art::weeks_cortisol_spacing,
        set.cortisol, set.cortisol_sent,
        [&](Vec2 at, float shown) { draw_cortisol(s, at, art::weeks_cortisol_radius, shown); });
}

} // namespace

void draw_stressor(WeeksSketch& s, Vec2 at, float half) {
    const Color color = s.look->stressor;
    Paint paint{.fill = Fill::flat(s.line() ? s.look->canvas_top : color),
                .outline = s.line() ? color : s.bright(gfx::mix(color, s.look->text, 0.5f), color),
                .outline_px = s.px(s.line() ? 2 : 1.2f)};
    paint.glow = s.shine(color, 0.5f), paint.glow_radius = 6;
    s.canvas.box(at, {half, half}, art::stressor_token_corner, 0, paint);
}

void draw_weeks_ground(WeeksSketch& s) {
    s.part("ground");
    s.ground(art::stage);
    if (s.line()) return;
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) { // a soft light behind each set
        const GlandSet& set = s.now.sets[i];
        const Vec2 at = Vec2{176, 290} + place_of(i);
        const Color color = s.bright(s.look->raised, s.look->well);
        s.canvas.disc(at, 230,
                      {.fill = Fill::radial(color, color.alpha(0), at, 230),
                       .opacity = set.live    ? 1
                                  : set.known ? 0.6f
                                              : 0.2f});
    }
}

void draw_weeks_still(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        const Vec2 by = place_of(i);
        const float opacity = s.now.sets[i].known ? 1 : to_come;
        s.part("vessels");
        s.canvas.sprite(s.sprite(vessels, opacity), moved(art::weeks_vessels, by));
        s.part("kidneys");
        s.canvas.sprite(s.sprite(kidney_left, opacity), moved(art::weeks_kidney_left, by));
        s.canvas.sprite(s.sprite(kidney_right, opacity), moved(art::weeks_kidney_right, by));
    }
}

void draw_weeks_light(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        light(s, i);
        stalk(s, i);
    }
}

void draw_weeks_glands(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i)
        glands(s, i);
}

void draw_weeks_outlines(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        const GlandSet& set = s.now.sets[i];
        if (!set.known) continue;
        s.part("usual_size", "adrenal");
        if (other(set.adrenal)) {
            dashed(s, outlines(i).left);
            dashed(s, outlines(i).right);
        }
        if (other(set.pituitary)) dashed(s, outlines(i).above);
    }
    if (!s.info.labels || s.info.narrow || !other(s.now.sets[1].adrenal)) return;
    const Vec2 mark[] = {art::size_before_legend, art::size_before_legend + Vec2{26, 0}};
    dashed(s, mark);
}

void draw_weeks_molecules(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        stressor(s, i);
        molecules(s, i);
    }
}

// Around what shows now.
void draw_weeks_focus(WeeksSketch& s) {
    if (s.info.focus.empty()) return;
    const Vec2 by = place_of(static_cast<std::size_t>(s.now.phase));
    const float attention =
        s.info.reduced_motion
            ? 0.f
            : 1 - smooth(1.6, 2.4, s.now.now * 7 / Weeks::tick * WeeksScene::shown_tick_s);
    if (s.focused("adrenal")) {
        s.focus_ring(Vec2{82, 346} + by, 64, attention);
        s.focus_ring(Vec2{268, 346} + by, 64, attention);
    }
    if (s.focused("acth")) s.focus_ring(Vec2{176, 180} + by, 50, attention);
    if (s.focused("cortisol")) s.focus_ring(Vec2{161, 300} + by, 40, attention);
}

} // namespace stress_hormones
