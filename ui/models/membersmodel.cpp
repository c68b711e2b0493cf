// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/membersmodel.h"

#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/models/rowkeys.h"
#include "ui/people/idlerule.h"
#include "ui/people/peoplefold.h"
#include "ui/theme.h"

#include <QFontDatabase>

namespace ui {

using server::MemberGone;
using server::MemberRow;

MemberEntry::MemberEntry(const MemberRow &member, bool isHeading)
    : row(member)
    , heading(isHeading)
    , group(member.key.appId % KeySeparator % member.key.channel)
    , person(member.key.appId % KeySeparator % member.tenant % KeySeparator % member.key.userId)
{}

QString MemberEntry::displayName() const
{
    return masked::person(row.name, row.key.userId);
}

Presence MemberEntry::presence(qint64 nowUtc) const
{
    if (row.devices.isEmpty())
        return Presence::Ghost;
    const qint64 since = row.activeUtc > 0 ? row.activeUtc : row.lastSeenUtc;
    const bool idle = since > 0 && nowUtc - since > idleAfterMs();
    return idle ? Presence::Idle : Presence::Online;
}

QString MemberEntry::presenceText(qint64 nowUtc) const
{
    switch (presence(nowUtc)) {
    case Presence::Idle:
        return MembersModel::tr("Idle");
    case Presence::Ghost:
        return MembersModel::tr("Ghost: no socket");
    default:
        return MembersModel::tr("Online");
    }
}

QString MemberEntry::groupTitle() const
{
    return PeopleFold::isFolded(row) ? tenantText(row.tenant) : row.key.channel;
}

QString MembersModel::groupNote(const MemberEntry &heading) const
{
    if (!PeopleFold::isFolded(heading.row))
        return tenantText(heading.row.tenant);
    return m_appNames.size() > 1 ? appName(heading.row.key.appId) : QString();
}

QString MembersModel::keyOf(const MemberEntry &entry) const
{
    return entry.heading ? KeySeparator % entry.group : ui::keyOf(entry.row);
}

MemberEntry MembersModel::headingOf(const MemberEntry &member)
{
    MemberRow row;
    row.key.appId = member.row.key.appId;
    row.key.channel = member.row.key.channel;
    row.tenant = member.row.tenant;
    return MemberEntry(row, true);
}

void MembersModel::count(const MemberEntry &entry, int step)
{
    const auto change = [step](QHash<QString, int> &counts, const QString &key) {
        const int value = counts.value(key) + step;
        if (value > 0)
            counts.insert(key, value);
        else
            counts.remove(key);
    };
    change(m_groups, entry.group);
    change(m_persons, entry.person);
}

void MembersModel::setNow(qint64 utc)
{
    m_now = utc;
    m_joins.forget(utc);
}

void MembersModel::apply(const server::RowsDelta<MemberRow, MemberGone> &delta)
{
    if (delta.reset) {
        m_groups.clear();
        m_persons.clear();
    }
    QStringList leaving;
    for (const MemberGone &gone : delta.removals) {
        const int at = delta.reset ? -1 : rowOf(ui::keyOf(gone));
        if (at < 0)
            continue;
        count(row(at), -1);
        leaving.append(ui::keyOf(gone));
        if (!m_groups.contains(row(at).group))
            leaving.append(keyOf(headingOf(row(at))));
    }
    discard(leaving);
    QList<MemberEntry> entries;
    for (const MemberRow &incoming : delta.upserts) {
        const MemberEntry entry{incoming, false};
        const int at = delta.reset ? -1 : rowOf(ui::keyOf(incoming));
        if (at >= 0)
            count(row(at), -1);
        else if (!m_groups.contains(entry.group))
            entries.append(headingOf(entry));
        count(entry, 1);
        entries.append(entry);
    }
    if (delta.reset)
        replaceAll(entries);
    else
        upsert(entries);
}

int MembersModel::firstChangedColumn(const MemberEntry &before, const MemberEntry &after) const
{
    const MemberRow &a = before.row;
    const MemberRow &b = after.row;
    if (a.name != b.name)
        return User;
    return a.status != b.status || a.location != b.location || a.viewing != b.viewing ? Status
                                                                                      : Devices;
}

int MembersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

Qt::ItemFlags MembersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return row(index.row()).heading ? flags : flags | Qt::ItemIsSelectable;
}

QString MembersModel::statusText(const MemberEntry &entry) const
{
    QStringList parts = {entry.presenceText(m_now)};
    if (!entry.row.status.isEmpty())
        parts.append(entry.row.status);
    if (isFlapping(entry.person))
        parts.append(tr("flapping"));
    return parts.join(QStringLiteral(" · "));
}

QStringList MembersModel::statusWords(const MemberEntry &entry) const
{
    QStringList words;
    switch (entry.presence(m_now)) {
    case Presence::Idle:
        words = {QStringLiteral("idle")};
        break;
    case Presence::Ghost:
        words = {QStringLiteral("ghost")};
        break;
    default:
        words = {QStringLiteral("online")};
    }
    words.append({entry.presenceText(m_now), entry.row.status});
    if (isFlapping(entry.person))
        words.append({QStringLiteral("flapping"), tr("flapping")});
    return words;
}

QString MembersModel::text(const MemberEntry &entry, int column) const
{
    const MemberRow &member = entry.row;
    if (entry.heading)
        return column == User ? entry.groupTitle() : QString();
    const auto orUnknown = [](const QString &known) {
        return known.isEmpty() ? unknownText() : known;
    };
    switch (column) {
    case User:
        return entry.displayName();
    case UserId:
        return member.key.userId;
    case Status:
        return statusText(entry);
    case Location:
        return orUnknown(member.location);
    case Viewing:
        return orUnknown(member.viewing.join(QStringLiteral(", ")));
    case Devices:
        return countText(member.devices.size());
    case Joined:
        return clockText(member.joinedUtc, m_now);
    case LastSeen:
        return agoText(member.lastSeenUtc, m_now);
    default:
        return tenantText(member.tenant);
    }
}

QString MembersModel::whyUnknown(int column)
{
    return column == Location ? tr("user_info names no place; Fields of users says which fields do")
                              : tr("The application has not told what the user looks at");
}

// When each device came, as far as its connection is known.
QStringList MembersModel::deviceLines(const MemberRow &member) const
{
    constexpr qsizetype MostLines = 10;
    QStringList lines;
    for (auto device = member.devices.cbegin();
         device != member.devices.cend() && lines.size() < MostLines;
         ++device) {
        lines.append(device.value() > 0
                         ? tr("Device %1, connected %2").arg(device.key(), momentText(*device))
                         : tr("Device %1").arg(device.key()));
    }
    if (member.devices.size() > MostLines)
        lines.append(tr("… and %1 more").arg(countText(member.devices.size() - MostLines)));
    return lines;
}

QString MembersModel::toolTip(const MemberEntry &entry) const
{
    const MemberRow &member = entry.row;
    if (entry.heading)
        return groupNote(entry).isEmpty() ? entry.groupTitle()
                                          : tr("%1 (%2)").arg(entry.groupTitle(), groupNote(entry));
    QStringList lines = {
        tr("%1, user id %2").arg(entry.displayName(), member.key.userId),
        tr("Joined %1").arg(momentText(member.joinedUtc)),
        tr("Last seen %1").arg(momentText(member.lastSeenUtc)),
    };
    lines.append(deviceLines(member));
    if (!member.viewing.isEmpty())
        lines.append(tr("Viewing: %1").arg(member.viewing.join(QStringLiteral(", "))));
    if (isFlapping(entry.person))
        lines.append(
            tr("Flapping: came %1 times or more within a minute").arg(JoinTally::FlappingJoins));
    if (member.demo)
        lines.append(tr("Simulated"));
    return lines.join(QLatin1Char('\n'));
}

QString MembersModel::spoken(const MemberEntry &entry) const
{
    const MemberRow &member = entry.row;
    if (entry.heading)
        return PeopleFold::isFolded(member)
                   ? tr("Tenant %1").arg(entry.groupTitle())
                   : tr("Channel %1, tenant %2").arg(entry.groupTitle(), groupNote(entry));
    QStringList parts = {entry.displayName(), text(entry, Status)};
    if (!member.location.isEmpty())
        parts.append(member.location);
    parts.append(tr("joined %1").arg(text(entry, Joined)));
    parts.append(tr("last seen %1").arg(text(entry, LastSeen)));
    parts.append(tr("%n device(s)", nullptr, static_cast<int>(member.devices.size())));
    return parts.join(QStringLiteral(", "));
}

QVariant MembersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MemberEntry &entry = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::DecorationRole:
        return index.column() == Status && !entry.heading
                   ? QVariant(statusGlyph(entry.presence(m_now)))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (index.column() == Devices ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return index.column() == UserId && !entry.heading
                   ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                   : QVariant();
    case Qt::ToolTipRole:
        if (!entry.heading && text(entry, index.column()) == unknownText())
            return whyUnknown(index.column());
        return toolTip(entry);
    case Qt::AccessibleTextRole:
        return index.column() == User ? spoken(entry) : text(entry, index.column());
    case KeyRole:
        return keyOf(entry);
    case HeadingRole:
        return entry.heading;
    default:
        return {};
    }
}

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Devices ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case User:
        return tr("User");
    case UserId:
        return tr("User ID");
    case Status:
        return tr("Status");
    case Location:
        return tr("Location");
    case Viewing:
        return tr("Viewing");
    case Devices:
        return tr("Devices");
    case Joined:
        return tr("Joined");
    case LastSeen:
        return tr("Last seen");
    case Tenant:
        return tr("Tenant");
    default:
        return {};
    }
}

} // namespace ui
