// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happened to the selected connection, and who it says it is: the fourth part of
// ConnectionsPage.
#include "ui/pages/connectionspage.h"
#include "ui/people/connectionstory.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/userdataview.h"

#include <QDateTime>
#include <QTabWidget>

namespace ui {

using server::ConnectionReport;

void ConnectionsPage::buildStory()
{
    m_story = new ConnectionStory(m_side);
    m_userData = new UserDataView(QStringLiteral("connUserData"), tr("What is known of the user"));
    m_side->addTab(m_story, tr("Timeline"));
    m_side->addTab(m_userData, tr("User"));
    m_side->setTabToolTip(m_side->indexOf(m_story), tr("The last events of the connection"));
    m_side->setTabToolTip(m_side->indexOf(m_userData), tr("Data of the user, as it was signed"));
    connect(m_story, &ConnectionStory::entryChosen, this, &ConnectionsPage::logEntryRequested);
    connect(m_side, &QTabWidget::currentChanged, this, &ConnectionsPage::showStory);
    showStory();
}

// Of another connection nothing is left standing while the answer is under way.
void ConnectionsPage::showStory()
{
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    const QString socketId =
        current.isValid() ? m_proxy.entry(current.row()).row.socketId : QString();
    if (socketId != m_storyOf) {
        m_storyOf = socketId;
        m_story->setProblem(
            socketId.isEmpty() ? tr("Select a connection to see what happened to it.") : QString());
        m_userData->present({}, socketId.isEmpty() ? tr("Select a connection.") : QString());
    }
    askStory();
}

// One question at a time; an answer about another connection than the selected one is dropped.
void ConnectionsPage::askStory()
{
    const bool isSeen = m_side->currentWidget() == m_story || m_side->currentWidget() == m_userData;
    if (m_storyOf.isEmpty() || m_askingStory || !isSeen || !m_side->isVisible())
        return;
    m_askingStory = true;
    console().connectionReport(
        m_storyOf,
        {this, [this, asked = m_storyOf](const server::Result<ConnectionReport> &answer) {
             m_askingStory = false;
             if (m_storyOf != asked)
                 return askStory();
             if (!answer) {
                 m_story->setProblem(answer.error().message);
                 return;
             }
             m_story->present(*answer, QDateTime::currentMSecsSinceEpoch());
             m_userData->present(identityJson(*answer),
                                 tr("Neither signed in nor a member of a presence channel."));
         }});
}

} // namespace ui
