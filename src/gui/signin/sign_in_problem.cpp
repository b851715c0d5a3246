// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signin/sign_in_problem.h"

#include "gui/common/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

struct SignInText
{
    Q_DECLARE_TR_FUNCTIONS(SignInText)
};

/// The reference gives 401 and 403 for several causes, so the server's own words come first, and they decide where the
/// problem is shown.
SignInProblem refused(const ApiError &error)
{
    const bool key = error.serverMessage.contains("key"_L1, Qt::CaseInsensitive);
    const QString advice =
        key ? SignInText::tr("Check the API key: it belongs to one account and one server. Nothing that you typed is "
                             "lost.")
            : SignInText::tr("Check the e-mail, the password and the API key; Caps Lock may be on. Nothing that you "
                             "typed is lost.");
    const QString said = error.serverMessage.isEmpty()
                             ? SignInText::tr("The server refused the sign-in.")
                             : SignInText::tr("The server says: “%1”").arg(error.serverMessage);
    return {key ? SignInProblem::Place::ApiKey : SignInProblem::Place::Password, QString(said + u' ' + advice)};
}

} // namespace

SignInProblem signInProblem(const ApiError &error, const QString &server)
{
    switch (error.category) {
    case ApiError::Category::Unauthorised:
    case ApiError::Category::Forbidden:
    case ApiError::Category::Validation:
        return refused(error);
    case ApiError::Category::Offline:
        return {SignInProblem::Place::Server,
                error.detail.isEmpty()
                    ? SignInText::tr("%1 cannot be reached. Check the address and the network.").arg(server)
                    : SignInText::tr("%1 cannot be reached: %2. Check the address and the network.")
                          .arg(server, error.detail)};
    case ApiError::Category::Contract:
        if (error.contractMember.isEmpty())
            return {SignInProblem::Place::Server,
                    SignInText::tr("%1 answers, but not as a Nudgescribe server does (it sent: %2). Check the "
                                   "address.")
                        .arg(server, foundText(error.contractFound))};
        break;
    case ApiError::Category::NotFound:
        return {SignInProblem::Place::Server,
                SignInText::tr("%1 answers, but has no sign-in of this kind. Check the address.").arg(server)};
    default:
        break;
    }
    return {SignInProblem::Place::Server, errorText(error)};
}

QString addressProblemText(ServerAddress::Problem problem)
{
    switch (problem) {
    case ServerAddress::Problem::None:
        return {};
    case ServerAddress::Problem::NotAUrl:
        return SignInText::tr("This is not an address of a server. It looks like https://client-api.example.com.");
    case ServerAddress::Problem::Insecure:
        return SignInText::tr("An address that begins with http:// would show the password to everybody on the way. "
                              "Nothing was sent. Use https://.");
    case ServerAddress::Problem::HasPathOrQuery:
        return SignInText::tr("Only the name of the server belongs here, without what follows it: "
                              "https://client-api.example.com.");
    case ServerAddress::Problem::HasUserInfo:
        return SignInText::tr("The address must not hold a name or password. Type those in the fields below.");
    }
    return {};
}

} // namespace nudge
