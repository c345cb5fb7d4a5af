// The therapist's notes on a screen of their own, drawn without a display.
#include "app/notes_screen.hpp"
#include "support/visit.hpp"

#include <imgui.h>

using namespace app;
using test::Visit;

namespace {

class Notes {
public:
    explicit Notes(Visit& visit) : app_(visit.robot.app()) {
        visit.robot.act(act::NotesApart{true});
        draw(3);
    }
    NotesScreen screen;
    NotesScreen::Input input;
    void draw(int frames = 1) {
        for (int i = 0; i < frames; ++i)
            screen.frame(app_, input);
    }
    const ui::Item* find(std::string_view id) { return screen.ui().items().find(id); }
    void click(std::string_view id) {
        const ui::Item* item = find(id);
        ASSERT_NE(item, nullptr) << id;
        input.pointer.at = item->hit.center();
        draw();
        input.pointer.down = true;
        draw();
        input.pointer.down = false;
        draw(2);
    }
    int vertices() const { return screen.drawn()->TotalVtxCount; }

private:
    App& app_;
};

TEST(NotesScreen, TurnsTheClientsPage) {
    Visit visit;
    visit.show();
    Notes notes(visit);
    EXPECT_EQ(visit.client().page, 0);
    notes.click("notes.next");
    visit.robot.wait(2);
    EXPECT_EQ(visit.client().page, 1);
    notes.draw(2);
    notes.click("notes.back");
    visit.robot.wait(2);
    EXPECT_EQ(visit.client().page, 0);
}

TEST(NotesScreen, ItsCloseButtonHidesItAndNothingElse) {
    Visit visit;
    visit.show();
    Notes notes(visit);
    ASSERT_TRUE(visit.client().notes);
    notes.click("notes.close");
    visit.robot.wait(2);
    EXPECT_FALSE(visit.client().notes);
    EXPECT_TRUE(visit.client().apart) << "the screen is still there, and N shows them again";
    EXPECT_EQ(visit.robot.state().screen, Screen::client);
}

TEST(NotesScreen, IsStaleWhenWhatItShowsHasChangedAndOnlyThen) {
    Visit visit;
    visit.show();
    Notes notes(visit);
    App& app = visit.robot.app();
    EXPECT_FALSE(notes.screen.stale(app));
    visit.robot.watch(1); // the client's picture moves
    EXPECT_FALSE(notes.screen.stale(app));
    EXPECT_FALSE(notes.screen.animating());
    const int param = sim::find(app.world().explainer->params(), "danger_hz");
    visit.robot.act(act::SetParam{param, 5});
    EXPECT_FALSE(notes.screen.stale(app)) << "the client's slider is no news for the notes";
    visit.robot.act(act::NextStep{});
    EXPECT_TRUE(notes.screen.stale(app));
    notes.draw(3);
    EXPECT_FALSE(notes.screen.stale(app));
    visit.robot.act(act::SetTextPercent{150});
    EXPECT_TRUE(notes.screen.stale(app)) << "the letters are larger";
    notes.draw(3);
    visit.robot.act(act::ShowStories{});
    EXPECT_TRUE(notes.screen.stale(app));
}

TEST(NotesScreen, SaysWhatThePageHasToSay) {
    Visit visit;
    visit.show();
    Notes notes(visit);
    const int with_words = notes.vertices(); // of page 1, which has something to say and to ask
    visit.robot.act(act::NextStep{});        // the same step, and nothing to say
    notes.draw(3);
    const content::StoryPage* page = client_page(visit.robot.app().world());
    ASSERT_NE(page, nullptr);
    ASSERT_TRUE(page->say.empty());
    EXPECT_LT(notes.vertices(), with_words);
}

TEST(NotesScreen, FitsFromASmallWindowToLargeWords) {
    Visit visit;
    visit.show(true);
    Notes notes(visit);
    for (const int percent : {100, 200, 250})
        for (const auto& [width, height] :
             {std::pair(1280, 800), std::pair(640, 480), std::pair(2560, 1440)}) {
            visit.robot.act(act::SetTextPercent{percent});
            notes.input.width = width, notes.input.height = height;
            notes.draw(3);
            const gfx::Rect screen{0, 0, static_cast<float>(width), static_cast<float>(height)};
            for (const char* id : {"notes.swap", "notes.close", "notes.back", "notes.next"}) {
                const ui::Item* item = notes.find(id);
                ASSERT_NE(item, nullptr) << id;
                EXPECT_GE(item->rect.x, 0) << id << percent << ' ' << width;
                EXPECT_LE(item->rect.right(), screen.right()) << id << percent << ' ' << width;
                EXPECT_GE(item->rect.y, 0) << id << percent << ' ' << width;
                EXPECT_LE(item->rect.bottom(), screen.bottom()) << id << percent << ' ' << width;
            }
            EXPECT_FALSE(notes.screen.animating());
        }
}

TEST(NotesScreen, KeysGoThroughItsItemsAndTurnNoPage) {
    Visit visit;
    visit.show();
    Notes notes(visit);
    EXPECT_FALSE(notes.screen.takes_key({SDLK_PAGEDOWN}));
    EXPECT_FALSE(notes.screen.takes_key({SDLK_ESCAPE}));
    EXPECT_FALSE(notes.screen.takes_key({SDLK_SPACE})) << "nothing has the focus: it is Play";
    EXPECT_FALSE(notes.screen.takes_key({SDLK_n}));
    EXPECT_TRUE(notes.screen.takes_key({SDLK_TAB}));
    notes.draw(2);
    ASSERT_NE(notes.screen.ui().items().focused(), 0u);
    bool closed = false;
    for (int i = 0; i < 8 && !closed; ++i) {
        closed = notes.screen.ui().items().focused() == ui::make_id("notes.close");
        if (closed) break;
        notes.screen.takes_key({SDLK_TAB});
        notes.draw(2);
    }
    ASSERT_TRUE(closed) << "Tab reaches the button";
    EXPECT_TRUE(notes.screen.takes_key({SDLK_RETURN}));
    notes.draw(2);
    visit.robot.wait(2);
    EXPECT_FALSE(visit.client().notes);
}

TEST(NotesScreen, WearsTheTherapistsThemeAndLeavesTheClientsAlone) {
    Visit visit;
    visit.robot.act(act::SetTheme{ui::ThemeId::high_contrast});
    visit.show();
    Notes notes(visit);
    EXPECT_EQ(NotesScreen::theme(visit.robot.app().world()).id, ui::ThemeId::high_contrast);
    EXPECT_EQ(visit.robot.state().settings.theme, ui::ThemeId::paper);
    ImGuiContext* of_app = ImGui::GetCurrentContext();
    notes.draw();
    EXPECT_EQ(ImGui::GetCurrentContext(), of_app);
}

TEST(NotesApart, TheyNeverLieOverTheClientsScreen) {
    Visit visit;
    visit.show();
    visit.robot.act(act::NotesApart{true});
    EXPECT_TRUE(visit.client().notes) << "they open by themselves";
    EXPECT_EQ(visit.robot.find("client.notes_close"), nullptr);
    visit.robot.key(SDLK_PAGEDOWN);
    EXPECT_EQ(visit.client().page, 1) << "the clicker turns the page";
    visit.robot.key(SDLK_n);
    EXPECT_FALSE(visit.client().notes);
    visit.robot.key(SDLK_n);
    EXPECT_TRUE(visit.client().notes);
    visit.robot.act(act::NotesApart{false});
    EXPECT_FALSE(visit.client().notes) << "a pulled cable does not lay them before the client";
    EXPECT_EQ(visit.robot.find("client.notes_close"), nullptr);
    visit.robot.key(SDLK_n);
    EXPECT_NE(visit.robot.find("client.notes_close"), nullptr) << "one screen: on the key, over it";
}

TEST(NotesApart, EscapeLeavesAtOnce) {
    Visit visit;
    visit.show();
    visit.robot.act(act::NotesApart{true});
    visit.robot.key(SDLK_ESCAPE);
    EXPECT_EQ(visit.robot.state().screen, Screen::home);
    EXPECT_FALSE(visit.client().apart);
}

TEST(NotesApart, StayThroughTheListOfStoriesAsTheTherapistLeftThem) {
    Visit visit;
    visit.show();
    visit.robot.act(act::NotesApart{true});
    visit.robot.act(act::ShowStories{});
    EXPECT_TRUE(visit.client().notes);
    visit.robot.act(act::ShowNotes{false});
    visit.robot.act(act::ShowStories{});
    EXPECT_FALSE(visit.client().notes);
}

TEST(NotesApart, NeedAClient) {
    Visit visit;
    visit.robot.act(act::NotesApart{true});
    EXPECT_FALSE(visit.client().apart);
    EXPECT_FALSE(visit.client().notes);
}

} // namespace
