// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QRandomGenerator>

namespace server {

// Somebody who lives in the simulated tenants.
struct Person
{
    QByteArray userId;
    QByteArray name;
    QByteArray city;
    QByteArray tenant;
    int team = 0; // people of a tenant with the same number work together
};

// An event that a simulated backend publishes: its module is the end of the channel name.
struct StoryEvent
{
    QByteArray name;
    QByteArray module;
    QByteArray data; // JSON
};

// The people and events of the demonstration; the same for the same seed.
namespace cast {

QByteArrayList tenants();
// `count` people, most of them in the first tenant, few in the last; a team of the first has about
// 40 people.
QList<Person> people(int count, QRandomGenerator &random);
StoryEvent event(QRandomGenerator &random);
// An event for one person; it has no module.
StoryEvent notice(QRandomGenerator &random);
// What a browser says about itself.
QByteArray userAgent(QRandomGenerator &random);

} // namespace cast

} // namespace server
