// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/publish_banner.h"

#include "gui/common/banner.h"
#include "gui/common/error_text.h"
#include "gui/common/format_text.h"

#include <QCoreApplication>
#include <QPointer>

namespace nudge {

namespace {

struct PublishText
{
    Q_DECLARE_TR_FUNCTIONS(PublishText)
};

QString phaseText(CampaignPublisher::Phase phase, const QString &campaign)
{
    switch (phase) {
    case CampaignPublisher::Phase::Checking:
        return PublishText::tr("The server's answer was lost. Looking whether “%1” was published…").arg(campaign);
    case CampaignPublisher::Phase::Preparing:
        return PublishText::tr("“%1” is published; its files are being made…").arg(campaign);
    default:
        return PublishText::tr("Publishing “%1”…").arg(campaign);
    }
}

} // namespace

void showPublishing(Banner &banner, CampaignPublisher &publisher)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(publisher.elapsed()).count();
    QString text = phaseText(publisher.phase(), publisher.campaign().name);
    if (seconds > 0)
        text += u' ' + durationText(seconds);
    banner.setDismissible(false);
    if (publisher.phase() != CampaignPublisher::Phase::Publishing) {
        const QPointer<CampaignPublisher> running(&publisher);
        banner.showMessage(Tone::Accent, text, {PublishText::tr("Stop waiting"), [running] {
                                                    if (running)
                                                        running->stopWaiting();
                                                }});
    } else {
        banner.showMessage(Tone::Accent, text);
    }
}

void showPublished(Banner &banner, const QString &campaign, const PublishResult &result,
                   const std::function<void()> &lookAgain)
{
    const BannerAction again{PublishText::tr("Look again"), lookAgain};
    banner.setDismissible(true);
    switch (result.outcome) {
    case PublishResult::Outcome::FilesReady:
        banner.showMessage(
            Tone::Success,
            PublishText::tr("“%1” is published. %Ln file(s) can be saved.", nullptr, result.files).arg(campaign));
        break;
    case PublishResult::Outcome::Refused:
        banner.showMessage(Tone::Danger,
                           PublishText::tr("“%1” was not published.").arg(campaign) + u' ' + errorText(*result.error));
        break;
    case PublishResult::Outcome::Unconfirmed:
        banner.showMessage(Tone::Warning,
                           PublishText::tr("It is not known whether “%1” was published: the server's answer was lost, "
                                           "and the campaign's stage does not show it. Look again in some minutes "
                                           "before you publish it once more.")
                               .arg(campaign),
                           again);
        break;
    case PublishResult::Outcome::StoppedWaiting:
        banner.showMessage(Tone::Neutral,
                           PublishText::tr("“%1” is published; its files were not there yet. The server goes on making "
                                           "them.")
                               .arg(campaign),
                           again);
        break;
    }
}

} // namespace nudge
