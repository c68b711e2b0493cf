// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace fuzzing {

// Reads the query in another way than QueryParameters does, and compares; signs the request as an
// SDK would, and changes it, which has to show.
void checkSigning(QByteArrayView method,
                  QByteArrayView path,
                  QByteArrayView query,
                  QByteArrayView body);

} // namespace fuzzing
