// Shapes that follow a path: tubes, arcs, arrows, and blobs (whose rim is a path). A path becomes
// one quad per segment; at a joint both neighbors share two corners, so nothing overlaps or gaps.
#include "gfx/canvas.hpp"

namespace gfx {
namespace {

constexpr float corner_bend = 0.25f; // tan of half the angle from which a bend is a corner: 28 deg
constexpr float endless = 8192; // px: half length of a tube without ends, half height of a blob

float cross(Vec2 a, Vec2 b) {
    return a.x * b.y - a.y * b.x;
}

void put(Instance& i, int k, Vec2 at, Vec2 local) {
    i.corner[2 * k] = at.x, i.corner[2 * k + 1] = at.y;
    i.local[2 * k] = local.x, i.local[2 * k + 1] = local.y;
}

} // namespace

// ---- joints

// Fills joints_ from a path in pixels. Points that coincide are dropped; false when nothing of any
// length is left. A closed path ends with a copy of its first joint.
bool Canvas::build_joints(std::span<const Vec2> path, bool closed) {
    joints_.clear();
    for (const Vec2 p : path) {
        if (!std::isfinite(p.x + p.y)) continue;
        const Vec2 step = joints_.empty() ? Vec2{1, 0} : p - joints_.back().at;
        if (dot(step, step) <= 1e-4f) continue;
        const float s = joints_.empty() ? 0 : joints_.back().s + length(step);
        joints_.push_back({p, {}, 1e9f, 1e9f, s, 0, false});
    }
    if (closed && joints_.size() > 2) {
        const Vec2 step = joints_.front().at - joints_.back().at;
        if (dot(step, step) > 1e-4f)
            joints_.push_back(
                {joints_.front().at, {}, 1e9f, 1e9f, joints_.back().s + length(step), 0, false});
    }
    const std::size_t n = joints_.size();
    if (n < (closed ? 4u : 2u)) return false;
    const auto edge = [&](std::size_t k) { return joints_[k + 1].at - joints_[k].at; };
    for (std::size_t i = 0; i < n; ++i) {
        const bool open_start = i == 0 && !closed, open_end = i + 1 == n && !closed;
        const Vec2 in = normalized(edge(open_start ? 0 : i > 0 ? i - 1 : n - 2));
        const Vec2 out = normalized(edge(open_end ? n - 2 : i + 1 < n ? i : 0));
        const float along_both = 1 + dot(in, out);
        Joint& j = joints_[i];
        j.sharp = along_both < 0.58f; // about 115 degrees
        j.turn = cross(in, out) / std::max(along_both, 1e-3f);
        j.mitre = (perpendicular(in) + perpendicular(out)) * (1 / std::max(along_both, 0.12f));
    }
    for (std::size_t k = 0; k + 1 < n; ++k)
        limit_sides(joints_[k], joints_[k + 1]);
    if (closed) { // the first joint and its copy limit each other
        Joint &a = joints_.front(), &b = joints_.back();
        a.left = b.left = std::min(a.left, b.left);
        a.right = b.right = std::min(a.right, b.right);
    }
    return true;
}

// On the inside of a bend the lines beside an edge grow shorter, by turn times distance at each
// end, until nothing is left of them.
void Canvas::limit_sides(Joint& a, Joint& b) {
    const float l = (b.s - a.s) * 0.98f; // never quite nothing: a quad must not fold over
    const float right = std::max(a.turn, 0.f) + std::max(b.turn, 0.f);
    const float left = std::max(-a.turn, 0.f) + std::max(-b.turn, 0.f);
    if (a.turn > 0) a.right = std::min(a.right, l / right);
    if (b.turn > 0) b.right = std::min(b.right, l / right);
    if (a.turn < 0) a.left = std::min(a.left, l / left);
    if (b.turn < 0) b.left = std::min(b.left, l / left);
}

// ---- tubes

void Canvas::tube(std::span<const Vec2> path, float w0, float w1, const TubePaint& paint) {
    if (path.empty()) return;
    scratch_.clear();
    for (const Vec2 p : path)
        scratch_.push_back(view_.to_px(p));
    const Vec2 gap = scratch_.front() - scratch_.back();
    const bool closed = path.size() > 3 && dot(gap, gap) < 0.25f;
    if (!build_joints(scratch_, closed)) {
        if (paint.round_caps && paint.to > paint.from) disc(path[0], w0 / 2, paint);
        return;
    }
    Strip strip{prototype(paint),
                w0 * view_.scale / 2,
                w1 * view_.scale / 2,
                joints_.back().s,
                0,
                paint.round_caps,
                closed && paint.from <= 0 && paint.to >= 1,
                0,
                {1e9f, 1e9f},
                {-1e9f, -1e9f}};
    // What is thinner than a pixel is drawn a pixel wide and fainter.
    const float thickest = std::max(strip.w0, strip.w1);
    if (thickest < 0.5f) {
        strip.proto.style[3] *= std::max(thickest * 2, 0.f);
        strip.w0 = strip.w1 = 0.5f;
    }
    strip.pad = reach_px(strip.proto);
    for (const Joint& j : joints_)
        strip.closed = strip.closed && !j.sharp;
    std::size_t first = 0; // a sharp turn ends one run and starts another, with caps that overlap
    for (std::size_t i = 1; i < joints_.size(); ++i) {
        if (i + 1 < joints_.size() && !joints_[i].sharp) continue;
        strip_run(strip, paint, first, i);
        first = i;
    }
    grow_part(strip.lo, strip.hi);
}

// The part of a tube between two ends or sharp turns: whole, or cut into dashes.
void Canvas::strip_run(Strip& t, const TubePaint& paint, std::size_t first, std::size_t last) {
    const float lo = std::max(joints_[first].s, std::clamp(paint.from, 0.f, 1.f) * t.length);
    const float hi = std::min(joints_[last].s, std::clamp(paint.to, 0.f, 1.f) * t.length);
    t.segment = first;
    if (!(hi > lo)) return;
    const float dash = paint.dash * view_.scale, gap = std::max(paint.gap * view_.scale, 0.f);
    const float period = std::max(dash + gap, 0.5f);
    if (!(dash > 0) || hi - lo > 4096 * period) { // finer than anyone can see: solid
        const float cap = t.caps ? 1.f : 0.f;
        strip_span(t, first, last, lo, hi, cap * mix(t.w0, t.w1, lo / t.length),
                   cap * mix(t.w0, t.w1, hi / t.length));
        return;
    }
    const float phase = paint.phase * view_.scale;
    t.closed = false;
    for (float k = std::floor((lo - phase) / period); k * period + phase < hi; ++k) {
        const float a = std::max(k * period + phase, lo);
        const float b = std::min(k * period + phase + dash, hi);
        if (b > a) strip_span(t, first, last, a, b, 0, 0);
    }
}

// One stretch from `a` to `b` along the path, with caps that reach further: a quad per segment.
void Canvas::strip_span(Strip& t, std::size_t first, std::size_t last, float a, float b,
                        float cap_a, float cap_b) {
    Instance i = t.proto;
    const float start = a - cap_a, end = b + cap_b, middle = (start + end) / 2;
    const float h0 = mix(t.w0, t.w1, a / t.length), h1 = mix(t.w0, t.w1, b / t.length);
    i.half[0] = t.closed ? endless : (end - start) / 2;
    i.half[1] = (h0 + h1) / 2;
    i.half[2] = t.closed ? 0 : (h1 - h0) / std::max(end - start, 1e-3f);
    i.half[3] = t.caps ? endless : 0;
    while (t.segment + 1 < last && joints_[t.segment + 1].s <= a)
        ++t.segment;
    for (std::size_t k = t.segment; k < last && joints_[k].s < b; ++k) {
        const Joint &p = joints_[k], &q = joints_[k + 1];
        const Vec2 axis = normalized(q.at - p.at), normal = perpendicular(axis);
        const bool begins = !t.closed && (k == first || a >= p.s);
        const bool ends = !t.closed && (k + 1 == last || b <= q.s);
        for (int side = 0; side < 2; ++side) { // 0 left, 1 right of the direction of travel
            for (int at_end = 0; at_end < 2; ++at_end) {
                const Joint& j = at_end ? q : p;
                const float s = at_end ? std::min(b, q.s) : std::max(a, p.s);
                float d = mix(t.w0, t.w1, s / t.length) + t.pad;
                if (at_end ? ends : begins) {
                    const float out = at_end ? cap_b + t.pad : -cap_a - t.pad;
                    const Vec2 at = p.at + axis * (s - p.s + out);
                    if (!side) d = -d;
                    put(i, at_end * 2 + side, at + normal * d, {s + out - middle, d});
                } else {
                    d = side ? std::min(d, j.right) : -std::min(d, j.left);
                    put(i, at_end * 2 + side, j.at + j.mitre * d, {s - middle, d});
                }
            }
        }
        finish(i);
        const Vec2 u = p.at + axis * (std::max(a, p.s) - p.s);
        const Vec2 v = p.at + axis * (std::min(b, q.s) - p.s);
        const float h = std::max(h0, h1);
        t.lo = {std::min({t.lo.x, u.x - h, v.x - h}), std::min({t.lo.y, u.y - h, v.y - h})};
        t.hi = {std::max({t.hi.x, u.x + h, v.x + h}), std::max({t.hi.y, u.y + h, v.y + h})};
    }
}

void Canvas::arc(Vec2 center, float radius, float angle0, float angle1, float width,
                 const TubePaint& paint) {
    // Points so close that the chord leaves the circle by less than 0.15 px.
    const float r = std::max(radius * view_.scale, 1.f);
    const float step = 2 * std::acos(1 - std::min(0.15f / r, 0.5f));
    const float sweep = angle1 - angle0;
    const int n = std::clamp(static_cast<int>(std::ceil(std::abs(sweep) / step)), 1, 1024);
    inner_.clear();
    for (int k = 0; k <= n; ++k) {
        const float a = angle0 + sweep * static_cast<float>(k) / static_cast<float>(n);
        inner_.push_back(center + Vec2{std::cos(a), std::sin(a)} * radius);
    }
    tube(inner_, width, width, paint);
}

// ---- filled outlines

void Canvas::arrow(Vec2 from, Vec2 to, float width, const Paint& paint) {
    const Vec2 axis = normalized(to - from), side = perpendicular(axis);
    const float l = length(to - from), head = std::min(width * 2.2f, l * 0.8f);
    const float wing = head * 0.75f, shaft = std::min(width / 2, wing);
    const Vec2 neck = to - axis * head;
    const Vec2 outline[] = {from - side * shaft, neck - side * shaft, neck - side * wing, to,
                            neck + side * wing,  neck + side * shaft, from + side * shaft};
    scratch_.clear();
    for (const Vec2 p : outline)
        scratch_.push_back(view_.to_px(p));
    if (l > 0 && width > 0) fan(paint, view_.to_px(neck + axis * (head * 0.3f)));
}

void Canvas::blob(std::span<const Vec2> outline, const Paint& paint) {
    if (outline.empty()) return;
    scratch_.clear();
    float area = 0;
    Vec2 sum{}, mean{};
    const Vec2 o = view_.to_px(outline[0]);
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Vec2 p = view_.to_px(outline[i]);
        const Vec2 q = view_.to_px(outline[i + 1 < outline.size() ? i + 1 : 0]);
        const float c = cross(p - o, q - o);
        area += c;
        sum = sum + (p - o + (q - o)) * c;
        mean = mean + p * (1 / static_cast<float>(outline.size()));
        scratch_.push_back(p);
    }
    fan(paint, std::abs(area) > 1e-3f ? o + sum * (1 / (3 * area)) : mean);
}

// Fills the outline in scratch_ (px): a rim that carries edge, outline and glow, and a plain fan
// inside it.
void Canvas::fan(const Paint& paint, Vec2 center) {
    if (!build_joints(scratch_, true)) return;
    float area = 0;
    for (std::size_t k = 0; k + 1 < joints_.size(); ++k)
        area += cross(joints_[k].at - center, joints_[k + 1].at - center);
    const float outside = area > 0 ? -1.f : 1.f; // which side of the path, as a sign
    Instance i = prototype(paint);
    const float reach = reach_px(i);
    const float inset = std::max(i.style[0], 0.5f / i.style[2]) + 1;
    i.half[0] = 2 * endless, i.half[1] = endless;
    inner_.clear();
    for (const Joint& j : joints_) {
        const float room = outside > 0 ? j.left : j.right;
        const float d = std::min({inset, room, 0.6f * length(j.at - center)});
        inner_.push_back({d, 0});
    }
    fan_rim(i, inner_, outside, reach);
    Vec2 lo = center, hi = center;
    for (std::size_t k = 0; k < joints_.size(); ++k) {
        const Joint& j = joints_[k];
        inner_[k] = j.at - j.mitre * (outside * inner_[k].x);
        lo = {std::min(lo.x, j.at.x), std::min(lo.y, j.at.y)};
        hi = {std::max(hi.x, j.at.x), std::max(hi.y, j.at.y)};
    }
    grow_part(lo, hi);
    fan_middle(i, inner_, center);
}

// `inner` holds in x how far the rim reaches into the shape at each joint. A far-reaching glow gets
// quads of its own underneath, so that it can go round a corner that the outline cuts sharp.
void Canvas::fan_rim(const Instance& proto, std::span<const Vec2> inner, float outside,
                     float reach) {
    Instance i = proto;
    const float edge = std::min(reach, i.style[0] + 1.5f);
    const auto place = [&](int corner, const Joint& j, float d) {
        put(i, corner, j.at + j.mitre * (outside * d), {0, endless + d});
    };
    if (reach > edge + 0.5f) {
        i.color[3] = 0;
        fan_glow(proto, outside, reach);
    }
    for (std::size_t k = 0; k + 1 < joints_.size(); ++k) {
        const Joint &p = joints_[k], &q = joints_[k + 1];
        place(0, p, -inner[k].x);
        place(1, p, std::min(edge, outside > 0 ? p.right : p.left));
        place(2, q, -inner[k + 1].x);
        place(3, q, std::min(edge, outside > 0 ? q.right : q.left));
        finish(i);
    }
}

// Only the glow, from the edge outwards.
void Canvas::fan_glow(const Instance& proto, float outside, float reach) {
    Instance i = proto;
    i.color[0] = i.color[1] = i.color[2] = 0;
    for (std::size_t k = 0; k + 1 < joints_.size(); ++k) {
        const Joint* ends[] = {&joints_[k], &joints_[k + 1]};
        const Vec2 normal = perpendicular(normalized(ends[1]->at - ends[0]->at)) * outside;
        for (int e = 0; e < 2; ++e) {
            const Joint& j = *ends[e];
            const bool corner = j.bend(outside) > corner_bend;
            const Vec2 outwards = corner ? normal : j.mitre * outside;
            const float room = corner ? reach : outside > 0 ? j.right : j.left;
            for (int far = 0; far < 2; ++far) {
                const float d = far ? std::min(reach, room) : 0;
                put(i, e * 2 + far, j.at + outwards * d, {0, endless + d});
            }
        }
        finish(i);
        if (ends[1]->bend(outside) > corner_bend) glow_corner(i, k + 1, outside, reach);
    }
}

// The part of a glow around a corner, where distance is distance from the corner.
void Canvas::glow_corner(const Instance& proto, std::size_t k, float outside, float reach) {
    const Joint& j = joints_[k];
    const Vec2 next = joints_[k + 1 < joints_.size() ? k + 1 : 1].at;
    const Vec2 before = perpendicular(normalized(j.at - joints_[k - 1].at)) * outside;
    const Vec2 after = perpendicular(normalized(next - j.at)) * outside;
    const Vec2 tip = j.mitre * outside;
    const Vec2 farthest = normalized(tip) * std::min(length(tip), 2.f);
    Instance i = proto;
    i.half[0] = i.half[1] = i.half[2] = i.half[3] = 0;
    const Vec2 offsets[] = {{}, before * reach, after * reach, farthest * reach};
    for (int c = 0; c < 4; ++c)
        put(i, c, j.at + offsets[c], offsets[c]);
    finish(i);
}

// Two triangles of the fan share one quad: (k, center, k + 1) and (center, k + 1, k + 2).
void Canvas::fan_middle(const Instance& proto, std::span<const Vec2> inner, Vec2 center) {
    Instance i = proto;
    for (std::size_t k = 0; k + 1 < inner.size(); k += 2) {
        const std::size_t last = std::min(k + 2, inner.size() - 1);
        put(i, 0, inner[k], {});
        put(i, 1, center, {});
        put(i, 2, inner[k + 1], {});
        put(i, 3, inner[last], {});
        finish(i);
    }
}

} // namespace gfx
