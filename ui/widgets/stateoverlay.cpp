// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stateoverlay.h"

#include "ui/errortexts.h"
#include "ui/iconengine.h"
#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVariant>

namespace ui {

StateText stoppedState(const server::ServerStatus &status, const QString &consequence)
{
    const bool hasFailed = status.state == server::ServerState::Failed;
    return {QStringLiteral("stopped"),
            hasFailed ? QStringLiteral("circle-alert") : QStringLiteral("unplug"),
            hasFailed ? StateOverlay::tr("The server did not start")
                      : StateOverlay::tr("The server is stopped"),
            hasFailed ? startTrouble(status).text : consequence,
            hasFailed ? StateOverlay::tr("Try again") : StateOverlay::tr("Start server"),
            {}};
}

StateOverlay::StateOverlay(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(40, this))
    , m_title(new QLabel(this))
    , m_body(new QLabel(this))
    , m_primary(new QPushButton(this))
    , m_secondary(new QPushButton(this))
{
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    m_title->setFont(font);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_body->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_body->setWordWrap(true);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body->setForegroundRole(QPalette::PlaceholderText);
    m_primary->setProperty("primary", true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_body, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addStretch(3);

    m_loading.setSingleShot(true);
    m_loading.setInterval(LoadingMs);
    connect(&m_loading, &QTimer::timeout, this, &StateOverlay::showWords);
    connect(m_primary, &QPushButton::clicked, this, &StateOverlay::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &StateOverlay::secondaryTriggered);
}

void StateOverlay::present(const StateText &text)
{
    const bool isLoading = text.state == u"loading";
    if (!isLoading)
        m_loading.stop();
    else if (state() != text.state)
        m_loading.start();
    setProperty("state", text.state);
    m_icon->setIcon(tintedIcon(text.icon, &Theme::muted));
    m_title->setText(text.title);
    m_body->setText(text.body);
    m_primary->setText(text.primary);
    m_primary->setVisible(!text.primary.isEmpty());
    m_secondary->setText(text.secondary);
    m_secondary->setVisible(!text.secondary.isEmpty());
    setAccessibleName(text.title);
    setAccessibleDescription(text.body);
    showWords();
}

void StateOverlay::showWords()
{
    const bool isSilent = m_loading.isActive();
    m_title->setVisible(!isSilent);
    m_body->setVisible(!isSilent);
    fit();
}

// A layout gives a label that it centres the height of another width. Where there is little room,
// the words matter most.
void StateOverlay::fit()
{
    const bool roomy = height() >= fontMetrics().height() * 14;
    m_icon->setVisible(roomy && !m_loading.isActive());
    const int margin = roomy ? 24 : 8;
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(roomy ? 12 : 4);
    const int most = fontMetrics().averageCharWidth() * 64;
    const int wide = qBound(most / 4, width() - 48, most);
    for (QLabel *label : {m_title, m_body}) {
        label->setFixedWidth(wide);
        label->setMinimumHeight(0); // a height for a width is never below it
        label->setMinimumHeight(qMax(0, label->heightForWidth(wide)));
    }
}

void StateOverlay::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StateOverlay::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

QString StateOverlay::state() const
{
    return property("state").toString();
}

} // namespace ui
