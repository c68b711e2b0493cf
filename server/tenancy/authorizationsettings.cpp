// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/authorizationsettings.h"

namespace server {

namespace {
constexpr qsizetype MasterKeyBytes = 32; // PROTOCOL.md A
}

Outcome AuthorizationSettings::validate() const
{
    for (auto it = masterKeys.cbegin(); it != masterKeys.cend(); ++it) {
        const auto decoded =
            QByteArray::fromBase64Encoding(*it, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || (*decoded).size() != MasterKeyBytes)
            return Error{
                ErrorCode::InvalidArgument,
                QStringLiteral("The master key of the app \"%1\" is not %2 bytes in base64 "
                               "(authorization.encryption_master_keys).")
                    .arg(QString::fromUtf8(it.key()))
                    .arg(MasterKeyBytes)};
    }
    return Done{};
}

QByteArray AuthorizationSettings::masterKey(const QByteArray &appId) const
{
    return QByteArray::fromBase64(masterKeys.value(appId));
}

} // namespace server
