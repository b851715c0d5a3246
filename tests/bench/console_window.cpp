// SPDX-License-Identifier: GPL-3.0-or-later
// The console as its main function puts it together, up to the first painted window, in folders of its own.
#include "apps/console/console.h"
#include "apps/console/font_warm_up.h"
#include "apps/console/load_translations.h"
#include "bench/first_paint.h"
#include "gui/common/icons.h"
#include "gui/shell/main_window.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    nudge::FontWarmUp fonts;
    QApplication app(argc, argv);
    QApplication::setWindowIcon(nudge::drawnIcon(u"app"));
    const QTemporaryDir folder;
    nudge::ConsoleSetup setup;
    setup.settingsFolder = folder.path();
    setup.dataFolder = folder.path();
    nudge::loadTranslations(app, {});
    setup.beforeWindow = [&fonts] { fonts.wait(); };
    nudge::Console console(std::move(setup));
    nudge::bench::reportFirstPaint(console.window());
    console.window().show();
    return QApplication::exec();
}
