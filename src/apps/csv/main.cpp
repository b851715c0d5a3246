// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/csv/commands.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("nudgescribe-csv"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NUDGESCRIBE_VERSION));

    const auto read = nudge::csvtool::readArguments(QCoreApplication::arguments());
    if (const auto *notice = std::get_if<nudge::csvtool::Notice>(&read)) {
        if (notice->isError)
            return nudge::csvtool::fail(notice->text);
        std::fputs(notice->text.toUtf8().constData(), stdout);
        return nudge::csvtool::kClean;
    }
    return nudge::csvtool::run(std::get<nudge::csvtool::Arguments>(read));
}
