// 10,000 frames of random actions, mouse, keys and window sizes. Nothing may crash, assert, leak or
// leave the numbers; run it in the asan preset too. The seed is printed with any failure.
#include "gfx/imgui_compat.hpp"
#include "support/visit.hpp"

#include <cmath>
#include <random>

using namespace app;

namespace {

class Monkey {
public:
    explicit Monkey(unsigned seed) : random_(seed) {}
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    double unit() { return static_cast<double>(random_()) / 4294967296.0; }

    // Showing a client, and making a story for one.
    Action client_action() {
        using What = act::EditStory::What;
        static const char* stories[] = {"rubbing-helps", "visit", "mine", "nothing", ""};
        static const char* cards[] = {"worry", "music", "movement", "own_up", "harm", "?"};
        static const char* steps[] = {"L03.S1", "L01.S7", "L04.S1", "L05.S2", "L99.S1", ""};
        static const char* words[] = {"a",
                                      "",
                                      "  ",
                                      "ää\xC3",
                                      "\"\\",
                                      "sehr lange eigene Wörter, zu "
                                      "lang für eine Karte …"};
        switch (below(22)) {
        case 0:
        case 1:
            return act::ShowClient{stories[below(5)]};
        case 2:
            return below(4) == 0 ? Action(act::LeaveClient{}) : act::ShowStories{};
        case 3:
            return act::OpenStory{stories[below(5)], below(2) == 0};
        case 4:
            return act::SetCut{below(2) == 0};
        case 5:
        case 6:
            return act::GoToClientPage{below(9) - 2};
        case 7:
            return act::ShowSigns{below(2) == 0};
        case 8:
            return below(3) == 0 ? Action(act::NotesApart{below(2) == 0})
                                 : act::ShowNotes{below(2) == 0};
        case 9:
            return act::PointAt{below(2) == 0};
        case 10:
            return act::ChooseCard{cards[below(6)], below(2) == 0};
        case 11:
            return act::StartTyping{below(2) == 0};
        case 12:
            return act::Draft{words[below(6)]};
        case 13:
            return act::KeepDraft{};
        case 14:
            return act::ForgetWords{below(2) == 0, below(6) - 1};
        case 15:
            return below(3) == 0 ? Action(act::ClearBalance{}) : act::NextStep{};
        case 16:
            return act::SaveSheet{static_cast<Client::Save>(below(4))};
        case 17:
            return below(2) == 0 ? Action(act::SetClinic{words[below(6)]})
                                 : act::SetPaper{below(2) == 0};
        case 18:
            return below(4) == 0 ? Action(act::OpenStoryEditor{stories[below(5)]})
                                 : act::EditStory{What::add, -1, steps[below(6)], 0};
        case 19:
            return act::EditStory{static_cast<What>(below(8)), below(16) - 2, words[below(6)],
                                  (unit() - 0.5) * 1000};
        case 20:
            return below(3) == 0 ? Action(act::DeleteStory{}) : act::SaveStory{};
        default:
            return act::PreviousStep{};
        }
    }

    Action action() {
        if (below(3) == 0) return client_action();
        static const char* lessons[] = {"gate-control", "central-sensitization", "nothing", ""};
        static const char* ids[] = {"inhibitory-interneuron", "C18", "C19", "?", ""};
        switch (below(37)) {
        case 0:
            return act::OpenHome{};
        case 1:
            return act::OpenLesson{lessons[below(4)], below(12) - 2};
        case 2:
            return act::GoToStep{below(20) - 5};
        case 3:
            return act::NextStep{};
        case 4:
            return act::PreviousStep{};
        case 5:
            return act::ReplayStep{};
        case 6:
            return act::UsePreset{below(12) - 3};
        case 7:
            return act::Play{below(2) == 0};
        case 8:
            return act::TogglePlay{};
        case 9:
            return act::TickForward{};
        case 10:
            return act::TickBack{};
        case 11:
            return act::Seek{below(4000) - 1000};
        case 12:
            return act::SetSpeed{below(9) - 3};
        case 13:
            return act::SetDepth{below(2) == 0};
        case 14:
            return act::SetTheme{static_cast<ui::ThemeId>(below(3))};
        case 15:
            return below(20) == 0 ? Action(act::SetTextPercent{below(400) - 50}) : act::Play{true};
        case 16:
            return act::SetReducedMotion{below(2) == 0};
        case 17:
            return act::SetDeepSkin{below(2) == 0};
        case 18:
            return act::ShowSheet{static_cast<Sheet>(below(6)), ids[below(5)]};
        case 19:
            return act::CloseSheet{};
        case 20:
            return act::Guess{below(6) - 1};
        case 21:
            return act::RunPrediction{};
        case 22:
            return act::SeeMyth{below(2) == 0};
        case 23:
            return act::OpenQuiz{};
        case 24:
            return act::GoToQuestion{below(9) - 2};
        case 25:
            return act::Answer{below(40) - 2};
        case 26:
            return act::TryOption{below(5) - 2};
        case 27:
            return act::OpenCards{};
        case 28:
            return act::GoToCard{below(14) - 2};
        case 29:
            return act::TurnCard{};
        case 30:
            return act::OpenFreePlay{};
        case 31:
            return act::PlayFrom{below(9) - 1, below(6) - 2};
        default:
            return act::SetParam{below(14) - 2, (unit() - 0.5) * 400};
        }
    }

private:
    std::mt19937 random_;
};

void check_numbers(test::Robot& robot, unsigned seed, int frame) {
    for (const gfx::Instance& shape : robot.app().canvas().instances())
        for (const float v : shape.corner)
            ASSERT_TRUE(std::isfinite(v)) << seed << " @" << frame;
    const auto* e = robot.app().world().explainer.get();
    if (!e) return;
    for (std::size_t i = 0; i < e->outputs().size(); ++i)
        ASSERT_TRUE(std::isfinite(e->read(i)))
            << e->outputs()[i].id << " " << seed << " @" << frame;
}

TEST(Fuzz, TenThousandFrames) {
    const unsigned seed = 20'261'120;
    Monkey monkey(seed);
    const test::Profile profile; // own stories are saved and deleted there
    profile.story("visit", test::visit_story);
    test::Robot robot("", 1440, 900, profile.path());
    static const int keys[] = {SDLK_TAB,    SDLK_RETURN,   SDLK_SPACE, SDLK_ESCAPE, SDLK_LEFT,
                               SDLK_RIGHT,  SDLK_UP,       SDLK_DOWN,  SDLK_HOME,   SDLK_END,
                               SDLK_PAGEUP, SDLK_PAGEDOWN, SDLK_COMMA, SDLK_PERIOD, SDLK_r,
                               SDLK_c,      SDLK_F1,       SDLK_1,     SDLK_4,      SDLK_F2,
                               SDLK_F5,     SDLK_n,        SDLK_s};
    ImGuiIO& io = ImGui::GetIO();
    bool down = false;
    int shown = 0, edited = 0; // frames
    for (int frame = 0; frame < 10'000; ++frame) {
        if (monkey.below(3) == 0) robot.app().push(monkey.action());
        if (monkey.below(8) == 0) {
            const KeyPress press{keys[monkey.below(23)], monkey.below(9) == 0, monkey.below(4) == 0,
                                 false, false};
            if (!takes_key(press, robot.state(), robot.app().ui()))
                if (const auto action = action_for(press, robot.state())) robot.app().push(*action);
        }
        if (monkey.below(2) == 0)
            gfx::compat::mouse_pos(io, static_cast<float>(monkey.unit() * robot.input().width_px),
                                   static_cast<float>(monkey.unit() * robot.input().height_px));
        if (monkey.below(4) == 0) gfx::compat::mouse_button(io, 0, down = !down);
        if (monkey.below(20) == 0)
            gfx::compat::mouse_wheel(io, static_cast<float>(monkey.below(7) - 3));
        if (monkey.below(150) == 0) {
            robot.input().width_px = 1 + monkey.below(2000);
            robot.input().height_px = 1 + monkey.below(1400);
        }
        robot.input().wall_s = monkey.below(40) == 0 ? monkey.unit() * 5 : 1.0 / 60;
        robot.wait(1);
        robot.state().quit = false;
        shown += robot.state().screen == Screen::client && client_page(robot.app().world());
        edited += robot.state().screen == Screen::story_editor;
        check_numbers(robot, seed, frame);
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(shown, 300) << "a client's pages are in the mix";
    EXPECT_GT(edited, 100) << "so is the editor";
}

} // namespace
