// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/protocol/wirefixture.h"

#include <QMetaType>

// What a client sends over one connection to a server that echoes every message, and all that it
// may get.
struct FramingCase
{
    enum Pieces {
        Together, // all in one segment, as far as they fit
        Framewise,
        Bytewise,
    };

    QByteArrayList frames;
    QByteArray answer; // before the Close frame
    int code = 0; // of the Close frame by which the server refuses; 0: the client closes with 1000
    int pieces = Together; // above Bytewise: so many bytes each
    qint64 maxMessageBytes = 0;
    bool isClosing = false; // the frames and the answer end with the client's own closing handshake
};
Q_DECLARE_METATYPE(FramingCase)

// Plays the case over a real socket. Returns how it went otherwise; empty when all came as told,
// nothing else did, and the connection has ended.
QByteArray play(const FramingCase &frames);

// Frames of the client.
QByteArray text(const QByteArray &payload, bool isFinal = true);
QByteArray binary(const QByteArray &payload, bool isFinal = true);
QByteArray more(const QByteArray &payload, bool isFinal = true);
QByteArray ping(const QByteArray &payload = {});
QByteArray pong(const QByteArray &payload = {});
QByteArray closing(const QByteArray &body);
// Code and reason as the body of a Close frame.
QByteArray closeBody(quint16 code, const QByteArray &reason = {});
// The payload as a message of fragments of `size` bytes.
QByteArrayList fragments(int opcode, const QByteArray &payload, qsizetype size);

// Frames of the server.
QByteArray echoed(const QByteArray &payload, int opcode = server::framecodec::Text);
QByteArray ponged(const QByteArray &payload = {});
