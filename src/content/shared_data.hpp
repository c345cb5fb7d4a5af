// Reads the TOML files that lessons share: course, glossary, sources, claims, safe language,
// strings.
#pragma once
#include "content/lesson.hpp"
#include "content/load.hpp"
#include "content/page.hpp"

namespace content {

void read_course_file(Page&, Course&);
void read_glossary(Page&, Course&);
void read_sources(Page&, Course&);
void read_claims(Page&, Course&);
void read_safe_language(Page&, Course&);
void read_strings(Page&, Strings&);

} // namespace content
