// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/scope.h"

#include <QWidget>

class QComboBox;

namespace ui {

// The two boxes that narrow the whole window to an app and a tenant.
class ScopeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeBar(QWidget *parent = nullptr);

    const Scope &scope() const { return m_scope; }
    // Announces the change when it is one. An app or tenant that is not known yet is kept.
    void setScope(const Scope &scope);
    void setApps(const QList<server::AppSummary> &apps);
    // Tenants may be called something else.
    void refresh() { fillTenants(); }
    void setTenants(const QList<server::TenantRow> &tenants);
    QComboBox *appBox() const { return m_app; }

signals:
    void scopeChanged(const ui::Scope &scope);

private:
    void readBoxes(bool appChosen);
    void fillApps();
    void fillTenants();

    QComboBox *m_app;
    QComboBox *m_tenant;
    QList<server::AppSummary> m_apps;
    QList<server::TenantRow> m_tenants;
    Scope m_scope;
};

} // namespace ui
