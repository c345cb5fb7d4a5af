#include "content/course.hpp"

namespace content {
namespace {

template <class T, class Key>
const T* find_in(const std::vector<T>& list, const std::string& wanted, Key T::*key) {
    for (const T& item : list)
        if (item.*key == wanted) return &item;
    return nullptr;
}

} // namespace

const Lesson* Course::lesson(const std::string& id) const {
    return find_in(lessons, id, &Lesson::id);
}
const Term* Course::term(const std::string& id) const {
    return find_in(terms, id, &Term::id);
}
const Source* Course::source(const std::string& key) const {
    return find_in(sources, key, &Source::key);
}
const Claim* Course::claim(const std::string& id) const {
    return find_in(claims, id, &Claim::id);
}

const Story* Course::story(const std::string& id) const {
    const Story* found = nullptr;
    for (const Story& story : stories)
        if (story.id == id && (found == nullptr || (story.own && !story.broken))) found = &story;
    return found;
}

Course::StepAt Course::find_step(const std::string& id) const {
    for (const Lesson& lesson : lessons)
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            if (lesson.steps[i].id == id) return {&lesson, static_cast<int>(i)};
    return {};
}

} // namespace content
