// A client's screen in every size: large enough to read and to tap, nothing cut, nothing on top of
// something else.
#include "support/allocations.hpp"
#include "support/visit.hpp"

#include <imgui.h>
#include <map>

using namespace app;
using test::Robot;
using test::Visit;

namespace {

// Every screen of a visit, in order; `check` is called on each.
template <class Check> void every_screen(Visit& visit, Check&& check) {
    Robot& robot = visit.robot;
    robot.act(act::ShowClient{});
    robot.wait(2);
    check("the list");
    robot.act(act::OpenStory{"visit", true});
    for (int page = 0; page < test::visit_pages; ++page) {
        robot.act(act::GoToClientPage{page});
        robot.wait(2);
        check("page " + std::to_string(page + 1));
    }
    robot.act(act::NextStep{});
    robot.wait(2);
    check("the sheet");
    for (const bool signs : {true, false}) {
        if (signs)
            robot.act(act::ShowSigns{});
        else
            robot.act(act::ShowNotes{});
        robot.wait(2);
        check(signs ? "the signs" : "the notes");
        robot.act(act::ShowSigns{false});
    }
}

TEST(ClientLayout, ASteadyFrameAllocatesNothing) {
    for (const int percent : {100, 200}) {
        Visit visit;
        visit.robot.act(act::SetTextPercent{percent});
        every_screen(visit, [&](const std::string& where) {
            visit.robot.watch(1);
            const std::size_t before = test::allocations();
            visit.robot.wait(30);
            EXPECT_EQ(test::allocations(), before) << where << " at " << percent;
        });
    }
}

// The dots of the pages are a shortcut: the large way on and back beside them does the same.
bool is_dot(const ui::Item& item) {
    return item.name.starts_with("client.pages.");
}
bool is_handle(const ui::Item& item) {
    return item.name.starts_with("handle.") || item.name.starts_with("stage.");
}

TEST(ClientLayout, EverythingToTapIsEightyPixelsOnATablet) {
    Visit visit("", 1280, 800);
    every_screen(visit, [&](const std::string& where) {
        int seen = 0;
        for (const ui::Item& item : visit.robot.app().ui().items().previous()) {
            if (item.role == ui::Role::scroll || is_dot(item)) continue;
            if (item.scroll != 0 && (item.hit.w <= 0 || item.hit.h <= 0)) continue; // scrolled away
            ++seen;
            // A card that is scrolled half out of view is as large as can be seen.
            const bool cut = item.scroll != 0 &&
                             (item.rect.y < item.clip.y || item.rect.bottom() > item.clip.bottom());
            EXPECT_GE(item.hit.w, 79.5f) << item.name << " on " << where;
            EXPECT_GE(item.hit.h, cut ? 1 : 79.5f) << item.name << " on " << where;
        }
        EXPECT_GE(seen, 1) << where;
    });
}

constexpr float whole_px = 0.99f; // a font's height is rounded to whole pixels, its em is not

// Which roles of type the glyphs on the screen come from: each glyph has its own place in the
// atlas.
std::map<ui::Font, std::string> words_by_role(Visit& visit) {
    std::map<std::pair<float, float>, std::pair<ui::Font, unsigned>> glyphs;
    const ui::Fonts& fonts = visit.robot.app().ui().fonts();
    for (std::size_t f = 0; f < ui::font_count; ++f) {
        const auto role = static_cast<ui::Font>(f);
        for (const ImFontGlyph& glyph : fonts[role].font->Glyphs)
            if (glyph.Visible)
                glyphs[{glyph.U0, glyph.V0}] = {role, static_cast<unsigned>(glyph.Codepoint)};
    }
    std::map<ui::Font, std::string> words;
    for (const ImDrawVert& v : visit.robot.app().ui().draw().VtxBuffer) {
        const auto it = glyphs.find({v.uv.x, v.uv.y});
        if (it == glyphs.end()) continue;
        const unsigned code = it->second.second;
        words[it->second.first] += code < 0x80 ? static_cast<char>(code) : '~';
    }
    return words;
}

std::string all_words(Visit& visit) {
    std::string all;
    for (const auto& [role, words] : words_by_role(visit))
        all += '\n' + words;
    return all;
}

// What a client reads has an em of 24 px or more. Smaller, as the design has it, are: the words on
// the balance's cards and its line on privacy (18), the number of pages on a story's tile (18), and
// what is for the therapist alone (the notes, the hint below the list).
TEST(ClientLayout, WordsAreTwentyFourPixels) {
    Visit visit("", 1280, 800);
    every_screen(visit, [&](const std::string& where) {
        const std::map<ui::Font, std::string> words = words_by_role(visit);
        const ui::Fonts& fonts = visit.robot.app().ui().fonts();
        EXPECT_GE(fonts[ui::Font::client].em, 24 * whole_px);
        EXPECT_GE(fonts[ui::Font::headline].em, 38 * whole_px);
        if (where == "the notes") return;
        EXPECT_FALSE(words.empty()) << where;
        float least = 24;
        if (where == "page 4") least = 18; // the balance
        for (const auto& [role, text] : words) {
            const bool tile = where == "the list" && role == ui::Font::body;
            const bool hint = where == "the list" && role == ui::Font::small;
            const float wanted = tile || hint ? 15 : least;
            EXPECT_GE(fonts[role].em, wanted * whole_px) << text << " on " << where;
        }
    });
}

struct Size {
    int w, h, percent;
};
class ClientSizes : public ::testing::TestWithParam<Size> {};

void expect_apart(Visit& visit, const Size& size, const std::string& where) {
    const auto items = visit.robot.app().ui().items().previous();
    const int top = visit.robot.app().ui().items().top_layer();
    const auto counts = [&](const ui::Item& i) {
        return i.role != ui::Role::scroll && i.scroll == 0 && i.layer == top && !is_handle(i);
    };
    for (const ui::Item& a : items) {
        if (!counts(a)) continue;
        EXPECT_GE(a.rect.x, -1) << a.name << " on " << where;
        EXPECT_GE(a.rect.y, -1) << a.name << " on " << where;
        EXPECT_LE(a.rect.right(), static_cast<float>(size.w) + 1) << a.name << " on " << where;
        EXPECT_LE(a.rect.bottom(), static_cast<float>(size.h) + 1) << a.name << " on " << where;
        for (const ui::Item& b : items) {
            if (&a == &b || !counts(b) || a.name == "client.picture" || b.name == "client.picture")
                continue;
            const float x = std::min(a.rect.right(), b.rect.right()) - std::max(a.rect.x, b.rect.x);
            const float y =
                std::min(a.rect.bottom(), b.rect.bottom()) - std::max(a.rect.y, b.rect.y);
            EXPECT_FALSE(x > 2 && y > 2) << a.name << " lies on " << b.name << " on " << where;
        }
    }
}

TEST_P(ClientSizes, NothingOverlapsAndNothingIsCut) {
    const Size size = GetParam();
    Visit visit("", size.w, size.h);
    visit.robot.act(act::SetTextPercent{size.percent});
    every_screen(visit, [&](const std::string& where) {
        expect_apart(visit, size, where);
        EXPECT_EQ(visit.robot.app().ui().truncated(), 0) << where << all_words(visit);
        if (!where.starts_with("page") || !visit.robot.app().world().explainer) return;
        EXPECT_GT(visit.robot.item("client.picture").rect.h, static_cast<float>(size.h) * 0.12f)
            << "the picture has room on " << where;
    });
}
INSTANTIATE_TEST_SUITE_P(Sizes, ClientSizes,
                         ::testing::Values(Size{1280, 800, 100}, Size{1024, 640, 100},
                                           Size{390, 844, 100}, Size{1280, 800, 200},
                                           Size{1024, 640, 200}, Size{390, 844, 200},
                                           Size{1920, 1080, 100}, Size{844, 390, 100}),
                         [](const auto& tested) {
                             return std::to_string(tested.param.w) + "x" +
                                    std::to_string(tested.param.h) + "_" +
                                    std::to_string(tested.param.percent);
                         });

TEST(ClientLayout, SliversAreSurvived) {
    for (const Size size : {Size{200, 200, 100}, Size{200, 200, 250}, Size{40, 900, 100},
                            Size{1400, 30, 200}, Size{1, 1, 100}}) {
        Visit visit("", size.w, size.h);
        visit.robot.act(act::SetTextPercent{size.percent});
        int screens = 0;
        every_screen(visit, [&](const std::string& where) {
            ++screens;
            for (const gfx::Instance& shape : visit.robot.app().canvas().instances())
                for (const float v : shape.corner)
                    ASSERT_TRUE(std::isfinite(v)) << where;
        });
        EXPECT_EQ(screens, test::visit_pages + 4);
    }
}

} // namespace
