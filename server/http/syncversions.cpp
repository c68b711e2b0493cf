// SPDX-License-Identifier: GPL-3.0-or-later
//
// /api/sync/versions: the second half of SyncFeeds.
#include "server/apps/namerules.h"
#include "server/base/isotime.h"
#include "server/base/json.h"
#include "server/http/syncfeeds.h"

#include <limits>

namespace server {

namespace {

constexpr qsizetype NameBytes = 200;

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

Result<DataResource> resourceOf(const App &app, const json::Value &value)
{
    const auto object = value.isObject() ? json::parseObject(value.raw) : std::nullopt;
    if (!object)
        return invalid(QStringLiteral("A resource must be an object."));
    DataResource resource;
    for (const auto &[name, target] :
         {std::pair("resource", &resource.type), std::pair("id", &resource.id)}) {
        const auto text = textField(*object, name, NameBytes);
        if (!text)
            return text.error();
        if (text->isEmpty())
            return invalid(QStringLiteral("A resource needs resource, id and channel; %1 is "
                                          "missing.")
                               .arg(QLatin1String(name)));
        *target = *text;
    }
    resource.channel = json::findString(*object, "channel").value_or(QByteArray());
    const QString defect = resource.channel.isEmpty()
                               ? QStringLiteral("it is missing")
                               : nameDefect(app, resource.channel, NameUse::Subscribe);
    if (!defect.isEmpty())
        return invalid(QStringLiteral("channel is \"%1\": %2.")
                           .arg(QString::fromUtf8(resource.channel.left(NameBytes)), defect));
    if (const auto deleted = object->find("deleted")) {
        if (deleted->type != json::Type::Bool)
            return invalid(QStringLiteral("deleted must be true or false."));
        resource.isDeleted = deleted->raw == "true";
    }
    return resource;
}

// One resource, or `resources`.
Result<QList<DataResource>> resourcesOf(const App &app, const QByteArray &body)
{
    const auto whole = json::parse(body);
    const auto object = json::parseObject(body);
    if (!whole || !object)
        return invalid(QStringLiteral("The body is not a JSON object."));
    const auto list = object->find("resources");
    QList<json::Value> values{*whole};
    if (list) {
        const auto many = list->isArray() ? json::parseArray(list->raw) : std::nullopt;
        if (!many)
            return invalid(QStringLiteral("resources must be a list."));
        values = *many;
    }
    if (values.isEmpty() || values.size() > SyncFeeds::MaxResources)
        return invalid(QStringLiteral("resources has %1 items; it must have 1 to %2.")
                           .arg(values.size())
                           .arg(SyncFeeds::MaxResources));
    QList<DataResource> resources;
    for (const json::Value &value : std::as_const(values)) {
        const auto resource = resourceOf(app, value);
        if (!resource)
            return resource.error();
        resources.append(*resource);
    }
    return resources;
}

QByteArray bodyOf(const DataChange &change)
{
    return "{\"resource\":" + json::quoted(change.resource.type) +
           ",\"id\":" + json::quoted(change.resource.id) +
           ",\"version\":" + QByteArray::number(change.version) +
           ",\"deleted\":" + (change.resource.isDeleted ? "true" : "false") + ",\"updated_at\":\"" +
           isoTime(change.utc) + "\"}";
}

} // namespace

void SyncFeeds::addVersions(const Caller &caller, const CallAnswer &answer, const QByteArray &body)
{
    const auto resources = resourcesOf(caller.app.app(), body);
    if (!resources)
        return answer.refuse(resources.error());
    m_rooms.versions.changed(caller.app.id(),
                             *resources,
                             m_rooms.clock.utcMs(),
                             [answer](const Result<qint64> &version) {
                                 if (!version)
                                     return refuseUnread(answer, version.error());
                                 answer.ok("{\"version\":" + QByteArray::number(*version) + '}');
                             });
}

void SyncFeeds::readVersions(const Caller &caller,
                             const CallAnswer &answer,
                             const QByteArray &rawQuery)
{
    const auto since = numberOf(caller.query, "since", 0, {0, std::numeric_limits<qint64>::max()});
    const auto limit = numberOf(caller.query, "limit", MaxRows, {1, MaxRows});
    for (const auto *number : {&since, &limit}) {
        if (!*number)
            return answer.refuse(number->error());
    }
    ChangesQuery query{caller.app.id(),
                       *since,
                       0,
                       listOf(rawQuery, "channels"),
                       listOf(rawQuery, "resources"),
                       int(*limit)};
    if (auto checked = checkNamedChannels(caller.app.app(), query.channels); !checked)
        return answer.refuse(checked.error());
    if (query.types.size() > MaxResources)
        return answer.refuse(invalid(QStringLiteral("resources names %1; at most %2 are allowed.")
                                         .arg(query.types.size())
                                         .arg(MaxResources)));
    const bool isNamed = !query.channels.isEmpty();
    const auto look = [this, query, isNamed, answer, user = caller.user](
                          const QByteArrayList &channels, qint64 upTo) {
        ifSeen(query.appId,
               user,
               channels,
               isNamed,
               answer,
               [this, query, upTo, answer](const QByteArrayList &seen) {
                   ChangesQuery visible = query;
                   visible.channels = seen;
                   visible.upTo = upTo;
                   fetchVersions(visible, false, answer);
               });
    };
    if (isNamed)
        return look(query.channels, 0);
    if (!caller.user)
        return fetchVersions(query, true, answer);
    ChangesQuery candidates = query;
    candidates.limit = int(MaxNamedChannels) + 1;
    m_rooms.versions.windowSince(candidates, [look, answer](const Result<ChangesWindow> &window) {
        if (!window)
            return refuseUnread(answer, window.error());
        if (window->channels.size() > MaxNamedChannels)
            return answer.refuse(
                invalid(QStringLiteral("Records of more than %1 channels have changed since then; "
                                       "they have to be named (channels[]).")
                            .arg(MaxNamedChannels)));
        look(window->channels, window->upTo);
    });
}

void SyncFeeds::fetchVersions(const ChangesQuery &query, bool isAll, const CallAnswer &answer)
{
    ChangesQuery asked = query;
    if (!isAll && asked.channels.isEmpty())
        asked.channels = {""}; // of no record
    m_rooms.versions.changesSince(asked, [answer](const Result<ChangesPage> &page) {
        if (!page)
            return refuseUnread(answer, page.error());
        QByteArrayList changes;
        for (const DataChange &change : page->changes)
            changes.append(bodyOf(change));
        answer.ok("{\"changes\":[" + changes.join(',') +
                  "],\"version\":" + QByteArray::number(page->version) +
                  ",\"more\":" + (page->hasMore ? "true" : "false") + '}');
    });
}

} // namespace server
