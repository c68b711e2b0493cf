// SPDX-License-Identifier: GPL-3.0-or-later
// An ordered tree of figures, printed as text or as JSON.
#pragma once

#include "tests/load/base.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace load {

class Report
{
public:
    Report &group(const std::string &name);

    void set(const std::string &name, const std::string &text);
    void set(const std::string &name, const char *text) { set(name, std::string(text)); }
    void set(const std::string &name, bool value);
    void set(const std::string &name, int64_t value);
    void set(const std::string &name, uint64_t value) { set(name, static_cast<int64_t>(value)); }
    void set(const std::string &name, int value) { set(name, static_cast<int64_t>(value)); }
    void set(const std::string &name, double value, int decimals = 2);
    void set(const std::string &name, const std::vector<std::string> &list);

    // count, mean, p50, p90, p99, p99.9 and max of nanosecond values, shown in microseconds.
    void setLatency(const std::string &name, const Histogram &histogram);

    std::string json() const;
    std::string text() const;

private:
    struct Entry
    {
        std::string name;
        std::string json; // ready to print; unused for a group
        std::unique_ptr<Report> children;
    };

    void setRaw(const std::string &name, std::string json);
    void appendText(std::string &out, int indent) const;

    std::vector<Entry> m_entries;
};

} // namespace load
