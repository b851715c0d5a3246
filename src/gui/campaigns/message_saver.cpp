// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/message_saver.h"

#include "campaigns/file_names.h"
#include "gui/common/banner.h"
#include "gui/common/confirm.h"
#include "gui/common/error_text.h"
#include "gui/common/file_dialogs.h"
#include "gui/common/format_text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

MessageSaver::MessageSaver(ApiService &api, QWidget *window, Banner *banner, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_window(window),
      m_banner(banner)
{
}

void MessageSaver::saveOne(const Campaign &campaign, int run, int file, int files)
{
    FileQuestion question;
    question.title = tr("Save messages of “%1”").arg(campaign.name);
    question.filter = tr("CSV files (*.csv)");
    question.suggestedName = messageFileName(campaign.name, file + 1, files);
    question.acceptLabel = tr("Save");
    question.objectName = u"saveFileDialog"_s;
    askForSaveFile(m_window, question, this, [this, campaign, run, file](const QString &path) {
        m_place = path;
        start(campaign, run, {{file, path}});
    });
}

void MessageSaver::saveAll(const Campaign &campaign, int run, int files)
{
    FileQuestion question;
    question.title = tr("Choose a folder for %Ln file(s)", nullptr, files);
    question.acceptLabel = tr("Save here");
    question.objectName = u"saveAllDialog"_s;
    askForFolder(m_window, question, this, [this, campaign, run, files](const QString &folder) {
        m_place = folder;
        QList<ExportTarget> targets;
        for (int file = 0; file < files; ++file)
            targets.append({file, QDir(folder).filePath(messageFileName(campaign.name, file + 1, files))});
        confirmReplacing(campaign, run, targets);
    });
}

void MessageSaver::confirmReplacing(const Campaign &campaign, int run, const QList<ExportTarget> &targets)
{
    const auto there = std::count_if(targets.begin(), targets.end(),
                                     [](const ExportTarget &target) { return QFileInfo::exists(target.path); });
    if (there == 0) {
        start(campaign, run, targets);
        return;
    }
    Question question;
    question.title = tr("Replace %Ln file(s)?", nullptr, int(there));
    question.text = tr("The folder “%1” has %Ln file(s) with the same name already.", nullptr, int(there))
                        .arg(QDir::toNativeSeparators(m_place));
    question.actionText = tr("Replace %Ln file(s)", nullptr, int(there));
    question.destructive = true;
    question.objectName = u"replaceFilesQuestion"_s;
    askToConfirm(m_window, question, this, [this, campaign, run, targets] { start(campaign, run, targets); });
}

void MessageSaver::start(const Campaign &campaign, int run, const QList<ExportTarget> &targets)
{
    if (m_exporter)
        return;
    m_campaignName = campaign.name;
    m_exporter = new MessageExporter(m_api, campaign.id, run, targets, this);
    connect(m_exporter, &MessageExporter::progressed, this, &MessageSaver::showProgress);
    connect(m_exporter, &MessageExporter::finished, this, &MessageSaver::showReport);
    Q_EMIT runningChanged();
    showProgress();
    m_exporter->start();
}

void MessageSaver::showProgress()
{
    if (!m_exporter)
        return;
    m_banner->setDismissible(false);
    //: %1 campaign, %2 and %3 numbers of files, %4 a size such as 1.2 MB
    const QString text = tr("Saving “%1”: file %2 of %3, %4 received");
    m_banner->showMessage(Tone::Accent,
                          text.arg(m_campaignName, countText(qMin(m_exporter->filesDone() + 1, m_exporter->files())),
                                   countText(m_exporter->files()), sizeText(m_exporter->bytes())),
                          {tr("Cancel"), [this] {
                               if (m_exporter)
                                   m_exporter->cancel();
                           }});
}

void MessageSaver::showReport(const ExportReport &report)
{
    m_exporter->deleteLater();
    m_exporter = nullptr;
    m_banner->setDismissible(true);
    const QString place = QDir::toNativeSeparators(m_place);
    if (!report.error) {
        m_banner->showMessage(
            Tone::Success, tr("%Ln file(s) saved (%1): %2", nullptr, report.saved).arg(sizeText(report.bytes), place));
    } else {
        const bool cancelled = report.error->category == ApiError::Category::Cancelled;
        const QString kept =
            tr("%1 of %Ln file(s) saved; no half file was left.", nullptr, report.wanted).arg(countText(report.saved));
        const QString why = cancelled
                                ? tr("Saving was cancelled.")
                                : QString(tr("“%1” could not be saved.").arg(QFileInfo(report.failedPath).fileName()) +
                                          u' ' + errorText(*report.error));
        m_banner->showMessage(cancelled ? Tone::Neutral : Tone::Danger, why + u' ' + kept);
    }
    Q_EMIT runningChanged();
}

} // namespace nudge
