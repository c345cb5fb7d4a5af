// The names that the close-ups of the glands put beside them: keys of the strings table.
#pragma once
#include "explainers/sketch.hpp"

namespace stress_hormones {

inline constexpr explainers::Words pituitary_words{"pituitary",
                                                   ui::PartIcon::acth,
                                                   "stress_hormones.pituitary",
                                                   "stress_hormones.pituitary",
                                                   "stress_hormones.pituitary",
                                                   "stress_hormones.pituitary_note",
                                                   "stress_hormones.pituitary_note"};
inline constexpr explainers::Words adrenal_words{"adrenal",
                                                 ui::PartIcon::cortisol,
                                                 "stress_hormones.adrenal_one",
                                                 "stress_hormones.adrenal_one",
                                                 "stress_hormones.adrenal_one",
                                                 "stress_hormones.adrenal_one_note",
                                                 "stress_hormones.adrenal_one_note"};

} // namespace stress_hormones
