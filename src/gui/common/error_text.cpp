// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/error_text.h"

#include "contract/call.h"
#include "gui/common/format_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString titleOfCall(Call call)
{
    switch (call) {
    case Call::AuthLogin:
        return ErrorText::tr("You could not be signed in");
    case Call::AuthRefresh:
        return ErrorText::tr("The session could not be renewed");
    case Call::CustomerCheck:
        return ErrorText::tr("The customers could not be uploaded");
    case Call::CustomerPages:
    case Call::CustomerList:
        return ErrorText::tr("The customers could not be loaded");
    case Call::CustomerUpdate:
        return ErrorText::tr("The customer could not be changed");
    case Call::CustomerDelete:
        return ErrorText::tr("The customers could not be deleted");
    case Call::GroupCreate:
        return ErrorText::tr("The group could not be created");
    case Call::GroupList:
        return ErrorText::tr("The customer groups could not be loaded");
    case Call::GroupRename:
        return ErrorText::tr("The group could not be renamed");
    case Call::GroupDelete:
        return ErrorText::tr("The group could not be deleted");
    case Call::FieldCreate:
        return ErrorText::tr("The field could not be created");
    case Call::FieldList:
        return ErrorText::tr("The profile fields could not be loaded");
    case Call::FieldUpdate:
        return ErrorText::tr("The field could not be changed");
    case Call::FieldDelete:
        return ErrorText::tr("The field could not be deleted");
    case Call::CampaignList:
        return ErrorText::tr("The campaigns could not be loaded");
    case Call::MessagesPublish:
        return ErrorText::tr("The campaign could not be published");
    case Call::MessagesPages:
        return ErrorText::tr("The number of exported files could not be read");
    case Call::MessagesFetch:
        return ErrorText::tr("The exported messages could not be fetched");
    case Call::RerunHistory:
        return ErrorText::tr("The runs could not be loaded");
    case Call::RerunMessages:
        return ErrorText::tr("The messages could not be loaded");
    case Call::RerunInitiate:
        return ErrorText::tr("The rerun could not be started");
    }
    return {};
}

bool changesSomething(Call call)
{
    switch (call) {
    case Call::CustomerCheck:
    case Call::CustomerUpdate:
    case Call::CustomerDelete:
    case Call::MessagesPublish:
    case Call::RerunInitiate:
        return true;
    default:
        return false;
    }
}

QString reason(const ApiError &error)
{
    switch (error.category) {
    case ApiError::Category::Offline:
        return error.detail.isEmpty()
                   ? ErrorText::tr("There is no connection to the server. Check the network and try again.")
                   : ErrorText::tr("There is no connection to the server (%1). Check the network and the server's "
                                   "address, and try again.")
                         .arg(error.detail);
    case ApiError::Category::Timeout:
        return ErrorText::tr("The server did not answer in time. Try again in a moment.");
    case ApiError::Category::Tls:
        return ErrorText::tr("The connection is not secure: %1. Nothing was sent. Ask whoever runs the server; where a "
                             "company proxy stands between, add its certificate in File › Connections.")
            .arg(error.detail);
    case ApiError::Category::InsecureAddress:
        return ErrorText::tr("The address begins with http://, so the password could be read on the way. Nothing was "
                             "sent. Use an address that begins with https://.");
    case ApiError::Category::Redirect:
        return ErrorText::tr("The server points to another address (%1). It was not followed, because that could "
                             "hand your session to a stranger. Check the server's address.")
            .arg(error.detail);
    case ApiError::Category::Unauthorised:
        return ErrorText::tr("The server refused the session or the API key. Sign in again, or check the API key.");
    case ApiError::Category::Forbidden:
        return ErrorText::tr("Your account may not do this. Ask the administrator of the account.");
    case ApiError::Category::NotFound:
        return ErrorText::tr("The server does not know this call. The address may belong to something else, or the "
                             "server speaks another version: see Settings › Contract file.");
    case ApiError::Category::RateLimited:
        return error.retryAfter ? ErrorText::tr("The server asks for a pause. Try again in %1.")
                                      .arg(durationText(error.retryAfter->count()))
                                : ErrorText::tr("The server asks for a pause. Try again in a minute.");
    case ApiError::Category::Validation:
        return error.rowErrors.isEmpty()
                   ? ErrorText::tr("The server did not accept what was sent. Change it and try again.")
                   : ErrorText::tr("The server refused %n row(s).", nullptr, int(error.rowErrors.size()));
    case ApiError::Category::Contract:
        if (error.contractMember.isEmpty())
            return ErrorText::tr("The answer is not what a Nudgescribe server sends (found: %1). Check the server's "
                                 "address.")
                .arg(foundText(error.contractFound));
        return ErrorText::tr("The answer of “%1” lacks “%2” (found: %3). If the server is right, correct the name in "
                             "a contract file: see Settings.")
            .arg(error.endpoint, error.contractMember, foundText(error.contractFound));
    case ApiError::Category::TooLarge:
        return ErrorText::tr("The answer is larger than this program accepts. %1").arg(error.detail).trimmed();
    case ApiError::Category::Server:
        return ErrorText::tr("The server has a problem of its own (status %1). Try again later.").arg(error.httpStatus);
    case ApiError::Category::LocalFile:
        return ErrorText::tr("A file on this computer could not be read or written: %1").arg(error.detail);
    case ApiError::Category::ReadOnly:
        return ErrorText::tr("This connection is set to read only. To make changes, allow them in the connection's "
                             "settings.");
    case ApiError::Category::NoSession:
        return ErrorText::tr("Nobody is signed in. Sign in and try again.");
    case ApiError::Category::Cancelled:
        return ErrorText::tr("It was cancelled.");
    }
    return {};
}

/// Whether a change that went wrong may have been made all the same: where it went out and no answer to it was read.
bool mayHaveHappened(const ApiError &error)
{
    switch (error.category) {
    case ApiError::Category::Offline:
    case ApiError::Category::Timeout:
    case ApiError::Category::Cancelled:
        return !error.neverSent;
    case ApiError::Category::Server:
    case ApiError::Category::Contract:
    case ApiError::Category::TooLarge:
        return true;
    default:
        return false;
    }
}

} // namespace

QString foundText(const QString &found)
{
    static constexpr const char *kWords[] = {
        QT_TRANSLATE_NOOP("ErrorText", "nothing"),
        QT_TRANSLATE_NOOP("ErrorText", "boolean"),
        QT_TRANSLATE_NOOP("ErrorText", "number"),
        QT_TRANSLATE_NOOP("ErrorText", "text"),
        QT_TRANSLATE_NOOP("ErrorText", "array"),
        QT_TRANSLATE_NOOP("ErrorText", "object"),
        QT_TRANSLATE_NOOP("ErrorText", "no HTTP"),
        QT_TRANSLATE_NOOP("ErrorText", "broken JSON"),
        QT_TRANSLATE_NOOP("ErrorText", "JSON nested too deeply"),
    };
    for (const char *word : kWords) {
        if (found == QLatin1StringView(word))
            return ErrorText::tr(word);
    }
    return found; // a name such as HTML
}

QString errorTitle(const ApiError &error)
{
    if (error.category == ApiError::Category::LocalFile)
        return ErrorText::tr("A file could not be read or written");
    if (const auto call = callFromKey(error.endpoint))
        return titleOfCall(*call);
    switch (error.category) {
    case ApiError::Category::Offline:
    case ApiError::Category::Timeout:
        return ErrorText::tr("The server cannot be reached");
    case ApiError::Category::NoSession:
        return ErrorText::tr("You are not signed in");
    case ApiError::Category::Cancelled:
        return ErrorText::tr("Cancelled");
    default:
        return ErrorText::tr("The server's answer cannot be used");
    }
}

QString errorText(const ApiError &error)
{
    QStringList sentences;
    if (!error.serverMessage.isEmpty())
        sentences.append(ErrorText::tr("The server says: “%1”").arg(error.serverMessage));
    sentences.append(reason(error));
    if (const auto call = callFromKey(error.endpoint); call && changesSomething(*call)) {
        if (mayHaveHappened(error))
            sentences.append(ErrorText::tr("The server may have carried it out all the same: refresh before you "
                                           "repeat it."));
        else if (error.category != ApiError::Category::Validation)
            sentences.append(ErrorText::tr("Nothing was changed on the server."));
    }
    return sentences.join(u' ');
}

QString errorDetails(const ApiError &error)
{
    QStringList parts;
    if (!error.endpoint.isEmpty())
        parts.append(ErrorText::tr("call %1").arg(error.endpoint));
    if (error.httpStatus > 0)
        parts.append(ErrorText::tr("status %1").arg(error.httpStatus));
    if (!error.requestId.isEmpty())
        parts.append(ErrorText::tr("request %1").arg(error.requestId));
    return parts.join(u", "_s);
}

QString valueProblemText(ValueProblem problem, const ProfileField &field)
{
    switch (problem) {
    case ValueProblem::None:
        return {};
    case ValueProblem::Missing:
        return ErrorText::tr("is empty, but the field is required");
    case ValueProblem::NotANumber:
        return ErrorText::tr("is not a number");
    case ValueProblem::NotOneCharacter:
        return ErrorText::tr("is not exactly one character");
    case ValueProblem::NotADate:
        return ErrorText::tr("is not a date of the form %1").arg(field.format);
    case ValueProblem::NoSuchDay:
        return ErrorText::tr("is a day that the calendar does not have");
    case ValueProblem::NotAnAmount:
        return ErrorText::tr("is not an amount of money");
    case ValueProblem::OtherCurrency:
        return ErrorText::tr("is an amount in another currency than %1").arg(field.format);
    case ValueProblem::TooManyDecimals:
        return ErrorText::tr("has more decimals than %1 has").arg(field.format);
    case ValueProblem::NotAnOption:
        return ErrorText::tr("is not one of the field's options");
    }
    return {};
}

} // namespace nudge
