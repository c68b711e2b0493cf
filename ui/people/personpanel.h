// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/models/membersmodel.h"
#include "ui/people/devicesmodel.h"

#include <QFrame>

#include <array>

class QBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace ui {

class ElidedLabel;
class UserDataView;
class IconLabel;
class RowTable;

// Everything about one person who is online: state, place, what is looked at, and the devices; and
// what can be done.
class PersonPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PersonPanel(QWidget *parent = nullptr);

    void present(const MembersModel &model,
                 const MemberEntry &entry,
                 const QStringList &channels,
                 const QList<server::ConnectionRow> &devices);
    void clear();

signals:
    void connectionsRequested();
    void eventRequested();
    void pingRequested(const QStringList &socketIds);
    // All devices, or those that are selected.
    void disconnectRequested(const QStringList &socketIds);

private:
    enum Field { Status, Tenant, Location, Viewing, Channels, Joined, Seen, FieldCount };

    QWidget *buildFields();
    void buildButtons(QBoxLayout *column);
    QToolButton *
    addButton(QBoxLayout *row, const char *name, const QString &symbol, const QString &text);
    static QString caption(int field);
    QStringList socketIds() const;

    QStackedWidget *m_stack;
    IconLabel *m_glyph;
    ElidedLabel *m_name;
    std::array<ElidedLabel *, FieldCount> m_values{};
    DevicesModel m_devices;
    RowTable *m_table;
    QLabel *m_devicesTitle;
    UserDataView *m_data;
    QToolButton *m_disconnectOne = nullptr;
};

} // namespace ui
