// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/directoryreader.h"

#include "server/auth/signature.h"
#include "server/base/json.h"
#include "server/base/utf8check.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace server {

namespace {

constexpr int MaxMemberships = 10'000; // of one user, or with one role
constexpr qsizetype MaxTokenBytes = 512;

QByteArray textOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::Double)
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.typeId() == QMetaType::QByteArray ? value.toByteArray()
                                                   : value.toString().toUtf8();
}

QByteArray jsonOf(const QVariant &value)
{
    if (value.isNull())
        return "null";
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? "true" : "false";
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return value.toString().toUtf8();
    case QMetaType::Double:
        return std::isfinite(value.toDouble()) ? textOf(value) : QByteArray("null");
    case QMetaType::QDateTime:
        return json::quoted(value.toDateTime().toString(Qt::ISODate).toUtf8());
    default:
        break;
    }
    const QByteArray text = textOf(value);
    return Utf8Check::isValid(text) ? json::quoted(text) : QByteArray("null");
}

} // namespace

QByteArray tokenHash(const QByteArray &plaintext)
{
    return QCryptographicHash::hash(plaintext, QCryptographicHash::Sha256).toHex();
}

std::optional<qint64> momentOf(const QVariant &value)
{
    if (value.isNull())
        return 0;
    QDateTime moment = value.toDateTime();
    if (value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QByteArray) {
        const QString text = value.toString().trimmed();
        bool isNumber = false;
        const double seconds = text.toDouble(&isNumber);
        if (isNumber)
            return momentOf(seconds);
        moment = QDateTime::fromString(QString(text).replace(10, 1, u'T'), Qt::ISODateWithMs);
    } else if (value.typeId() != QMetaType::QDateTime) {
        bool isNumber = false;
        const double seconds = value.toDouble(&isNumber);
        constexpr double Latest = 1e12; // seconds; beyond it a number is no moment
        if (!isNumber || !(seconds > 0 && seconds < Latest))
            return std::nullopt;
        return qint64(seconds * 1000);
    }
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), Qt::UTC);
    return qMax<qint64>(1, moment.toMSecsSinceEpoch());
}

QByteArrayList permissionsOf(const QByteArray &text)
{
    QByteArrayList permissions;
    if (text.trimmed().startsWith('[')) {
        const auto items = json::parseArray(text);
        for (const json::Value &item : items.value_or(QList<json::Value>())) {
            if (item.isString())
                permissions.append(json::stringOf(item));
        }
        return permissions;
    }
    for (const QByteArray &word : QByteArray(text).replace(',', ' ').simplified().split(' ')) {
        if (!word.isEmpty())
            permissions.append(word);
    }
    return permissions;
}

DirectoryReader::DirectoryReader(const DirectorySettings &settings, Database &database)
    : m_queries(queriesOf(settings))
    , m_tokenType(settings.tokenType)
    , m_database(database)
{}

Result<IdentityPtr> DirectoryReader::identify(const QByteArray &token)
{
    const Error nobody{ErrorCode::Unauthorized, QStringLiteral("The token is nobody's.")};
    const qsizetype bar = token.indexOf('|');
    const QByteArray id = token.left(qMax<qsizetype>(bar, 0));
    const QByteArray plaintext = token.mid(bar + 1);
    if (plaintext.isEmpty() || token.size() > MaxTokenBytes)
        return nobody;
    const QString hash = QString::fromLatin1(tokenHash(plaintext));
    const auto tokens =
        m_database.select(m_queries.token,
                          {{QStringLiteral("hash"), hash}, {QStringLiteral("type"), m_tokenType}},
                          1);
    if (!tokens)
        return tokens.error();
    if (tokens->rows.isEmpty() || tokens->rows.first().size() < 2)
        return nobody;
    const QVariantList row = tokens->rows.first();
    if (bar >= 0 && row.size() > 2 && !constantTimeEquals(textOf(row[2]), id))
        return nobody;
    const auto expires = momentOf(row[1]);
    if (!expires)
        return Error{ErrorCode::Unauthorized,
                     QStringLiteral("The token's end is \"%1\", which is no moment "
                                    "(directory.queries.token).")
                         .arg(row[1].toString().left(64))};

    const QByteArray userId = textOf(row[0]);
    const auto found = user(userId);
    if (!found && found.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::Unauthorized,
                     QStringLiteral("The token is of the user \"%1\", who is not there.")
                         .arg(QString::fromUtf8(userId))};
    if (!found)
        return found.error();
    auto identity = std::make_shared<Identity>(**found);
    identity->tokenExpiresUtc = *expires;
    return IdentityPtr(std::move(identity));
}

Result<IdentityPtr> DirectoryReader::user(const QByteArray &id)
{
    const QString userId = QString::fromUtf8(id);
    const auto users = m_database.select(m_queries.user, {{QStringLiteral("user"), userId}}, 1);
    if (!users)
        return users.error();
    if (users->rows.isEmpty())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no user with the id \"%1\".").arg(userId)};
    auto identity = std::make_shared<Identity>();
    const QVariantList &user = users->rows.first();
    identity->userId = textOf(user.first());
    for (qsizetype i = 0; i < user.size(); ++i)
        identity->fields.append({users->columns[i].toUtf8(), jsonOf(user[i])});
    auto memberships = this->memberships(userId);
    if (!memberships)
        return memberships.error();
    identity->memberships = std::move(*memberships);
    return IdentityPtr(std::move(identity));
}

Result<QList<Membership>> DirectoryReader::memberships(const QString &userId)
{
    const auto found = m_database.select(
        m_queries.memberships, {{QStringLiteral("user"), userId}}, MaxMemberships);
    if (!found)
        return found.error();
    QList<Membership> list;
    for (const QVariantList &row : found->rows)
        list.append(
            {textOf(row.value(0)), textOf(row.value(1)), permissionsOf(textOf(row.value(2)))});
    return list;
}

Result<bool> DirectoryReader::owns(const OwnerQuestion &question)
{
    Database::Bindings bindings;
    for (auto it = question.values.cbegin(); it != question.values.cend(); ++it)
        bindings.append({QString::fromUtf8(it.key()), QString::fromUtf8(it.value())});
    // The user is bound last, whatever a placeholder is called.
    bindings.append({QStringLiteral("user"), QString::fromUtf8(question.userId)});
    const auto found = m_database.select(question.sql, bindings, MaxMemberships);
    if (!found)
        return found.error();
    return std::any_of(found->rows.cbegin(), found->rows.cend(), [&](const QVariantList &row) {
        return !row.isEmpty() && !row.first().isNull() && textOf(row.first()) == question.userId;
    });
}

Result<QByteArrayList> DirectoryReader::members(const RoleQuestion &question)
{
    Database::Bindings bindings = {{QStringLiteral("role"), QString::fromUtf8(question.role)}};
    // An application whose roles hold everywhere asks for no tenant.
    if (boundNames(m_queries.roleMembers).contains("tenant"))
        bindings.append({QStringLiteral("tenant"), QString::fromUtf8(question.tenant)});
    const auto found = m_database.select(m_queries.roleMembers, bindings, MaxMemberships + 1);
    if (!found)
        return found.error();
    if (found->rows.size() > MaxMemberships)
        return Error{ErrorCode::OverLimit,
                     QStringLiteral("More than %1 users have the role \"%2\".")
                         .arg(MaxMemberships)
                         .arg(QString::fromUtf8(question.role))};
    QByteArrayList users;
    for (const QVariantList &row : found->rows) {
        if (!row.isEmpty() && !row.first().isNull())
            users.append(textOf(row.first()));
    }
    return users;
}

} // namespace server
