// Reads the TOML files that lessons and stories share: course, glossary, sources, claims, safe
// language, medical help, strings.
#pragma once
#include "content/course.hpp"
#include "content/load.hpp"
#include "content/page.hpp"

namespace content {

void read_course_file(Page&, Course&);
void read_glossary(Page&, Course&);
void read_sources(Page&, Course&);
void read_claims(Page&, Course&);
void read_safe_language(Page&, Course&);
void read_medical_help(Page&, Course&);
void read_strings(Page&, Strings&);

} // namespace content
