// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/appsettings.h"

#include "server/console/api/appoptions.h"

namespace server {

namespace {

constexpr qsizetype MostQuoted = 40;

// Finds the first option whose value cannot be.
struct Checker
{
    QString wrong;

    void number(const char *name, OptionRange range, qint64 value)
    {
        if (!wrong.isEmpty() || (value >= range.lowest && value <= range.highest))
            return;
        wrong = QStringLiteral("%1 is %2; it must be a whole number from %3 to %4.")
                    .arg(QLatin1String(name))
                    .arg(value)
                    .arg(range.lowest)
                    .arg(range.highest);
    }
    void operator()(const char *name, OptionRange range, qint32 value)
    {
        number(name, range, value);
    }
    void operator()(const char *name, OptionRange range, qint64 value)
    {
        number(name, range, value);
    }
    void operator()(const char *name, OptionRange range, const std::optional<qint32> &value)
    {
        if (value)
            number(name, range, *value);
    }
    void operator()(const char *name, OptionRange, const QString &value)
    {
        if (qstrcmp(name, "client_events") == 0)
            word(name,
                 value,
                 {QStringLiteral("none"), QStringLiteral("members"), QStringLiteral("all")});
        else if (qstrcmp(name, "client_events_on") == 0)
            word(name, value, {QStringLiteral("any"), QStringLiteral("guarded")});
        else if (qstrcmp(name, "colour") == 0 && wrong.isEmpty() && !isColour(value))
            wrong =
                QStringLiteral("%1 is \"%2\"; it %3.")
                    .arg(QLatin1String(name), value.left(MostQuoted), QLatin1String(ColourRule));
    }
    void word(const char *name, const QString &value, const QStringList &allowed)
    {
        if (!wrong.isEmpty() || allowed.contains(value))
            return;
        wrong = QStringLiteral("%1 is \"%2\"; it must be \"%3\".")
                    .arg(QLatin1String(name), value, allowed.join(QStringLiteral("\" or \"")));
    }
    void operator()(const char *, OptionRange, bool) {}
    void operator()(const char *, OptionRange, const QStringList &) {}
};

// Longer names than the protocol's are for apps that take any name.
QString wrongNameLength(const AppSettings &settings)
{
    constexpr qint32 Protocol = 200; // PROTOCOL.md 2.1
    if (settings.lenientNames || settings.maxChannelNameBytes.value_or(0) <= Protocol)
        return {};
    return QStringLiteral("max_channel_name_length is %1; it must be at most %2 unless "
                          "lenient_channel_names is true.")
        .arg(*settings.maxChannelNameBytes)
        .arg(Protocol);
}

} // namespace

Outcome checkSettings(const AppSettings &settings)
{
    Checker checker;
    forEachAppOption(checker, settings);
    if (checker.wrong.isEmpty())
        checker.wrong = wrongNameLength(settings);
    if (!checker.wrong.isEmpty())
        return Error{ErrorCode::InvalidArgument, checker.wrong};
    return Done{};
}

Outcome checkGraceSeconds(qint64 seconds)
{
    if (seconds >= 0 && seconds <= MaxGraceSeconds)
        return Done{};
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("The grace time is %1 s; it must be from 0 to %2.")
                     .arg(seconds)
                     .arg(MaxGraceSeconds)};
}

} // namespace server
