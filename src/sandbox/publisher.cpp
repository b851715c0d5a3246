// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/publisher.h"

#include "sandbox/campaign_words.h"
#include "sandbox/message_export.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QTimer>

#include <memory>

namespace nudge {

namespace {

Q_LOGGING_CATEGORY(lcPublisher, "nudgescribe.sandbox.publisher")

/// Nothing may be thrown through Qt's event loop.
template <class Step> void guarded(Step step)
{
    try {
        step();
    } catch (const DatabaseFailure &failure) {
        qCCritical(lcPublisher, "publishing stopped: %ls", qUtf16Printable(failure.reason));
    }
}

} // namespace

Publisher::Publisher(CallContext &context, std::chrono::milliseconds duration, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_duration(duration)
{
}

void Publisher::publish(const StoredCampaign &campaign)
{
    m_context.database.run("UPDATE campaign SET publishing = 1 WHERE id = ?", campaign.row);
    schedule(campaign.row);
}

void Publisher::resume()
{
    QSqlQuery &query = m_context.database.run("SELECT id FROM campaign WHERE publishing = 1");
    while (query.next())
        schedule(query.value(0).toLongLong());
}

void Publisher::publishNow(CallContext &context, const StoredCampaign &campaign, qint64 moment)
{
    MessageExport files(context, campaign);
    while (files.writeFile()) {
    }
    finish(context, campaign, files.rows(), moment);
}

void Publisher::schedule(qint64 campaign)
{
    QTimer::singleShot(m_duration, this, [this, campaign] { guarded([&] { begin(campaign); }); });
}

void Publisher::begin(qint64 row)
{
    const auto campaign = StoredCampaign::load(m_context.database, row);
    if (!campaign)
        return;
    m_context.database.run("DELETE FROM export_file WHERE campaign = ? AND run = ?", row, campaign->currentRun);
    auto files = std::make_shared<MessageExport>(m_context, *campaign);
    auto *turn = new QTimer(this); // one file for each pass of the event loop
    connect(turn, &QTimer::timeout, this, [this, turn, files, campaign = *campaign] {
        bool more = false;
        guarded([&] {
            Database::Transaction transaction(m_context.database);
            more = files->writeFile();
            if (!more)
                finish(m_context, campaign, files->rows(), QDateTime::currentSecsSinceEpoch());
            transaction.commit();
        });
        if (!more) {
            turn->stop();
            turn->deleteLater();
        }
    });
    turn->start(0);
}

void Publisher::finish(CallContext &context, const StoredCampaign &campaign, qint64 rows, qint64 moment)
{
    const int published = int(CampaignStage::Published);
    context.database.run("UPDATE campaign SET stage = ?, published = ?, publishing = 0, messages = ? WHERE id = ?",
                         published, moment, rows, campaign.row);
    context.database.run("UPDATE message SET stage = ? WHERE campaign = ? AND run = ?", published, campaign.row,
                         campaign.currentRun);
    context.database.run("UPDATE run SET status = ? WHERE campaign = ? AND number = ?",
                         stageWord(context.contract, CampaignStage::Published), campaign.row, campaign.currentRun);
}

} // namespace nudge
