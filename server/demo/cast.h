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
// `count` people, most of them in the first tenant, few in the last.
QList<Person> people(int count, QRandomGenerator &random);
StoryEvent event(QRandomGenerator &random);
// What a browser says about itself.
QByteArray userAgent(QRandomGenerator &random);

} // namespace cast

} // namespace server
