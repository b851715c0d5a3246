// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signin/sandbox_text.h"

#include <QCoreApplication>
#include <QDir>

namespace nudge {
namespace {

struct SandboxText
{
    Q_DECLARE_TR_FUNCTIONS(SandboxText)
};

} // namespace

QString sandboxFileText(SandboxFileProblem problem, const QString &file)
{
    const QString path = QDir::toNativeSeparators(file);
    switch (problem) {
    case SandboxFileProblem::Damaged:
        return SandboxText::tr("its file %1 is damaged or was made by another version. Move the file away, and a new "
                               "one is made; or start the console with --sandbox-customers 20000 to keep the data in "
                               "memory.")
            .arg(path);
    case SandboxFileProblem::NoAccess:
        return SandboxText::tr("its file %1 cannot be opened. Check that you may write it and its folder; or start "
                               "the console with --sandbox-customers 20000 to keep the data in memory.")
            .arg(path);
    }
    return {};
}

QString sandboxInMemoryText()
{
    return SandboxText::tr("Another console has the sandbox’s data open. This one works on new sample data in "
                           "memory: changes are gone when you close it.");
}

} // namespace nudge
