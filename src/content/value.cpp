#include "content/value.hpp"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <toml++/toml.h>

namespace content {
namespace {

struct Reader {
    const Page& page;
    int first_line; // of the part, in the page

    Where where(const toml::source_region& region) const {
        const int line = first_line + static_cast<int>(region.begin.line) - 1;
        return page.from_characters(line, static_cast<int>(region.begin.column));
    }

    Value read(const toml::node& node) const {
        Value out;
        out.where = where(node.source());
        switch (node.type()) {
        case toml::node_type::string:
            out.kind = Value::Kind::text;
            out.text = **node.as_string();
            break;
        case toml::node_type::integer:
            out.kind = Value::Kind::whole;
            out.number = static_cast<double>(**node.as_integer());
            break;
        case toml::node_type::floating_point:
            out.kind = Value::Kind::number;
            out.number = **node.as_floating_point();
            break;
        case toml::node_type::boolean:
            out.kind = Value::Kind::truth;
            out.truth = **node.as_boolean();
            break;
        case toml::node_type::array:
            out.kind = Value::Kind::list;
            out.items.reserve(node.as_array()->size());
            for (const toml::node& item : *node.as_array())
                out.items.push_back(read(item));
            break;
        case toml::node_type::table:
            read_table(*node.as_table(), out);
            break;
        default:
            out.kind = Value::Kind::date;
            break;
        }
        return out;
    }

    // toml++ sorts the keys; people wrote them in an order that means something.
    void read_table(const toml::table& table, Value& out) const {
        out.kind = Value::Kind::table;
        struct Member {
            std::string key;
            Where where;
            Value value;
        };
        std::vector<Member> members;
        members.reserve(table.size());
        for (auto it = table.cbegin(); it != table.cend(); ++it)
            members.push_back(
                {std::string(it->first.str()), where(it->first.source()), read(it->second)});
        const auto before = [](const Member& x, const Member& y) {
            return x.where.line != y.where.line ? x.where.line < y.where.line
                                                : x.where.column < y.where.column;
        };
        if (!std::is_sorted(members.begin(), members.end(), before))
            std::sort(members.begin(), members.end(), before);
        out.keys.reserve(members.size());
        out.key_where.reserve(members.size());
        out.items.reserve(members.size());
        for (Member& member : members) {
            out.keys.push_back(std::move(member.key));
            out.key_where.push_back(member.where);
            out.items.push_back(std::move(member.value));
        }
    }
};

} // namespace

const Value* Value::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] == key) return &items[i];
    return nullptr;
}

const char* kind_name(Value::Kind kind) {
    switch (kind) {
    case Value::Kind::text:
        return "text";
    case Value::Kind::whole:
        return "a whole number";
    case Value::Kind::number:
        return "a number";
    case Value::Kind::truth:
        return "true or false";
    case Value::Kind::list:
        return "a list";
    case Value::Kind::table:
        return "a table";
    case Value::Kind::date:
        return "a date or time";
    }
    return "something else";
}

bool parse_toml(Page& page, std::size_t offset, std::size_t length, std::string_view what,
                Value& out) {
    const Reader reader{page, page.where(offset).line};
    try {
        const toml::table table = toml::parse(page.text().substr(offset, length));
        out = reader.read(table);
        out.where = page.where(offset);
        return true;
    } catch (const toml::parse_error& error) {
        page.error(reader.where(error.source()),
                   fmt::format("{} is not valid TOML: {}", what, error.description()));
    } catch (const std::exception& error) {
        page.error(page.where(offset), fmt::format("{} cannot be read: {}", what, error.what()));
    }
    return false;
}

} // namespace content
