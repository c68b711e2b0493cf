// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/metricstext.h"

#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <optional>

namespace test {

using namespace server;

namespace {

bool matches(const char *pattern, const QByteArray &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))
        .match(QString::fromUtf8(text))
        .hasMatch();
}

bool isName(const QByteArray &name)
{
    return matches("[a-zA-Z_:][a-zA-Z0-9_:]*", name);
}

// What stands between quotes from `at` on, which is moved behind the closing one.
std::optional<QByteArray> quotedValue(const QByteArray &line, qsizetype &at)
{
    QByteArray value;
    if (at >= line.size() || line[at++] != '"')
        return std::nullopt;
    while (at < line.size() && line[at] != '"') {
        if (line[at] != '\\') {
            value += line[at++];
            continue;
        }
        const char escaped = line.size() > at + 1 ? line[at + 1] : '\0';
        if (escaped != 'n' && escaped != '\\' && escaped != '"')
            return std::nullopt;
        value += escaped == 'n' ? '\n' : escaped;
        at += 2;
    }
    return at++ < line.size() ? std::optional(value) : std::nullopt;
}

std::optional<MetricsText::Labels> readLabels(const QByteArray &line, qsizetype &at)
{
    MetricsText::Labels labels;
    while (at < line.size() && line[at] != '}') {
        const qsizetype equals = line.indexOf('=', at);
        if (equals < 0)
            return std::nullopt;
        const QByteArray name = line.mid(at, equals - at);
        at = equals + 1;
        const auto value = quotedValue(line, at);
        if (!value || !matches("[a-zA-Z_][a-zA-Z0-9_]*", name) || labels.contains(name))
            return std::nullopt;
        labels.insert(name, *value);
        if (at < line.size() && line[at] == ',')
            ++at;
    }
    return at++ < line.size() ? std::optional(labels) : std::nullopt;
}

std::optional<MetricsText::Sample> readSample(const QByteArray &line)
{
    MetricsText::Sample sample;
    qsizetype at = 0;
    while (at < line.size() && line[at] != '{' && line[at] != ' ')
        ++at;
    sample.name = line.first(at);
    if (at < line.size() && line[at] == '{') {
        const auto labels = readLabels(line, ++at);
        if (!labels)
            return std::nullopt;
        sample.labels = *labels;
    }
    bool ok = false;
    if (at < line.size() && line[at] == ' ')
        sample.value = line.sliced(at + 1).toDouble(&ok);
    return ok && isName(sample.name) ? std::optional(sample) : std::nullopt;
}

bool belongsTo(const QByteArray &family, const QByteArray &type, const QByteArray &sample)
{
    if (type != "histogram")
        return !type.isEmpty() && sample == family;
    return sample == family + "_bucket" || sample == family + "_sum" || sample == family + "_count";
}

} // namespace

Result<MetricsText> MetricsText::parse(const QByteArray &text)
{
    MetricsText read;
    QByteArray family;
    bool hasSample = true;
    QSet<QByteArray> series;
    const auto wrong = [](const QByteArray &line) {
        return Error{ErrorCode::InvalidArgument, QString::fromUtf8(line)};
    };
    if (!text.endsWith('\n'))
        return wrong("the last line has no end");
    for (const QByteArray &line : text.chopped(1).split('\n')) {
        if (line.startsWith("# HELP ")) {
            const qsizetype end = line.indexOf(' ', 7);
            family = line.mid(7, end - 7);
            if (end < 0 || !isName(family) || read.helps.contains(family) || !hasSample)
                return wrong(line);
            read.helps.insert(family, line.sliced(end + 1));
            hasSample = false;
        } else if (line.startsWith("# TYPE ")) {
            const QByteArray type = line.sliced(line.lastIndexOf(' ') + 1);
            if (line != "# TYPE " + family + ' ' + type || read.types.contains(family) ||
                !matches("counter|gauge|histogram", type))
                return wrong(line);
            read.types.insert(family, type);
        } else {
            const auto sample = readSample(line);
            const QByteArray type = read.types.value(family);
            const QByteArray key = line.first(qMax<qsizetype>(0, line.lastIndexOf(' ')));
            if (!sample || !belongsTo(family, type, sample->name) || series.contains(key) ||
                (type != "gauge" && sample->value < 0))
                return wrong(line);
            series.insert(key);
            read.samples.append(*sample);
            hasSample = true;
        }
    }
    return hasSample ? Result<MetricsText>(read) : wrong(family + " has no sample");
}

double MetricsText::value(const QByteArray &name, const Labels &labels) const
{
    double found = std::nan("");
    for (const Sample &sample : samples) {
        if (sample.name == name && sample.labels == labels)
            found = sample.value;
    }
    return found;
}

} // namespace test
