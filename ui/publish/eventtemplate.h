// SPDX-License-Identifier: GPL-3.0-or-later
//
// Events kept for later, as values and as JSON.
#pragma once

#include "ui/models/publishdraft.h"

#include <QJsonObject>
#include <QList>

namespace ui {

struct EventTemplate
{
    QString name;
    QString folder; // empty: in none
    PublishDraft draft;
};

QJsonObject draftToJson(const PublishDraft &draft);
// What is missing or of another type keeps its default.
PublishDraft draftFromJson(const QJsonObject &object);

// Those that a new profile begins with.
QList<EventTemplate> firstTemplates();

// Where a draft would go, in a few words: its channels, tenant or users.
QString whereText(const PublishDraft &draft);

} // namespace ui
