// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/people/followmodel.h"

#include <QWidget>

class QBoxLayout;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class ElidedLabel;
class FileSaver;
class RowTable;
class StateOverlay;

// The frames of one connection as they come, in both directions; they stay when it has gone.
class FollowView : public QWidget
{
    Q_OBJECT

public:
    explicit FollowView(server::Console &console, QWidget *parent = nullptr);

    // `who` stands beside the socket id; may be empty.
    void follow(const QString &socketId, const QString &who);
    void stop();
    QString socketId() const { return m_socketId; }
    void apply(const server::ConsoleDelta &delta);
    // Of the whole window, beside the view's own.
    void setPaused(bool paused);
    void themeChanged();

signals:
    void notified(const QString &text);
    // Follow the connection that is selected.
    void followRequested();

private:
    void buildToolbar(QBoxLayout *row);
    void buildTable();
    void take(const server::FollowDelta &delta);
    void flush();
    void showState();
    void showFrame();
    void copy();
    void saveFrames();

    server::Console &m_console;
    server::Following m_following;
    FollowModel m_model;
    QList<server::FollowedFrame> m_waiting; // while paused
    QString m_socketId;
    QString m_who;
    quint64 m_dropped = 0;
    bool m_isOpen = false;
    quint16 m_closeCode = 0;
    QString m_closeReason;
    bool m_windowPaused = false;

    ElidedLabel *m_title;
    ElidedLabel *m_note;
    QToolButton *m_pause = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_stop = nullptr;
    QStackedWidget *m_content;
    QSplitter *m_splitter;
    RowTable *m_table;
    QPlainTextEdit *m_text;
    StateOverlay *m_overlay;
    FileSaver *m_saver;
};

} // namespace ui
