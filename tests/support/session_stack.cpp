// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/session_stack.h"

#include "support/await.h"

namespace nudge::test {

using namespace Qt::StringLiterals;

SessionStack::SessionStack(SecretStore &secrets, const Contract &contract, RefreshClock::Now now)
    : transport(contract, log),
      profiles(profileFile()),
      auth(contract, transport, secrets, profiles, nullptr, std::move(now)),
      gate(auth, transport),
      api(contract, gate, transport)
{
}

ServerAddress SessionStack::addressOf(const QUrl &url)
{
    const auto address = ServerAddress::fromText(url.toString());
    if (!address)
        qFatal("not an address of a server: %s", qUtf8Printable(url.toString()));
    return *address;
}

ConnectionProfile SessionStack::profile()
{
    ConnectionProfile profile;
    profile.id = u"6f0b1c9e-2d4f-4c57-9c49-6f7a52b1a001"_s;
    profile.name = u"Test account"_s;
    return profile;
}

Result<Done> SessionStack::signIn(const QUrl &server, const Credentials &credentials)
{
    return signIn(server, profile(), credentials);
}

Result<Done> SessionStack::signIn(const QUrl &server, const ConnectionProfile &account, const Credentials &credentials)
{
    return await(auth.signIn(account, addressOf(server), credentials));
}

QString SessionStack::profileFile() const
{
    return folder.filePath(u"profiles.ini"_s);
}

} // namespace nudge::test
