// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/jointext.h"

#include <QCoreApplication>

namespace ui {

using server::ChannelKind;
using server::JoinReport;
using server::JoinWay;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::JoinText)

public:
    static QStringList parts(const JoinWay &way, const QString &tenant);
    static QString kind(const JoinReport &report);
    static QStringList channel(const JoinReport &report);
    static QStringList rule(const JoinReport &report);
};

QStringList Words::parts(const JoinWay &way, const QString &tenant)
{
    const QString comma = QStringLiteral(", ");
    QStringList parts;
    if (way.anyone)
        parts.append(tr("everybody who is signed in"));
    if (way.member)
        parts.append(tr("members of the tenant %1").arg(tenant));
    if (!way.roles.isEmpty())
        parts.append(
            tr("who has one of the roles %1 in the tenant %2").arg(way.roles.join(comma), tenant));
    if (!way.permissions.isEmpty())
        parts.append(tr("who has one of the permissions %1 in the tenant %2")
                         .arg(way.permissions.join(comma), tenant));
    if (!way.self.isEmpty())
        parts.append(tr("the user whose id stands at {%1}").arg(way.self));
    if (!way.owner.isEmpty())
        parts.append(tr("the user whom the database names: %1").arg(way.owner.simplified()));
    if (way.isInProgram)
        parts.append(tr("whom a rule written in C++ lets in"));
    return parts;
}

QString Words::kind(const JoinReport &report)
{
    switch (report.kind) {
    case ChannelKind::Public:
        return report.cache ? tr("A public channel that keeps its last event.")
                            : tr("A public channel.");
    case ChannelKind::Private:
        return report.cache ? tr("A private channel that keeps its last event.")
                            : tr("A private channel.");
    case ChannelKind::Encrypted:
        return tr("An encrypted channel: the server cannot read its events.");
    case ChannelKind::Presence:
        return tr("A presence channel: who joins sees who is there.");
    }
    return {};
}

QStringList Words::channel(const JoinReport &report)
{
    QStringList texts = {kind(report)};
    texts.append(report.tenant.isEmpty()
                     ? tr("It belongs to no tenant: the console lists it as Unassigned.")
                     : tr("It belongs to the tenant %1.").arg(report.tenant));
    if (!report.hasPattern) {
        texts.append(report.tenant.isEmpty()
                         ? tr("No pattern of [[channels]] matches the name.")
                         : tr("No pattern of [[channels]] matches the name; the tenant comes from "
                              "tenants.patterns."));
        return texts;
    }
    QStringList values;
    for (const auto &[name, value] : report.values)
        values.append(QStringLiteral("{%1} = %2").arg(name, value));
    const QString pattern =
        report.patternName.isEmpty()
            ? tr("It matches the pattern %1").arg(report.pattern)
            : tr("It matches the pattern %1, called %2").arg(report.pattern, report.patternName);
    texts.append(values.isEmpty() ? tr("%1.", "pattern").arg(pattern)
                                  : tr("%1, with %2.", "pattern, placeholders")
                                        .arg(pattern, values.join(QStringLiteral(", "))));
    return texts;
}

QStringList Words::rule(const JoinReport &report)
{
    if (report.kind == ChannelKind::Public)
        return {tr("Everybody may join: public channels need no signature.")};
    if (!report.isAuthorizedHere)
        return {tr("The application decides who may join: Belfry does not authorize users of this "
                   "app (authorization.enabled).")};
    if (!report.hasPattern)
        return {tr("Nobody may join: a channel without a pattern is refused.")};
    if (report.ways.isEmpty())
        return {tr("Nobody may join: the pattern allows nobody.")};
    QStringList texts;
    for (const JoinWay &way : report.ways)
        texts.append(wayText(way, report.tenant));
    if (report.kind == ChannelKind::Presence)
        texts.append(report.userInfo.isEmpty()
                         ? tr("The others see the user's id alone.")
                         : tr("The others see the user's id, and of user_info: %1.")
                               .arg(report.userInfo.join(QStringLiteral(", "))));
    return texts;
}

} // namespace

QString wayText(const JoinWay &way, const QString &tenant)
{
    const QStringList parts = Words::parts(way, tenant);
    return parts.size() < 2
               ? QCoreApplication::translate("ui::JoinText", "May join: %1.").arg(parts.value(0))
               : QCoreApplication::translate("ui::JoinText", "May join, if all of it holds: %1.")
                     .arg(parts.join(QStringLiteral("; ")));
}

QStringList channelTexts(const JoinReport &report)
{
    return Words::channel(report);
}

QStringList ruleTexts(const JoinReport &report)
{
    return Words::rule(report);
}

} // namespace ui
