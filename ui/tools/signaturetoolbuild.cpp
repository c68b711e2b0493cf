// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/appbox.h"
#include "ui/tools/resultbox.h"
#include "ui/tools/signaturetool.h"
#include "ui/widgets/framedbutton.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

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
    m_socketRow = new QWidget(panel);
    m_socketId = new QLineEdit(m_socketRow);
    m_socketId->setObjectName(QStringLiteral("authSocket"));
    m_socketId->setAccessibleName(tr("socket_id"));
    m_pick = framedButton(
        m_socketRow, "authPick", tr("Pick…"), tr("One of the clients that are connected"));
    m_pick->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_pick->setPopupMode(QToolButton::InstantPopup);
    m_pick->setMenu(new QMenu(m_pick));
    connect(m_pick->menu(), &QMenu::aboutToShow, this, &SignatureTool::listSockets);
    auto *socket = new QHBoxLayout(m_socketRow);
    socket->setContentsMargins(0, 0, 0, 0);
    socket->setSpacing(4);
    socket->addWidget(m_socketId, 1);
    socket->addWidget(m_pick);
    m_socketRow->setFocusProxy(m_socketId);
    m_form->addRow(tr("s&ocket_id"), m_socketRow);
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

} // namespace ui
