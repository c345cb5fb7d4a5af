// The four models of stress hormones, each on its own clock: hourly pulses, one day, weeks, and the
// seconds of the heart. They are not coupled. One page about all: model.md beside this file.
#pragma once
#include "explainers/stress_hormones/model_day.hpp"
#include "explainers/stress_hormones/model_heart.hpp"
#include "explainers/stress_hormones/model_massage.hpp"
#include "explainers/stress_hormones/model_pulses.hpp"
#include "explainers/stress_hormones/model_weeks.hpp"
