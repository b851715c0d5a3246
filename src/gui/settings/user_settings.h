// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/theme.h"

#include <QString>

class QSettings;

namespace nudge {

class ContractChoice;

/// What a person has chosen in the settings. Every change is stored at once.
class UserSettings
{
public:
    explicit UserSettings(QSettings &store) : m_store(store) {}

    [[nodiscard]] QString language() const; ///< "en", "de"; empty: the system's
    void setLanguage(const QString &language);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    [[nodiscard]] QString contractFile() const; ///< empty: the built-in contract
    void setContractFile(const QString &path);

private:
    QSettings &m_store;
};

/// What the settings dialog shows and changes. The references outlive the window.
struct SettingsContext
{
    UserSettings &user;
    ContractChoice &contract;
    QString settingsFolder;
    QString dataFolder;
};

} // namespace nudge
