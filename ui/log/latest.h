// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <utility>

namespace ui {

// Work in a thread of which only the latest result counts: what was asked for before is not begun
// any more, or thrown away. Main thread; `work` must have all it needs by value.
class Latest : public QObject
{
public:
    explicit Latest(QObject *parent = nullptr)
        : QObject(parent)
    {
        m_pool.setMaxThreadCount(1);
    }
    ~Latest() override
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    template <typename Work, typename Then>
    void run(Work work, Then then)
    {
        forget();
        m_pool.start([this, id = m_id, work = std::move(work), then = std::move(then)] {
            QMetaObject::invokeMethod(
                this,
                [this, id, then, result = work()] {
                    if (id == m_id)
                        then(result);
                },
                Qt::QueuedConnection);
        });
    }
    void forget()
    {
        ++m_id;
        m_pool.clear();
    }

private:
    quint64 m_id = 0;
    QThreadPool m_pool;
};

} // namespace ui
