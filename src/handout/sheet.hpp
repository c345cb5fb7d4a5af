// One page for a client to take home: what is on it, and what makes a PDF, a PNG or a preview of
// it. Every word comes from the caller, as UTF-8; empty parts are left out and the rest takes their
// room. Pages are the same for the same sheet, byte for byte: no clock, no random numbers. Knows no
// lesson, no model, no window. Nothing about a client is kept: a sheet lives as long as the caller
// holds it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace handout {

struct Picture {
    int width = 0, height = 0;     // pixels
    std::vector<std::uint8_t> rgb; // width * height * 3, rows from the top
};

struct Figure {
    Picture picture;           // 650 x 560 gives 290 dots per inch where three stand side by side
    int number = 0;            // in the disc; 0 draws none
    std::string lead, caption; // "Calm." stands bold before "A soft touch feels soft."
    std::string alt;           // what the picture shows, for screen readers
};

struct Step {
    std::string lead, rest; // "Do a bit less" bold, "than you think you can." below
};

struct Action {
    std::string title; // "One thing to try"
    std::vector<Step> steps;
    std::string footnote;
};

struct Balance {
    std::string title, up, down; // "What turns your alarm up / down", "Up", "Down"
    std::vector<std::string> ups, downs;
};

struct HelpList {
    std::string title; // "Get emergency help now"
    std::vector<std::string> items;
};

struct Help {
    std::string title, note; // "See a doctor if", "A short list. Ask to see the full one."
    HelpList emergency, soon;
};

enum class Paper { a4, letter };

struct Sheet {
    Paper paper = Paper::a4;
    std::string language = "en-US";     // BCP 47, for screen readers
    std::string title, author, creator; // of the document: what a viewer shows
    std::string clinic, subtitle;       // top left; "Your take-home sheet"
    std::string date;                   // word before the line for it; empty draws none
    std::string asked_label, asked;     // "You asked", the client's question
    std::string message;
    std::vector<Figure> figures; // 3 at most
    Action action;
    std::optional<Balance> balance; // without it, notes stand there
    std::string notes;              // word before the lines
    int notes_lines = 3;            // at least so many where there is room; 0 is no notes
    Help help;
    std::string sources_title;
    std::vector<std::string> sources;
    std::string footer, made_with;
    std::string page_of; // "Page {page} of {pages}", shown where there are two
};

// The folder with Inter-Regular.ttf, -SemiBold, -Bold and -MediumItalic
// (tools/make_print_fonts.py).
struct Fonts {
    std::string folder;
};

// All of these return false, or 0 pages, with one sentence in `why`: the words fill more than two
// pages, a character is not in the typeface, a picture or font is broken, a file can't be written.
int pages(const Sheet& sheet, const Fonts& fonts, std::string& why);

// The PDF file as bytes, for printing.
bool make_pdf(const Sheet& sheet, const Fonts& fonts, std::string& bytes, std::string& why);

// One page on white; `page` from 0, `dpi` from 20 to 600.
bool render(const Sheet& sheet, const Fonts& fonts, int page, double dpi, Picture& picture,
            std::string& why);

// A file appears under `path` whole or not at all; one that was there is replaced. `write_png`
// writes one file per page: sheet.png, and sheet-2.png where there is a second page.
bool write_pdf(const Sheet& sheet, const Fonts& fonts, const std::string& path, std::string& why);
bool write_png(const Sheet& sheet, const Fonts& fonts, const std::string& path, double dpi,
               std::string& why);
// As its name ends: a PNG for printing (300 dpi) where that is .png, else a PDF.
bool write(const Sheet& sheet, const Fonts& fonts, const std::string& path, std::string& why);

} // namespace handout
