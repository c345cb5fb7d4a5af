// "Within a part of the reference", as the tables state it, and what tests of tables share.
#pragma once
#include "reference/csv.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <sstream>
#include <string>

namespace reference {

inline void expect_within(double ours, double theirs, double part, const std::string& what) {
    EXPECT_NEAR(ours, theirs, std::abs(theirs) * part) << what;
}

inline std::string text(double number) {
    std::ostringstream out;
    out << number;
    return out.str();
}

// The value `further` rows below the row that begins with `quantity`: some names repeat.
inline double below(const Table& table, const std::string& quantity, std::size_t further) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows[row].at(0) == quantity)
            return std::strtod(table.rows.at(row + further).at(1).c_str(), nullptr);
    ADD_FAILURE() << "no row " << quantity;
    return 0;
}

} // namespace reference
