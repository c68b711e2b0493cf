// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/dispatcher.h"
#include "ui/publish/sending.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class IconLabel;

// What became of the last thing that was sent, or rehearsed.
class ResponsePane : public QWidget
{
    Q_OBJECT

public:
    explicit ResponsePane(QWidget *parent = nullptr);

    void showSent(const Sent &sent, qint64 dataBytes);
    void showRefused(const QString &why);
    void showRehearsed(const server::Rehearsal &rehearsal);
    // `what` is "Repetition" or "Sequence".
    void showTally(const Dispatcher::Tally &tally);
    void themeChanged();
    QList<QWidget *> tabOrder() const;

    // Of an answer to a request: "Answered with 413 in 1.2 ms: Payload too large."
    static QString answerText(const server::PublishResult &result);
    // "Will reach 397 of 398 sockets on 1 channel, 1 excluded."
    static QString reachText(const server::PublishReach &reach);

signals:
    void logEntryRequested(quint64 seq);

private:
    enum class Kind {
        Nothing,
        Good,
        Bad,
    };
    void present(Kind kind, bool isRehearsal, const QString &text, quint64 seq);
    void listChannels(const server::PublishReach &reach);

    Kind m_kind = Kind::Nothing;
    quint64 m_seq = 0;
    IconLabel *m_icon;
    QLabel *m_badge;
    QLabel *m_text;
    QPushButton *m_openLog;
    QListWidget *m_channels;
};

} // namespace ui
