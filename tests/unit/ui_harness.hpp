// A window without a screen: an ImGui context, a Ui, and a hand with a mouse and keys. No GL.
#pragma once
#include "gfx/imgui_compat.hpp"
#include "ui/widgets.hpp"

#include <functional>
#include <gtest/gtest.h>
#include <imgui.h>

namespace ui_test {

class Window {
public:
    explicit Window(float text_scale = 1, ui::ThemeId theme = ui::ThemeId::night)
        : context_(ImGui::CreateContext()), theme_(theme) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {1280, 800};
        io.DeltaTime = 1 / 60.f;
        ui.fonts().build(NOCI_GENERATED_DIR "/fonts", text_scale);
        gfx::compat::mouse_pos(io, -1, -1);
    }
    ~Window() { ImGui::DestroyContext(context_); }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // One frame of the screen under test.
    void frame() {
        ImGui::NewFrame();
        ui.begin_frame({.theme = &ui::theme(theme_),
                        .strings = &strings,
                        .screen = {0, 0, 1280, 800},
                        .time_s = time_s_,
                        .reduced_motion = reduced_motion});
        screen();
        ui.end_frame();
        ImGui::Render();
        time_s_ += 1 / 60.;
    }
    void frames(int n) {
        for (int i = 0; i < n; ++i)
            frame();
    }
    void move(gfx::Vec2 p) {
        gfx::compat::mouse_pos(ImGui::GetIO(), p.x, p.y);
        frame();
    }
    void press() { button(true); }
    void release() { button(false); }
    // A tap of a finger: no hover before the press.
    void tap(gfx::Vec2 p) {
        gfx::compat::mouse_pos(ImGui::GetIO(), p.x, p.y);
        press();
        release();
    }
    void key(ui::Key k, bool shift = false) {
        ui.key({k, shift, false});
        frame();
    }
    const ui::Item& item(std::string_view id) {
        const ui::Item* found = ui.items().find(id);
        EXPECT_NE(found, nullptr) << id;
        static const ui::Item none;
        return found ? *found : none;
    }
    std::string focused() {
        for (const ui::Item& i : ui.items().all())
            if (i.id == ui.items().focused()) return std::string(i.name);
        return "";
    }

    ui::Ui ui;
    ui::Strings strings;
    bool reduced_motion = false;
    std::function<void()> screen = [] {};

private:
    void button(bool down) {
        gfx::compat::mouse_button(ImGui::GetIO(), 0, down);
        frame();
    }
    ImGuiContext* context_;
    ui::ThemeId theme_;
    double time_s_ = 0;
};

} // namespace ui_test
