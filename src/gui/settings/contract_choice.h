// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract_loader.h"

#include <QObject>

namespace nudge {

class UserSettings;

/// Which contract is in use, and the change to another while the program runs. Everything reads the one contract by
/// reference and on the GUI thread (the sandbox's thread and the workers have copies), so that giving it another value
/// between two calls is all there is to do. GUI thread.
class ContractChoice : public QObject
{
    Q_OBJECT

public:
    /// `inUse` is what everything reads; `file` is where it came from, empty: it is the built-in one.
    ContractChoice(Contract &inUse, UserSettings &user, const QString &file, QObject *parent = nullptr);

    [[nodiscard]] const Contract &contract() const { return m_inUse; }
    [[nodiscard]] const QString &file() const { return m_file; }

    /// Reads the file, uses it from now on and remembers it. False where it cannot be used: then problem() says why,
    /// and nothing has changed.
    bool use(const QString &file);
    void useBuiltIn();
    [[nodiscard]] const ContractProblem &problem() const { return m_problem; }

Q_SIGNALS:
    /// Calls from now on use it.
    void changed();

private:
    Contract &m_inUse;
    UserSettings &m_user;
    QString m_file;
    ContractProblem m_problem;
};

} // namespace nudge
