// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QStringList>

class QSettings;

namespace ui {

// How an operator wants to read a tenant.
struct TenantLabel
{
    QString name;   // in the place of the tenant's own; empty: that
    QString colour; // "#0a5fb4"; empty: none
    QStringList aliases;

    bool isEmpty() const { return name.isEmpty() && colour.isEmpty() && aliases.isEmpty(); }
    bool operator==(const TenantLabel &) const = default;
};

// Names, colours and aliases that the operator has given to tenants; tenantText() asks here. One
// for the program, like the theme. Read by threads that search and write the log.
class TenantLabels : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MostAliases = 10;

    static TenantLabels &shared();

    TenantLabel of(const QString &tenant) const;
    // An empty label takes it away.
    void set(const QString &tenant, const TenantLabel &label);
    // Everything the tenant may be called in a filter: any of it is meant.
    QString words(const QString &tenant) const;

    void save(QSettings &settings) const;
    void restore(QSettings &settings);

signals:
    // What is shown has to be painted again.
    void changed();

private:
    using QObject::QObject;

    mutable QMutex m_mutex;
    QHash<QString, TenantLabel> m_labels;
};

} // namespace ui
