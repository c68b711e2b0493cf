// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a refusal in the log means for whom, and what can be done about it at once. Pure.
#pragma once

#include "server/console/api/tools.h"

#include <QList>
#include <QString>

namespace ui {

struct RefusalOffer
{
    enum Kind {
        ShowApp,
        CopyEnv,    // the lines with the right key
        CreateApp,  // with the key that no app has
        OpenTester, // of signatures, with the request
        OpenLimit,  // the option of the app
    };
    Kind kind = ShowApp;
    QString label; // of its button
    QString appId;
    QString value; // the key, or the option

    bool operator==(const RefusalOffer &) const = default;
};

struct RefusalAdvice
{
    QString text; // empty: the entry says it all
    QList<RefusalOffer> offers;
};

// Nothing for an entry that is no refusal.
RefusalAdvice adviceOn(const server::LogEntry &entry, const QList<server::AppSummary> &apps);
// The request that was refused, for the signature explainer.
server::SignatureQuestion questionOf(const server::LogEntry &entry);
// What the page that manages apps shows for it, as a filter text of that page.
QString managePlace(const RefusalOffer &offer);
// What is asked for in such a text.
struct ManagePlace
{
    QString appId;
    QString option;
    QString newKey;
};
ManagePlace managePlaceOf(const QString &text);

// The app whose key is nearly that one; null when none is.
const server::AppSummary *closestApp(const QString &key, const QList<server::AppSummary> &apps);
// The key of a handshake that was refused because no app has it; empty for others.
QString unknownKeyOf(const QString &code, const QString &text);

} // namespace ui
