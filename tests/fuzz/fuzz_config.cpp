// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is a configuration in TOML, and an environment file. What is refused is refused with
// its line; what is accepted keeps to every range and reads the same when it is written out again.
#include "server/config/configfile.h"
#include "server/config/envfile.h"
#include "tests/fuzz/fuzzing.h"

#include <QSet>

#include <algorithm>

using namespace server;
using namespace fuzzing;

namespace {

// A file may be called what its owner likes.
const QString FileName = QStringLiteral("100%1 of %2.toml");

bool isWithin(qint64 value, qint64 lowest, qint64 highest)
{
    return value >= lowest && value <= highest;
}

// A line of the input by its number, when an error has one; 0 when it has none, -1 when it is
// wrong.
qsizetype lineIn(const QString &message, qsizetype lineCount)
{
    const QString start = FileName + QStringLiteral(", line ");
    if (!message.startsWith(start))
        return 0;
    bool ok = false;
    const qint64 line =
        message.mid(start.size(), message.indexOf(u':', start.size()) - start.size())
            .toLongLong(&ok);
    return ok && isWithin(line, 1, lineCount) ? line : -1;
}

void checkApp(const App &app)
{
    require(!app.id.isEmpty() && !app.key.isEmpty() && !app.secret.isEmpty(),
            "an app has its credentials");
    require(isUtf8(app.id) && isUtf8(app.key) && isUtf8(app.secret), "they are text");
    require(!app.name.isEmpty(), "an app has a name");
    require(!app.maxConnections || isWithin(*app.maxConnections, 1, 10'000'000), "connections");
    require(isWithin(app.pingIntervalSeconds, 1, 86'400) &&
                isWithin(app.pongTimeoutSeconds, 1, 86'400) &&
                isWithin(app.activityTimeoutSeconds, 1, 86'400),
            "pings");
    require(isWithin(app.maxMessageBytes, 0, 1 << 30) && isWithin(app.maxEventBytes, 1, 1 << 30) &&
                isWithin(app.maxRequestBytes, 1, 1 << 30) &&
                isWithin(app.maxMemberBytes, 1, 1 << 30) &&
                isWithin(app.maxQueueBytes, 65'536, 1 << 30),
            "sizes");
    require(isWithin(app.maxPresenceMembers, 0, 10'000'000), "members");
    require(isWithin(app.cacheSeconds, 0, 30 * 86'400), "the cache");
    require(isWithin(app.apiTimestampTolerance, 0, 86'400), "the tolerance");
    require(isWithin(app.rateLimit.maxAttempts, 1, 1'000'000) &&
                isWithin(app.rateLimit.decaySeconds, 1, 86'400),
            "the rate limit");
}

void checkConfig(const ServerConfig &config)
{
    require(config.validate().has_value(), "what is accepted is valid");
    require(!config.host.isEmpty(), "there is an address");
    require(config.pathPrefix.isEmpty() || config.pathPrefix.startsWith('/'), "a prefix is a path");
    require(isWithin(config.admission.attemptsPerMinute, 0, 1'000'000) &&
                isWithin(config.admission.maxConnections, 0, 10'000'000) &&
                isWithin(config.maxQueuedBytes, 0, 1LL << 40) &&
                isWithin(config.ioThreads, 0, MaxIoThreads) &&
                isWithin(config.drainSeconds, 0, 3'600),
            "the server's limits");
    QSet<QByteArray> ids;
    QSet<QByteArray> keys;
    for (const App &app : config.apps) {
        checkApp(app);
        ids.insert(app.id);
        keys.insert(app.key);
    }
    require(ids.size() == config.apps.size() && keys.size() == config.apps.size(),
            "every app has an id and a key of its own");
}

bool isSame(const ServerConfig &a, const ServerConfig &b)
{
    return a.host == b.host && a.port == b.port && a.pathPrefix == b.pathPrefix &&
           a.apps == b.apps && a.tenantPatterns == b.tenantPatterns && a.tls == b.tls &&
           a.admission == b.admission && a.maxQueuedBytes == b.maxQueuedBytes &&
           a.ioThreads == b.ioThreads && a.drainSeconds == b.drainSeconds;
}

// A TOML string with everything escaped that could end it.
QByteArray quoted(const QByteArray &utf8)
{
    QByteArray out = "\"";
    for (const char c : utf8) {
        if (static_cast<quint8>(c) < 0x20 || c == 0x7F || c == '"' || c == '\\')
            out += "\\u00" + QByteArray(1, c).toHex();
        else
            out += c;
    }
    return out + '"';
}

QByteArray quoted(const QString &text)
{
    return quoted(text.toUtf8());
}

QByteArray setting(const char *name, const QByteArray &value)
{
    return QByteArray(name) + " = " + value + '\n';
}

QByteArray setting(const char *name, qint64 value)
{
    return setting(name, QByteArray::number(value));
}

QByteArray flag(const char *name, bool value)
{
    return setting(name, QByteArray(value ? "true" : "false"));
}

QByteArray written(const ServerConfig &config)
{
    QByteArrayList proxies;
    for (const QString &proxy : config.admission.trustedProxies)
        proxies.append(quoted(proxy));
    QByteArray out = "[server]\n" + setting("host", quoted(config.host)) +
                     setting("port", config.port) + setting("path", quoted(config.pathPrefix)) +
                     setting("trusted_proxies", '[' + proxies.join(',') + ']') +
                     setting("attempts_per_minute", config.admission.attemptsPerMinute) +
                     setting("max_connections", config.admission.maxConnections) +
                     setting("max_queued_bytes", config.maxQueuedBytes) +
                     setting("io_threads", config.ioThreads) +
                     setting("drain_seconds", config.drainSeconds) + "[tls]\n" +
                     setting("certificate", quoted(config.tls.certificate)) +
                     setting("key", quoted(config.tls.key)) +
                     setting("passphrase", quoted(config.tls.passphrase)) +
                     flag("allow_plain", config.admission.allowPlain);
    if (!config.apps.isEmpty())
        out += appsToToml(config.apps);
    QByteArrayList rules;
    for (const QString &pattern : config.tenantPatterns)
        rules.append("{pattern = " + quoted(pattern) + '}');
    return out + "[tenants]\nrules = [" + rules.join(',') + "]\n";
}

void checkToml(const QByteArray &text)
{
    const auto config = parseConfig(text, FileName);
    if (!config) {
        const QString &message = config.error().message;
        require(message.startsWith(FileName), "an error names the file");
        require(message.endsWith(u'.'), "an error is a sentence");
        const qsizetype line = lineIn(message, text.count('\n') + 1);
        require(line >= 0, "an error's line is in the file");
        require(line > 0 || message.startsWith(FileName + QStringLiteral(": ")),
                "an error has a line, or is about the whole");
        return;
    }
    checkConfig(*config);
    const auto again = parseConfig(written(*config), FileName);
    require(again && isSame(*again, *config), "a configuration reads the same");

    const auto kept = parseConfig(appsToToml(config->apps), FileName);
    require(kept && kept->apps == config->apps, "apps can be kept in a file");
}

QString writtenEnv(const Environment &environment)
{
    QString out;
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        out += it.key() + QStringLiteral("=\"");
        for (const QChar c : it.value()) {
            if (c == u'\n')
                out += QStringLiteral("\\n");
            else if (c == u'"' || c == u'\\' || c == u'$')
                out += QStringLiteral("\\") + c;
            else
                out += c;
        }
        out += QStringLiteral("\"\n");
    }
    return out;
}

void checkEnv(const QString &text)
{
    static const QRegularExpression Name(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_.]*\\z"));
    const auto environment = parseEnv(text, FileName);
    if (!environment) {
        require(environment.error().message.endsWith(u'.'), "an error is a sentence");
        require(lineIn(environment.error().message, text.count(u'\n') + 1) > 0,
                "an error has a line of the file");
        return;
    }
    for (auto it = environment->begin(); it != environment->end(); ++it)
        require(Name.match(it.key()).hasMatch(), "names are letters and digits");
    const auto again = parseEnv(writtenEnv(*environment), FileName);
    require(again && *again == *environment, "an environment reads the same");

    ServerConfig config;
    const auto applied = applyEnvironment(*environment, config);
    if (!applied) {
        require(applied.error().message.endsWith(u'.'), "an error is a sentence");
        return;
    }
    checkConfig(config);
    ServerConfig twice = config;
    require(applyEnvironment(*environment, twice) && isSame(twice, config),
            "an environment says the same twice");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkToml(text);
    checkEnv(QString::fromUtf8(text));
    return 0;
}
