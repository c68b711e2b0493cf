// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/appdialogs.h"

#include "ui/appnames.h"
#include "ui/formatting.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace ui {

using server::AppCredentials;
using server::AppSettings;
using server::Result;

CallDialog::CallDialog(server::Console &console, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_form(new QFormLayout)
    , m_error(new QLabel(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(m_form);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_error->setObjectName(QStringLiteral("dialogError"));
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->hide();
    layout->addWidget(m_error);
    layout->addStretch();
    setMinimumWidth(fontMetrics().averageCharWidth() * 68);
}

QLabel *CallDialog::explain(const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setWordWrap(true);
    m_form->addRow(note);
    return note;
}

void CallDialog::addField(const QString &label, QWidget *field)
{
    m_form->addRow(label, field);
    field->setAccessibleName(label);
}

void CallDialog::finishBuilding(const QString &yes, bool isDanger)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("dialogCancel"));
    cancel->setAutoDefault(false);
    m_accept = new QPushButton(yes, this);
    m_accept->setObjectName(QStringLiteral("dialogAccept"));
    m_accept->setProperty(isDanger ? "danger" : "primary", true);
    m_accept->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        m_accept->setEnabled(false);
        call();
    });
}

void CallDialog::refused(const QString &sentence)
{
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, theme().error);
    m_error->setPalette(palette);
    m_error->setText(sentence);
    m_error->show();
    m_accept->setEnabled(true);
}

void CallDialog::finishWith(const QString &text, const QString &appId)
{
    emit succeeded(text, appId);
    accept();
}

AddAppDialog::AddAppDialog(server::Console &console,
                           const AppSettings &base,
                           const QString &title,
                           QWidget *parent)
    : CallDialog(console, title, parent)
    , m_base(base)
    , m_name(new QLineEdit(base.name, this))
    , m_id(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
{
    setObjectName(QStringLiteral("addAppDialog"));
    m_name->setObjectName(QStringLiteral("addAppName"));
    m_name->setPlaceholderText(tr("My shop"));
    m_name->selectAll();
    addField(tr("Name"), m_name);
    explain(tr("What is left empty is made up at random. Give them only when an application is "
               "set up with them already."));
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const auto addCredential = [&](QLineEdit *line, const char *name, const QString &label) {
        line->setObjectName(QLatin1String(name));
        line->setPlaceholderText(tr("made up"));
        line->setFont(fixed);
        addField(label, line);
    };
    addCredential(m_id, "addAppId", tr("App ID"));
    addCredential(m_key, "addAppKey", tr("Key"));
    addCredential(m_secret, "addAppSecret", tr("Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    finishBuilding(tr("Add the app"));
}

void AddAppDialog::setKey(const QString &key)
{
    m_key->setText(key);
}

void AddAppDialog::call()
{
    AppSettings settings = m_base;
    settings.name = m_name->text().trimmed();
    settings.id = m_id->text().trimmed();
    settings.key = m_key->text().trimmed();
    settings.secret = m_secret->text().trimmed();
    console().addApp(settings, {this, [this, settings](const Result<AppCredentials> &answer) {
                                    if (!answer)
                                        return refused(answer.error().message);
                                    AppSettings made = settings;
                                    made.id = answer->id;
                                    finishWith(tr("The app “%1” was added.").arg(appName(made)),
                                               answer->id);
                                }});
}

RotateDialog::RotateDialog(server::Console &console, const AppSettings &app, QWidget *parent)
    : CallDialog(console, tr("Another secret for “%1”").arg(appName(app)), parent)
    , m_app(app)
    , m_minutes(new QSpinBox(this))
{
    setObjectName(QStringLiteral("rotateDialog"));
    explain(tr("Belfry makes another secret at random. Clients that are connected stay. Backends "
               "sign with the secret: each of them needs the other one before the time below is "
               "over, and is refused with 401 afterwards."));
    m_minutes->setObjectName(QStringLiteral("rotateMinutes"));
    m_minutes->setRange(0, static_cast<int>(server::MaxGraceSeconds / 60));
    m_minutes->setValue(static_cast<int>(server::DefaultGraceSeconds / 60));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setGroupSeparatorShown(true);
    addField(tr("The old one stays valid for"), m_minutes);
    m_consequence = explain({});
    m_consequence->setObjectName(QStringLiteral("rotateConsequence"));
    m_consequence->setForegroundRole(QPalette::PlaceholderText);
    finishBuilding(tr("Make another secret"));
    connect(m_minutes, &QSpinBox::valueChanged, this, &RotateDialog::explainGrace);
    explainGrace();
}

void RotateDialog::explainGrace()
{
    const qint64 ms = m_minutes->value() * 60'000LL;
    m_consequence->setText(
        ms == 0 ? tr("At once: backends with the old secret are refused from this moment on.")
                : tr("%1, until %2.")
                      .arg(durationText(ms), momentText(QDateTime::currentMSecsSinceEpoch() + ms)));
}

void RotateDialog::call()
{
    console().rotateSecret(
        m_app.id,
        m_minutes->value() * 60LL,
        {this, [this](const Result<AppCredentials> &answer) {
             if (!answer)
                 return refused(answer.error().message);
             finishWith(tr("“%1” has another secret. Copy it from the form into your backends.")
                            .arg(appName(m_app)),
                        m_app.id);
         }});
}

RemoveAppDialog::RemoveAppDialog(server::Console &console,
                                 const AppSettings &app,
                                 int connections,
                                 QWidget *parent)
    : CallDialog(console, tr("Delete “%1”").arg(appName(app)), parent)
    , m_app(app)
    , m_typed(new QLineEdit(this))
{
    setObjectName(QStringLiteral("removeAppDialog"));
    explain(connections == 0
                ? tr("Nobody is connected to this app.")
                : tr("%n client(s) will be closed with 4001, and are refused when they come back.",
                     nullptr,
                     connections));
    explain(tr("Its key and secret are gone for good; its backends are refused."));
    m_typed->setObjectName(QStringLiteral("removeTyped"));
    m_typed->setPlaceholderText(appName(app));
    addField(tr("Type its name to confirm"), m_typed);
    finishBuilding(tr("Delete the app"), true);
    const auto look = [this] {
        const bool isConfirmed = m_typed->text().trimmed() == appName(m_app);
        acceptButton()->setEnabled(isConfirmed);
        acceptButton()->setToolTip(isConfirmed ? QString() : tr("Type the name of the app first"));
    };
    connect(m_typed, &QLineEdit::textChanged, this, look);
    look();
}

void RemoveAppDialog::call()
{
    console().removeApp(
        m_app.id, {this, [this](const server::Outcome &answer) {
                       if (!answer)
                           return refused(answer.error().message);
                       finishWith(tr("The app “%1” was deleted.").arg(appName(m_app)), m_app.id);
                   }});
}

} // namespace ui
