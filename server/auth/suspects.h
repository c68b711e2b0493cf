// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks for what a signature was really made of: other secrets, other texts. Pure.
#pragma once

#include "server/auth/explanation.h"

#include <optional>

namespace server {

// A text that may have been signed in place of the right one, and what is said when it was.
struct Suspect
{
    QByteArray text;
    QString finding;
    QString advice;
};

struct Discovery
{
    QString finding;
    QString advice;
};

// What makes a signature no good.
SignatureVerdict refused(SignatureVerdict verdict, const Discovery &why);

// The beginning of a text, for a sentence.
QString shown(const QByteArray &text);

// Why `hex` cannot be any signature: its length, its digits, their case. Nothing when it can.
std::optional<Discovery> formOf(const QByteArray &hex, const QByteArray &expected);

// What `hex` is a signature of. Tries `text` with every secret, then the suspects with that of
// `by`, then `text` with one character changed. Always finds something to say.
Discovery investigate(const QByteArray &hex,
                      const QByteArray &text,
                      const Signatory &by,
                      const QList<Signatory> &all,
                      const QList<Suspect> &suspects);

} // namespace server
