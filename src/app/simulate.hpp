// `noci simulate`: runs any model without a window and writes every output as CSV. Options come as
// the person typed them, so that each mistake can be named; knows no command-line parser.
#pragma once
#include "sim/model.hpp"

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace app {

// Times are in the model's own unit ("s", "min", "h", "d").
struct SimulateOptions {
    std::vector<std::string> set; // "touch_hz=40": before the start
    std::vector<std::string> at;  // "5:touch_hz=1": at that time
    std::string duration;         // --for; "" for 10000 ticks
    std::string every;            // "" for 10 ticks
};

// Writes `t_<unit>` and every output, one row a step from 0 to the end, numbers with 12 significant
// digits and a point in every locale. Events and rows land on the nearest tick; an event is applied
// before the row of its tick is written. Returns 0; 1 when `out` fails; 2 after one sentence on
// `err` about what is wrong and what is allowed. `model` must not be null.
int simulate(std::unique_ptr<sim::AnyModel> model, const SimulateOptions& options,
             std::ostream& out, std::ostream& err);

} // namespace app
