// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

class QAbstractItemView;

namespace ui {

// Says every two seconds that rows may be put in order again, unless someone is busy with them: the
// pointer is over the rows, a key was pressed a moment ago, a menu is open, or several rows are
// selected. Rows that nobody sees wait.
class SortHold : public QObject
{
    Q_OBJECT

public:
    explicit SortHold(QAbstractItemView *view);

    void watch(QAbstractItemView *view);
    // Rows have changed since they were put in order.
    void setStale() { m_stale = true; }
    void setPaused(bool paused) { m_paused = paused; }
    // Rows that have just become visible.
    void sortIfStale();
    // Sorts whatever holds it.
    void sortNow();
    bool isHeld() const;

signals:
    void due();
    // Rows are out of order and stay so.
    void heldChanged(bool held);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isSeen() const;
    void tick();
    void show(bool held);

    QList<QAbstractItemView *> m_views;
    QTimer m_timer;
    QElapsedTimer m_sinceKey;
    bool m_pointerInside = false;
    bool m_stale = false;
    bool m_paused = false;
    bool m_shown = false;
};

} // namespace ui
