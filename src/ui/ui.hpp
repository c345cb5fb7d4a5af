// The context that screens and widgets draw with: theme, fonts, words, items, text drawing, layers.
// One per window. Everything is in pixels of the window (top left origin) and goes into ImGui's
// background draw list: no ImGui windows. Knows no app state, no SDL, no GL.
//
//     if (fonts.build(dir, text_scale * display_scale)) upload font texture;   // outside a frame
//     ImGui::NewFrame();
//     ui.begin_frame({.theme = &theme, .strings = &strings, ...});
//     ... screens call ui::button(ui, ...) and friends ...
//     ui.end_frame();   ImGui::Render();
#pragma once
#include "gfx/canvas.hpp"
#include "gfx/geometry.hpp"
#include "ui/fonts.hpp"
#include "ui/items.hpp"
#include "ui/strings.hpp"
#include "ui/theme.hpp"

#include <initializer_list>
#include <memory>
#include <string_view>

struct ImDrawList;

namespace ui {

enum class Align : std::uint8_t { left, center, right };

struct FrameInfo {
    const Theme* theme = nullptr;
    const Strings* strings = nullptr;
    gfx::Rect screen{};      // the window, px
    double time_s = 0;       // view time
    float dt_s = 1.f / 60;   // since the last frame
    float display_scale = 1; // px per design pixel
    float min_target = 44;   // design pixels: 44, client view 80
    bool reduced_motion = false;
    bool touch = false; // the pointer is a finger
};

class Ui {
public:
    Ui();
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    void begin_frame(const FrameInfo&);
    void end_frame(); // draws the focus ring
    // Something eases or glides: draw the next frame too.
    bool animating() const;
    // Before begin_frame. True: a widget uses this key, so it is no hot key.
    bool key(const KeyPress& k) { return items_.key(k); }
    bool typing() const { return items_.typing(); } // letters go to a text field

    const Theme& theme() const { return *info_.theme; }
    const FrameInfo& info() const { return info_; }
    Fonts& fonts() { return fonts_; }
    const Fonts& fonts() const { return fonts_; }
    Items& items() { return items_; }
    const Items& items() const { return items_; }
    FrameText& frame_text() { return frame_text_; }
    ImDrawList& draw() { return *draw_; }

    // Measures. scale(): text size × display scale. px(8): eight design pixels that grow with the
    // text. dp(8): eight design pixels that do not.
    float scale() const { return fonts_.scale() > 0 ? fonts_.scale() : info_.display_scale; }
    float px(float design) const { return design * scale(); }
    float dp(float design) const { return design * info_.display_scale; }
    float target() const { return dp(info_.min_target); } // the least size of what can be tapped

    // Words of the interface: tr("lesson.next"), tr("lesson.step_of", {{"step", "3"}}).
    std::string_view tr(std::string_view key) const { return (*info_.strings)(key); }
    std::string_view tr(std::string_view key, std::initializer_list<Strings::Value> values) {
        return info_.strings->fill(frame_text_, key, values);
    }
    template <class... A> std::string_view format(fmt::format_string<A...> f, A&&... args) {
        return frame_text_.format(f, std::forward<A>(args)...);
    }

    // Text. A line is line_height() high; `at` is its top left, top center or top right.
    float line_height(Font f) const { return fonts_[f].line; }
    float text_width(Font, std::string_view words) const;
    void text(Font, gfx::Vec2 at, gfx::Color, std::string_view words, Align = Align::left);
    // One line, its capitals centered in the height of `box`; ends in … when it doesn't fit.
    void text_in(Font, const gfx::Rect& box, gfx::Color, std::string_view words,
                 Align = Align::center);
    // Breaks into lines of box.w; box.h is ignored. max_lines 0: all. Returns the height used.
    float text_wrapped(Font, const gfx::Rect& box, gfx::Color, std::string_view words,
                       Align = Align::left, int max_lines = 0);
    float wrapped_height(Font, float width, std::string_view words, int max_lines = 0) const;
    // How many texts ended in … since begin_frame (tests want none).
    int truncated() const { return truncated_; }

    // Shapes, in theme colors.
    void fill(const gfx::Rect&, gfx::Color, float radius = 0);
    void outline(const gfx::Rect&, gfx::Color, float radius, float width_px);
    void gradient(const gfx::Rect&, gfx::Color top, gfx::Color bottom, float radius = 0);
    void shadow(const gfx::Rect&, float radius, float reach, float strength = 1);
    void line(gfx::Vec2 a, gfx::Vec2 b, gfx::Color, float width_px);
    void dashed(gfx::Vec2 a, gfx::Vec2 b, gfx::Color, float width_px, float dash, float gap);
    void dashed_outline(const gfx::Rect&, gfx::Color, float radius, float width_px);
    void disc(gfx::Vec2 center, float radius, gfx::Color);
    void all_but_disc(gfx::Vec2 center, float radius, gfx::Color); // the whole screen around it
    // A picture of a texture (ImTextureID from gfx::compat::texture(gl_name)).
    void picture(std::uintptr_t gl_name, const gfx::Rect&, const gfx::Rect& uv, float radius = 0,
                 gfx::Color tint = {255, 255, 255, 255});

    // Cuts drawing (not hits) to a rectangle.
    void push_clip(const gfx::Rect&);
    void pop_clip();

    // Scroll area: begin_scroll gives the y of the content's top (it moves); draw the content from
    // there and tell its height at the end. Wheel, drag with inertia, keys, focus into view.
    float begin_scroll(std::string_view id, const gfx::Rect& view);
    void end_scroll(float content_height);
    void scroll_to(std::string_view id, float offset_px); // 0: the top

    // Overlay: dims what is below and takes all input. begin_layer's `panel` is where the overlay's
    // own panel is; true: the person pressed outside of it (close it, if that is right).
    bool begin_layer(std::string_view id, const gfx::Rect& panel);
    void end_layer();

    struct Caches;
    Caches& caches() { return *caches_; } // of rich text and labels (caches.hpp)
    const Caches& caches() const { return *caches_; }

private:
    struct Scroll {
        Id id = 0;
        float offset = 0, velocity = 0, content = 0;
        float grabbed_at = 0; // offset when the drag began
        bool grabbed = false, dragging = false;
        gfx::Rect view;
        unsigned seen = 0;
    };
    Scroll& scroll_state(Id);
    void drag_scroll(Scroll&);
    void key_scroll(Scroll&);
    void draw_scroll_thumb(const Scroll&);
    void scroll_focus_into_view(Scroll&);
    void draw_focus_ring();

    FrameInfo info_;
    Fonts fonts_;
    Items items_;
    FrameText frame_text_;
    ImDrawList* draw_ = nullptr;
    std::vector<Scroll> scrolls_;
    Id scrolling_ = 0;
    std::unique_ptr<Caches> caches_;
    unsigned frame_ = 0;
    int truncated_ = 0;
    bool gliding_ = false;
};

} // namespace ui
