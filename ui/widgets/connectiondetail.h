// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionsmodel.h"

#include <QFrame>

#include <array>

class QLabel;
class QListView;
class QStackedWidget;
class QStringListModel;
class QToolButton;
class QVBoxLayout;

namespace ui {

class ElidedLabel;
class IconLabel;

// Everything about one connection, beside the table.
class ConnectionDetail : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionDetail(QWidget *parent = nullptr);

    void present(const ConnectionsModel &model, const ConnectionEntry &entry);
    void clear();

signals:
    void copied(const QString &what);
    void pingRequested(const QString &socketId);
    void followRequested(const QString &socketId);
    void unsubscribeRequested(const QString &socketId, const QString &channel);

private:
    enum Field {
        State,
        App,
        Tenants,
        User,
        Address,
        Origin,
        Client,
        Agent,
        Protocol,
        Encryption,
        Since,
        Seen,
        RoundTrip,
        Rates,
        Messages,
        Bytes,
        Queue,
        FieldCount,
    };
    QWidget *buildHead();
    QWidget *buildFields();
    QWidget *buildChannels();
    static QString caption(int field);
    QString value(const ConnectionsModel &model, const ConnectionEntry &entry, int field) const;
    void copySocketId();
    void offerUnsubscribe();
    void askUnsubscribe();

    QStackedWidget *m_stack;
    IconLabel *m_glyph = nullptr;
    QLabel *m_socketId = nullptr;
    std::array<ElidedLabel *, FieldCount> m_values{};
    QLabel *m_channelsTitle = nullptr;
    QStringListModel *m_channels;
    QListView *m_channelList = nullptr;
    QToolButton *m_ping = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_unsubscribe = nullptr;
    QStringList m_shownChannels; // without the line that says how many more there are
    bool m_isOpen = false;
};

} // namespace ui
