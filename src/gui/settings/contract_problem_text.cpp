// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/contract_problem_text.h"

#include <QCoreApplication>

namespace nudge {
namespace {

struct ContractText
{
    Q_DECLARE_TR_FUNCTIONS(ContractText)
};

QString reason(const ContractProblem &problem)
{
    using Kind = ContractProblem::Kind;
    switch (problem.kind) {
    case Kind::CannotRead:
        return ContractText::tr("it cannot be read (%1)").arg(problem.subject);
    case Kind::NotJson:
        return ContractText::tr("it is not valid JSON (%1)").arg(problem.subject);
    case Kind::NotAnObject:
        return problem.subject.isEmpty() ? ContractText::tr("it does not hold a JSON object")
                                         : ContractText::tr("“%1” is not an object").arg(problem.subject);
    case Kind::UnknownSection:
        return ContractText::tr("there is no section “%1”").arg(problem.subject);
    case Kind::UnknownEntry:
        return ContractText::tr("there is no entry “%1”").arg(problem.subject);
    case Kind::WrongType:
        return ContractText::tr("“%1” has a value of the wrong kind").arg(problem.subject);
    case Kind::BadEndpoint:
        return ContractText::tr("“%1” has no usable method or path").arg(problem.subject);
    case Kind::BadServer:
        return ContractText::tr("“%1” is neither an https address nor on this computer").arg(problem.subject);
    case Kind::MissingEntry:
        return ContractText::tr("“%1” is missing").arg(problem.subject);
    }
    return {};
}

} // namespace

QString contractRefusalText(const QString &path, const ContractProblem &problem)
{
    const QString why =
        problem.line > 0 ? ContractText::tr("line %1: %2").arg(problem.line).arg(reason(problem)) : reason(problem);
    return ContractText::tr("The contract file %1 cannot be used: %2. Nothing has changed.").arg(path, why);
}

QString contractProblemText(const QString &path, const ContractProblem &problem)
{
    if (problem.line > 0)
        return ContractText::tr("The contract file %1 cannot be used: line %2: %3. The built-in contract is used "
                                "instead.")
            .arg(path)
            .arg(problem.line)
            .arg(reason(problem));
    return ContractText::tr("The contract file %1 cannot be used: %2. The built-in contract is used instead.")
        .arg(path, reason(problem));
}

} // namespace nudge
