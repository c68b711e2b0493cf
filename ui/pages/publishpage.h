// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/publishdraft.h"
#include "ui/pages/page.h"
#include "ui/publish/dispatcher.h"
#include "ui/publish/filling.h"
#include "ui/publish/livenames.h"
#include "ui/publish/publishhistory.h"
#include "ui/publish/sending.h"

#include <QTimer>

class QLabel;
class QShortcut;
class QSplitter;
class QTabWidget;

namespace ui {

class CodePane;
class EventForm;
class HistoryPanel;
class PublishStore;
class ResponsePane;
class SendBar;
class SequenceModel;
class SequencePanel;
class TemplatesModel;
class TemplatesPanel;

// Writes an event, says beforehand whom it would reach, and sends it: once, many times, or as a
// step of a sequence.
class PublishPage : public Page
{
    Q_OBJECT

public:
    explicit PublishPage(server::Console &console, QWidget *parent = nullptr);
    ~PublishPage() override;

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

    // Fills the form with an event that was sent before, exactly as it was.
    void compose(const server::PublishRequest &request);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // publishpagebuild.cpp
    QWidget *buildLibrary();
    QWidget *buildResult();
    void connectForm();
    void connectLibrary();
    void connectSending();
    void orderTabs();

    // publishpage.cpp
    const server::AppSummary *app() const;
    VariableSource sourceFor(const PublishDraft &draft, qint64 seq);
    FilledDraft filled(const PublishDraft &draft, qint64 seq);
    void edited();
    void load(const PublishDraft &draft);
    void validate();
    void showProblems();
    void tick();
    void askReach();
    void showReach(const server::Result<server::PublishReach> &answer, bool isKnown);
    void askQueue();
    QJsonObject kept() const;

    // publishpagesend.cpp
    void send();
    void rehearse();
    void sendOnce();
    void askAndRepeat(const DispatchPlan &plan, const QList<PublishDraft> &steps);
    void repeat(const DispatchPlan &plan, const QList<PublishDraft> &steps);
    void runSequence();
    void ended();
    void
    sent(const PublishDraft &draft, const FilledDraft &what, const server::Result<Sent> &answer);
    void preview();
    void showPreview(const server::Sendable &what, const server::Result<server::Rehearsal> &answer);
    void showWire(const server::Rehearsal &rehearsal, const QString &where);
    void showNothing(const QString &why);
    void signAnew();

    QSplitter *m_columns;
    QSplitter *m_rows;
    PublishHistory *m_history;
    TemplatesModel *m_templates;
    SequenceModel *m_sequence;
    QTabWidget *m_library = nullptr;
    TemplatesPanel *m_templatesPanel = nullptr;
    HistoryPanel *m_historyPanel = nullptr;
    QLabel *m_fileProblem = nullptr;
    EventForm *m_form = nullptr;
    SendBar *m_bar = nullptr;
    QTabWidget *m_tabs = nullptr;
    ResponsePane *m_response = nullptr;
    CodePane *m_request = nullptr;
    QSplitter *m_wireTab = nullptr;
    CodePane *m_wire = nullptr;
    CodePane *m_heard = nullptr; // what listeners get of it
    CodePane *m_laravel = nullptr;
    CodePane *m_javaScript = nullptr;
    SequencePanel *m_steps = nullptr;
    QShortcut *m_escape = nullptr;
    PublishStore *m_store;
    Dispatcher *m_dispatcher;

    QTimer m_typing;
    QTimer m_second;
    bool m_reachInFlight = false;
    bool m_reachAgain = false;
    bool m_previewInFlight = false;
    bool m_previewAgain = false;
    bool m_copyWhenSigned = false;
    bool m_sending = false;
    QList<DraftProblem> m_problems;
    FilledDraft m_filled;   // of the form, with samples
    qint64 m_sentFrame = 0; // when the frame that is shown was sent; 0: it would be
    QList<PublishDraft> m_running;

    Scope m_scope;
    server::ServerStatus m_server;
    LiveNames m_names;
    QStringList m_users; // that {{user}} is taken from
    QString m_fullest;   // and {{tenant}}, where nothing else says which
    QString m_usersOf;   // app and tenant of these; for a second
    server::Observation m_observation;
};

} // namespace ui
