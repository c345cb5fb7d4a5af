// Everything a person can do, as values. One list: keyboard, mouse, touch, tests, fuzzing and
// replay all speak it, and apply() is the only place where State changes.
#pragma once
#include "app/state.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace app {

struct World; // world.hpp

namespace act {
struct OpenHome {};
struct OpenLesson {
    std::string id;
    int step = -1; // from 0; -1: where the person was
};
struct GoToStep {
    int step = 0;
};
struct NextStep {};
struct PreviousStep {};
struct ReplayStep {}; // the step from its start
struct SetParam {
    int param = 0; // index in the explainer's params
    double value = 0;
};
struct UsePreset {
    int preset = 0;
};
struct Play {
    bool on = true;
};
struct TogglePlay {};
struct TickForward {};
struct TickBack {};
struct Seek {
    std::int64_t tick = 0;
};
struct SetSpeed {
    int index = 1;
};
struct SetDepth {
    bool clinical = false;
};
struct SetTheme {
    ui::ThemeId theme = ui::ThemeId::night;
};
struct SetTextPercent {
    int percent = 100;
};
struct SetReducedMotion {
    bool on = false;
};
struct SetDeepSkin {
    bool on = false;
};
struct SetLetterKeys {
    bool on = true;
};
struct ShowSheet {
    Sheet sheet = Sheet::none;
    std::string id;
};
struct CloseSheet {};
struct ToggleDebug {};
struct ToggleFullscreen {};
struct TakePicture {};
struct Quit {};
} // namespace act

using Action =
    std::variant<act::OpenHome, act::OpenLesson, act::GoToStep, act::NextStep, act::PreviousStep,
                 act::ReplayStep, act::SetParam, act::UsePreset, act::Play, act::TogglePlay,
                 act::TickForward, act::TickBack, act::Seek, act::SetSpeed, act::SetDepth,
                 act::SetTheme, act::SetTextPercent, act::SetReducedMotion, act::SetDeepSkin,
                 act::SetLetterKeys, act::ShowSheet, act::CloseSheet, act::ToggleDebug,
                 act::ToggleFullscreen, act::TakePicture, act::Quit>;

// Out-of-range values are clamped and unknown ids ignored: an action never fails.
void apply(World&, const Action&);
// "SetParam 0 40": for the debug panel and logs.
std::string describe(const Action&);

} // namespace app
