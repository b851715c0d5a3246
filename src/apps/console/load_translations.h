// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QString;

namespace nudge {

/// Installs Qt's and the program's own translations. `language`: "en", "de"; empty follows the system. English too has
/// a file, since it holds the plurals; a language that is not there falls back to it.
void loadTranslations(QCoreApplication &app, const QString &language);

} // namespace nudge
