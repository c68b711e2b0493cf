// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace server {

// A first-in first-out of fixed capacity that drops its oldest entry when full and counts what it
// dropped. Entries are addressed by a sequence number that never repeats: firstSeq() is the oldest
// one kept.
template <typename T>
class Ring
{
public:
    explicit Ring(qsizetype capacity)
        : m_capacity(qMax<qsizetype>(1, capacity))
    {}

    // Returns the sequence number of the entry.
    quint64 push(T entry)
    {
        const auto slot = static_cast<std::size_t>(m_nextSeq % static_cast<quint64>(m_capacity));
        if (slot < m_entries.size())
            m_entries[slot] = std::move(entry);
        else
            m_entries.push_back(std::move(entry));
        return m_nextSeq++;
    }

    quint64 firstSeq() const { return m_nextSeq - static_cast<quint64>(size()); }
    quint64 nextSeq() const { return m_nextSeq; }
    quint64 dropped() const { return firstSeq(); }
    qsizetype size() const { return static_cast<qsizetype>(m_entries.size()); }
    qsizetype capacity() const { return m_capacity; }
    bool contains(quint64 seq) const { return seq >= firstSeq() && seq < m_nextSeq; }
    const T &at(quint64 seq) const
    {
        Q_ASSERT(contains(seq));
        return m_entries[static_cast<std::size_t>(seq % static_cast<quint64>(m_capacity))];
    }

private:
    qsizetype m_capacity;
    quint64 m_nextSeq = 0;
    std::vector<T> m_entries;
};

} // namespace server
