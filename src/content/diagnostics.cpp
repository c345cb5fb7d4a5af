#include "content/diagnostics.hpp"

#include <fmt/format.h>

namespace content {

std::string Diagnostic::text() const {
    return fmt::format("{}:{}:{}: {}: {}", file, line, column,
                       severity == Severity::error ? "error" : "warning", sentence);
}

bool has_errors(const Diagnostics& diagnostics) {
    for (const Diagnostic& d : diagnostics)
        if (d.severity == Severity::error) return true;
    return false;
}

} // namespace content
