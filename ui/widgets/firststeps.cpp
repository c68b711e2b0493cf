// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/firststeps.h"

#include "ui/appnames.h"
#include "ui/secretclipboard.h"
#include "ui/snippets.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

FirstSteps::FirstSteps(server::Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
{
    auto *title = new QLabel(tr("Connect your application"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    title->setFont(font);
    m_address = new QLabel(this);
    m_address->setForegroundRole(QPalette::PlaceholderText);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setWordWrap(true);

    m_dismiss = new QPushButton(tr("Do not show again"), this);
    m_dismiss->setObjectName(QStringLiteral("firstDismiss"));
    m_dismiss->setToolTip(tr("Help > Connect your application brings it back"));
    connect(m_dismiss, &QPushButton::clicked, this, &FirstSteps::dismissed);

    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_dismiss, 0, Qt::AlignTop);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(buildCredentials(), 2);
    columns->addWidget(buildSnippets(), 3);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_address);
    layout->addSpacing(16);
    layout->addLayout(columns, 4);
    layout->addStretch(1);
    reveal(false);
}

QLineEdit *
FirstSteps::addField(QGridLayout *grid, const QString &label, const QString &name, bool withSwitch)
{
    auto *caption = new QLabel(label, this);
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto *field = new QLineEdit(this);
    field->setReadOnly(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setObjectName(name);
    field->setAccessibleName(label);
    caption->setBuddy(field);
    const int row = grid->rowCount();
    grid->setRowMinimumHeight(row, fontMetrics().height() + 12);
    grid->addWidget(caption, row, 0, 1, 3, Qt::AlignBottom);
    grid->addWidget(field, row + 1, 0, 1, withSwitch ? 1 : 2);
    return field;
}

QWidget *FirstSteps::buildCredentials()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);

    auto *caption = new QLabel(tr("Application"), box);
    caption->setForegroundRole(QPalette::PlaceholderText);
    m_apps = new QComboBox(box);
    m_apps->setObjectName(QStringLiteral("firstApp"));
    m_apps->setAccessibleName(tr("Application to connect"));
    m_apps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_apps, &QComboBox::currentIndexChanged, this, &FirstSteps::fetch);
    grid->addWidget(caption, 0, 0, 1, 3);
    grid->addWidget(m_apps, 1, 0, 1, 3);

    m_id = addField(grid, tr("App ID"), QStringLiteral("firstId"));
    grid->addWidget(copyButton(tr("Copy app ID"), [this] { return m_credentials.id; }),
                    grid->rowCount() - 1,
                    2);
    m_key = addField(grid, tr("Key"), QStringLiteral("firstKey"));
    grid->addWidget(
        copyButton(tr("Copy key"), [this] { return m_credentials.key; }), grid->rowCount() - 1, 2);
    m_secret = addField(grid, tr("Secret"), QStringLiteral("firstSecret"), true);
    m_reveal = new QToolButton(box);
    m_reveal->setCheckable(true);
    m_reveal->setObjectName(QStringLiteral("firstReveal"));
    connect(m_reveal, &QToolButton::toggled, this, &FirstSteps::reveal);
    grid->addWidget(m_reveal, grid->rowCount() - 1, 1);
    grid->addWidget(copyButton(tr("Copy secret"), [this] { return m_credentials.secret; }),
                    grid->rowCount() - 1,
                    2);
    grid->setRowStretch(grid->rowCount(), 1);
    return box;
}

QPlainTextEdit *
FirstSteps::addSnippet(const QString &title, const QString &hint, const QString &name)
{
    auto *tab = new QWidget(m_tabs);
    auto *text = new QPlainTextEdit(tab);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setObjectName(name);
    text->setAccessibleName(title);
    auto *note = new QLabel(hint, tab);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(note);
    layout->addWidget(text, 1);
    m_tabs->addTab(tab, title);
    return text;
}

QWidget *FirstSteps::buildSnippets()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("firstTabs"));
    m_tabs->setAccessibleName(tr("Text to paste"));
    m_tabs->setMaximumHeight(fontMetrics().height() * 22);
    m_tabs->tabBar()->setDrawBase(false);
    m_env = addSnippet(tr("Laravel .env"),
                       tr("Into the .env file of the application; then restart its workers."),
                       QStringLiteral("firstEnv"));
    m_echo = addSnippet(tr("Echo"),
                        tr("Into resources/js/echo.js; then build the front end again."),
                        QStringLiteral("firstEcho"));
    m_echo->setPlainText(echoSnippet());
    auto *copy = copyButton(tr("Copy all"), [this] {
        return m_tabs->currentIndex() == 0 ? laravelEnv(m_credentials, m_status) : echoSnippet();
    });
    copy->setText(tr("Copy"));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setObjectName(QStringLiteral("firstCopy"));
    m_tabs->setCornerWidget(copy);
    return m_tabs;
}

// Copies, and says so for a moment with a tick.
QToolButton *FirstSteps::copyButton(const QString &what, const std::function<QString()> &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(QStringLiteral("copy")));
    button->setToolTip(what);
    button->setAccessibleName(what);
    connect(button, &QToolButton::clicked, button, [button, text] {
        copySecret(text());
        button->setIcon(icon(QStringLiteral("circle-check")));
        QTimer::singleShot(
            1500ms, button, [button] { button->setIcon(icon(QStringLiteral("copy"))); });
    });
    return button;
}

void FirstSteps::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

void FirstSteps::setStatus(const server::ServerStatus &status)
{
    const auto identities = [](const server::ServerStatus &of) {
        QList<QStringList> list;
        for (const server::AppSummary &app : of.apps)
            list.append({app.id, app.key, app.name});
        return list;
    };
    const bool isOther = identities(m_status) != identities(status);
    const bool moved = status.host != m_status.host || status.port != m_status.port ||
                       status.state != m_status.state;
    m_status = status;
    if (isOther) {
        const QSignalBlocker quiet(m_apps);
        const QString chosen = m_apps->currentData().toString();
        m_apps->clear();
        for (const server::AppSummary &app : status.apps)
            m_apps->addItem(appName(app), app.id);
        m_apps->setCurrentIndex(qMax(0, m_apps->findData(chosen)));
        fetch();
    } else if (moved) {
        render();
    }
}

void FirstSteps::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fetch();
}

// Whoever comes back may have made another secret meanwhile.
bool FirstSteps::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && isVisible())
        fetch();
    return QWidget::event(event);
}

void FirstSteps::setApp(const QString &appId)
{
    if (const int at = m_apps->findData(appId); at >= 0)
        m_apps->setCurrentIndex(at);
}

void FirstSteps::fetch()
{
    const QString app = m_apps->currentData().toString();
    if (app.isEmpty()) {
        m_credentials = {};
        render();
    }
    if (app.isEmpty() || !isVisible())
        return;
    m_console.credentials(app, {this, [this](const server::Result<server::AppCredentials> &answer) {
                                    m_credentials = answer ? *answer : server::AppCredentials();
                                    m_failure = answer ? QString() : answer.error().message;
                                    render();
                                }});
}

void FirstSteps::reveal(bool shown)
{
    m_reveal->setChecked(shown);
    m_reveal->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_reveal->setToolTip(shown ? tr("Hide the secret") : tr("Show the secret"));
    m_reveal->setAccessibleName(m_reveal->toolTip());
    render();
}

void FirstSteps::render()
{
    const bool shown = m_reveal->isChecked();
    m_secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_id->setText(m_credentials.id);
    m_key->setText(m_credentials.key);
    m_secret->setText(shown || m_credentials.secret.isEmpty() ? m_credentials.secret
                                                              : QString(12, QChar(0x2022)));
    m_key->setCursorPosition(0);
    m_secret->setCursorPosition(0);
    server::AppCredentials visible = m_credentials;
    if (!shown)
        visible.secret = QString(12, QChar(0x2022));
    m_env->setPlainText(laravelEnv(visible, m_status));
    if (!m_failure.isEmpty())
        m_address->setText(m_failure);
    else if (m_status.state == server::ServerState::Listening)
        m_address->setText(
            tr("Nobody has connected yet. The server listens on %1.").arg(serverAddress(m_status)));
    else
        m_address->setText(tr("The server does not listen at the moment."));
}

} // namespace ui
