// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/place.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace nudge {

/// What the console was told to do. parse() needs no application object; helpText() and texts of problems are better
/// with one, since it carries the translations.
struct CommandLine
{
    enum class Action { Run, ShowHelp, ShowVersion, Refuse };

    Action action = Action::Run;
    QString problem; ///< Refuse: what is wrong with which argument, for stderr

    bool sandbox = false;
    std::optional<int> sandboxCustomers;
    QString server; ///< as ServerAddress::text()
    QString profileName;
    QString contractFile;
    QString screenshotFolder;
    std::optional<Place> place;
    bool openMessages = false; ///< and there the messages of a campaign
    QStringList files;

    static constexpr int kMaxSandboxCustomers = 5'000'000;

    /// `arguments` begins with the program's name.
    static CommandLine parse(const QStringList &arguments);
    static QString helpText(); ///< needs a QCoreApplication
    static QString version();
};

} // namespace nudge
