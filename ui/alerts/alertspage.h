// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/alertbook.h"
#include "ui/alerts/alertlog.h"
#include "ui/alerts/alertrows.h"
#include "ui/alerts/alertscope.h"
#include "ui/pages/page.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QToolButton;

namespace ui {

class CellTable;
class RowTable;
class AlertRuleDialog;
class AlertStore;

// What is wrong at this moment, the rules that say so, and what was, as far as it is about the
// scope. Rules are judged once a second, whichever page is shown; the scope does not narrow that,
// so that the badge and notifications tell of every alert.
class AlertsPage : public Page
{
    Q_OBJECT

public:
    AlertsPage(server::Console &console, const server::Clock &clock, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    QString badge() const override;
    bool badgeIsUrgent() const override { return true; }
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

    // Alerts that nobody acknowledged or put off.
    int pressing() const { return m_book.pressing(); }
    // No notifications for so long; 0: again from now on.
    void mute(qint64 forMs);
    bool isMuted() const { return m_book.mutedUntilUtc() > 0; }

signals:
    void pressingChanged(int alerts);
    void mutedChanged(bool muted);
    // To be shown outside the window, and heard.
    void noticeRaised(const QString &title, const QString &text, bool isAudible);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Section
    {
        RowTable *table = nullptr;
        CellTable *model = nullptr;
        QLabel *none = nullptr; // in place of the rows
        QBoxLayout *head = nullptr;
    };

    // alertspagebuild.cpp
    QWidget *buildLeftOut();
    QWidget *buildActive();
    QWidget *buildRules();
    QWidget *buildHistory();
    QWidget *buildSection(Section &section,
                          const QString &title,
                          const QString &name,
                          const QStringList &headers,
                          const QList<int> &widths);
    QPushButton *addButton(const Section &section, const QString &name, const QString &text);
    QMenu *buildSnoozeMenu();

    void judge();
    void keepHistory();
    void loadHistory(const QString &path);
    void showFileProblem(const QString &problem);
    void render();
    void showLeftOut(const LeftOut &leftOut);
    void updateButtons();
    void setRules(const QList<AlertRule> &rules);
    const AlertRule *selectedRule() const;
    QStringList selectedAlerts() const;
    void edit(const AlertRule &rule, bool isNew);
    void removeRule();
    void testRule();
    void goToCause();
    void snooze(qint64 forMs);
    AppNames appNames() const;
    QString causeFilter(const ActiveAlert &alert) const;

    const server::Clock &m_clock;
    AlertReadings m_readings;
    AlertBook m_book;
    AlertLog m_log;
    AlertStore *m_store;
    quint64 m_keptVersion = 0;
    qint64 m_keptMs = 0; // steady
    QStringList m_tenants;
    Scope m_scope;
    QTimer m_timer;
    int m_pressing = 0;
    bool m_muted = false;

    QWidget *m_leftOut = nullptr;
    QLabel *m_leftOutText = nullptr;
    QSplitter *m_splitter;
    Section m_active;
    Section m_rules;
    Section m_history;
    QLabel *m_mutedText = nullptr;
    QPushButton *m_mute = nullptr;
    QPushButton *m_cause = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_snooze = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_defaults = nullptr;
    QPushButton *m_clear = nullptr;
    QLabel *m_fileProblem = nullptr;
};

} // namespace ui
