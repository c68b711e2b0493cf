// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/optionvalues.h"

#include "server/console/api/appoptions.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>

namespace ui {

using server::AppSettings;
using server::OptionRange;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OptionValues)
};

QString shown(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}
QString shown(const QString &value)
{
    return value;
}
QString shown(const QStringList &value)
{
    return value.join(QLatin1Char(' '));
}
QString shown(const std::optional<qint32> &value)
{
    return value ? QString::number(*value) : QString();
}
QString shown(qint32 value)
{
    return QString::number(value);
}
QString shown(qint64 value)
{
    return QString::number(value);
}

OptionKind kindOf(const char *, const bool &)
{
    return OptionKind::Switch;
}
OptionKind kindOf(const char *, const QStringList &)
{
    return OptionKind::List;
}
OptionKind kindOf(const char *, const std::optional<qint32> &)
{
    return OptionKind::OptionalNumber;
}
OptionKind kindOf(const char *name, const QString &)
{
    if (qstrcmp(name, "colour") == 0)
        return OptionKind::Colour;
    return qstrncmp(name, "client_events", 13) == 0 ? OptionKind::Choice : OptionKind::Text;
}
template <typename Number>
OptionKind kindOf(const char *, const Number &)
{
    return OptionKind::Number;
}

QStringList choicesOf(const char *name)
{
    if (qstrcmp(name, "client_events") == 0)
        return {QStringLiteral("members"), QStringLiteral("all"), QStringLiteral("none")};
    if (qstrcmp(name, "client_events_on") == 0)
        return {QStringLiteral("any"), QStringLiteral("guarded")};
    return {};
}

// Reads one option after the other.
struct Reader
{
    const OptionValues &values;
    OptionValues &wrong;

    void operator()(const char *name, OptionRange, bool &value, const bool &)
    {
        value = text(name) == u"true";
    }
    void operator()(const char *name, OptionRange, QString &value, const QString &)
    {
        value = text(name).trimmed();
    }
    void operator()(const char *name, OptionRange, QStringList &value, const QStringList &)
    {
        static const QRegularExpression between(QStringLiteral("[\\s,]+"));
        value = text(name).split(between, Qt::SkipEmptyParts);
    }
    void operator()(const char *name,
                    OptionRange range,
                    std::optional<qint32> &value,
                    const std::optional<qint32> &usual)
    {
        if (text(name).trimmed().isEmpty())
            value = usual;
        else
            value = static_cast<qint32>(number(name, range));
    }
    template <typename Number>
    void operator()(const char *name, OptionRange range, Number &value, const Number &usual)
    {
        value = text(name).trimmed().isEmpty() ? usual : static_cast<Number>(number(name, range));
    }

private:
    QString text(const char *name) const { return values.value(QLatin1String(name)); }
    qint64 number(const char *name, OptionRange range)
    {
        bool isNumber = false;
        const QString written = text(name).trimmed();
        const qint64 value = written.toLongLong(&isNumber);
        if (isNumber && value >= range.lowest && value <= range.highest)
            return value;
        wrong.insert(QLatin1String(name),
                     Texts::tr("“%1” must be a whole number from %2 to %3.")
                         .arg(written)
                         .arg(range.lowest)
                         .arg(range.highest));
        return range.lowest;
    }
};

} // namespace

QList<OptionForm> optionForms()
{
    QList<OptionForm> forms;
    const AppSettings usual;
    server::forEachAppOption(
        [&](const char *name, OptionRange range, const auto &value) {
            forms.append({QLatin1String(name),
                          kindOf(name, value),
                          choicesOf(name),
                          shown(value),
                          range.lowest,
                          range.highest});
        },
        usual);
    return forms;
}

OptionValues valuesOf(const AppSettings &settings)
{
    OptionValues values;
    const AppSettings usual;
    server::forEachAppOption(
        [&](const char *name, OptionRange, const auto &value, const auto &other) {
            const bool isNumber = kindOf(name, value) == OptionKind::Number;
            values.insert(QLatin1String(name),
                          isNumber && value == other ? QString() : shown(value));
        },
        settings,
        usual);
    return values;
}

OptionValues readValues(const OptionValues &values, AppSettings &settings)
{
    OptionValues wrong;
    const AppSettings usual;
    server::forEachAppOption(Reader{values, wrong}, settings, usual);
    if (wrong.isEmpty()) {
        if (const auto checked = server::checkSettings(settings); !checked)
            wrong.insert(optionNamedIn(checked.error().message), checked.error().message);
    }
    return wrong;
}

// The one that is named first, and the longest of those: "client_events_on" is not "client_events".
QString optionNamedIn(const QString &sentence)
{
    QString found;
    qsizetype at = std::numeric_limits<qsizetype>::max();
    QStringList names = {QStringLiteral("key")};
    for (const OptionForm &form : optionForms())
        names.append(form.name);
    for (const QString &name : std::as_const(names)) {
        const QRegularExpression word(
            QStringLiteral("(?<![\\w.])%1(?!\\w|\\.\\w)").arg(QRegularExpression::escape(name)));
        const auto match = word.match(sentence);
        if (match.hasMatch() && match.capturedStart() < at) {
            at = match.capturedStart();
            found = name;
        }
    }
    return found;
}

} // namespace ui
