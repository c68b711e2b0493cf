// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/channelpattern.h"

#include "server/protocol/limits.h"

#include <algorithm>

namespace server {

namespace {

constexpr int IntegerWeight = 1; // of a placeholder; any other has 0
constexpr int LiteralWeight = 1'000'000;

bool isPlaceholderName(QByteArrayView name)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !name.isEmpty() && isLetter(name.front()) &&
           std::all_of(name.begin(), name.end(), [&](char c) {
               return isLetter(c) || (c >= '0' && c <= '9');
           });
}

// What is before the name itself, so that a pattern and a channel are compared without it.
QString prefixExpression(ChannelType::Access access)
{
    switch (access) {
    case ChannelType::Access::Private:
        return QStringLiteral("private-(?:encrypted-)?(?:cache-)?");
    case ChannelType::Access::Presence:
        return QStringLiteral("presence-(?:cache-)?(?:presence-)?");
    case ChannelType::Access::Public:
        return QStringLiteral("(?:cache-)?");
    }
    return {};
}

QByteArray prefixOf(ChannelType::Access access)
{
    switch (access) {
    case ChannelType::Access::Private:
        return "private-";
    case ChannelType::Access::Presence:
        return "presence-";
    case ChannelType::Access::Public:
        return {};
    }
    return {};
}

bool isInteger(QByteArrayView value)
{
    static const QRegularExpression Form(QStringLiteral("\\A(?:0|[1-9][0-9]{0,18})\\z"));
    return Form.match(QString::fromLatin1(value)).hasMatch();
}

} // namespace

Error ChannelPattern::defect(const QString &what) const
{
    return {ErrorCode::InvalidArgument,
            QStringLiteral("The channel pattern \"%1\" %2 (channels.pattern).")
                .arg(QString::fromUtf8(m_text), what)};
}

Result<ChannelPattern> ChannelPattern::parse(const QByteArray &text)
{
    ChannelPattern pattern;
    pattern.m_text = text;
    if (text.size() > limits::ChannelNameBytes)
        return pattern.defect(QStringLiteral("has %1 bytes; at most %2 are allowed")
                                  .arg(text.size())
                                  .arg(limits::ChannelNameBytes));
    pattern.m_access = classifyChannel(text).access;
    QByteArrayView rest(text);
    rest = rest.sliced(prefixOf(pattern.m_access).size());
    if (rest.startsWith("encrypted-") || rest.startsWith("cache-"))
        return pattern.defect(
            QStringLiteral("stands for encrypted and cache channels without saying so: leave "
                           "\"encrypted-\" and \"cache-\" out"));
    if (pattern.m_access == ChannelType::Access::Presence && rest.startsWith("presence-"))
        rest = rest.sliced(qsizetype(sizeof "presence-") - 1);
    if (auto read = pattern.read(rest); !read)
        return read.error();
    pattern.m_expression = QRegularExpression(pattern.expression({}));
    return pattern;
}

// Takes the pattern apart into literal text and placeholders.
Outcome ChannelPattern::read(QByteArrayView rest)
{
    if (rest.isEmpty())
        return defect(QStringLiteral("names nothing"));
    while (!rest.isEmpty()) {
        const qsizetype open = rest.indexOf('{');
        const QByteArrayView literal = open < 0 ? rest : rest.first(open);
        const QByteArray sample = 'x' + literal.toByteArray();
        if (!isValidChannelName(sample))
            return defect(QStringLiteral("has characters that no channel may have; there are "
                                         "letters, digits and -_=@,.;"));
        if (!literal.isEmpty())
            m_parts.append({literal.toByteArray(), false, false});
        if (open < 0)
            break;
        const qsizetype close = rest.indexOf('}', open);
        if (close < 0)
            return defect(QStringLiteral("has a \"{\" without \"}\""));
        if (auto added = addPlaceholder(rest.sliced(open + 1, close - open - 1)); !added)
            return added;
        rest = rest.sliced(close + 1);
    }
    int weight = 0;
    for (const Part &part : std::as_const(m_parts)) {
        if (part.isPlaceholder) {
            weight += part.isInteger ? IntegerWeight : 0;
            weight -= LiteralWeight / 2;
            continue;
        }
        const QList<QByteArray> segments = part.text.split('.');
        for (qsizetype i = 0; i < segments.size(); ++i) {
            if (i > 0) {
                m_weight.append(weight);
                weight = 0;
            }
            if (!segments[i].isEmpty())
                weight += LiteralWeight + int(segments[i].size());
        }
    }
    m_weight.append(weight);
    return Done{};
}

Outcome ChannelPattern::addPlaceholder(QByteArrayView inside)
{
    const qsizetype colon = inside.indexOf(':');
    const QByteArray name = (colon < 0 ? inside : inside.first(colon)).toByteArray();
    const QByteArrayView kind = colon < 0 ? QByteArrayView() : inside.sliced(colon + 1);
    if (!isPlaceholderName(name) || (colon >= 0 && kind != "int"))
        return defect(QStringLiteral("has the placeholder \"{%1}\"; one looks like {id} or "
                                     "{id:int}")
                          .arg(QString::fromUtf8(inside.toByteArray())));
    if (m_placeholders.contains(name))
        return defect(
            QStringLiteral("has the placeholder \"{%1}\" twice").arg(QString::fromUtf8(name)));
    if (!m_parts.isEmpty() && m_parts.last().isPlaceholder)
        return defect(QStringLiteral("has nothing between the placeholders \"{%1}\" and \"{%2}\"")
                          .arg(QString::fromUtf8(m_parts.last().text), QString::fromUtf8(name)));
    m_parts.append({name, true, colon >= 0});
    m_placeholders.append(name);
    return Done{};
}

QByteArray ChannelPattern::shape() const
{
    QByteArray shape = prefixOf(m_access);
    for (const Part &part : m_parts)
        shape += part.isPlaceholder ? (part.isInteger ? QByteArray("{:int}") : QByteArray("{}"))
                                    : part.text;
    return shape;
}

// Every placeholder is a group of its number, or the one that is wanted is the group "tenant".
QString ChannelPattern::expression(const QByteArray &captured) const
{
    QString expression = QStringLiteral("\\A") + prefixExpression(m_access);
    for (const Part &part : m_parts) {
        if (!part.isPlaceholder) {
            expression += QRegularExpression::escape(QString::fromUtf8(part.text));
            continue;
        }
        if (captured.isEmpty())
            expression += u'(';
        else
            expression +=
                part.text == captured ? QStringLiteral("(?<tenant>") : QStringLiteral("(?:");
        expression +=
            part.isInteger ? QStringLiteral("0|[1-9][0-9]{0,18}") : QStringLiteral("[^.]+");
        expression += u')';
    }
    return expression + QStringLiteral("\\z");
}

QRegularExpression ChannelPattern::tenantExpression(const QByteArray &placeholder) const
{
    return QRegularExpression(expression(placeholder));
}

std::optional<ChannelPattern::Values> ChannelPattern::match(QByteArrayView channel) const
{
    if (classifyChannel(channel).access != m_access)
        return std::nullopt;
    const auto found = m_expression.match(QString::fromUtf8(channel));
    if (!found.hasMatch())
        return std::nullopt;
    Values values;
    for (qsizetype i = 0; i < m_placeholders.size(); ++i)
        values.insert(m_placeholders[i], found.captured(int(i) + 1).toUtf8());
    return values;
}

Result<QByteArray> ChannelPattern::build(const QByteArrayList &values) const
{
    if (values.size() != m_placeholders.size())
        return defect(QStringLiteral("has %1 placeholders, and %2 values came for them")
                          .arg(m_placeholders.size())
                          .arg(values.size()));
    QByteArray name = prefixOf(m_access);
    auto value = values.cbegin();
    for (const Part &part : m_parts) {
        if (!part.isPlaceholder) {
            name += part.text;
            continue;
        }
        const bool isGood = part.isInteger ? isInteger(*value)
                                           : isValidChannelName('x' + *value) &&
                                                 !value->isEmpty() && !value->contains('.');
        if (!isGood)
            return defect(QStringLiteral("does not take \"%1\" for {%2}")
                              .arg(QString::fromUtf8(*value), QString::fromUtf8(part.text)));
        name += *value++;
    }
    if (name.size() > limits::ChannelNameBytes)
        return defect(QStringLiteral("gives a name of %1 bytes with these values; at most %2 are "
                                     "allowed")
                          .arg(name.size())
                          .arg(limits::ChannelNameBytes));
    return name;
}

Result<QByteArray> ChannelPattern::build(const Values &values) const
{
    QByteArrayList ordered;
    for (const QByteArray &placeholder : m_placeholders) {
        const auto value = values.constFind(placeholder);
        if (value == values.cend())
            return defect(
                QStringLiteral("needs a value for {%1}").arg(QString::fromUtf8(placeholder)));
        ordered.append(*value);
    }
    if (values.size() != m_placeholders.size())
        return defect(QStringLiteral("has other placeholders: %1")
                          .arg(QString::fromUtf8(m_placeholders.join(", "))));
    return build(ordered);
}

} // namespace server
