#include "support/robot.hpp"

#include "gfx/imgui_compat.hpp"

namespace test {

void Robot::mouse(gfx::Vec2 at, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    gfx::compat::mouse_pos(io, at.x, at.y);
    gfx::compat::mouse_button(io, 0, down);
    wait(2);
}

void Robot::key(int sdl_key, bool ctrl, bool shift) {
    const app::KeyPress press{sdl_key, ctrl, shift, false, false};
    if (!app::takes_key(press, state(), app_.ui()))
        if (const auto action = app::action_for(press, state())) app_.push(*action);
    wait(2);
}

void Robot::release(int sdl_key) {
    if (const auto action = app::action_for_release({sdl_key, false, false, false, false}, state()))
        app_.push(*action);
    wait(2);
}

void Robot::type(std::string_view words) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(words).c_str());
    wait(2);
}

bool Robot::tab_to(std::string_view id, int most) {
    for (int i = 0; i < most; ++i) {
        const ui::Item* found = find(id);
        if (found && found->focused) return true;
        key(SDLK_TAB);
    }
    return false;
}

} // namespace test
