// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/codepane.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>

namespace ui {

namespace {
constexpr int CopiedMs = 2000;
} // namespace

CodePane::CodePane(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_about(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(name);
    m_text->setAccessibleName(accessibleName);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(40);
    m_copy->setObjectName(name + QStringLiteral("Copy"));
    m_copy->setAccessibleName(tr("Copy: %1").arg(accessibleName));
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setWordWrap(true);
    m_about->setMinimumWidth(40);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_about, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    connect(m_copy, &QPushButton::clicked, this, &CodePane::copyRequested);
    themeChanged();
}

void CodePane::setText(const QString &about, const QString &text)
{
    m_about->setText(about);
    m_copy->setEnabled(true);
    if (text == m_text->toPlainText())
        return;
    const int place = m_text->verticalScrollBar()->value();
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(place);
}

void CodePane::setNothing(const QString &why)
{
    m_about->setText(why);
    m_text->clear();
    m_copy->setEnabled(false);
}

QString CodePane::text() const
{
    return m_text->toPlainText();
}

void CodePane::copy()
{
    QGuiApplication::clipboard()->setText(text());
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(CopiedMs, m_copy, [copy = m_copy] { copy->setText(CodePane::tr("Copy")); });
}

void CodePane::themeChanged()
{
    m_copy->setIcon(icon(QStringLiteral("copy")));
}

QList<QWidget *> CodePane::tabOrder() const
{
    return {m_copy, m_text};
}

} // namespace ui
