// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/load_translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace nudge {

void loadTranslations(QCoreApplication &app, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);

    auto *own = new QTranslator(&app);
    const bool spoken = own->load(locale, u"nudgescribe"_s, u"_"_s, u":/i18n"_s);
    if (spoken || own->load(u":/i18n/nudgescribe_en.qm"_s))
        QCoreApplication::installTranslator(own);
    if (!spoken)
        return; // Qt's own words in another language would be mixed with English ones
    auto *qt = new QTranslator(&app);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace nudge
