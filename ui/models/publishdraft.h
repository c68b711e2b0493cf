// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QString>
#include <QStringList>

namespace ui {

// What an operator has typed, not yet known to be sendable.
struct PublishDraft
{
    QString appId;
    QStringList channels;
    QString event;
    QString exclude;
    QString data;
    bool plainText = false; // data need not be JSON
    bool tenantEvent = false;

    server::PublishRequest toRequest() const;
};

enum class DraftField {
    App,
    Channels,
    Event,
    Exclude,
    Data,
};

struct DraftProblem
{
    DraftField field = DraftField::App;
    bool missing = false; // nothing is wrong, something is only not there yet
    QString sentence;
};

// Why a draft cannot be sent: what is wrong first, then what is missing. `app` is null when there
// is none.
QList<DraftProblem> problemsOf(const PublishDraft &draft, const server::AppSummary *app);

} // namespace ui
