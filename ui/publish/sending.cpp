// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/sending.h"

#include <QDateTime>

namespace ui {

using server::BroadcastAccepted;
using server::PublishResult;
using server::Reply;
using server::Result;

namespace {

using SentReply = std::function<void(const Result<Sent> &)>;

Reply<BroadcastAccepted> acceptedReply(QObject *guard, SentReply reply)
{
    return {guard, [reply = std::move(reply)](const Result<BroadcastAccepted> &accepted) {
                if (!accepted)
                    return reply(accepted.error());
                Sent sent{accepted->queued, accepted->events, {}};
                sent.result.acceptedUtc = QDateTime::currentMSecsSinceEpoch();
                sent.result.reach.recipients = accepted->recipients;
                reply(sent);
            }};
}

struct Sender
{
    server::Console &console;
    QObject *guard;
    SentReply reply;

    void operator()(const server::PublishRequest &request) const
    {
        console.publish(request, {guard, [reply = reply](const Result<PublishResult> &result) {
                                      if (result)
                                          reply(Sent{false, 1, *result});
                                      else
                                          reply(result.error());
                                  }});
    }
    void operator()(const server::TenantEventRequest &request) const
    {
        console.publishTenantEvent(request, acceptedReply(guard, reply));
    }
    void operator()(const server::NotificationRequest &request) const
    {
        console.notify(request, acceptedReply(guard, reply));
    }
};

} // namespace

void send(server::Console &console,
          const server::Sendable &what,
          QObject *guard,
          std::function<void(const server::Result<Sent> &)> reply)
{
    std::visit(Sender{console, guard, std::move(reply)}, what);
}

} // namespace ui
