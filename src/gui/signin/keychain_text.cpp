// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signin/keychain_text.h"

#include <QCoreApplication>

namespace nudge {
namespace {
struct KeychainText
{
    Q_DECLARE_TR_FUNCTIONS(KeychainText)
};
} // namespace

QString keychainText(const SecretAnswer &answer)
{
    QString text;
    switch (answer.status) {
    case SecretStatus::Ok:
    case SecretStatus::NotFound:
        return {};
    case SecretStatus::Locked:
        text = KeychainText::tr("The keychain of this computer is locked.");
        break;
    case SecretStatus::Unavailable:
        text = KeychainText::tr("No keychain answers on this computer.");
        break;
    case SecretStatus::Denied:
        text = KeychainText::tr("The keychain of this computer refused the access.");
        break;
    case SecretStatus::Failed:
        text = KeychainText::tr("The keychain of this computer failed.");
        break;
    }
    if (!answer.detail.isEmpty())
        text = KeychainText::tr("%1 It says: “%2”.").arg(text, answer.detail);
    return text;
}

} // namespace nudge
