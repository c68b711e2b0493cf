// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/auditfile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace app {

using namespace server;

// The two files. Files' thread, but for the counters.
class AuditFile::Lines
{
public:
    Lines(const QString &path, qint64 maxBytes)
        : m_file(path)
        , m_before(QFileInfo(path).path() + u'/' + QFileInfo(path).completeBaseName() +
                   QStringLiteral(".1.jsonl"))
        , m_maxBytes(maxBytes)
    {}

    void append(AuditEntry entry);
    Result<AuditPage> search(const AuditQuery &query);

    std::atomic<int> waiting = 0;
    std::atomic<int> lost = 0;

private:
    bool open();
    bool write(AuditEntry &entry);
    void failed(const QString &why);
    static bool read(const QString &path, QByteArray &text);
    static qint64 lastId(const QByteArray &text);
    // False when the page is full.
    static bool collect(const QByteArray &text, const AuditQuery &query, AuditPage &page);

    QFile m_file;
    QString m_before;
    qint64 m_maxBytes;
    qint64 m_nextId = 0; // 0: not known
    QString m_trouble;
};

void AuditFile::Lines::failed(const QString &why)
{
    m_file.close();
    const QString text =
        QStringLiteral("What operators do cannot be kept in %1: %2.").arg(m_file.fileName(), why);
    if (text != m_trouble)
        qWarning("%s", qUtf8Printable(text));
    m_trouble = text;
}

bool AuditFile::Lines::read(const QString &path, QByteArray &text)
{
    QFile file(path);
    if (!file.exists())
        return true;
    if (!file.open(QIODevice::ReadOnly))
        return false;
    text = file.readAll();
    return true;
}

// Of the last line that has one: a crash may have left half a line.
qint64 AuditFile::Lines::lastId(const QByteArray &text)
{
    qsizetype end = text.size();
    while (end > 0) {
        const qsizetype begin = text.lastIndexOf('\n', end - 1) + 1;
        if (const auto entry = auditEntryFrom(text.mid(begin, end - begin)))
            return entry->id;
        end = begin - 1;
    }
    return 0;
}

bool AuditFile::Lines::open()
{
    if (m_file.isOpen())
        return true;
    if (m_nextId == 0) {
        QByteArray text;
        if (!read(m_file.fileName(), text))
            return failed(QStringLiteral("it cannot be read")), false;
        qint64 last = lastId(text);
        if (last == 0 && read(m_before, text))
            last = lastId(text);
        m_nextId = last + 1;
    }
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return failed(QStringLiteral("its folder cannot be made")), false;
    constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!m_file.open(QIODevice::Append, OwnerOnly) || !m_file.setPermissions(OwnerOnly))
        return failed(m_file.errorString()), false;
    if (m_file.size() > 0)
        m_file.write("\n"); // behind half a line, if there is one; empty lines are none
    return true;
}

bool AuditFile::Lines::write(AuditEntry &entry)
{
    if (!open())
        return false;
    entry.id = m_nextId;
    const QByteArray line = toJsonLine(entry) + '\n';
    if (m_file.size() > 0 && m_file.size() + line.size() > m_maxBytes) {
        m_file.close();
        QFile::remove(m_before);
        if (!QFile::rename(m_file.fileName(), m_before))
            return failed(QStringLiteral("%1 cannot take its place").arg(m_before)), false;
        if (!open())
            return false;
    }
    if (m_file.write(line) != line.size() || !m_file.flush())
        return failed(m_file.errorString()), false;
    ++m_nextId;
    m_trouble.clear();
    return true;
}

void AuditFile::Lines::append(AuditEntry entry)
{
    if (const int count = lost.exchange(0); count > 0) {
        AuditEntry gap;
        gap.utc = entry.utc;
        gap.action = QStringLiteral("audit.gap");
        gap.text = QStringLiteral("%1 entries came too fast to be kept").arg(count);
        gap.succeeded = false;
        write(gap);
    }
    write(entry);
}

bool AuditFile::Lines::collect(const QByteArray &text, const AuditQuery &query, AuditPage &page)
{
    qsizetype end = text.size();
    while (end > 0) {
        const qsizetype begin = text.lastIndexOf('\n', end - 1) + 1;
        const auto entry = auditEntryFrom(text.mid(begin, end - begin));
        end = begin - 1;
        if (!entry || (query.before != 0 && entry->id >= query.before) || !matches(*entry, query))
            continue;
        if (page.entries.size() == query.limit) {
            page.next = page.entries.last().id;
            return false;
        }
        page.entries.append(*entry);
    }
    return true;
}

Result<AuditPage> AuditFile::Lines::search(const AuditQuery &query)
{
    AuditPage page;
    page.file = m_file.fileName();
    page.trouble = m_trouble;
    for (const QString &path : {m_file.fileName(), m_before}) {
        QByteArray text;
        if (!read(path, text))
            return Error{ErrorCode::Unavailable,
                         QStringLiteral("What operators did cannot be read from %1.").arg(path)};
        if (!collect(text, query, page))
            break;
    }
    return page;
}

AuditFile::AuditFile(FilesThread &files, const QString &path, qint64 maxBytes)
    : m_files(files)
    , m_lines(std::make_shared<Lines>(path, maxBytes))
{}

AuditFile::~AuditFile() = default;

void AuditFile::append(const AuditEntry &entry)
{
    if (m_lines->waiting.fetch_add(1) >= MostWaiting) {
        m_lines->waiting.fetch_sub(1);
        m_lines->lost.fetch_add(1);
        return;
    }
    m_files.post([lines = m_lines, entry] {
        lines->waiting.fetch_sub(1);
        lines->append(entry);
    });
}

void AuditFile::search(const AuditQuery &query,
                       QObject *context,
                       std::function<void(const Result<AuditPage> &)> done)
{
    m_files.post([lines = m_lines, query, context, done = std::move(done)] {
        const auto page = lines->search(query);
        QMetaObject::invokeMethod(
            context, [done, page] { done(page); }, Qt::QueuedConnection);
    });
}

} // namespace app
