// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manage/managepane.h"
#include "ui/manage/textrows.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class DirectoryDialog;
class ElidedLabel;
class RowTable;
class StateOverlay;

// The users and tenants that Belfry keeps, who is what where, and their tokens.
class DirectoryPane final : public ManagePane
{
    Q_OBJECT

public:
    static constexpr int RowsOnAPage = 100;

    explicit DirectoryPane(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Tenants and users"); }
    QString iconName() const override { return QStringLiteral("building-2"); }
    void refresh() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;

private:
    // A table under a heading, with its buttons beside that.
    struct Section
    {
        TextRowsModel *model = nullptr;
        RowTable *table = nullptr;
        ElidedLabel *heading = nullptr;
        QBoxLayout *head = nullptr;
        QBoxLayout *column = nullptr;
    };

    Section addSection(QSplitter *side,
                       const char *table,
                       const QString &name,
                       const QStringList &headings,
                       const QList<int> &widths);
    QToolButton *addButton(const Section &section,
                           const char *name,
                           const QString &text,
                           const QString &tip,
                           void (DirectoryPane::*does)());
    void buildLists(QSplitter *side);
    void buildDetails(QSplitter *side);
    void buildPager();
    void take(const server::DirectoryPage &page);
    void showUsers();
    void showTenants();
    void showUser();
    void showState(const QString &failure);
    void updateActions();
    QString chosen(const Section &section) const;
    const server::DirectoryUser *user() const;
    void turnPage(int step);
    void open(DirectoryDialog *dialog);

    void addUser();
    void editUser();
    void removeUser();
    void addTenant();
    void editTenant();
    void removeTenant();
    void addMembership();
    void editMembership();
    void removeMembership();
    void addToken();
    void revokeToken();

    server::DirectoryPage m_page;
    int m_offset = 0;
    int m_asked = 0;
    QString m_wanted; // user to be selected
    QTimer m_typing;

    QLineEdit *m_search;
    QStackedWidget *m_content;
    QSplitter *m_splitter;
    QSplitter *m_lists;
    QSplitter *m_details;
    StateOverlay *m_overlay;
    Section m_users;
    Section m_tenants;
    Section m_members;
    Section m_tokens;
    QLabel *m_range = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_next = nullptr;
    QList<QToolButton *> m_userButtons; // that need a user
    QList<QToolButton *> m_tenantButtons;
    QList<QToolButton *> m_memberButtons;
    QList<QToolButton *> m_tokenButtons;
};

} // namespace ui
