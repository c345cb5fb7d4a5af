#include "content/fields.hpp"

#include "content/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace content {
namespace {

bool is_number(const Value& value) {
    return (value.kind == Value::Kind::whole || value.kind == Value::Kind::number) &&
           std::isfinite(value.number);
}

} // namespace

Fields::Fields(Page& page, const Value& table, std::string name, Where at, Places* places,
               std::string path)
    : page_(page), table_(table), name_(std::move(name)), at_(at), places_(places),
      path_(std::move(path)) {}

Where Fields::at(std::string_view key) const {
    const Value* value = table_.find(key);
    return value ? value->where : at_;
}

void Fields::remember(const std::string& path, Where where) {
    if (places_) places_->add(path, where);
}

const Value* Fields::ask(std::string_view key, Need need) {
    asked_.emplace_back(key);
    const Value* value = table_.find(key);
    if (!value && need == Need::required)
        page_.error(at_, fmt::format("{} has no \"{}\", which is required", name_, key));
    if (value) remember(path_ + std::string(key), value->where);
    return value;
}

bool Fields::wrong(const Value& value, std::string_view key, std::string_view wanted) {
    const bool endless = value.kind == Value::Kind::number && !std::isfinite(value.number);
    page_.error(value.where, fmt::format("\"{}\" in {} must be {}, not {}", key, name_, wanted,
                                         endless ? "infinite or nan" : kind_name(value.kind)));
    return false;
}

bool Fields::text(std::string_view key, std::string& out, Need need) {
    const Value* value = ask(key, need);
    if (!value) return false;
    if (value->kind != Value::Kind::text) return wrong(*value, key, "text in quotes");
    const std::string_view words = trim(value->text);
    if (words.empty()) {
        page_.error(value->where, fmt::format("\"{}\" in {} is empty", key, name_));
        return false;
    }
    out = words;
    return true;
}

bool Fields::number(std::string_view key, double& out, Need need) {
    const Value* value = ask(key, need);
    if (!value) return false;
    if (!is_number(*value)) return wrong(*value, key, "a number");
    out = value->number;
    return true;
}

bool Fields::whole(std::string_view key, int& out, int low, int high, Need need) {
    const Value* value = ask(key, need);
    if (!value) return false;
    const std::string wanted = low == high ? fmt::format("{}", low)
                                           : fmt::format("a whole number from {} to {}", low, high);
    if (value->kind != Value::Kind::whole) return wrong(*value, key, wanted);
    if (value->number < low || value->number > high) {
        page_.error(value->where, fmt::format("\"{}\" in {} is {}; it must be {}", key, name_,
                                              value->number, wanted));
        return false;
    }
    out = static_cast<int>(value->number);
    return true;
}

bool Fields::truth(std::string_view key, bool& out) {
    const Value* value = ask(key, Need::optional);
    if (!value) return false;
    if (value->kind != Value::Kind::truth) return wrong(*value, key, "true or false");
    out = value->truth;
    return true;
}

bool Fields::texts(std::string_view key, std::vector<std::string>& out, Need need) {
    const Value* value = ask(key, need);
    if (!value) return false;
    if (value->kind != Value::Kind::list) return wrong(*value, key, "a list of texts");
    bool good = true;
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        const Value& item = value->items[i];
        if (item.kind != Value::Kind::text) {
            good = wrong(item, key, "a list of texts");
            continue;
        }
        remember(fmt::format("{}{}.{}", path_, key, out.size()), item.where);
        out.push_back(item.text);
    }
    return good;
}

bool Fields::read_pair(const Value& value, std::string_view key, double& low, double& high) {
    const bool pair = value.kind == Value::Kind::list && value.items.size() == 2 &&
                      is_number(value.items[0]) && is_number(value.items[1]);
    if (!pair) {
        page_.error(value.where,
                    fmt::format("\"{}\" in {} must be two numbers, [low, high]", key, name_));
        return false;
    }
    low = value.items[0].number;
    high = value.items[1].number;
    if (low < high) return true;
    page_.error(value.where,
                fmt::format("\"{}\" in {} is [{}, {}]; the first number must be the smaller one",
                            key, name_, low, high));
    return false;
}

bool Fields::range(std::string_view key, double& low, double& high) {
    const Value* value = ask(key, Need::optional);
    return value && read_pair(*value, key, low, high);
}

bool Fields::settings(std::string_view key, Settings& out, Need need) {
    const Value* value = ask(key, need);
    if (!value) return false;
    if (value->kind != Value::Kind::table)
        return wrong(*value, key, "a table such as { touch_hz = 40 }");
    bool good = true;
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        const Value& item = value->items[i];
        if (!is_number(item)) {
            good = wrong(item, value->keys[i], "a number");
            continue;
        }
        remember(fmt::format("{}{}.{}", path_, key, value->keys[i]), item.where);
        out.emplace_back(value->keys[i], item.number);
    }
    return good;
}

bool Fields::ranges(std::string_view key, std::vector<Tried::Range>& out, Need need) {
    const Value* value = ask(key, need);
    if (!value) return false;
    if (value->kind != Value::Kind::table)
        return wrong(*value, key, "a table such as { touch_hz = [30, 80] }");
    bool good = true;
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        Tried::Range range;
        range.param = value->keys[i];
        remember(fmt::format("{}{}.{}", path_, key, range.param), value->items[i].where);
        good &= read_pair(value->items[i], range.param, range.low, range.high);
        out.push_back(std::move(range));
    }
    return good;
}

bool Fields::table(std::string_view key, const char* example, const ReadOne& read, Need need) {
    const Value* value = ask(key, need);
    if (!value) return false;
    if (value->kind != Value::Kind::table)
        return wrong(*value, key, fmt::format("a table such as {}", example));
    Fields one(page_, *value, fmt::format("\"{}\"", key), value->where, places_,
               fmt::format("{}{}.", path_, key));
    read(one);
    one.finish();
    return true;
}

bool Fields::tables(std::string_view key, const std::string& name, const char* example,
                    const ReadOne& read, Need need) {
    const Value* value = ask(key, need);
    if (!value) return false;
    const std::string wanted = fmt::format("a list of tables such as {}", example);
    if (value->kind != Value::Kind::list) return wrong(*value, key, wanted);
    bool good = true;
    std::size_t read_so_far = 0; // the index the reader will give it
    for (const Value& item : value->items) {
        if (item.kind != Value::Kind::table) {
            good = wrong(item, key, wanted);
            continue;
        }
        Fields one(page_, item, name, item.where, places_,
                   fmt::format("{}{}.{}.", path_, key, read_so_far++));
        read(one);
        one.finish();
    }
    return good;
}

void Fields::finish() {
    for (std::size_t i = 0; i < table_.keys.size(); ++i) {
        const std::string& key = table_.keys[i];
        if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
        page_.error(table_.key_where[i], fmt::format("unknown key \"{}\" in {}; {}", key, name_,
                                                     suggestion(key, asked_)));
    }
}

} // namespace content
