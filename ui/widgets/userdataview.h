// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace ui {

class JsonModel;

// What is known of a user, as a tree; masked while that is on. Telling it the same again changes
// nothing that a person has opened.
class UserDataView : public QWidget
{
    Q_OBJECT

public:
    // The tree has this object name.
    UserDataView(const QString &treeName, const QString &accessibleName, QWidget *parent = nullptr);

    // Empty: `emptyText` stands instead.
    void present(const QByteArray &json, const QString &emptyText);

private:
    void show(const QByteArray &json);

    QByteArray m_json;
    JsonModel *m_model;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    QLabel *m_empty;
};

} // namespace ui
