// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filteredit.h"

#include "ui/iconengine.h"
#include "ui/style.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QStringListModel>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

FilterEdit::FilterEdit(const QStringList &keys, QWidget *parent)
    : QLineEdit(parent)
    , m_keys(keys)
    , m_offers(new QStringListModel(this))
    , m_message(new QLabel(parent))
    , m_mark(new QAction(this))
    , m_completer(new QCompleter(this))
{
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Filter, for example %1").arg(QStringLiteral("tenant:acme -user:42")));
    addAction(tintedIcon(QStringLiteral("funnel"), &Theme::muted), LeadingPosition);
    addAction(m_mark, TrailingPosition);
    m_mark->setVisible(false);
    m_message->setVisible(false);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::BrightText);
    connect(this, &QObject::objectNameChanged, m_message, [this](const QString &name) {
        m_message->setObjectName(name + QStringLiteral("Message"));
    });

    if (keys.contains(QStringLiteral("since")))
        m_keys.append(QStringLiteral("until"));
    setToolTip(tr("Text, \"a phrase\", /regex/i, key:value, key>10, -not. Keys: %1")
                   .arg(m_keys.join(QStringLiteral(", "))));
    m_completer->setModel(m_offers);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this);
    m_completer->popup()->setAccessibleName(tr("Filter keys and values"));

    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, &FilterEdit::commit);
    connect(this, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offer);
    connect(this, &QLineEdit::returnPressed, this, &FilterEdit::commit);
    connect(m_completer,
            qOverload<const QString &>(&QCompleter::activated),
            this,
            &FilterEdit::insertOffer);
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
    setMarked(*this, "invalid", !valid);
    emit checked();
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
    if (confirms && event->key() != Qt::Key_Tab) {
        commit();
        emit left();
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

QStringList FilterEdit::valuesOf(const QString &key) const
{
    if (key == u"since" || key == u"until")
        return {QStringLiteral("1m"),
                QStringLiteral("5m"),
                QStringLiteral("10m"),
                QStringLiteral("1h"),
                QStringLiteral("1d")};
    return m_values ? m_values(key) : QStringList();
}

void FilterEdit::offer()
{
    const FilterOffers offers =
        FilterOffers::forText(text().left(cursorPosition()), m_keys, [this](const QString &key) {
            return valuesOf(key);
        });
    m_offers->setStringList(offers.texts);
    if (offers.texts.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QRect below = cursorRect();
    below.setWidth(fontMetrics().averageCharWidth() * 28);
    m_completer->complete(below);
}

void FilterEdit::insertOffer(const QString &text)
{
    const FilterOffers offers =
        FilterOffers::forText(this->text().left(cursorPosition()), m_keys, {});
    const QString after = this->text().mid(cursorPosition());
    setText(this->text().left(offers.start) + text + after);
    setCursorPosition(offers.start + static_cast<int>(text.size()));
}

} // namespace ui
