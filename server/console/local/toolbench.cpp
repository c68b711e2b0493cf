// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/toolbench.h"

#include "server/base/json.h"
#include "server/connections/ownclients.h"
#include "server/protocol/channelname.h"

#include <QSslCertificate>
#include <QSslConfiguration>

#include <limits>
#include <openssl/ssl.h>
#include <sys/resource.h>
#include <sys/timex.h>

namespace server {

namespace {

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

Signatory signatoryOf(const App &app)
{
    return {app.id, app.name, app.key, app.secret, app.previousSecret, app.strictAuthKey};
}

// One that the app admits.
QString originFor(const App &app)
{
    if (app.allowedOrigins.contains("*") || app.allowedOrigins.isEmpty())
        return {};
    QString origin = QString::fromUtf8(app.allowedOrigins.first());
    origin.replace(u'*', QStringLiteral("console"));
    return origin.contains(u"://") ? origin : QStringLiteral("https://") + origin;
}

client::Refusal refusal(const QString &reason)
{
    return {QStringLiteral("AuthError"), reason, 0};
}

QByteArray memberData(const char *idName, const TestClientRequest &client)
{
    QByteArray data = QByteArray("{\"") + idName + "\":" + json::quoted(client.userId.toUtf8());
    if (!client.userInfo.isEmpty())
        data += ",\"user_info\":" + client.userInfo;
    return data + '}';
}

void addCertificate(const TlsContext &tls, MachineReport &report)
{
    report.hasTls = true;
    report.certificateSubject = tls.certificate().subject;
    report.certificateFromUtc = tls.certificate().validFromUtc;
    report.certificateUntilUtc = tls.certificate().validUntilUtc;
    X509 *native = SSL_CTX_get0_certificate(tls.native());
    unsigned char *bytes = nullptr;
    const int size = native ? i2d_X509(native, &bytes) : 0;
    if (size <= 0)
        return;
    const QSslCertificate certificate(QByteArray(reinterpret_cast<const char *>(bytes), size),
                                      QSsl::Der);
    OPENSSL_free(bytes);
    report.certificateIsSelfSigned = certificate.isSelfSigned();
    report.certificateNames = certificate.subjectAlternativeNames().values();
    report.certificateNames += certificate.subjectInfo(QSslCertificate::CommonName);
    report.certificateNames.removeDuplicates();
}

qint64 openFileLimit(rlim_t value)
{
    return value == RLIM_INFINITY ? 0 : qint64(value);
}

} // namespace

Result<AppRuntime *> ToolBench::app(const QString &id) const
{
    if (AppRuntime *found = m_engine.apps().byId(id.toUtf8()))
        return found;
    return Error{ErrorCode::NotFound,
                 QStringLiteral("There is no app with the id \"%1\".").arg(id)};
}

Result<SignatureScene> ToolBench::scene(const SignatureQuestion &question) const
{
    SignatureScene scene;
    for (const auto &one : m_engine.apps().all())
        scene.all.append(signatoryOf(one->app()));
    scene.rules = {question.atUtc ? question.atUtc : m_engine.clock().utcMs(),
                   App().apiTimestampTolerance,
                   m_engine.config().pathPrefix};
    if (question.appId.isEmpty()) {
        scene.by = {{}, {}, question.key.toUtf8(), question.secret.toUtf8(), {}, true};
        if (scene.by.key.isEmpty() || scene.by.secret.isEmpty())
            return invalid(QStringLiteral("Choose an app, or type a key and a secret."));
        return scene;
    }
    const auto found = app(question.appId);
    if (!found)
        return found.error();
    scene.by = signatoryOf((*found)->app());
    scene.rules.toleranceSeconds = (*found)->app().apiTimestampTolerance;
    scene.masterKey = m_engine.config().authorization.masterKey((*found)->id());
    return scene;
}

Result<SignatureReport> reportOn(const SignatureQuestion &question, const SignatureScene &scene)
{
    SignatureClaim claim;
    claim.kind = question.kind == SignatureKind::Request ? SignatureClaim::Request
                 : question.kind == SignatureKind::User  ? SignatureClaim::User
                                                         : SignatureClaim::Channel;
    claim.socketId = question.socketId.toUtf8();
    claim.channel = question.channel.toUtf8();
    claim.data = question.data;
    claim.given = question.given;
    claim.method = question.method.toUtf8();
    claim.target = question.target.toUtf8();
    claim.body = question.body;
    const SignatureVerdict verdict = question.verify
                                         ? explainClaim(claim, scene.by, scene.all, scene.rules)
                                         : signClaim(claim, scene.by, scene.rules.nowUtcMs);
    SignatureReport report{verdict.valid,
                           verdict.finding,
                           verdict.advice,
                           verdict.text,
                           QString::fromLatin1(verdict.hex),
                           QString::fromUtf8(verdict.auth),
                           {}};
    if (question.kind != SignatureKind::Encrypted)
        return report;
    QByteArray masterKey = scene.masterKey;
    if (!question.masterKey.isEmpty()) {
        masterKey = QByteArray::fromBase64(question.masterKey.toLatin1());
        if (masterKey.size() != 32)
            return invalid(QStringLiteral("The master key has %1 bytes; it takes 32, in base64 "
                                          "(encryption_master_key_base64).")
                               .arg(masterKey.size()));
    }
    if (!masterKey.isEmpty())
        report.sharedSecret = QString::fromLatin1(sharedSecret(claim.channel, masterKey));
    return report;
}

Result<client::Options> ToolBench::entry(const TestClientRequest &request) const
{
    if (m_engine.state() != ServerState::Listening)
        return Error{ErrorCode::Stopped,
                     QStringLiteral("The server is stopped, so no client can connect.")};
    const auto found = app(request.appId);
    if (!found)
        return found.error();
    if (!request.userInfo.isEmpty() && !json::parseObject(request.userInfo))
        return invalid(QStringLiteral("user_info is not a JSON object; an example is "
                                      "{\"name\":\"Ann\"}."));
    client::Options options;
    const QString host = hostsOf(m_engine.host()).constFirst();
    options.host = host == u"0.0.0.0" || host.isEmpty() ? QStringLiteral("127.0.0.1")
                   : host == u"::"                      ? QStringLiteral("::1")
                                                        : host;
    options.port = m_engine.port();
    options.key = (*found)->app().key;
    options.useTls = m_engine.tls() != nullptr;
    if (options.useTls) {
        // The certificate is this server's own, and may well be for another name.
        options.tls = QSslConfiguration::defaultConfiguration();
        options.tls->setPeerVerifyMode(QSslSocket::VerifyNone);
    }
    options.origin = originFor((*found)->app());
    options.clientName = QString::fromLatin1(ownClientName());
    return options;
}

client::AuthResult ToolBench::sign(const TestClientRequest &client,
                                   const client::AuthRequest &request) const
{
    const auto found = app(client.appId);
    if (!found)
        return refusal(found.error().message);
    const SigningKey &key = (*found)->signingKey();
    if (request.channel.isEmpty()) {
        const QByteArray data = memberData("id", client);
        return client::AuthAnswer{userAuth(key, request.socketId, data), data, {}};
    }
    const QByteArray channel = request.channel.toUtf8();
    const ChannelType type = classifyChannel(channel);
    client::AuthAnswer answer;
    if (type.isPresence() && client.userId.isEmpty())
        return refusal(QStringLiteral("a guest cannot join a presence channel: connect as a user"));
    if (type.isPresence())
        answer.data = memberData("user_id", client);
    if (type.encrypted) {
        const QByteArray masterKey = m_engine.config().authorization.masterKey((*found)->id());
        if (masterKey.isEmpty())
            return refusal(QStringLiteral("the app \"%1\" has no key for encrypted channels "
                                          "(authorization.encryption_master_keys)")
                               .arg(client.appId));
        answer.sharedSecret = QByteArray::fromBase64(sharedSecret(channel, masterKey));
    }
    answer.auth = channelAuth(key, request.socketId, channel, answer.data);
    return answer;
}

MachineReport ToolBench::machine() const
{
    const ServerConfig &config = m_engine.config();
    MachineReport report;
    report.nowUtc = m_engine.clock().utcMs();
    timex time{};
    if (const int state = adjtimex(&time); state >= 0)
        report.clockIsSet = state != TIME_ERROR && (time.status & STA_UNSYNC) == 0;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        report.openFiles = openFileLimit(limit.rlim_cur);
        report.openFilesHard = openFileLimit(limit.rlim_max);
    }
    report.maxConnections = m_engine.admission().maxConnections();
    report.configuredConnections = config.admission.maxConnections;
    report.trustedProxies = config.admission.trustedProxies;
    report.pathPrefix = QString::fromUtf8(config.pathPrefix);
    report.allowPlain = config.admission.allowPlain;
    if (const TlsContext *tls = m_engine.tls())
        addCertificate(*tls, report);
    return report;
}

} // namespace server
