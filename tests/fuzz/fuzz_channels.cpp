// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input has four lines: a channel's name, an entry of `allowed_origins`, an Origin header and a
// tenant rule. Kinds, names and wildcards are compared with other ways to say the same.
#include "server/apps/origins.h"
#include "server/protocol/channelname.h"
#include "server/tenancy/tenantmap.h"
#include "tests/fuzz/fuzzing.h"

#include <QUrl>

#include <vector>

using namespace server;
using namespace fuzzing;

namespace {

void checkKind(QByteArrayView name)
{
    static const QRegularExpression Prefixes(
        QStringLiteral("\\A(?:(?<encrypted>private-encrypted)-|(?<private>private)-|"
                       "(?<presence>presence)-|)(?<cache>cache-)?"));
    const auto match = Prefixes.match(QString::fromLatin1(name));
    const ChannelType type = classifyChannel(name);
    const bool isPrivate = match.hasCaptured(u"private") || match.hasCaptured(u"encrypted");
    require((type.access == ChannelType::Access::Private) == isPrivate, "private by its prefix");
    require(type.isPresence() == match.hasCaptured(u"presence"), "presence by its prefix");
    require(type.encrypted == match.hasCaptured(u"encrypted"), "encrypted by its prefix");
    require(type.cache == match.hasCaptured(u"cache"), "cache by what follows");
    require(type.isGuarded() || !type.encrypted, "what is encrypted needs a signature");
}

void checkName(QByteArrayView name)
{
    static const QRegularExpression Grammar(QStringLiteral("\\A#?[-A-Za-z0-9_=@,.;]{1,200}\\z"));
    const bool isValid = isValidChannelName(name);
    require(isValid == (name.size() <= 200 && Grammar.match(QString::fromLatin1(name)).hasMatch()),
            "names follow their grammar");
    require(!isValidChannelName(name.toByteArray() + '\n'), "a line's end is in no name");

    const Exact user(name);
    const QByteArray own = serverToUserChannel(user.view());
    require(serverToUserId(own) == user.view(), "a user's channel names the user");
    const QByteArrayView id = serverToUserId(user.view());
    require(id.isEmpty() || serverToUserChannel(id) == user.view(), "and the user the channel");
    require(classifyChannel(own) == ChannelType(), "a user's channel is public by its name");
}

// Whether `*` in the pattern can stand for something that makes them equal: for every prefix of the
// pattern, which prefixes of the text it matches.
bool isLike(QByteArrayView pattern, QByteArrayView text)
{
    const auto size = static_cast<std::size_t>(text.size());
    std::vector<bool> matches(size + 1, false);
    matches[0] = true;
    for (const char c : pattern) {
        std::vector<bool> longer(size + 1, false);
        for (std::size_t i = 0; i <= size; ++i) {
            if (c == '*')
                longer[i] = matches[i] || (i > 0 && longer[i - 1]);
            else if (i > 0)
                longer[i] = matches[i - 1] && text[static_cast<qsizetype>(i - 1)] == c;
        }
        matches = longer;
    }
    return matches[size];
}

void checkOrigin(const QByteArray &entry, const QByteArray &origin)
{
    const QUrl url(QString::fromUtf8(origin), QUrl::StrictMode);
    const bool hasHost = url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty();
    const bool isAllowed = isOriginAllowed({entry}, origin);
    require(isOriginAllowed({"*", entry}, origin), "everything is allowed by *");
    require(!isOriginAllowed({}, origin), "nothing is allowed by no entry");
    require(isAllowed == isOriginAllowed({"no.such.example", entry}, origin) ||
                url.host() == u"no.such.example",
            "entries are independent");
    require(hasHost || !isAllowed || entry == "*", "what has no host is not allowed");
    if (!hasHost)
        return;
    const QByteArray host = url.host().toLower().toUtf8();
    if (entry != "*" && !entry.contains("://"))
        require(isAllowed == isLike(entry.toLower(), host), "* stands for any run of characters");
    const QByteArray authority = url.host(QUrl::FullyEncoded).contains(u':')
                                     ? '[' + url.host(QUrl::FullyEncoded).toUtf8() + ']'
                                     : url.host(QUrl::FullyEncoded).toUtf8();
    const QByteArray scheme = url.scheme().toUtf8();
    const QByteArray port = url.port() < 0 ? QByteArray() : ':' + QByteArray::number(url.port());
    require(isOriginAllowed({scheme + "://" + authority + port}, origin),
            "an origin is allowed by itself");
    require(!isOriginAllowed({scheme + "x://" + authority + port}, origin), "its scheme counts");
    require(
        !isOriginAllowed({scheme + "://" + authority + (url.port() == 9 ? ":10" : ":9")}, origin),
        "its port counts");
    require(isOriginAllowed({host}, origin), "a host allows itself");
}

void checkTenant(const QByteArray &name, const QString &rule)
{
    static const TenantMap Defaults = *TenantMap::compile(TenantMap::defaultPatterns());
    const QByteArray tenant = Defaults.tenantOf(name);
    require(tenant.isEmpty() || !isUtf8(name) || name.contains(tenant), "a tenant is in the name");
    require(tenant.isEmpty() || name.contains("tenant"), "and behind that word");
    require(!tenant.contains('.'), "and ends at a dot");
    if (isUtf8(name) && !name.contains('.') && !name.isEmpty()) {
        require(Defaults.tenantOf("private-tenant." + name + ".x") == name, "up to the next dot");
        require(Defaults.tenantOf("tenant." + name) == name, "or to the end");
    }

    const auto custom = TenantMap::compile({rule});
    if (!custom) {
        require(custom.error().code == ErrorCode::InvalidArgument, "a bad rule is a bad argument");
        require(custom.error().message.contains(rule.size() > 256 ? QString::number(rule.size())
                                                                  : rule),
                "the error names the rule");
        return;
    }
    require(rule.contains(u"tenant"), "a rule has a group of that name");
    const QByteArray found = custom->tenantOf(name);
    require(isUtf8(found), "a tenant is text");
    require(custom->tenantOf(name) == found, "a rule always says the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    const QByteArrayList lines = input.toByteArray().split('\n');
    const QByteArray name = lines.value(0);
    const Exact exactName(name);
    checkKind(exactName.view());
    checkName(exactName.view());
    checkOrigin(lines.value(1), lines.value(2));
    if (const QByteArray rule = lines.value(3); rule.size() <= 300)
        checkTenant(name.first(qMin<qsizetype>(name.size(), 200)), QString::fromUtf8(rule));
    return 0;
}
