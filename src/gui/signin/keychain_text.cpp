// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signin/keychain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {
struct KeychainText
{
    Q_DECLARE_TR_FUNCTIONS(KeychainText)
};
} // namespace

QString keychainName()
{
#if defined(Q_OS_MACOS)
    return KeychainText::tr("the macOS keychain");
#elif defined(Q_OS_WIN)
    return KeychainText::tr("the Windows credential manager");
#else
    // As QtKeychain chooses.
    const bool isPlasma = qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains("KDE"_L1, Qt::CaseInsensitive);
    return isPlasma ? KeychainText::tr("KWallet") : KeychainText::tr("Secret Service, as of GNOME Keyring or KeePassXC");
#endif
}

QString keychainText(const SecretAnswer &answer)
{
    QString text;
    switch (answer.status) {
    case SecretStatus::Ok:
    case SecretStatus::NotFound:
        return {};
    case SecretStatus::Locked:
        text = KeychainText::tr("The keychain of this computer (%1) is locked. Unlock it, and try again.");
        break;
    case SecretStatus::Unavailable:
        text = KeychainText::tr("No keychain answers on this computer (%1 was asked).");
        break;
    case SecretStatus::Denied:
        text = KeychainText::tr("The keychain of this computer (%1) refused the access.");
        break;
    case SecretStatus::Failed:
        text = KeychainText::tr("The keychain of this computer (%1) failed.");
        break;
    }
    text = text.arg(keychainName());
    if (!answer.detail.isEmpty())
        text = KeychainText::tr("%1 It says: “%2”.").arg(text, answer.detail);
    return text;
}

} // namespace nudge
