// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/connectionreport.h"

#include <QWidget>

class QLabel;

namespace ui {

class LineList;

// What happened to one connection: it came, subscribed, was refused, left. The newest first.
class ConnectionStory : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionStory(QWidget *parent = nullptr);

    void present(const server::ConnectionReport &report, qint64 nowUtc);
    // Why there is nothing to tell.
    void setProblem(const QString &text);

signals:
    void entryChosen(quint64 seq);

private:
    server::ConnectionReport m_shown; // shown again when masking is switched
    qint64 m_shownUtc = 0;
    LineList *m_lines;
};

// Who the connection says it is, as JSON: from signin and, channel by channel, as a member.
QByteArray identityJson(const server::ConnectionReport &report);

} // namespace ui
