// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/signaturetool.h"

#include "ui/theme.h"
#include "ui/tools/appbox.h"
#include "ui/tools/resultbox.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using server::SignatureKind;
using server::SignatureQuestion;
using server::SignatureReport;

SignatureTool::SignatureTool(server::Console &console, QWidget *parent)
    : Tool(console, parent)
    , m_split(new QSplitter(Qt::Horizontal, this))
{
    m_split->setObjectName(QStringLiteral("authSplit"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildForm());
    m_split->addWidget(buildResult());
    m_split->setSizes({420, 420});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_split);
    connectFields();
    themeChanged();
    arrange();
    forget();
}

void SignatureTool::connectFields()
{
    connect(m_apps, &QComboBox::currentIndexChanged, this, &SignatureTool::arrange);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SignatureTool::arrange);
    connect(m_verify, &QRadioButton::toggled, this, &SignatureTool::arrange);
    connect(m_method, &QComboBox::currentIndexChanged, this, &SignatureTool::forget);
    for (QLineEdit *edit : {m_key, m_secret, m_socketId, m_channel, m_masterKey})
        connect(edit, &QLineEdit::textChanged, this, &SignatureTool::forget);
    for (QPlainTextEdit *edit : {m_data, m_target, m_body, m_given})
        connect(edit, &QPlainTextEdit::textChanged, this, &SignatureTool::forget);
    connect(m_run, &QPushButton::clicked, this, &SignatureTool::run);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &SignatureTool::run);
    }
    const auto copies = [this](QToolButton *button, auto text) {
        connect(button, &QToolButton::clicked, this, [this, text] {
            QGuiApplication::clipboard()->setText(text());
            emit notified(tr("Copied to the clipboard."));
        });
    };
    copies(m_copyText, [this] { return m_text->toPlainText(); });
    copies(m_copyAuth, [this] { return m_auth->toPlainText(); });
    copies(m_copyShared, [this] { return m_shared->text(); });
}

void SignatureTool::setStatus(const server::ServerStatus &status)
{
    m_apps->setApps(status.apps);
}

void SignatureTool::setScope(const Scope &scope)
{
    if (!scope.appId.isEmpty())
        m_apps->choose(scope.appId);
}

// Shows the fields that the kind has.
void SignatureTool::arrange()
{
    const auto kind = SignatureKind(m_kind->currentIndex());
    const bool isRequest = kind == SignatureKind::Request;
    const bool isUser = kind == SignatureKind::User;
    const bool isTyped = m_apps->appId().isEmpty();
    const auto show = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        m_form->labelForField(field)->setVisible(isShown);
    };
    show(m_key, isTyped);
    show(m_secret, isTyped);
    show(m_socketRow, !isRequest);
    show(m_channel, !isRequest && !isUser);
    show(m_data, kind == SignatureKind::Presence || isUser);
    show(m_masterKey, kind == SignatureKind::Encrypted);
    show(m_method, isRequest);
    show(m_target, isRequest);
    show(m_body, isRequest);
    show(m_given, !isRequest && m_verify->isChecked());
    qobject_cast<QLabel *>(m_form->labelForField(m_data))
        ->setText(isUser ? tr("user_&data") : tr("channel_&data"));
    m_data->setPlaceholderText(isUser ? QStringLiteral("{\"id\":\"42\"}")
                                      : QStringLiteral("{\"user_id\":\"42\",\"user_info\":{}}"));
    m_channel->setPlaceholderText(
        kind == SignatureKind::Presence    ? QStringLiteral("presence-tenant.acme")
        : kind == SignatureKind::Encrypted ? QStringLiteral("private-encrypted-orders")
                                           : QStringLiteral("private-orders.7"));
    m_run->setText(m_verify->isChecked() ? tr("Verify") : tr("Sign"));
    forget();
}

// At most as many as a menu can hold; what is typed in the field narrows them.
void SignatureTool::listSockets()
{
    constexpr int MostListed = 40;
    QMenu *menu = m_pick->menu();
    menu->clear();
    const QList<LiveNames::Socket> sockets =
        m_sockets ? m_sockets(m_apps->appId(), m_socketId->text().trimmed(), MostListed)
                  : QList<LiveNames::Socket>();
    for (const LiveNames::Socket &socket : sockets) {
        menu->addAction(socket.user.isEmpty()
                            ? socket.id
                            : tr("%1   %2", "socket id, user").arg(socket.id, socket.user),
                        this,
                        [this, id = socket.id] { m_socketId->setText(id); });
    }
    if (sockets.isEmpty())
        menu->addAction(tr("No client of this app is connected"))->setEnabled(false);
}

// An answer to other fields than those that are shown is none.
void SignatureTool::forget()
{
    ++m_asked;
    if (m_isFilling)
        return;
    m_atUtc = 0;
    m_made->setVisible(false);
    m_result->present(
        ResultBox::None,
        m_verify->isChecked() ? tr("Fill in what the client sent, and verify it.")
                              : tr("Fill in what is to be signed."),
        m_verify->isChecked()
            ? tr("The first thing that differs is named, also whose secret it was signed with.")
            : QString());
}

SignatureQuestion SignatureTool::question() const
{
    SignatureQuestion question;
    question.kind = SignatureKind(m_kind->currentIndex());
    question.verify = m_verify->isChecked();
    question.appId = m_apps->appId();
    question.key = m_key->text();
    question.secret = m_secret->text();
    question.socketId = m_socketId->text();
    question.channel = m_channel->text();
    if (m_data->isVisibleTo(this))
        question.data = m_data->toPlainText().toUtf8();
    question.masterKey = m_masterKey->text();
    question.given = m_given->toPlainText().toUtf8();
    question.method = m_method->currentText();
    question.target = m_target->toPlainText();
    question.body = m_body->toPlainText().toUtf8();
    question.atUtc = m_atUtc;
    return question;
}

void SignatureTool::explain(const SignatureQuestion &question)
{
    m_isFilling = true;
    m_apps->choose(question.appId);
    m_kind->setCurrentIndex(int(question.kind));
    (question.verify ? m_verify : m_sign)->setChecked(true);
    m_key->setText(question.key);
    m_secret->setText(question.secret);
    m_socketId->setText(question.socketId);
    m_channel->setText(question.channel);
    m_data->setPlainText(QString::fromUtf8(question.data));
    m_masterKey->setText(question.masterKey);
    if (m_method->findText(question.method) < 0)
        m_method->addItem(question.method);
    m_method->setCurrentText(question.method);
    m_target->setPlainText(question.target);
    m_body->setPlainText(QString::fromUtf8(question.body));
    m_given->setPlainText(QString::fromUtf8(question.given));
    m_isFilling = false;
    arrange();
    m_atUtc = question.atUtc;
    if (question.verify)
        run();
}

void SignatureTool::run()
{
    const quint64 asked = ++m_asked;
    console().explainSignature(question(),
                               {this, [this, asked](const server::Result<SignatureReport> &answer) {
                                    if (asked == m_asked)
                                        present(answer);
                                }});
}

void SignatureTool::present(const server::Result<SignatureReport> &answer)
{
    m_made->setVisible(answer && !answer->text.isEmpty());
    if (!answer) {
        m_result->present(ResultBox::Bad, answer.error().message);
        return;
    }
    const SignatureReport &report = *answer;
    m_result->present(
        report.valid ? ResultBox::Good : ResultBox::Bad, report.finding, report.advice);
    m_text->setPlainText(QString::fromUtf8(report.text));
    m_auth->setPlainText(report.auth);
    const bool isRequest = m_kind->currentIndex() == int(SignatureKind::Request);
    m_authLabel->setText(m_verify->isChecked() ? tr("The right signature")
                         : isRequest           ? tr("The signed address")
                                               : tr("auth"));
    const bool isShared = !report.sharedSecret.isEmpty();
    m_shared->setText(report.sharedSecret);
    for (QWidget *widget : {static_cast<QWidget *>(m_shared),
                            static_cast<QWidget *>(m_sharedLabel),
                            static_cast<QWidget *>(m_copyShared)})
        widget->setVisible(isShared);
}

void SignatureTool::themeChanged()
{
    for (QToolButton *button : {m_copyText, m_copyAuth, m_copyShared})
        button->setIcon(icon(QStringLiteral("copy")));
    m_result->themeChanged();
}

void SignatureTool::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("authKind"), m_kind->currentIndex());
    settings.setValue(QStringLiteral("authVerify"), m_verify->isChecked());
    settings.setValue(QStringLiteral("authSplit"), m_split->saveState());
}

void SignatureTool::restore(QSettings &settings)
{
    m_kind->setCurrentIndex(
        qBound(0, settings.value(QStringLiteral("authKind")).toInt(), m_kind->count() - 1));
    (settings.value(QStringLiteral("authVerify"), true).toBool() ? m_verify : m_sign)
        ->setChecked(true);
    m_split->restoreState(settings.value(QStringLiteral("authSplit")).toByteArray());
}

} // namespace ui
