// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/comings.h"
#include "ui/overview/firstcontact.h"
#include "ui/overview/numbers.h"
#include "ui/overview/problemtally.h"
#include "ui/overview/tenantsnow.h"
#include "ui/pages/page.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class Card;
class ChartPanel;
class Checklist;
class KpiTile;
class LineList;
class ProblemList;
class RowTable;
class StateOverlay;

// The first page: how it goes, what is wrong, and what to do when nobody is there yet.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Overview"); }
    QString iconName() const override { return QStringLiteral("layout-dashboard"); }
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    bool canPause() const override { return true; }
    void themeChanged() override;

protected:
    void pauseOrGoOn() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildTiles(QBoxLayout *row);
    QWidget *buildContent();
    QWidget *buildCharts();
    QWidget *buildTenants();
    QWidget *buildProblems();
    QWidget *buildComings();
    void connectParts();

    void tick();
    void present();
    void presentTiles();
    void presentOpened();
    void presentProblems();
    void presentComings();
    void presentState();
    void askTraffic();
    void showTraffic(const server::TrafficHistory &history);
    void updateEmptyTexts();
    void openTenant(int row);
    void fireTestEvent();
    void copyEnv();
    void startDemo();
    QString scopeText() const;

    server::ServerStatus m_status;
    QList<server::TenantRow> m_tenantRows;
    Scope m_scope;
    KpiHistory m_history;
    std::optional<double> m_opened; // connections of the last second
    std::optional<double> m_lastP95;
    qint64 m_lastP95Utc = 0;
    ProblemTally m_problems;
    Comings m_comings;
    FirstContact m_contact;
    TenantsNow m_tenants;
    bool m_asking = false;
    QTimer m_clock;

    std::array<KpiTile *, KpiCount> m_tiles{};
    QWidget *m_scopeLine = nullptr;
    QLabel *m_scopeLabel = nullptr;
    QStackedWidget *m_content;
    QWidget *m_full = nullptr;
    StateOverlay *m_overlay;
    Checklist *m_checklist;
    ChartPanel *m_messages = nullptr;
    ChartPanel *m_connections = nullptr;
    RowTable *m_tenantTable = nullptr;
    Card *m_problemsCard = nullptr;
    ProblemList *m_problemList = nullptr;
    LineList *m_comingList = nullptr;
    QPushButton *m_fire = nullptr;
    QPushButton *m_env = nullptr;
    QPushButton *m_steps = nullptr;
};

} // namespace ui
