// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"

#include <QStringList>

#include <variant>

namespace nudge::csvtool {

struct Arguments
{
    enum class Command { Inspect, Validate, Rows };
    Command command = Command::Inspect;
    QString file;
    DialectChoice choice;
    QString fields; ///< path; empty = none
    QString errors; ///< path; empty = none
    int threads = 0;
    bool json = false;
};

/// Text to print, and the exit status that goes with it.
struct Notice
{
    QString text;
    bool isError = true;
};

/// Understands the command line, program name first.
std::variant<Arguments, Notice> readArguments(const QStringList &words);

} // namespace nudge::csvtool
