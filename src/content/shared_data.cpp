#include "content/shared_data.hpp"

#include "content/with_page.hpp"
#include "content/words.hpp"

#include <fmt/format.h>
#include <unordered_map>

namespace content {
namespace {

// Says when an id of this file is used again.
class Once {
public:
    void operator()(Fields& fields, std::string_view key, const std::string& id) {
        if (id.empty()) return;
        const Where where = fields.at(key);
        const auto [it, fresh] = lines_.emplace(id, where.line);
        if (!fresh)
            fields.page().error(
                where, fmt::format("\"{}\" is already defined on line {}", id, it->second));
    }

private:
    std::unordered_map<std::string, int> lines_;
};

void kebab(Fields& fields, std::string_view key, const std::string& id) {
    if (!id.empty() && !is_kebab_case(id))
        fields.page().error(fields.at(key), fmt::format("the id \"{}\" must be lower-case words "
                                                        "joined by hyphens",
                                                        id));
}

} // namespace

void read_course_file(Page& page, Course& course) {
    with_page(page, "the course", nullptr, [&](Fields& fields) {
        fields.text("title", course.title, Need::required);
        fields.text("subtitle", course.subtitle);
        Once once;
        fields.tables(
            "lesson", "a lesson", "{ id = \"gate-control\", title = \"…\" }", [&](Fields& one) {
                CourseEntry entry;
                entry.line = one.at().line;
                entry.group = "whole";
                one.text("id", entry.lesson, Need::required);
                one.text("title", entry.title, Need::required);
                one.text("subtitle", entry.subtitle);
                one.text("group", entry.group);
                one.text("art", entry.art);
                one.whole("minutes", entry.minutes, 1, 60);
                one.truth("planned", entry.planned);
                if (entry.group != "mechanisms" && entry.group != "whole")
                    page.error(one.at("group"),
                               fmt::format("unknown group \"{}\"; {}", entry.group,
                                           suggestion(entry.group, {"mechanisms", "whole"})));
                kebab(one, "id", entry.lesson);
                once(one, "id", entry.lesson);
                course.entries.push_back(std::move(entry));
            });
    });
}

void read_glossary(Page& page, Course& course) {
    with_page(page, "the glossary", nullptr, [&](Fields& fields) {
        Once once;
        fields.tables("term", "a term", "{ id = \"…\", word = \"…\", meaning = \"…\" }",
                      [&](Fields& one) {
                          Term term;
                          term.line = one.at().line;
                          one.text("id", term.id, Need::required);
                          one.text("word", term.word, Need::required);
                          one.text("meaning", term.meaning, Need::required);
                          kebab(one, "id", term.id);
                          once(one, "id", term.id);
                          course.terms.push_back(std::move(term));
                      });
    });
}

void read_sources(Page& page, Course& course) {
    with_page(page, "the list of sources", nullptr, [&](Fields& fields) {
        Once once;
        fields.tables("source", "a source", "{ key = \"…\", label = \"…\", text = \"…\" }",
                      [&](Fields& one) {
                          Source source;
                          source.line = one.at().line;
                          one.text("key", source.key, Need::required);
                          one.text("label", source.label, Need::required);
                          one.text("text", source.text, Need::required);
                          one.text("doi", source.doi);
                          one.whole("year", source.year, 1500, 2100);
                          once(one, "key", source.key);
                          course.sources.push_back(std::move(source));
                      });
    });
}

void read_claims(Page& page, Course& course) {
    with_page(page, "the list of claims", nullptr, [&](Fields& fields) {
        Once once;
        fields.tables(
            "claim", "a claim", "{ id = \"C18\", rating = \"supported\", … }", [&](Fields& one) {
                Claim claim;
                claim.line = one.at().line;
                claim.places.add("plain", one.at("plain"));
                std::string rating;
                one.text("id", claim.id, Need::required);
                one.text("group", claim.group);
                if (one.text("rating", rating, Need::required) &&
                    !rating_from(rating, claim.rating))
                    page.error(one.at("rating"), fmt::format("unknown rating \"{}\"; {}", rating,
                                                             suggestion(rating, rating_words())));
                one.text("claim", claim.claim, Need::required);
                one.text("plain", claim.plain, Need::required);
                one.text("clinical", claim.clinical, Need::required);
                one.texts("sources", claim.sources);
                once(one, "id", claim.id);
                course.claims.push_back(std::move(claim));
            });
    });
}

void read_safe_language(Page& page, Course& course) {
    with_page(page, "the safe-language list", nullptr, [&](Fields& fields) {
        fields.tables("avoid", "a phrase", "{ words = \"…\", instead = \"…\" }", [&](Fields& one) {
            SafeLanguage::Avoid avoid;
            one.text("words", avoid.words, Need::required);
            one.text("instead", avoid.instead);
            course.language.avoid.push_back(std::move(avoid));
        });
        fields.texts("allowed", course.language.allowed);
    });
}

namespace {

void read_signs(Fields& fields, std::string_view key, std::vector<MedicalHelp::Sign>& out) {
    fields.tables(
        key, "a sign", R"({ text = "severe pain after a fall or crash" })",
        [&](Fields& one) {
            MedicalHelp::Sign sign;
            sign.line = one.at().line;
            one.text("text", sign.text, Need::required);
            one.text("brief", sign.brief);
            out.push_back(std::move(sign));
        },
        Need::required);
}

} // namespace

void read_medical_help(Page& page, Course& course) {
    with_page(page, "the page of medical help", nullptr, [&](Fields& fields) {
        MedicalHelp& help = course.help;
        fields.text("locale", help.locale, Need::required);
        fields.text("emergency", help.emergency, Need::required);
        fields.text("crisis", help.crisis, Need::required);
        fields.text("crisis_line", help.crisis_line, Need::required);
        fields.text("crisis_brief", help.crisis_brief, Need::required);
        read_signs(fields, "now", help.now);
        read_signs(fields, "soon", help.soon);
    });
}

namespace {

// "{rate} per second": every brace opens or closes a name.
bool placeholders_good(std::string_view text) {
    bool open = false;
    std::size_t length = 0;
    for (const char c : text) {
        if (c == '{' && open) return false;
        if (c == '}' && (!open || length == 0)) return false;
        if (c == '{' || c == '}') {
            open = c == '{';
            length = 0;
            continue;
        }
        const bool name = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        if (open && !name) return false;
        ++length;
    }
    return !open;
}

void flatten(Page& page, const Value& table, const std::string& path, Strings& out,
             std::unordered_map<std::string, int>& lines) {
    for (std::size_t i = 0; i < table.items.size(); ++i) {
        const Value& value = table.items[i];
        const std::string key = path + table.keys[i];
        if (value.kind == Value::Kind::table) {
            flatten(page, value, key + '.', out, lines);
            continue;
        }
        if (value.kind != Value::Kind::text) {
            page.error(value.where,
                       fmt::format("\"{}\" must be text, not {}", key, kind_name(value.kind)));
            continue;
        }
        if (!placeholders_good(value.text))
            page.error(value.where,
                       fmt::format("a placeholder of \"{}\" is not written {{name}}, in "
                                   "lower-case letters",
                                   key));
        const auto [it, fresh] = lines.emplace(key, value.where.line);
        if (!fresh)
            page.error(value.where,
                       fmt::format("\"{}\" is already defined on line {}", key, it->second));
        out.values[key] = value.text;
    }
}

} // namespace

void read_strings(Page& page, Strings& out) {
    Value table;
    std::unordered_map<std::string, int> lines;
    if (readable(page) && parse_toml(page, 0, page.text().size(), "the strings file", table))
        flatten(page, table, "", out, lines);
}

} // namespace content
