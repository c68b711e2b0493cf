// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/load/options.h"
#include "tests/load/report.h"

#include <string>
#include <vector>

namespace load {

struct Outcome
{
    std::vector<std::string> failures; // empty when every check passed
    std::vector<std::string> warnings;
};

Outcome runScenario(const Options &options, Report &report);

} // namespace load
