// Fonts, lines, prose and labels: everything is shown, at every text size, and nothing allocates.
#include "ui_harness.hpp"

#include "ui/chart.hpp"
#include "ui/labels.hpp"
#include "ui/richtext.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<long> allocations{0};
}

void* operator new(std::size_t size) {
    ++allocations;
    if (void* p = std::malloc(size ? size : 1)) return p;
    throw std::bad_alloc();
}
void operator delete(void* p) noexcept {
    std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
    std::free(p);
}

namespace {

using ui_test::Window;
using Kind = content::Inline::Kind;

content::Inline words(Kind kind, std::string text, std::string target = {}, std::string part = {}) {
    content::Inline i;
    i.kind = kind, i.text = std::move(text), i.target = std::move(target), i.part = std::move(part);
    return i;
}
content::Prose sample() {
    content::Block b;
    b.inlines = {words(Kind::text, "You bump your elbow and, without thinking, you rub it. The "),
                 words(Kind::part, "touch", "touch"),
                 words(Kind::text, " travels on wide, fast fibers and wakes a "),
                 words(Kind::term, "gatekeeper cell", "inhibitory-interneuron", "gatekeeper"),
                 words(Kind::text, ". That cell "),
                 words(Kind::strong, "quiets"),
                 words(Kind::text, ", so less of the danger signal goes up.")};
    content::Block bullet = b;
    bullet.kind = content::Block::Kind::bullet;
    return {b, bullet};
}

TEST(Fonts, build_with_the_real_faces_and_exact_widths) {
    Window w;
    EXPECT_EQ(w.ui.fonts().why(), "");
    const ui::FontFace& body = w.ui.fonts()[ui::Font::body];
    EXPECT_NEAR(body.em, 18, .6);
    EXPECT_FLOAT_EQ(body.line, 28);
    // Inter's own widths, not widths rounded up to pixels: sixteen of the thinnest letters.
    const float thin = w.ui.text_width(ui::Font::body, "iiiiiiiiiiiiiiii") / 16;
    EXPECT_GT(thin / body.em, .2f);
    EXPECT_LT(thin / body.em, .28f);
    for (const ImWchar glyph :
         {0x00E9, 0x0142, 0x2192, 0x2264, 0x2265, 0x00B5, 0x2019, 0x00D7, 0x2212})
        EXPECT_NE(body.font->FindGlyphNoFallback(glyph), nullptr) << glyph;
    EXPECT_FALSE(w.ui.fonts().build(NOCI_GENERATED_DIR "/fonts", 1)); // nothing to do
    RecordProperty("build_ms", std::to_string(w.ui.fonts().build_ms()));
}

TEST(Fonts, a_missing_folder_is_told_and_text_still_works) {
    Window w;
    EXPECT_TRUE(w.ui.fonts().build("no/such/folder", 2));
    EXPECT_NE(w.ui.fonts().why().find("no/such/folder"), std::string::npos);
    w.screen = [&] { w.ui.text(ui::Font::body, {10, 10}, w.ui.theme().text, "still here"); };
    w.frame();
    EXPECT_GT(ImGui::GetDrawData()->TotalVtxCount, 30);
}

TEST(Text, wraps_to_its_width_and_tells_when_it_is_cut) {
    Window w;
    const std::string_view line =
        "Touch messages can quiet danger messages on their way to the brain.";
    float h = 0, cut = 0;
    w.screen = [&] {
        h = w.ui.text_wrapped(ui::Font::body, {0, 0, 200, 0}, w.ui.theme().text, line);
        EXPECT_EQ(w.ui.truncated(), 0);
        cut = w.ui.text_wrapped(ui::Font::body, {0, 0, 200, 0}, w.ui.theme().text, line,
                                ui::Align::left, 2);
        EXPECT_EQ(w.ui.truncated(), 1);
    };
    w.frame();
    EXPECT_FLOAT_EQ(h, w.ui.wrapped_height(ui::Font::body, 200, line));
    EXPECT_GE(h, 3 * w.ui.line_height(ui::Font::body));
    EXPECT_FLOAT_EQ(cut, 2 * w.ui.line_height(ui::Font::body));
}

TEST(Prose, is_as_high_as_it_says_and_its_link_opens) {
    Window w;
    const content::Prose p = sample();
    std::string term;
    float h = 0;
    w.screen = [&] {
        const auto r = ui::prose(w.ui, {.id = "t", .prose = &p, .rect = {50, 50, 400, 0}});
        h = r.height;
        if (!r.term.empty()) term = r.term;
    };
    w.frames(2);
    EXPECT_FLOAT_EQ(h, ui::prose_height(w.ui, p, 400));
    const ui::Item& link = w.item("t.term.0");
    EXPECT_EQ(link.label, "gatekeeper cell");
    EXPECT_EQ(link.role, ui::Role::link);
    w.tap(link.rect.center());
    EXPECT_EQ(term, "inhibitory-interneuron");
}

TEST(Prose, stays_inside_its_width_at_every_text_size) {
    for (const float scale : {.75f, 1.f, 1.5f, 2.f, 2.5f}) {
        Window w(scale);
        content::Prose p = sample();
        p[0].inlines.push_back(
            words(Kind::text, " Electroencephalographically-unbreakable-and-long"));
        constexpr float width = 328; // a phone of 360
        w.screen = [&] { ui::prose(w.ui, {.id = "t", .prose = &p, .rect = {16, 0, width, 0}}); };
        w.frames(2);
        const ImDrawData* data = ImGui::GetDrawData();
        float right = 0, bottom = 0;
        for (int l = 0; l < data->CmdListsCount; ++l)
            for (const ImDrawVert& v : data->CmdLists[l]->VtxBuffer) {
                right = std::max(right, v.pos.x);
                bottom = std::max(bottom, v.pos.y);
            }
        EXPECT_LE(right, 16 + width + 2) << scale;
        EXPECT_GT(right, 16 + width / 2) << scale;
        // ImGui leaves out what lies below the window, so the height is checked where all is seen.
        if (scale <= 1.5f) {
            EXPECT_LE(bottom, ui::prose_height(w.ui, p, width) + 1) << scale;
        }
        EXPECT_EQ(w.ui.truncated(), 0);
    }
}

TEST(Prose, new_words_at_the_same_place_are_laid_out_anew) {
    Window w;
    content::Prose p = sample();
    w.frame();
    const float before = ui::prose_height(w.ui, p, 400);
    p.push_back(p[0]);
    w.screen = [&] { EXPECT_GT(ui::prose_height(w.ui, p, 400), before); };
    w.frame();
}

void crowd(gfx::Canvas& canvas) {
    canvas.begin({1, {0, 0}}, 1);
    constexpr std::string_view ids[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
    for (int i = 0; i < 8; ++i)
        canvas.callout({.id = ids[i],
                        .anchor = {300, 200},
                        .card = {300.f + 8.f * static_cast<float>(i), 200},
                        .color = {255, 255, 255, 255},
                        .icon = static_cast<std::uint8_t>(i % 6 + 1),
                        .title = "Gatekeeper cell",
                        .note = "awake: presses the gate"});
}

TEST(Labels, stay_inside_step_aside_and_are_seven_at_most) {
    Window w;
    gfx::Canvas canvas;
    const gfx::Rect view{100, 50, 640, 400};
    const gfx::Rect lens{100, 50, 200, 120};
    w.screen = [&] {
        crowd(canvas);
        ui::draw_labels(w.ui, canvas, view, {.keep_clear = {&lens, 1}});
    };
    w.frame();
    const auto rects = ui::label_rects(w.ui);
    ASSERT_EQ(rects.size(), ui::max_callouts);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        EXPECT_GE(rects[i].x, view.x);
        EXPECT_LE(rects[i].right(), view.right());
        EXPECT_GE(rects[i].y, view.y);
        EXPECT_LE(rects[i].bottom(), view.bottom());
        for (std::size_t j = i + 1; j < rects.size(); ++j) {
            const bool apart =
                rects[i].right() <= rects[j].x + 1 || rects[j].right() <= rects[i].x + 1 ||
                rects[i].bottom() <= rects[j].y + 1 || rects[j].bottom() <= rects[i].y + 1;
            EXPECT_TRUE(apart) << i << " over " << j;
        }
    }
}

std::vector<ui::ChartPoint> wave() {
    std::vector<ui::ChartPoint> points;
    for (std::int64_t tick = 0; tick <= 150; ++tick)
        points.push_back({tick, static_cast<double>(tick % 100)});
    return points;
}

TEST(SteadyFrame, allocates_nothing) {
    Window w;
    const content::Prose p = sample();
    gfx::Canvas canvas;
    const std::string_view depth[] = {"Plain", "Clinical"};
    const std::int64_t events[] = {10, 40, 90};
    const std::vector<ui::ChartPoint> points = wave();
    w.screen = [&] {
        ui::Ui& u = w.ui;
        const ui::Theme& t = u.theme();
        ui::button(u, {.id = "next",
                       .rect = {50, 50, 180, 52},
                       .label = "Next",
                       .style = ui::ButtonStyle::primary,
                       .icon = ui::Icon::forward});
        ui::segmented(u, "depth", {300, 50, 200, 30}, depth, 0);
        ui::prose(u, {.id = "text", .prose = &p, .rect = {50, 120, 400, 0}});
        ui::slider(u, {.id = "touch",
                       .rect = {50, 500, 300, 52},
                       .label = "Touch",
                       .value_words = "firm",
                       .part = ui::PartIcon::touch,
                       .value = .4});
        const ui::ChartLine lines[] = {
            {.points = points, .now = 20, .color = t.messenger_line},
            {.points = points, .now = 20, .color = t.muted, .dashed = true, .label = "usual"}};
        const ui::ChartMark axis{60, "noon", {}};
        const ui::ChartMark mark{50, "rubbing starts", t.touch_word};
        const ui::ChartRow row{ui::PartIcon::danger, t.danger_line, events, "danger"};
        ui::chart(u, {.id = "chart",
                      .rect = {400, 500, 400, 90},
                      .label = "Output",
                      .lines = lines,
                      .last = 200,
                      .newest = 150,
                      .now = 120,
                      .high = 100,
                      .has_goal = true,
                      .goal_high = 12,
                      .goal_words = "goal",
                      .marks = {&mark, 1},
                      .axis = {&axis, 1},
                      .rows = {&row, 1}});
        ui::answer(u, {.id = "answer",
                       .rect = {900, 500, 300, 60},
                       .label = "It rises every morning, with or without a massage",
                       .chosen = true});
        ui::step_bar(u, {.id = "steps", .rect = {50, 620, 300, 6}, .count = 6, .current = 1});
        ui::evidence_chip(u, {600, 120}, content::Rating::mixed, "Mixed");
        const float y = u.begin_scroll("list", {600, 160, 300, 200});
        u.text_wrapped(ui::Font::small, {600, y, 280, 0}, t.body,
                       "Words that are long enough to wrap.");
        u.end_scroll(500);
        crowd(canvas);
        ui::draw_labels(u, canvas, {0, 0, 1280, 800});
        u.text(ui::Font::caption, {600, 700}, t.muted, u.format("{:.1f} of {} s", 1.5, 2));
    };
    w.key(ui::Key::tab);
    w.frames(30);
    const long before = allocations;
    w.frames(60);
    EXPECT_EQ(allocations - before, 0);
    auto* probe = new int(1); // the counter counts
    EXPECT_GT(allocations, before);
    delete probe;
}

TEST(Strings, fill_named_places_in_any_order) {
    ui::Strings s;
    s.set({{"step", "Step {step} of {count}"}, {"es", "De {count}: {step}{nothing}"}});
    ui::FrameText frame;
    EXPECT_EQ(s.fill(frame, "step", {{"count", "6"}, {"step", "3"}}), "Step 3 of 6");
    EXPECT_EQ(s.fill(frame, "es", {{"count", "6"}, {"step", "3"}}), "De 6: 3{nothing}");
    EXPECT_EQ(s("missing.key"), "missing.key");
}

} // namespace
