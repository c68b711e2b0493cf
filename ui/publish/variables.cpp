// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/variables.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include <cmath>
#include <optional>

namespace ui {

namespace {

class Variables
{
    Q_DECLARE_TR_FUNCTIONS(ui::Variables)
};

const QRegularExpression &pattern()
{
    static const QRegularExpression variable(QStringLiteral("\\{\\{([^{}\\n]*)\\}\\}"));
    return variable;
}

QString escaped(const QString &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(2, array.size() - 4)); // without [" and "]
}

qsizetype decimals(const QString &number)
{
    const qsizetype dot = number.indexOf(u'.');
    return dot < 0 ? 0 : number.size() - dot - 1;
}

class Filler
{
public:
    Filler(const VariableSource &source, VariableUse use)
        : m_source(source)
        , m_use(use)
    {}

    // Nothing when it cannot be filled; `problem` then says why.
    std::optional<QString> value(const QString &inside)
    {
        const QString name = inside.trimmed().section(u' ', 0, 0);
        const QString rest = inside.trimmed().mid(name.size()).trimmed();
        if (name == u"random")
            return random(rest);
        if (name == u"pick")
            return pick(rest);
        if (!rest.isEmpty() && isPlain(name))
            return fail(Variables::tr("“{{%1}}” takes nothing behind its name, but has “%2”.")
                            .arg(name, rest));
        if (name == u"seq")
            return QString::number(m_source.seq);
        if (name == u"uuid")
            return QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (name == u"now")
            return QDateTime::fromMSecsSinceEpoch(m_source.utcMs, Qt::UTC)
                .toString(Qt::ISODateWithMs);
        if (name == u"now_ms")
            return QString::number(m_source.utcMs);
        if (name == u"tenant")
            return known(m_source.tenant,
                         Variables::tr("“{{tenant}}” has no value: choose a tenant in the scope, "
                                       "or wait until a channel of one is in use."));
        if (name == u"user")
            return known(m_source.user,
                         Variables::tr("“{{user}}” has no value: nobody with a user id is "
                                       "connected to this app."));
        return fail(Variables::tr("“{{%1}}” is not a variable. There are seq, uuid, now, now_ms, "
                                  "random, pick, tenant and user; write \\u007b for a brace that "
                                  "is meant as it is.")
                        .arg(inside.trimmed()));
    }

    QString problem;

private:
    static bool isPlain(const QString &name)
    {
        static const QStringList names{QStringLiteral("seq"),
                                       QStringLiteral("uuid"),
                                       QStringLiteral("now"),
                                       QStringLiteral("now_ms"),
                                       QStringLiteral("tenant"),
                                       QStringLiteral("user")};
        return names.contains(name);
    }

    std::optional<QString> fail(const QString &why)
    {
        problem = why;
        return std::nullopt;
    }

    QString use(const QString &value) const
    {
        return m_use == VariableUse::Json ? escaped(value) : value;
    }

    std::optional<QString> known(const QString &value, const QString &why)
    {
        return value.isEmpty() ? fail(why) : std::optional(use(value));
    }

    // With as many decimals as its limits have.
    std::optional<QString> random(const QString &limits)
    {
        static const QRegularExpression valid(
            QStringLiteral("^(-?\\d{1,12}(?:\\.\\d{1,6})?)\\s+(-?\\d{1,12}(?:\\.\\d{1,6})?)$"));
        const auto match = valid.match(limits);
        if (!match.hasMatch() || match.captured(1).toDouble() > match.captured(2).toDouble())
            return fail(Variables::tr("“{{random %1}}” needs the smallest and the largest number, "
                                      "as in {{random 1 9}}.")
                            .arg(limits));
        const qsizetype places = qMax(decimals(match.captured(1)), decimals(match.captured(2)));
        const double scale = std::pow(10.0, static_cast<double>(places));
        const auto least = static_cast<qint64>(std::llround(match.captured(1).toDouble() * scale));
        const auto most = static_cast<qint64>(std::llround(match.captured(2).toDouble() * scale));
        const qint64 chosen = least + m_source.random(most - least + 1);
        return QString::number(static_cast<double>(chosen) / scale, 'f', static_cast<int>(places));
    }

    std::optional<QString> pick(const QString &choices)
    {
        const QStringList all = choices.split(u'|');
        if (choices.isEmpty() || all.size() < 2)
            return fail(Variables::tr("“{{pick %1}}” needs values with | between them, as in "
                                      "{{pick red|blue}}.")
                            .arg(choices));
        return use(all[static_cast<qsizetype>(m_source.random(all.size()))].trimmed());
    }

    const VariableSource &m_source;
    VariableUse m_use;
};

} // namespace

qsizetype Filled::sourceOf(qsizetype offset) const
{
    qsizetype shift = 0;
    for (const Span &span : spans) {
        if (offset < span.filled)
            break;
        if (offset < span.filled + span.filledSize)
            return span.source;
        shift = span.source + span.sourceSize - span.filled - span.filledSize;
    }
    return offset + shift;
}

Filled fillVariables(const QString &text, const VariableSource &source, VariableUse use)
{
    Filled filled;
    Filler filler(source, use);
    qsizetype at = 0;
    auto matches = pattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        filled.hasVariables = true;
        filled.text += QStringView(text).mid(at, match.capturedStart() - at);
        const auto value = filler.value(match.captured(1));
        if (!value && filled.problem.isEmpty())
            filled.problem = filler.problem;
        const QString shown = value.value_or(QStringLiteral("0"));
        filled.spans.append(
            {match.capturedStart(), match.capturedLength(), filled.text.size(), shown.size()});
        filled.text += shown;
        at = match.capturedEnd();
    }
    filled.text += QStringView(text).mid(at);
    return filled;
}

bool hasVariables(const QString &text)
{
    return pattern().match(text).hasMatch();
}

QString withoutVariables(const QString &json)
{
    QString text = json;
    return text.replace(QLatin1String("{{"), QLatin1String("\\u007b{"));
}

QString rewriteAround(const QString &text, const std::function<QString(const QString &)> &write)
{
    // Each variable is one character of the private use area meanwhile.
    constexpr char16_t First = 0xE000;
    constexpr qsizetype Most = 0x1000;
    QString bare;
    QStringList variables;
    qsizetype at = 0;
    auto matches = pattern().globalMatch(text);
    while (matches.hasNext() && variables.size() < Most) {
        const auto match = matches.next();
        bare += QStringView(text).mid(at, match.capturedStart() - at);
        bare += QChar(static_cast<char16_t>(First + variables.size()));
        variables.append(match.captured());
        at = match.capturedEnd();
    }
    bare += QStringView(text).mid(at);
    QString out;
    for (const QChar c : write(bare)) {
        const qsizetype index = c.unicode() - First;
        if (index >= 0 && index < variables.size())
            out += variables[index];
        else
            out += c;
    }
    return out;
}

QList<VariableHelp> variableHelp()
{
    return {{QStringLiteral("{{seq}}"), Variables::tr("counts from 1 in a repetition")},
            {QStringLiteral("{{uuid}}"), Variables::tr("a random UUID")},
            {QStringLiteral("{{now}}"), Variables::tr("the time, ISO 8601 in UTC")},
            {QStringLiteral("{{now_ms}}"), Variables::tr("milliseconds since 1970")},
            {QStringLiteral("{{random 1 9}}"), Variables::tr("a number from 1 to 9")},
            {QStringLiteral("{{random 50.00 52.00}}"), Variables::tr("one with two decimals")},
            {QStringLiteral("{{pick red|blue}}"), Variables::tr("one of these")},
            {QStringLiteral("{{tenant}}"), Variables::tr("the tenant that the event is for")},
            {QStringLiteral("{{user}}"), Variables::tr("the id of a user who is connected")}};
}

} // namespace ui
