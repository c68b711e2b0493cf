// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/setupserver.h"

#include "ui/errortexts.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::ServerSettings;
using server::ServerSettingsCheck;
using server::ServerSettingsReport;

namespace {

const QString AnyAddress = QStringLiteral("0.0.0.0");
const QString ThisMachine = QStringLiteral("127.0.0.1");

} // namespace

SetupServer::SetupServer(server::Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_port(new QSpinBox(this))
    , m_others(new QCheckBox(tr("Others and containers may &reach it"), this))
    , m_containers(new QCheckBox(tr("Containers on t&his machine may reach it"), this))
    , m_tls(new QCheckBox(tr("T&LS"), this))
    , m_files(new QWidget(this))
    , m_certificate(new QLineEdit(m_files))
    , m_key(new QLineEdit(m_files))
    , m_apply(new QPushButton(tr("App&ly"), this))
    , m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("setupServer"));
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(300ms);
    connect(&m_typing, &QTimer::timeout, this, &SetupServer::tryOut);
    connect(m_port, &QSpinBox::valueChanged, this, &SetupServer::edited);
    for (QCheckBox *box : {m_others, m_containers, m_tls})
        connect(box, &QCheckBox::toggled, this, &SetupServer::edited);
    for (QLineEdit *edit : {m_certificate, m_key})
        connect(edit, &QLineEdit::textChanged, this, &SetupServer::edited);
    connect(m_apply, &QPushButton::clicked, this, &SetupServer::apply);
    edited();
    load();
}

void SetupServer::build()
{
    m_port->setObjectName(QStringLiteral("setupPort"));
    m_port->setAccessibleName(tr("Port of the server"));
    m_port->setRange(0, 65'535);
    m_port->setSpecialValueText(tr("any"));
    m_others->setObjectName(QStringLiteral("setupOthers"));
    m_others->setToolTip(tr("Listens on all addresses of this machine (server.host 0.0.0.0)"));
    m_containers->setObjectName(QStringLiteral("setupContainers"));
    m_containers->hide(); // until it is known whether there are any
    m_tls->setObjectName(QStringLiteral("setupTls"));
    m_tls->setToolTip(tr("Needs a certificate and its key"));
    m_certificate->setObjectName(QStringLiteral("setupCertificate"));
    m_certificate->setAccessibleName(tr("Certificate"));
    m_certificate->setPlaceholderText(tr("Certificate, a PEM file"));
    m_key->setObjectName(QStringLiteral("setupKey"));
    m_key->setAccessibleName(tr("Key of the certificate"));
    m_key->setPlaceholderText(tr("Its key, a PEM file"));
    m_apply->setObjectName(QStringLiteral("setupApply"));
    m_apply->setAutoDefault(false);
    m_state->setObjectName(QStringLiteral("setupServerState"));
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    auto *label = new QLabel(tr("&Port"), this);
    label->setBuddy(m_port);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_port);
    row->addWidget(m_others);
    row->addWidget(m_tls);
    row->addStretch();
    row->addWidget(m_apply);
    auto *files = new QHBoxLayout(m_files);
    files->setContentsMargins(0, 0, 0, 0);
    files->setSpacing(4);
    for (QLineEdit *edit : {m_certificate, m_key}) {
        auto *choose = new QPushButton(tr("Choose…"), m_files);
        choose->setObjectName(edit->objectName() + QStringLiteral("Choose"));
        choose->setAccessibleName(tr("Choose: %1").arg(edit->accessibleName()));
        choose->setAutoDefault(false);
        connect(choose, &QPushButton::clicked, this, [this, edit] { pick(edit); });
        files->addWidget(edit, 1);
        files->addWidget(choose);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_containers);
    column->addWidget(m_files);
    column->addWidget(m_state);
}

void SetupServer::load()
{
    m_console.serverSettings({this, [this](const server::Result<ServerSettingsReport> &report) {
                                  if (report)
                                      take(*report);
                                  else
                                      m_state->setText(report.error().message);
                              }});
}

void SetupServer::take(const ServerSettingsReport &report)
{
    m_report = report;
    m_isLoaded = true;
    m_port->setValue(report.settings.port);
    m_others->setChecked(isOpen());
    m_containers->setChecked(hasBridge());
    m_containers->setVisible(!report.dockerBridge.isEmpty());
    m_containers->setToolTip(
        tr("Listens on %1 too, the address of Docker's bridge").arg(report.dockerBridge));
    m_tls->setChecked(!report.settings.certificate.isEmpty());
    m_certificate->setText(report.settings.certificate);
    m_key->setText(report.settings.key);
    const auto isFree = [&](const char *setting) {
        return !report.file.isEmpty() && report.origins.value(QLatin1String(setting)).isFree();
    };
    m_port->setEnabled(isFree("server.port"));
    m_others->setEnabled(isFree("server.host"));
    const bool mayTls = isFree("tls.certificate") && isFree("tls.key");
    m_tls->setEnabled(mayTls);
    m_files->setEnabled(mayTls);
    edited();
}

bool SetupServer::hasBridge() const
{
    return server::hostsOf(m_report.settings.host).contains(m_report.dockerBridge);
}

// To more than this machine and its containers.
bool SetupServer::isOpen() const
{
    QStringList hosts = server::hostsOf(m_report.settings.host);
    hosts.removeAll(m_report.dockerBridge);
    return !hosts.isEmpty() && !server::isLoopback(hosts.join(u','));
}

ServerSettings SetupServer::entered() const
{
    ServerSettings wanted = m_report.settings;
    wanted.port = quint16(m_port->value());
    const bool toContainers = m_containers->isChecked() && !m_report.dockerBridge.isEmpty();
    if (m_others->isChecked() != isOpen())
        wanted.host = m_others->isChecked() ? AnyAddress : ThisMachine;
    if (!m_others->isChecked() && toContainers != hasBridge())
        wanted.host = toContainers
                          ? QStringLiteral("%1, %2").arg(ThisMachine, m_report.dockerBridge)
                          : ThisMachine;
    wanted.certificate = m_tls->isChecked() ? m_certificate->text().trimmed() : QString();
    wanted.key = m_tls->isChecked() ? m_key->text().trimmed() : QString();
    return wanted;
}

QString SetupServer::objection() const
{
    const ServerSettings wanted = entered();
    if (!m_isLoaded)
        return tr("The settings have not come yet.");
    if (m_report.file.isEmpty())
        return tr("There is no file in which settings could be kept.");
    if (m_tls->isChecked() && (wanted.certificate.isEmpty() || wanted.key.isEmpty()))
        return tr("Choose a certificate and its key, or switch TLS off.");
    return {};
}

void SetupServer::edited()
{
    m_files->setVisible(m_tls->isChecked());
    m_containers->setEnabled(m_others->isEnabled() && !m_others->isChecked());
    const bool isOther = m_isLoaded && entered() != m_report.settings;
    m_apply->setEnabled(isOther && objection().isEmpty() && !m_isBusy);
    m_apply->setToolTip(!objection().isEmpty() ? objection()
                        : isOther ? tr("Keep this, and restart the listener; clients come back")
                                  : tr("Nothing was changed"));
    m_typing.start();
}

// Whether the port is free is asked while it is typed.
void SetupServer::tryOut()
{
    if (!m_isLoaded || m_isBusy)
        return;
    if (!objection().isEmpty()) {
        m_state->setText(objection());
        return;
    }
    const ServerSettings wanted = entered();
    m_console.tryServerSettings(
        wanted,
        {this, [this, wanted, asked = ++m_tried](const server::Result<ServerSettingsCheck> &check) {
             if (asked != m_tried || m_isBusy)
                 return;
             if (!check)
                 m_state->setText(check.error().message);
             else
                 m_state->setText(check->tlsTrouble.isEmpty()
                                      ? portText(*check, wanted)
                                      : tr("%1 %2", "sentence, sentence")
                                            .arg(portText(*check, wanted), check->tlsTrouble));
         }});
}

void SetupServer::pick(QLineEdit *field)
{
    auto *dialog = new QFileDialog(this, field->accessibleName(), QFileInfo(field->text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
    dialog->open();
}

void SetupServer::apply()
{
    m_isBusy = true;
    edited();
    const ServerSettings wanted = entered();
    m_console.saveServerSettings(
        wanted, {this, [this, wanted](const server::Result<ServerSettingsReport> &saved) {
                     if (saved && saved->awaitsRestart)
                         return restart(wanted);
                     m_isBusy = false;
                     if (saved)
                         take(*saved);
                     m_typing.stop();
                     m_state->setText(saved ? tr("That holds now.") : saved.error().message);
                     edited();
                     m_typing.stop();
                     emit applied();
                 }});
}

void SetupServer::restart(const ServerSettings &wanted)
{
    m_console.restartServer({this, [this, wanted](const server::Outcome &done) {
                                 m_isBusy = false;
                                 load();
                                 m_state->setText(done ? tr("The server listens there now.")
                                                       : restartTrouble(done.error(), wanted));
                                 emit applied();
                             }});
}

} // namespace ui
