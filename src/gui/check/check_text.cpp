// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/check/check_text.h"

#include "contract/contract.h"
#include "gui/common/call_text.h"
#include "gui/common/error_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

using Verdict = ConnectionCheck::Verdict;

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

int countOf(const QList<ConnectionCheck::Item> &items, Verdict verdict)
{
    return int(std::ranges::count(items, verdict, &ConnectionCheck::Item::verdict));
}

} // namespace

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Waiting:
        return CheckText::tr("Waiting");
    case Verdict::Running:
        return CheckText::tr("Asking…");
    case Verdict::Works:
        return CheckText::tr("Works");
    case Verdict::NotAllowed:
        return CheckText::tr("Not allowed");
    case Verdict::ContractMisfit:
        return CheckText::tr("Does not fit the contract");
    case Verdict::Failed:
        return CheckText::tr("Failed");
    case Verdict::NothingToAsk:
        return CheckText::tr("Nothing to ask for");
    case Verdict::Cancelled:
        return CheckText::tr("Stopped");
    }
    return {};
}

Tone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Running:
        return Tone::Accent;
    case Verdict::Works:
        return Tone::Success;
    case Verdict::NotAllowed:
        return Tone::Warning;
    case Verdict::ContractMisfit:
    case Verdict::Failed:
        return Tone::Danger;
    case Verdict::Waiting:
    case Verdict::NothingToAsk:
    case Verdict::Cancelled:
        break;
    }
    return Tone::Neutral;
}

QString verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Waiting:
        return u"clock"_s;
    case Verdict::Running:
        return u"refresh"_s;
    case Verdict::Works:
        return u"success"_s;
    case Verdict::NotAllowed:
        return u"lock"_s;
    case Verdict::ContractMisfit:
        return u"warning"_s;
    case Verdict::Failed:
        return u"error"_s;
    case Verdict::NothingToAsk:
        return u"empty"_s;
    case Verdict::Cancelled:
        return u"stop"_s;
    }
    return {};
}

QString findingText(const ConnectionCheck::Item &item)
{
    if (item.verdict == Verdict::NothingToAsk)
        return CheckText::tr("No workspace, group, campaign or file that it could ask for");
    if (!item.error || item.verdict == Verdict::Cancelled)
        return {};
    const ApiError &error = *item.error;
    if (item.verdict == Verdict::ContractMisfit)
        return error.contractMember.isEmpty()
                   ? CheckText::tr("Expected an answer of a Nudgescribe server, came: %1")
                         .arg(foundText(error.contractFound))
                   : CheckText::tr("Expected “%1”, came: %2").arg(error.contractMember, foundText(error.contractFound));
    if (!error.serverMessage.isEmpty())
        return CheckText::tr("The server says: “%1”").arg(error.serverMessage);
    return errorText(error);
}

QString adviceText(const ConnectionCheck::Item &item)
{
    switch (item.verdict) {
    case Verdict::Works:
        return CheckText::tr("The answer was read by the contract, and lacks nothing that this program needs.");
    case Verdict::NothingToAsk:
        return CheckText::tr("It was not called: the answers before it name no workspace, group, campaign or exported "
                             "file to ask for. That is no fault.");
    case Verdict::Waiting:
    case Verdict::Running:
        return {};
    case Verdict::Cancelled:
        return CheckText::tr("It was not asked to the end.");
    case Verdict::ContractMisfit:
        if (!item.error->contractMember.isEmpty())
            return CheckText::tr("The contract expects “%1” there, and the answer has: %2. If the server is right, "
                                 "name its word in a contract file and load that here; only what differs needs to "
                                 "stand in it.")
                .arg(item.error->contractMember, foundText(item.error->contractFound));
        [[fallthrough]];
    case Verdict::NotAllowed:
    case Verdict::Failed:
        break;
    }
    return item.error ? errorText(*item.error) : QString();
}

QString summaryText(const QList<ConnectionCheck::Item> &items)
{
    const int works = countOf(items, Verdict::Works);
    const int unasked = countOf(items, Verdict::NothingToAsk);
    const int asked = int(items.size()) - unasked;
    QStringList parts;
    parts << (works == asked ? CheckText::tr("All %Ln call(s) that could be asked work.", nullptr, asked)
                             : CheckText::tr("%1 of %Ln call(s) work.", nullptr, asked).arg(works));
    if (const int misfits = countOf(items, Verdict::ContractMisfit); misfits > 0)
        parts << CheckText::tr("%Ln answer(s) do not fit the contract.", nullptr, misfits);
    if (const int refused = countOf(items, Verdict::NotAllowed); refused > 0)
        parts << CheckText::tr("%Ln call(s) are not allowed for this account.", nullptr, refused);
    if (const int failed = countOf(items, Verdict::Failed); failed > 0)
        parts << CheckText::tr("%Ln call(s) failed.", nullptr, failed);
    if (unasked > 0)
        parts << CheckText::tr("For %Ln call(s) there was nothing to ask for.", nullptr, unasked);
    return parts.join(u' ');
}

QString reportText(const QList<ConnectionCheck::Item> &items, const Contract &contract, const QString &contractFile,
                   const QString &server)
{
    const QString source = contractFile.isEmpty() ? CheckText::tr("built in") : QFileInfo(contractFile).fileName();
    QStringList lines{
        CheckText::tr("Connection check of %1, %2").arg(server, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)),
        CheckText::tr("Contract: %1 (%2)").arg(contract.name(), source), summaryText(items), QString()};
    for (const ConnectionCheck::Item &item : items) {
        const Contract::Endpoint &endpoint = contract.endpoint(item.call);
        lines << u"%1\t%2 %3\t%4\t%5 ms"_s
                     .arg(callText(item.call), QString::fromLatin1(endpoint.method), endpoint.path,
                          verdictText(item.verdict))
                     .arg(item.milliseconds);
        if (const QString finding = findingText(item); !finding.isEmpty())
            lines << u"\t"_s + finding;
        if (item.error && !errorDetails(*item.error).isEmpty())
            lines << u"\t"_s + errorDetails(*item.error);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace nudge
