// The client's own balance: cards, own words, and that all of it is gone afterwards.
#include "app/handout_sheet.hpp"
#include "support/visit.hpp"

#include <algorithm>

using namespace app;
using test::Robot;
using test::Visit;

namespace {

struct BalanceVisit : Visit {
    BalanceVisit() { show(false, test::visit_balance); }
    void write(const char* side, const std::string& words) {
        robot.click(std::string("client.own_") + side);
        robot.type(words);
        robot.key(SDLK_RETURN);
    }
    double read(std::string_view output) {
        const auto& e = *robot.app().world().explainer;
        return e.read(static_cast<std::size_t>(sim::find(e.outputs(), output)));
    }
};

TEST(Balance, ACardTurnsItsParamOnAndOff) {
    BalanceVisit visit;
    ASSERT_EQ(visit.param("worry"), 0);
    visit.robot.click("client.card.worry");
    EXPECT_EQ(visit.param("worry"), 1);
    EXPECT_TRUE(visit.robot.item("client.card.worry").selected);
    visit.robot.click("client.card.worry");
    EXPECT_EQ(visit.param("worry"), 0);
    EXPECT_FALSE(visit.robot.item("client.card.worry").selected);
}

// Every switch of the picture is on one side, once, and has words.
TEST(Balance, EveryCardIsThere) {
    BalanceVisit visit;
    const auto& e = *visit.robot.app().world().explainer;
    const auto down = balance_cards(e, false), up = balance_cards(e, true);
    ASSERT_EQ(down.size(), 6u);
    ASSERT_EQ(up.size(), 6u);
    for (const bool side : {false, true})
        for (const std::size_t i : side ? up : down) {
            const std::string id(e.params()[i].id);
            const ui::Item& item = visit.robot.item("client.card." + id);
            EXPECT_EQ(item.label.find("client.cards"), std::string_view::npos) << item.label;
            EXPECT_NE(item.role, ui::Role::button) << "says whether it is on";
        }
    EXPECT_EQ(std::count(down.begin(), down.end(), up.front()), 0);
}

// The bell follows: what turns it up turns it up.
TEST(Balance, TheAlarmFollowsTheCards) {
    BalanceVisit visit;
    visit.robot.watch(8);
    const double calm = visit.read("percept");
    for (const char* card : {"worry", "deadlines", "short_nights"})
        visit.robot.click(std::string("client.card.") + card);
    visit.robot.watch(8);
    const double loud = visit.read("percept");
    EXPECT_GT(loud, calm);
    for (const char* card : {"movement", "friend", "music", "slow_breaths"})
        visit.robot.click(std::string("client.card.") + card);
    visit.robot.watch(8);
    EXPECT_LT(visit.read("percept"), loud);
}

TEST(Balance, OwnWordsBecomeCards) {
    BalanceVisit visit;
    visit.write("down", "my café, schön");
    ASSERT_EQ(visit.client().down, std::vector<std::string>{"my café, schön"});
    EXPECT_EQ(visit.robot.item("client.own.down.0").label, "my café, schön");
    EXPECT_EQ(visit.param("own_down"), 1);
    visit.write("up", "long meetings");
    EXPECT_EQ(visit.client().up, std::vector<std::string>{"long meetings"});
    EXPECT_EQ(visit.param("own_up"), 1);
    visit.robot.click("client.own.down.0");
    EXPECT_TRUE(visit.client().down.empty()) << "a tap takes it off";
    EXPECT_EQ(visit.param("own_down"), 0);
}

TEST(Balance, TypedLettersAreNoShortcuts) {
    BalanceVisit visit;
    visit.robot.click("client.own_up");
    visit.robot.key(SDLK_n);
    visit.robot.key(SDLK_s);
    visit.robot.key(SDLK_SPACE);
    EXPECT_FALSE(visit.client().notes);
    EXPECT_FALSE(visit.client().pointing);
    EXPECT_TRUE(visit.robot.state().playing);
    EXPECT_EQ(visit.client().typing, Client::Typing::up);
    visit.robot.type("n s");
    visit.robot.key(SDLK_ESCAPE);
    EXPECT_EQ(visit.client().up, std::vector<std::string>{"n s"}) << "Escape ends the typing";
    EXPECT_EQ(visit.robot.state().screen, Screen::client);
}

TEST(Balance, EmptyWordsAreDropped) {
    BalanceVisit visit;
    visit.write("up", "   ");
    visit.write("up", "");
    EXPECT_TRUE(visit.client().up.empty());
    visit.write("up", "  a b  ");
    EXPECT_EQ(visit.client().up, std::vector<std::string>{"a b"});
}

TEST(Balance, ThreeOwnWordsASide) {
    BalanceVisit visit;
    for (const char* words : {"one", "two", "three"})
        visit.write("up", words);
    EXPECT_EQ(visit.client().up.size(), most_own_words);
    EXPECT_EQ(visit.robot.find("client.own_up"), nullptr) << "no card to write a fourth on";
    visit.robot.act(act::StartTyping{true});
    visit.robot.act(act::Draft{"four"});
    visit.robot.act(act::KeepDraft{});
    EXPECT_EQ(visit.client().up.size(), most_own_words);
    EXPECT_EQ(visit.param("own_up"), 3);
}

bool is_utf8(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t length = c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
        i += length;
    }
    return true;
}

// Cut to what a card holds, but never within a letter.
TEST(Balance, LongWordsAreCutBetweenLetters) {
    for (const char* letter : {"ä", "…", "é"})
        for (const char* first : {"", "a", "ab"}) {
            BalanceVisit visit;
            std::string words = first;
            for (int i = 0; i < 45; ++i)
                words += letter;
            visit.write("up", words);
            ASSERT_EQ(visit.client().up.size(), 1u);
            EXPECT_LE(visit.client().up[0].size(), longest_own_words);
            EXPECT_GT(visit.client().up[0].size(), longest_own_words - 4);
            EXPECT_TRUE(is_utf8(visit.client().up[0])) << visit.client().up[0];
        }
}

// Turning the page while typing ends the typing as Escape does; the next card starts empty.
TEST(Balance, TurningThePageKeepsWhatWasTyped) {
    BalanceVisit visit;
    visit.robot.click("client.own_up");
    visit.robot.type("half a thou");
    visit.robot.key(SDLK_PAGEDOWN);
    visit.robot.key(SDLK_PAGEUP);
    EXPECT_EQ(visit.client().up, std::vector<std::string>{"half a thou"});
    EXPECT_EQ(visit.client().draft, "");
    visit.robot.click("client.own_down");
    EXPECT_EQ(visit.robot.item("client.write_down").value, "");
}

TEST(Balance, ClearNowClears) {
    BalanceVisit visit;
    visit.robot.click("client.card.worry");
    visit.robot.click("client.card.music");
    visit.write("up", "secret");
    visit.write("down", "secret too");
    visit.robot.click("client.own_up");
    visit.robot.type("half");
    visit.robot.click("client.clear");
    const Client& c = visit.client();
    EXPECT_TRUE(c.chosen.empty() && c.up.empty() && c.down.empty() && c.draft.empty());
    EXPECT_EQ(c.typing, Client::Typing::none);
    for (const char* param : {"worry", "music", "own_up", "own_down"})
        EXPECT_EQ(visit.param(param), 0) << param;
}

TEST(Balance, LeavingForgetsAll) {
    BalanceVisit visit;
    visit.robot.click("client.card.worry");
    visit.write("up", "secret");
    visit.robot.click("client.own_down");
    visit.robot.type("half");
    visit.robot.key(SDLK_ESCAPE);
    visit.robot.key(SDLK_ESCAPE);
    ASSERT_EQ(visit.robot.state().screen, Screen::home);
    EXPECT_TRUE(visit.client().up.empty() && visit.client().chosen.empty());
    visit.show(false, test::visit_balance);
    const Client& c = visit.client();
    EXPECT_TRUE(c.chosen.empty() && c.up.empty() && c.down.empty() && c.draft.empty());
    EXPECT_EQ(visit.param("worry"), 0);
    EXPECT_EQ(visit.param("own_up"), 0);
    EXPECT_EQ(visit.robot.find("client.own.up.0"), nullptr);
}

// Within one visit nothing is lost: not the choices, not where the other pictures were.
TEST(Balance, PagesKeepTheirPictureWithinAVisit) {
    BalanceVisit visit;
    visit.robot.click("client.card.worry");
    visit.robot.act(act::GoToClientPage{1});
    visit.robot.drag("client.slider", 0.05f, 0.9f);
    visit.robot.watch(3);
    const auto* picture = visit.robot.app().world().explainer.get();
    const auto now = picture->now();
    const double touch = visit.param("touch_hz");
    ASSERT_GT(touch, 40);
    visit.robot.act(act::GoToClientPage{test::visit_balance});
    EXPECT_EQ(visit.param("worry"), 1);
    visit.robot.watch(2);
    visit.robot.act(act::GoToClientPage{1});
    EXPECT_EQ(visit.robot.app().world().explainer.get(), picture);
    EXPECT_LT(picture->now() - now, 10) << "it stood meanwhile";
    EXPECT_EQ(visit.param("touch_hz"), touch);
    visit.robot.act(act::ShowStories{});
    visit.robot.act(act::OpenStory{"visit", true});
    visit.robot.act(act::GoToClientPage{1});
    EXPECT_EQ(visit.param("touch_hz"), touch) << "the longer cut has the same pictures";
}

// ---- on the sheet

TEST(Balance, IsOnTheSheetWhenItWasUsed) {
    BalanceVisit visit;
    visit.robot.key(SDLK_PAGEDOWN);
    visit.robot.key(SDLK_PAGEDOWN);
    ASSERT_EQ(visit.client().view, Client::View::sheet);
    EXPECT_FALSE(sheet_of(visit.robot.app().world(), {}).balance.has_value());
    visit.robot.act(act::GoToClientPage{test::visit_balance});
    visit.robot.click("client.card.worry");
    visit.robot.click("client.card.music");
    visit.write("up", "my own");
    visit.robot.key(SDLK_PAGEDOWN);
    visit.robot.key(SDLK_PAGEDOWN);
    const handout::Sheet sheet = sheet_of(visit.robot.app().world(), {});
    ASSERT_TRUE(sheet.balance.has_value());
    EXPECT_EQ(sheet.balance->ups, (std::vector<std::string>{"Worry", "my own"}));
    EXPECT_EQ(sheet.balance->downs, std::vector<std::string>{"Music"});
}

// What was chosen stays on its side when another story is opened after it.
TEST(Balance, KeepsItsSidesInAnotherStory) {
    BalanceVisit visit;
    visit.robot.click("client.card.worry");
    visit.robot.click("client.card.music");
    visit.robot.act(act::ShowStories{});
    visit.robot.act(act::OpenStory{"rubbing-helps", false});
    const handout::Sheet sheet = sheet_of(visit.robot.app().world(), {});
    ASSERT_TRUE(sheet.balance.has_value());
    EXPECT_EQ(sheet.balance->ups, std::vector<std::string>{"Worry"});
    EXPECT_EQ(sheet.balance->downs, std::vector<std::string>{"Music"});
}

// An action never fails: what is no card is no card, on any page.
TEST(Balance, UnknownCardsAreIgnored) {
    BalanceVisit visit;
    visit.robot.act(act::ChooseCard{"harm", true});
    visit.robot.act(act::ChooseCard{"nothing", true});
    EXPECT_TRUE(visit.client().chosen.empty());
    visit.robot.act(act::GoToClientPage{0});
    visit.robot.act(act::ChooseCard{"worry", true});
    EXPECT_TRUE(visit.client().chosen.empty());
}

// Pictures of pages that were seen and have a caption, and of no others.
TEST(TakeHomeSheet, HasThePagesThatWereSeen) {
    Visit visit;
    visit.show(true, 0);
    visit.robot.act(act::GoToClientPage{2});
    visit.robot.act(act::GoToClientPage{3});
    visit.robot.act(act::GoToClientPage{4});
    visit.robot.act(act::NextStep{});
    ASSERT_EQ(visit.client().view, Client::View::sheet);
    EXPECT_EQ(sheet_pages(visit.robot.app().world()), (std::vector<int>{0, 2}));
    handout::Picture dot;
    dot.width = dot.height = 1;
    dot.rgb = {1, 2, 3};
    const handout::Sheet sheet = sheet_of(visit.robot.app().world(), {dot, dot});
    ASSERT_EQ(sheet.figures.size(), 2u);
    EXPECT_EQ(sheet.figures[0].lead, "A bump.");
    EXPECT_EQ(sheet.figures[0].caption, "Many go up.");
    EXPECT_EQ(sheet.figures[1].lead, "Calm.");
    EXPECT_GT(sheet.figures[0].alt.size(), 50u);
    EXPECT_EQ(sheet.message, "Touch can help. You can turn it down.");
    EXPECT_EQ(sheet.asked, "“What is it?”");
    ASSERT_EQ(sheet.sources.size(), 1u);
    EXPECT_NE(sheet.sources[0].find("1965"), std::string::npos);
}

} // namespace
