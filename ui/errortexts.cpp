// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortexts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>

namespace ui {

using server::StartFailure;

namespace {

class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorTexts)
};

struct Known
{
    int code;
    const char *what;
    const char *todo;
};

#define TEXT(text) QT_TRANSLATE_NOOP("ui::ErrorTexts", text)

constexpr std::array Closes{
    Known{1000, TEXT("The client closed the connection."), ""},
    Known{1001, TEXT("The client went away: the page was left or the program ended."), ""},
    Known{1002,
          TEXT("The client broke the rules of WebSocket."),
          TEXT("A proxy in between may be the cause.")},
    Known{1005, TEXT("The client closed the connection without saying why."), ""},
    Known{1006,
          TEXT("The connection was lost without a goodbye."),
          TEXT("The network, a sleeping device, or a proxy with a short time-out.")},
    Known{1007, TEXT("The client sent text that is not UTF-8."), ""},
    Known{1009,
          TEXT("The client sent a message that is too large."),
          TEXT("The app's limit is max_event_size.")},
    Known{4000,
          TEXT("This server takes encrypted connections only."),
          TEXT("Set forceTLS to true, or the scheme to https.")},
    Known{4001,
          TEXT("No app has this key."),
          TEXT("Copy the key again from Help > Connect your application.")},
    Known{4003, TEXT("The app is disabled."), TEXT("Enable it in its settings.")},
    Known{4004,
          TEXT("The app has as many connections as it may have."),
          TEXT("Raise its limit of connections, or look for clients that connect twice.")},
    Known{4005,
          TEXT("The client asked for a path that is not there."),
          TEXT("WebSocket clients use /app/KEY.")},
    Known{4006,
          TEXT("The client gave a version of the protocol that is no number."),
          TEXT("Use a current Pusher client library.")},
    Known{4007,
          TEXT("The client speaks a version of the protocol that this server does not."),
          TEXT("Use a current Pusher client library.")},
    Known{4008,
          TEXT("The client did not say which version of the protocol it speaks."),
          TEXT("Use a current Pusher client library.")},
    Known{4009,
          TEXT("The client was not authorized, or was sent away for good."),
          TEXT("Check the origins the app allows, and the app's secret in Laravel.")},
    Known{4100,
          TEXT("The server was full, or was stopping; the client comes back."),
          TEXT("If it lasts, raise the limit of connections.")},
    Known{4200, TEXT("The client was told to reconnect; it comes back at once."), ""},
    Known{4201,
          TEXT("The client did not answer a ping."),
          TEXT("It slept, or lost the network; it comes back by itself.")},
    Known{4202, TEXT("The connection was closed because nothing was heard for too long."), ""},
    Known{4301,
          TEXT("A client event was refused: too many, or not allowed on this channel."),
          TEXT("Check the app's rules for client events and their rate.")},
    Known{4302,
          TEXT("The user's watchlist is too long."),
          TEXT("Sign in with fewer user ids in it.")},
};

constexpr std::array Answers{
    Known{400, TEXT("The request could not be read."), TEXT("The log entry says what is wrong.")},
    Known{401,
          TEXT("The signature or the token does not match."),
          TEXT("Usually the secret in the application differs or was rotated, or its clock is "
               "wrong.")},
    Known{403, TEXT("This is not allowed."), TEXT("Check the rules of the channel and the app.")},
    Known{404, TEXT("There is nothing at this address."), TEXT("Check the app's id and the path.")},
    Known{405, TEXT("This address does not take such a request."), ""},
    Known{413,
          TEXT("The request is larger than the limit."),
          TEXT("Send less, or raise the app's max_event_size.")},
    Known{422, TEXT("A field of the request is wrong."), TEXT("The log entry names it.")},
    Known{429, TEXT("There were too many requests."), TEXT("Send fewer, or raise the limit.")},
    Known{503,
          TEXT("The server could not do it at that moment."),
          TEXT("It is stopping, a queue is full, or a database does not answer.")},
};

#undef TEXT

template <typename Table>
ErrorText find(const Table &table, int code)
{
    const auto found = std::find_if(
        table.cbegin(), table.cend(), [code](const Known &one) { return one.code == code; });
    if (found == table.cend())
        return {};
    return {ErrorTexts::tr(found->what), *found->todo ? ErrorTexts::tr(found->todo) : QString()};
}

// One that other accounts may open, too.
constexpr quint16 OpenPort = 8080;
constexpr quint16 OpenTlsPort = 8443;

} // namespace

ErrorText closeText(int code)
{
    return find(Closes, code);
}

ErrorText refusalText(const QString &code)
{
    const int number = code.toInt();
    return number < 1000 ? find(Answers, number) : find(Closes, number);
}

ErrorText entryText(const server::LogEntry &entry)
{
    if (entry.kind == server::LogKind::Disconnected)
        return closeText(entry.event.toInt());
    return entry.kind == server::LogKind::Rejected ? refusalText(entry.event) : ErrorText();
}

ErrorText departureText(const QString &reason)
{
    static const QRegularExpression code(QStringLiteral("\\b([14]\\d{3})\\b"));
    const QRegularExpressionMatch match = code.match(reason);
    return match.hasMatch() ? closeText(match.captured(1).toInt()) : ErrorText();
}

StartTrouble startTrouble(const server::ServerStatus &status)
{
    if (status.state != server::ServerState::Failed)
        return {};
    switch (status.cause) {
    case StartFailure::PortTaken: {
        const bool last = status.port == std::numeric_limits<quint16>::max();
        return {ErrorTexts::tr("Port %1 is in use by another program, so the server did not start.")
                    .arg(status.port),
                last ? OpenPort : quint16(status.port + 1)};
    }
    case StartFailure::PortForbidden:
        return {ErrorTexts::tr("This account may not open port %1, so the server did not start. "
                               "Ports below 1024 need the capability CAP_NET_BIND_SERVICE.")
                    .arg(status.port),
                status.port == 443 ? OpenTlsPort : OpenPort};
    case StartFailure::Tls:
        return {ErrorTexts::tr("The server did not start, because its certificate cannot be used: "
                               "%1 Set tls.certificate and tls.key, or --tls-cert and --tls-key.")
                    .arg(status.failure),
                0};
    default:
        return {ErrorTexts::tr("The server did not start. %1").arg(status.failure), 0};
    }
}

QString restartTrouble(const server::Error &error, const server::ServerSettings &settings)
{
    switch (error.code) {
    case server::ErrorCode::AlreadyExists:
        return ErrorTexts::tr("Port %1 is in use by another program, so the server listens again "
                              "where it did.")
            .arg(settings.port);
    case server::ErrorCode::Forbidden:
        return ErrorTexts::tr("This account may not open port %1, so the server listens again "
                              "where it did. Ports below 1024 need the capability "
                              "CAP_NET_BIND_SERVICE.")
            .arg(settings.port);
    case server::ErrorCode::InvalidArgument:
        return ErrorTexts::tr("The certificate cannot be used, so the server goes on with the one "
                              "it had: %1")
            .arg(error.message);
    case server::ErrorCode::Unavailable:
        return ErrorTexts::tr("The server cannot listen on %1, so it listens again where it did. "
                              "Is it an address of this machine?")
            .arg(settings.host);
    default:
        return ErrorTexts::tr("The listener was not restarted. %1").arg(error.message);
    }
}

QString portText(const server::ServerSettingsCheck &check, const server::ServerSettings &settings)
{
    switch (check.port) {
    case server::PortState::Free:
        return settings.port == 0 ? ErrorTexts::tr("A free port is taken at every start.")
                                  : ErrorTexts::tr("Port %1 is free.").arg(settings.port);
    case server::PortState::Own:
        return ErrorTexts::tr("This server listens on port %1.").arg(settings.port);
    case server::PortState::Taken:
        return ErrorTexts::tr("Port %1 is taken by another program.").arg(settings.port);
    case server::PortState::Forbidden:
        return ErrorTexts::tr("This account may not open port %1. Ports below 1024 need the "
                              "capability CAP_NET_BIND_SERVICE.")
            .arg(settings.port);
    case server::PortState::NoAddress:
        break;
    }
    return ErrorTexts::tr("%1 is no address of this machine.").arg(check.host);
}

} // namespace ui
