// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/envfile.h"

#include <QFile>
#include <QRegularExpression>

#include <limits>
#include <utility>

namespace server {

namespace {

// Lines that name earlier ones could double a value with every line.
constexpr qsizetype MaxValueChars = 32'768;

// ${NAME} is the value of an earlier line.
QString expanded(const QString &value, const Environment &known)
{
    static const QRegularExpression Reference(QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}"));
    QString out;
    qsizetype at = 0;
    for (auto matches = Reference.globalMatch(value);
         matches.hasNext() && out.size() <= MaxValueChars;) {
        const auto match = matches.next();
        out += value.mid(at, match.capturedStart() - at) + known.value(match.captured(1));
        at = match.capturedEnd();
    }
    return out + value.mid(at);
}

// What stands between double quotes, where a backslash takes the meaning from a quote or a dollar
// sign and gives one to some letters.
QString doubleQuoted(const QString &value, const Environment &known)
{
    static const QHash<QChar, QChar> Letters = {
        {u'n', u'\n'}, {u'r', u'\r'}, {u't', u'\t'}, {u'f', u'\f'}, {u'v', u'\v'}};
    QString out;
    QString plain;
    for (qsizetype i = 1; i < value.size() && value[i] != u'"' && out.size() <= MaxValueChars;
         ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            plain += value[i];
            continue;
        }
        out += expanded(std::exchange(plain, {}), known);
        ++i;
        out += Letters.value(value[i], value[i]);
    }
    return out + expanded(plain, known);
}

QString unquoted(QString value, const Environment &known)
{
    value = value.trimmed();
    if (value.startsWith(u'"'))
        return doubleQuoted(value, known);
    if (value.startsWith(u'\'')) {
        const qsizetype end = value.indexOf(u'\'', 1);
        return value.sliced(1, (end < 0 ? value.size() : end) - 1);
    }
    if (const qsizetype comment = value.indexOf(u" #"); comment >= 0)
        value = value.first(comment).trimmed();
    return expanded(value, known);
}

// Sets `target` from a variable when it is there and not empty (Laravel's "null" counts as absent).
class Reader
{
public:
    explicit Reader(const Environment &environment)
        : m_environment(environment)
    {}

    QString text(const QString &name) const
    {
        const QString value = m_environment.value(name);
        return value == u"null" || value == u"(null)" ? QString() : value;
    }

    template <typename Number>
    void number(const QString &name, Number &target, qint64 lowest, qint64 highest)
    {
        const QString value = text(name);
        if (value.isEmpty())
            return;
        bool ok = false;
        const qint64 parsed = value.toLongLong(&ok);
        if (ok && parsed >= lowest && parsed <= highest)
            target = static_cast<Number>(parsed);
        else
            fail(name,
                 value,
                 QStringLiteral("a whole number from %1 to %2").arg(lowest).arg(highest));
    }

    void boolean(const QString &name, bool &target)
    {
        const QString value = text(name).toLower();
        if (value == u"true" || value == u"(true)" || value == u"1")
            target = true;
        else if (value == u"false" || value == u"(false)" || value == u"0")
            target = false;
        else if (!value.isEmpty())
            fail(name, value, QStringLiteral("true or false"));
    }

    void fail(const QString &name, const QString &value, const QString &wanted)
    {
        if (!error)
            error = Error{ErrorCode::InvalidArgument,
                          QStringLiteral("%1 is \"%2\"; it must be %3.").arg(name, value, wanted)};
    }

    std::optional<Error> error;

private:
    const Environment &m_environment;
};

constexpr qint64 MaxSeconds = 86'400;
constexpr qint64 MaxBytes = 1LL << 30;

void readOptions(Reader &read, App &app)
{
    read.number(QStringLiteral("REVERB_APP_PING_INTERVAL"), app.pingIntervalSeconds, 1, MaxSeconds);
    read.number(
        QStringLiteral("REVERB_APP_ACTIVITY_TIMEOUT"), app.activityTimeoutSeconds, 1, MaxSeconds);
    read.number(QStringLiteral("REVERB_APP_MAX_MESSAGE_SIZE"), app.maxMessageBytes, 0, MaxBytes);
    read.number(QStringLiteral("REVERB_MAX_REQUEST_SIZE"), app.maxRequestBytes, 1, MaxBytes);
    int connections = 0;
    read.number(QStringLiteral("REVERB_APP_MAX_CONNECTIONS"), connections, 1, 10'000'000);
    if (connections > 0)
        app.maxConnections = connections;
    read.boolean(QStringLiteral("REVERB_APP_RATE_LIMITING_ENABLED"), app.rateLimit.enabled);
    read.number(QStringLiteral("REVERB_APP_RATE_LIMIT_MAX_ATTEMPTS"),
                app.rateLimit.maxAttempts,
                1,
                1'000'000);
    read.number(QStringLiteral("REVERB_APP_RATE_LIMIT_DECAY_SECONDS"),
                app.rateLimit.decaySeconds,
                1,
                MaxSeconds);
    read.boolean(QStringLiteral("REVERB_APP_RATE_LIMIT_TERMINATE"), app.rateLimit.terminate);

    const QString mode = read.text(QStringLiteral("REVERB_APP_ACCEPT_CLIENT_EVENTS_FROM"));
    if (!mode.isEmpty())
        app.clientEvents = mode == u"all"       ? ClientEvents::All
                           : mode == u"members" ? ClientEvents::Members
                                                : ClientEvents::None;
    const QString origins = read.text(QStringLiteral("REVERB_ALLOWED_ORIGINS"));
    if (!origins.isEmpty()) {
        app.allowedOrigins.clear();
        for (const QString &origin : origins.split(u',', Qt::SkipEmptyParts))
            app.allowedOrigins.append(origin.trimmed().toUtf8());
    }
}

} // namespace

Result<Environment> parseEnv(const QString &text, const QString &name)
{
    static const QRegularExpression Assignment(
        QStringLiteral("^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=(.*)$"));
    Environment environment;
    int line = 0;
    for (const QString &source : text.split(u'\n')) {
        ++line;
        const QString trimmed = source.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        const auto match = Assignment.match(trimmed);
        if (!match.hasMatch()) {
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("%1, line %2: not of the form NAME=value.")
                             .arg(name, QString::number(line))};
        }
        const QString value = unquoted(match.captured(2), environment);
        if (value.size() > MaxValueChars) {
            return Error{ErrorCode::TooLarge,
                         QStringLiteral("%1, line %2: the value of %3 has more than %4 characters.")
                             .arg(name,
                                  QString::number(line),
                                  match.captured(1),
                                  QString::number(MaxValueChars))};
        }
        environment.insert(match.captured(1), value);
    }
    return environment;
}

Result<Environment> readEnvFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::NotFound,
                     QStringLiteral("The environment file %1 cannot be read: %2.")
                         .arg(path, file.errorString())};
    }
    return parseEnv(QString::fromUtf8(file.readAll()), path);
}

Outcome applyEnvironment(const Environment &environment, ServerConfig &config, const QString &file)
{
    Reader read(environment);
    const auto note = [&](const char *setting, const QString &variable) {
        if (read.text(variable).isEmpty())
            return;
        const QString where = file.isEmpty() ? variable : file + QStringLiteral(", ") + variable;
        config.origins.insert(QLatin1String(setting), {SettingSource::Environment, where});
    };
    note("server.host", QStringLiteral("REVERB_SERVER_HOST"));
    note("server.port", QStringLiteral("REVERB_SERVER_PORT"));
    note("server.path", QStringLiteral("REVERB_SERVER_PATH"));
    if (const QString host = read.text(QStringLiteral("REVERB_SERVER_HOST")); !host.isEmpty())
        config.host = host;
    read.number(
        QStringLiteral("REVERB_SERVER_PORT"), config.port, 0, std::numeric_limits<quint16>::max());
    if (const QString path = read.text(QStringLiteral("REVERB_SERVER_PATH")); !path.isEmpty())
        config.pathPrefix = (path.startsWith(u'/') ? path : u'/' + path).toUtf8();

    const bool isReverb = !read.text(QStringLiteral("REVERB_APP_KEY")).isEmpty();
    const QString prefix = isReverb ? QStringLiteral("REVERB_APP_") : QStringLiteral("PUSHER_APP_");
    App app;
    app.id = read.text(prefix + QStringLiteral("ID")).toUtf8();
    app.key = read.text(prefix + QStringLiteral("KEY")).toUtf8();
    app.secret = read.text(prefix + QStringLiteral("SECRET")).toUtf8();
    if (!app.key.isEmpty()) {
        if (app.id.isEmpty() || app.secret.isEmpty()) {
            read.fail(app.id.isEmpty() ? prefix + QStringLiteral("ID")
                                       : prefix + QStringLiteral("SECRET"),
                      {},
                      QStringLiteral("set together with %1KEY").arg(prefix));
        }
        const QString name = read.text(QStringLiteral("APP_NAME"));
        app.name = name.isEmpty() ? QString::fromUtf8(app.id) : name;
        readOptions(read, app);
        config.apps.removeIf([&](const App &known) { return known.id == app.id; });
        config.apps.append(std::move(app));
    }
    if (read.error)
        return *read.error;
    return config.validate();
}

} // namespace server
