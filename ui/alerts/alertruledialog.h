// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/alerts/alertrule.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace ui {

// One rule for alerts, new or changed.
class AlertRuleDialog : public QDialog
{
    Q_OBJECT

public:
    AlertRuleDialog(const AlertRule &rule,
                    const QList<server::AppSummary> &apps,
                    const QStringList &tenants,
                    QWidget *parent = nullptr);

    AlertRule rule() const;

private:
    QWidget *condition();
    void fillApps(const QList<server::AppSummary> &apps);
    void fillTenants(const QStringList &tenants);
    void show(const AlertRule &rule);
    void fitToMetric();
    void explain();
    AlertMetric chosenMetric() const;

    AlertRule m_rule;
    QComboBox *m_metric;
    QComboBox *m_comparator;
    QDoubleSpinBox *m_threshold;
    QSpinBox *m_seconds;
    QComboBox *m_app;
    QComboBox *m_tenant;
    QCheckBox *m_notify;
    QCheckBox *m_sound;
    QLabel *m_sentence;
};

} // namespace ui
