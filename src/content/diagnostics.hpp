// One thing wrong with content, said so that its author can mend it.
#pragma once
#include <string>
#include <vector>

namespace content {

enum class Severity { warning, error };

// A place in a text file. Line and column count from 1, the column in bytes.
struct Where {
    int line = 1;
    int column = 1;
};

struct Diagnostic {
    std::string file;
    int line = 1;   // from 1
    int column = 1; // from 1, in bytes
    Severity severity = Severity::error;
    std::string sentence;
    // "path:line:column: error: sentence"
    std::string text() const;
};
using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics&);

} // namespace content
