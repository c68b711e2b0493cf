// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QFile>
#include <QStringList>

namespace ui {

// A recording on disk: lines in files of a limited size, of which the oldest go. "name.jsonl" is
// the first, "name.2.jsonl" the next. One thread at a time.
class RecordFile
{
public:
    struct Limits
    {
        qint64 fileBytes = 64LL * 1024 * 1024;
        int files = 8;
    };

    RecordFile(const QString &path, Limits limits);

    // Errors name the file and what the system says.
    server::Outcome open();
    server::Outcome write(const QByteArray &lines);
    server::Outcome flush();
    qint64 bytes() const { return m_bytes; } // written, also to files that are gone
    int removed() const { return m_removed; }
    QString path() const { return m_file.fileName(); }

private:
    QString pathOf(int number) const;
    server::Error failure() const;

    QString m_path;
    Limits m_limits;
    QFile m_file;
    QStringList m_paths;
    int m_number = 0;
    int m_removed = 0;
    qint64 m_bytes = 0;
    qint64 m_bytesInFile = 0;
};

} // namespace ui
