// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_loader.h"

#include "api/api_service.h"
#include "campaigns/channel_words.h"
#include "campaigns/message_errors.h"
#include "campaigns/message_writer.h"
#include "core/futures.h"

#include <QFile>
#include <QPointer>
#include <QtConcurrent>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Message fromGenerated(const Contract &contract, const GeneratedMessage &generated, Channel channel)
{
    Message message;
    message.segment = generated.segment;
    message.channelText = generated.channel;
    message.channel = generated.channel.isEmpty() ? channel : channelFromWord(contract, generated.channel);
    message.subject = generated.subject;
    message.body = generated.body;
    message.reviewStatus = generated.reviewStatus;
    message.approvalStage = generated.approvalStage;
    message.archived = generated.archived;
    return message;
}

} // namespace

MessageLoader::MessageLoader(ApiService &api, Campaign campaign, int run, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_campaign(std::move(campaign)),
      m_run(run),
      m_store(std::make_shared<MessageStore>())
{
}

MessageLoader::~MessageLoader()
{
    *m_stop = true;
}

void MessageLoader::start()
{
    if (!m_store->problem().isEmpty()) {
        Q_EMIT finished(messageFileError(ApiError::Category::LocalFile, m_store->problem()));
        return;
    }
    const bool mayHaveFiles =
        m_campaign.stage != CampaignStage::ReadyForReview && m_campaign.stage != CampaignStage::ReadyToPublish;
    // A historical run was published, whatever the stage of the campaign is now.
    if (mayHaveFiles || m_run != 0)
        loadFiles();
    else
        loadGenerated();
}

void MessageLoader::loadFiles()
{
    whenDone(m_api.messageFileCount(m_campaign.id, m_run), this, [this](const Result<int> &files) {
        if (!files.ok() && m_campaign.stage == CampaignStage::Published) {
            Q_EMIT finished(files.error());
            return;
        }
        m_load.files = files.ok() ? *files : 0;
        if (m_load.files == 0) {
            loadGenerated();
            return;
        }
        m_load.source = MessageSource::Exported;
        Q_EMIT progressed();
        nextFile();
    });
}

void MessageLoader::loadGenerated()
{
    const auto answer = m_api.generatedMessages(m_campaign.id, m_run);
    whenDone(answer, this, [this](const Result<QList<GeneratedMessage>> &generated) {
        if (!generated.ok()) {
            Q_EMIT finished(generated.error());
            return;
        }
        MessageWriter writer(m_store->databaseFile());
        for (const GeneratedMessage &message : *generated)
            writer.add(fromGenerated(m_api.contract(), message, m_campaign.channel));
        if (!writer.commit()) {
            Q_EMIT finished(messageFileError(ApiError::Category::LocalFile, writer.problem()));
            return;
        }
        Q_EMIT progressed();
        Q_EMIT finished(m_load);
    });
}

void MessageLoader::nextFile()
{
    if (m_load.filesDone == m_load.files) {
        Q_EMIT finished(m_load);
        return;
    }
    const QString path = m_store->folder()->filePath(u"file-%1.csv"_s.arg(m_load.filesDone));
    const auto sink = std::make_shared<QFile>(path);
    if (!sink->open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        Q_EMIT finished(messageFileError(ApiError::Category::LocalFile, sink->errorString()));
        return;
    }
    auto *fetch = new MessageFileFetch(m_api, {m_campaign.id, m_load.filesDone, m_run}, sink, this);
    connect(fetch, &MessageFileFetch::finished, this, [this, fetch, sink, path](const Result<qint64> &bytes) {
        fetch->deleteLater();
        sink->close();
        if (bytes.ok())
            parse(path);
        else
            Q_EMIT finished(bytes.error());
    });
    fetch->start();
}

void MessageLoader::parse(const QString &csvFile)
{
    // The worker holds what it uses: the folder, the flag and the contract outlive this object if need be.
    const QPointer<MessageLoader> self(this);
    auto reading = QtConcurrent::run([self, csvFile, database = m_store->databaseFile(), folder = m_store->folder(),
                                      contract = m_api.contract(), channel = m_campaign.channel, report = m_report,
                                      stop = m_stop] {
        const auto committed = [&](const MessageFileReport &now) {
            QMetaObject::invokeMethod(QCoreApplication::instance(), [self, names = now.otherColumns] {
                if (!self)
                    return;
                self->m_store->setOtherColumns(names);
                Q_EMIT self->progressed();
            });
        };
        return readMessageFile(csvFile, database, contract, channel, report, *stop, committed);
    });
    whenDone(reading, this, [this, csvFile](const Result<MessageFileReport> &report) {
        QFile::remove(csvFile);
        if (!report.ok()) {
            Q_EMIT finished(report.error());
            return;
        }
        m_report = *report;
        m_store->setOtherColumns(m_report.otherColumns);
        m_load.columnsFound = m_report.columnsFound;
        ++m_load.filesDone;
        Q_EMIT progressed();
        nextFile();
    });
}

} // namespace nudge
