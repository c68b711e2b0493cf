// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/channelline.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>

namespace ui {

namespace {

constexpr int WidestPx = 480; // of the list
constexpr int FramePx = 4;

} // namespace

ChannelLine::ChannelLine(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(this);
    m_completer->setCompletionRole(Qt::UserRole);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(10);
    connect(m_completer,
            qOverload<const QModelIndex &>(&QCompleter::activated),
            this,
            [this](const QModelIndex &index) { take(index.data(Qt::UserRole).toString()); });
}

void ChannelLine::setCandidates(const QList<Candidate> &candidates)
{
    m_model->clear();
    for (const Candidate &candidate : candidates) {
        auto *item = new QStandardItem(
            candidate.note.isEmpty()
                ? candidate.name
                : tr("%1   (%2)", "channel, note").arg(candidate.name, candidate.note));
        item->setData(candidate.name, Qt::UserRole);
        m_model->appendRow(item);
    }
}

void ChannelLine::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible() && (isReturn || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the list takes it
        return;
    }
    if (isReturn && event->modifiers() == Qt::NoModifier && !text().isEmpty()) {
        emit finished();
        return;
    }
    if (event->key() == Qt::Key_Backspace && cursorPosition() == 0 && !hasSelectedText()) {
        emit wentBack();
        return;
    }
    const QString before = text();
    QLineEdit::keyPressEvent(event);
    if ((text() != before && !text().isEmpty()) || event->key() == Qt::Key_Down)
        offer();
    else if (text() != before)
        m_completer->popup()->hide();
}

void ChannelLine::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    emit focusChanged();
    if (event->reason() != Qt::PopupFocusReason)
        emit candidatesWanted();
}

void ChannelLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    emit focusChanged();
    // Somebody has left it, and it has not lost the focus in some other way.
    const Qt::FocusReason why = event->reason();
    if (why == Qt::TabFocusReason || why == Qt::BacktabFocusReason || why == Qt::MouseFocusReason ||
        why == Qt::ShortcutFocusReason)
        emit finished();
}

void ChannelLine::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty())
        offer();
}

void ChannelLine::offer()
{
    m_completer->setCompletionPrefix(text());
    const bool useless =
        m_completer->completionCount() == 0 ||
        (m_completer->completionCount() == 1 && m_completer->currentCompletion() == text());
    QAbstractItemView *list = m_completer->popup();
    if (useless) {
        list->hide();
        return;
    }
    // As wide as the names in it; the line beside finished names is short.
    const int names = list->sizeHintForColumn(0) + list->verticalScrollBar()->sizeHint().width();
    QRect place = rect();
    place.setWidth(qMax(width(), qMin(names + 2 * FramePx, WidestPx)));
    m_completer->complete(place);
}

void ChannelLine::take(const QString &name)
{
    // The first placeholder of a pattern is to be filled in.
    const bool isVariable = name.contains(QLatin1String("{{"));
    const qsizetype open = isVariable ? -1 : name.indexOf(u'{');
    const qsizetype close = name.indexOf(u'}', open);
    if (open < 0 || close < open) {
        emit chosen(name);
        return;
    }
    setText(name);
    setSelection(static_cast<int>(open), static_cast<int>(close - open + 1));
}

} // namespace ui
