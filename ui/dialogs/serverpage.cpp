// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serverpage.h"

#include "ui/errortexts.h"
#include "ui/snippets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::ServerSettings;
using server::ServerSettingsCheck;
using server::ServerSettingsReport;
using server::SettingOrigin;
using server::SettingSource;

namespace {

QString originText(const SettingOrigin &origin)
{
    switch (origin.source) {
    case SettingSource::File:
        return ServerPage::tr("Set in %1; change it there.").arg(origin.where);
    case SettingSource::Environment:
        return ServerPage::tr("Set by the environment (%1).").arg(origin.where);
    case SettingSource::CommandLine:
        return ServerPage::tr("Set on the command line (%1).").arg(origin.where);
    default:
        return {};
    }
}

} // namespace

ServerPage::ServerPage(server::Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
{
    setObjectName(QStringLiteral("settingsServer"));
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(300ms);
    connect(&m_typing, &QTimer::timeout, this, &ServerPage::tryOut);
    show(m_report.settings);
    showOrigins();
    load();
}

void ServerPage::load()
{
    m_console.serverSettings({this, [this](const server::Result<ServerSettingsReport> &report) {
                                  if (report)
                                      take(*report);
                                  else
                                      say(report.error().message);
                              }});
}

void ServerPage::take(const ServerSettingsReport &report)
{
    m_report = report;
    m_isLoaded = true;
    m_understood->setChecked(false);
    offerBridge(report.dockerBridge);
    show(report.settings);
    showOrigins();
    showRestart();
    m_trouble->setText(report.trouble);
    m_trouble->setVisible(!report.trouble.isEmpty());
    m_file->setText(report.file.isEmpty()
                        ? tr("There is no file in which settings could be kept.")
                        : tr("Kept in %1. A configuration file, the environment and the command "
                             "line win over it.")
                              .arg(report.file));
    tryOut();
    emit edited();
}

// For applications in containers on this machine.
void ServerPage::offerBridge(const QString &address)
{
    const QString hosts = QStringLiteral("127.0.0.1, ") + address;
    if (address.isEmpty() || m_host->findText(hosts) >= 0)
        return;
    m_host->addItem(hosts);
    m_host->setItemData(
        m_host->count() - 1, tr("This machine and its Docker containers"), Qt::ToolTipRole);
}

void ServerPage::setStatus(const server::ServerStatus &status)
{
    QStringList lines;
    if (status.state == server::ServerState::Listening)
        lines.append(tr("Listening on %1.").arg(serverAddress(status)));
    else if (status.state == server::ServerState::Failed)
        lines.append(startTrouble(status).text);
    else if (status.state == server::ServerState::Draining)
        lines.append(tr("The server is stopping; clients are told to reconnect."));
    else
        lines.append(tr("The server is stopped."));
    if (status.certificate) {
        lines.append(tr("TLS with the certificate of %1, valid until %2.")
                         .arg(status.certificate->subject,
                              QLocale().toString(
                                  QDateTime::fromMSecsSinceEpoch(status.certificate->validUntilUtc),
                                  QLocale::ShortFormat)));
    }
    const QString text = lines.join(u'\n');
    if (m_state->text() != text)
        m_state->setText(text);
}

void ServerPage::show(const ServerSettings &settings)
{
    m_isShowing = true;
    m_host->setCurrentText(settings.host);
    m_port->setValue(settings.port);
    m_tls->setChecked(!settings.certificate.isEmpty() || !settings.key.isEmpty());
    m_certificate->setText(settings.certificate);
    m_key->setText(settings.key);
    m_allowPlain->setChecked(settings.allowPlain);
    m_maxConnections->setValue(settings.maxConnections);
    m_attempts->setValue(settings.attemptsPerMinute);
    m_drain->setValue(settings.drainSeconds);
    m_isShowing = false;
    noteChange();
}

ServerSettings ServerPage::entered() const
{
    ServerSettings settings;
    settings.host = m_host->currentText().trimmed();
    settings.port = quint16(m_port->value());
    if (m_tls->isChecked()) {
        settings.certificate = m_certificate->text().trimmed();
        settings.key = m_key->text().trimmed();
    }
    settings.allowPlain = m_allowPlain->isChecked();
    settings.maxConnections = m_maxConnections->value();
    settings.attemptsPerMinute = m_attempts->value();
    settings.drainSeconds = m_drain->value();
    return settings;
}

// What comes from elsewhere is shown as it is, with where it is set; and why nothing can be set
// when there is no file.
void ServerPage::showOrigins()
{
    const QString noFile = !m_isLoaded               ? tr("The settings have not come yet.")
                           : m_report.file.isEmpty() ? tr("There is no file in which settings "
                                                          "could be kept.")
                                                     : QString();
    const auto reasonOf = [&](const QString &setting) {
        const SettingOrigin origin = m_report.origins.value(setting);
        return origin.isFree() ? noFile : originText(origin);
    };
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        const QString elsewhere = originText(m_report.origins.value(it.key()));
        const QString reason = reasonOf(it.key());
        const OriginRow row = m_origins.value(it.key());
        row.label->setText(elsewhere);
        row.form->setRowVisible(row.label, !elsewhere.isEmpty());
        for (QWidget *field : it.value()) {
            if (!field->property("tip").isValid())
                field->setProperty("tip", field->toolTip());
            field->setEnabled(reason.isEmpty());
            field->setToolTip(reason.isEmpty() ? field->property("tip").toString() : reason);
        }
    }
    const QString tlsReason = reasonOf(QStringLiteral("tls.certificate"));
    m_tls->setEnabled(tlsReason.isEmpty());
    m_tls->setToolTip(tlsReason.isEmpty() ? tr("Needs a certificate and its key") : tlsReason);
    noteChange();
}

void ServerPage::noteChange()
{
    const bool isFree = m_isLoaded && !m_report.file.isEmpty() &&
                        m_report.origins.value(QStringLiteral("tls.certificate")).isFree();
    const bool isTls = m_tls->isChecked();
    const QString off = tr("TLS is switched off");
    for (const auto &setting : {QStringLiteral("tls.certificate"), QStringLiteral("tls.key")}) {
        if (!isFree || !m_report.origins.value(setting).isFree())
            continue;
        for (QWidget *field : m_fields.value(setting)) {
            field->setEnabled(isTls);
            field->setToolTip(isTls ? field->property("tip").toString() : off);
        }
    }
    if (m_report.origins.value(QStringLiteral("tls.allow_plain")).isFree() && isFree) {
        m_allowPlain->setEnabled(isTls);
        m_allowPlain->setToolTip(
            isTls ? tr("Else they are sent to wss with 4000, and to https with 400") : off);
    }
    m_warning->setVisible(isExposed());
    m_understood->setVisible(isChanged()); // else it has been agreed to
    m_typing.start();
    showRestart();
    emit edited();
}

// By a person, to whom what was said before is no news.
void ServerPage::fieldChanged()
{
    if (m_isShowing)
        return;
    m_message->hide();
    noteChange();
}

bool ServerPage::isExposed() const
{
    const ServerSettings now = entered();
    return !now.host.isEmpty() && !server::isLoopback(now.host) && now.certificate.isEmpty();
}

bool ServerPage::isChanged() const
{
    return m_isLoaded && entered() != m_report.settings;
}

QString ServerPage::objection() const
{
    if (!isChanged())
        return {};
    const ServerSettings wanted = entered();
    if (m_report.file.isEmpty())
        return tr("There is no file in which settings could be kept.");
    if (wanted.host.isEmpty())
        return tr("Enter an address to listen on.");
    if (m_tls->isChecked() && (wanted.certificate.isEmpty() || wanted.key.isEmpty()))
        return tr("Choose a certificate and its key, or switch TLS off.");
    if (isExposed() && !m_understood->isChecked())
        return tr("Tick that you understand the warning, or choose another address or TLS.");
    return {};
}

void ServerPage::restoreDefaults()
{
    ServerSettings wanted;
    const ServerSettings &now = m_report.settings;
    server::forEachServerSetting(
        [this](const char *name, server::OptionRange, auto &value, const auto &inUse) {
            if (!m_report.origins.value(QLatin1String(name)).isFree())
                value = inUse;
        },
        wanted,
        now);
    show(wanted);
}

void ServerPage::tryOut()
{
    m_typing.stop();
    const ServerSettings wanted = entered();
    const int asked = ++m_tried;
    m_console.tryServerSettings(
        wanted, {this, [this, asked, wanted](const server::Result<ServerSettingsCheck> &check) {
                     if (asked != m_tried)
                         return;
                     if (check)
                         showCheck(*check, wanted);
                     else
                         m_portLine->setText(check.error().message);
                 }});
}

void ServerPage::showCheck(const ServerSettingsCheck &check, const ServerSettings &wanted)
{
    m_portLine->setText(portText(check, wanted));
    QString tls = check.tlsTrouble;
    if (check.certificate) {
        const QString until = QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(check.certificate->validUntilUtc), QLocale::ShortFormat);
        tls = check.hasExpired ? tr("The certificate of %1 expired on %2; clients refuse it.")
                                     .arg(check.certificate->subject, until)
                               : tr("Certificate and key fit. It is for %1, valid until %2.")
                                     .arg(check.certificate->subject, until);
    }
    m_tlsLine->setText(tls);
    m_tlsLine->setVisible(!tls.isEmpty() && m_tls->isChecked());
}

void ServerPage::pickFile(QLineEdit *field, const QString &title)
{
    auto *dialog = new QFileDialog(this, title, QFileInfo(field->text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Certificates and keys (*.pem *.crt *.cer *.key)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
    dialog->open();
}

void ServerPage::save(const std::function<void(bool)> &done)
{
    m_console.saveServerSettings(
        entered(), {this, [this, done](const server::Result<ServerSettingsReport> &saved) {
                        if (saved)
                            take(*saved);
                        else
                            say(saved.error().message);
                        done(saved.has_value());
                    }});
}

void ServerPage::showRestart()
{
    m_restartRow->setVisible(m_report.awaitsRestart || m_isRestarting);
    m_restart->setEnabled(!m_isRestarting && !isChanged());
    m_restart->setToolTip(isChanged()
                              ? tr("Apply the changes first")
                              : tr("Clients are told to reconnect (4200); they come back by "
                                   "themselves"));
    m_restartText->setText(
        m_isRestarting
            ? tr("The listener is being restarted; clients are told to reconnect.")
            : tr("The server listens on %1, port %2, until its listener is restarted; then on %3, "
                 "port %4.")
                  .arg(m_report.listeningHost)
                  .arg(m_report.listeningPort)
                  .arg(m_report.settings.host)
                  .arg(m_report.settings.port));
}

void ServerPage::restart()
{
    m_isRestarting = true;
    showRestart();
    m_console.restartServer({this, [this, wanted = m_report.settings](const server::Outcome &done) {
                                 m_isRestarting = false;
                                 load();
                                 say(done ? tr("The listener was restarted.")
                                          : restartTrouble(done.error(), wanted));
                             }});
}

void ServerPage::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace ui
