// How hard a text is to read: words, sentences, syllables, Flesch-Kincaid grade. English only.
#pragma once
#include "content/lesson.hpp"

#include <string_view>

namespace content {

struct Reading {
    int words = 0, sentences = 0, syllables = 0;
    // Years of school: 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid et al. 1975).
    double grade() const;
};

int syllables(std::string_view word); // lower case; at least 1

// A block ends a sentence. Words that lead to the glossary are explained there, so they count as
// easy ones.
Reading measure(const Prose&);
Reading measure_text(std::string_view); // without links
void add(Reading& to, const Reading& more);

} // namespace content
