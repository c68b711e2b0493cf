// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/storethread.h"

#include <QByteArrayList>

namespace server {

// One record of an application, of which a client may have an older copy.
struct DataResource
{
    QByteArray type;    // "invoice"
    QByteArray id;      // "42"
    QByteArray channel; // who may join it may know of the record
    bool isDeleted = false;
};

struct DataChange
{
    DataResource resource;
    qint64 version = 0;
    qint64 utc = 0; // milliseconds since 1970
};

struct ChangesQuery
{
    QByteArray appId;
    qint64 since = 0;        // a version
    qint64 upTo = 0;         // a version, included; 0: up to now
    QByteArrayList channels; // empty: all
    QByteArrayList types;    // empty: all
    int limit = 500;
};

// The oldest first; of a record that changed several times only the last.
struct ChangesPage
{
    QList<DataChange> changes;
    qint64 version = 0; // ChangesQuery::since of the next question
    bool hasMore = false;
};

// Of which channels the records are that have changed.
struct ChangesWindow
{
    QByteArrayList channels;
    qint64 upTo = 0; // up to this version
};

// Versions of an application's data for clients that have been away, table `data_versions`
// (SYSTEMS.md S19): every change of a record gets the next number of its app. Engine thread;
// answers come in a later turn. Errors: Unavailable.
class DataVersions
{
public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    // The thread must outlive this.
    explicit DataVersions(StoreThread &thread);

    // All or none; the answer is the last one's version, those before it count up to it.
    void changed(const QByteArray &appId,
                 const QList<DataResource> &resources,
                 qint64 nowUtcMs,
                 Answer<qint64> answer);
    void changesSince(const ChangesQuery &query, Answer<ChangesPage> answer);
    // Channels of the records that changed since then, at most `limit`.
    void windowSince(const ChangesQuery &query, Answer<ChangesWindow> answer);

private:
    StoreThread &m_thread;
};

} // namespace server
