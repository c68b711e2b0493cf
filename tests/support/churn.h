// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

#include <memory>
#include <vector>

namespace test {

// Clients without end that come, talk and leave in every way clients do: a Close frame, a reset, a
// half-close, a broken frame, too large a message, in the middle of a frame or of the handshake.
// Each lives some seconds, then another takes its place. The same seed gives the same people.
class Churn final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int clients = 200; // at a time
        int shortestMs = 50;
        int longestMs = 4000;
        quint32 seed = 1;
    };

    // What has happened so far.
    struct Counts
    {
        int connected = 0; // greeted
        int subscribed = 0;
        int events = 0; // client events and presence changes that came in
        int byUs = 0;   // ended as the script said
        int byServer = 0;
    };

    Churn(const server::App &app, quint16 port, const Options &options, QObject *parent = nullptr);
    ~Churn() override;

    void start();
    // Everybody leaves in one of the ways, at once; nobody comes any more.
    void stop();
    const Counts &counts() const { return m_counts; }

private:
    class Client;
    friend class Client;

    void refill();

    server::App m_app;
    quint16 m_port;
    Options m_options;
    QRandomGenerator m_random;
    QTimer m_tick;
    std::vector<std::unique_ptr<Client>> m_clients;
    Counts m_counts;
};

} // namespace test
