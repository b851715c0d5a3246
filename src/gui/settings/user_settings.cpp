// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/user_settings.h"

#include <QSettings>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {
constexpr auto kLanguage = "look/language"_L1;
constexpr auto kAppearance = "look/appearance"_L1;
constexpr auto kContract = "connection/contractFile"_L1;
} // namespace

QString UserSettings::language() const
{
    return m_store.value(kLanguage).toString();
}

void UserSettings::setLanguage(const QString &language)
{
    m_store.setValue(kLanguage, language);
}

Appearance UserSettings::appearance() const
{
    const QString word = m_store.value(kAppearance).toString();
    return word == "light"_L1 ? Appearance::Light : word == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void UserSettings::setAppearance(Appearance appearance)
{
    const auto word = appearance == Appearance::Light  ? "light"_L1
                      : appearance == Appearance::Dark ? "dark"_L1
                                                       : "system"_L1;
    m_store.setValue(kAppearance, QString(word));
}

QString UserSettings::contractFile() const
{
    return m_store.value(kContract).toString();
}

void UserSettings::setContractFile(const QString &path)
{
    m_store.setValue(kContract, path);
}

} // namespace nudge
