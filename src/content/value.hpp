// TOML as a plain tree that remembers where everything stands. The only door to toml++.
#pragma once
#include "content/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace content {

struct Value {
    enum class Kind { text, whole, number, truth, list, table, date } kind = Kind::table;
    Where where;
    std::string text;
    double number = 0;
    bool truth = false;
    std::vector<Value> items;      // of a list or a table, in file order
    std::vector<std::string> keys; // of a table: keys[i] names items[i]
    std::vector<Where> key_where;

    const Value* find(std::string_view key) const;
};
// "text", "a whole number", "a list" …
const char* kind_name(Value::Kind);

// Reads the part of `page` that begins at `offset`; places are those in the page. `what` names the
// part in a diagnostic: "the scene fence". False when it is not TOML.
bool parse_toml(Page& page, std::size_t offset, std::size_t length, std::string_view what,
                Value& out);

} // namespace content
