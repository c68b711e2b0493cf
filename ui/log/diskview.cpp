// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/diskview.h"

#include "ui/formatting.h"
#include "ui/log/logtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using State = JournalModel::State;

DiskView::DiskView(server::Console &console, QWidget *parent)
    : QWidget(parent)
    , m_model(new JournalModel(console, this))
    , m_table(new LogTable("logDiskTable", this))
    , m_overlay(new StateOverlay(this))
    , m_stack(new QStackedWidget(this))
    , m_text(new QLabel(this))
    , m_more(new QPushButton(tr("Search further back"), this))
{
    m_table->setModel(m_model);
    m_table->setNewestFirst(true);
    m_table->setFollow(false);
    m_overlay->setObjectName(QStringLiteral("logDiskOverlay"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_overlay);
    m_text->setObjectName(QStringLiteral("logDiskState"));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("logDiskMore"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_stack, 1);
    layout->addLayout(row);
    connect(m_model, &JournalModel::stateChanged, this, &DiskView::update);
    connect(m_more, &QPushButton::clicked, m_model, &JournalModel::goOn);
    connect(m_overlay, &StateOverlay::primaryTriggered, this, &DiskView::search);
    update();
}

void DiskView::setFilter(const Filter &filter, const Scope &scope)
{
    m_filter = filter;
    m_scope = scope;
    m_due = true;
    if (isVisible())
        search();
}

void DiskView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_due)
        search();
}

void DiskView::search()
{
    m_due = false;
    m_model->search(journalPlan(m_filter, m_scope, QDateTime::currentMSecsSinceEpoch()));
}

QString DiskView::countText() const
{
    const QString found = ui::countText(m_model->rowCount());
    switch (m_model->state()) {
    case State::Idle:
    case State::Failed:
        return {};
    case State::Done:
        return tr("%1 found").arg(found);
    default:
        return tr("%1 so far").arg(found);
    }
}

void DiskView::update()
{
    m_table->setAccessibleName(tr("Journal on disk, %1").arg(countText()));
    QString text;
    const QString back = momentText(m_model->oldestUtc());
    switch (m_model->state()) {
    case State::Searching:
        text = m_model->oldestUtc() > 0 ? tr("Searching; back to %1 so far…").arg(back)
                                        : tr("Searching…");
        break;
    case State::Stopped:
        text = m_model->rowCount() >= JournalModel::MostRows
                   ? tr("More than %1 entries match; narrow the search to see others.")
                         .arg(ui::countText(JournalModel::MostRows))
                   : tr("%1 entries back to %2 were looked at.")
                         .arg(ui::countText(m_model->lookedAt()), back);
        break;
    case State::More:
        text = tr("Back to %1; scroll down for more.").arg(back);
        break;
    case State::Done:
        text = tr("That is everything that matches. Words are found by their beginnings.");
        break;
    case State::Idle:
    case State::Failed:
        break;
    }
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_more->setVisible(m_model->state() == State::Stopped &&
                       m_model->rowCount() < JournalModel::MostRows);
    if (m_model->rowCount() > 0 && m_model->state() != State::Failed) {
        m_stack->setCurrentWidget(m_table);
    } else {
        explain();
        m_stack->setCurrentWidget(m_overlay);
    }
    emit countChanged();
}

void DiskView::explain()
{
    StateText text;
    text.icon = QStringLiteral("search");
    switch (m_model->state()) {
    case State::Failed:
        text.state = QStringLiteral("failed");
        text.icon = QStringLiteral("circle-alert");
        text.title = tr("The journal cannot be searched");
        text.body = m_model->error().message;
        if (m_model->error().code == server::ErrorCode::Unavailable)
            text.body = tr("%1 With “enabled = true” under [journal] in the configuration file, "
                           "Belfry keeps all events on disk from its next start on.")
                            .arg(text.body);
        text.primary = tr("Try again");
        break;
    case State::Done:
        text.state = QStringLiteral("emptyFiltered");
        text.title = tr("The journal has nothing that matches");
        text.body = tr("Words are found by their beginnings; “order 42 since:10m” finds what "
                       "happened to order 42 in the last ten minutes.");
        text.primary = tr("Search again");
        break;
    case State::Stopped:
        text.state = QStringLiteral("stoppedSearching");
        text.title = tr("Nothing found so far");
        text.body = tr("Exact terms as in “channel=orders” and a time as in “since:1h” are found "
                       "faster than parts of names.");
        break;
    default:
        text.state = QStringLiteral("searching");
        text.title = tr("Searching the journal…");
        text.body = tr("The newest come first.");
        break;
    }
    m_overlay->present(text);
}

} // namespace ui
