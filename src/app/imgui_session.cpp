#include "app/imgui_session.hpp"

#include <imgui.h>

namespace app {

ImGuiSession::ImGuiSession() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // the app keeps its own settings
    io.LogFilename = nullptr;
    io.DisplaySize = ImVec2(1440, 900);
    // Tab and arrows belong to ui::Items; ImGui's own navigation stays out of the way.
    io.ConfigFlags &= ~(ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavEnableGamepad);
}

ImGuiSession::~ImGuiSession() {
    ImGui::DestroyContext(context_);
}

} // namespace app
