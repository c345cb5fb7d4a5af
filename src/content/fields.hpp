// Reads a TOML table key by key and says what is wrong: missing, of another kind, empty, unknown.
#pragma once
#include "content/lesson.hpp"
#include "content/page.hpp"
#include "content/value.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Need { optional, required };

class Fields {
public:
    // `name` stands in sentences: "the scene fence". `places` (may be null) learns where values
    // are, under `path`. `at` is where a missing key is reported.
    Fields(Page& page, const Value& table, std::string name, Where at, Places* places,
           std::string path = {});

    // Each asks for one key, and is true when it was there and right. `out` stays otherwise.
    bool text(std::string_view key, std::string& out, Need need = Need::optional);
    bool number(std::string_view key, double& out, Need need = Need::optional);
    bool whole(std::string_view key, int& out, int low, int high, Need need = Need::optional);
    bool truth(std::string_view key, bool& out);
    bool texts(std::string_view key, std::vector<std::string>& out, Need need = Need::optional);
    bool range(std::string_view key, double& low, double& high);
    bool settings(std::string_view key, Settings& out, Need need = Need::optional);
    bool ranges(std::string_view key, std::vector<Tried::Range>& out, Need need = Need::optional);
    using ReadOne = std::function<void(Fields&)>;
    // One table: says = { text = "…" }; its sentences call it by its key. `example` shows it.
    bool table(std::string_view key, const char* example, const ReadOne& read,
               Need need = Need::optional);
    // A list of tables; `name` stands for one of them ("a tile"), `example` shows one.
    bool tables(std::string_view key, const std::string& name, const char* example,
                const ReadOne& read, Need need = Need::optional);

    bool has(std::string_view key) const { return table_.find(key) != nullptr; }
    Where at(std::string_view key) const;
    Where at() const { return at_; }
    Page& page() { return page_; }
    const std::string& name() const { return name_; }
    // Reports every key that nobody asked for.
    void finish();

private:
    const Value* ask(std::string_view key, Need need);
    bool wrong(const Value& value, std::string_view key, std::string_view wanted);
    bool read_pair(const Value& value, std::string_view key, double& low, double& high);
    void remember(const std::string& path, Where where);

    Page& page_;
    const Value& table_;
    std::string name_;
    Where at_;
    Places* places_;
    std::string path_;
    std::vector<std::string> asked_;
};

} // namespace content
