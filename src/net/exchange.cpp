// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/exchange.h"

#include "net/one_shot_body.h"

#include <QIODevice>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>
#include <utility>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes kLongestQueue{5};
constexpr double kSlowest = 32; // bytes a second

ApiError::Category categoryOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ApiError::Category::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // not ours: the access manager's transfer timeout
        return ApiError::Category::Timeout;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ApiError::Category::Contract;
    default:
        return ApiError::Category::Offline;
    }
}

/// Scheme, host and port: enough to tell where a redirect led, without what its query may carry.
QString originOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString certificateFacts(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    const auto names = [](const QStringList &list) { return list.join(", "_L1); };
    return u"subject %1; names %2; issuer %3; valid %4 to %5"_s.arg(
        names(certificate.subjectInfo(QSslCertificate::CommonName)),
        names(certificate.subjectAlternativeNames().values(QSsl::DnsEntry)), certificate.issuerDisplayName(),
        certificate.effectiveDate().toString(Qt::ISODate), certificate.expiryDate().toString(Qt::ISODate));
}

} // namespace

Exchange::Exchange(QNetworkReply *reply, const Limits &limits, QObject *parent)
    : QObject(parent),
      m_reply(reply),
      m_limits(limits)
{
    reply->setParent(this);
    m_silence.setSingleShot(true);
    const auto alive = [this] { m_silence.start(m_limits.idle); };
    connect(&m_silence, &QTimer::timeout, this, [this] { abort(ApiError::Category::Timeout); });
    connect(reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_silence.start(m_limits.connect); });
    connect(reply, &QNetworkReply::requestSent, this, alive);
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) {
        m_moved += std::max<qint64>(0, sent - m_sent);
        m_sent = sent;
        m_silence.start(m_limits.idle);
    });
    connect(&m_pace, &QTimer::timeout, this, &Exchange::checkPace);
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
        m_silence.start(m_limits.idle);
        m_moved = 0;
        m_pace.start(2 * m_limits.idle);
    });
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::readAvailable);
    connect(reply, &QNetworkReply::sslErrors, this, &Exchange::onSslErrors);
    connect(reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    // Qt sends a few at a time: until its turn comes a request is silent through no fault of the server's.
    m_silence.start(kLongestQueue);
}

void Exchange::abort(ApiError::Category why)
{
    if (m_aborted || m_reply->isFinished())
        return;
    m_aborted = why;
    m_reply->abort();
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void Exchange::readAvailable()
{
    // Reading after an abort makes Qt warn that the device is not open.
    if (m_aborted || !m_reply->isOpen())
        return;
    m_silence.start(m_limits.idle);
    const QByteArray data = m_reply->readAll();
    m_received += data.size();
    m_moved += data.size();
    if (m_limits.sink && status() / 100 == 2) {
        if (m_limits.sink->write(data) != data.size()) {
            m_sinkDetail = m_limits.sink->errorString();
            abort(ApiError::Category::LocalFile);
        }
        return;
    }
    m_body += data;
    if (m_body.size() > m_limits.bodyCap) {
        m_body.clear();
        abort(ApiError::Category::TooLarge);
    }
}

/// An answer that trickles is never silent, and would still not end on the same day.
void Exchange::checkPace()
{
    const auto seconds = std::chrono::duration<double>(m_pace.intervalAsDuration()).count();
    if (double(std::exchange(m_moved, 0)) < kSlowest * seconds)
        abort(ApiError::Category::Timeout);
}

void Exchange::onSslErrors(const QList<QSslError> &errors)
{
    QStringList words;
    for (const QSslError &error : errors)
        words << error.errorString();
    m_tlsDetail = words.join("; "_L1);
    const QString facts = errors.isEmpty() ? QString() : certificateFacts(errors.first().certificate());
    if (!facts.isEmpty())
        m_tlsDetail += " ("_L1 + facts + u')';
}

void Exchange::onFinished()
{
    m_silence.stop();
    m_pace.stop();
    readAvailable();
    m_error = findError();
    Q_EMIT finished();
    deleteLater();
}

std::optional<ApiError> Exchange::findError() const
{
    ApiError error;
    error.httpStatus = status();
    error.neverSent = m_onceBody && error.httpStatus == 0 && m_onceBody->isUntouched();
    if (m_aborted) {
        error.category = *m_aborted;
        error.detail = m_sinkDetail;
        error.retryable = *m_aborted == ApiError::Category::Timeout;
        return error;
    }
    if (status() / 100 == 3) {
        error.category = ApiError::Category::Redirect;
        error.detail =
            originOf(m_reply->url().resolved(m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl()));
        return error;
    }
    // Qt makes an error of every status from 400 up; below, an error means that the answer was cut.
    if (status() >= 400 || (status() >= 200 && m_reply->error() == QNetworkReply::NoError))
        return std::nullopt;
    error.category = categoryOf(m_reply->error());
    error.retryable = error.category == ApiError::Category::Offline || error.category == ApiError::Category::Timeout;
    if (error.category == ApiError::Category::Contract)
        error.contractFound = u"no HTTP"_s;
    error.detail = m_tlsDetail.isEmpty() ? m_reply->errorString() : m_tlsDetail;
    return error;
}

} // namespace nudge
