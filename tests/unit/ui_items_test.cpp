// What a hand with a mouse, a finger and a keyboard can do to items.
#include "ui_harness.hpp"

namespace {

using ui_test::Window;

// Three buttons in a row; `pressed[i]` counts.
struct Row : testing::Test {
    Window w;
    int pressed[3] = {};
    bool layer = false;
    bool outside = false;
    int in_layer = 0;
    void SetUp() override {
        w.screen = [this] {
            const std::string_view ids[] = {"a", "b", "c"};
            for (int i = 0; i < 3; ++i)
                if (ui::button(w.ui, {.id = ids[i],
                                      .rect = {100.f + 200.f * static_cast<float>(i), 100, 120, 30},
                                      .label = ids[i],
                                      .enabled = i != 1 || enabled}))
                    ++pressed[i];
            if (!layer) return;
            outside |= w.ui.begin_layer("dialog", {300, 300, 400, 200});
            if (ui::button(w.ui, {.id = "ok", .rect = {320, 400, 100, 44}, .label = "OK"}))
                ++in_layer;
            if (ui::button(w.ui, {.id = "no", .rect = {460, 400, 100, 44}, .label = "No"}))
                ++in_layer;
            w.ui.end_layer();
        };
        w.frames(2);
    }
    bool enabled = true;
};
constexpr gfx::Vec2 on_a{150, 115}, on_b{350, 115}, nowhere{900, 600};

TEST_F(Row, a_click_acts_on_release) {
    w.move(on_a);
    w.press();
    EXPECT_EQ(pressed[0], 0);
    EXPECT_TRUE(w.item("a").pressed);
    w.release();
    EXPECT_EQ(pressed[0], 1);
    w.frames(3);
    EXPECT_EQ(pressed[0], 1);
}

TEST_F(Row, a_tap_needs_no_hover) {
    w.tap(on_b);
    EXPECT_EQ(pressed[1], 1);
}

TEST_F(Row, release_outside_cancels) {
    w.move(on_a);
    w.press();
    w.move(nowhere);
    EXPECT_FALSE(w.item("a").pressed);
    w.release();
    EXPECT_EQ(pressed[0], 0);
    // Nor does the item under the release act.
    w.move(on_a);
    w.press();
    w.move(on_b);
    w.release();
    EXPECT_EQ(pressed[0] + pressed[1], 0);
}

TEST_F(Row, the_hit_area_is_44_px_though_30_are_seen) {
    EXPECT_FLOAT_EQ(w.item("a").rect.h, 30);
    EXPECT_GE(w.item("a").hit.h, 44);
    w.tap({150, 95}); // above what is seen
    EXPECT_EQ(pressed[0], 1);
}

TEST_F(Row, tab_goes_round_in_order_and_skips_what_is_off) {
    enabled = false;
    w.frame();
    w.key(ui::Key::tab);
    EXPECT_EQ(w.focused(), "a");
    w.key(ui::Key::tab);
    EXPECT_EQ(w.focused(), "c");
    w.key(ui::Key::tab);
    EXPECT_EQ(w.focused(), "a");
    w.key(ui::Key::tab, true);
    EXPECT_EQ(w.focused(), "c");
}

TEST_F(Row, enter_and_space_act_on_the_focus) {
    w.key(ui::Key::tab);
    w.key(ui::Key::enter);
    w.key(ui::Key::space);
    EXPECT_EQ(pressed[0], 2);
}

TEST_F(Row, focus_alone_changes_nothing) {
    for (int i = 0; i < 6; ++i)
        w.key(ui::Key::tab);
    EXPECT_EQ(pressed[0] + pressed[1] + pressed[2], 0);
}

TEST_F(Row, keys_are_hot_keys_until_something_has_the_focus) {
    EXPECT_FALSE(w.ui.key({ui::Key::space}));
    w.key(ui::Key::tab);
    EXPECT_TRUE(w.ui.key({ui::Key::space}));
    EXPECT_FALSE(w.ui.key({ui::Key::left})); // a button has no use for it
    EXPECT_FALSE(w.ui.key({ui::Key::escape}));
    w.frame();
}

TEST_F(Row, the_ring_shows_after_keys_and_not_after_the_mouse) {
    const auto vertices = [this] {
        w.frame();
        return ImGui::GetDrawData()->TotalVtxCount;
    };
    w.move(on_a);
    w.frames(20);
    const int plain = vertices();
    EXPECT_FALSE(w.ui.items().focus_visible());
    w.key(ui::Key::tab);
    EXPECT_GT(vertices(), plain);
    EXPECT_TRUE(w.ui.items().focus_visible());
    w.tap(nowhere);
    w.move(on_a);
    w.frames(20);
    EXPECT_EQ(vertices(), plain);
}

TEST_F(Row, a_layer_blocks_what_is_below) {
    layer = true;
    w.frames(2);
    w.tap(on_a);
    EXPECT_EQ(pressed[0], 0);
    w.tap({370, 420});
    EXPECT_EQ(in_layer, 1);
    EXPECT_EQ(w.item("ok").layer, 1);
}

TEST_F(Row, tab_stays_in_the_layer_and_returns_to_where_it_was) {
    w.key(ui::Key::tab);
    EXPECT_EQ(w.focused(), "a");
    layer = true;
    w.frames(2);
    EXPECT_EQ(w.focused(), "ok"); // opened by keyboard: its first item
    w.key(ui::Key::tab);
    EXPECT_EQ(w.focused(), "no");
    w.key(ui::Key::tab);
    EXPECT_EQ(w.focused(), "ok");
    layer = false;
    w.frames(2);
    EXPECT_EQ(w.focused(), "a");
}

TEST_F(Row, a_press_outside_of_the_panel_is_told) {
    layer = true;
    w.frames(2);
    w.tap({500, 350}); // inside, on nothing
    EXPECT_FALSE(outside);
    w.tap(nowhere);
    EXPECT_TRUE(outside);
}

TEST_F(Row, hover_eases_over_120_ms_and_then_rests) {
    w.move(on_a);
    w.frame();
    EXPECT_GT(w.item("a").hover, 0);
    EXPECT_LT(w.item("a").hover, 1);
    EXPECT_TRUE(w.ui.animating());
    w.frames(8); // 133 ms
    EXPECT_FLOAT_EQ(w.item("a").hover, 1);
    EXPECT_FALSE(w.ui.animating());
}

TEST_F(Row, reduced_motion_answers_at_once) {
    w.reduced_motion = true;
    w.frame();
    w.move(on_a);
    EXPECT_FLOAT_EQ(w.item("a").hover, 1);
    EXPECT_FALSE(w.ui.animating());
}

TEST_F(Row, focus_of_an_item_that_goes_away_is_dropped) {
    w.ui.items().focus("b");
    w.frame();
    EXPECT_EQ(w.focused(), "b");
    enabled = false;
    w.frame();
    EXPECT_EQ(w.focused(), "");
}

TEST(Items, of_two_that_answer_the_nearer_one_is_meant) {
    Window w;
    int which = -1;
    w.screen = [&] { // 10 px high, 20 apart: their 44 px areas overlap
        for (int i = 0; i < 2; ++i)
            if (ui::button(w.ui, {.id = i ? "low" : "high",
                                  .rect = {100, 100.f + 20.f * static_cast<float>(i), 100, 10},
                                  .label = "x"}))
                which = i;
    };
    w.frames(2);
    w.tap({150, 105});
    EXPECT_EQ(which, 0);
    w.tap({150, 125});
    EXPECT_EQ(which, 1);
    w.tap({150, 88});
    EXPECT_EQ(which, 0);
}

} // namespace
