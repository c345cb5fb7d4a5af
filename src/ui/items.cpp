#include "ui/items.hpp"

#include <algorithm>
#include <cstring>

namespace ui {
namespace {

constexpr float ease_s = 0.12f;

constexpr bool captures_drag(Role r) { // these use a drag themselves; a scroll area must not
    return r == Role::slider || r == Role::chart || r == Role::text_field;
}

float approach(float value, bool up, float dt_s, bool at_once, bool& moving) {
    const float goal = up ? 1.f : 0.f;
    if (at_once || value == goal) return goal;
    const float next =
        up ? std::min(1.f, value + dt_s / ease_s) : std::max(0.f, value - dt_s / ease_s);
    moving = true;
    return next;
}

gfx::Rect at_least(const gfx::Rect& r, float target) {
    const float w = std::max(r.w, target), h = std::max(r.h, target);
    return {r.center().x - w / 2, r.center().y - h / 2, w, h};
}

gfx::Rect cut(const gfx::Rect& r, const gfx::Rect& by) {
    const float x = std::max(r.x, by.x), y = std::max(r.y, by.y);
    return {x, y, std::max(0.f, std::min(r.right(), by.right()) - x),
            std::max(0.f, std::min(r.bottom(), by.bottom()) - y)};
}

const Item* item_of(const std::vector<Item>& items, Id id) {
    const auto it =
        std::find_if(items.begin(), items.end(), [id](const Item& i) { return i.id == id; });
    return it == items.end() || id == 0 ? nullptr : &*it;
}

float distance2(const gfx::Rect& r, gfx::Vec2 p) {
    const float dx = std::max({r.x - p.x, 0.f, p.x - r.right()});
    const float dy = std::max({r.y - p.y, 0.f, p.y - r.bottom()});
    return dx * dx + dy * dy;
}

} // namespace

const char* name(Role r) {
    constexpr const char* names[] = {"button", "link",       "tab",  "checkbox", "toggle", "slider",
                                     "chart",  "text field", "step", "card",     "scroll"};
    return names[static_cast<int>(r)];
}

Items::Items() {
    constexpr std::size_t items = 512, bytes = 64 * 1024, keys = 64;
    now_.reserve(items), last_.reserve(items);
    bytes_.reserve(bytes), last_bytes_.reserve(bytes);
    keys_.reserve(keys), focus_keys_.reserve(keys);
}

// Item texts point into bytes_, so it must never grow while a frame is on.
std::string_view Items::keep(std::string_view words) {
    if (bytes_.size() + words.size() > bytes_.capacity()) return {};
    const std::size_t at = bytes_.size();
    bytes_.insert(bytes_.end(), words.begin(), words.end());
    return {bytes_.data() + at, words.size()};
}

const Item* Items::last_item(Id id, std::size_t hint) const {
    if (hint < last_.size() && last_[hint].id == id) return &last_[hint];
    return item_of(last_, id);
}

const Item* Items::find(std::string_view item) const {
    const Item* found = item_of(now_, make_id(item));
    return found ? found : item_of(last_, make_id(item));
}

// The topmost layer alone; within it what is seen there, else the nearest of those that answer.
Id Items::hit_test(gfx::Vec2 p) const {
    const Item* best = nullptr;
    float best_distance = 0, best_area = 0;
    for (const Item& i : last_) {
        if (i.layer != top_layer_ || !i.enabled || i.role == Role::scroll) continue;
        if (!i.hit.contains(p)) continue;
        // Inside several (a button on a card): the smallest is meant.
        const float d = distance2(i.rect, p), area = i.rect.w * i.rect.h;
        const bool nearer = !best || d < best_distance || (d == best_distance && area <= best_area);
        if (nearer) best = &i, best_distance = d, best_area = area;
    }
    return best ? best->id : 0;
}

void Items::move_focus(bool backwards) {
    const auto layer = static_cast<std::size_t>(top_layer_);
    const auto can = [&](const Item& i) { return i.layer == top_layer_ && i.enabled; };
    const auto n = static_cast<std::ptrdiff_t>(last_.size());
    if (n == 0) return;
    std::ptrdiff_t at = -1;
    for (std::ptrdiff_t i = 0; i < n; ++i)
        if (last_[static_cast<std::size_t>(i)].id == focus_[layer] && focus_[layer]) at = i;
    if (at < 0) at = backwards ? n : -1;
    for (std::ptrdiff_t step = 0; step < n; ++step) {
        at += backwards ? -1 : 1;
        if (at < 0) at = n - 1;
        if (at >= n) at = 0;
        const Item& i = last_[static_cast<std::size_t>(at)];
        if (!can(i)) continue;
        focus_[layer] = i.id;
        focus_visible_ = focus_moved_ = true;
        return;
    }
}

bool Items::key(const KeyPress& k) {
    if (keys_.size() == keys_.capacity()) return false;
    const Item* on = item_of(now_, focused());
    bool used = k.key == Key::tab && !k.ctrl;
    if (k.key == Key::escape) used = held_ != 0; // lets go of what is held; else the app's
    if (on && on->enabled && !k.ctrl && (focus_visible_ || captures_drag(on->role))) {
        const bool activates = k.key == Key::enter || k.key == Key::space;
        const bool moves = k.key >= Key::left && k.key <= Key::page_down;
        const bool edits = k.key == Key::backspace || k.key == Key::del;
        if (on->role == Role::text_field)
            used |= activates || edits || moves;
        else if (captures_drag(on->role) || on->role == Role::scroll)
            used |= moves;
        else
            used |= activates;
    }
    if (used) keys_.push_back(k);
    return used;
}

std::span<const KeyPress> Items::keys_for(Id id) const {
    if (id == 0 || id != focused()) return {};
    return focus_keys_;
}

void Items::use_pointer() {
    const Pointer& p = frame_.pointer;
    went_down_ = p.down && !was_down_ && !frame_.pointer_taken;
    went_up_ = !p.down && was_down_;
    was_down_ = p.down && (was_down_ || !frame_.pointer_taken);
    hot_ = frame_.pointer_taken ? 0 : hit_test(p.at);
    pressed_outside_ = false;
    if (went_down_) {
        press_at_ = p.at;
        held_ = hot_;
        press_outside_ = top_layer_ > 0 && !panel_.contains(p.at) && held_ == 0;
        focus_visible_ = false; // the ring is for keyboard use
        if (held_) focus_[static_cast<std::size_t>(top_layer_)] = held_;
    }
    if (went_up_) {
        if (held_ && held_ == hot_) clicked_ = held_;
        pressed_outside_ = press_outside_ && !panel_.contains(p.at);
        press_outside_ = false;
    }
}

void Items::use_keys() {
    focus_keys_.clear();
    for (const KeyPress& k : keys_) {
        if (k.key == Key::tab) {
            move_focus(k.shift);
        } else if (k.key == Key::escape) {
            let_go_ = held_;
            held_ = 0;
        } else {
            const Item* on = item_of(last_, focused());
            const bool activates = k.key == Key::enter || k.key == Key::space;
            focus_visible_ = true;
            if (on && activates && on->role != Role::text_field)
                clicked_ = on->id;
            else
                focus_keys_.push_back(k);
        }
    }
    keys_.clear();
}

void Items::begin(const Frame& frame) {
    frame_ = frame;
    std::swap(now_, last_);
    std::swap(bytes_, last_bytes_);
    now_.clear();
    bytes_.clear();
    clicked_ = let_go_ = 0;
    focus_moved_ = asked_focus_;
    asked_focus_ = false;
    if (!frame.pointer.down && !was_down_) held_ = 0;
    use_pointer();
    use_keys();
    layer_ = deepest_ = 0;
    scroll_ = 0;
    animating_ = false;
}

void Items::ease(Item& item, const Item* before) {
    const bool at_once = frame_.reduced_motion || !before;
    item.hover = approach(before ? before->hover : 0, item.hovered || item.pressed, frame_.dt_s,
                          frame_.reduced_motion, animating_);
    item.press = approach(before ? before->press : 0, item.pressed, frame_.dt_s,
                          frame_.reduced_motion, animating_);
    item.on = approach(before ? before->on : 0, item.selected, frame_.dt_s, at_once, animating_);
}

const Item& Items::add(const ItemSpec& spec) {
    Item item;
    item.id = make_id(spec.id);
    item.name = keep(spec.id), item.label = keep(spec.label), item.value = keep(spec.value);
    item.role = spec.role;
    item.rect = spec.rect;
    item.hit = at_least(spec.rect, spec.min_target > 0 ? spec.min_target : frame_.min_target);
    if (scroll_) item.hit = cut(item.hit, clip_);
    item.enabled = spec.enabled, item.selected = spec.selected, item.radius = spec.radius;
    item.layer = layer_, item.scroll = scroll_, item.clip = clip_;
    if (spec.enabled) {
        item.focused = layer_ == top_layer_ && item.id == focused();
        item.held = item.id == held_;
        const bool touch = frame_.pointer.touch && !frame_.pointer.down; // a finger leaves no hover
        item.hovered = item.id == hot_ && !touch && (held_ == 0 || item.held);
        item.pressed = item.held && item.id == hot_ && frame_.pointer.down;
        item.clicked = item.id == clicked_;
    }
    ease(item, last_item(item.id, now_.size()));
    // More items than ever planned: grow, but only here, where no view of a neighbor is out.
    now_.push_back(item);
    return now_.back();
}

void Items::end() {
    if (went_up_) held_ = 0;
    const int before = top_layer_;
    top_layer_ = deepest_;
    for (int l = top_layer_ + 1; l <= before; ++l)
        focus_[static_cast<std::size_t>(l)] = 0;
    if (top_layer_ > before) held_ = 0;
    const Item* on = item_of(now_, focused());
    if (!on || on->layer != top_layer_ || !on->enabled) clear_focus();
    // An overlay opened by keyboard: its first item has the focus, so that the ring is not lost.
    if (top_layer_ > before && focus_visible_) {
        const auto first = std::find_if(now_.begin(), now_.end(), [this](const Item& i) {
            return i.layer == top_layer_ && i.enabled;
        });
        if (first != now_.end()) focus_[static_cast<std::size_t>(top_layer_)] = first->id;
        animating_ = true;
    }
}

void Items::push_layer(std::string_view, const gfx::Rect& panel) {
    if (layer_ + 1 < static_cast<int>(max_layers)) ++layer_;
    if (layer_ >= deepest_) deepest_ = layer_, panel_ = panel;
}
void Items::pop_layer() {
    if (layer_ > 0) --layer_;
}
void Items::push_scroll(Id area, const gfx::Rect& clip) {
    scroll_ = area;
    clip_ = clip;
}
void Items::pop_scroll() {
    scroll_ = 0;
}
bool Items::held_drags() const {
    const Item* item = item_of(last_, held_);
    return item && captures_drag(item->role);
}
bool Items::typing() const {
    const Item* item = item_of(now_.empty() ? last_ : now_, focused());
    return item && item->role == Role::text_field;
}
void Items::cancel_press() {
    held_ = 0;
    press_outside_ = false;
}
void Items::focus(std::string_view id, bool visible) {
    focus_[static_cast<std::size_t>(top_layer_)] = make_id(id);
    focus_visible_ = visible;
    asked_focus_ = true;
}
void Items::clear_focus() {
    focus_[static_cast<std::size_t>(top_layer_)] = 0;
}

} // namespace ui
