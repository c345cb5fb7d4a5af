// Drives the app as a person does, without window or GL: reads ui::Items of the last frame, moves
// the mouse to an item, presses keys, and waits frames.
#pragma once
#include "app/app.hpp"
#include "app/imgui_session.hpp"
#include "app/keys.hpp"

#include <SDL_keycode.h>
#include <gtest/gtest.h>
#include <string>
#include <string_view>

namespace test {

inline app::Paths paths() {
    app::Paths p;
    p.assets = NOCI_SOURCE_DIR "/assets";
    p.generated = NOCI_GENERATED_DIR;
    p.shaders = NOCI_SOURCE_DIR "/shaders";
    return p;
}

class Robot {
public:
    explicit Robot(const std::string& lesson = "", int width = 1440, int height = 900,
                   const std::string& profile = "")
        : app_(options(lesson, profile)) {
        input_.width_px = width;
        input_.height_px = height;
        wait(3);
    }
    app::App& app() { return app_; }
    app::State& state() { return app_.world().state; }
    app::FrameInput& input() { return input_; }

    void wait(int frames = 1) {
        for (int i = 0; i < frames; ++i)
            app_.frame(input_);
    }
    // Seconds on screen, at 60 frames a second.
    void watch(double seconds) { wait(static_cast<int>(seconds * 60)); }
    void act(app::Action action) {
        app_.push(std::move(action));
        wait(2);
    }

    const ui::Item* find(std::string_view id) { return app_.ui().items().find(id); }
    const ui::Item& item(std::string_view id) {
        const ui::Item* found = find(id);
        EXPECT_NE(found, nullptr) << "no item " << id;
        static const ui::Item none{};
        return found ? *found : none;
    }
    void mouse(gfx::Vec2 at, bool down);
    void click(std::string_view id) {
        const gfx::Vec2 at = item(id).hit.center();
        mouse(at, false);
        mouse(at, true);
        mouse(at, false);
        wait(2);
    }
    // Drags within an item from one part of its width to another (0..1).
    void drag(std::string_view id, float from, float to) {
        const gfx::Rect r = item(id).rect;
        const float y = r.y + r.h * 0.75f;
        mouse({r.x + r.w * from, y}, false);
        mouse({r.x + r.w * from, y}, true);
        for (int i = 1; i <= 8; ++i)
            mouse({r.x + r.w * gfx::mix(from, to, static_cast<float>(i) / 8), y}, true);
        mouse({r.x + r.w * to, y}, false);
        wait(2);
    }
    // As the window does: the interface first, then the shortcuts.
    void key(int sdl_key, bool ctrl = false, bool shift = false);
    void release(int sdl_key);
    void type(std::string_view words); // UTF-8, into what has the focus
    // Tab until `id` has the focus. False: it was never reached.
    bool tab_to(std::string_view id, int most = 80);

private:
    static app::Options options(const std::string& lesson, const std::string& profile) {
        app::Options o;
        o.paths = paths();
        o.profile = profile;
        o.lesson = lesson;
        if (!profile.empty()) o.stories = profile + "/stories";
        return o;
    }
    app::ImGuiSession session_;
    app::App app_;
    app::FrameInput input_;
};

} // namespace test
