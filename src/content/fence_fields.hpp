// Opens the TOML of one fence as fields. Shared by the readers of fences; nobody else needs it.
#pragma once
#include "content/fields.hpp"
#include "content/sections.hpp"

#include <fmt/format.h>
#include <string>

namespace content {

inline std::string called(const Piece& piece) {
    return fmt::format("the {} fence", piece.word);
}

// Parses the fence and hands its table to `read`, then reports unknown keys.
template <class Read> void with_fields(Page& page, const Piece& piece, Places& places, Read read) {
    if (!piece.closed) return;
    Value table;
    if (!parse_toml(page, piece.offset, piece.length, called(piece), table)) return;
    Fields fields(page, table, called(piece), piece.where, &places);
    read(fields);
    fields.finish();
}

} // namespace content
