// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/channelrules.h"

#include <QCoreApplication>

namespace ui {

// The rules for channels in words, and as text for the configuration file. Pure.
class RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)

public:
    // "members of the tenant, or users with the role admin there"
    static QString whoMayJoin(const server::ChannelRule &rule);
    static QString kind(server::ChannelKind kind, bool isCache);
    // What the rules say of a name, in sentences.
    static QString verdict(const server::ChannelTrial &trial, const server::ChannelRules &rules);

private:
    static QString way(const server::JoinWay &way);
    static QString decision(const server::ChannelTrial &trial, const server::ChannelRules &rules);
};

// "[[channels]] …" as the configuration file takes it.
QString toToml(const server::ChannelRule &rule);
QString toToml(const QString &tenantPattern);

} // namespace ui
