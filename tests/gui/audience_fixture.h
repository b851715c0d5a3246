// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/workspace_list.h"
#include "auth/memory_store.h"
#include "gui/shell/console_services.h"
#include "gui/signin/sandbox_launcher.h"
#include "import/import_memory.h"
#include "import/upload_history.h"
#include "support/await.h"
#include "support/sandbox_fixture.h"
#include "support/session_stack.h"

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <QWidget>

namespace nudge::test {

/// A signed-in session on a sandbox of its own, for tests of single pages.
class AudienceFixture
{
public:
    explicit AudienceFixture(const SandboxOptions &options = SandboxFixture::quickOptions())
        : sandbox(options),
          stack(secrets),
          settings(stack.folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          uploads(stack.folder.filePath(QStringLiteral("uploads.json"))),
          workspaces(stack.api, settings)
    {
        if (!stack.signIn(sandbox.url(), SandboxFixture::credentials()))
            qFatal("the sandbox refused its own credentials");
        workspaces.open(QStringLiteral("test"));
        if (!QTest::qWaitFor([this] { return !workspaces.current().id.isEmpty(); }, kPatience))
            qFatal("no workspace came");
    }

    /// Shows the page in a window as the console would.
    void show(QWidget &page, QSize size = {1200, 800})
    {
        page.resize(size);
        page.show();
        (void)QTest::qWaitForWindowExposed(&page);
    }

    /// The group of this name, as the server knows it now.
    CustomerGroup group(const QString &name)
    {
        const auto groups = await(stack.api.groups(workspaces.current().id));
        if (groups) {
            for (const CustomerGroup &candidate : *groups) {
                if (candidate.name == name)
                    return candidate;
            }
        }
        return {};
    }

    QList<Customer> customersOf(const GroupId &group)
    {
        const auto page = await(stack.api.customers(workspaces.current().id, group, 0, 1000));
        return page ? page->customers : QList<Customer>();
    }

    QList<ProfileField> fields()
    {
        const auto answer = await(stack.api.fields(workspaces.current().id));
        return answer ? *answer : QList<ProfileField>();
    }

private:
    class NoLauncher : public SandboxLauncher
    {
    public:
        void start() override {}
        [[nodiscard]] QString address() const override { return {}; }
        [[nodiscard]] Account account() const override { return {}; }
    };

public:
    SandboxFixture sandbox;
    MemoryStore secrets;
    SessionStack stack;
    QSettings settings;
    UploadHistory uploads;
    ImportMemory importMemory;
    WorkspaceList workspaces;
    NoLauncher launcher;
    ConsoleServices services{Contract::builtIn(), stack.transport, stack.auth, stack.gate,   stack.api, stack.profiles,
                             stack.log,           workspaces,      uploads,    importMemory, launcher,  settings};
};

/// The child of this name and type; the test fails where there is none.
template <class T> T *child(QObject &parent, const char *name)
{
    T *found = parent.findChild<T *>(QLatin1String(name));
    if (!found)
        qFatal("there is no child %s", name);
    return found;
}

/// The open dialog of this name; null where none opens.
inline QWidget *dialog(const char *name)
{
    QWidget *found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            const auto widgets = QApplication::allWidgets();
            for (QWidget *widget : widgets) {
                if (widget->isVisible() && widget->isWindow() && widget->objectName() == QLatin1String(name))
                    found = widget;
            }
            return found != nullptr;
        },
        kPatience);
    return found;
}

inline void click(QWidget *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace nudge::test
