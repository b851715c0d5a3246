// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activity/support_bundle_saver.h"

#include "api/support_bundle.h"
#include "auth/auth_controller.h"
#include "gui/common/banner.h"
#include "gui/common/error_text.h"
#include "gui/common/file_dialogs.h"
#include "gui/shell/console_services.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace nudge {

SupportBundleSaver::SupportBundleSaver(const ConsoleServices &services, QWidget *window, Banner *banner)
    : QObject(window),
      m_services(services),
      m_window(window),
      m_banner(banner)
{
}

void SupportBundleSaver::ask()
{
    FileQuestion question;
    question.title = tr("Save a support bundle");
    question.filter = tr("Text files (*.txt)");
    question.suggestedName =
        u"nudgescribe-support-%1.txt"_s.arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm"_s));
    question.acceptLabel = tr("Save");
    question.objectName = u"supportBundleDialog"_s;
    askForSaveFile(m_window, question, this, [this](const QString &path) { save(path); });
}

void SupportBundleSaver::save(const QString &path)
{
    SupportBundle bundle(m_services.requestLog);
    bundle.addVersion(QCoreApplication::applicationName(), QCoreApplication::applicationVersion());
    bundle.setContract(m_services.contract);
    bundle.setConnection(m_services.auth.profile());
    bundle.addSettings(m_services.settings);
    const Result<Done> saved = bundle.write(path);
    const QString place = QDir::toNativeSeparators(path);
    if (!saved) {
        m_banner->showMessage(Tone::Danger,
                              tr("The support bundle could not be saved as “%1”, and what was there is as it was. %2")
                                  .arg(place, errorText(saved.error())),
                              {tr("Choose another place…"), [this] { ask(); }});
        return;
    }
    m_banner->showMessage(
        Tone::Success,
        tr("The support bundle is saved as “%1”. It holds no passwords, no keys and no customer data, and it is plain "
           "text: you can read it before you send it.")
            .arg(place),
        {tr("Open the folder"),
         [folder = QFileInfo(path).absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
}

} // namespace nudge
