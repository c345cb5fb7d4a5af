// How often `new` was called so far, for tests that a steady frame allocates nothing. A program
// that asks gets a `new` that counts; one that does not keeps its own.
#pragma once
#include <cstddef>

namespace test {

std::size_t allocations();

} // namespace test
