// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/secretfield.h"

#include "ui/secretclipboard.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

namespace {
constexpr int Dots = 12;
}

SecretField::SecretField(server::Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_text(new QLineEdit(this))
    , m_eye(new QToolButton(this))
    , m_copy(new QToolButton(this))
{
    m_text->setObjectName(QStringLiteral("appSecret"));
    m_text->setAccessibleName(tr("Secret"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_eye->setObjectName(QStringLiteral("appSecretShow"));
    m_eye->setCheckable(true);
    m_copy->setObjectName(QStringLiteral("appSecretCopy"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy the secret; it leaves the clipboard after a minute"));
    m_copy->setAccessibleName(tr("Copy the secret"));
    for (QToolButton *button : {m_eye, m_copy})
        button->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_text, 1);
    row->addWidget(m_eye);
    row->addWidget(m_copy);
    setFocusProxy(m_text);
    m_hide.setSingleShot(true);
    setPatience(ShownMs);
    connect(m_eye, &QToolButton::toggled, this, &SecretField::reveal);
    connect(m_copy, &QToolButton::clicked, this, &SecretField::copy);
    connect(&m_hide, &QTimer::timeout, this, &SecretField::hideSecret);
    reveal(false);
}

void SecretField::setPatience(int shownMs)
{
    m_hide.setInterval(shownMs);
}

QWidget *SecretField::first() const
{
    return m_text;
}

QWidget *SecretField::last() const
{
    return m_copy;
}

void SecretField::setApp(const QString &appId)
{
    if (m_appId == appId)
        return;
    m_appId = appId;
    hideSecret();
}

void SecretField::hideSecret()
{
    m_eye->setChecked(false);
}

void SecretField::fetch(std::function<void(const QString &secret)> use)
{
    m_console.credentials(m_appId,
                          {this,
                           [this, use = std::move(use), appId = m_appId](
                               const server::Result<server::AppCredentials> &answer) {
                               if (!answer)
                                   emit told(answer.error().message);
                               else if (appId == m_appId)
                                   use(answer->secret);
                           }});
}

void SecretField::reveal(bool shown)
{
    m_eye->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_eye->setToolTip(shown ? tr("Hide the secret") : tr("Show the secret for half a minute"));
    m_eye->setAccessibleName(shown ? tr("Hide the secret") : tr("Show the secret"));
    m_hide.stop();
    if (!shown) {
        m_text->setText(QString(Dots, QChar(0x2022)));
        return;
    }
    fetch([this](const QString &secret) {
        if (!m_eye->isChecked())
            return;
        m_text->setText(secret);
        m_text->setCursorPosition(0);
        m_hide.start();
    });
}

void SecretField::copy()
{
    fetch([this](const QString &secret) {
        copySecret(secret);
        emit told(tr("The secret is on the clipboard for a minute."));
    });
}

} // namespace ui
