// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace ui {

// A line for names of channels, separated by spaces, that offers the ones in use while typing, and
// patterns, "private-tenant.{tenant}", whose first placeholder is then selected.
class ChannelsEdit : public QLineEdit
{
    Q_OBJECT

public:
    struct Candidate
    {
        QString name;
        QString note; // beside the name in the list
    };

    explicit ChannelsEdit(QWidget *parent = nullptr);

    QStringList channels() const;
    void setChannels(const QStringList &channels);
    void setCandidates(const QList<Candidate> &candidates);

signals:
    // The list is about to be offered: time for fresh candidates.
    void candidatesWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QString wordAtCursor(qsizetype *start) const;
    void offer();
    void take(const QString &name);

    QStandardItemModel *m_model;
    QCompleter *m_completer;
};

} // namespace ui
