// Icons of strokes: each is drawn, stays in its square, and none is another's twin by mistake.
#include "ui/icon_strokes.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using ui::PartIcon;

constexpr PartIcon cards[] = {PartIcon::movement,   PartIcon::company,   PartIcon::shower,
                              PartIcon::music,      PartIcon::breath,    PartIcon::understanding,
                              PartIcon::own_down,   PartIcon::own_up,    PartIcon::short_night,
                              PartIcon::worry_card, PartIcon::scan_word, PartIcon::deadline,
                              PartIcon::pile,       PartIcon::no_break};

TEST(IconStrokes, EveryCardHasStrokesInsideItsSquare) {
    for (const PartIcon icon : cards) {
        const auto strokes = ui::icon_strokes(icon);
        EXPECT_GE(strokes.size(), 2u) << static_cast<int>(icon);
        float reach = 0;
        for (const ui::IconStroke& stroke : strokes) {
            ASSERT_FALSE(stroke.points.empty());
            if (stroke.dot > 0) {
                EXPECT_EQ(stroke.points.size(), 1u);
            } else {
                EXPECT_GE(stroke.points.size(), 2u);
                EXPECT_LE(stroke.points.size(), 64u) << "pictures draw no more points than this";
            }
            for (const gfx::Vec2 p : stroke.points)
                reach = std::max({reach, std::abs(p.x), std::abs(p.y)});
        }
        EXPECT_LE(reach, 1.15f) << static_cast<int>(icon);
        EXPECT_GE(reach, 0.7f) << static_cast<int>(icon);
    }
}

TEST(IconStrokes, OtherIconsHaveNone) {
    for (const PartIcon icon : {PartIcon::none, PartIcon::touch, PartIcon::calm, PartIcon::safety})
        EXPECT_TRUE(ui::icon_strokes(icon).empty());
}

// "M-17 17 L-17 -8 …": numbers are read with sign and decimals, whatever the locale.
TEST(IconStrokes, NumbersAreRead) {
    const auto shower = ui::icon_strokes(PartIcon::shower);
    EXPECT_NEAR(shower.front().points.front().x, -0.85f, 1e-5f);
    EXPECT_NEAR(shower.front().points.front().y, 0.85f, 1e-5f);
    const auto walker = ui::icon_strokes(PartIcon::movement);
    EXPECT_NEAR(walker.front().points.front().x, (3 + 4.3f) / 20, 1e-5f); // right of the head
    EXPECT_NEAR(walker.front().points.front().y, -15.5f / 20, 1e-5f);
}

TEST(IconStrokes, RingsClose) {
    const auto& ring = ui::icon_strokes(PartIcon::movement).front().points;
    EXPECT_EQ(ring.front().x, ring.back().x);
    EXPECT_EQ(ring.front().y, ring.back().y);
}

} // namespace
