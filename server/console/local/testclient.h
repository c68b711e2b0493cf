// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/client/client.h"
#include "server/console/api/tools.h"

#include <QHash>

namespace server {

// One client that keeps what it sends and hears. In the test clients' thread.
class TestClient final : public QObject
{
    Q_OBJECT

public:
    // `options` without a trace. Connects at once; signs in when there is a user.
    TestClient(const TestClientRequest &request, client::Options options);
    ~TestClient() override;

    // Errors: InvalidArgument, Unavailable for what could not be sent.
    Outcome take(const TestClientOrder &order);
    TestClientReport report(quint64 after) const;

private:
    client::Options traced(client::Options options);
    void keep(TestFrame::Kind kind, const QByteArray &text);
    void note(const QString &text) { keep(TestFrame::Note, text.toUtf8()); }
    Outcome subscribe(const QString &name);
    Outcome whisper(const TestClientOrder &order);

    QList<TestFrame> m_frames;
    quint64 m_lastSeq = 0;
    QStringList m_channels; // asked for, in that order
    client::Client m_client;
};

} // namespace server
