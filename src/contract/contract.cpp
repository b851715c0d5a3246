// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

#include "contract/contract_loader.h"

#include <QFile>

namespace nudge {

using namespace Qt::StringLiterals;

const Contract &Contract::builtIn()
{
    static const Contract contract = [] {
        QFile file(u":/contract/nudgescribe-v1.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the built-in contract is missing from the program");
        ContractLoader loader;
        auto loaded = loader.loadComplete(file.readAll());
        if (!loaded)
            qFatal("the built-in contract is broken: line %lld: %s", static_cast<long long>(loader.problem().line),
                   qUtf8Printable(loader.problem().subject));
        return *loaded;
    }();
    return contract;
}

bool Contract::isDocumented(QStringView entry) const
{
    return m_documented.contains(entry.toString());
}

} // namespace nudge
