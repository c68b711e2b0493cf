// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/publishdraft.h"
#include "ui/publish/livenames.h"
#include "ui/widgets/channelsedit.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QStringListModel;
class QToolButton;

namespace ui {

class JsonEditor;

// The fields of an event. What it is sent as decides which of them are there.
class EventForm : public QWidget
{
    Q_OBJECT

public:
    explicit EventForm(QWidget *parent = nullptr);

    PublishDraft draft() const;
    // Fields that `draft` says nothing of are emptied; an app that is not there is waited for.
    void setDraft(const PublishDraft &draft);

    QString appId() const;
    // The choice stays. When the chosen app has gone nothing is chosen: what was meant for it must
    // not reach another one unseen. `preferred` is taken when nothing was chosen before.
    void setApps(const QList<server::AppSummary> &apps, const QString &preferred);
    void chooseApp(const QString &id);
    void waitForApp(const QString &id) { m_wantedApp = id; }

    void offerChannels(const QList<ChannelLine::Candidate> &candidates);
    void offerSockets(const QList<LiveNames::Socket> &sockets);
    void offerSenders(const QList<LiveNames::Socket> &sockets);
    void offerTenants(const QStringList &tenants);
    void offerEvents(const QStringList &names);

    void markFields(const QList<DraftProblem> &problems);
    void showJsonProblem(const std::optional<JsonProblem> &problem, bool canRewrite);
    void themeChanged();
    QWidget *firstField() const;
    QList<QWidget *> tabOrder() const;

signals:
    void edited();
    void namesWanted();
    void socketsWanted(const QString &typed);
    // Subscribers of the channel.
    void sendersWanted(const QString &typed, const QString &channel);

private:
    void buildHead(QBoxLayout *layout);
    void buildReceivers(QBoxLayout *layout);
    void buildDataRow(QBoxLayout *layout);
    void nameFields();
    void connectFields();
    void fitToKind();
    void rewrite(QString (*write)(const QString &));
    SendAs sendAs() const;
    server::PublishBy by() const;
    void offer(QStandardItemModel *model, const QList<LiveNames::Socket> &sockets);
    // A field with its label above it.
    QWidget *addCell(QHBoxLayout *row, QWidget *field, const QString &text, int stretch);

    QComboBox *m_app;
    QComboBox *m_sendAs;
    QComboBox *m_by;
    QLineEdit *m_exclude;
    QLineEdit *m_sender;
    ChannelsEdit *m_channels;
    QLineEdit *m_tenant;
    QComboBox *m_audience;
    QLineEdit *m_to;
    QComboBox *m_notify;
    QLineEdit *m_names;
    QLineEdit *m_event;
    QLineEdit *m_type;
    JsonEditor *m_editor;
    QCheckBox *m_tenantEvent;
    QCheckBox *m_plain;
    QCheckBox *m_now;
    QToolButton *m_variables;
    QPushButton *m_format;
    QPushButton *m_minify;
    QHash<QWidget *, QWidget *> m_cells; // by field
    QStandardItemModel *m_sockets;
    QStandardItemModel *m_senders;
    QStringListModel *m_tenants;
    QStringListModel *m_events;
    QString m_wantedApp; // to be chosen as soon as it is known
};

} // namespace ui
