// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/protocol/channelname.h"

#include <QByteArrayList>
#include <QHash>
#include <QRegularExpression>

namespace server {

// A form of channel names: "private-tenant.{tenant}.{module}". A placeholder stands for one or more
// characters without a dot, {id:int} for a whole number as it is usually written. A pattern that
// begins with "private-" stands for encrypted and cache channels as well, one that begins with
// "presence-" also for the doubled "presence-presence-" of Echo's join('presence-…') (SYSTEMS.md
// S14). Value; pure.
class ChannelPattern
{
public:
    using Values = QHash<QByteArray, QByteArray>; // by placeholder

    // Errors: InvalidArgument naming the pattern, and what is wrong with it.
    static Result<ChannelPattern> parse(const QByteArray &text);

    const QByteArray &text() const { return m_text; }
    const QByteArrayList &placeholders() const { return m_placeholders; } // in their order
    ChannelType::Access access() const { return m_access; }
    // Patterns of the same shape match the same names.
    QByteArray shape() const;

    // The values in a channel's name, or nothing when it has another form.
    std::optional<Values> match(QByteArrayView channel) const;
    // The name with these values, one for each placeholder. Errors: InvalidArgument.
    Result<QByteArray> build(const QByteArrayList &values) const;
    // As build(), by name.
    Result<QByteArray> build(const Values &values) const;
    // Whether this says more about a name than `other`: at the first segment between dots in which
    // they differ, literal text says more than a placeholder, and more of it more than less.
    bool isMoreSpecificThan(const ChannelPattern &other) const { return m_weight > other.m_weight; }
    // For TenantMap: matches the same names, with the placeholder as the group "tenant".
    QRegularExpression tenantExpression(const QByteArray &placeholder) const;

private:
    struct Part
    {
        QByteArray text; // literal, or the placeholder's name
        bool isPlaceholder = false;
        bool isInteger = false;
    };

    Outcome read(QByteArrayView rest);
    Outcome addPlaceholder(QByteArrayView inside);
    QString expression(const QByteArray &captured) const;
    Error defect(const QString &what) const;

    QByteArray m_text;
    ChannelType::Access m_access = ChannelType::Access::Public;
    QList<Part> m_parts;
    QByteArrayList m_placeholders;
    QList<int> m_weight; // one number a segment
    QRegularExpression m_expression;
};

} // namespace server
