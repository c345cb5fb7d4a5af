// Reads the reference tables beside this file: a header row, then rows of cells; a cell in double
// quotes may hold commas. A missing file or column fails the test that asked for it.
#pragma once
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace reference {

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;

    double number(std::size_t row, const std::string& column) const {
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (columns[c] == column) return std::strtod(rows.at(row).at(c).c_str(), nullptr);
        ADD_FAILURE() << "no column " << column;
        return 0;
    }
};

inline std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            found.emplace_back();
        else if (c != '\r')
            found.back() += c;
    }
    return found;
}

inline Table read(const std::string& name) {
    std::ifstream file(std::string(NOCI_TESTS_DIR "/reference/") + name);
    EXPECT_TRUE(file.good()) << name;
    Table table;
    std::string line;
    while (std::getline(file, line)) {
        if (table.columns.empty())
            table.columns = cells(line);
        else if (!line.empty())
            table.rows.push_back(cells(line));
    }
    EXPECT_FALSE(table.rows.empty()) << name << " has no rows";
    return table;
}

// A table of two columns, quantity and value.
inline std::map<std::string, double> read_values(const std::string& name) {
    std::map<std::string, double> values;
    for (const auto& row : read(name).rows)
        values[row.at(0)] = std::strtod(row.at(1).c_str(), nullptr);
    return values;
}

inline double value(const std::map<std::string, double>& values, const std::string& quantity) {
    const auto found = values.find(quantity);
    if (found == values.end()) ADD_FAILURE() << "no reference value for " << quantity;
    return found == values.end() ? 0 : found->second;
}

} // namespace reference
