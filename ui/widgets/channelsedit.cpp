// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/channelsedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStandardItemModel>

namespace ui {

ChannelsEdit::ChannelsEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    setClearButtonEnabled(true);
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

QStringList ChannelsEdit::channels() const
{
    // A variable, "{{pick a|b}}", may have spaces in it.
    static const QRegularExpression word(QStringLiteral("(?:\\{\\{[^{}]*\\}\\}|\\S)+"));
    QStringList names;
    auto words = word.globalMatch(text());
    while (words.hasNext())
        names.append(words.next().captured());
    names.removeDuplicates();
    return names;
}

void ChannelsEdit::setChannels(const QStringList &channels)
{
    setText(channels.join(u' '));
}

void ChannelsEdit::setCandidates(const QList<Candidate> &candidates)
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

void ChannelsEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
            event->ignore(); // the list takes it
            return;
        default:
            break;
        }
    }
    const QString before = text();
    QLineEdit::keyPressEvent(event);
    if (text() != before || event->key() == Qt::Key_Down)
        offer();
}

void ChannelsEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit candidatesWanted();
}

void ChannelsEdit::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (text().isEmpty())
        offer();
}

QString ChannelsEdit::wordAtCursor(qsizetype *start) const
{
    const QString before = text().left(cursorPosition());
    *start = before.lastIndexOf(u' ') + 1;
    return before.mid(*start);
}

void ChannelsEdit::offer()
{
    qsizetype start = 0;
    const QString word = wordAtCursor(&start);
    m_completer->setCompletionPrefix(word);
    const bool useless =
        m_completer->completionCount() == 0 ||
        (m_completer->completionCount() == 1 && m_completer->currentCompletion() == word);
    if (useless)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void ChannelsEdit::take(const QString &name)
{
    qsizetype start = 0;
    const QString word = wordAtCursor(&start);
    QString all = text();
    all.replace(start, word.size(), QString(name + u' '));
    setText(all);
    // The first placeholder of a pattern is to be filled in.
    const bool isVariable = name.contains(QLatin1String("{{"));
    const qsizetype open = isVariable ? -1 : name.indexOf(u'{');
    const qsizetype close = name.indexOf(u'}', open);
    if (open >= 0 && close > open)
        setSelection(static_cast<int>(start + open), static_cast<int>(close - open + 1));
    else
        setCursorPosition(static_cast<int>(start + name.size() + 1));
}

} // namespace ui
