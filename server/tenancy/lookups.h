// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace server {

// Answers to questions that take time, kept for a short while, and who waits for one: whoever asks
// what is being asked already waits for the same answer. Bounded. Pure; the caller brings the time
// in milliseconds.
template <typename T>
class Lookups
{
public:
    using Answer = std::function<void(const Result<T> &)>;

    explicit Lookups(int maxCached)
        : m_maxCached(maxCached)
    {}

    // A fresh answer, or nothing.
    std::optional<Result<T>> cached(const QByteArray &key, qint64 nowMs) const
    {
        for (const auto *generation : {&m_young, &m_old}) {
            const auto it = generation->constFind(key);
            if (it != generation->cend())
                return it->untilMs > nowMs ? std::optional(it->result) : std::nullopt;
        }
        return std::nullopt;
    }

    // Whether the question is new, so that it has to be asked.
    bool wait(const QByteArray &key, qint64 nowMs, Answer answer)
    {
        const auto it = m_waiting.find(key);
        const bool isNew = it == m_waiting.end();
        Waiting &waiting = isNew ? m_waiting[key] : *it;
        if (isNew)
            waiting.sinceMs = nowMs;
        waiting.answers.append(std::move(answer));
        return isNew;
    }

    bool isWaiting(const QByteArray &key) const { return m_waiting.contains(key); }
    qsizetype waitingCount() const { return m_waiting.size(); }
    qsizetype cachedCount() const { return m_young.size() + m_old.size(); }

    // Answers everybody who waits; the answer is kept until then, not at all when that is over.
    void answer(const QByteArray &key, const Result<T> &result, qint64 nowMs, qint64 untilMs)
    {
        if (untilMs > nowMs)
            keep(key, result, untilMs);
        const Waiting waiting = m_waiting.take(key);
        for (const Answer &one : waiting.answers)
            one(result);
    }

    // Answers those who have waited since `sinceMs` or longer; to how many questions.
    qsizetype giveUp(qint64 sinceMs, const Error &error)
    {
        QList<QByteArray> late;
        for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
            if (it->sinceMs <= sinceMs)
                late.append(it.key());
        }
        for (const QByteArray &key : std::as_const(late))
            answer(key, error, 0, 0);
        return late.size();
    }

    void forget()
    {
        m_young.clear();
        m_old.clear();
    }

private:
    struct Kept
    {
        Result<T> result;
        qint64 untilMs;
    };
    struct Waiting
    {
        qint64 sinceMs = 0;
        QList<Answer> answers;
    };

    // Two generations: when one is full it becomes the old one, and the old one is dropped.
    void keep(const QByteArray &key, const Result<T> &result, qint64 untilMs)
    {
        if (m_young.size() >= m_maxCached / 2) {
            m_old = std::move(m_young);
            m_young.clear();
        }
        m_young.insert(key, {result, untilMs});
    }

    qsizetype m_maxCached;
    QHash<QByteArray, Kept> m_young;
    QHash<QByteArray, Kept> m_old;
    QHash<QByteArray, Waiting> m_waiting;
};

} // namespace server
