// Puts a sheet on one page; on two where its words need more room than the tightest setting leaves.
#pragma once
#include "handout/typeface.hpp"

namespace handout {

// False with a sentence when the words fill more than two pages, a character can't be printed, or a
// picture is broken. Pictures stay with the sheet, which must outlive the document.
bool lay_out(const Sheet& sheet, const Typeface& type, Document& document, std::string& why);

} // namespace handout
