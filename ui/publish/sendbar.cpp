// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/sendbar.h"

#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

namespace ui {

namespace {

constexpr int IconExtent = 16;
constexpr int MostGapMs = 3'600'000;
constexpr qint64 SecondUs = 1'000'000;

} // namespace

SendBar::SendBar(QWidget *parent)
    : QWidget(parent)
    , m_statusIcon(new IconLabel(IconExtent, this))
    , m_status(new ElidedLabel(this))
    , m_reachIcon(new IconLabel(IconExtent, this))
    , m_reach(new ElidedLabel(this))
    , m_queue(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_dryRun(new QCheckBox(tr("D&ry run"), this))
    , m_times(new QSpinBox(this))
    , m_pace(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_send(new QPushButton(tr("&Send"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    buildLines(layout);
    buildButtons(layout);
    connect(m_dryRun, &QCheckBox::toggled, this, [this] {
        present();
        emit edited();
    });
    connect(m_times, &QSpinBox::valueChanged, this, [this] {
        present();
        emit edited();
    });
    connect(m_pace, &QSpinBox::valueChanged, this, &SendBar::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SendBar::edited);
    connect(m_send, &QPushButton::clicked, this, &SendBar::sendRequested);
    connect(m_stop, &QPushButton::clicked, this, &SendBar::stopRequested);
    setDemo(false);
    themeChanged();
    present();
}

void SendBar::buildLines(QBoxLayout *layout)
{
    m_status->setObjectName(QStringLiteral("pubStatus"));
    m_reach->setObjectName(QStringLiteral("pubReach"));
    m_queue->setObjectName(QStringLiteral("pubQueue"));
    m_queue->setForegroundRole(QPalette::PlaceholderText);
    m_queue->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress->setObjectName(QStringLiteral("pubProgress"));
    m_progress->setAccessibleName(tr("Events that were sent"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(10);
    auto *status = new QHBoxLayout;
    status->setSpacing(8);
    status->addWidget(m_statusIcon);
    status->addWidget(m_status, 1);
    layout->addLayout(status);
    auto *reach = new QHBoxLayout;
    reach->setSpacing(8);
    reach->addWidget(m_reachIcon);
    reach->addWidget(m_reach, 3);
    reach->addWidget(m_queue, 2);
    layout->addLayout(reach);
    layout->addWidget(m_progress);
}

void SendBar::buildButtons(QBoxLayout *layout)
{
    m_dryRun->setObjectName(QStringLiteral("pubDryRun"));
    m_dryRun->setToolTip(tr("Builds and signs everything, and sends nothing"));
    m_times->setObjectName(QStringLiteral("pubRepeat"));
    m_times->setAccessibleName(tr("How often the event is sent"));
    m_times->setToolTip(tr("How often the event is sent, each time with new values"));
    m_times->setSuffix(tr(" ×", "times"));
    m_pace->setObjectName(QStringLiteral("pubPace"));
    m_pace->setAccessibleName(tr("How fast the event is repeated"));
    m_pace->setRange(1, MostGapMs);
    m_pace->setValue(10);
    m_unit->setObjectName(QStringLiteral("pubPaceUnit"));
    m_unit->setAccessibleName(tr("What the pace is counted in"));
    m_unit->addItem(tr("per second"), false);
    m_unit->addItem(tr("ms apart"), true);
    m_send->setObjectName(QStringLiteral("pubSend"));
    m_send->setProperty("primary", true);
    m_send->setMinimumWidth(96);
    m_stop->setObjectName(QStringLiteral("pubStop"));
    m_stop->setProperty("danger", true);
    m_stop->setMinimumWidth(96);
    m_stop->setToolTip(tr("Send nothing more (Esc)"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_dryRun);
    row->addStretch();
    for (QWidget *widget : QList<QWidget *>{m_times, m_pace, m_unit, m_stop, m_send})
        row->addWidget(widget);
    layout->addLayout(row);
}

void SendBar::setStatus(const QString &iconName, const QColor &colour, const QString &text)
{
    m_statusIcon->setIcon(icon(iconName));
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_status->setPalette(palette);
    m_statusIcon->setPalette(palette);
    m_status->setFullText(text);
}

void SendBar::setReach(const QString &text)
{
    m_reach->setFullText(text);
}

void SendBar::setQueue(const QString &text, const QString &toolTip)
{
    m_queue->setVisible(!text.isEmpty() && !m_running);
    m_queue->setFullText(text);
    m_queue->setToolTip(toolTip);
}

void SendBar::setCanSend(bool can, const QString &reason)
{
    m_send->setEnabled(can);
    m_send->setToolTip(!can         ? reason
                       : isDryRun() ? tr("Show what would be sent (Ctrl+Return)")
                       : times() > 1
                           ? tr("Send the event %n time(s) (Ctrl+Return)", nullptr, times())
                           : tr("Send the event (Ctrl+Return)"));
}

void SendBar::setDemo(bool isDemo)
{
    m_times->setRange(
        1, static_cast<int>(isDemo ? DispatchPlan::MostDemoEvents : DispatchPlan::MostEvents));
}

bool SendBar::isDryRun() const
{
    return m_dryRun->isChecked();
}

int SendBar::times() const
{
    return m_times->value();
}

DispatchPlan SendBar::plan() const
{
    const Choices chosen = choices();
    DispatchPlan plan;
    plan.gaps = {chosen.isGap ? qint64(chosen.pace) * 1000 : SecondUs / chosen.pace};
    plan.rounds = chosen.times;
    plan.startsAtOnce = true;
    return plan;
}

SendBar::Choices SendBar::choices() const
{
    return {m_times->value(), m_pace->value(), m_unit->currentData().toBool()};
}

void SendBar::setChoices(const Choices &choices)
{
    m_times->setValue(choices.times);
    m_pace->setValue(choices.pace);
    m_unit->setCurrentIndex(m_unit->findData(choices.isGap));
}

void SendBar::setRunning(bool running)
{
    m_running = running;
    if (running) {
        m_progress->setRange(0, 0);
        m_progress->setValue(0);
    }
    present();
}

void SendBar::showProgress(const Dispatcher::Tally &tally)
{
    const QLocale locale;
    m_progress->setRange(0, static_cast<int>(tally.planned));
    m_progress->setValue(static_cast<int>(tally.sent));
    const QString rate = locale.toString(tally.perSecond(), 'f', 1);
    setReach(tally.planned > 0
                 ? tr("Sent %1 of %2, %3 a second, %4 failed.")
                       .arg(locale.toString(tally.sent),
                            locale.toString(tally.planned),
                            rate,
                            locale.toString(tally.failed))
                 : tr("Sent %1, %2 a second, %3 failed.")
                       .arg(locale.toString(tally.sent), rate, locale.toString(tally.failed)));
}

void SendBar::present()
{
    const bool many = m_times->value() > 1 && !m_dryRun->isChecked();
    m_send->setText(m_dryRun->isChecked() ? tr("Dry run") : tr("&Send"));
    m_send->setVisible(!m_running);
    m_stop->setVisible(m_running);
    m_progress->setVisible(m_running);
    if (m_running)
        m_queue->setVisible(false);
    m_dryRun->setEnabled(!m_running);
    m_times->setEnabled(!m_running && !m_dryRun->isChecked());
    m_pace->setEnabled(!m_running && many);
    m_unit->setEnabled(!m_running && many);
}

void SendBar::themeChanged()
{
    m_reachIcon->setIcon(icon(QStringLiteral("users")));
}

QList<QWidget *> SendBar::tabOrder() const
{
    return {m_dryRun, m_times, m_pace, m_unit, m_stop, m_send};
}

} // namespace ui
