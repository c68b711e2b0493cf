// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace server::client {

// NaCl's secretbox (XSalsa20 and Poly1305), in which the payloads of encrypted channels travel:
// {"nonce":<base64>,"ciphertext":<base64>} (PROTOCOL.md A). Pure.

constexpr qsizetype SharedSecretBytes = 32;

// What is inside; nothing when `rawData` is no such object, or was made with another secret.
std::optional<QByteArray> openSecretBox(QByteArrayView rawData, QByteArrayView secret);

} // namespace server::client
