// Canvas: the list of shapes of one frame, in world units, drawn in the order given. Pure data, so
// a test can ask "is the gate drawn, and where"; gfx::Renderer turns it into a few instanced calls.
//
//     canvas.begin(view);
//     canvas.tag("gatekeeper");
//     canvas.disc({430, 200}, 44, {.fill = Fill::radial(light, dark, {415, 185}, 60), .glow =
//     violet});
//
// Lengths are world units (they grow with the camera) except where a name ends in _px.
// Knows ImGui, GL, models and lessons not at all. Reuses its buffers: a steady frame allocates
// nothing.
#pragma once
#include "gfx/color.hpp"
#include "gfx/geometry.hpp"
#include "gfx/path.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gfx {

struct Fill {
    enum class Kind : std::uint8_t { none, flat, linear, radial, across } kind = Kind::none;
    Color from{}, to{}; // flat uses `from`
    Vec2 origin{};      // linear: where `from` is · radial: the center
    Vec2 end{};         // linear: where `to` is   · radial: end.x is the radius
    static Fill flat(Color c) { return {Kind::flat, c, c, {}, {}}; }
    static Fill linear(Color a, Color b, Vec2 p, Vec2 q) { return {Kind::linear, a, b, p, q}; }
    static Fill radial(Color in, Color out, Vec2 c, float r) {
        return {Kind::radial, in, out, c, {r, 0}};
    }
    // Tubes only: `a` along the lit edge (left of the direction of travel), `b` along the other.
    static Fill across(Color a, Color b) { return {Kind::across, a, b, {}, {}}; }
};

struct Paint {
    Fill fill{};
    Color outline{0, 0, 0, 0};
    float outline_px = 0;   // centered on the edge; pixels at text size 100 %, scaled by ui scale
    Color glow{0, 0, 0, 0}; // alpha is its strength at the edge
    float glow_radius = 0;  // how far the glow reaches
    float softness = 0;     // > 0 blurs the edge over this distance (shadows, vignettes)
    float opacity = 1;
};

struct TubePaint : Paint {
    float dash = 0;  // > 0: segments this long …
    float gap = 0;   // … with gaps between them (myelin and nodes of Ranvier, chevroned lines)
    float phase = 0; // where the first dash starts
    float from = 0;  // part of the path to draw, 0 to 1
    float to = 1;
    bool round_caps = true;
};

enum class TextAlign : std::uint8_t { left, center, right };
enum class TextStyle : std::uint8_t { label, label_strong, body, control, title }; // see ui::Fonts

// A part's name: a card with one or two lines and a line to the part. ui:: lays it out and draws
// it.
struct Callout {
    std::string_view id; // of the part: "gatekeeper"
    Vec2 anchor;         // world: where the leader ends
    Vec2 card;           // world: center of the card
    Color color;
    std::uint8_t icon = 0;  // ui::PartIcon
    std::string_view title; // views stay valid until the frame is drawn
    std::string_view note;
    bool frame = true; // false: words only, no card
};

struct Sprite {
    int id = -1; // from Textures::find(name); -1 draws nothing
    Color tint{255, 255, 255, 255};
    float opacity = 1;
    bool flip_x = false;
};

struct TextRun {
    Vec2 at_px;
    Color color;
    TextAlign align;
    TextStyle style;
    std::uint32_t first, count; // into Canvas::text_bytes
};

// One quad for the GPU: shaders/shape.* and shaders/sprite.* read exactly this. Every shape is a
// rounded box in its own space (a disc, a capsule and a stretch of tube are special cases), an
// ellipse, or, for the rim of a blob, a half plane.
struct Instance {
    float corner[8]; // px: four corners, in strip order
    float local[8];  // the same corners in shape space (px from its middle), or u,v of a sprite
    float half[4];   // half width, half height in the middle, its slope, corner radius (< 0:
                     // ellipse) · of a sprite: picture id
    float grad[4];   // px; linear: origin, axis / |axis|^2 · radial: center, 1 / radius, 0
    float style[4];  // half of the outline, 1 / glow reach (< 0: both sides), 1 / blur, opacity
    float clip[4];   // circle in px: center, radius; fill kind
    std::uint32_t color[4]; // fill from, fill to, outline, glow · plain: one of each corner
};

class Canvas {
public:
    Canvas(); // with room for a rich scene, so that one that fills up does not allocate on its way
    // Starts a frame: nothing is drawn yet. `ui_scale` scales everything given in pixels (text size
    // × display scale).
    void begin(const ViewTransform& view, float ui_scale);
    void set_view(const ViewTransform& view) { view_ = view; }
    const ViewTransform& view() const { return view_; }

    // What lies behind everything, opaque: from `top` to `bottom`, with an oval of `light` (its
    // alpha is its strength) that fades towards its edge. Costs a fraction of two gradient boxes.
    void backdrop(const Rect& world, Color top, Color bottom, Color light, Vec2 center, Vec2 radii);

    void disc(Vec2 center, float radius, const Paint&);
    void ellipse(Vec2 center, Vec2 radii, float angle, const Paint&);
    void capsule(Vec2 a, Vec2 b, float radius, const Paint&);
    void box(Vec2 center, Vec2 half, float corner, float angle, const Paint&);
    // A band along a smooth path; its width goes from `w0` to `w1`. `path` as from bezier_path();
    // one that ends where it began closes without a seam. Round caps reach past the ends of the
    // path; those of dashes lie inside the dash.
    void tube(std::span<const Vec2> path, float w0, float w1, const TubePaint&);
    void arc(Vec2 center, float radius, float angle0, float angle1, float width, const TubePaint&);
    void arrow(Vec2 from, Vec2 to, float width, const Paint&);
    // Filled outline, star-shaped as seen from its centroid (cells, boutons, the pentagon). For
    // rounded corners see rounded_polygon() and smooth_closed_path().
    void blob(std::span<const Vec2> outline, const Paint&);
    void sprite(const Sprite&, const Rect& world, float angle = 0);
    // A picture on a grid of (columns + 1) × (rows + 1) points, so that it can bend. Row by row.
    void sprite_grid(const Sprite&, std::span<const Vec2> points, int columns, int rows);

    // Everything until pop is cut to this circle (world). One level.
    void push_clip(Vec2 center, float radius);
    void pop_clip();
    // Shapes drawn from here on belong to the part `name` (a string literal), for tests and taps.
    void tag(std::string_view name);

    // Text is collected and drawn by ui:: above all shapes.
    void text(Vec2 at, std::string_view words, Color, TextStyle, TextAlign = TextAlign::left);
    void callout(const Callout& c) { callouts_.push_back(c); }

    struct Part {
        std::string_view name;
        Rect bounds_px; // all of its shapes, glow left out
        int shapes = 0;
    };
    const Part* find(std::string_view name) const;
    std::span<const Part> parts() const { return parts_; }
    std::span<const Instance> instances() const { return instances_; }
    std::span<const Callout> callouts() const { return callouts_; }
    std::span<const TextRun> texts() const { return texts_; }
    std::string_view words(const TextRun& t) const {
        return {text_bytes_.data() + t.first, t.count};
    }
    float ui_scale() const { return ui_scale_; }

    // Runs of one program, in order: what the renderer draws. Sprites and shapes alternate; plain
    // quads are opaque and have a color in each corner.
    struct Batch {
        std::uint32_t first, count;
        bool sprites, plain;
    };
    std::span<const Batch> batches() const { return batches_; }

private:
    // A corner of a path in pixels. `mitre` times a distance gives the point that lies that far
    // from both edges; `left` and `right` say how far that may go before edges would cross.
    struct Joint {
        Vec2 at, mitre;
        float left, right, s; // s: length of the path up to here
        float turn;           // tan of half the angle, positive to the right
        bool sharp;           // too sharp for a mitre
        float bend(float outside) const { return -turn * outside; } // > 0: outwards
    };
    // What all pieces of one tube share.
    struct Strip {
        Instance proto;
        float w0, w1, length, pad; // half widths at both ends, reach of outline and glow
        bool caps, closed;
        std::size_t segment; // where the last span began: spans come in order
        Vec2 lo, hi;         // what was covered
    };

    Instance& add(bool sprite, bool plain = false);
    Instance prototype(const Paint&) const;
    static float reach_px(const Instance&);
    void finish(const Instance&);
    void grow_part(Vec2 lo, Vec2 hi);
    void quad(const Paint&, Vec2 center, Vec2 half, float corner, float angle);
    bool plain_box(Vec2 center, Vec2 half, const Paint&);
    bool build_joints(std::span<const Vec2> path_px, bool closed);
    static void limit_sides(Joint& a, Joint& b);
    void strip_run(Strip&, const TubePaint&, std::size_t first, std::size_t last);
    void strip_span(Strip&, std::size_t first, std::size_t last, float a, float b, float cap_a,
                    float cap_b);
    void fan(const Paint&, Vec2 center);
    void fan_rim(const Instance& proto, std::span<const Vec2> inner, float outside, float reach);
    void fan_glow(const Instance& proto, float outside, float reach);
    void glow_corner(const Instance& proto, std::size_t joint, float outside, float reach);
    void fan_middle(const Instance& proto, std::span<const Vec2> inner, Vec2 center);

    ViewTransform view_;
    float ui_scale_ = 1;
    float clip_[3] = {0, 0, 0}; // px
    int part_ = -1;
    std::vector<Instance> instances_;
    std::vector<Batch> batches_;
    std::vector<Part> parts_;
    std::vector<Callout> callouts_;
    std::vector<TextRun> texts_;
    std::vector<char> text_bytes_;
    std::vector<Vec2> scratch_, inner_;
    std::vector<Joint> joints_;
};

} // namespace gfx
