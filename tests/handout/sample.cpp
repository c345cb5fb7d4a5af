#include "handout/sample.hpp"

#include <cmath>

namespace test {
namespace {

struct Rgb {
    int r, g, b;
};

} // namespace

handout::Fonts print_fonts() {
    return {NOCI_GENERATED_DIR "/fonts/print"};
}

handout::Picture gauge_picture(int width, int height, double level) {
    handout::Picture picture{width, height, {}};
    const double angle = 3.14159265 * (1 - level);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double u = (x + 0.5) / width, v = (y + 0.5) / height;
            const double dx = u - 0.68, dy = (v - 0.3) * height / width;
            const double r = std::hypot(dx, dy);
            const double along = dx * std::cos(angle) - dy * std::sin(angle);
            const double aside = dx * std::sin(angle) + dy * std::cos(angle);
            Rgb c{251, 246, 236};
            if (std::hypot(u - 0.35, v - 0.35) < 0.16 || (v > 0.55 && std::abs(u - 0.35) < 0.25))
                c = {111, 124, 164};
            if (r < 0.17) c = r > 0.155 ? Rgb{141, 130, 113} : Rgb{255, 255, 255};
            if (r < 0.14 && along > 0 && std::abs(aside) < 0.012) c = {43, 42, 51};
            for (const int part : {c.r, c.g, c.b})
                picture.rgb.push_back(static_cast<std::uint8_t>(part));
        }
    return picture;
}

handout::Sheet sample_sheet(int w, int h) {
    handout::Sheet s;
    s.title = "Why does even a soft touch hurt?";
    s.author = "Riverside Massage Clinic";
    s.creator = "Noci";
    s.clinic = "Riverside Massage Clinic";
    s.subtitle = "Your take-home sheet";
    s.date = "Date";
    s.asked_label = "You asked";
    s.asked = "“Why does even a soft touch hurt?”";
    s.message =
        "Pain is like an alarm. It is there to protect you. Sometimes it is set too high, and "
        "then a soft touch can hurt. Your pain is real. The alarm can settle again.";
    s.figures = {
        {gauge_picture(w, h, 0.1), 1, "Calm.", "A soft touch feels soft.", "An alarm, set low"},
        {gauge_picture(w, h, 0.8), 2, "On high.", "A soft touch hurts.", "An alarm, set high"},
        {gauge_picture(w, h, 0.4), 3, "Settling.", "It takes small steps.",
         "An alarm, going down"}};
    s.action = {"One thing to try",
                {{"Pick one thing you enjoy,", "such as a short walk."},
                 {"Do a bit less", "than you think you can."},
                 {"Add a little every few days.", "One bad day does not undo it."}},
                "If a health professional gave you limits, follow those first."};
    s.balance = handout::Balance{"What turns your alarm up / down",
                                 "Up",
                                 "Down",
                                 {"short nights", "rushing at work", "worry about the scan"},
                                 {"a warm shower", "walking with Sam", "music, slow breaths"}};
    s.notes = "Notes";
    s.help = {
        "See a doctor if",
        "A short list. Ask to see the full one.",
        {"Get emergency help now",
         {"new numbness between the legs, or new trouble with bladder or bowel",
          "chest pain, trouble breathing, or coughing blood",
          "face drooping, arm weakness, or slurred speech",
          "one leg newly swollen, hot, painful (same day)", "severe pain after a fall or crash",
          "thoughts of ending your life (US: call or text 988)"}},
        {"See a doctor soon",
         {"weakness or numbness that spreads or gets worse",
          "pain with fever, or weight loss you cannot explain",
          "pain that wakes you every night and gets worse", "new pain, and you have had cancer",
          "a new lump, rash, or swelling with no clear cause"}}};
    s.sources_title = "Where this comes from";
    s.sources = {"Woolf 2011, Pain 152:S2–S15, doi:10.1016/j.pain.2010.09.030",
                 "Nijs et al. 2021, J Clin Med 10:3203, doi:10.3390/jcm10153203",
                 "Finucane et al. 2020 (red flags), J Orthop Sports Phys Ther 50:350–372, "
                 "doi:10.2519/jospt.2020.9971"};
    s.footer =
        "For learning only. Not medical advice. Ask a health professional about your own health.";
    s.made_with = "Made with Noci";
    s.page_of = "Page {page} of {pages}";
    return s;
}

Laid lay_out(const handout::Sheet& sheet) {
    Laid laid;
    handout::Typeface type;
    laid.made = type.open(print_fonts(), laid.why) &&
                handout::lay_out(sheet, type, laid.document, laid.why);
    return laid;
}

handout::Rect box_of(const handout::Text& text) {
    return {text.at.x, text.at.y - text.size * 0.74, text.width, text.size * 0.94};
}

} // namespace test
