// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/eventshape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace ui {

using server::LogEntry;
using server::LogKind;

namespace {

constexpr int Deepest = 8;

struct Seen
{
    ShapeField field;
    QJsonValue::Type lastType = QJsonValue::Undefined; // null aside
    int typeChanges = 0;
};

class Gathering
{
public:
    void add(const QJsonValue &data, const LogEntry &entry)
    {
        m_inThis.clear();
        walk({}, data, 0, entry);
        m_times.append(entry.utc);
    }

    EventShape finish(EventShape shape)
    {
        shape.events = m_times.size();
        shape.isCut = m_isCut;
        for (auto &[path, seen] : m_fields) {
            judge(seen);
            shape.fields.append(seen.field);
        }
        return shape;
    }

private:
    void walk(const QString &path, const QJsonValue &value, int depth, const LogEntry &entry)
    {
        if (!path.isEmpty() || !value.isObject())
            note(path, value.type(), entry);
        if (depth == Deepest)
            return;
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it)
                walk(path.isEmpty() ? it.key() : QString(path + u'.' + it.key()),
                     it.value(),
                     depth + 1,
                     entry);
        } else if (value.isArray()) {
            for (const QJsonValue item : value.toArray())
                walk(path + QLatin1String("[]"), item, depth + 1, entry);
        }
    }

    void note(const QString &path, QJsonValue::Type type, const LogEntry &entry)
    {
        auto found = m_fields.find(path);
        if (found == m_fields.end()) {
            if (m_fields.size() == MostShapeFields) {
                m_isCut = true;
                return;
            }
            found = m_fields.emplace(path, Seen()).first;
            found->second.field.path = path;
            found->second.field.first = m_times.size();
            found->second.field.firstUtc = entry.utc;
        }
        Seen &seen = found->second;
        if (!seen.field.types.contains(type))
            seen.field.types.append(type);
        if (type != QJsonValue::Null && type != seen.lastType) {
            if (seen.lastType != QJsonValue::Undefined) {
                ++seen.typeChanges;
                seen.field.markUtc = entry.utc;
            }
            seen.lastType = type;
        }
        if (!m_inThis.insert(path).second)
            return; // another item of a list
        ++seen.field.count;
        seen.field.last = m_times.size();
        seen.field.lastUtc = entry.utc;
    }

    // An item of a list or a field in it may be missing because the list is empty, which says
    // nothing.
    void judge(Seen &seen) const
    {
        ShapeField &field = seen.field;
        const qsizetype events = m_times.size();
        const bool isWhole = field.count == field.last - field.first + 1;
        if (seen.typeChanges > 0) {
            field.mark = ShapeField::TypeChanged;
        } else if (field.count == events) {
            field.mark = ShapeField::Steady;
        } else if (field.path.contains(QLatin1String("[]")) || !isWhole) {
            field.mark = ShapeField::Sometimes;
        } else if (field.last == events - 1) {
            field.mark = ShapeField::Appeared;
            field.markUtc = field.firstUtc;
        } else if (field.first == 0) {
            field.mark = ShapeField::Vanished;
            field.markUtc = m_times.at(field.last + 1);
        } else {
            field.mark = ShapeField::Sometimes;
        }
    }

    std::map<QString, Seen> m_fields;
    std::set<QString> m_inThis;
    QList<qint64> m_times;
    bool m_isCut = false;
};

} // namespace

QString channelPattern(const QString &channel)
{
    static const QRegularExpression number(QStringLiteral("(?<![A-Za-z0-9])\\d+(?![A-Za-z0-9])"));
    return QString(channel).replace(number, QStringLiteral("{n}"));
}

bool isAlike(const LogEntry &one, const LogEntry &other)
{
    return one.kind == other.kind && one.event == other.event && one.appId == other.appId &&
           (one.channel == other.channel ||
            channelPattern(one.channel) == channelPattern(other.channel));
}

EventShape shapeOf(const QList<LogEntry> &entries)
{
    EventShape shape;
    if (entries.isEmpty())
        return shape;
    shape.event = entries.first().event;
    shape.channels = channelPattern(entries.first().channel);
    shape.fromUtc = entries.first().utc;
    shape.toUtc = entries.last().utc;
    Gathering gathering;
    for (const LogEntry &entry : entries) {
        const QJsonArray list = QJsonDocument::fromJson("[" + entry.payload + "\n]").array();
        if (entry.size > entry.payload.size() || list.size() != 1)
            ++shape.unreadable;
        else
            gathering.add(list.first(), entry);
    }
    return gathering.finish(std::move(shape));
}

} // namespace ui
