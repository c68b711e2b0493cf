// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QList>

#include <optional>

namespace ui {

// How far an application has come in connecting, as the log told: nothing yet, a call of its
// backend, a client, or attempts that were turned away. Pure.
class FirstContact
{
public:
    struct Sign
    {
        quint64 seq = 0;
        qint64 utc = 0;
        QString text;
    };

    void add(const QList<server::LogEntry> &entries);
    bool hasClient() const { return m_hasClient; }
    const std::optional<Sign> &apiCall() const { return m_apiCall; }
    const std::optional<Sign> &rejection() const { return m_rejection; }

private:
    bool m_hasClient = false;
    std::optional<Sign> m_apiCall;   // the first that was accepted
    std::optional<Sign> m_rejection; // the last
};

// One line of the list of what has to be done.
struct CheckLine
{
    enum State {
        Done,
        Waiting,
        Wrong,
    };
    State state = Waiting;
    QString text;
    quint64 seq = 0; // of the row in the log that says more; with `isInLog`
    bool isInLog = false;
};

QList<CheckLine>
checkLines(const server::ServerStatus &status, const FirstContact &contact, qint64 nowUtc);

} // namespace ui
