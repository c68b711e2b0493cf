// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>

namespace ui {

// Decides from what changes cost the window how often it asks for them: less often while they are
// more than it can show smoothly, as often as ever when they are not. Main thread.
class UiLoad : public QObject
{
    Q_OBJECT

public:
    static constexpr int PacesMs[] = {100, 200, 500};
    static constexpr int UnseenPaceMs = 250; // while nobody sees the window
    static constexpr qint64 TooLongNs = 12'000'000;
    static constexpr int TooOften = 3;
    static constexpr qint64 WithinMs = 3'000;
    static constexpr qint64 EasyNs = 6'000'000;
    static constexpr qint64 EasyForMs = 5'000;

    using QObject::QObject;

    // One piece of work has ended, which nothing else could interrupt. `nowMs` is steady.
    void add(qint64 nanoseconds, qint64 nowMs);
    void setSeen(bool seen);
    // The longest piece since this was last asked; 0 when there was none.
    qint64 takeLongest();

    // How many milliseconds from one question to the next.
    int paceMs() const;
    // Asking less often than it would like to.
    bool isStrained() const { return m_step > 0; }

signals:
    void worked(qint64 nanoseconds);
    void paceChanged();

private:
    void setStep(std::size_t step, qint64 nowMs);

    std::size_t m_step = 0;
    std::deque<qint64> m_tooLong; // when
    qint64 m_easySinceMs = 0;
    qint64 m_longestNs = 0;
    bool m_seen = true;
};

} // namespace ui
