// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apps/console/console.h"
#include "gui/shell/main_window.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace nudge::test {

/// The whole console as the program puts it together, with folders of its own and a sandbox in memory. The window is
/// driven as a person would: widgets are found by objectName, on the screen first.
class ConsoleFixture
{
public:
    /// `secrets`: what the console takes for the keychain; outlives it, so that a restarted console finds it again.
    explicit ConsoleFixture(SecretStore *secrets = nullptr, int customers = 200);
    ~ConsoleFixture();

    [[nodiscard]] Console &console() { return *m_console; }
    [[nodiscard]] MainWindow &window() { return m_console->window(); }
    [[nodiscard]] ConsoleServices &services() { return m_console->services(); }

    /// Ends the console as closing the window does, and makes it anew on the same folders.
    void restart(const CommandLine &line = {});
    /// Signs in to the embedded sandbox and waits for the first workspace.
    void enterSandbox();
    /// Types address and credentials into the sign-in form, and clicks.
    void submitSignIn(const QUrl &server, const Credentials &credentials) const;
    /// The same, and waits for the first workspace.
    void signIn(const QUrl &server, const Credentials &credentials);

    /// Null where there is none of this name and type, in the window or in a dialog over it.
    template <class W = QWidget> [[nodiscard]] W *find(const char *name) const
    {
        return qobject_cast<W *>(findWidget(name, W::staticMetaObject));
    }
    [[nodiscard]] bool isSeen(const char *name) const;
    [[nodiscard]] QString textOf(const char *label) const; ///< of a QLabel on the screen; empty where none is
    void click(const char *name) const;
    /// Replaces what stands in a line edit, key by key.
    void type(const char *name, const QString &text) const;
    void choose(const char *comboBox, int index) const;

private:
    void make(const CommandLine &line);
    [[nodiscard]] QWidget *findWidget(const char *name, const QMetaObject &kind) const;

    QTemporaryDir m_folder;
    SecretStore *m_secrets;
    int m_customers;
    std::unique_ptr<Console> m_console;
};

} // namespace nudge::test
