// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/connectionstory.h"

#include "ui/channels/linelist.h"
#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/jsonmodel.h"
#include "ui/models/logkinds.h"

#include <QBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

namespace {

QString lineOf(const server::LogEntry &entry, qint64 nowUtc)
{
    QStringList words = {clockText(entry.utc, nowUtc), logKindText(entry.kind)};
    for (const QString &word : {entry.channel, entry.event, masked::text(entry.text)}) {
        if (!word.isEmpty())
            words.append(word);
    }
    return words.join(QStringLiteral("  "));
}

} // namespace

ConnectionStory::ConnectionStory(QWidget *parent)
    : QWidget(parent)
    , m_lines(new LineList(QStringLiteral("connTimeline"), tr("What happened to the client"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_lines);
    connect(m_lines, &LineList::chosen, this, [this](const QString &key) {
        emit entryChosen(key.toULongLong());
    });
    connect(&Masking::shared(), &Masking::changed, this, [this] {
        if (!m_shown.events.isEmpty())
            present(m_shown, m_shownUtc);
    });
    setProblem(tr("Select a connection to see what happened to it."));
}

void ConnectionStory::present(const server::ConnectionReport &report, qint64 nowUtc)
{
    m_shown = report;
    m_shownUtc = nowUtc;
    QList<LineList::Line> lines;
    for (const server::LogEntry &entry : report.events) {
        const QString line = lineOf(entry, nowUtc);
        lines.append(
            {line,
             tr("%1\n%2\nDouble-click to see it in the log").arg(line, momentText(entry.utc)),
             QString::number(entry.seq)});
    }
    m_lines->setEmptyText(tr("The log has nothing about it any more."));
    m_lines->setLines(lines);
}

void ConnectionStory::setProblem(const QString &text)
{
    m_shown = {};
    m_lines->setEmptyText(text);
    m_lines->setLines({});
}

QByteArray identityJson(const server::ConnectionReport &report)
{
    QJsonObject all;
    if (!report.userInfo.isEmpty())
        all.insert(QStringLiteral("signin"), parseJson(report.userInfo));
    for (const server::ConnectionIdentity &identity : report.identities) {
        QJsonObject member{{QStringLiteral("user_id"), identity.userId}};
        if (!identity.info.isEmpty())
            member.insert(QStringLiteral("user_info"), parseJson(identity.info));
        all.insert(identity.channel, member);
    }
    return all.isEmpty() ? QByteArray() : QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace ui
