// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/explanation.h"

namespace server {

// The halves of signClaim() and explainClaim() about requests of the HTTP API (PROTOCOL.md 3.2).
// Pure.
SignatureVerdict signRequest(const SignatureClaim &claim, const Signatory &by, qint64 atUtcMs);
SignatureVerdict explainRequest(const SignatureClaim &claim,
                                const Signatory &by,
                                const QList<Signatory> &all,
                                const SignatureRules &rules);

} // namespace server
