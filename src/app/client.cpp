#include "app/client.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

bool can_show(const World& w, const content::StoryPage& page) {
    if (page.step.empty()) return true;
    const auto at = w.course.find_step(page.step);
    return at.lesson && !at.lesson->broken && explainers::find(at.lesson->explainer);
}

bool has_step(const content::Story& story, const std::string& step) {
    return std::any_of(story.pages.begin(), story.pages.end(),
                       [&](const content::StoryPage& page) { return page.step == step; });
}

// The story with this step, else one with a step of the same lesson; null when there is none.
const content::Story* story_about(const World& w, const std::string& lesson,
                                  const std::string& step) {
    const content::Story* near = nullptr;
    for (const content::Story& story : w.course.stories) {
        if (story.broken || step.empty()) continue;
        if (has_step(story, step)) return &story;
        const bool same = std::any_of(story.pages.begin(), story.pages.end(),
                                      [&](const content::StoryPage& page) {
                                          const auto at = w.course.find_step(page.step);
                                          return at.lesson && at.lesson->id == lesson;
                                      });
        if (same && !near) near = &story;
    }
    return near;
}

// The picture of a page: a step's, with what the story changes. It asks for nothing.
content::Step picture_of(const content::Step& step, const content::StoryPage& page) {
    content::Step out;
    out.id = step.id;
    out.title = page.headline;
    out.description = step.description;
    out.has_scene = step.has_scene;
    out.scene.camera = page.camera.empty() ? step.scene.camera : page.camera;
    out.scene.set = step.scene.set;
    for (const auto& [param, value] : page.set) {
        const auto it = std::find_if(out.scene.set.begin(), out.scene.set.end(),
                                     [&param = param](const auto& s) { return s.first == param; });
        if (it == out.scene.set.end())
            out.scene.set.emplace_back(param, value);
        else
            it->second = value;
    }
    if (!page.slider.param.empty()) out.scene.controls.push_back(page.slider.param);
    return out;
}

void set_switch(World& w, std::string_view id, double value) {
    const int i = w.explainer ? sim::find(w.explainer->params(), id) : -1;
    if (i >= 0) apply(w, act::SetParam{i, value});
}

// What was chosen belongs to the client, not to one page.
void show_balance(World& w) {
    for (const Client::Card& card : w.state.client.chosen)
        set_switch(w, card.param, 1);
    set_switch(w, "own_down", static_cast<double>(w.state.client.down.size()));
    set_switch(w, "own_up", static_cast<double>(w.state.client.up.size()));
}

// The picture on the screen goes back to its page.
void put_picture_away(World& w) {
    const std::vector<int>& pages = client_pages(w);
    const int page = w.state.client.page;
    if (!w.visit || !w.explainer || page >= static_cast<int>(pages.size())) return;
    const auto at = static_cast<std::size_t>(pages[static_cast<std::size_t>(page)]);
    if (at < w.visit->pages.size())
        w.visit->pages[at] = {std::move(w.explainer), w.clock, std::move(w.play)};
    w.explainer.reset();
    w.play = {};
}

void new_picture(World& w, const content::StoryPage& page) {
    const auto at = w.course.find_step(page.step);
    w.explainer = explainers::find(at.lesson->explainer)->make();
    w.play = picture_of(*at.operator->(), page);
    w.camera_cut = true; // another page is another picture
    start_step(w);
    const auto ticks = static_cast<int>(std::lround(page.start_s / w.explainer->shown_tick_s()));
    for (int i = 0; i < ticks; ++i)
        w.explainer->forward();
}

void take_picture_out(World& w, const content::StoryPage& page, Picture& seen) {
    State& s = w.state;
    s.lesson = w.course.find_step(page.step).lesson->id;
    if (!seen.explainer) {
        new_picture(w, page);
    } else {
        w.explainer = std::move(seen.explainer);
        w.clock = seen.clock;
        w.play = std::move(seen.step);
        w.clock.rest();
        w.camera_cut = true;
        aim_camera(w);
    }
    if (page.kind == content::StoryPage::Kind::balance) {
        w.visit->cards = {balance_cards(*w.explainer, false), balance_cards(*w.explainer, true)};
        show_balance(w);
    }
    w.edits.add(0);
}

void count_pages(World& w, const content::Story& story) {
    std::vector<int>& pages = w.visit->cut;
    pages.clear();
    const bool cut =
        std::any_of(story.pages.begin(), story.pages.end(), [&w](const content::StoryPage& page) {
            return page.brief && can_show(w, page);
        });
    for (std::size_t i = 0; i < story.pages.size(); ++i) {
        const content::StoryPage& page = story.pages[i];
        if ((w.state.client.whole || !cut || page.brief) && can_show(w, page))
            pages.push_back(static_cast<int>(i));
    }
}

bool has_card(const World& w, bool up, const std::string& param) {
    const std::vector<std::size_t>& cards = w.visit->cards[up];
    return std::any_of(cards.begin(), cards.end(),
                       [&](std::size_t i) { return w.explainer->params()[i].id == param; });
}

} // namespace

const content::Story* client_story(const World& w) {
    const content::Story* story = w.visit && w.state.client.view != Client::View::stories
                                      ? w.course.story(w.state.client.story)
                                      : nullptr;
    return story && !story->broken ? story : nullptr;
}

const std::vector<int>& client_pages(const World& w) {
    static const std::vector<int> none;
    return w.visit ? w.visit->cut : none;
}

const content::StoryPage* client_page(const World& w) {
    const content::Story* story = client_story(w);
    if (!story || w.state.client.view != Client::View::page) return nullptr;
    const std::vector<int>& pages = client_pages(w);
    const int page = w.state.client.page;
    if (page < 0 || page >= static_cast<int>(pages.size())) return nullptr;
    return &story->pages[static_cast<std::size_t>(pages[static_cast<std::size_t>(page)])];
}

const content::StoryPage* next_client_page(const World& w) {
    const content::Story* story = client_story(w);
    if (!story || w.state.client.view != Client::View::page) return nullptr;
    const std::vector<int>& pages = client_pages(w);
    const auto next = static_cast<std::size_t>(std::max(0, w.state.client.page + 1));
    return next < pages.size() ? &story->pages[static_cast<std::size_t>(pages[next])] : nullptr;
}

void show_client(World& w, const std::string& wanted) {
    if (w.visit) return;
    const content::Step* open = w.state.screen == Screen::lesson ? w.step() : nullptr;
    const std::string step = open ? open->id : "", open_lesson = w.state.lesson;
    w.visit = std::make_unique<World::Visit>();
    w.visit->before = w.state;
    w.visit->picture = {std::move(w.explainer), w.clock, std::move(w.play)};
    State& s = w.state;
    s.screen = Screen::client;
    s.client = {};
    s.sheet = Sheet::none;
    s.debug = false;
    s.settings.theme = ui::ThemeId::paper;
    s.settings.clinical = false;
    s.fullscreen = true;
    s.playing = true;
    w.camera_cut = true;
    show_stories(w);
    const content::Story* story =
        wanted.empty() ? story_about(w, open_lesson, step) : w.course.story(wanted);
    if (!story || story->broken) return;
    open_story(w, story->id, false);
    const std::vector<int>& pages = client_pages(w);
    for (std::size_t i = 0; i < pages.size() && !step.empty(); ++i)
        if (story->pages[static_cast<std::size_t>(pages[i])].step == step)
            return open_client_page(w, static_cast<int>(i));
}

void leave_client(World& w) {
    if (!w.visit) return;
    const bool quit = w.state.quit;
    const std::unique_ptr<World::Visit> visit = std::move(w.visit);
    w.state = std::move(visit->before);
    w.state.quit = quit;
    w.explainer = std::move(visit->picture.explainer);
    w.clock = visit->picture.clock;
    w.play = std::move(visit->picture.step);
    w.clock.rest();
    w.edits.add(0);
    w.camera_cut = true;
    aim_camera(w);
}

void show_stories(World& w) {
    if (!w.visit) return;
    keep_draft(w);
    put_picture_away(w);
    Client& c = w.state.client;
    c.view = Client::View::stories;
    c.signs = c.pointing = false;
    c.notes &= c.apart;
    w.state.lesson.clear();
}

void open_story(World& w, const std::string& id, bool whole) {
    const content::Story* story = w.course.story(id);
    if (!w.visit || !story || story->broken) return;
    keep_draft(w);
    put_picture_away(w);
    Client& c = w.state.client;
    // Another cut of the same story keeps the pictures seen.
    if (c.story != id) w.visit->pages.clear();
    w.visit->pages.resize(story->pages.size());
    c.story = id;
    c.whole = whole;
    count_pages(w, *story);
    if (w.visit->cut.empty()) return show_stories(w);
    c.view = Client::View::page;
    open_client_page(w, 0);
}

void open_client_page(World& w, int page) {
    const content::Story* story = client_story(w);
    const std::vector<int>& pages = client_pages(w);
    if (!story || pages.empty()) return;
    keep_draft(w);
    put_picture_away(w);
    Client& c = w.state.client;
    c.view = Client::View::page;
    c.page = std::clamp(page, 0, static_cast<int>(pages.size()) - 1);
    c.signs = c.pointing = false;
    const auto at = static_cast<std::size_t>(pages[static_cast<std::size_t>(c.page)]);
    const content::StoryPage& shown = story->pages[at];
    w.state.lesson.clear();
    if (!shown.step.empty()) take_picture_out(w, shown, w.visit->pages[at]);
    w.state.playing = true;
}

void set_notes_apart(World& w, bool on) {
    Client& c = w.state.client;
    if (!w.visit || c.apart == on) return;
    c.apart = on;
    c.notes = on; // never over the client's picture because a cable was pulled
}

void client_on(World& w) {
    Client& c = w.state.client;
    if (c.view != Client::View::page) return;
    if (c.page + 1 < static_cast<int>(client_pages(w).size()))
        return open_client_page(w, c.page + 1);
    keep_draft(w);
    put_picture_away(w);
    c.pointing = false;
    c.view = Client::View::sheet;
}

void client_back(World& w) {
    Client& c = w.state.client;
    if (c.view == Client::View::sheet)
        open_client_page(w, c.page);
    else if (c.view == Client::View::page && c.page > 0)
        open_client_page(w, c.page - 1);
    else
        show_stories(w);
}

std::vector<std::size_t> balance_cards(const explainers::Explainer& e, bool up) {
    std::vector<std::size_t> cards;
    bool on_side = !up;
    for (std::size_t i = 0; i < e.params().size(); ++i) {
        const sim::ParamSpec& spec = e.params()[i];
        if (spec.id == (up ? "own_up" : "own_down")) break;
        if (spec.id == "own_down") {
            on_side = up;
            continue;
        }
        if (on_side && spec.whole && spec.min == 0 && spec.max == 1) cards.push_back(i);
    }
    return cards;
}

void choose_card(World& w, const std::string& param, bool on) {
    const content::StoryPage* page = client_page(w);
    if (!w.explainer || !page || page->kind != content::StoryPage::Kind::balance) return;
    const bool up = has_card(w, true, param);
    if (!up && !has_card(w, false, param)) return;
    std::vector<Client::Card>& chosen = w.state.client.chosen;
    chosen.erase(std::remove_if(chosen.begin(), chosen.end(),
                                [&](const Client::Card& card) { return card.param == param; }),
                 chosen.end());
    if (on) chosen.push_back({param, up});
    set_switch(w, param, on ? 1 : 0);
}

void keep_draft(World& w) {
    Client& c = w.state.client;
    if (c.typing == Client::Typing::none) return;
    std::vector<std::string>& list = c.typing == Client::Typing::up ? c.up : c.down;
    const auto first = c.draft.find_first_not_of(' ');
    if (first != std::string::npos && list.size() < most_own_words)
        list.push_back(c.draft.substr(first, c.draft.find_last_not_of(' ') - first + 1));
    c.typing = Client::Typing::none;
    c.draft.clear();
    show_balance(w);
}

void forget_words(World& w, bool up, int index) {
    std::vector<std::string>& list = up ? w.state.client.up : w.state.client.down;
    if (index < 0 || index >= static_cast<int>(list.size())) return;
    list.erase(list.begin() + index);
    show_balance(w);
}

void clear_balance(World& w) {
    Client& c = w.state.client;
    for (const Client::Card& card : c.chosen)
        set_switch(w, card.param, 0);
    c.chosen.clear(), c.down.clear(), c.up.clear(), c.draft.clear();
    c.typing = Client::Typing::none;
    show_balance(w);
}

} // namespace app
