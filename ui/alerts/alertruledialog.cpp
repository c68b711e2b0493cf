// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertruledialog.h"

#include "ui/appnames.h"
#include "ui/formatting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

AlertRuleDialog::AlertRuleDialog(const AlertRule &rule,
                                 const QList<server::AppSummary> &apps,
                                 const QStringList &tenants,
                                 QWidget *parent)
    : QDialog(parent)
    , m_rule(rule)
    , m_metric(new QComboBox(this))
    , m_comparator(new QComboBox(this))
    , m_threshold(new QDoubleSpinBox(this))
    , m_seconds(new QSpinBox(this))
    , m_app(new QComboBox(this))
    , m_tenant(new QComboBox(this))
    , m_notify(new QCheckBox(tr("&Notify outside the window as well"), this))
    , m_sound(new QCheckBox(tr("With a &sound"), this))
    , m_sentence(new QLabel(this))
{
    setObjectName(QStringLiteral("alertRuleDialog"));
    setWindowTitle(tr("Alert rule"));
    m_metric->setObjectName(QStringLiteral("ruleMetric"));
    for (const AlertMetricTraits &traits : alertMetrics())
        m_metric->addItem(metricText(traits.metric), static_cast<int>(traits.metric));
    fillApps(apps);
    fillTenants(tenants);
    m_seconds->setObjectName(QStringLiteral("ruleSeconds"));
    m_seconds->setRange(0, AlertRule::LongestSeconds);
    m_seconds->setSuffix(tr(" s", "seconds"));
    m_seconds->setSpecialValueText(tr("at once"));
    m_notify->setObjectName(QStringLiteral("ruleNotify"));
    m_sound->setObjectName(QStringLiteral("ruleSound"));
    m_sound->setToolTip(tr("The desktop's own beep is played, once for each notification; how it "
                           "sounds is set there."));
    connect(m_notify, &QCheckBox::toggled, m_sound, &QWidget::setEnabled);
    m_sentence->setObjectName(QStringLiteral("ruleSentence"));
    m_sentence->setWordWrap(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setSpacing(8);
    form->addRow(tr("&What"), m_metric);
    form->addRow(tr("&Is"), condition());
    form->addRow(tr("&For"), m_seconds);
    form->addRow(tr("&App"), m_app);
    form->addRow(tr("&Tenant"), m_tenant);
    form->addRow(QString(), m_notify);
    form->addRow(QString(), m_sound);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("ruleOk"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("ruleCancel"));
    for (QAbstractButton *button : buttons->buttons())
        button->setIcon({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_sentence);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(460);

    show(rule);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_metric, &QComboBox::currentIndexChanged, this, [this] {
        const AlertMetricTraits &traits = traitsOf(chosenMetric());
        m_comparator->setCurrentIndex(static_cast<int>(traits.comparator));
        m_threshold->setValue(traits.threshold);
        m_seconds->setValue(traits.seconds);
        fitToMetric();
        explain();
    });
    connect(m_comparator, &QComboBox::currentIndexChanged, this, &AlertRuleDialog::explain);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &AlertRuleDialog::explain);
    connect(m_seconds, &QSpinBox::valueChanged, this, &AlertRuleDialog::explain);
}

QWidget *AlertRuleDialog::condition()
{
    auto *box = new QWidget(this);
    m_comparator->setObjectName(QStringLiteral("ruleComparator"));
    m_comparator->setAccessibleName(tr("Comparison"));
    m_comparator->addItems({tr("above"), tr("below"), tr("exactly")});
    m_threshold->setObjectName(QStringLiteral("ruleThreshold"));
    m_threshold->setAccessibleName(tr("Limit"));
    m_threshold->setRange(0, 1e9);
    m_threshold->setDecimals(1);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_comparator);
    row->addWidget(m_threshold, 1);
    box->setFocusProxy(m_comparator);
    return box;
}

void AlertRuleDialog::fillApps(const QList<server::AppSummary> &apps)
{
    m_app->setObjectName(QStringLiteral("ruleApp"));
    m_app->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_app->setMinimumContentsLength(24);
    m_app->addItem(tr("All apps"), QString());
    for (const server::AppSummary &app : apps)
        m_app->addItem(appName(app), app.id);
    if (!m_rule.appId.isEmpty() && m_app->findData(m_rule.appId) < 0)
        m_app->addItem(m_rule.appId, m_rule.appId);
}

void AlertRuleDialog::fillTenants(const QStringList &tenants)
{
    m_tenant->setObjectName(QStringLiteral("ruleTenant"));
    m_tenant->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tenant->setMinimumContentsLength(24);
    m_tenant->addItem(tr("All tenants"));
    QStringList names = tenants;
    if (m_rule.tenant && !names.contains(*m_rule.tenant))
        names.append(*m_rule.tenant);
    for (const QString &name : std::as_const(names))
        m_tenant->addItem(tenantText(name), name);
}

AlertMetric AlertRuleDialog::chosenMetric() const
{
    return static_cast<AlertMetric>(m_metric->currentData().toInt());
}

void AlertRuleDialog::show(const AlertRule &rule)
{
    m_metric->setCurrentIndex(m_metric->findData(static_cast<int>(rule.metric)));
    fitToMetric();
    m_comparator->setCurrentIndex(static_cast<int>(rule.comparator));
    m_threshold->setValue(rule.threshold);
    m_seconds->setValue(rule.seconds);
    m_app->setCurrentIndex(qMax(0, m_app->findData(rule.appId)));
    int tenantAt = 0;
    for (int i = 1; rule.tenant && i < m_tenant->count(); ++i) {
        if (m_tenant->itemData(i).toString() == *rule.tenant)
            tenantAt = i;
    }
    m_tenant->setCurrentIndex(tenantAt);
    m_notify->setChecked(rule.notify);
    m_sound->setChecked(rule.sound);
    m_sound->setEnabled(rule.notify);
    explain();
}

void AlertRuleDialog::fitToMetric()
{
    const AlertMetricTraits &traits = traitsOf(chosenMetric());
    const bool hasLimit = traits.metric != AlertMetric::ServerDown;
    m_comparator->setEnabled(hasLimit);
    m_threshold->setEnabled(hasLimit);
    m_threshold->setSuffix(metricSuffix(traits.metric));
    const auto fit = [](QComboBox *box, bool possible) {
        box->setEnabled(possible);
        box->setToolTip(possible ? QString() : tr("This is measured for the whole server only."));
        if (!possible)
            box->setCurrentIndex(0);
    };
    fit(m_app, traits.byApp);
    fit(m_tenant, traits.byTenant);
}

void AlertRuleDialog::explain()
{
    const AlertRule wanted = rule();
    const QString what = ruleText(wanted);
    m_sentence->setText(
        wanted.seconds > 0
            ? tr("An alert when this is so for %n second(s): %1.", nullptr, wanted.seconds)
                  .arg(what)
            : tr("An alert as soon as this is so: %1.").arg(what));
}

AlertRule AlertRuleDialog::rule() const
{
    AlertRule wanted = m_rule;
    wanted.metric = chosenMetric();
    wanted.comparator = static_cast<AlertComparator>(m_comparator->currentIndex());
    wanted.threshold = m_threshold->value();
    wanted.seconds = m_seconds->value();
    wanted.appId = m_app->currentData().toString();
    wanted.tenant.reset();
    if (m_tenant->currentIndex() > 0)
        wanted.tenant = m_tenant->currentData().toString();
    wanted.notify = m_notify->isChecked();
    wanted.sound = m_sound->isChecked();
    return wanted;
}

} // namespace ui
