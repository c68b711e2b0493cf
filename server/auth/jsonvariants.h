// SPDX-License-Identifier: GPL-3.0-or-later
//
// Texts that say the same in other bytes, and how two of them differ: what goes wrong between who
// signs JSON and who checks it. Pure.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace server {

// `json` as it is, then as other languages write the same: with and without spaces, with and
// without escapes of slashes and of letters that are not ASCII, ids as numbers and as texts. All
// differ. Only `json` itself when it is none.
QByteArrayList jsonVariants(const QByteArray &json);

// "at character 12 it has a space after ":", which was not signed": how `given` differs from what
// was `signed`. Empty when they are equal.
QString describeDifference(const QByteArray &given, const QByteArray &signedText);

} // namespace server
