// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sorthold.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QItemSelectionModel>

#include <algorithm>
#include <chrono>

namespace ui {

using namespace std::chrono_literals;

namespace {
constexpr qint64 KeyHoldMs = 3000;
}

SortHold::SortHold(QAbstractItemView *view)
    : QObject(view)
{
    watch(view);
    m_timer.setInterval(2s);
    connect(&m_timer, &QTimer::timeout, this, &SortHold::tick);
    m_timer.start();
}

void SortHold::watch(QAbstractItemView *view)
{
    m_views.append(view);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

bool SortHold::isSeen() const
{
    return std::any_of(m_views.cbegin(), m_views.cend(), [](const QAbstractItemView *view) {
        return view->isVisible();
    });
}

bool SortHold::isHeld() const
{
    const QItemSelectionModel *selection = m_views.first()->selectionModel();
    const bool several = selection && selection->selectedRows().size() > 1;
    const bool typing = m_sinceKey.isValid() && m_sinceKey.elapsed() < KeyHoldMs;
    return m_pointerInside || several || typing || QApplication::activePopupWidget();
}

void SortHold::tick()
{
    if (!m_stale || m_paused || !isSeen())
        return;
    if (isHeld())
        show(true);
    else
        sortNow();
}

void SortHold::sortIfStale()
{
    if (m_stale && !m_paused)
        sortNow();
}

void SortHold::sortNow()
{
    m_stale = false;
    show(false);
    emit due();
}

void SortHold::show(bool held)
{
    if (m_shown == held)
        return;
    m_shown = held;
    emit heldChanged(held);
}

bool SortHold::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
        m_pointerInside = true;
        break;
    case QEvent::Leave:
    case QEvent::Hide:
        m_pointerInside = false;
        break;
    case QEvent::KeyPress:
        m_sinceKey.restart();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
