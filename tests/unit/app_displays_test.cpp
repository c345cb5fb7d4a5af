// Which display the therapist's notes go to.
#include "app/displays.hpp"

#include <gtest/gtest.h>
#include <vector>

using app::display_for_notes;
using app::DisplayArea;

namespace {

const DisplayArea laptop{0, 0, 1920, 1080}, beamer{1920, 0, 1280, 800}, above{0, -1200, 1600, 1200};

TEST(DisplayForNotes, IsTheOneTheClientDoesNotLookAt) {
    const std::vector<DisplayArea> two{laptop, beamer};
    EXPECT_EQ(display_for_notes(two, 0), 1);
    EXPECT_EQ(display_for_notes(two, 1), 0);
}

TEST(DisplayForNotes, IsTheFirstOfSeveral) {
    const std::vector<DisplayArea> three{laptop, beamer, above};
    EXPECT_EQ(display_for_notes(three, 0), 1);
    EXPECT_EQ(display_for_notes(three, 1), 0);
    EXPECT_EQ(display_for_notes(three, 2), 0);
}

TEST(DisplayForNotes, NeedsASecondDisplay) {
    EXPECT_EQ(display_for_notes({}, 0), -1);
    const std::vector<DisplayArea> one{laptop};
    EXPECT_EQ(display_for_notes(one, 0), -1);
}

TEST(DisplayForNotes, AMirrorShowsTheClientWhateverIsOnIt) {
    const std::vector<DisplayArea> same{laptop, laptop};
    EXPECT_EQ(display_for_notes(same, 0), -1);
    // A beamer of fewer points mirrors the upper left part.
    const std::vector<DisplayArea> part{laptop, {0, 0, 1280, 800}};
    EXPECT_EQ(display_for_notes(part, 0), -1);
    EXPECT_EQ(display_for_notes(part, 1), -1);
    const std::vector<DisplayArea> third{laptop, {0, 0, 1280, 800}, beamer};
    EXPECT_EQ(display_for_notes(third, 0), 2) << "the mirror is passed over";
}

TEST(DisplayForNotes, AWindowOnNoDisplayHasNone) {
    const std::vector<DisplayArea> two{laptop, beamer};
    EXPECT_EQ(display_for_notes(two, -1), -1) << "what SDL says when it can't tell";
    EXPECT_EQ(display_for_notes(two, 2), -1);
    const std::vector<DisplayArea> asleep{laptop, {1920, 0, 0, 0}};
    EXPECT_EQ(display_for_notes(asleep, 0), -1);
}

} // namespace
