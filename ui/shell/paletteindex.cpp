// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteindex.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/rowkeys.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

constexpr int Begins = 300;
constexpr int BeginsWord = 200;
constexpr int Contains = 100;
constexpr int Scattered = 10;

// The best of what was added, without keeping all that answers.
class Best
{
public:
    explicit Best(const QString &typed)
        : m_typed(typed)
    {}

    void add(PaletteEntry entry)
    {
        entry.score =
            std::max(PaletteIndex::score(entry.text, m_typed, false),
                     entry.key == entry.text ? 0 : PaletteIndex::score(entry.key, m_typed, false));
        if (entry.score == 0)
            return;
        m_found.append(std::move(entry));
        if (m_found.size() > 4 * PaletteIndex::MostFound)
            cut();
    }

    QList<PaletteEntry> take()
    {
        cut();
        return m_found;
    }

private:
    void cut()
    {
        std::sort(m_found.begin(), m_found.end(), [](const auto &a, const auto &b) {
            if (a.score != b.score)
                return a.score > b.score;
            const int order = a.text.localeAwareCompare(b.text);
            return order != 0 ? order < 0 : a.key < b.key;
        });
        if (m_found.size() > PaletteIndex::MostFound)
            m_found.resize(PaletteIndex::MostFound);
    }

    QString m_typed;
    QList<PaletteEntry> m_found;
};

} // namespace

int PaletteIndex::score(const QString &text, const QString &typed, bool scattered)
{
    if (typed.isEmpty())
        return Contains;
    const qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at == 0)
        return Begins + (text.size() == typed.size() ? 1 : 0);
    if (at > 0)
        return text.at(at - 1).isLetterOrNumber() ? Contains : BeginsWord;
    if (!scattered)
        return 0;
    qsizetype from = 0;
    for (const QChar letter : typed) {
        from = text.indexOf(letter, from, Qt::CaseInsensitive) + 1;
        if (from == 0)
            return 0;
    }
    return Scattered;
}

void PaletteIndex::count(const server::MemberKey &key, int step, const server::MemberRow *row)
{
    User &user = m_users[key.userId];
    user.channels += step;
    if (row) {
        user.name = row->name;
        user.tenant = row->tenant;
    }
    if (user.channels <= 0)
        m_users.remove(key.userId);
}

void PaletteIndex::apply(const server::ConsoleDelta &delta)
{
    if (delta.members.reset) {
        m_users.clear();
        m_memberships.clear();
    }
    for (const server::MemberGone &gone : delta.members.removals) {
        if (m_memberships.remove(keyOf(gone)))
            count(gone.key, -1, nullptr);
    }
    for (const server::MemberRow &row : delta.members.upserts) {
        const bool known = m_memberships.contains(keyOf(row));
        if (!known)
            m_memberships.insert(keyOf(row), row.key.userId);
        count(row.key, known ? 0 : 1, &row);
    }
    if (delta.channels.reset)
        m_channels.clear();
    for (const server::ChannelKey &gone : delta.channels.removals)
        m_channels.remove(gone.name);
    for (const server::ChannelRow &row : delta.channels.upserts)
        m_channels.insert(row.key.name, row.tenant);
    if (delta.connections.reset)
        m_sockets.clear();
    for (const server::ConnectionGone &gone : delta.connections.removals)
        m_sockets.remove(gone.socketId);
    for (const server::ConnectionRow &row : delta.connections.upserts)
        m_sockets.insert(row.socketId, {row.userName, row.userId, row.address});
    if (delta.tenants)
        m_tenants = *delta.tenants;
}

QList<PaletteEntry> PaletteIndex::find(PaletteEntry::Kind kind, const QString &typed) const
{
    Best best(typed);
    switch (kind) {
    case PaletteEntry::Action:
        break;
    case PaletteEntry::Channel:
        for (auto it = m_channels.begin(); it != m_channels.end(); ++it)
            best.add(
                {kind, it.key(), it.key(), tenantText(it.value()), QStringLiteral("hash"), {}, 0});
        break;
    case PaletteEntry::User:
        for (auto it = m_users.begin(); it != m_users.end(); ++it) {
            const QString name = masked::person(it->name, it.key());
            best.add({kind,
                      it.key(),
                      name,
                      QCoreApplication::translate("ui::PaletteIndex", "%1, user %2")
                          .arg(tenantText(it->tenant), it.key()),
                      QStringLiteral("users"),
                      {},
                      0});
        }
        break;
    case PaletteEntry::Tenant: {
        QSet<QString> seen;
        for (const server::TenantRow &row : m_tenants) {
            if (seen.contains(row.tenant))
                continue;
            seen.insert(row.tenant);
            best.add({kind,
                      row.tenant,
                      tenantText(row.tenant),
                      QCoreApplication::translate(
                          "ui::PaletteIndex", "%n user(s) online", nullptr, row.users),
                      QStringLiteral("building-2"),
                      {},
                      0});
        }
        break;
    }
    case PaletteEntry::Socket:
        for (auto it = m_sockets.begin(); it != m_sockets.end(); ++it) {
            const QString user = masked::person(it->userName, it->userId);
            best.add({kind,
                      it.key(),
                      it.key(),
                      user.isEmpty() ? masked::address(it->address) : user,
                      QStringLiteral("plug"),
                      {},
                      0});
        }
        break;
    }
    return best.take();
}

} // namespace ui
