// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace ui {

// A field of the data of events that are alike: where, of which types, and in how many of them.
struct ShapeField
{
    enum Mark {
        Steady,      // in all of them
        Sometimes,   // in some, here and there
        Appeared,    // in none at first, then in all
        Vanished,    // in all at first, then in none
        TypeChanged, // of one type at first, then of another
    };

    QString path;                  // "items[].id"
    QList<QJsonValue::Type> types; // in the order in which they came
    qsizetype count = 0;           // events that have it
    qsizetype first = 0;           // number of the first event that has it
    qsizetype last = 0;            // and of the last one
    qint64 firstUtc = 0;
    qint64 lastUtc = 0;
    Mark mark = Steady;
    qint64 markUtc = 0; // when it appeared, was missed for the first time, or got its latest type
};

// What the data of events with one name, on channels that differ in numbers only, looks like over
// time.
struct EventShape
{
    QString event;
    QString channels; // "private-order.{n}"
    qsizetype events = 0;
    qsizetype unreadable = 0; // data that is cut or no JSON; not counted above
    qint64 fromUtc = 0;
    qint64 toUtc = 0;
    bool isCut = false; // there are more than MostFields fields
    QList<ShapeField> fields;
};

constexpr qsizetype MostShapeFields = 500;
constexpr qsizetype MostShapeEvents = 2000;

// The channel with {n} for every number in it.
QString channelPattern(const QString &channel);
bool isAlike(const server::LogEntry &one, const server::LogEntry &other);
// `entries` are alike and in order of time. Pure, any thread.
EventShape shapeOf(const QList<server::LogEntry> &entries);

} // namespace ui
