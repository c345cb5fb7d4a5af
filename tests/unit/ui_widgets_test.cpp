// Widgets, driven by mouse and keys.
#include "ui_harness.hpp"

#include "ui/chart.hpp"

#include <cmath>

namespace {

using ui_test::Window;

struct Slider : testing::Test {
    Window w;
    double value = 5;
    bool buttons = false;
    void SetUp() override {
        w.screen = [this] {
            const auto wanted = ui::slider(w.ui, {.id = "s",
                                                  .rect = {100, 100, 300, ui::slider_height(w.ui)},
                                                  .label = "Touch",
                                                  .value_words = "firm rub",
                                                  .part = ui::PartIcon::touch,
                                                  .value = value,
                                                  .min = 0,
                                                  .max = 10,
                                                  .plus_minus = buttons});
            if (wanted) value = *wanted;
        };
        w.frames(2);
    }
    float y() { return w.item("s").rect.center().y; }
};

TEST_F(Slider, dragging_follows_the_pointer_also_off_the_track) {
    w.move({250, y()});
    w.press();
    EXPECT_NEAR(value, 5, .1);
    w.move({320, y()});
    EXPECT_GT(value, 7);
    w.move({2000, 700});
    EXPECT_DOUBLE_EQ(value, 10);
    w.release();
    w.move({100, y()});
    EXPECT_DOUBLE_EQ(value, 10);
}

TEST_F(Slider, escape_gives_the_old_value_back) {
    w.move({250, y()});
    w.press();
    w.move({380, y()});
    EXPECT_GT(value, 8);
    w.key(ui::Key::escape);
    EXPECT_DOUBLE_EQ(value, 5);
    w.move({120, y()});
    EXPECT_DOUBLE_EQ(value, 5);
    w.release();
}

TEST_F(Slider, keys_move_it) {
    w.key(ui::Key::tab);
    w.key(ui::Key::right);
    EXPECT_DOUBLE_EQ(value, 5.5);
    w.key(ui::Key::left, true); // fine
    EXPECT_DOUBLE_EQ(value, 5.4);
    w.key(ui::Key::page_up);
    EXPECT_DOUBLE_EQ(value, 7.9);
    w.key(ui::Key::end);
    EXPECT_DOUBLE_EQ(value, 10);
    w.key(ui::Key::right);
    EXPECT_DOUBLE_EQ(value, 10);
    w.key(ui::Key::home);
    EXPECT_DOUBLE_EQ(value, 0);
}

TEST_F(Slider, works_by_buttons_alone) {
    buttons = true;
    w.frames(2);
    w.tap(w.item("s.plus").rect.center());
    EXPECT_DOUBLE_EQ(value, 5.5);
    w.tap(w.item("s.minus").rect.center());
    w.tap(w.item("s.minus").rect.center());
    EXPECT_DOUBLE_EQ(value, 4.5);
}

TEST_F(Slider, says_what_it_is) {
    const ui::Item& item = w.item("s");
    EXPECT_EQ(item.role, ui::Role::slider);
    EXPECT_EQ(item.label, "Touch");
    EXPECT_EQ(item.value, "firm rub");
}

TEST(Targets, are_44_px_at_every_text_size) {
    for (const float scale : {.75f, 1.f, 1.5f, 2.f, 2.5f}) {
        Window w(scale);
        const std::string_view depth[] = {"Plain", "Clinical"};
        w.screen = [&] {
            ui::Ui& u = w.ui;
            ui::button(u, {.id = "b", .rect = {50, 50, 90, 24}, .label = "Back"});
            ui::link(u, "l", {50, 150}, "Source");
            ui::segmented(u, "d", {50, 250, ui::segmented_width(u, depth), 30}, depth, 0);
            ui::slider(u,
                       {.id = "s", .rect = {400, 50, 300, ui::slider_height(u)}, .label = "Touch"});
            ui::checkbox(u, "c", {400, 250, 200, 24}, "Sound", true);
            ui::toggle(u, "t", {400, 350, 200, 24}, "Motion", true);
            ui::step_bar(u, {.id = "n", .rect = {50, 500, 400, 6}, .count = 6});
            ui::answer(u, {.id = "a",
                           .rect = {700, 500, 120, ui::answer_height(u, 120, "Yes")},
                           .label = "Yes"});
        };
        w.frames(2);
        EXPECT_EQ(w.ui.items().all().size(), 14u);
        for (const ui::Item& i : w.ui.items().all()) {
            EXPECT_GE(i.hit.w, 44) << i.name << " at " << scale;
            EXPECT_GE(i.hit.h, 44) << i.name << " at " << scale;
        }
    }
}

TEST(Words, of_widgets_are_whole_at_every_text_size) {
    for (const float scale : {.75f, 1.f, 1.5f, 2.f, 2.5f}) {
        Window w(scale);
        w.screen = [&] {
            ui::Ui& u = w.ui;
            constexpr float width = 296; // a phone's
            ui::SliderSpec slider{.id = "s",
                                  .label = "Danger signal",
                                  .value_words = "bumped elbow",
                                  .part = ui::PartIcon::danger};
            slider.rect = {0, 0, width, 0};
            slider.rect.h = ui::slider_height(u, slider);
            ui::slider(u, slider);
            const std::string_view option = "Letters as keyboard shortcuts";
            ui::checkbox(u, "c", {0, 200, width, ui::option_height(u, width, option)}, option,
                         true);
            const std::string_view answer = "It rises by about a quarter, with or without it";
            const float h = ui::answer_height(u, width, answer);
            ui::answer(u, {.id = "a", .rect = {0, 250, width, h}, .label = answer, .chosen = true});
            ui::button(u, {.id = "n",
                           .rect = {0, 400, 188, 52 * std::max(1.f, scale)},
                           .label = "Next: from above",
                           .style = ui::ButtonStyle::primary});
            EXPECT_EQ(u.truncated(), 0) << scale;
        };
        w.frames(2);
    }
}

TEST(Switches, tell_their_state_and_change) {
    Window w;
    bool on = false;
    int depth = 0, step = 2;
    const std::string_view words[] = {"Plain", "Clinical"};
    w.screen = [&] {
        if (ui::checkbox(w.ui, "c", {50, 50, 200, 44}, "Reduce motion", on)) on = !on;
        if (const int i = ui::segmented(w.ui, "d", {50, 150, 200, 44}, words, depth); i >= 0)
            depth = i;
        if (const int i = ui::step_bar(
                w.ui,
                {.id = "n", .rect = {50, 300, 600, 6}, .count = 6, .current = step, .visited = 3});
            i >= 0)
            step = i;
    };
    w.frames(2);
    w.tap(w.item("c").rect.center());
    w.frame();
    EXPECT_TRUE(on);
    EXPECT_TRUE(w.item("c").selected);
    w.tap(w.item("d.1").rect.center());
    EXPECT_EQ(depth, 1);
    w.tap(w.item("n.5").rect.center());
    EXPECT_EQ(step, 5);
}

TEST(Scroll, by_drag_keeps_what_is_under_the_finger_from_being_pressed) {
    Window w;
    int pressed = 0;
    float top = 0;
    w.screen = [&] {
        top = w.ui.begin_scroll("list", {100, 100, 300, 200});
        for (int i = 0; i < 10; ++i)
            if (ui::button(w.ui, {.id = w.ui.format("row.{}", i),
                                  .rect = {100, top + 60.f * static_cast<float>(i), 280, 50},
                                  .label = "row"}))
                ++pressed;
        w.ui.end_scroll(600);
    };
    w.frames(3);
    EXPECT_FLOAT_EQ(top, 100);
    w.move({200, 250});
    w.press();
    w.move({200, 245}); // not yet a drag
    EXPECT_FLOAT_EQ(top, 100);
    w.move({200, 190});
    EXPECT_FLOAT_EQ(top, 40);
    w.release();
    EXPECT_EQ(pressed, 0);
    EXPECT_TRUE(w.ui.animating()); // it glides on
    w.frames(200);
    EXPECT_LT(top, 40);
    EXPECT_GE(top, 100 - 400);
    EXPECT_FALSE(w.ui.animating());
}

TEST(Scroll, wheel_and_keys_and_what_is_cut_off_is_not_hit) {
    Window w;
    int pressed = -1;
    float top = 0;
    w.screen = [&] {
        top = w.ui.begin_scroll("list", {100, 100, 300, 200});
        for (int i = 0; i < 10; ++i)
            if (ui::button(w.ui, {.id = w.ui.format("row.{}", i),
                                  .rect = {100, top + 60.f * static_cast<float>(i), 280, 50},
                                  .label = "row"}))
                pressed = i;
        w.ui.end_scroll(600);
    };
    w.frames(3);
    w.tap({200, 360}); // row 4 lies there, but below the view
    EXPECT_EQ(pressed, -1);
    gfx::compat::mouse_pos(ImGui::GetIO(), 200, 200);
    gfx::compat::mouse_wheel(ImGui::GetIO(), -1);
    w.frame();
    EXPECT_FLOAT_EQ(top, 36);
    w.frames(2);
    for (int i = 0; i < 10; ++i) // the area itself, then rows 0..8
        w.key(ui::Key::tab);
    w.frames(2);
    EXPECT_EQ(w.focused(), "row.8");
    const gfx::Rect seen = w.item("row.8").rect;
    EXPECT_GE(seen.y, 100);
    EXPECT_LE(seen.bottom(), 300);
}

TEST(Chart, asks_for_another_moment) {
    Window w;
    std::int64_t now = 500;
    w.screen = [&] {
        const ui::ChartPoint ends[] = {{100, 100}, {800, 800}};
        const ui::ChartLine line{
            .points = ends, .now = static_cast<double>(now), .color = w.ui.theme().messenger_line};
        const auto wanted = ui::chart(w.ui, {.id = "c",
                                             .rect = {100, 100, 424, 90},
                                             .label = "Output",
                                             .lines = {&line, 1},
                                             .first = 0,
                                             .last = 1000,
                                             .oldest = 100,
                                             .newest = 800,
                                             .now = now,
                                             .key_step = 10,
                                             .high = 1000});
        if (wanted) now = *wanted;
    };
    w.frames(2);
    w.move({312, 140});
    w.press();
    EXPECT_NEAR(static_cast<double>(now), 500, 2);
    w.move({112 + 100, 140});
    EXPECT_NEAR(static_cast<double>(now), 250, 2);
    w.move({0, 0});
    EXPECT_EQ(now, 100); // the oldest that is kept
    w.release();
    w.key(ui::Key::right);
    EXPECT_EQ(now, 110);
    w.key(ui::Key::right, true);
    EXPECT_EQ(now, 111);
    w.key(ui::Key::end);
    EXPECT_EQ(now, 800);
}

TEST(TextField, takes_letters_and_keys) {
    Window w;
    std::string text;
    bool submitted = false;
    w.screen = [&] {
        submitted |=
            ui::text_field(w.ui, {.id = "f", .rect = {100, 100, 300, 44}, .label = "Search"}, text)
                .submitted;
    };
    w.frames(2);
    ImGui::GetIO().AddInputCharactersUTF8("no");
    w.frame();
    EXPECT_EQ(text, ""); // not focused
    w.tap({200, 120});
    EXPECT_TRUE(w.ui.typing());
    ImGui::GetIO().AddInputCharactersUTF8("p\u00e9n");
    w.frame();
    EXPECT_EQ(text, "p\u00e9n");
    w.key(ui::Key::backspace);
    w.key(ui::Key::backspace);
    EXPECT_EQ(text, "p");
    EXPECT_TRUE(w.ui.key({ui::Key::space})); // a letter, not a hot key
    w.key(ui::Key::enter);
    EXPECT_TRUE(submitted);
}

} // namespace
