// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secret_service.h"

#include <QLibrary>

namespace nudge {

bool renewSecretServiceSession()
{
#ifdef Q_OS_LINUX
    // Loaded as QtKeychain does, which links nothing of it either.
    static const auto disconnect =
        reinterpret_cast<void (*)()>(QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect"));
    if (disconnect) {
        disconnect();
        return true;
    }
#endif
    return false;
}

} // namespace nudge
