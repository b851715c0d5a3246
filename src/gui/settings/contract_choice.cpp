// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/contract_choice.h"

#include "gui/settings/user_settings.h"

namespace nudge {

ContractChoice::ContractChoice(Contract &inUse, UserSettings &user, const QString &file, QObject *parent)
    : QObject(parent),
      m_inUse(inUse),
      m_user(user),
      m_file(file)
{
}

bool ContractChoice::use(const QString &file)
{
    ContractLoader loader;
    const auto contract = loader.loadFile(file);
    if (!contract) {
        m_problem = loader.problem();
        return false;
    }
    m_inUse = *contract;
    m_file = file;
    m_user.setContractFile(file);
    Q_EMIT changed();
    return true;
}

void ContractChoice::useBuiltIn()
{
    m_inUse = Contract::builtIn();
    m_file.clear();
    m_user.setContractFile({});
    Q_EMIT changed();
}

} // namespace nudge
