// The parts of a sheet. Each is drawn from `y` downward, as wide as the board, and returns its
// lower edge; a part without words draws nothing and returns `y`. Lengths in points.
#pragma once
#include "handout/board.hpp"

namespace handout {

double header(Board& board, const Sheet& sheet, double y);
double question(Board& board, const Sheet& sheet, double y);
double figures(Board& board, const Sheet& sheet, double y);
// One thing to try, between two edges.
double action(Board& board, const Action& action, double y, double left, double right);
double balance(Board& board, const Balance& balance, double y, double left, double right);

constexpr double notes_pitch = 22.6; // between two lines to write on
// Room that lines to write on need below their word.
double notes_height(int lines);
// A word, and lines to write on from there down to `bottom`.
void notes_strip(Board& board, const std::string& word, double y, double bottom);
// The same in a column, headed like the one beside it.
void notes_column(Board& board, const std::string& word, double y, double bottom, double left,
                  double right);

double help(Board& board, const Help& help, double y);
double sources(Board& board, const Sheet& sheet, double y);
// Stands on the lower margin; `page` from 1. Returns its upper edge.
double footer(Board& board, const Sheet& sheet, double bottom, int page, int pages);

} // namespace handout
