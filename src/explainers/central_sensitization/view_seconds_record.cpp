// The record that stays: equal stimuli in a row, and above each the messenger's answer to it in
// four quarters. With knocks a slot is a knock; without, a stretch of time.
#include "explainers/central_sensitization/view_seconds.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::seconds {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr double full_hz = 50;   // an answer as high as the picture has room for
constexpr int most_blocks = 14;  // messages, as high
constexpr double answer_s = 0.3; // over which the model adds up the answer to a knock
constexpr double shift_s = 0.3;  // that the row takes to make room
constexpr float smallest = 0.02f;

std::int64_t ticks(double seconds) {
    return static_cast<std::int64_t>(std::lround(seconds / shown_tick_s));
}

// Messages from `from` up to `to`, both clamped to what is kept.
double counted(const History& history, std::int64_t from, std::int64_t to, std::size_t spikes) {
    from = std::clamp(from, history.oldest(), history.newest());
    to = std::clamp(to, history.oldest(), history.newest());
    return to > from ? history.at(to).read(spikes) - history.at(from).read(spikes) : 0;
}

// The answer that began at `begin`, as far as it is there at `seen`.
void fill_bars(const History& history, std::int64_t begin, double length_s, std::int64_t seen,
               Slot& slot) {
    const double quarters = static_cast<double>(slot.bars.size());
    const double quarter_s = length_s / quarters;
    for (std::size_t i = 0; i < slot.bars.size(); ++i) {
        const std::int64_t from = begin + ticks(quarter_s * static_cast<double>(i));
        const std::int64_t to = std::min(from + ticks(quarter_s), seen);
        const double hz = counted(history, from, to, out::projection_spikes) / quarter_s;
        slot.bars[i] = static_cast<float>(std::clamp(hz / full_hz, 0.0, 1.0));
    }
}

// The first tick at which `count` knocks had begun.
std::int64_t knock_tick(const History& history, std::int64_t now, double count) {
    std::int64_t before = history.oldest(), after = now;
    if (history.at(before).read(out::knock_count) >= count) return before;
    while (after - before > 1) {
        const std::int64_t middle = before + (after - before) / 2;
        (history.at(middle).read(out::knock_count) < count ? before : after) = middle;
    }
    return after;
}

float size_of(double hz, double usual_hz) {
    return hz < 2.5 ? 0.f : static_cast<float>(std::clamp(std::sqrt(hz / usual_hz), 0.4, 1.35));
}

void read_knocks(const History& history, std::int64_t now, std::int64_t seen, double fraction,
                 Moment& m) {
    const double count = history.at(now).read(out::knock_count);
    const double known = count - history.at(history.oldest()).read(out::knock_count);
    float shift = 0;
    for (int back = 0; back < art::record_slots + 1 && back < known; ++back) {
        const std::int64_t begin = knock_tick(history, now, count - back);
        if (back == 0 && !m.reduced_motion) {
            const double since = (static_cast<double>(now - begin) + fraction) * shown_tick_s;
            shift = 1 - smooth(0, shift_s, since);
        }
        Slot& slot = m.record.slots[static_cast<std::size_t>(m.record.count++)];
        slot.at = static_cast<float>(back) - shift;
        slot.danger = size_of(history.at(begin).param(in::knock_hz), 20);
        slot.messages = static_cast<float>(counted(
            history, begin, std::min(begin + ticks(answer_s), seen), out::projection_spikes));
    }
}

void read_stretches(const History& history, std::int64_t now, std::int64_t seen, double fraction,
                    Moment& m) {
    const std::int64_t length = ticks(slot_s);
    const double into = (static_cast<double>(seen % length) + fraction) * shown_tick_s;
    // Nothing grows where nothing may move: only whole stretches.
    const int first = m.reduced_motion ? 1 : 0;
    const float shift = m.reduced_motion ? 0.f : 1 - smooth(0, shift_s, into);
    for (int back = first; back < art::record_slots + 1 + first; ++back) {
        const std::int64_t begin = (seen / length - back) * length;
        if (begin < history.oldest() || begin < 0 || begin > now) break;
        Slot& slot = m.record.slots[static_cast<std::size_t>(m.record.count++)];
        slot.at = static_cast<float>(back - first) - shift;
        const std::int64_t end = std::min(begin + length, std::max(begin + 1, seen));
        const double long_s = static_cast<double>(end - begin) * Model::tick;
        slot.touch = size_of(counted(history, begin, end, out::touch_spikes) / long_s, 40);
        slot.danger = size_of(counted(history, begin, end, out::danger_spikes) / long_s, 20);
        fill_bars(history, begin, slot_s, seen, slot);
    }
}

void stimuli(Scene& s, const Slot& slot, float x, float shown) {
    const ui::Theme& look = *s.look;
    const bool both = slot.touch > 0 && slot.danger > 0;
    const float low = art::stimulus_y + (both ? 15.f : 0.f);
    if (slot.touch > 0) {
        Paint paint{.fill = Fill::flat(look.touch), .opacity = shown};
        if (s.line())
            paint = {.fill = Fill::flat(look.canvas_top),
                     .outline = look.text,
                     .outline_px = s.px(2.4f),
                     .opacity = shown};
        s.canvas.disc({x, art::stimulus_y}, art::stimulus_radius * slot.touch, paint);
    }
    if (slot.danger > 0)
        s.diamond(
            {x, low}, art::stimulus_radius * 1.15f * slot.danger,
            {.fill = Fill::flat(s.line() ? look.danger_line : look.danger_slow), .opacity = shown});
    if (slot.touch <= 0 && slot.danger <= 0)
        s.canvas.disc({x, art::stimulus_y}, 1.8f,
                      {.fill = Fill::flat(look.muted), .opacity = 0.8f * shown});
}

// The answer to a knock: one block for each message, the last one as far as it is there.
void blocks(Scene& s, const Slot& slot, float x, float shown) {
    const ui::Theme& look = *s.look;
    const float pitch = art::answer_height / most_blocks, gap = 1.8f;
    const Color top = s.line() || s.paper() ? look.messenger : look.messenger_light;
    const Color foot = look.messenger;
    for (int i = 0; i < most_blocks; ++i) {
        const float part = std::min(1.f, slot.messages - static_cast<float>(i));
        if (part < 0.12f) break;
        const float height = (pitch - gap) * part, from = pitch * static_cast<float>(i);
        const Vec2 middle{x, art::record_base - from - height / 2};
        Paint paint{.fill = Fill::flat(gfx::mix(foot, top, static_cast<float>(i) / 10)),
                    .opacity = shown};
        if (s.paper()) paint.outline = look.messenger_dark, paint.outline_px = s.px(1);
        if (slot.at < 1.5f) paint.glow = s.shine(look.messenger, 0.4f), paint.glow_radius = 7;
        s.canvas.box(middle, {art::answer_block / 2, height / 2}, 2, 0, paint);
    }
}

void bars(Scene& s, const Slot& slot, float x, float shown) {
    const ui::Theme& look = *s.look;
    const Color top = s.line() ? look.messenger : s.bright(look.messenger_light, look.messenger);
    const Color foot = s.line() ? look.messenger : s.bright(look.messenger, look.messenger_dark);
    for (std::size_t i = 0; i < slot.bars.size(); ++i) {
        const float height = art::answer_height * std::max(smallest, slot.bars[i]);
        const Vec2 from{x + art::answer_bars[i], art::record_base};
        const Vec2 half{art::answer_bar_width / 2, height / 2};
        Paint paint{.fill = Fill::linear(top, foot, from - Vec2{0, height}, from),
                    .opacity = shown};
        if (s.line() || s.paper()) paint.fill = Fill::flat(foot);
        if (slot.at < 1.5f) paint.glow = s.shine(look.messenger, 0.4f * slot.bars[i]);
        paint.glow_radius = 7;
        s.canvas.box(from - Vec2{0, height / 2}, half, half.x, 0, paint);
    }
}

// What the fifth step calls comfortable: a band across the row.
void comfort_band(Scene& s) {
    const auto height = [](double hz) {
        return art::answer_height * static_cast<float>(hz / full_hz);
    };
    const float from = height(comfortable_from_hz), to = height(comfortable_to_hz);
    const float left = art::record_x - 13, right = left + art::record_step * art::record_slots + 6;
    s.part("comfort");
    const Color green = s.look->done;
    s.canvas.box({(left + right) / 2, art::record_base - (from + to) / 2},
                 {(right - left) / 2, (to - from) / 2 + 0.5f}, 3, 0,
                 {.fill = Fill::flat(green.alpha(s.line() ? 0.f : 0.55f)),
                  .outline = green,
                  .outline_px = s.px(s.line() ? 2.4f : 1.1f)});
}

} // namespace

void read_record(const History& history, std::int64_t now, double fraction, Moment& m) {
    const std::int64_t late = m.reduced_motion ? 0 : ticks(lag_s());
    const std::int64_t seen = std::max<std::int64_t>(now - late, 0);
    if (m.knocks)
        read_knocks(history, now, seen, fraction, m);
    else
        read_stretches(history, now, seen, fraction, m);
}

void draw_record(Scene& s) {
    if (s.now.hand) comfort_band(s);
    s.part("record");
    const float last = static_cast<float>(art::record_slots - 1);
    for (const Slot& slot : s.now.record.all()) {
        const float place = last - slot.at;
        // What leaves at the left and what comes at the right fades.
        const float shown = std::clamp(1 + place * 1.6f, 0.f, 1.f) *
                            std::clamp(1 - (place - last) * 1.6f, 0.f, 1.f);
        if (shown <= 0.01f) continue;
        const float x = art::record_x + art::record_step * place;
        stimuli(s, slot, x, shown);
        if (s.now.knocks)
            blocks(s, slot, x, shown);
        else
            bars(s, slot, x, shown);
    }
}

} // namespace central_sensitization::seconds
