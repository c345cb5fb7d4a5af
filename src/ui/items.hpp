// Every interactive item of the frame: what it is, what it is called, where it is, and what the
// person does to it. The one funnel for mouse, touch, keyboard, focus ring, Tab order, tests and a
// later accessibility tree. Knows neither drawing nor ImGui.
//
// Pointer and keys are resolved in begin() against the items of the last frame, so that a tap works
// without a hover before it, and that what lies on top is known.
#pragma once
#include "gfx/geometry.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ui {

using Id = std::uint64_t; // 0: none
constexpr Id make_id(std::string_view name) {
    Id h = 1469598103934665603ull;
    for (const char c : name)
        h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return h ? h : 1;
}

enum class Role : std::uint8_t {
    button,
    link,
    tab,
    checkbox,
    toggle,
    slider,
    chart,
    text_field,
    step,
    card,
    scroll
};
const char* name(Role);

enum class Key : std::uint8_t {
    tab,
    enter,
    space,
    escape,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    backspace,
    del
};
struct KeyPress {
    Key key{};
    bool shift = false;
    bool ctrl = false;
};

struct Pointer {
    gfx::Vec2 at{-1e6f, -1e6f};
    bool down = false;
    bool touch = false; // a finger: nothing hovers when it is up
    float wheel = 0;    // notches, up positive
};

struct ItemSpec {
    std::string_view id{}; // stable, unique in the frame: "lesson.next"
    Role role = Role::button;
    std::string_view label{}; // its words, for people who can't see it
    std::string_view value{}; // "firm rub", "3 of 6", or ""
    gfx::Rect rect{};         // as seen, px
    bool enabled = true;
    bool selected = false; // tab, checkbox, toggle, step: on
    float radius = 0;      // of its corners, for the focus ring
    float min_target = 0;  // px; 0: the frame's minimum
};

struct Item {
    Id id = 0;
    std::string_view name{}, label{}, value{}; // valid until the end of the next frame
    Role role = Role::button;
    gfx::Rect rect{}; // as seen
    gfx::Rect hit{};  // what answers: at least the minimum target, cut by the scroll area
    gfx::Rect clip{}; // the scroll area's view, when it lies in one
    bool enabled = true, selected = false;
    bool focused = false;
    int layer = 0;
    Id scroll = 0; // the scroll area it lies in
    float radius = 0;
    // what happens to it
    bool hovered = false; // the pointer is over it (never the only way to learn something)
    bool pressed = false; // held down, and still over it
    bool held = false;    // it owns the pointer, wherever that is
    bool clicked = false; // released over it, or Enter / Space: do it now
    float hover = 0;      // 0..1, eased over 120 ms
    float press = 0;      // 0..1, eased
    float on = 0;         // 0..1, eased: selected
};

class Items {
public:
    Items();
    struct Frame {
        Pointer pointer;
        float dt_s = 0;
        float min_target = 44;       // px
        float drag_threshold = 8;    // px
        bool reduced_motion = false; // hover and press change at once
        bool pointer_taken = false;  // something above us (a debug window) owns the pointer
    };
    void begin(const Frame&);
    // Registers an item and tells what happens to it. The reference is good until the next add().
    const Item& add(const ItemSpec&);
    void end();

    // Keys arrive before begin(). True: an item of ours will use it, so it is no hot key.
    bool key(const KeyPress&);
    // Keys for the item with focus, in this frame.
    std::span<const KeyPress> keys_for(Id) const;

    // Overlays: items of the topmost layer alone can be reached. Nest them.
    void push_layer(std::string_view id, const gfx::Rect& panel);
    void pop_layer();
    bool pressed_outside() const { return pressed_outside_; } // of the topmost panel, this frame
    int top_layer() const { return top_layer_; }              // of the last frame

    // Items until pop lie in a scroll area showing `clip`.
    void push_scroll(Id area, const gfx::Rect& clip);
    void pop_scroll();
    void cancel_press();                 // a scroll area takes the drag over
    bool held_drags() const;             // what is held uses the drag itself (slider, chart)
    int layer() const { return layer_; } // that items are added to now

    // Focus
    Id focused() const { return focus_[static_cast<std::size_t>(top_layer_)]; }
    bool focus_visible() const { return focus_visible_; }
    bool focus_moved() const { return focus_moved_; } // by keyboard, this frame: scroll to it
    void focus(std::string_view id, bool visible = true);
    void clear_focus();
    bool typing() const; // a text field has the focus: letters are no hot keys

    // Pointer
    Id held() const { return held_; }
    // A slider's value when it was taken, given back when Escape lets go of it.
    double grabbed = 0;
    bool let_go(Id id) const { return id != 0 && id == let_go_; }
    const Pointer& pointer() const { return frame_.pointer; }
    gfx::Vec2 press_at() const { return press_at_; }
    gfx::Vec2 drag() const { return frame_.pointer.at - press_at_; } // since the press
    bool pointer_pressed() const { return went_down_; }              // this frame
    bool pointer_released() const { return went_up_; }
    const Frame& frame() const { return frame_; }

    // For tests, the focus ring and an accessibility bridge.
    std::span<const Item> all() const { return now_; }       // of this frame, in Tab order
    std::span<const Item> previous() const { return last_; } // of the frame before
    const Item* find(std::string_view id) const;             // this frame, else the one before
    bool animating() const { return animating_; }

private:
    Id hit_test(gfx::Vec2) const;
    const Item* last_item(Id, std::size_t hint) const;
    std::string_view keep(std::string_view);
    void move_focus(bool backwards);
    void use_keys();
    void use_pointer();
    void ease(Item&, const Item* before);

    Frame frame_;
    std::vector<Item> now_, last_;
    std::vector<char> bytes_, last_bytes_;
    std::vector<KeyPress> keys_, focus_keys_;
    static constexpr std::size_t max_layers = 8;
    Id focus_[max_layers] = {};
    gfx::Rect panel_{};
    int layer_ = 0, deepest_ = 0, top_layer_ = 0;
    Id hot_ = 0, held_ = 0, clicked_ = 0, let_go_ = 0;
    Id scroll_ = 0;
    gfx::Rect clip_{};
    gfx::Vec2 press_at_;
    bool was_down_ = false, went_down_ = false, went_up_ = false;
    bool focus_visible_ = false, focus_moved_ = false, asked_focus_ = false;
    bool press_outside_ = false, pressed_outside_ = false;
    bool animating_ = false;
};

} // namespace ui
