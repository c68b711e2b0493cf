// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/publishpage.h"
#include "ui/publish/codepane.h"
#include "ui/publish/eventform.h"
#include "ui/publish/historypanel.h"
#include "ui/publish/publishstore.h"
#include "ui/publish/responsepane.h"
#include "ui/publish/sendbar.h"
#include "ui/publish/sequencemodel.h"
#include "ui/publish/sequencepanel.h"
#include "ui/publish/templatespanel.h"

#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int TypingMs = 150;
constexpr int ReachMs = 1000;

} // namespace

PublishPage::PublishPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_history(new PublishHistory(this))
    , m_templates(new TemplatesModel(this))
    , m_sequence(new SequenceModel(this))
    , m_store(new PublishStore([this] { return kept(); }, this))
    , m_dispatcher(new Dispatcher(this))
{
    setObjectName(QStringLiteral("publish"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(m_columns);
    auto *composer = new QWidget(this);
    auto *lines = new QVBoxLayout(composer);
    lines->setContentsMargins(12, 0, 0, 8);
    lines->setSpacing(6);
    m_form = new EventForm(composer);
    m_bar = new SendBar(composer);
    lines->addWidget(m_form, 1);
    lines->addWidget(m_bar);
    m_rows->addWidget(composer);
    m_rows->addWidget(buildResult());
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({500, 190});
    m_columns->addWidget(buildLibrary());
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({230, 800});
    for (QSplitter *splitter : {m_columns, m_rows})
        splitter->setChildrenCollapsible(false);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
    m_second.setInterval(ReachMs);
    connectForm();
    connectLibrary();
    connectSending();
    orderTabs();
    themeChanged();
    validate();
}

PublishPage::~PublishPage()
{
    m_store->flush();
}

QWidget *PublishPage::buildLibrary()
{
    auto *panel = new QWidget(this);
    panel->setMinimumWidth(170);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(8);
    m_library = new QTabWidget(panel);
    m_library->setObjectName(QStringLiteral("pubLibrary"));
    m_library->setDocumentMode(true);
    m_templatesPanel = new TemplatesPanel(m_templates, m_library);
    m_historyPanel = new HistoryPanel(m_history, m_library);
    m_library->addTab(m_templatesPanel, tr("Templates"));
    m_library->addTab(m_historyPanel, tr("History"));
    m_library->tabBar()->setAccessibleName(tr("Templates and history"));
    m_fileProblem = new QLabel(panel);
    m_fileProblem->setObjectName(QStringLiteral("pubFileProblem"));
    m_fileProblem->setWordWrap(true);
    m_fileProblem->setVisible(false);
    layout->addWidget(m_fileProblem);
    layout->addWidget(m_library, 1);
    return panel;
}

QWidget *PublishPage::buildResult()
{
    auto *panel = new QWidget(this);
    auto *margin = new QVBoxLayout(panel);
    margin->setContentsMargins(12, 0, 0, 0);
    m_tabs = new QTabWidget(panel);
    margin->addWidget(m_tabs);
    m_tabs->setObjectName(QStringLiteral("pubResultTabs"));
    m_tabs->setDocumentMode(true);
    m_response = new ResponsePane(m_tabs);
    m_request =
        new CodePane(QStringLiteral("pubRequest"), tr("The request as a cURL command"), m_tabs);
    m_wireTab = new QSplitter(Qt::Horizontal, m_tabs);
    m_wire = new CodePane(
        QStringLiteral("pubWire"), tr("The frame as the subscribers get it"), m_wireTab);
    m_heard =
        new CodePane(QStringLiteral("pubHeard"), tr("The data as listeners get it"), m_wireTab);
    m_wireTab->addWidget(m_wire);
    m_wireTab->addWidget(m_heard);
    m_wireTab->setChildrenCollapsible(false);
    m_laravel = new CodePane(QStringLiteral("pubLaravel"), tr("Code for Laravel"), m_tabs);
    m_javaScript =
        new CodePane(QStringLiteral("pubJavaScript"), tr("Code for the browser"), m_tabs);
    m_steps = new SequencePanel(m_sequence, m_tabs);
    m_tabs->addTab(m_response, tr("Response"));
    m_tabs->addTab(m_request, tr("cURL"));
    m_tabs->addTab(m_wireTab, tr("On the wire"));
    m_tabs->addTab(m_laravel, tr("Laravel"));
    m_tabs->addTab(m_javaScript, tr("JavaScript"));
    m_tabs->addTab(m_steps, tr("Sequence"));
    m_tabs->tabBar()->setAccessibleName(tr("Result, code and sequence"));
    return panel;
}

void PublishPage::connectForm()
{
    connect(m_form, &EventForm::edited, this, &PublishPage::edited);
    connect(m_form, &EventForm::namesWanted, this, [this] {
        m_form->offerChannels(m_names.channels(m_form->appId(), m_scope));
    });
    connect(m_form, &EventForm::socketsWanted, this, [this](const QString &typed) {
        constexpr int MostSockets = 200;
        m_form->offerSockets(m_names.sockets(m_form->appId(), typed, MostSockets));
    });
    connect(m_form,
            &EventForm::sendersWanted,
            this,
            [this](const QString &typed, const QString &channel) {
                constexpr int MostSenders = 200;
                m_form->offerSenders(m_names.sockets(m_form->appId(), typed, MostSenders, channel));
            });
    connect(&m_typing, &QTimer::timeout, this, &PublishPage::validate);
    connect(&m_second, &QTimer::timeout, this, &PublishPage::tick);
}

void PublishPage::connectLibrary()
{
    connect(m_templatesPanel, &TemplatesPanel::loadRequested, this, &PublishPage::load);
    connect(m_templatesPanel, &TemplatesPanel::keepRequested, this, [this] {
        PublishDraft draft = m_form->draft();
        draft.appId.clear(); // a template is for any app
        m_templatesPanel->keep(draft);
    });
    connect(m_templatesPanel,
            &TemplatesPanel::replaceRequested,
            this,
            [this](const QModelIndex &index) {
                PublishDraft draft = m_form->draft();
                draft.appId.clear();
                m_templates->replaceDraft(index, draft);
            });
    connect(m_templatesPanel, &TemplatesPanel::notified, this, &PublishPage::notified);
    connect(m_historyPanel,
            &HistoryPanel::loadRequested,
            this,
            [this](const PublishRecord &record) { load(record.draft); });
    connect(
        m_historyPanel, &HistoryPanel::resendRequested, this, [this](const PublishRecord &record) {
            load(record.draft);
            // Never to another app than it was for.
            if (m_form->appId() == record.draft.appId)
                sendOnce();
        });
    connect(
        m_historyPanel, &HistoryPanel::keepRequested, this, [this](const PublishRecord &record) {
            PublishDraft draft = record.draft;
            draft.appId.clear();
            m_library->setCurrentWidget(m_templatesPanel);
            m_templatesPanel->keep(draft);
        });
    connect(
        m_historyPanel, &HistoryPanel::logEntryRequested, this, &PublishPage::logEntryRequested);
    connect(m_templates, &TemplatesModel::edited, m_store, &PublishStore::touch);
    connect(m_sequence, &SequenceModel::edited, m_store, &PublishStore::touch);
    for (auto signal : {&PublishHistory::rowsInserted, &PublishHistory::rowsRemoved})
        connect(m_history, signal, m_store, &PublishStore::touch);
    connect(m_history, &PublishHistory::modelReset, m_store, &PublishStore::touch);
    connect(m_store, &PublishStore::failed, this, &PublishPage::notified);
}

void PublishPage::connectSending()
{
    connect(m_bar, &SendBar::edited, this, &PublishPage::edited);
    connect(m_bar, &SendBar::sendRequested, this, &PublishPage::send);
    connect(m_bar, &SendBar::stopRequested, m_dispatcher, &Dispatcher::stop);
    connect(m_dispatcher, &Dispatcher::progressed, this, [this] {
        m_bar->showProgress(m_dispatcher->tally());
    });
    connect(m_dispatcher, &Dispatcher::finished, this, &PublishPage::ended);
    connect(m_response, &ResponsePane::logEntryRequested, this, &PublishPage::logEntryRequested);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PublishPage::preview);
    for (CodePane *pane : {m_wire, m_heard, m_laravel, m_javaScript})
        connect(pane, &CodePane::copyRequested, pane, &CodePane::copy);
    connect(m_request, &CodePane::copyRequested, this, &PublishPage::signAnew);
    connect(
        m_steps, &SequencePanel::addRequested, this, [this] { m_sequence->add(m_form->draft()); });
    connect(m_steps, &SequencePanel::replaceRequested, this, [this](int row) {
        m_sequence->replace(row, m_form->draft());
    });
    connect(m_steps, &SequencePanel::loadRequested, this, &PublishPage::load);
    connect(m_steps, &SequencePanel::runRequested, this, &PublishPage::runSequence);
    QAction *sending = addTask(
        TaskMenu::Events,
        "events.send",
        tr("&Send"),
        "send",
        [this] { send(); },
        [this] {
            validate();
            return m_problems.isEmpty() ? QString() : m_problems.constFirst().sentence;
        });
    setKey(sending, Qt::CTRL | Qt::Key_Return, {this});
    auto *onKeypad = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this);
    onKeypad->setContext(Qt::WidgetWithChildrenShortcut);
    connect(onKeypad, &QShortcut::activated, this, &PublishPage::send);
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, m_dispatcher, &Dispatcher::stop);
}

void PublishPage::orderTabs()
{
    QList<QWidget *> order = m_form->tabOrder() + m_bar->tabOrder();
    order += m_tabs;
    order += m_response->tabOrder();
    for (const CodePane *pane : {m_request, m_wire, m_heard, m_laravel, m_javaScript})
        order += pane->tabOrder();
    order += m_steps->tabOrder();
    order += m_library;
    order += m_templatesPanel->tabOrder();
    order += m_historyPanel->tabOrder();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    setFocusProxy(m_form->firstField());
}

} // namespace ui
