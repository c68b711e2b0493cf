// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scopebar.h"

#include "ui/appnames.h"
#include "ui/formatting.h"
#include "ui/swatch.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

namespace {

struct Entry
{
    QString text;
    QVariant value;
    QString colour = {}; // of an app
};

constexpr int ColourRole = Qt::UserRole + 1;

// Fills a box only when its entries are others than before, so that an open list stays as it is.
void fill(QComboBox *box, const QList<Entry> &entries, int current)
{
    bool same = box->count() == entries.size();
    for (int i = 0; same && i < box->count(); ++i) {
        const Entry &entry = entries.at(i);
        same = box->itemText(i) == entry.text && box->itemData(i) == entry.value &&
               box->itemData(i, ColourRole).toString() == entry.colour;
    }
    const QSignalBlocker quiet(box);
    if (!same) {
        box->clear();
        for (const Entry &entry : entries) {
            box->addItem(entry.text, entry.value);
            if (entry.colour.isEmpty())
                continue;
            box->setItemData(box->count() - 1, entry.colour, ColourRole);
            box->setItemIcon(box->count() - 1, swatch(entry.colour));
        }
    }
    if (box->currentIndex() != current)
        box->setCurrentIndex(current);
}

QComboBox *makeBox(QWidget *parent, const QString &objectName, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    box->setMaxVisibleItems(20);
    return box;
}

} // namespace

ScopeBar::ScopeBar(QWidget *parent)
    : QWidget(parent)
    , m_app(makeBox(this, QStringLiteral("scopeApp"), tr("App that the window shows")))
    , m_tenant(makeBox(this, QStringLiteral("scopeTenant"), tr("Tenant that the window shows")))
{
    auto *label = new QLabel(tr("Scope"), this);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_app);
    row->addWidget(m_tenant);
    fillApps();
    fillTenants();
    connect(m_app, &QComboBox::currentIndexChanged, this, [this] { readBoxes(true); });
    connect(m_tenant, &QComboBox::currentIndexChanged, this, [this] { readBoxes(false); });
}

void ScopeBar::readBoxes(bool appChosen)
{
    Scope scope;
    scope.appId = m_app->currentData().toString();
    const QVariant tenant = m_tenant->currentData();
    if (tenant.isValid())
        scope.tenant = tenant.toString();
    const bool elsewhere =
        appChosen && scope.tenant &&
        std::none_of(m_tenants.cbegin(), m_tenants.cend(), [&](const server::TenantRow &row) {
            return scope.admitsApp(row.appId) && row.tenant == *scope.tenant;
        });
    if (elsewhere)
        scope.tenant.reset();
    setScope(scope);
}

void ScopeBar::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    fillApps();
    fillTenants();
    emit scopeChanged(m_scope);
}

void ScopeBar::setApps(const QList<server::AppSummary> &apps)
{
    const auto isScope = [this](const auto &app) {
        return app.id == m_scope.appId;
    };
    const bool wasThere = std::any_of(m_apps.cbegin(), m_apps.cend(), isScope);
    m_apps = apps;
    // Of an app that was removed there is nothing left to show.
    if (wasThere && std::none_of(m_apps.cbegin(), m_apps.cend(), isScope))
        setScope({});
    fillApps();
}

void ScopeBar::setTenants(const QList<server::TenantRow> &tenants)
{
    m_tenants = tenants;
    fillTenants();
}

void ScopeBar::fillApps()
{
    QList<Entry> entries = {{tr("All apps"), QString()}};
    int current = m_scope.appId.isEmpty() ? 0 : -1;
    for (const server::AppSummary &app : std::as_const(m_apps)) {
        if (app.id == m_scope.appId)
            current = static_cast<int>(entries.size());
        entries.append({appName(app), app.id, app.colour});
    }
    if (current < 0) {
        current = static_cast<int>(entries.size());
        entries.append({m_scope.appId, m_scope.appId});
    }
    fill(m_app, entries, current);
}

void ScopeBar::fillTenants()
{
    QStringList names;
    for (const server::TenantRow &row : std::as_const(m_tenants)) {
        if (m_scope.admitsApp(row.appId) && !row.tenant.isEmpty() && !names.contains(row.tenant))
            names.append(row.tenant);
    }
    if (m_scope.tenant && !m_scope.tenant->isEmpty() && !names.contains(*m_scope.tenant))
        names.append(*m_scope.tenant);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.compare(b, Qt::CaseInsensitive) < 0;
    });
    names.append(QString());

    QList<Entry> entries = {{tr("All tenants"), QVariant()}};
    int current = 0;
    for (const QString &name : std::as_const(names)) {
        if (m_scope.tenant && *m_scope.tenant == name)
            current = static_cast<int>(entries.size());
        entries.append({tenantText(name), QVariant(name)});
    }
    fill(m_tenant, entries, current);
}

} // namespace ui
