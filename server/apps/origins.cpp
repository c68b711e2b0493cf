// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/origins.h"

#include <QUrl>

#include <algorithm>

namespace server {

namespace {

// `*` stands for any run of characters.
bool matchesPattern(QByteArrayView pattern, QByteArrayView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + p, pattern.end(), [](char c) { return c == '*'; });
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" || url.scheme() == u"wss" ? 443 : 80);
}

bool admits(const QByteArray &entry, const QUrl &origin)
{
    const QByteArray host = origin.host().toLower().toUtf8();
    if (!entry.contains("://"))
        return matchesPattern(entry.toLower(), host);
    const QUrl wanted(QString::fromUtf8(entry));
    return wanted.scheme() == origin.scheme() && portOf(wanted) == portOf(origin) &&
           matchesPattern(wanted.host().toLower().toUtf8(), host);
}

} // namespace

bool isOriginAllowed(const QByteArrayList &allowed, QByteArrayView origin)
{
    if (allowed.contains("*"))
        return true;
    const QUrl url(QString::fromUtf8(origin), QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty())
        return false;
    return std::any_of(allowed.begin(), allowed.end(), [&](const QByteArray &entry) {
        return admits(entry, url);
    });
}

} // namespace server
