// SPDX-License-Identifier: GPL-3.0-or-later
//
// /api/sync/activities: the first half of SyncFeeds.
#include "server/base/isotime.h"
#include "server/base/json.h"
#include "server/http/callfields.h"
#include "server/http/syncfeeds.h"

#include <limits>

namespace server {

namespace {

constexpr qsizetype NameBytes = 200;
constexpr qsizetype DescriptionBytes = 2000;
constexpr qint64 LargestId = std::numeric_limits<qint64>::max();

QByteArray bodyOf(const FeedItem &item)
{
    const auto text = [](const QByteArray &value) {
        return value.isEmpty() ? QByteArray("null") : json::quoted(value);
    };
    return "{\"id\":" + QByteArray::number(item.id) + ",\"type\":" + json::quoted(item.type) +
           ",\"description\":" + json::quoted(item.description) +
           ",\"user\":{\"id\":" + text(item.userId) + ",\"name\":" + text(item.userName) +
           "},\"subject_type\":" + text(item.subjectType) +
           ",\"subject_id\":" + text(item.subjectId) + ",\"client_id\":" + text(item.clientId) +
           ",\"project_id\":" + text(item.projectId) + ",\"metadata\":" + item.metadata +
           ",\"created_at\":\"" + isoTime(item.utc) + "\"}";
}

// Reads fields one after the other; remembers the first thing that was wrong.
class Fields
{
public:
    QByteArray text(const json::Object &object, const QByteArray &name, qsizetype maxBytes)
    {
        const auto value = textField(object, name, maxBytes);
        if (!value)
            fail(value.error());
        return value ? *value : QByteArray();
    }
    std::optional<json::Object> object(const json::Object &parent, const QByteArray &name)
    {
        const auto value = parent.find(name);
        if (!value || value->isNull())
            return std::nullopt;
        if (!value->isObject())
            fail({ErrorCode::InvalidArgument,
                  QStringLiteral("%1 must be an object.").arg(QString::fromUtf8(name))});
        return json::parseObject(value->raw);
    }
    void fail(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

Result<FeedItem> itemOf(const json::Object &body)
{
    Fields fields;
    FeedItem item;
    item.type = fields.text(body, "type", NameBytes);
    item.description = fields.text(body, "description", DescriptionBytes);
    item.userId = fields.text(body, "user_id", NameBytes);
    item.userName = fields.text(body, "user_name", NameBytes);
    if (const auto user = fields.object(body, "user")) {
        item.userId = fields.text(*user, "id", NameBytes);
        item.userName = fields.text(*user, "name", NameBytes);
    }
    item.subjectType = fields.text(body, "subject_type", NameBytes);
    item.subjectId = fields.text(body, "subject_id", NameBytes);
    item.clientId = fields.text(body, "client_id", NameBytes);
    item.projectId = fields.text(body, "project_id", NameBytes);
    item.metadata = "{}";
    if (const auto metadata = fields.object(body, "metadata")) {
        item.metadata = body.find("metadata")->raw.toByteArray();
        if (item.clientId.isEmpty())
            item.clientId = fields.text(*metadata, "client_id", NameBytes);
        if (item.projectId.isEmpty())
            item.projectId = fields.text(*metadata, "project_id", NameBytes);
    }
    if (item.projectId.isEmpty() && item.subjectType == "project")
        item.projectId = item.subjectId;
    if (item.type.isEmpty() || item.description.isEmpty())
        fields.fail({ErrorCode::InvalidArgument,
                     QStringLiteral("An activity needs a type and a description.")});
    return fields.error() ? Result<FeedItem>(*fields.error()) : Result<FeedItem>(item);
}

} // namespace

// ActivityFeedUpdated, on the channels of the feeds that the item is in. A trial only says whether
// it can be told.
Outcome
SyncFeeds::tell(const QByteArray &appId, const FeedItem &item, SocketId except, bool isTrial)
{
    AppRuntime *app = m_rooms.apps.byId(appId);
    if (!app)
        return Error{ErrorCode::NotFound, QStringLiteral("The app was removed.")};
    const ActivitySettings &settings = m_rooms.activities.settings();
    QByteArrayList channels{settings.globalChannel};
    if (!item.clientId.isEmpty())
        channels.append(settings.clientChannelOf(item.clientId));
    const QByteArray data = json::quoted("{\"activity\":" + bodyOf(item) + '}');
    for (const QByteArray &channel : std::as_const(channels)) {
        const OutgoingEvent event{settings.event, {channel}, data, except, "HTTP"};
        if (auto checked = m_rooms.publisher.check(*app, event); !checked)
            return checked;
        if (!isTrial)
            m_rooms.publisher.publish(*app, event);
    }
    return Done{};
}

void SyncFeeds::addActivity(const Caller &caller, const CallAnswer &answer, const QByteArray &body)
{
    const auto object = json::parseObject(body);
    if (!object)
        return answer.refuse(
            {ErrorCode::InvalidArgument, QStringLiteral("The body is not a JSON object.")});
    auto item = itemOf(*object);
    if (!item)
        return answer.refuse(item.error());
    const QByteArray socketId = json::findString(*object, "socket_id").value_or(QByteArray());
    const auto except = socketId.isEmpty() ? SocketId() : readSocketId(socketId);
    if (!except)
        return answer.refuse(except.error());
    item->utc = m_rooms.clock.utcMs();
    item->id = LargestId;
    const QByteArray appId = caller.app.id();
    if (auto can = tell(appId, *item, {}, true); !can)
        return answer.refuse(can.error());
    m_rooms.activities.add(
        appId, *item, [this, appId, answer, except = *except](const Result<FeedItem> &added) {
            if (!added)
                return refuseUnread(answer, added.error());
            (void)tell(appId, *added, except, false); // it has been tried
            answer.send(HttpResponse::json(201, "{\"activity\":" + bodyOf(*added) + '}'));
        });
}

void SyncFeeds::readActivities(const Caller &caller, const CallAnswer &answer)
{
    const auto limit = numberOf(caller.query, "limit", 50, {1, MaxRows});
    const auto before = numberOf(caller.query, "before", 0, {0, LargestId});
    for (const auto *number : {&limit, &before}) {
        if (!*number)
            return answer.refuse(number->error());
    }
    const FeedQuery query{caller.app.id(),
                          caller.query.value("client_id"),
                          caller.query.value("project_id"),
                          *before,
                          int(*limit)};
    if (!query.clientId.isEmpty() && !query.projectId.isEmpty())
        return answer.refuse(
            {ErrorCode::InvalidArgument,
             QStringLiteral("The feed is a client's or a project's: either client_id or "
                            "project_id.")});
    const ActivitySettings &settings = m_rooms.activities.settings();
    QByteArray channel = settings.globalChannel;
    if (!query.clientId.isEmpty())
        channel = settings.clientChannelOf(query.clientId);
    if (!query.projectId.isEmpty())
        channel = settings.projectChannelOf(query.projectId);
    if (auto checked = checkNamedChannels(caller.app.app(), {channel}); !checked)
        return answer.refuse(checked.error());
    ifSeen(query.appId,
           caller.user,
           {channel},
           true,
           answer,
           [this, query, answer](const QByteArrayList &) {
               m_rooms.activities.read(query, [answer](const Result<FeedPage> &page) {
                   if (!page)
                       return refuseUnread(answer, page.error());
                   QByteArrayList items;
                   for (const FeedItem &item : page->items)
                       items.append(bodyOf(item));
                   answer.ok(
                       "{\"activities\":[" + items.join(',') + "],\"next\":" +
                       (page->next == 0 ? QByteArray("null") : QByteArray::number(page->next)) +
                       '}');
               });
           });
}

} // namespace server
