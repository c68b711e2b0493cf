// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/setupwizard.h"

#include "server/console/api/serversettings.h"
#include "ui/appnames.h"
#include "ui/dialogs/setupcheck.h"
#include "ui/secretclipboard.h"
#include "ui/snippets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabWidget>

namespace ui {

using server::ServerState;

namespace {

const QString DockerHost = QStringLiteral("host.docker.internal");

QString identityOf(const server::ServerStatus &status)
{
    QStringList parts;
    for (const server::AppSummary &app : status.apps)
        parts.append(app.id + u'/' + app.key + u'/' + app.name);
    return parts.join(u'\n');
}

} // namespace

SetupWizard::SetupWizard(server::Console &console,
                         const server::ServerStatus &status,
                         QWidget *parent)
    : QWizard(parent)
    , m_console(console)
{
    setObjectName(QStringLiteral("setupWizard"));
    setWindowTitle(tr("Set up Belfry"));
    setWizardStyle(QWizard::ClassicStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoCancelButtonOnLastPage);
    setPage(StartStep, buildStart());
    setPage(WhereStep, buildWhere());
    setPage(CopyStep, buildCopy());
    setPage(CheckStep, buildCheck());
    setStartId(StartStep);
    button(QWizard::NextButton)->setObjectName(QStringLiteral("setupNext"));
    button(QWizard::BackButton)->setObjectName(QStringLiteral("setupBack"));
    button(QWizard::FinishButton)->setObjectName(QStringLiteral("setupFinish"));
    button(QWizard::CancelButton)->setObjectName(QStringLiteral("wizardSkip"));
    setButtonText(QWizard::CancelButton, tr("Skip"));
    resize(760, 520);
    setStatus(status);
    m_create->setChecked(status.apps.isEmpty());
    connect(&console, &server::Console::changed, this, &SetupWizard::apply);
    connect(this, &QDialog::accepted, this, &SetupWizard::finish);
}

int SetupWizard::nextId() const
{
    if (currentId() == StartStep && !m_connect->isChecked() && !m_create->isChecked())
        return -1;
    return currentId() == CheckStep ? -1 : currentId() + 1;
}

// An app that is wanted is made before the next page comes.
bool SetupWizard::validateCurrentPage()
{
    if (currentId() != StartStep || !m_create->isChecked())
        return QWizard::validateCurrentPage();
    if (!m_isAdding)
        addFirstApp();
    return false;
}

void SetupWizard::addFirstApp()
{
    m_isAdding = true;
    server::AppSettings app;
    app.name = m_newName->text().trimmed();
    if (app.name.isEmpty())
        app.name = tr("My app");
    m_console.addApp(app, {this, [this](const server::Result<server::AppCredentials> &answer) {
                               m_isAdding = false;
                               m_startNote->setVisible(!answer);
                               if (!answer) {
                                   m_startNote->setText(answer.error().message);
                                   return;
                               }
                               m_credentials = *answer;
                               m_wantedApp = answer->id;
                               m_failure.clear();
                               m_connect->setChecked(true);
                               renderSnippets();
                               next();
                           }});
}

SnippetPlaces SetupWizard::places() const
{
    SnippetPlaces places = localPlaces(m_status);
    const auto typed = [](const QRadioButton *chosen, const QLineEdit *field, QString &host) {
        const QString text = field->text().trimmed();
        if (chosen->isChecked() && !text.isEmpty())
            host = text;
    };
    if (m_sail->isChecked())
        places.backendHost = DockerHost;
    typed(m_backendElsewhere, m_backendHost, places.backendHost);
    typed(m_browsersElsewhere, m_browserHost, places.browserHost);
    return places;
}

void SetupWizard::apply(const server::ConsoleDelta &delta)
{
    m_check->apply(delta);
    if (delta.status)
        setStatus(*delta.status);
}

void SetupWizard::setStatus(const server::ServerStatus &status)
{
    const bool otherApps = identityOf(m_status) != identityOf(status);
    const SnippetPlaces before = places();
    m_status = status;
    if (otherApps) {
        const QString chosen = m_apps->currentData().toString();
        {
            const QSignalBlocker quiet(m_apps);
            m_apps->clear();
            for (const server::AppSummary &app : status.apps)
                m_apps->addItem(appName(app), app.id);
            const int wanted = m_wantedApp.isEmpty() ? -1 : m_apps->findData(m_wantedApp);
            m_apps->setCurrentIndex(wanted >= 0 ? wanted : qMax(0, m_apps->findData(chosen)));
            if (wanted >= 0)
                m_wantedApp.clear();
        }
        if (m_wantedApp.isEmpty())
            fetch();
    }
    if (otherApps || before != places())
        renderSnippets();
    renderWhere();
}

void SetupWizard::fetch()
{
    const QString app = m_apps->currentData().toString();
    if (app.isEmpty())
        return;
    m_console.credentials(app, {this, [this](const server::Result<server::AppCredentials> &answer) {
                                    m_credentials = answer ? *answer : server::AppCredentials();
                                    m_failure = answer ? QString() : answer.error().message;
                                    renderSnippets();
                                }});
}

QStringList SetupWizard::snippets(const server::AppCredentials &app) const
{
    const SnippetPlaces where = places();
    return {pusherEnv(app, where, Laravel::ElevenOn),
            pusherEnv(app, where, Laravel::Ten),
            reverbEnv(app, where),
            echoListening(app, where),
            phpSdkSnippet(app, where),
            curlSnippet(app, where),
            policySnippet(where)};
}

void SetupWizard::renderSnippets()
{
    server::AppCredentials shown = m_credentials;
    if (!m_reveal->isChecked())
        shown.secret = QString(12, QChar(0x2022));
    const QStringList texts = snippets(shown);
    for (int i = 0; i < m_texts.size(); ++i)
        m_texts.at(i)->setPlainText(m_failure.isEmpty() ? texts.at(i) : m_failure);
}

// What has to be so outside this window for the choices to work.
void SetupWizard::renderWhere()
{
    m_backendHost->setEnabled(m_backendElsewhere->isChecked());
    m_browserHost->setEnabled(m_browsersElsewhere->isChecked());
    QStringList notes;
    const bool needsOthers =
        m_sail->isChecked() || m_backendElsewhere->isChecked() || m_browsersElsewhere->isChecked();
    if (m_status.state != ServerState::Listening)
        notes.append(tr("The server does not listen at the moment; the port shows when it does."));
    else
        notes.append(tr("The server listens on %1.").arg(serverAddress(m_status)));
    if (needsOthers && server::isLoopback(m_status.host))
        notes.append(tr("That is reachable from this machine alone. Tick above who else may reach "
                        "it, and apply it."));
    if (m_sail->isChecked())
        notes.append(tr("The container needs the line \"host.docker.internal:host-gateway\" below "
                        "extra_hosts; Laravel Sail has it already."));
    if (!m_status.certificate &&
        (m_backendElsewhere->isChecked() || m_browsersElsewhere->isChecked()))
        notes.append(tr("Without TLS anybody in between can read along: give Belfry a certificate "
                        "above."));
    m_whereNote->setText(notes.join(QStringLiteral("\n\n")));
}

void SetupWizard::copySnippet()
{
    const int at = m_tabs->currentIndex();
    if (!m_failure.isEmpty() || m_credentials.key.isEmpty()) {
        m_copied->setText(m_failure);
        return;
    }
    copySecret(snippets(m_credentials).at(at));
    m_copied->setText(tr("Copied %1, with the secret.").arg(m_tabs->tabText(at)));
}

void SetupWizard::sendTestEvent()
{
    server::PublishRequest request;
    request.appId = m_apps->currentData().toString();
    request.channels = {TestChannel};
    request.event = TestEvent;
    request.data = R"({"text":"Hello from the console"})";
    m_console.publish(request, {this, [this](const server::Result<server::PublishResult> &answer) {
                                    emit notified(answer
                                                      ? tr("The test event reached %n client(s).",
                                                           nullptr,
                                                           answer->reach.recipients)
                                                      : answer.error().message);
                                }});
}

void SetupWizard::finish()
{
    if (!m_demo->isChecked())
        return;
    m_console.setDemo(true, {this, [this](const server::Outcome &answer) {
                                 if (!answer)
                                     emit notified(answer.error().message);
                             }});
}

} // namespace ui
