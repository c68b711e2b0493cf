// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/report.h"

#include "tests/load/json.h"

#include <cstdio>

namespace load {

Report &Report::group(const std::string &name)
{
    for (Entry &entry : m_entries) {
        if (entry.name == name && entry.children)
            return *entry.children;
    }
    m_entries.push_back({name, {}, std::make_unique<Report>()});
    return *m_entries.back().children;
}

void Report::setRaw(const std::string &name, std::string json)
{
    m_entries.push_back({name, std::move(json), nullptr});
}

void Report::set(const std::string &name, const std::string &text)
{
    std::string quoted;
    appendQuoted(quoted, text);
    setRaw(name, std::move(quoted));
}

void Report::set(const std::string &name, bool value)
{
    setRaw(name, value ? "true" : "false");
}

void Report::set(const std::string &name, int64_t value)
{
    setRaw(name, std::to_string(value));
}

void Report::set(const std::string &name, double value, int decimals)
{
    std::array<char, 64> buffer{};
    if (!std::isfinite(value))
        return setRaw(name, "null");
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    setRaw(name, buffer.data());
}

void Report::set(const std::string &name, const std::vector<std::string> &list)
{
    std::string json = "[";
    for (const std::string &item : list) {
        if (json.size() > 1)
            json += ", ";
        appendQuoted(json, item);
    }
    setRaw(name, json + "]");
}

void Report::setLatency(const std::string &name, const Histogram &histogram)
{
    Report &latency = group(name);
    latency.set("count", histogram.count());
    if (histogram.count() == 0)
        return;
    const auto micros = [](uint64_t ns) {
        return static_cast<double>(ns) / 1000.0;
    };
    latency.set("mean", histogram.mean() / 1000.0, 1);
    latency.set("p50", micros(histogram.quantile(0.50)), 1);
    latency.set("p90", micros(histogram.quantile(0.90)), 1);
    latency.set("p99", micros(histogram.quantile(0.99)), 1);
    latency.set("p99.9", micros(histogram.quantile(0.999)), 1);
    latency.set("max", micros(histogram.max()), 1);
}

std::string Report::json() const
{
    std::string out = "{";
    for (const Entry &entry : m_entries) {
        if (out.size() > 1)
            out += ", ";
        appendQuoted(out, entry.name);
        out += ": ";
        out += entry.children ? entry.children->json() : entry.json;
    }
    return out + "}";
}

std::string Report::text() const
{
    std::string out;
    appendText(out, 0);
    return out;
}

void Report::appendText(std::string &out, int indent) const
{
    const std::string margin(static_cast<size_t>(indent) * 2, ' ');
    bool onOneLine = true;
    for (const Entry &entry : m_entries)
        onOneLine = onOneLine && !entry.children;
    if (indent > 0 && onOneLine) {
        for (const Entry &entry : m_entries)
            out += " " + entry.name + "=" + entry.json;
        out += '\n';
        return;
    }
    if (indent > 0)
        out += '\n';
    for (const Entry &entry : m_entries) {
        out += margin + entry.name + ":";
        if (entry.children)
            entry.children->appendText(out, indent + 1);
        else
            out += " " + entry.json + '\n';
    }
}

} // namespace load
