// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_file_fetch.h"

#include "api/api_service.h"
#include "campaigns/message_errors.h"
#include "core/futures.h"

#include <QFileDevice>

namespace nudge {

namespace {

/// Whether asking for the same file in another form makes sense after `error`.
bool isWorthAnotherForm(const ApiError &error)
{
    switch (error.category) {
    case ApiError::Category::NoSession:
    case ApiError::Category::Unauthorised:
    case ApiError::Category::RateLimited:
    case ApiError::Category::LocalFile:
    case ApiError::Category::Cancelled:
        return false;
    default:
        return true;
    }
}

} // namespace

MessageFileFetch::MessageFileFetch(ApiService &api, MessageFileId file, std::shared_ptr<QFileDevice> sink,
                                   QObject *parent)
    : QObject(parent),
      m_api(api),
      m_file(std::move(file)),
      m_sink(std::move(sink))
{
}

void MessageFileFetch::start()
{
    if (m_file.run != 0) {
        fetchCsv();
        return;
    }
    whenDone(m_api.messageFileUrl(m_file.campaign, m_file.file), this, [this](const Result<QUrl> &url) {
        if (m_finished)
            return;
        if (url.ok())
            download(*url);
        else if (isWorthAnotherForm(url.error()))
            fetchCsv();
        else
            finish(url.error());
    });
}

void MessageFileFetch::download(const QUrl &url)
{
    m_download = m_api.download(url, m_sink.get());
    // The sink is held until the request is over, also where this object is gone before.
    whenDone(m_download, &m_api, [sink = m_sink](const Result<qint64> &) {});
    whenDone(m_download, this, [this](const Result<qint64> &bytes) {
        if (m_finished)
            return;
        if (bytes.ok() || !isWorthAnotherForm(bytes.error())) {
            finish(bytes);
            return;
        }
        m_sink->seek(0);
        m_sink->resize(0);
        fetchCsv();
    });
}

void MessageFileFetch::fetchCsv()
{
    const auto answer = m_api.messageFileCsv(m_file.campaign, m_file.file, m_file.run);
    whenDone(answer, this, [this](const Result<QByteArray> &csv) {
        if (m_finished)
            return;
        if (!csv.ok()) {
            finish(csv.error());
            return;
        }
        if (m_sink->write(*csv) != csv->size()) {
            finish(messageFileError(ApiError::Category::LocalFile, m_sink->errorString()));
            return;
        }
        finish(csv->size());
    });
}

void MessageFileFetch::cancel()
{
    m_download.cancel();
    finish(messageFileError(ApiError::Category::Cancelled));
}

qint64 MessageFileFetch::bytes() const
{
    return m_sink->pos();
}

void MessageFileFetch::finish(const Result<qint64> &result)
{
    if (std::exchange(m_finished, true))
        return;
    Q_EMIT finished(result);
}

} // namespace nudge
