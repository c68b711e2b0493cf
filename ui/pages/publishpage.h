// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/publishdraft.h"
#include "ui/pages/page.h"

#include <QHash>
#include <QTimer>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStandardItemModel;
class QTabWidget;
class QToolButton;

namespace ui {

class ChannelsEdit;
class ElidedLabel;
class IconLabel;
class JsonEditor;
class PublishHistory;

// Writes an event, says beforehand whom it would reach, and sends it.
class PublishPage : public Page
{
    Q_OBJECT

public:
    explicit PublishPage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Publish"); }
    QString iconName() const override { return QStringLiteral("send"); }
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;
    server::Topics topics() const override
    {
        return server::Topic::Connections | server::Topic::Channels;
    }

    // Fills the form with an event that was sent before.
    void compose(const server::PublishRequest &request);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Socket
    {
        QString appId;
        QString user;
    };
    struct Channel
    {
        QString tenant;
        qint32 subscribers = 0;
    };

    QWidget *buildHistory();
    QWidget *buildComposer();
    void buildFields(QBoxLayout *layout);
    void buildDataRow(QBoxLayout *layout);
    void buildSendRow(QBoxLayout *layout);
    QWidget *buildResult();
    void connectEdits();
    void orderTabs();

    void applyApps(const QList<server::AppSummary> &apps);
    void applyChannels(const server::RowsDelta<server::ChannelRow, server::ChannelKey> &delta);
    void
    applyConnections(const server::RowsDelta<server::ConnectionRow, server::ConnectionGone> &delta);
    void offerChannels();
    void offerSockets(const QString &typed);

    PublishDraft draft() const;
    const server::AppSummary *app() const;
    void edited();
    void validate();
    void showProblems(const QList<DraftProblem> &problems);
    void markFields(const QList<DraftProblem> &problems);
    void setStatus(const QString &icon, const QColor &colour, const QString &text);
    void askReach();
    void showReach(const server::Result<server::PublishReach> &answer);
    void send();
    void sent(const server::PublishRequest &request,
              const server::Result<server::PublishResult> &answer);
    void showResult(const server::PublishRequest &request, const server::PublishResult &result);
    void rewrite(QString (*write)(const QString &));
    void loadRecord(int row);

    QSplitter *m_columns;
    QSplitter *m_rows;
    PublishHistory *m_history;
    QListView *m_historyView;
    QLabel *m_historyHint;
    QToolButton *m_clearButton;
    QComboBox *m_appBox;
    ChannelsEdit *m_channelsEdit;
    QLineEdit *m_eventEdit;
    QLineEdit *m_excludeEdit;
    QStandardItemModel *m_sockets;
    JsonEditor *m_editor;
    IconLabel *m_statusIcon;
    ElidedLabel *m_status;
    QCheckBox *m_tenantBox;
    QCheckBox *m_plainBox;
    QPushButton *m_formatButton;
    QPushButton *m_minifyButton;
    IconLabel *m_reachIcon;
    ElidedLabel *m_reach;
    QPushButton *m_sendButton;
    QTabWidget *m_tabs;
    IconLabel *m_resultIcon;
    QLabel *m_result;
    QListWidget *m_resultChannels;
    QPushButton *m_openLogButton;
    QPlainTextEdit *m_wire;

    QTimer m_typing;
    QTimer m_reachTimer;
    bool m_reachInFlight = false;
    bool m_reachAgain = false;
    bool m_sending = false;
    QList<DraftProblem> m_problems;
    quint64 m_resultSeq = 0;
    bool m_resultFailed = false;

    Scope m_scope;
    QString m_wantedApp; // to be chosen as soon as it is known
    server::ServerStatus m_server;
    QHash<std::pair<QString, QString>, Channel> m_channels; // by app and name
    QList<server::NamedChannel> m_namedChannels;
    QHash<QString, Socket> m_connections;
    server::Observation m_observation;
};

} // namespace ui
