// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/serverentry.h"

#include "server/apps/appregistry.h"

namespace server {

namespace {

constexpr qint64 SmallBodyBytes = 64 * 1024; // for paths that take none

} // namespace

std::optional<AppPath> appPath(QByteArrayView path)
{
    constexpr QByteArrayView Apps("/apps/");
    if (!path.startsWith(Apps))
        return std::nullopt;
    path = path.sliced(Apps.size());
    const qsizetype slash = path.indexOf('/');
    return slash < 0 ? AppPath{path, {}} : AppPath{path.first(slash), path.sliced(slash + 1)};
}

QByteArray ServerEntry::Paths::routed(const QByteArray &path) const
{
    return !prefix.isEmpty() && path.startsWith(prefix + '/') ? path.sliced(prefix.size()) : path;
}

QByteArray ServerEntry::Paths::appKey(const QByteArray &path) const
{
    constexpr QByteArrayView Start("/app/");
    const QByteArray route = routed(path);
    if (!route.startsWith(Start) || route.indexOf('/', Start.size()) >= 0)
        return {};
    return QByteArray::fromPercentEncoding(route.sliced(Start.size()));
}

ServerEntry::ServerEntry(Paths paths, bool isServing, const AppRegistry &apps)
    : m_paths(std::move(paths))
    , m_isServing(isServing)
{
    for (const auto &app : apps.all()) {
        m_maxRequestBytes.insert(app->id(), app->app().maxRequestBytes);
        m_largestRequest = std::max(m_largestRequest, app->app().maxRequestBytes);
    }
}

bool ServerEntry::acceptsUpgrade(const HttpRequest &head) const
{
    return m_isServing && (!m_paths.appKey(head.path).isEmpty() || m_paths.isEcho(head.path));
}

BodyLimit ServerEntry::bodyLimit(const HttpRequest &head) const
{
    const QByteArray path = m_paths.routed(head.path);
    const auto parts = appPath(path);
    if (!parts && path.startsWith("/api/")) // which app it is about turns out later
        return {std::max(m_largestRequest, SmallBodyBytes), "max_request_size"};
    if (!parts)
        return {SmallBodyBytes};
    const auto found =
        m_maxRequestBytes.constFind(QByteArray::fromPercentEncoding(parts->id.toByteArray()));
    return found == m_maxRequestBytes.constEnd() ? BodyLimit{SmallBodyBytes}
                                                 : BodyLimit{*found, "max_request_size"};
}

} // namespace server
