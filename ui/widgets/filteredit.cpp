// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filteredit.h"

#include "ui/iconengine.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QStringListModel>
#include <QStyle>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

FilterEdit::FilterEdit(const QStringList &keys, QWidget *parent)
    : QLineEdit(parent)
    , m_keys(keys)
    , m_message(new QLabel(parent))
    , m_mark(new QAction(this))
    , m_completer(new QCompleter(this))
{
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Filter, for example %1").arg(QStringLiteral("tenant:acme -user:42")));
    setToolTip(tr("Text, \"a phrase\", /regex/i, key:value, key>10, -not. Keys: %1")
                   .arg(keys.join(QStringLiteral(", "))));
    addAction(tintedIcon(QStringLiteral("funnel"), &Theme::muted), LeadingPosition);
    addAction(m_mark, TrailingPosition);
    m_mark->setVisible(false);
    m_message->setVisible(false);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::BrightText);
    connect(this, &QObject::objectNameChanged, m_message, [this](const QString &name) {
        m_message->setObjectName(name + QStringLiteral("Message"));
    });

    QStringList offers;
    for (const QString &key : keys)
        offers.append(key + QLatin1Char(':'));
    m_completer->setModel(new QStringListModel(offers, m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setWidget(this);
    m_completer->popup()->setAccessibleName(tr("Filter keys"));

    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, &FilterEdit::commit);
    connect(this, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offerKeys);
    connect(this, &QLineEdit::returnPressed, this, &FilterEdit::commit);
    connect(m_completer,
            qOverload<const QString &>(&QCompleter::activated),
            this,
            &FilterEdit::insertKey);
}

void FilterEdit::commit()
{
    m_typing.stop();
    if (text() == m_applied)
        return;
    m_applied = text();
    const server::Result<Filter> parsed = Filter::parse(text(), m_keys);
    showError(parsed ? QString() : parsed.error().message);
    if (!parsed)
        return;
    m_filter = *parsed;
    emit filterChanged();
}

void FilterEdit::showError(const QString &error)
{
    m_error = error;
    m_message->setText(error);
    m_message->setVisible(!error.isEmpty());
    const bool valid = error.isEmpty();
    m_mark->setVisible(!text().isEmpty());
    m_mark->setIcon(valid ? tintedIcon(QStringLiteral("circle-check"), &Theme::ok)
                          : tintedIcon(QStringLiteral("circle-alert"), &Theme::error));
    m_mark->setToolTip(valid ? tr("The filter is in force") : error);
    setAccessibleDescription(error);
    setProperty("invalid", !valid);
    style()->unpolish(this);
    style()->polish(this);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    const bool choosing = m_completer->popup()->isVisible();
    const bool confirms = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                          event->key() == Qt::Key_Tab;
    if (choosing && (confirms || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the list of keys takes it
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) {
            emit left();
        } else {
            clear();
            commit();
        }
        return;
    }
    QLineEdit::keyPressEvent(event);
}

QString FilterEdit::wordAtCursor() const
{
    const QString before = text().left(cursorPosition());
    QString word = before.mid(before.lastIndexOf(QLatin1Char(' ')) + 1);
    if (word.startsWith(QLatin1Char('-')))
        word.remove(0, 1);
    return word;
}

void FilterEdit::offerKeys()
{
    const QString word = wordAtCursor();
    m_completer->setCompletionPrefix(word);
    const bool offer = !word.isEmpty() && m_completer->completionCount() > 0 &&
                       m_completer->currentCompletion() != word;
    if (!offer) {
        m_completer->popup()->hide();
        return;
    }
    QRect below = cursorRect();
    below.setWidth(fontMetrics().averageCharWidth() * 20);
    m_completer->complete(below);
}

void FilterEdit::insertKey(const QString &key)
{
    const int start = cursorPosition() - static_cast<int>(wordAtCursor().size());
    const QString after = text().mid(cursorPosition());
    setText(text().left(start) + key + after);
    setCursorPosition(start + static_cast<int>(key.size()));
}

} // namespace ui
