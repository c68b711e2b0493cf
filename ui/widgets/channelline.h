// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace ui {

// A line for the name of one channel, that offers the ones in use while typing, and patterns,
// "private-tenant.{tenant}", whose first placeholder is then selected.
class ChannelLine : public QLineEdit
{
    Q_OBJECT

public:
    struct Candidate
    {
        QString name;
        QString note; // beside the name in the list
    };

    explicit ChannelLine(QWidget *parent = nullptr);

    void setCandidates(const QList<Candidate> &candidates);

signals:
    // The list is about to be offered: time for fresh candidates.
    void candidatesWanted();
    // One of the list, without a placeholder.
    void chosen(const QString &name);
    // What was typed is all there is of it.
    void finished();
    // Backspace, where there is nothing before the cursor.
    void wentBack();
    void focusChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void offer();
    void take(const QString &name);

    QStandardItemModel *m_model;
    QCompleter *m_completer;
};

} // namespace ui
