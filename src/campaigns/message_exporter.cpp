// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_exporter.h"

#include "api/api_service.h"
#include "campaigns/message_errors.h"
#include "core/output_file.h"
#include "core/save_file.h"

#include <utility>

namespace nudge {

using namespace std::chrono_literals;

MessageExporter::MessageExporter(ApiService &api, CampaignId campaign, int run, QList<ExportTarget> targets,
                                 QObject *parent)
    : QObject(parent),
      m_api(api),
      m_campaign(std::move(campaign)),
      m_run(run),
      m_targets(std::move(targets))
{
    m_report.wanted = int(m_targets.size());
    m_tick.setInterval(200ms);
    connect(&m_tick, &QTimer::timeout, this, &MessageExporter::progressed);
}

void MessageExporter::start()
{
    m_tick.start();
    nextFile();
}

void MessageExporter::cancel()
{
    if (m_fetch)
        m_fetch->cancel();
}

qint64 MessageExporter::bytes() const
{
    return m_report.bytes + (m_fetch ? m_fetch->bytes() : 0);
}

void MessageExporter::nextFile()
{
    if (m_report.saved == m_report.wanted) {
        finish({});
        return;
    }
    const ExportTarget &target = m_targets.at(m_report.saved);
    if (!isReplaceable(target.path)) {
        finish(messageFileError(ApiError::Category::LocalFile, kNotReplaceable));
        return;
    }
    m_sink = std::make_shared<QSaveFile>(target.path);
    if (!m_sink->open(QIODevice::WriteOnly)) {
        finish(messageFileError(ApiError::Category::LocalFile, m_sink->errorString()));
        return;
    }
    m_fetch = new MessageFileFetch(m_api, {m_campaign, target.file, m_run}, m_sink, this);
    connect(m_fetch, &MessageFileFetch::finished, this, &MessageExporter::onFetched);
    m_fetch->start();
}

void MessageExporter::onFetched(const Result<qint64> &bytes)
{
    m_fetch->deleteLater();
    m_fetch = nullptr;
    if (!bytes.ok()) {
        finish(bytes.error());
        return;
    }
    if (!commitFile(*m_sink)) {
        finish(messageFileError(ApiError::Category::LocalFile, m_sink->errorString()));
        return;
    }
    ++m_report.saved;
    m_report.bytes += *bytes;
    Q_EMIT progressed();
    nextFile();
}

void MessageExporter::finish(std::optional<ApiError> error)
{
    if (std::exchange(m_finished, true))
        return;
    m_tick.stop();
    if (error) {
        // What a request that still runs writes goes nowhere: without a commit there is no file.
        if (m_sink)
            m_sink->cancelWriting();
        m_report.failedPath = m_targets.at(m_report.saved).path;
    }
    m_report.error = std::move(error);
    m_sink.reset();
    Q_EMIT finished(m_report);
}

} // namespace nudge
