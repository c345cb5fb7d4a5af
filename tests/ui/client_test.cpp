// Showing a client, driven as a therapist drives it: the ways in, the way back, and what a page
// does by itself (nothing).
#include "support/visit.hpp"

using namespace app;
using test::Robot;
using test::Visit;

namespace {

std::string shipped_story() {
    return "rubbing-helps";
}

TEST(Client, OpensFromHomeByKeyAndByMouse) {
    Robot robot;
    robot.key(SDLK_F5);
    ASSERT_EQ(robot.state().screen, Screen::client);
    EXPECT_EQ(robot.state().client.view, Client::View::stories);
    EXPECT_EQ(robot.state().settings.theme, ui::ThemeId::paper);
    EXPECT_FALSE(robot.state().settings.clinical);
    robot.key(SDLK_ESCAPE);
    ASSERT_EQ(robot.state().screen, Screen::home);
    robot.click("home.show_client");
    ASSERT_EQ(robot.state().screen, Screen::client);
    robot.click("client.story." + shipped_story());
    EXPECT_EQ(robot.state().client.view, Client::View::page) << "two clicks from home";
    EXPECT_EQ(robot.state().client.story, shipped_story());
}

TEST(Client, OpensAtThePageOfTheStep) {
    Visit visit("gate-control");
    visit.robot.act(act::GoToStep{0});
    visit.robot.key(SDLK_F5);
    const content::StoryPage* page = client_page(visit.robot.app().world());
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->step, "L03.S1");
    ASSERT_NE(visit.robot.app().world().explainer, nullptr);
    EXPECT_EQ(visit.robot.app().world().explainer->id(), "gate_control");
}

TEST(Client, AStepOfNoStoryOpensAStoryOfItsLesson) {
    Visit visit("gate-control");
    visit.robot.act(act::GoToStep{3}); // L03.S4
    ASSERT_NE(visit.robot.app().world().step(), nullptr);
    const std::string step = visit.robot.app().world().step()->id;
    for (const content::Story& story : visit.robot.app().world().course.stories)
        for (const content::StoryPage& page : story.pages)
            ASSERT_NE(page.step, step) << "choose another step for this test";
    visit.robot.key(SDLK_F5);
    EXPECT_EQ(visit.client().view, Client::View::page);
    const content::Story* story = client_story(visit.robot.app().world());
    ASSERT_NE(story, nullptr);
    EXPECT_TRUE(std::any_of(story->pages.begin(), story->pages.end(),
                            [](const auto& page) { return page.step.rfind("L03.", 0) == 0; }));
}

TEST(Client, OpensTheListWhereNoStoryIsAboutTheLesson) {
    Visit visit("stress-hormones");
    visit.robot.app().world().course.stories.clear();
    visit.robot.key(SDLK_F5);
    EXPECT_EQ(visit.robot.state().screen, Screen::client);
    EXPECT_EQ(visit.client().view, Client::View::stories);
    EXPECT_NE(visit.robot.find("client.make"), nullptr) << "there is always something to do";
    EXPECT_NE(visit.robot.find("client.signs"), nullptr);
}

// Everything is set that a therapist may have set, changed while a client looks, and back after.
TEST(Client, EscapePutsEverythingBack) {
    Visit visit("gate-control");
    Robot& robot = visit.robot;
    robot.act(act::SetTheme{ui::ThemeId::high_contrast});
    robot.act(act::SetTextPercent{130});
    robot.act(act::SetDepth{true});
    robot.act(act::SetSpeed{2});
    robot.act(act::GoToStep{2});
    const int param = sim::find(robot.app().world().explainer->params(), "touch_hz");
    robot.act(act::SetParam{param, 33});
    robot.watch(3);
    robot.act(act::TickBack{});
    robot.act(act::TickBack{});
    robot.act(act::ShowSheet{Sheet::sources, ""});
    const State before = robot.state();
    const auto* explainer = robot.app().world().explainer.get();
    const auto now = explainer->now(), newest = explainer->newest();
    const double shown = explainer->read(0);
    robot.act(act::ShowClient{});
    ASSERT_EQ(robot.state().screen, Screen::client);
    EXPECT_TRUE(robot.state().fullscreen);
    EXPECT_EQ(robot.state().sheet, Sheet::none);
    robot.act(act::OpenStory{"visit", true});
    for (int i = 0; i < 6; ++i) {
        robot.watch(0.5);
        robot.key(SDLK_PAGEDOWN);
    }
    robot.key(SDLK_EQUALS, true);
    robot.act(act::SetTheme{ui::ThemeId::night});
    robot.act(act::SetSpeed{0});
    robot.key(SDLK_ESCAPE);
    const State& after = robot.state();
    EXPECT_EQ(after.screen, Screen::lesson);
    EXPECT_EQ(after.lesson, before.lesson);
    EXPECT_EQ(after.step, 2);
    EXPECT_EQ(after.sheet, Sheet::sources);
    EXPECT_EQ(after.sheet_id, before.sheet_id);
    EXPECT_TRUE(after.settings == before.settings);
    EXPECT_EQ(after.fullscreen, before.fullscreen);
    EXPECT_EQ(after.playing, before.playing);
    EXPECT_TRUE(after.places == before.places);
    EXPECT_EQ(after.last_lesson, before.last_lesson);
    EXPECT_EQ(after.tiles.size(), before.tiles.size());
    ASSERT_EQ(robot.app().world().explainer.get(), explainer);
    EXPECT_EQ(explainer->now(), now);
    EXPECT_EQ(explainer->newest(), newest);
    EXPECT_EQ(explainer->read(0), shown);
    EXPECT_EQ(explainer->param(static_cast<std::size_t>(param)), 33);
    robot.act(act::CloseSheet{});
    robot.act(act::Seek{now - 50});
    EXPECT_EQ(explainer->now(), now - 50) << "what was recorded is still there";
    EXPECT_EQ(explainer->newest(), newest);
}

TEST(Client, AFilmThatPlayedGoesOnPlaying) {
    Visit visit("gate-control");
    visit.robot.watch(1);
    const auto now = visit.robot.app().world().explainer->now();
    visit.show();
    visit.robot.watch(5);
    visit.robot.key(SDLK_ESCAPE);
    EXPECT_LT(visit.robot.app().world().explainer->now() - now, 5) << "it stood meanwhile";
    EXPECT_TRUE(visit.robot.state().playing);
    visit.robot.watch(1);
    EXPECT_GT(visit.robot.app().world().explainer->now(), now + 10);
}

TEST(Client, TheCloseButtonLeavesToo) {
    Visit visit;
    visit.show();
    visit.robot.click("client.close");
    EXPECT_EQ(visit.robot.state().screen, Screen::home);
    EXPECT_EQ(visit.robot.app().world().visit, nullptr);
}

TEST(Client, NothingAdvancesByItself) {
    Visit visit;
    visit.show(true);
    for (int page = 0; page < test::visit_pages; ++page) {
        visit.robot.act(act::GoToClientPage{page});
        visit.robot.watch(60.0 / test::visit_pages);
        EXPECT_EQ(visit.client().page, page);
        EXPECT_EQ(visit.client().view, Client::View::page);
        EXPECT_FALSE(visit.client().signs);
    }
    visit.robot.act(act::GoToClientPage{0});
    visit.robot.watch(60);
    EXPECT_EQ(visit.client().page, 0);
}

// Of the story that was open nothing is left there: neither its title nor the dots of its pages.
TEST(Client, TheListBelongsToNoStory) {
    Visit visit;
    visit.show();
    ASSERT_NE(client_story(visit.robot.app().world()), nullptr);
    const auto dots = [&] {
        const auto items = visit.robot.app().ui().items().all();
        return std::count_if(items.begin(), items.end(), [](const ui::Item& item) {
            return item.label.find("Page ") != std::string_view::npos;
        });
    };
    ASSERT_GT(dots(), 1);
    visit.robot.act(act::ShowStories{});
    EXPECT_EQ(client_story(visit.robot.app().world()), nullptr);
    EXPECT_EQ(dots(), 0);
    visit.robot.act(act::GoToClientPage{1});
    EXPECT_EQ(visit.client().view, Client::View::stories);
}

TEST(Client, SpaceFreezesThePicture) {
    Visit visit;
    visit.show();
    const auto& e = *visit.robot.app().world().explainer;
    const auto first = e.now();
    visit.robot.watch(1);
    ASSERT_GT(e.now(), first + 10);
    visit.robot.key(SDLK_SPACE);
    const auto frozen = e.now();
    visit.robot.watch(2);
    EXPECT_EQ(e.now(), frozen);
    visit.robot.key(SDLK_SPACE);
    visit.robot.watch(1);
    EXPECT_GT(e.now(), frozen + 10);
}

// The film of a page has run for as long as the story says before anyone sees it.
TEST(Client, APageOpensWhereTheStorySays) {
    Visit visit;
    visit.show();
    const auto& e = *visit.robot.app().world().explainer;
    const double shown_s = static_cast<double>(e.now()) * e.shown_tick_s();
    EXPECT_GE(shown_s, 2.0);
    EXPECT_LT(shown_s, 2.5);
    EXPECT_EQ(visit.param("danger_hz"), 22);
}

TEST(Client, AllPagesOfAllStoriesOpen) {
    Robot robot;
    robot.key(SDLK_F5);
    std::vector<std::string> ids;
    for (const content::Story& story : robot.app().world().course.stories)
        ids.push_back(story.id);
    ASSERT_FALSE(ids.empty());
    for (const std::string& id : ids) {
        robot.act(act::OpenStory{id, true});
        const content::Story& story = *robot.app().world().course.story(id);
        ASSERT_EQ(client_pages(robot.app().world()).size(), story.pages.size()) << id;
        for (std::size_t i = 0; i < story.pages.size(); ++i) {
            const content::StoryPage* page = client_page(robot.app().world());
            ASSERT_EQ(page, &story.pages[i]) << id << " page " << i;
            if (!page->step.empty()) {
                EXPECT_NE(robot.app().world().explainer, nullptr) << id << " page " << i;
                EXPECT_GT(robot.app().canvas().instances().size(), 5u) << id << " page " << i;
            }
            robot.watch(0.5);
            robot.key(SDLK_PAGEDOWN);
        }
        EXPECT_EQ(robot.state().client.view, Client::View::sheet) << id;
    }
}

// A page whose step is gone is passed over; the others are shown, and a sentence says which.
TEST(Client, AStepThatDoesNotExistCostsOnlyItsPage) {
    const test::Profile profile;
    std::string text = test::visit_story;
    text.replace(text.find("L03.S3"), 6, "L03.S99");
    profile.story("visit", text);
    Robot robot("", 1280, 800, profile.path());
    bool said = false;
    for (const content::Diagnostic& d : robot.app().world().diagnostics)
        said |= d.sentence.find("no lesson has the step \"L03.S99\"") != std::string::npos;
    EXPECT_TRUE(said);
    ASSERT_NE(robot.find("problem.close"), nullptr) << "the therapist is told";
    robot.key(SDLK_F5);
    EXPECT_EQ(robot.find("problem.close"), nullptr) << "a client is not";
    robot.act(act::OpenStory{"visit", true});
    EXPECT_EQ(client_pages(robot.app().world()), (std::vector<int>{0, 1, 3, 4}));
    robot.act(act::GoToClientPage{2});
    ASSERT_NE(client_page(robot.app().world()), nullptr);
    EXPECT_EQ(client_page(robot.app().world())->headline, "Your own balance.");
    robot.key(SDLK_ESCAPE);
    EXPECT_NE(robot.find("problem.close"), nullptr) << "it waited";
}

TEST(Client, TheSignsAreOneTapAwayEverywhere) {
    Visit visit;
    Robot& robot = visit.robot;
    robot.act(act::ShowClient{});
    const auto check = [&](const std::string& where) {
        ASSERT_NE(robot.find("client.signs"), nullptr) << where;
        const Client::View view = robot.state().client.view;
        robot.click("client.signs");
        EXPECT_TRUE(robot.state().client.signs) << where;
        EXPECT_NE(robot.find("client.signs_close"), nullptr) << where;
        robot.key(SDLK_ESCAPE);
        EXPECT_FALSE(robot.state().client.signs) << where;
        EXPECT_EQ(robot.state().screen, Screen::client) << where;
        EXPECT_EQ(robot.state().client.view, view) << where;
        robot.key(SDLK_F1);
        EXPECT_TRUE(robot.state().client.signs) << where;
        robot.click("client.signs_close");
        EXPECT_FALSE(robot.state().client.signs) << where;
    };
    check("stories");
    robot.act(act::OpenStory{"visit", true});
    for (int page = 0; page < test::visit_pages; ++page) {
        robot.act(act::GoToClientPage{page});
        check("page " + std::to_string(page));
    }
    robot.key(SDLK_PAGEDOWN);
    ASSERT_EQ(visit.client().view, Client::View::sheet);
    check("sheet");
}

TEST(Client, ThePictureWaitsUnderTheSigns) {
    Visit visit;
    visit.show();
    visit.robot.click("client.signs");
    const auto now = visit.robot.app().world().explainer->now();
    visit.robot.watch(1);
    EXPECT_EQ(visit.robot.app().world().explainer->now(), now);
}

TEST(Client, NotesAreForTheTherapist) {
    Visit visit;
    visit.show();
    EXPECT_EQ(visit.robot.find("client.notes_close"), nullptr) << "a client never sees them first";
    visit.robot.key(SDLK_n);
    EXPECT_TRUE(visit.client().notes);
    EXPECT_NE(visit.robot.find("client.notes_close"), nullptr);
    visit.robot.key(SDLK_ESCAPE);
    EXPECT_FALSE(visit.client().notes);
    visit.robot.key(SDLK_F2);
    EXPECT_TRUE(visit.client().notes);
    visit.robot.key(SDLK_F2);
    EXPECT_FALSE(visit.client().notes);
    visit.robot.key(SDLK_F2);
    visit.robot.click("client.notes_close");
    EXPECT_FALSE(visit.client().notes);
}

} // namespace
