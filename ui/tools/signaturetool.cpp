// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/signaturetool.h"

#include "ui/theme.h"
#include "ui/tools/appbox.h"
#include "ui/tools/resultbox.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using server::SignatureKind;
using server::SignatureQuestion;
using server::SignatureReport;

namespace {

QPlainTextEdit *fixedText(QWidget *parent, const char *name, int lines)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setTabChangesFocus(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setWordWrapMode(QTextOption::WrapAnywhere);
    edit->setMinimumHeight(lines * edit->fontMetrics().lineSpacing() + 12);
    if (lines < 3)
        edit->setMaximumHeight(edit->minimumHeight() + edit->fontMetrics().lineSpacing());
    return edit;
}

} // namespace

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

QLineEdit *SignatureTool::addLine(QFormLayout *form, const char *name, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    form->addRow(label, edit);
    return edit;
}

QPlainTextEdit *
SignatureTool::addText(QFormLayout *form, const char *name, const QString &label, int lines)
{
    QPlainTextEdit *edit = fixedText(this, name, lines);
    form->addRow(label, edit);
    return edit;
}

QWidget *SignatureTool::buildForm()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(320);
    auto *panel = new QWidget(area);
    area->setWidget(panel);
    m_form = new QFormLayout(panel);
    m_form->setContentsMargins(0, 0, 12, 0);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_sign = new QRadioButton(tr("&Sign"), panel);
    m_sign->setObjectName(QStringLiteral("authSign"));
    m_verify = new QRadioButton(tr("&Verify"), panel);
    m_verify->setObjectName(QStringLiteral("authVerify"));
    m_verify->setChecked(true);
    auto *mode = new QHBoxLayout;
    mode->addWidget(m_verify);
    mode->addWidget(m_sign);
    mode->addStretch();
    m_apps = new AppBox(panel);
    m_apps->setObjectName(QStringLiteral("authApp"));
    m_apps->setOtherEntry(tr("Another key and secret…"));
    m_kind = new QComboBox(panel);
    m_kind->setObjectName(QStringLiteral("authKind"));
    m_kind->addItems({tr("Private channel"),
                      tr("Presence channel"),
                      tr("Encrypted channel"),
                      tr("User sign-in"),
                      tr("HTTP API request")});
    m_form->addRow(mode);
    m_form->addRow(tr("&App"), m_apps);
    m_form->addRow(tr("&Kind"), m_kind);
    m_key = addLine(m_form, "authKey", tr("Ke&y"));
    m_secret = addLine(m_form, "authSecret", tr("S&ecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_socketId = addLine(m_form, "authSocket", tr("s&ocket_id"));
    m_socketId->setPlaceholderText(QStringLiteral("12938.44120"));
    m_channel = addLine(m_form, "authChannel", tr("&channel"));
    m_channel->setProperty("data", true);
    m_data = addText(m_form, "authData", tr("&data"), 3);
    m_masterKey = addLine(m_form, "authMasterKey", tr("&Master key"));
    m_masterKey->setEchoMode(QLineEdit::Password);
    m_masterKey->setPlaceholderText(tr("32 bytes in base64; empty: the configured one"));
    m_method = new QComboBox(panel);
    m_method->setObjectName(QStringLiteral("authMethod"));
    m_method->addItems({QStringLiteral("POST"), QStringLiteral("GET")});
    m_form->addRow(tr("Me&thod"), m_method);
    m_target = addText(m_form, "authTarget", tr("Add&ress"), 3);
    m_target->setPlaceholderText(tr("/apps/1/events?auth_key=…, or a whole request with its body"));
    m_body = addText(m_form, "authBody", tr("&Body"), 3);
    m_given = addText(m_form, "authGiven", tr("auth, to &verify"), 3);
    m_given->setPlaceholderText(
        tr("key:signature, the answer of your authorization endpoint, or a client's message"));
    m_run = new QPushButton(panel);
    m_run->setObjectName(QStringLiteral("authRun"));
    m_run->setProperty("primary", true);
    m_run->setToolTip(tr("Ctrl+Return"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_run);
    m_form->addRow(row);
    return area;
}

QToolButton *SignatureTool::addCopy(const char *name, const QString &what)
{
    auto *button = new QToolButton(m_made);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(what);
    button->setAccessibleName(what);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumSize(28, 28);
    return button;
}

QWidget *SignatureTool::buildResult()
{
    auto *panel = new QWidget(this);
    panel->setMinimumWidth(300);
    m_result = new ResultBox(QStringLiteral("authResult"), panel);
    m_made = new QWidget(panel);
    auto *grid = new QGridLayout(m_made);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text, m_made);
        made->setForegroundRole(QPalette::PlaceholderText);
        made->setBuddy(buddy);
        return made;
    };
    m_text = fixedText(m_made, "authText", 3);
    m_auth = fixedText(m_made, "authAuth", 3);
    m_shared = new QLineEdit(m_made);
    m_shared->setObjectName(QStringLiteral("authShared"));
    m_shared->setEchoMode(QLineEdit::Password);
    m_text->setReadOnly(true);
    m_auth->setReadOnly(true);
    m_shared->setReadOnly(true);
    m_copyText = addCopy("authCopyText", tr("Copy what is signed"));
    m_copyAuth = addCopy("authCopyAuth", tr("Copy the signature"));
    m_copyShared = addCopy("authCopyShared", tr("Copy the shared secret"));
    m_authLabel = label({}, m_auth);
    m_sharedLabel = label(tr("shared_secret"), m_shared);
    grid->addWidget(label(tr("What is signed"), m_text), 0, 0);
    grid->addWidget(m_text, 1, 0);
    grid->addWidget(m_copyText, 1, 1, Qt::AlignTop);
    grid->addWidget(m_authLabel, 2, 0);
    grid->addWidget(m_auth, 3, 0);
    grid->addWidget(m_copyAuth, 3, 1, Qt::AlignTop);
    grid->addWidget(m_sharedLabel, 4, 0);
    grid->addWidget(m_shared, 5, 0);
    grid->addWidget(m_copyShared, 5, 1);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_result);
    layout->addWidget(m_made, 1);
    layout->addStretch();
    return panel;
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
    show(m_socketId, !isRequest);
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

// An answer to other fields than those that are shown is none.
void SignatureTool::forget()
{
    ++m_asked;
    if (m_isFilling)
        return;
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
