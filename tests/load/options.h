// SPDX-License-Identifier: GPL-3.0-or-later
// Command line of pusherload.
#pragma once

#include "tests/load/wire.h"

#include <cstdint>
#include <string>
#include <sys/types.h>

namespace load {

enum class ChannelKind { Public, Private, Presence };
enum class PublishMode { Http, ClientEvent };

struct Options
{
    std::string scenario;
    std::string label;
    std::string host = "127.0.0.1";
    uint16_t port = 8080;
    AppCredentials app{"app-id", "app-key", "app-secret"};
    bool tls = false; // the WebSocket clients; publishers stay plain

    int connections = 100;
    int channels = 1;
    ChannelKind kind = ChannelKind::Public;
    int subsPerConnection = 1;

    int payload = 200;
    bool mixedPad = false;
    double rate = 0;
    double duration = 5;
    double warmup = 0.5;
    PublishMode publish = PublishMode::Http;
    int batch = 1;
    int publishers = 4;
    int window = 16;

    double connectRate = 0;
    int connectParallel = 64;
    pid_t serverPid = 0;
    pid_t serverThread = 0; // 0: all of them
    bool json = false;
    int threads = 1;
    uint64_t seed = 1;

    double settle = 1.0;
    double setupTimeout = 30;
    double drainTimeout = 10;
    double stallTimeout = 5;
    bool abruptClose = false;

    int slowClients = 1;
    int slowBytesPerSecond = 0; // 0: stalled, does not read at all
    int slowReceiveBuffer = 0;  // 0: the kernel's default
    int churners = 0;           // soak; 0: a tenth of the connections
};

// Throws std::invalid_argument with a message for the user.
Options parseOptions(int argc, char **argv);

std::string usage();

const char *channelPrefix(ChannelKind kind);

} // namespace load
