// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operator's tools as a FakeConsole has them: signatures of channels and users are real, a test
// client talks to nobody, and what the machine and the rules are is what a test says.
#include "tests/support/fakeconsole.h"

#include <QDateTime>
#include <QMessageAuthenticationCode>

namespace test {

using namespace server;

namespace {

QByteArray hmac(const QByteArray &text, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toHex();
}

Error noApp(const QString &id)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no app with the id \"%1\".").arg(id)};
}

Error noClient(quint64 id)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no test client %1.").arg(id)};
}

} // namespace

Result<SignatureReport> FakeConsole::explainNow(const SignatureQuestion &question) const
{
    QByteArray key = question.key.toUtf8();
    QByteArray secret = question.secret.toUtf8();
    if (!question.appId.isEmpty()) {
        const AppSummary *found = app(question.appId);
        if (!found)
            return noApp(question.appId);
        key = found->key.toUtf8();
        secret = m_secrets.value(question.appId).toUtf8();
    } else if (key.isEmpty() || secret.isEmpty()) {
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("Choose an app, or type a key and a secret.")};
    }
    if (m_signatureReport)
        return *m_signatureReport;
    SignatureReport report;
    report.text =
        question.socketId.toUtf8() +
        (question.kind == SignatureKind::User ? "::user::" : ':' + question.channel.toUtf8());
    if (question.kind == SignatureKind::User)
        report.text += question.data;
    else if (!question.data.isEmpty())
        report.text += ':' + question.data;
    report.signature = QString::fromLatin1(hmac(report.text, secret));
    report.auth = QString::fromUtf8(key) + u':' + report.signature;
    report.valid = !question.verify || question.given == report.auth.toUtf8();
    report.finding = report.valid ? QStringLiteral("The signature is right.")
                                  : QStringLiteral("The secret differs.");
    return report;
}

void FakeConsole::explainSignature(const SignatureQuestion &question, Reply<SignatureReport> reply)
{
    signatureQuestions.append(question);
    answer<SignatureReport>(std::move(reply), [this, question] { return explainNow(question); });
}

Result<quint64> FakeConsole::openTestClientNow(const TestClientRequest &request)
{
    if (!isRunning())
        return Error{ErrorCode::Stopped, QStringLiteral("The server is stopped.")};
    if (!app(request.appId))
        return noApp(request.appId);
    if (m_testClients.size() >= std::size_t(MaxTestClients))
        return Error{ErrorCode::OverLimit, QStringLiteral("There are too many test clients.")};
    const quint64 id = ++m_lastTestClient;
    TestClientReport &client = m_testClients[id];
    client.state = TestClientState::Connected;
    client.socketId = QStringLiteral("1000.%1").arg(id);
    client.userId = request.userId;
    appendFrame(id, TestFrame::In, "{\"event\":\"pusher:connection_established\"}");
    return id;
}

void FakeConsole::appendFrame(quint64 client, TestFrame::Kind kind, const QByteArray &text)
{
    QList<TestFrame> &frames = m_testClients[client].frames;
    frames.append({quint64(frames.size()) + 1, QDateTime::currentMSecsSinceEpoch(), kind, text});
}

Outcome FakeConsole::orderTestClientNow(quint64 client, const TestClientOrder &order)
{
    const auto found = m_testClients.find(client);
    if (found == m_testClients.end())
        return noClient(client);
    QStringList &channels = found->second.channels;
    const Error unfit{ErrorCode::InvalidArgument, QStringLiteral("This cannot be sent.")};
    const bool isOn = channels.contains(order.channel);
    if (order.channel.isEmpty() || isOn == (order.kind == TestClientOrder::Subscribe))
        return unfit;
    const QByteArray name = order.channel.toUtf8();
    switch (order.kind) {
    case TestClientOrder::Subscribe:
        channels.append(order.channel);
        appendFrame(client,
                    TestFrame::Out,
                    "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + name + "\"}}");
        appendFrame(client,
                    TestFrame::In,
                    "{\"event\":\"pusher_internal:subscription_succeeded\",\"channel\":\"" + name +
                        "\",\"data\":\"{}\"}");
        break;
    case TestClientOrder::Unsubscribe:
        channels.removeOne(order.channel);
        appendFrame(client,
                    TestFrame::Out,
                    "{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"" + name + "\"}}");
        break;
    case TestClientOrder::Whisper:
        if (!order.event.startsWith(u"client-"))
            return unfit;
        appendFrame(client,
                    TestFrame::Out,
                    "{\"event\":\"" + order.event.toUtf8() + "\",\"channel\":\"" + name +
                        "\",\"data\":" + order.data + '}');
        break;
    }
    return Done{};
}

void FakeConsole::openTestClient(const TestClientRequest &request, Reply<quint64> reply)
{
    answer<quint64>(std::move(reply), [this, request] { return openTestClientNow(request); });
}

void FakeConsole::orderTestClient(quint64 client, const TestClientOrder &order, Reply<Done> reply)
{
    answer<Done>(std::move(reply),
                 [this, client, order] { return orderTestClientNow(client, order); });
}

void FakeConsole::testClientReport(quint64 client, quint64 seq, Reply<TestClientReport> reply)
{
    answer<TestClientReport>(std::move(reply), [this, client, seq]() -> Result<TestClientReport> {
        const auto found = m_testClients.find(client);
        if (found == m_testClients.end())
            return noClient(client);
        TestClientReport report = found->second;
        report.frames.removeIf([seq](const TestFrame &frame) { return frame.seq <= seq; });
        return report;
    });
}

void FakeConsole::closeTestClient(quint64 client)
{
    m_testClients.erase(client);
}

void FakeConsole::machine(Reply<MachineReport> reply)
{
    answer<MachineReport>(std::move(reply),
                          [this]() -> Result<MachineReport> { return m_machine; });
}

void FakeConsole::checkJoin(const JoinQuestion &question, Reply<JoinReport> reply)
{
    joinQuestions.append(question);
    answer<JoinReport>(std::move(reply), [this, question]() -> Result<JoinReport> {
        if (!app(question.appId))
            return noApp(question.appId);
        JoinReport report = m_joinReport;
        report.hasAsked = !question.userId.isEmpty() || !question.token.isEmpty();
        return report;
    });
}

} // namespace test
