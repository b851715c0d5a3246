// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/await.h"
#include "support/console_fixture.h"
#include "support/fault_proxy.h"
#include "support/sandbox_fixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QTest>

namespace nudge::test {

/// The console, signed in by hand at a sandbox behind a proxy, and at rest.
class ProxiedConsole
{
public:
    ProxiedConsole() : proxy(sandbox.url())
    {
        const Credentials credentials = SandboxFixture::credentials();
        const auto *chooser = console.find<QComboBox>("serverChooser");
        console.choose("serverChooser", chooser->findData(int(ConnectionProfile::Kind::Other)));
        console.type("addressEdit", proxy.url().toString());
        console.type("apiKeyEdit", QString::fromUtf8(credentials.apiKey));
        console.type("emailEdit", credentials.email);
        console.type("passwordEdit", credentials.password);
        console.click("signInButton");
        const auto settled = [this] {
            const auto isFilled = [this](const char *view) {
                const auto *found = console.find<QAbstractItemView>(view);
                return found && found->model() && found->model()->rowCount() > 0 && found->model()->columnCount() > 0;
            };
            // The customers come last, after the groups and the fields.
            return isFilled("groupList") && isFilled("customersTable") &&
                   !console.services().workspaces.current().id.isEmpty();
        };
        if (!QTest::qWaitFor(settled, kPatience))
            qFatal("the console could not be signed in");
    }

    /// Every request for one of these paths is asked to come back later.
    void askToWait(const QByteArrayList &paths, int seconds, int status = 429)
    {
        proxy.setChooser([paths, seconds, status](const ReceivedRequest &request) {
            ProxyFault fault;
            if (paths.contains(request.target)) {
                fault.kind = ProxyFault::Kind::Answer;
                fault.answer = ScriptedAnswer::json("{}", status);
                if (seconds > 0)
                    fault.answer = fault.answer.with("Retry-After", QByteArray::number(seconds));
            }
            return fault;
        });
    }

    SandboxFixture sandbox;
    FaultProxy proxy;
    ConsoleFixture console;
};

inline constexpr char kGroups[] = "/v1/cg";
inline constexpr char kFields[] = "/v1/cpf";

} // namespace nudge::test
