#include "ui/theme.hpp"

namespace ui {
namespace {

using gfx::Color;
constexpr Color rgb(std::uint32_t value, float alpha = 1) {
    return Color::hex(value, alpha);
}

constexpr void night_surfaces(Theme& t) {
    t.canvas_top = rgb(0x0E1726), t.canvas_bottom = rgb(0x131F33), t.bar = rgb(0x0B1320);
    t.panel = rgb(0x142035), t.card = rgb(0x182640), t.raised = rgb(0x1B2B48);
    t.line = rgb(0x2C4470), t.well = rgb(0x0F1B2E), t.border = rgb(0x2C4470, .55f);
    t.scrim = rgb(0x060B14, .72f), t.shadow = rgb(0x04080F, .55f);
    t.text = rgb(0xF4F7FC), t.body = rgb(0xD5DEEE), t.muted = rgb(0x8FA3C4);
    t.link = rgb(0x5CC8F2);
    t.primary = rgb(0x5CC8F2), t.primary_ink = rgb(0x08202F);
    t.positive = rgb(0x3DBE8B), t.positive_ink = rgb(0x072418);
    t.control = rgb(0x1B2B48), t.control_ink = rgb(0xD5DEEE);
    t.selected = rgb(0x2C4470), t.selected_ink = rgb(0xF4F7FC);
    t.edge = rgb(0x7089B4), t.track = rgb(0x22324F), t.thumb = rgb(0xE8EDF6);
    t.focus = rgb(0x8FE3FF);
}

constexpr void night_instruments(Theme& t) {
    t.dial_face = rgb(0x24375B), t.dial_edge = rgb(0x121D33);
    t.rim_light = rgb(0xA9C0EA), t.rim_dark = rgb(0x2F4573);
    t.beam_light = rgb(0xDDE7F7), t.beam = rgb(0x8EA6D2), t.beam_dark = rgb(0x41598A);
    t.gauge_calm = rgb(0x3DAE8E), t.gauge_easy = rgb(0x93BE72), t.gauge_raised = rgb(0xF2C14E);
    t.gauge_high = rgb(0xFF7B54), t.bell = rgb(0xB9AE86);
}

constexpr Theme night() {
    Theme t;
    night_surfaces(t), night_instruments(t);
    t.touch = rgb(0x5CC8F2), t.touch_light = rgb(0xDFF5FF), t.touch_fiber = rgb(0x3E8FC0);
    t.touch_dark = rgb(0x24567A);
    t.danger_slow = rgb(0xFF7B54), t.danger_light = rgb(0xFFD9CB), t.danger_fiber = rgb(0xA8452E);
    t.danger_dark = rgb(0x6E2A1B), t.danger_fast = rgb(0xF2A93B);
    t.inhibit = rgb(0x8E7BF0), t.inhibit_light = rgb(0xCFC6FF), t.inhibit_dark = rgb(0x5F4EC2);
    t.messenger = rgb(0xF2C14E), t.messenger_light = rgb(0xFFE8B0);
    t.messenger_dark = rgb(0x8F6C2A);
    t.endorphin = rgb(0x3DBE8B), t.cortisol = rgb(0xF2B63C), t.blood = rgb(0xE4708A);
    t.muscle = rgb(0xC98B6B);
    t.acth = rgb(0x5CD0B8), t.crh = rgb(0xA9C3FF), t.stressor = rgb(0xFF9B80);
    t.chemistry = rgb(0xC9A2F2);
    t.muscle_word = rgb(0xE5AE90), t.blood_word = rgb(0xF08BA1), t.chemistry_word = rgb(0xD4B3F7);
    t.stressor_word = rgb(0xFFAB94), t.cortisol_word = rgb(0xF2B63C);
    t.acth_word = rgb(0x6BDCC4), t.crh_word = rgb(0xB3CAFF), t.calm_word = rgb(0x6FE0B2);
    t.tissue = rgb(0x2D4470), t.tissue_light = rgb(0x7189BF), t.tissue_dark = rgb(0x1A2843);
    t.touch_word = rgb(0x5CC8F2), t.danger_word = rgb(0xFF9470), t.inhibit_word = rgb(0xA99BF5);
    t.messenger_word = rgb(0xF2C14E);
    t.touch_line = rgb(0x5CC8F2), t.danger_line = rgb(0xFF7B54), t.inhibit_line = rgb(0xA99BF5);
    t.messenger_line = rgb(0xF2C14E);
    t.supported = rgb(0x6FE0B2), t.supported_ground = rgb(0x1E4D3C);
    t.mixed = rgb(0xF2C14E), t.mixed_ground = rgb(0x4A3C14);
    t.contradicted = rgb(0xFF9B80), t.contradicted_ground = rgb(0x4A231A);
    t.definition = rgb(0x9EE1FA), t.definition_ground = rgb(0x1C3F5C);
    t.done = rgb(0x3DBE8B), t.done_word = rgb(0x6FE0B2), t.warn = rgb(0xF2C14E);
    return t;
}

constexpr void paper_surfaces(Theme& t) {
    t.canvas_top = rgb(0xFBF7F0), t.canvas_bottom = rgb(0xF3ECE0), t.bar = rgb(0xFBF6EC);
    t.panel = rgb(0xFFFDF8), t.card = rgb(0xFAF4E9), t.raised = rgb(0xF4ECDE);
    t.line = rgb(0xD9CBB4), t.well = rgb(0xFFFEFB), t.border = rgb(0xD9CBB4);
    t.scrim = rgb(0x3A3226, .5f), t.shadow = rgb(0x6B5836, .22f);
    t.text = rgb(0x2B2A33), t.body = rgb(0x3A3842), t.muted = rgb(0x5D5344);
    t.link = rgb(0x1B6088);
    t.primary = rgb(0x2878A6), t.primary_ink = rgb(0xFFFFFF);
    t.positive = rgb(0x217A57), t.positive_ink = rgb(0xFFFFFF);
    t.control = rgb(0xE9DFCF), t.control_ink = rgb(0x2B2A33);
    t.selected = rgb(0xFFFDF8), t.selected_ink = rgb(0x2B2A33);
    t.edge = rgb(0x857759), t.track = rgb(0xE0D5C1), t.thumb = rgb(0xFFFFFF);
    t.focus = rgb(0x1B6088);
}

constexpr void paper_instruments(Theme& t) {
    t.dial_face = rgb(0xFFFEFB), t.dial_edge = rgb(0xF3E7D3);
    t.rim_light = rgb(0xFFFFFF), t.rim_dark = rgb(0xB79F78);
    t.beam_light = rgb(0xF0DDBB), t.beam = rgb(0xD8BC8F), t.beam_dark = rgb(0xA58758);
    t.gauge_calm = rgb(0x5E9E92), t.gauge_easy = rgb(0x8DB083), t.gauge_raised = rgb(0xE9B64A);
    t.gauge_high = rgb(0xD9663A), t.bell = rgb(0xB3A06C);
}

constexpr Theme paper() {
    Theme t;
    t.id = ThemeId::paper, t.additive = 0;
    paper_surfaces(t), paper_instruments(t);
    t.touch = rgb(0x2F86B5), t.touch_light = rgb(0xD8EFFA), t.touch_fiber = rgb(0x4FA9D6);
    t.touch_dark = rgb(0x1F5F85);
    t.danger_slow = rgb(0xB9552F), t.danger_light = rgb(0xFBE0D3), t.danger_fiber = rgb(0xE4703F);
    t.danger_dark = rgb(0x8F3A1B), t.danger_fast = rgb(0xB0690F);
    t.inhibit = rgb(0x6A54C8), t.inhibit_light = rgb(0xE4DEFA), t.inhibit_dark = rgb(0x4A369C);
    t.messenger = rgb(0xF2C14E), t.messenger_light = rgb(0xFFF0C9);
    t.messenger_dark = rgb(0xA97411);
    t.endorphin = rgb(0x217A57), t.cortisol = rgb(0xA36A08), t.blood = rgb(0xB5476A);
    t.muscle = rgb(0x8D5B47);
    t.acth = rgb(0x1F8573), t.crh = rgb(0x4A6BB0), t.stressor = rgb(0xC05A3C);
    t.chemistry = rgb(0x8A56B8);
    t.muscle_word = rgb(0x7A4632), t.blood_word = rgb(0x97345A), t.chemistry_word = rgb(0x6C3C9A);
    t.stressor_word = rgb(0x96401F), t.cortisol_word = rgb(0x7A4E00);
    t.acth_word = rgb(0x14604F), t.crh_word = rgb(0x33508F), t.calm_word = rgb(0x17634A);
    t.tissue = rgb(0xC9BCA5), t.tissue_light = rgb(0xEADFCB), t.tissue_dark = rgb(0x8A7C66);
    t.touch_word = rgb(0x1B6088), t.danger_word = rgb(0x9A401C), t.inhibit_word = rgb(0x5743B0);
    t.messenger_word = rgb(0x735000);
    t.touch_line = rgb(0x2F86B5), t.danger_line = rgb(0xB9552F), t.inhibit_line = rgb(0x6A54C8);
    t.messenger_line = rgb(0xA36F0E);
    t.supported = rgb(0x17593F), t.supported_ground = rgb(0xD5EFE2);
    t.mixed = rgb(0x6A4A00), t.mixed_ground = rgb(0xF7E7BD);
    t.contradicted = rgb(0x8A3618), t.contradicted_ground = rgb(0xF9DDD2);
    t.definition = rgb(0x24507A), t.definition_ground = rgb(0xDDE8F2);
    t.done = rgb(0x217A57), t.done_word = rgb(0x17634A), t.warn = rgb(0x735000);
    return t;
}

constexpr void contrast_surfaces(Theme& t) {
    const Color black = rgb(0x000000), white = rgb(0xFFFFFF);
    t.line_art = true, t.additive = 0;
    t.outline_width = 2.2f, t.accent_width = 3.5f, t.focus_width = 5;
    t.canvas_top = t.canvas_bottom = t.bar = t.panel = t.card = t.raised = t.well = black;
    t.line = t.border = white;
    t.scrim = rgb(0x000000, .85f), t.shadow = rgb(0x000000, 0);
    t.text = t.body = t.muted = white;
    t.link = rgb(0x8FE3FF);
    t.primary = t.positive = white, t.primary_ink = t.positive_ink = black;
    t.control = black, t.control_ink = white;
    t.selected = white, t.selected_ink = black;
    t.edge = white, t.track = black, t.thumb = white, t.focus = rgb(0x8FE3FF);
}

constexpr void contrast_instruments(Theme& t) {
    const Color black = rgb(0x000000), white = rgb(0xFFFFFF);
    t.dial_face = t.dial_edge = black, t.rim_light = t.rim_dark = white;
    t.beam_light = t.beam = white, t.beam_dark = black;
    t.gauge_calm = t.gauge_easy = rgb(0x8FF0C4), t.gauge_raised = rgb(0xFFE27A);
    t.gauge_high = rgb(0xFFC2AB), t.bell = white;
}

constexpr Theme high_contrast() {
    const Color black = rgb(0x000000), white = rgb(0xFFFFFF);
    Theme t;
    t.id = ThemeId::high_contrast;
    contrast_surfaces(t), contrast_instruments(t);
    t.touch = t.touch_fiber = t.touch_word = t.touch_line = rgb(0x8FE3FF);
    t.touch_light = white, t.touch_dark = black;
    t.danger_slow = t.danger_fiber = t.danger_word = t.danger_line = rgb(0xFFC2AB);
    t.danger_light = white, t.danger_dark = black, t.danger_fast = rgb(0xFFD28A);
    t.inhibit = t.inhibit_word = t.inhibit_line = rgb(0xD6CCFF);
    t.inhibit_light = white, t.inhibit_dark = black;
    t.messenger = t.messenger_word = t.messenger_line = rgb(0xFFE27A);
    t.messenger_light = white, t.messenger_dark = black;
    t.endorphin = rgb(0x8FF0C4), t.cortisol = rgb(0xFFD98A), t.blood = rgb(0xFFB3C4);
    t.muscle = t.muscle_word = rgb(0xE8C4B0), t.blood_word = t.blood;
    t.acth = t.acth_word = rgb(0x8FF0DC), t.crh = t.crh_word = rgb(0xC4D6FF);
    t.stressor = t.stressor_word = rgb(0xFFBCA8);
    t.chemistry = t.chemistry_word = rgb(0xE2C6FF);
    t.cortisol_word = t.cortisol, t.calm_word = t.endorphin;
    t.tissue = rgb(0x4A4A4A), t.tissue_light = white, t.tissue_dark = rgb(0x242424);
    t.supported = t.mixed = t.contradicted = t.definition = black;
    t.supported_ground = t.mixed_ground = t.contradicted_ground = t.definition_ground = white;
    t.done = t.done_word = white, t.warn = rgb(0xFFE27A);
    return t;
}

} // namespace

const Theme& theme(ThemeId id) {
    static const Theme themes[] = {night(), paper(), high_contrast()};
    return themes[static_cast<int>(id)];
}

PartIcon part_icon(std::string_view id) {
    if (id == "touch") return PartIcon::touch;
    if (id == "danger" || id == "danger_slow" || id == "danger_fast") return PartIcon::danger;
    if (id == "gatekeeper" || id == "gate" || id == "inhibit") return PartIcon::gatekeeper;
    if (id == "messenger") return PartIcon::messenger;
    if (id == "descending" || id == "brain") return PartIcon::descending;
    if (id == "excitatory") return PartIcon::excitatory;
    struct Named {
        std::string_view id;
        PartIcon icon;
    };
    static constexpr Named more[] = {
        {"alarm", PartIcon::alarm},
        {"pain", PartIcon::alarm},
        {"channels", PartIcon::channels},
        {"calendar", PartIcon::calendar},
        {"trace", PartIcon::muscle},
        {"guarding", PartIcon::muscle},
        {"fibers", PartIcon::muscle},
        {"neighbor", PartIcon::muscle},
        {"flow", PartIcon::flow},
        {"chemistry", PartIcon::chemistry},
        {"worry", PartIcon::worry},
        {"heart", PartIcon::heart},
        {"stressor", PartIcon::stressor},
        {"crh", PartIcon::crh},
        {"acth", PartIcon::acth},
        {"cortisol", PartIcon::cortisol},
        {"adrenal", PartIcon::cortisol},
        {"brake", PartIcon::gatekeeper},
        {"calm", PartIcon::calm},
        {"rest", PartIcon::calm},
        {"safety", PartIcon::safety},
        {"danger_evidence", PartIcon::danger_evidence},
        {"harm", PartIcon::tissue},
        {"hurt", PartIcon::hurt},
        {"expectation", PartIcon::expectation},
        {"movement", PartIcon::movement},
        {"company", PartIcon::company},
        {"shower", PartIcon::shower},
        {"music", PartIcon::music},
        {"breath", PartIcon::breath},
        {"understanding", PartIcon::understanding},
        {"own_down", PartIcon::own_down},
        {"short_night", PartIcon::short_night},
        {"worry_card", PartIcon::worry_card},
        {"scan_word", PartIcon::scan_word},
        {"deadline", PartIcon::deadline},
        {"pile", PartIcon::pile},
        {"no_break", PartIcon::no_break},
        {"own_up", PartIcon::own_up},
    };
    for (const Named& named : more)
        if (named.id == id) return named.icon;
    return PartIcon::none;
}

namespace {

// The word's and the line's color of a part. Where a base color already stands out, it is the line.
struct Ink {
    Color word, line;
};
Ink ink_of(const Theme& t, PartIcon icon) {
    switch (icon) {
    case PartIcon::touch:
        return {t.touch_word, t.touch_line};
    case PartIcon::danger:
    case PartIcon::alarm:
    case PartIcon::danger_evidence:
    case PartIcon::short_night:
    case PartIcon::worry_card:
    case PartIcon::scan_word:
    case PartIcon::deadline:
    case PartIcon::pile:
    case PartIcon::no_break:
    case PartIcon::own_up:
        return {t.danger_word, t.danger_line};
    case PartIcon::gatekeeper:
    case PartIcon::descending:
    case PartIcon::worry:
    case PartIcon::expectation:
        return {t.inhibit_word, t.inhibit_line};
    case PartIcon::messenger:
    case PartIcon::excitatory:
    case PartIcon::hurt:
        return {t.messenger_word, t.messenger_line};
    case PartIcon::channels:
    case PartIcon::acth:
        return {t.acth_word, t.acth};
    case PartIcon::calendar:
    case PartIcon::stressor:
        return {t.stressor_word, t.stressor};
    case PartIcon::muscle:
        return {t.muscle_word, t.muscle};
    case PartIcon::flow:
    case PartIcon::heart:
        return {t.blood_word, t.blood};
    case PartIcon::chemistry:
        return {t.chemistry_word, t.chemistry};
    case PartIcon::crh:
        return {t.crh_word, t.crh};
    case PartIcon::cortisol:
        return {t.cortisol_word, t.cortisol};
    case PartIcon::calm:
    case PartIcon::safety:
    case PartIcon::tissue:
    case PartIcon::movement:
    case PartIcon::company:
    case PartIcon::shower:
    case PartIcon::music:
    case PartIcon::breath:
    case PartIcon::understanding:
    case PartIcon::own_down:
        return {t.calm_word, t.endorphin};
    case PartIcon::none:
        break;
    }
    return {t.text, t.primary};
}

} // namespace

Color Theme::part_word(PartIcon icon) const {
    return ink_of(*this, icon).word;
}

Color Theme::part_line(PartIcon icon) const {
    return ink_of(*this, icon).line;
}

Color Theme::part(std::string_view name) const {
    return part_word(part_icon(name));
}

} // namespace ui
