// F12: what the program is doing, in ImGui's own windows; the one place that looks like a tool.
// Changes nothing but through actions.
#pragma once
#include "app/app.hpp"

#include <array>
#include <string>

namespace app {

class DebugPanel {
public:
    struct FrameStats {
        double frame_ms = 0, model_ms = 0;
        int ticks = 0;
        int draw_calls = 0, shapes = 0;
    };
    // After each frame, shown or not.
    void record(const FrameStats&);
    // Between ImGui::NewFrame and Render.
    void draw(App&, const std::string& shot_text);

private:
    static constexpr int kept = 120;
    struct Range {
        double min = 0, average = 0, max = 0;
    };
    Range range(const std::array<float, kept>&) const;
    void draw_times();
    void draw_model(App&);

    std::array<float, kept> frame_ms_{}, model_ms_{};
    int at_ = 0, count_ = 0;
    FrameStats last_;
    bool metrics_ = false, demo_ = false;
};

} // namespace app
