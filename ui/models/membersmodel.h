// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/appnames.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/people/jointally.h"
#include "ui/widgets/statusglyph.h"

#include <QCoreApplication>

namespace ui {

// A user on a presence channel, or the heading above the users of one channel.
struct MemberEntry
{
    explicit MemberEntry(const server::MemberRow &member, bool isHeading = false);

    server::MemberRow row;
    bool heading;
    // The same for a heading and everyone under it.
    QString group;
    // One person, however many channels: (app, tenant, user id).
    QString person;

    // Masked while that is on.
    QString displayName() const;
    // Of a heading: the channel, or the tenant of persons that are folded.
    QString groupTitle() const;
    Presence presence(qint64 nowUtc) const;
    QString presenceText(qint64 nowUtc) const;
};

// Who is on which presence channel, with a heading row for each occupied channel.
class MembersModel : public KeyedTableModel<MemberEntry>
{
    Q_DECLARE_TR_FUNCTIONS(ui::MembersModel)

public:
    enum Column {
        User,
        UserId,
        Status,
        Location,
        Viewing,
        Devices,
        Joined,
        LastSeen,
        Tenant,
        ColumnCount,
    };
    // Whether a row is a heading, for delegates.
    static constexpr int HeadingRole = KeyRole + 1;

    using KeyedTableModel::KeyedTableModel;

    void apply(const server::RowsDelta<server::MemberRow, server::MemberGone> &delta);
    void setApps(const QList<server::AppSummary> &apps) { m_appNames = appNames(apps); }
    QString appName(const QString &id) const { return m_appNames.value(id, id); }
    // Beside the title of a heading: the tenant of a channel, or the app of a tenant where there
    // are several; else nothing.
    QString groupNote(const MemberEntry &heading) const;
    void setNow(qint64 utc);
    qint64 now() const { return m_now; }
    // How many of a person's rows there are; 0 when the person is not online.
    int personCount() const { return static_cast<int>(m_persons.size()); }
    int groupCount(const QString &group) const { return m_groups.value(group); }
    // Counts who comes, for isFlapping(); of members as they are told, not as they are shown.
    void noteJoins(const server::RowsDelta<server::MemberRow, server::MemberGone> &delta,
                   qint64 nowUtc)
    {
        m_joins.take(delta, nowUtc);
    }
    // Came three times or more within a minute.
    bool isFlapping(const QString &person) const { return m_joins.isFlapping(person, m_now); }
    int rowsOfPerson(const QString &person) const { return m_persons.value(person); }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QString text(const MemberEntry &entry, int column) const;
    // What a status may be called in a filter: as shown and, whatever the language, online, idle,
    // ghost or flapping.
    QStringList statusWords(const MemberEntry &entry) const;

protected:
    QString keyOf(const MemberEntry &entry) const override;
    int firstChangedColumn(const MemberEntry &before, const MemberEntry &after) const override;

private:
    void count(const MemberEntry &entry, int step);
    static MemberEntry headingOf(const MemberEntry &member);
    QString statusText(const MemberEntry &entry) const;
    QString spoken(const MemberEntry &entry) const;
    QString toolTip(const MemberEntry &entry) const;
    static QString whyUnknown(int column);
    QStringList deviceLines(const server::MemberRow &member) const;

    QHash<QString, int> m_groups;  // members of a channel
    QHash<QString, int> m_persons; // rows of a person
    AppNames m_appNames;
    JoinTally m_joins;
    qint64 m_now = 0;
};

} // namespace ui
