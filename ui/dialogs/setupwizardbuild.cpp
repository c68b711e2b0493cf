// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/setupcheck.h"
#include "ui/dialogs/setupserver.h"
#include "ui/dialogs/setupwizard.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

QRadioButton *SetupWizard::addChoice(QWidget *page, const QString &name, const QString &text)
{
    auto *button = new QRadioButton(text, page);
    button->setObjectName(name);
    page->layout()->addWidget(button);
    return button;
}

QLineEdit *SetupWizard::addHost(QWidget *page, const QString &name, const QString &label)
{
    auto *field = new QLineEdit(page);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(label);
    field->setMaximumWidth(360);
    page->layout()->addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &SetupWizard::renderSnippets);
    return field;
}

QWizardPage *SetupWizard::buildStart()
{
    auto *page = new QWizardPage(this);
    page->setTitle(tr("Welcome to Belfry"));
    page->setSubTitle(tr("An app is a key for clients and a secret for the application. What would "
                         "you like to do first?"));
    auto *column = new QVBoxLayout(page);
    column->setSpacing(10);
    m_connect = addChoice(page, QStringLiteral("setupConnect"), tr("&Connect my application"));
    m_connect->setChecked(true);
    m_create = addChoice(page, QStringLiteral("setupCreate"), tr("Create my &first app"));
    m_newName = new QLineEdit(page);
    m_newName->setObjectName(QStringLiteral("setupAppName"));
    m_newName->setAccessibleName(tr("Name of the app"));
    m_newName->setPlaceholderText(tr("Name of the app, for example My shop"));
    m_newName->setMaximumWidth(360);
    m_newName->setEnabled(false);
    column->addWidget(m_newName);
    m_demo = addChoice(
        page, QStringLiteral("setupDemo"), tr("&Look around with simulated tenants and users"));
    QRadioButton *skip =
        addChoice(page, QStringLiteral("setupSkip"), tr("&Nothing: I know my way around"));
    auto *form = new QFormLayout;
    m_apps = new QComboBox(page);
    m_apps->setObjectName(QStringLiteral("setupApp"));
    m_apps->setMinimumContentsLength(24);
    form->addRow(tr("&App"), m_apps);
    column->addSpacing(8);
    column->addLayout(form);
    m_startNote = new QLabel(page);
    m_startNote->setObjectName(QStringLiteral("setupStartNote"));
    m_startNote->setWordWrap(true);
    m_startNote->hide();
    column->addWidget(m_startNote);
    column->addStretch();
    auto *note = new QLabel(tr("Help > Setup wizard brings this back."), page);
    note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(note);
    // What comes next depends on it.
    for (QRadioButton *choice : {m_connect, m_create, m_demo, skip})
        connect(choice, &QRadioButton::toggled, this, [this, page] {
            m_apps->setEnabled(m_connect->isChecked());
            m_newName->setEnabled(m_create->isChecked());
            page->setFinalPage(!m_connect->isChecked() && !m_create->isChecked());
            emit page->completeChanged();
        });
    connect(m_apps, &QComboBox::currentIndexChanged, this, &SetupWizard::fetch);
    return page;
}

QWizardPage *SetupWizard::buildWhere()
{
    auto *page = new QWizardPage(this);
    page->setTitle(tr("Where do things run?"));
    page->setSubTitle(tr("The application and the browsers may need different addresses for the "
                         "same server."));
    auto *column = new QVBoxLayout(page);
    column->setSpacing(6);
    const auto caption = [](QWidget *owner, const QString &text) {
        auto *label = new QLabel(text, owner);
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
        owner->layout()->addWidget(label);
    };
    auto *sides = new QHBoxLayout;
    sides->setSpacing(24);
    column->addLayout(sides);
    const auto addSide = [&](const QString &text) {
        auto *side = new QWidget(page);
        auto *lines = new QVBoxLayout(side);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(6);
        lines->setAlignment(Qt::AlignTop);
        sides->addWidget(side, 1);
        caption(side, text);
        return side;
    };
    QWidget *left = addSide(tr("The application (PHP)"));
    QWidget *right = addSide(tr("The browsers"));
    auto *backends = new QButtonGroup(page);
    QRadioButton *here =
        addChoice(left, QStringLiteral("setupBackendHere"), tr("On &this machine"));
    m_sail = addChoice(
        left, QStringLiteral("setupBackendDocker"), tr("In a &container on it (Sail, Docker)"));
    m_backendElsewhere =
        addChoice(left, QStringLiteral("setupBackendElsewhere"), tr("On &another machine"));
    m_backendHost = addHost(left,
                            QStringLiteral("setupBackendHost"),
                            tr("Name or address of this machine, from there"));
    for (QRadioButton *one : {here, m_sail, m_backendElsewhere})
        backends->addButton(one);
    here->setChecked(true);
    auto *browsers = new QButtonGroup(page);
    QRadioButton *local =
        addChoice(right, QStringLiteral("setupBrowserHere"), tr("On this &machine"));
    m_browsersElsewhere =
        addChoice(right, QStringLiteral("setupBrowserElsewhere"), tr("On &other machines"));
    m_browserHost = addHost(
        right, QStringLiteral("setupBrowserHost"), tr("Name or address of this machine, for them"));
    browsers->addButton(local);
    browsers->addButton(m_browsersElsewhere);
    local->setChecked(true);
    column->addSpacing(8);
    caption(page, tr("The server"));
    auto *server = new SetupServer(m_console, page);
    column->addWidget(server);
    m_whereNote = new QLabel(page);
    m_whereNote->setObjectName(QStringLiteral("setupWhereNote"));
    m_whereNote->setWordWrap(true);
    column->addWidget(m_whereNote);
    column->addStretch();
    for (QRadioButton *one : {here, m_sail, m_backendElsewhere, local, m_browsersElsewhere})
        connect(one, &QRadioButton::toggled, this, [this] {
            renderWhere();
            renderSnippets();
        });
    return page;
}

void SetupWizard::addTab(const QString &title, const QString &hint, const QString &name)
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
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(note);
    layout->addWidget(text, 1);
    m_tabs->addTab(tab, title);
    m_texts.append(text);
}

QWizardPage *SetupWizard::buildCopy()
{
    auto *page = new QWizardPage(this);
    page->setTitle(tr("Copy what your application needs"));
    page->setSubTitle(tr("One tab for the application, and the Echo tab for its front end."));
    m_tabs = new QTabWidget(page);
    m_tabs->setObjectName(QStringLiteral("setupTabs"));
    m_tabs->tabBar()->setAccessibleName(tr("Kinds of applications"));
    m_tabs->tabBar()->setDrawBase(false);
    const QString env =
        tr("Into the .env file of the application; then run php artisan config:clear and restart "
           "its workers.");
    addTab(tr("Laravel 11+"), env, QStringLiteral("setupLaravel11"));
    addTab(tr("Laravel 10"), env, QStringLiteral("setupLaravel10"));
    addTab(tr("Reverb driver"), env, QStringLiteral("setupReverb"));
    addTab(tr("Echo JS"),
           tr("Into resources/js/echo.js; then build the front end again."),
           QStringLiteral("setupEcho"));
    addTab(tr("PHP SDK"),
           tr("For PHP without Laravel; it sends a test event."),
           QStringLiteral("setupPhp"));
    addTab(tr("cURL"),
           tr("Into a shell of the machine of the application; it sends a test event."),
           QStringLiteral("setupCurl"));
    addTab(
        tr("CSP"),
        tr("Only when the pages of the application send this header: its connect-src needs these "
           "addresses, or the browser keeps the socket shut."),
        QStringLiteral("setupPolicy"));
    m_reveal = new QCheckBox(tr("&Show the secret"), page);
    m_reveal->setObjectName(QStringLiteral("setupReveal"));
    m_copied = new QLabel(page);
    m_copied->setObjectName(QStringLiteral("setupCopied"));
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("C&opy"), page);
    copy->setObjectName(QStringLiteral("setupCopy"));
    copy->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reveal);
    row->addStretch();
    row->addWidget(m_copied);
    row->addWidget(copy);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_tabs, 1);
    column->addLayout(row);
    connect(copy, &QPushButton::clicked, this, &SetupWizard::copySnippet);
    connect(m_reveal, &QCheckBox::toggled, this, &SetupWizard::renderSnippets);
    connect(m_tabs, &QTabWidget::currentChanged, m_copied, &QLabel::clear);
    return page;
}

QWizardPage *SetupWizard::buildCheck()
{
    auto *page = new QWizardPage(this);
    page->setTitle(tr("Does it work?"));
    page->setSubTitle(tr("Each line gets a tick as it happens. You can close this at any time."));
    m_check = new SetupCheck(page);
    auto *send = new QPushButton(icon(QStringLiteral("send")), tr("Send &test event"), page);
    send->setObjectName(QStringLiteral("setupSend"));
    send->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(send);
    row->addStretch();
    auto *column = new QVBoxLayout(page);
    column->setSpacing(16);
    column->addWidget(m_check);
    column->addLayout(row);
    column->addStretch();
    connect(send, &QPushButton::clicked, this, &SetupWizard::sendTestEvent);
    return page;
}

} // namespace ui
