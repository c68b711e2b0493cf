// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/tenantlabels.h"

#include "ui/formatting.h"
#include "ui/models/filter.h"

#include <QMutexLocker>
#include <QSettings>

namespace ui {

namespace {

const QString Group = QStringLiteral("tenantLabels");
const QString TenantKey = QStringLiteral("tenant");
const QString NameKey = QStringLiteral("name");
const QString ColourKey = QStringLiteral("colour");
const QString AliasesKey = QStringLiteral("aliases");

} // namespace

TenantLabels &TenantLabels::shared()
{
    static TenantLabels labels;
    return labels;
}

TenantLabel TenantLabels::of(const QString &tenant) const
{
    const QMutexLocker lock(&m_mutex);
    return m_labels.value(tenant);
}

void TenantLabels::set(const QString &tenant, const TenantLabel &label)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_labels.value(tenant) == label)
            return;
        if (label.isEmpty())
            m_labels.remove(tenant);
        else
            m_labels.insert(tenant, label);
    }
    emit changed();
}

QString TenantLabels::words(const QString &tenant) const
{
    const TenantLabel label = of(tenant);
    if (label.isEmpty())
        return tenantText(tenant);
    QStringList all = label.aliases;
    all.append(tenant);
    if (!label.name.isEmpty())
        all.append(label.name);
    return Filter::anyOf(all);
}

// Tenants may have any name, so they are values and not keys.
void TenantLabels::save(QSettings &settings) const
{
    const QMutexLocker lock(&m_mutex);
    settings.remove(Group);
    settings.beginWriteArray(Group, static_cast<int>(m_labels.size()));
    int row = 0;
    for (auto it = m_labels.cbegin(); it != m_labels.cend(); ++it) {
        settings.setArrayIndex(row++);
        settings.setValue(TenantKey, it.key());
        settings.setValue(NameKey, it->name);
        settings.setValue(ColourKey, it->colour);
        settings.setValue(AliasesKey, it->aliases);
    }
    settings.endArray();
}

void TenantLabels::restore(QSettings &settings)
{
    QHash<QString, TenantLabel> labels;
    const int rows = settings.beginReadArray(Group);
    for (int row = 0; row < rows; ++row) {
        settings.setArrayIndex(row);
        const TenantLabel label{settings.value(NameKey).toString(),
                                settings.value(ColourKey).toString(),
                                settings.value(AliasesKey).toStringList().mid(0, MostAliases)};
        if (!label.isEmpty())
            labels.insert(settings.value(TenantKey).toString(), label);
    }
    settings.endArray();
    {
        const QMutexLocker lock(&m_mutex);
        m_labels = labels;
    }
    emit changed();
}

} // namespace ui
