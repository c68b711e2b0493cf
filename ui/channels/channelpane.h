// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/channeldetail.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTabWidget;

namespace ui {

class ElidedLabel;
class IconLabel;
class LineList;

// Everything about one channel, beside the table: who is on it, what was sent, who may join and
// who was refused, and what a cache channel keeps.
class ChannelPane : public QFrame
{
    Q_OBJECT

public:
    explicit ChannelPane(QWidget *parent = nullptr);

    // Another channel than before: its name at once, the rest when the answer has come.
    void begin(const server::ChannelKey &key, const QString &about, bool isOccupied);
    void present(const server::ChannelDetail &detail, qint64 nowUtc);
    // Why there is no answer.
    void setProblem(const QString &text);
    void clear();

signals:
    void socketChosen(const QString &socketId);
    void entryChosen(quint64 seq);
    void publishAsked();
    void logAsked();
    void copyAsked();

private:
    enum Tab {
        People,
        Events,
        Access,
        Cache,
    };
    QWidget *buildHead();
    QWidget *buildActions();
    QWidget *buildPeople();
    QWidget *buildAccess();
    QWidget *buildCache();
    void connectLists();
    void presentPeople(const server::ChannelDetail &detail, qint64 nowUtc);
    void presentEvents(const server::ChannelDetail &detail, qint64 nowUtc);
    void presentAccess(const server::ChannelDetail &detail, qint64 nowUtc);
    void presentCache(const server::ChannelDetail &detail, qint64 nowUtc);

    server::ChannelDetail m_shown; // shown again when masking is switched
    qint64 m_shownUtc = 0;

    QStackedWidget *m_stack;
    IconLabel *m_glyph = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_about = nullptr;
    QTabWidget *m_tabs;
    QLabel *m_membersTitle = nullptr;
    LineList *m_members = nullptr;
    QLabel *m_subscribersTitle = nullptr;
    LineList *m_subscribers = nullptr;
    LineList *m_events = nullptr;
    QLabel *m_door = nullptr;
    QLabel *m_refusalsTitle = nullptr;
    LineList *m_refusals = nullptr;
    QLabel *m_cachedAbout = nullptr;
    QPlainTextEdit *m_cached = nullptr;
};

} // namespace ui
