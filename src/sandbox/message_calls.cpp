// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/message_calls.h"

#include "sandbox/access_token.h"
#include "sandbox/campaign_words.h"
#include "sandbox/csv_rows.h"
#include "sandbox/wire_id.h"

#include <QDateTime>
#include <QUrlQuery>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

// The download's address is the storage's own affair and no part of the API: clients take it as it comes.
constexpr QLatin1StringView kDownloadPath("/storage/");
constexpr QLatin1StringView kExpires("expires");
constexpr QLatin1StringView kSignature("signature");
constexpr qint64 kDownloadSeconds = 15 * 60;

bool isWord(const Contract &contract, WireValue value, const QString &word)
{
    return contract.words(value).contains(word, Qt::CaseInsensitive);
}

} // namespace

Reply MessageCalls::publish(const Request &request)
{
    const StoredCampaign campaign = campaignOf(m_context, request);
    if (campaign.publishing)
        throw Refusal{Refusal::kBadRequest, u"The campaign is being published already."_s, {}};
    if (campaign.stage != CampaignStage::ReadyToPublish)
        throw Refusal{Refusal::kBadRequest,
                      u"Only a campaign in \"%1\" can be published; this one is in \"%2\"."_s.arg(
                          stageWord(m_context.contract, CampaignStage::ReadyToPublish),
                          stageWord(m_context.contract, campaign.stage)),
                      {}};
    m_publisher.publish(campaign);
    const QString job = wireId(kJobPrefix, campaign.row * 1000 + campaign.currentRun);
    return Reply::success(m_context.contract, QJsonObject{{m_context.contract.name(Member::JobId), job}},
                          u"Publishing queued"_s);
}

Reply MessageCalls::pages(const Request &request)
{
    const StoredCampaign campaign = campaignOf(m_context, request);
    const int count = fileCount(campaign, runOf(request, campaign));
    return Reply::success(m_context.contract, QJsonObject{{m_context.contract.name(Member::PageCount), count}});
}

Reply MessageCalls::fetch(const Request &request)
{
    const Contract &contract = m_context.contract;
    const StoredCampaign campaign = campaignOf(m_context, request);
    const int run = runOf(request, campaign);
    const QString type = request.text(Member::ExportType);
    const int files = fileCount(campaign, run);
    if (files == 0)
        throw Refusal{Refusal::kBadRequest, u"The run has no files: its messages are not published."_s, {}};
    const qint64 page = request.integer(Member::PageNumber) - contract.firstMessagePage() + 1;
    if (page < 1 || page > files)
        throw Refusal{Refusal::kBadRequest, u"There is no such file; the run has %1."_s.arg(files), {}};
    if (isWord(contract, WireValue::ExportCsv, type))
        return Reply::csv(file(campaign.row, run, page));
    if (isWord(contract, WireValue::ExportJson, type))
        return asJson(file(campaign.row, run, page));
    if (!isWord(contract, WireValue::ExportUrl, type))
        throw Refusal{Refusal::kBadRequest, u"There is no export type \"%1\"."_s.arg(type), {}};
    if (run < campaign.currentRun)
        throw Refusal{Refusal::kBadRequest, u"Historical runs have no download address."_s, {}};
    return Reply::success(contract,
                          QJsonObject{{contract.name(Member::ExportUrl), presigned(campaign.row, run, page)}});
}

bool MessageCalls::isDownload(const QUrl &url)
{
    return url.path().startsWith(kDownloadPath);
}

Reply MessageCalls::download(const QUrl &url)
{
    const QUrlQuery query(url);
    const QByteArray expires = query.queryItemValue(kExpires).toLatin1();
    const QByteArray signature = query.queryItemValue(kSignature).toLatin1();
    if (signatureOf(url.path().toUtf8() + '?' + expires, m_context.secret) != signature)
        throw Refusal{Refusal::kForbidden, u"The signature does not fit the address."_s, {}};
    if (expires.toLongLong() <= QDateTime::currentSecsSinceEpoch())
        throw Refusal{Refusal::kForbidden, u"The address has expired."_s, {}};
    const QStringList parts = url.path().mid(kDownloadPath.size()).section(u'.', 0, 0).split(u'-');
    return Reply::csv(file(parts.value(0).toLongLong(), parts.value(1).toInt(), parts.value(2).toLongLong()));
}

int MessageCalls::fileCount(const StoredCampaign &campaign, int run)
{
    if (campaign.publishing && run == campaign.currentRun)
        return 0; // some may be there, but the export is not complete
    return m_context.database
        .value("SELECT count(*) FROM export_file WHERE campaign = ? AND run = ?", campaign.row, run)
        .toInt();
}

QByteArray MessageCalls::file(qint64 campaign, int run, qint64 page)
{
    const QVariant csv = m_context.database.value(
        "SELECT csv FROM export_file WHERE campaign = ? AND run = ? AND page = ?", campaign, run, page);
    if (csv.isNull())
        throw Refusal{Refusal::kNotFound, u"The file is not there any more."_s, {}};
    return csv.toByteArray();
}

QString MessageCalls::presigned(qint64 campaign, int run, qint64 page) const
{
    QUrl url = m_context.address;
    url.setPath(kDownloadPath + u"%1-%2-%3.csv"_s.arg(campaign).arg(run).arg(page));
    const QByteArray expires = QByteArray::number(QDateTime::currentSecsSinceEpoch() + kDownloadSeconds);
    QUrlQuery query;
    query.addQueryItem(kExpires, QString::fromLatin1(expires));
    query.addQueryItem(kSignature,
                       QString::fromLatin1(signatureOf(url.path().toUtf8() + '?' + expires, m_context.secret)));
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

Reply MessageCalls::asJson(const QByteArray &csv) const
{
    const int cap = m_context.contract.messageJsonRows();
    CsvRows rows(csv);
    QStringList header;
    QStringList cells;
    rows.next(header);
    QJsonArray messages;
    qint64 total = 0;
    while (rows.next(cells)) {
        if (++total > cap)
            continue;
        QJsonObject message;
        for (qsizetype i = 0; i < header.size(); ++i)
            message.insert(header[i], cells.value(i));
        messages.append(message);
    }
    return Reply::success(m_context.contract, messages,
                          total > cap ? u"The first %1 of %2 messages"_s.arg(cap).arg(total) : QString());
}

} // namespace nudge
