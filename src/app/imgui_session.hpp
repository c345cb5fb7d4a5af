// One ImGui context, set up as this app wants it, for as long as the object lives. Needs neither a
// window nor GL: tests and shots use it as it is.
#pragma once

struct ImGuiContext;

namespace app {

class ImGuiSession {
public:
    ImGuiSession();
    ~ImGuiSession();
    ImGuiSession(const ImGuiSession&) = delete;
    ImGuiSession& operator=(const ImGuiSession&) = delete;

private:
    ImGuiContext* context_;
};

} // namespace app
