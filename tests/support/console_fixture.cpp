// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/console_fixture.h"

#include "auth/memory_store.h"
#include "support/await.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace nudge::test {
namespace {

/// Lends a store that outlives the console.
class LentStore : public SecretStore
{
public:
    explicit LentStore(SecretStore &store) : m_store(store)
    {
        connect(&store, &SecretStore::takingLonger, this, &SecretStore::takingLonger);
    }

    QFuture<SecretAnswer> read(const QString &key) override { return m_store.read(key); }
    QFuture<SecretAnswer> write(const QString &key, const QByteArray &secret) override
    {
        return m_store.write(key, secret);
    }
    QFuture<SecretAnswer> remove(const QString &key) override { return m_store.remove(key); }
    [[nodiscard]] bool isPersistent() const override { return m_store.isPersistent(); }

private:
    SecretStore &m_store;
};

} // namespace

ConsoleFixture::ConsoleFixture(SecretStore *secrets, int customers) : m_secrets(secrets), m_customers(customers)
{
    make({});
}

ConsoleFixture::~ConsoleFixture() = default;

void ConsoleFixture::make(const CommandLine &line)
{
    ConsoleSetup setup;
    setup.settingsFolder = m_folder.filePath(u"settings"_s);
    setup.dataFolder = m_folder.filePath(u"data"_s);
    setup.sandbox.customers = m_customers;
    setup.contractFile = line.contractFile;
    if (m_secrets)
        setup.secrets = std::make_unique<LentStore>(*m_secrets);
    else
        setup.secrets = std::make_unique<MemoryStore>();
    m_console = std::make_unique<Console>(std::move(setup));
    window().show();
    if (!QTest::qWaitForWindowExposed(&window()))
        qFatal("the window does not come up");
    m_console->begin(line);
}

void ConsoleFixture::restart(const CommandLine &line)
{
    window().close();
    m_console.reset();
    make(line);
}

void ConsoleFixture::enterSandbox()
{
    CommandLine line;
    line.sandbox = true;
    m_console->begin(line);
    if (!QTest::qWaitFor([this] { return !services().workspaces.current().id.isEmpty(); }, kPatience))
        qFatal("the sandbox could not be entered");
}

void ConsoleFixture::submitSignIn(const QUrl &server, const Credentials &credentials) const
{
    const auto *chooser = find<QComboBox>("serverChooser");
    choose("serverChooser", chooser ? chooser->findData(int(ConnectionProfile::Kind::Other)) : -1);
    type("addressEdit", server.toString());
    type("apiKeyEdit", QString::fromUtf8(credentials.apiKey));
    type("emailEdit", credentials.email);
    type("passwordEdit", credentials.password);
    click("signInButton");
}

void ConsoleFixture::signIn(const QUrl &server, const Credentials &credentials)
{
    submitSignIn(server, credentials);
    if (!QTest::qWaitFor([this] { return !services().workspaces.current().id.isEmpty(); }, kPatience))
        qFatal("nobody could be signed in");
}

QWidget *ConsoleFixture::findWidget(const char *name, const QMetaObject &kind) const
{
    QWidget *hidden = nullptr;
    const auto all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        if (widget->objectName() != QLatin1String(name) || !kind.cast(widget))
            continue;
        if (widget->isVisible())
            return widget;
        hidden = widget;
    }
    return hidden;
}

bool ConsoleFixture::isSeen(const char *name) const
{
    const QWidget *widget = find(name);
    return widget && widget->isVisible();
}

QString ConsoleFixture::textOf(const char *label) const
{
    const auto *found = find<QLabel>(label);
    return found && found->isVisible() ? found->text() : QString();
}

void ConsoleFixture::click(const char *name) const
{
    auto *button = find<QAbstractButton>(name);
    if (!button || !button->isVisible() || !button->isEnabled())
        qFatal("%s cannot be clicked", name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void ConsoleFixture::type(const char *name, const QString &text) const
{
    auto *edit = find<QLineEdit>(name);
    if (!edit || !edit->isVisible())
        qFatal("nothing can be typed into %s", name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void ConsoleFixture::choose(const char *comboBox, int index) const
{
    auto *combo = find<QComboBox>(comboBox);
    if (!combo || index < 0 || index >= combo->count())
        qFatal("nothing can be chosen in %s", comboBox);
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

} // namespace nudge::test
