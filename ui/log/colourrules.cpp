// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/colourrules.h"

#include "ui/models/logmodel.h"
#include "ui/models/logtext.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ColourRules)
};

struct TintId
{
    LogTint tint;
    const char *id;
};

constexpr std::array TintIds{TintId{LogTint::None, "none"},
                             TintId{LogTint::Error, "error"},
                             TintId{LogTint::Warning, "warning"},
                             TintId{LogTint::Event, "event"},
                             TintId{LogTint::Presence, "presence"},
                             TintId{LogTint::Muted, "muted"}};

QString idOf(LogTint tint)
{
    for (const TintId &one : TintIds) {
        if (one.tint == tint)
            return QLatin1String(one.id);
    }
    return {};
}

LogTint tintOf(const QString &id)
{
    for (const TintId &one : TintIds) {
        if (id == QLatin1String(one.id))
            return one.tint;
    }
    return LogTint::None;
}

} // namespace

QList<LogTint> logTints()
{
    QList<LogTint> tints;
    for (const TintId &one : TintIds)
        tints.append(one.tint);
    return tints;
}

QString tintText(LogTint tint)
{
    switch (tint) {
    case LogTint::None:
        return Texts::tr("No colour");
    case LogTint::Error:
        return Texts::tr("Red");
    case LogTint::Warning:
        return Texts::tr("Amber");
    case LogTint::Event:
        return Texts::tr("Blue");
    case LogTint::Presence:
        return Texts::tr("Green");
    case LogTint::Muted:
        return Texts::tr("Grey text");
    }
    return {};
}

QColor tintBackground(LogTint tint)
{
    switch (tint) {
    case LogTint::Error:
        return theme().rowError;
    case LogTint::Warning:
        return theme().rowWarn;
    case LogTint::Event:
        return theme().rowEvent;
    case LogTint::Presence:
        return theme().rowPresence;
    default:
        return {};
    }
}

QColor tintForeground(LogTint tint)
{
    return tint == LogTint::Muted ? theme().muted : QColor();
}

QStringList colourRuleKeys()
{
    QStringList keys = LogModel::filterKeys();
    keys.removeAll(QStringLiteral("since"));
    return keys;
}

QList<ColourRule> defaultColourRules()
{
    const auto rule = [](const QString &name, const char *filter, LogTint tint) {
        return ColourRule{name, QLatin1String(filter), tint, true};
    };
    return {
        rule(Texts::tr("Refusals"), "type:rejected", LogTint::Error),
        rule(Texts::tr("Slow clients"),
             "type:disconnected event:4100 data:\"slow\"",
             LogTint::Warning),
        rule(Texts::tr("Closed for an error"),
             "type:disconnected event:40*|4201|1002|1003|1007|1008|1009|1011",
             LogTint::Error),
        rule(Texts::tr("Done in a console"), "source:console", LogTint::Warning),
        rule(Texts::tr("Client events"), "type:client_event", LogTint::Event),
        rule(Texts::tr("Published events"), "type:event", LogTint::Event),
        rule(Texts::tr("Presence"), "type:member", LogTint::Presence),
        rule(Texts::tr("Disconnects"), "type:disconnected", LogTint::Muted),
    };
}

QString colourRulesToText(const QList<ColourRule> &rules)
{
    QJsonArray list;
    for (const ColourRule &rule : rules) {
        list.append(QJsonObject{{QStringLiteral("name"), rule.name},
                                {QStringLiteral("filter"), rule.filter},
                                {QStringLiteral("tint"), idOf(rule.tint)},
                                {QStringLiteral("on"), rule.isOn}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::optional<QList<ColourRule>> colourRulesFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    QList<ColourRule> rules;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject object = value.toObject();
        rules.append({object.value(u"name").toString(),
                      object.value(u"filter").toString(),
                      tintOf(object.value(u"tint").toString()),
                      object.value(u"on").toBool(true)});
        if (rules.size() == ColourRules::Most)
            break;
    }
    return rules;
}

// A filter that is none any more colours nothing.
ColourRules::ColourRules(const QList<ColourRule> &rules)
    : m_rules(rules.first(qMin<qsizetype>(rules.size(), Most)))
{
    const QStringList keys = colourRuleKeys();
    for (const ColourRule &rule : std::as_const(m_rules)) {
        const auto filter = Filter::parse(rule.filter, keys);
        m_filters.append(rule.isOn && filter ? *filter : Filter());
    }
}

int ColourRules::ruleOf(const server::LogEntry &entry,
                        const QHash<QString, QString> &appNames) const
{
    for (qsizetype i = 0; i < m_filters.size(); ++i) {
        if (!m_filters[i].isEmpty() && logAdmits(entry, m_filters[i], {}, appNames))
            return static_cast<int>(i);
    }
    return -1;
}

void RowColours::setRules(const ColourRules &rules)
{
    m_rules = rules;
    forget();
}

void RowColours::forget()
{
    std::fill(m_known.begin(), m_known.end(), Unknown);
}

const ColourRule *RowColours::ruleOf(int row,
                                     const server::LogEntry &entry,
                                     const QHash<QString, QString> &appNames) const
{
    qint8 &known = m_known[static_cast<std::size_t>(row)];
    if (known == Unknown)
        known = static_cast<qint8>(m_rules.ruleOf(entry, appNames));
    return known < 0 ? nullptr : &m_rules.list()[known];
}

} // namespace ui
