// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/command_line.h"
#include "apps/console/console.h"
#include "apps/console/font_warm_up.h"
#include "apps/console/load_translations.h"
#include "apps/console/screenshot_tour.h"
#include "auth/memory_store.h"
#include "campaigns/message_store.h"
#include "core/quit_on_signals.h"
#include "gui/common/icons.h"
#include "gui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsageExit = 2;

void print(std::FILE *to, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
    std::fputc('\n', to);
}

/// Help, version and refusals: with translations, without a display.
int answer(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    nudge::loadTranslations(app, {});
    const nudge::CommandLine line = nudge::CommandLine::parse(arguments);
    switch (line.action) {
    case nudge::CommandLine::Action::ShowHelp:
        print(stdout, nudge::CommandLine::helpText());
        return 0;
    case nudge::CommandLine::Action::ShowVersion:
        print(stdout, u"nudgescribe-console "_s + nudge::CommandLine::version());
        return 0;
    case nudge::CommandLine::Action::Refuse:
    case nudge::CommandLine::Action::Run:
        break;
    }
    print(stderr, u"nudgescribe-console: "_s + line.problem);
    print(stderr, QCoreApplication::translate("main", "“nudgescribe-console --help” lists what it takes."));
    return kUsageExit;
}

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// Pictures of every screen, over a sandbox in memory and with settings of its own.
int takePictures(QApplication &app, const nudge::CommandLine &line)
{
    const QTemporaryDir folder;
    nudge::ConsoleSetup setup;
    setup.settingsFolder = folder.path();
    setup.dataFolder = folder.path();
    setup.sandbox.customers = line.sandboxCustomers.value_or(setup.sandbox.customers);
    setup.secrets = std::make_unique<nudge::MemoryStore>();
    nudge::loadTranslations(app, {});
    nudge::Console console(std::move(setup));
    nudge::ScreenshotTour tour(console, line.screenshotFolder);
    QObject::connect(&tour, &nudge::ScreenshotTour::finished, &app,
                     [&tour] { QApplication::exit(tour.failure().isEmpty() ? 0 : 1); });
    QTimer::singleShot(0, &tour, &nudge::ScreenshotTour::start);
    const int status = QApplication::exec();
    if (status == 0)
        print(stdout, QCoreApplication::translate("main", "%n picture(s) saved in %1", nullptr, tour.pictures())
                          .arg(QDir::toNativeSeparators(line.screenshotFolder)));
    else
        print(stderr, u"nudgescribe-console: "_s + tour.failure());
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCoreApplication::setApplicationName(u"nudgescribe-console"_s);
    QCoreApplication::setApplicationVersion(nudge::CommandLine::version());

    const nudge::CommandLine line = nudge::CommandLine::parse(arguments);
    if (line.action != nudge::CommandLine::Action::Run)
        return answer(argc, argv, arguments);

    if (!line.screenshotFolder.isEmpty() && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        print(stderr, u"nudgescribe-console: "_s +
                          QCoreApplication::translate("main", "There is no display to show a window on: neither "
                                                              "DISPLAY nor WAYLAND_DISPLAY is set."));
        return 1;
    }
    nudge::FontWarmUp fonts;
    QGuiApplication::setDesktopFileName(u"com.nudgescribe.Console"_s);
    QApplication app(argc, argv);
    QApplication::setWindowIcon(nudge::drawnIcon(u"app"));

    const nudge::QuitOnSignals quitOnSignals;

    if (!line.screenshotFolder.isEmpty())
        return takePictures(app, line);

    nudge::ConsoleSetup setup;
    setup.settingsFolder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    setup.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    setup.contractFile = line.contractFile;
    if (line.sandboxCustomers)
        setup.sandbox.customers = *line.sandboxCustomers; // in memory, so that the number holds
    else
        setup.sandbox.dataFile = QDir(setup.dataFolder).filePath(u"sandbox.sqlite"_s);
    QDir().mkpath(setup.settingsFolder);
    QDir().mkpath(setup.dataFolder);

    {
        const QSettings settings(QDir(setup.settingsFolder).filePath(u"console.ini"_s), QSettings::IniFormat);
        nudge::loadTranslations(app, settings.value("look/language"_L1).toString());
    }
    setup.beforeWindow = [&fonts] { fonts.wait(); };
    nudge::Console console(std::move(setup));
    console.window().show();
    // The window is on the screen before anything is started.
    QTimer::singleShot(0, &console, [&console, &line] {
        console.begin(line);
        nudge::MessageStore::removeLeftovers();
    });
    return QApplication::exec();
}
