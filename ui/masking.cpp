// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/masking.h"

#include <QRegularExpression>
#include <QStringList>

namespace ui {

namespace {

// The first 48 bits, as three groups; what is not an address is left out whole.
QString network6(const QString &ip)
{
    const qsizetype gap = ip.indexOf(QLatin1String("::"));
    const QString head = gap < 0 ? ip : ip.first(gap);
    QStringList groups = head.split(QLatin1Char(':'), Qt::SkipEmptyParts);
    if (gap < 0 && groups.size() != 8)
        return QStringLiteral("…");
    while (groups.size() < 3)
        groups.append(QStringLiteral("0"));
    return groups.first(3).join(QLatin1Char(':')) + QLatin1String("::/48");
}

} // namespace

Masking &Masking::shared()
{
    static Masking masking;
    return masking;
}

void Masking::setOn(bool on)
{
    if (on == m_on.exchange(on))
        return;
    emit changed(on);
}

QString masked::name(const QString &name)
{
    if (!Masking::shared().isOn() || name.isEmpty())
        return name;
    QStringList letters;
    for (const QString &word : name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        letters.append(word.left(word.front().isHighSurrogate() ? 2 : 1).toUpper() +
                       QLatin1Char('.'));
    return letters.join(QLatin1Char(' '));
}

QString masked::person(const QString &name, const QString &id)
{
    return name.isEmpty() ? id : masked::name(name);
}

QString masked::address(const QString &address)
{
    if (!Masking::shared().isOn() || address.isEmpty())
        return address;
    if (address.startsWith(QLatin1Char('[')))
        return network6(address.mid(1).section(QLatin1Char(']'), 0, 0));
    if (address.count(QLatin1Char(':')) > 1)
        return network6(address);
    QStringList numbers = address.section(QLatin1Char(':'), 0, 0).split(QLatin1Char('.'));
    if (numbers.size() != 4)
        return QStringLiteral("…");
    numbers[3] = QStringLiteral("0/24");
    return numbers.join(QLatin1Char('.'));
}

// Field names stand in JSON, and in JSON within JSON.
QString masked::text(QString text)
{
    if (!Masking::shared().isOn())
        return text;
    static const QRegularExpression ip(
        QStringLiteral("\\b(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}"
                       "(:\\d{1,5})?\\b"));
    static const QRegularExpression field(
        QStringLiteral("(\\\\*\"(?:(?:first|last|full|display|user|nick)?_?name|e_?mail|phone|"
                       "mobile|street|address)\\\\*\"\\s*:\\s*"
                       "\\\\*\")([^\"\\\\])[^\"\\\\]*"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(ip, QStringLiteral("\\1.0/24"));
    return text.replace(field, QStringLiteral("\\1\\2."));
}

QByteArray masked::data(const QByteArray &data)
{
    return Masking::shared().isOn() ? text(QString::fromUtf8(data)).toUtf8() : data;
}

server::ConnectionRow masked::row(server::ConnectionRow row)
{
    row.userName = name(row.userName);
    row.address = address(row.address);
    return row;
}

} // namespace ui
