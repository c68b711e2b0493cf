// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/recordfile.h"

#include "ui/formatting.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ui {

using server::Done;
using server::Outcome;

RecordFile::RecordFile(const QString &path, Limits limits)
    : m_path(path)
    , m_limits(limits)
{}

QString RecordFile::pathOf(int number) const
{
    if (number == 1)
        return m_path;
    const QFileInfo info(m_path);
    return QStringLiteral("%1/%2.%3.%4")
        .arg(info.path(), info.completeBaseName(), QString::number(number), info.suffix());
}

server::Error RecordFile::failure() const
{
    return {
        server::ErrorCode::Unavailable,
        QCoreApplication::translate(
            "ui::Recording", "The recording stopped: “%1” could not be written: %2. %3 are kept.")
            .arg(
                QFileInfo(m_file.fileName()).fileName(), m_file.errorString(), bytesText(m_bytes))};
}

Outcome RecordFile::open()
{
    m_file.close();
    m_file.setFileName(pathOf(++m_number));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failure();
    m_bytesInFile = 0;
    m_paths.append(m_file.fileName());
    while (m_paths.size() > m_limits.files) {
        QFile::remove(m_paths.takeFirst());
        ++m_removed;
    }
    return Done{};
}

Outcome RecordFile::write(const QByteArray &lines)
{
    if (m_bytesInFile > 0 && m_bytesInFile + lines.size() > m_limits.fileBytes) {
        if (auto opened = open(); !opened)
            return opened;
    }
    if (m_file.write(lines) != lines.size())
        return failure();
    m_bytes += lines.size();
    m_bytesInFile += lines.size();
    return Done{};
}

Outcome RecordFile::flush()
{
    if (!m_file.flush())
        return failure();
    return Done{};
}

} // namespace ui
