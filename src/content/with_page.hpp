// Reads a whole TOML file: parse, hand its table over, report the keys that nobody asked for.
#pragma once
#include "content/fields.hpp"

namespace content {

// `name` stands in sentences: "the glossary". `places` (may be null) learns where values are.
template <class Read>
void with_page(Page& page, const std::string& name, Places* places, Read read) {
    Value table;
    if (!readable(page) || !parse_toml(page, 0, page.text().size(), name, table)) return;
    Fields fields(page, table, name, {1, 1}, places);
    read(fields);
    fields.finish();
}

} // namespace content
