// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/filesthread.h"
#include "server/console/local/auditstore.h"

#include <QFile>

#include <atomic>
#include <memory>

namespace app {

// What operators did, as JSON lines that only this account may read. A full file becomes the one
// before, "audit.1.jsonl", in place of the one that was. Any thread.
class AuditFile final : public server::AuditStore
{
public:
    static constexpr qint64 MaxBytes = 10LL * 1024 * 1024; // of each of the two files
    static constexpr int MostWaiting = 10'000; // entries; more are dropped, and counted in the file

    AuditFile(FilesThread &files, const QString &path, qint64 maxBytes = MaxBytes);
    ~AuditFile() override;

    void append(const server::AuditEntry &entry) override;
    void search(const server::AuditQuery &query,
                QObject *context,
                std::function<void(const server::Result<server::AuditPage> &)> done) override;

private:
    class Lines;

    FilesThread &m_files;
    std::shared_ptr<Lines> m_lines; // the work that was posted may outlive this
};

} // namespace app
