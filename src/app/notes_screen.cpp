#include "app/notes_screen.hpp"

#include "app/client.hpp"
#include "app/client_notes.hpp"
#include "gfx/imgui_compat.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <imgui.h>

namespace app {
namespace {

struct Layout {
    gfx::Rect head, say, foot;
    gfx::Rect know; // empty where it follows what to say, or there is nothing to know
    float pad = 0;
};

std::string_view next_words(const World& w, ui::Ui& ui) {
    if (w.state.client.view != Client::View::page) return {};
    const content::StoryPage* next = next_client_page(w);
    return next ? std::string_view(next->headline) : ui.tr("client.to_sheet");
}

Layout lay_out(const World& w, ui::Ui& ui, const gfx::Rect& s) {
    Layout l;
    l.pad = std::min(ui.px(28), s.w * 0.03f);
    const float side = ui.target() + ui.dp(20);
    l.head = {s.x, s.y, s.w, std::max(side, ui.line_height(ui::Font::heading) * 2 + ui.dp(12))};
    const float room = std::max(1.f, s.w - 2 * (l.pad + ui.dp(84)) - ui.dp(24));
    const float words = ui.line_height(ui::Font::small) +
                        ui.wrapped_height(ui::Font::strong, room, next_words(w, ui), 2);
    const float hint = ui.wrapped_height(ui::Font::small, s.w - 2 * l.pad, ui.tr("notes.keys"), 2);
    const float foot = std::min(std::max(ui.dp(84), words + ui.dp(16)) + hint + ui.dp(12), s.h / 3);
    l.foot = {s.x, s.bottom() - foot, s.w, foot};
    const gfx::Rect body{s.x + l.pad, l.head.bottom() + ui.dp(16), s.w - 2 * l.pad,
                         std::max(1.f, l.foot.y - l.head.bottom() - ui.dp(32))};
    l.say = body;
    if (s.w / ui.scale() < 860 || !client_page(w)) return l;
    const float gap = ui.px(36), left = (body.w - gap) * 0.56f;
    l.say.w = left;
    l.know = {body.x + left + gap, body.y, body.w - left - gap, body.h};
    return l;
}

void head(App& app, ui::Ui& ui, const Layout& l) {
    const World& w = app.world();
    const ui::Theme& t = ui.theme();
    ui.fill(l.head, t.bar);
    ui.line({l.head.x, l.head.bottom()}, {l.head.right(), l.head.bottom()}, t.line, ui.dp(1));
    const float side = ui.target() + ui.dp(4);
    const gfx::Rect close{l.head.right() - l.pad - side, l.head.center().y - side / 2, side, side};
    if (ui::button(ui, {.id = "notes.close",
                        .rect = close,
                        .label = ui.tr("notes.close"),
                        .style = ui::ButtonStyle::round,
                        .icon = ui::Icon::close,
                        .icon_only = true}))
        app.push(act::ShowNotes{false});
    const float swap_w = std::min(ui.px(170), l.head.w * 0.3f);
    const gfx::Rect swap{close.x - ui.dp(12) - swap_w, close.y, swap_w, side};
    if (ui::button(ui, {.id = "notes.swap",
                        .rect = swap,
                        .label = ui.tr("notes.swap"),
                        .style = ui::ButtonStyle::secondary,
                        .font = ui::Font::small_strong}))
        app.push(act::SwapScreens{});
    const content::Story* story = client_story(w);
    const Client& c = w.state.client;
    const std::string_view title = story ? std::string_view(story->title) : ui.tr("client.choose");
    std::string_view below = ui.tr("client.notes_title");
    if (c.view == Client::View::page)
        below = ui.tr("notes.place", {{"page", ui.format("{}", c.page + 1)},
                                      {"count", ui.format("{}", client_pages(w).size())}});
    const float line = ui.line_height(ui::Font::heading), x = l.head.x + l.pad;
    const float small = ui.line_height(ui::Font::small), y = l.head.center().y - (line + small) / 2;
    const float room = std::max(1.f, swap.x - x - ui.dp(16));
    ui.text_in(ui::Font::heading, {x, y, room, line}, t.text, title, ui::Align::left);
    ui.text_in(ui::Font::small, {x, y + line, room, small}, t.muted, below, ui::Align::left);
}

// What the client reads, then what to say and to ask, in letters for a glance from a chair.
float say(const World& w, ui::Ui& ui, gfx::Vec2 at, float width) {
    const ui::Theme& t = ui.theme();
    float y = at.y;
    const auto write = [&](ui::Font font, gfx::Color color, std::string_view words, float gap) {
        y += ui.text_wrapped(font, {at.x, y, width, 0}, color, words) + ui.px(gap);
    };
    const content::StoryPage* page = client_page(w);
    if (!page) {
        const bool sheet = w.state.client.view == Client::View::sheet;
        if (sheet) write(ui::Font::title, t.text, ui.tr("client.to_sheet"), 12);
        write(ui::Font::client, t.text, ui.tr(sheet ? "notes.sheet" : "client.notes_none"), 0);
        return y - at.y;
    }
    const NotesFonts large{ui::Font::small_strong, ui::Font::client, ui::Font::body};
    y += notes_to_say(w, ui, at, width, large);
    if (y > at.y) {
        ui.line({at.x, y + ui.px(4)}, {at.x + width, y + ui.px(4)}, t.line, ui.dp(1));
        y += ui.px(20);
    }
    write(ui::Font::small_strong, t.muted, ui.tr("notes.client_reads"), 2);
    write(ui::Font::strong, t.body, page->headline, 2);
    write(ui::Font::body, t.body, page->line, 20);
    return y - at.y;
}

float know(const World& w, ui::Ui& ui, gfx::Vec2 at, float width) {
    return notes_to_know(w, ui, at, width,
                         {ui::Font::small_strong, ui::Font::body, ui::Font::body});
}

void body(const World& w, ui::Ui& ui, const Layout& l) {
    const bool two = l.know.w > 0;
    float top = ui.begin_scroll("notes.say", l.say);
    float h = say(w, ui, {l.say.x, top}, l.say.w - ui.px(14));
    if (!two) h += know(w, ui, {l.say.x, top + h}, l.say.w - ui.px(14));
    ui.end_scroll(h);
    if (!two) return;
    const float line = l.know.x - ui.px(18);
    ui.line({line, l.know.y}, {line, l.know.bottom()}, ui.theme().line, ui.dp(1));
    top = ui.begin_scroll("notes.know", l.know);
    ui.end_scroll(know(w, ui, {l.know.x, top}, l.know.w - ui.px(14)));
}

void foot(App& app, ui::Ui& ui, const Layout& l) {
    const World& w = app.world();
    const ui::Theme& t = ui.theme();
    ui.fill(l.foot, t.bar);
    ui.line({l.foot.x, l.foot.y}, {l.foot.right(), l.foot.y}, t.line, ui.dp(1));
    const float width = l.foot.w - 2 * l.pad, side = std::min(ui.dp(64), l.foot.h * 0.6f);
    const std::string_view keys = ui.tr("notes.keys");
    const float hint = ui.wrapped_height(ui::Font::small, width, keys, 2);
    ui.text_wrapped(ui::Font::small,
                    {l.foot.x + l.pad, l.foot.bottom() - hint - ui.dp(6), width, 0}, t.muted, keys,
                    ui::Align::center, 2);
    const Client& c = w.state.client;
    if (c.view == Client::View::stories) return;
    const float middle = l.foot.y + (l.foot.h - hint - ui.dp(6)) / 2;
    const auto round = [&](std::string_view id, float x, std::string_view label, ui::Icon icon) {
        return ui::button(ui, {.id = id,
                               .rect = {x, middle - side / 2, side, side},
                               .label = label,
                               .style = ui::ButtonStyle::round,
                               .icon = icon,
                               .icon_only = true});
    };
    if (round("notes.back", l.foot.x + l.pad, ui.tr("client.back"), ui::Icon::back))
        app.push(act::PreviousStep{});
    if (c.view != Client::View::page) return;
    const float right = l.foot.right() - l.pad - side;
    if (round("notes.next", right, ui.tr("client.next"), ui::Icon::forward))
        app.push(act::NextStep{});
    const float x = l.foot.x + l.pad + side + ui.dp(12), room = right - ui.dp(12) - x;
    const std::string_view words = next_words(w, ui);
    const float high = ui.wrapped_height(ui::Font::strong, room, words, 2);
    const float small = ui.line_height(ui::Font::small);
    float y = middle - (high + small) / 2;
    y += ui.text_wrapped(ui::Font::small, {x, y, room, 0}, t.muted, ui.tr("notes.next"),
                         ui::Align::right, 1);
    ui.text_wrapped(ui::Font::strong, {x, y, room, 0}, t.text, words, ui::Align::right, 2);
}

} // namespace

NotesScreen::NotesScreen() {
    ImGuiContext* app = ImGui::GetCurrentContext();
    const ImGuiIO& of_app = ImGui::GetIO();
    context_ = ImGui::CreateContext(of_app.Fonts);
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.BackendFlags = of_app.BackendFlags; // one renderer draws both
    io.ConfigFlags &= ~(ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavEnableGamepad);
    ImGui::SetCurrentContext(app);
}

NotesScreen::~NotesScreen() {
    ImGui::DestroyContext(context_);
}

const ui::Theme& NotesScreen::theme(const World& w) {
    return ui::theme((w.visit ? w.visit->before : w.state).settings.theme);
}

NotesScreen::Shown NotesScreen::shown_by(const App& app) const {
    Shown now = shown_; // with the size of the last frame
    const World& w = app.world();
    const Client& c = w.state.client;
    now.view = c.view, now.story = c.story, now.whole = c.whole, now.page = c.page;
    now.fonts = app.ui().fonts().generation();
    now.theme = theme(w).id;
    return now;
}

bool NotesScreen::stale(const App& app) const {
    return !drawn_ || !(shown_by(app) == shown_);
}

bool NotesScreen::takes_key(const KeyPress& press) {
    const auto for_items = key_for_items(press);
    if (!for_items) return false;
    // Page Up and Down turn the client's page, and Escape is the app's.
    for (const ui::Key of_app : {ui::Key::page_up, ui::Key::page_down, ui::Key::escape})
        if (for_items->key == of_app) return false;
    return ui_.key(*for_items);
}

void NotesScreen::draw(App& app) {
    const gfx::Rect screen = ui_.info().screen;
    const Layout l = lay_out(app.world(), ui_, screen);
    ui_.fill(screen, ui_.theme().panel);
    body(app.world(), ui_, l);
    head(app, ui_, l);
    foot(app, ui_, l);
}

void NotesScreen::frame(App& app, const Input& in) {
    const State& s = app.world().state;
    const bool page_turned = shown_.page != s.client.page || shown_.story != s.client.story;
    const float display_scale = app.ui().info().display_scale;
    ImGuiContext* of_app = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(in.width), static_cast<float>(in.height));
    io.DisplayFramebufferScale = ImVec2(in.density, in.density);
    io.DeltaTime = static_cast<float>(std::clamp(in.wall_s, 1e-4, 0.1));
    gfx::compat::mouse_pos(io, in.pointer.at.x, in.pointer.at.y);
    gfx::compat::mouse_button(io, 0, in.pointer.down);
    if (in.pointer.wheel != 0) gfx::compat::mouse_wheel(io, in.pointer.wheel);
    time_s_ += in.wall_s;
    ui_.fonts() = app.ui().fonts(); // of the shared atlas
    ImGui::NewFrame();
    ui_.begin_frame({.theme = &theme(app.world()),
                     .strings = &app.world().strings,
                     .screen = {0, 0, io.DisplaySize.x, io.DisplaySize.y},
                     .time_s = time_s_,
                     .dt_s = io.DeltaTime,
                     .display_scale = display_scale,
                     .reduced_motion = s.settings.reduced_motion,
                     .touch = in.pointer.touch});
    if (page_turned) ui_.scroll_to("notes.say", 0), ui_.scroll_to("notes.know", 0);
    shown_.width = in.width, shown_.height = in.height, shown_.density = in.density;
    shown_ = shown_by(app);
    draw(app);
    ui_.end_frame();
    ImGui::Render();
    drawn_ = ImGui::GetDrawData();
    ImGui::SetCurrentContext(of_app);
}

} // namespace app
