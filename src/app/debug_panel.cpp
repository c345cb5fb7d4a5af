#include "app/debug_panel.hpp"

#include <algorithm>
#include <imgui.h>

namespace app {

void DebugPanel::record(const FrameStats& stats) {
    last_ = stats;
    frame_ms_[static_cast<std::size_t>(at_)] = static_cast<float>(stats.frame_ms);
    model_ms_[static_cast<std::size_t>(at_)] = static_cast<float>(stats.model_ms);
    at_ = (at_ + 1) % kept;
    count_ = std::min(count_ + 1, kept);
}

DebugPanel::Range DebugPanel::range(const std::array<float, kept>& times) const {
    if (count_ == 0) return {};
    Range r{1e9, 0, 0};
    for (int i = 0; i < count_; ++i) {
        const double t = static_cast<double>(times[static_cast<std::size_t>(i)]);
        r.min = std::min(r.min, t);
        r.max = std::max(r.max, t);
        r.average += t / count_;
    }
    return r;
}

void DebugPanel::draw_times() {
    const Range frame = range(frame_ms_), model = range(model_ms_);
    ImGui::Text("frame  %.2f / %.2f / %.2f ms  (min / average / max of %d)", frame.min,
                frame.average, frame.max, count_);
    ImGui::Text("model  %.3f / %.3f / %.3f ms", model.min, model.average, model.max);
    ImGui::PlotLines("##frames", frame_ms_.data(), kept, at_, nullptr, 0, 34, ImVec2(-1, 60));
    ImGui::Text("ticks %d   draw calls %d   shapes %d", last_.ticks, last_.draw_calls,
                last_.shapes);
}

void DebugPanel::draw_model(App& app) {
    explainers::Explainer* explainer = app.world().explainer.get();
    if (explainer == nullptr) {
        ImGui::TextUnformatted("No explainer is running.");
        return;
    }
    ImGui::Text("tick %lld of %lld to %lld", static_cast<long long>(explainer->now()),
                static_cast<long long>(explainer->oldest()),
                static_cast<long long>(explainer->newest()));
    const auto params = explainer->params();
    for (std::size_t i = 0; i < params.size(); ++i) {
        const std::string id(params[i].id);
        double value = explainer->param(i);
        if (ImGui::SliderScalar(id.c_str(), ImGuiDataType_Double, &value, &params[i].min,
                                &params[i].max, "%.3f"))
            app.push(act::SetParam{
                static_cast<int>(i),
                params[i].whole ? static_cast<double>(static_cast<int>(value + 0.5)) : value});
    }
    ImGui::Separator();
    const auto outputs = explainer->outputs();
    for (std::size_t i = 0; i < outputs.size(); ++i)
        ImGui::Text("%-24.*s %12.5f %.*s", static_cast<int>(outputs[i].id.size()),
                    outputs[i].id.data(), explainer->read(i),
                    static_cast<int>(outputs[i].unit.size()), outputs[i].unit.data());
}

void DebugPanel::draw(App& app, const std::string& shot_text) {
    ImGui::SetNextWindowSize(ImVec2(480, 640), ImGuiCond_FirstUseEver);
    ImGui::SetNextWindowPos(ImVec2(24, 72), ImGuiCond_FirstUseEver);
    bool open = true;
    if (ImGui::Begin("Debug (F12)", &open)) {
        draw_times();
        if (ImGui::CollapsingHeader("Model", ImGuiTreeNodeFlags_DefaultOpen)) draw_model(app);
        if (ImGui::CollapsingHeader("Actions"))
            for (const std::string& action : app.recent_actions())
                ImGui::TextUnformatted(action.c_str());
        if (ImGui::CollapsingHeader("Content"))
            for (const content::Diagnostic& d : app.world().diagnostics)
                ImGui::TextWrapped("%s", d.text().c_str());
        if (ImGui::Button("Copy state as .shot")) ImGui::SetClipboardText(shot_text.c_str());
        ImGui::SameLine();
        ImGui::Checkbox("Metrics", &metrics_);
        ImGui::SameLine();
        ImGui::Checkbox("Demo", &demo_);
    }
    ImGui::End();
    if (metrics_) ImGui::ShowMetricsWindow(&metrics_);
    if (demo_) ImGui::ShowDemoWindow(&demo_);
    if (!open) app.push(act::ToggleDebug{});
}

} // namespace app
