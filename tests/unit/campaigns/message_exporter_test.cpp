// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign_server.h"
#include "campaigns/message_exporter.h"
#include "campaigns/message_loader.h"
#include "support/full_disk.h"
#include "support/sandbox_fixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

class MessageExporterTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }

    static ExportReport run(MessageExporter &exporter)
    {
        std::optional<ExportReport> report;
        QObject::connect(&exporter, &MessageExporter::finished, &exporter,
                         [&](const ExportReport &now) { report = now; });
        exporter.start();
        if (!QTest::qWaitFor([&] { return report.has_value(); }, kPatience))
            qFatal("never finished");
        return *report;
    }

    static QStringList namesIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void filesAreWhatTheSandboxGives()
    {
        SandboxFixture sandbox;
        FakeSecretStore secrets;
        SessionStack session(secrets);
        QVERIFY(session.signIn(sandbox.url(), SandboxFixture::credentials()).ok());
        std::optional<Campaign> published;
        const auto list = await(session.api.campaigns());
        for (const WorkspaceCampaigns &workspace : *list) {
            for (const Campaign &one : workspace.campaigns) {
                if (one.stage == CampaignStage::Published && one.messageCount > 0)
                    published = one;
            }
        }
        QVERIFY(published);
        const int files = *await(session.api.messageFileCount(published->id));
        QTemporaryDir folder;
        QList<ExportTarget> targets;
        for (int file = 0; file < files; ++file)
            targets.append({file, folder.filePath(u"%1.csv"_s.arg(file))});
        MessageExporter exporter(session.api, published->id, 0, targets);
        const ExportReport report = run(exporter);
        QVERIFY(!report.error);
        QCOMPARE(report.saved, files);
        qint64 bytes = 0;
        for (const ExportTarget &target : std::as_const(targets)) {
            const auto csv = await(session.api.messageFileCsv(published->id, target.file));
            QCOMPARE(contentOf(target.path), *csv);
            bytes += csv->size();
        }
        QCOMPARE(report.bytes, bytes);
    }

    void readsTheMessagesOfThoseFiles()
    {
        SandboxFixture sandbox;
        FakeSecretStore secrets;
        SessionStack session(secrets);
        QVERIFY(session.signIn(sandbox.url(), SandboxFixture::credentials()).ok());
        const auto list = await(session.api.campaigns());
        int exported = 0;
        int generated = 0;
        for (const WorkspaceCampaigns &workspace : *list) {
            for (const Campaign &one : workspace.campaigns) {
                MessageLoader loader(session.api, one, 0);
                std::optional<Result<MessageLoad>> result;
                connect(&loader, &MessageLoader::finished, this,
                        [&](const Result<MessageLoad> &load) { result = load; });
                loader.start();
                QTRY_VERIFY(result);
                QVERIFY2(result->ok(), qPrintable(one.name));
                QVERIFY(result->value().columnsFound);
                const bool isPublished = one.stage == CampaignStage::Published;
                QCOMPARE(result->value().source, isPublished ? MessageSource::Exported : MessageSource::Generated);
                if (isPublished)
                    QCOMPARE(loader.store()->count(), one.messageCount);
                (isPublished ? exported : generated)++;
                for (const Message &message : loader.store()->read(0, 20)) {
                    QVERIFY(!message.body.isEmpty());
                    QCOMPARE(message.channel, one.channel);
                    QCOMPARE(message.recipient.isEmpty(), !isPublished);
                }
            }
        }
        QVERIFY(exported > 0 && generated > 0);
    }

    void aFullDiskKeepsTheFileThatWasThere()
    {
        SandboxFixture sandbox;
        FakeSecretStore secrets;
        SessionStack session(secrets);
        QVERIFY(session.signIn(sandbox.url(), SandboxFixture::credentials()).ok());
        std::optional<Campaign> published;
        const auto list = await(session.api.campaigns());
        for (const WorkspaceCampaigns &workspace : *list) {
            for (const Campaign &one : workspace.campaigns) {
                if (one.stage == CampaignStage::Published && one.messageCount > 0)
                    published = one;
            }
        }
        QVERIFY(published);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"messages.csv"_s);
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("yesterday's") > 0);
        before.close();

        std::optional<FullDisk> full(std::in_place);
        MessageExporter exporter(session.api, published->id, 0, {{0, path}});
        const ExportReport report = run(exporter);
        MessageLoader loader(session.api, *published, 0);
        std::optional<Result<MessageLoad>> loaded;
        connect(&loader, &MessageLoader::finished, this, [&](const Result<MessageLoad> &load) { loaded = load; });
        loader.start();
        QTRY_VERIFY_WITH_TIMEOUT(loaded, kPatience);
        full.reset();

        QVERIFY(report.error);
        QCOMPARE(report.error->category, ApiError::Category::LocalFile);
        QVERIFY(!report.error->detail.isEmpty());
        QCOMPARE(report.failedPath, path);
        QCOMPARE(contentOf(path), QByteArray("yesterday's"));
        QCOMPARE(namesIn(folder), QStringList{u"messages.csv"_s});
        QVERIFY(!loaded->ok());
        QCOMPARE(loaded->error().category, ApiError::Category::LocalFile);
        MessageExporter again(session.api, published->id, 0, {{0, path}});
        QVERIFY(!run(again).error);
    }

    void fallsBackToTheRawFileWhereTheAddressFails()
    {
        CampaignServer server;
        const QByteArray csv("recipient,body\r\n1,Gr\xC3\xBC\xC3\x9F"
                             "e\r\n");
        const Contract &c = Contract::builtIn();
        const QByteArray storage = server.server.url(u"/storage/x"_s).toEncoded();
        server.on(Call::MessagesFetch, [&](const ReceivedRequest &request) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            if (body.value(c.name(Member::ExportType)).toString() == c.word(WireValue::ExportUrl))
                return ScriptedAnswer::json("{\"" + c.name(Member::ExportUrl).toUtf8() + "\": \"" + storage + "\"}");
            return ScriptedAnswer::text("text/csv", csv);
        });
        // The storage breaks off in the middle: what came before must not stand in the file.
        ScriptedAnswer cut = ScriptedAnswer::text("text/csv", QByteArray(100'000, 'x'));
        cut.fault = ScriptedAnswer::Fault::Cut;
        server.server.on("GET", "/storage/x", cut);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        MessageExporter exporter(server.session.api, {u"c1"_s}, 0, {{0, path}});
        const ExportReport report = run(exporter);
        QVERIFY(!report.error);
        QCOMPARE(contentOf(path), csv);
        QCOMPARE(server.server.count("GET", "/storage/x"), 1);
    }

    void historicalRunsNeverAskForAnAddress()
    {
        CampaignServer server;
        const Contract &c = Contract::builtIn();
        QStringList types;
        server.on(Call::MessagesFetch, [&](const ReceivedRequest &request) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            types += body.value(c.name(Member::ExportType)).toString();
            return ScriptedAnswer::text("text/csv", "recipient,body\r\n");
        });
        QTemporaryDir folder;
        MessageExporter exporter(server.session.api, {u"c1"_s}, 3, {{0, folder.filePath(u"a.csv"_s)}});
        QVERIFY(!run(exporter).error);
        QCOMPARE(types, QStringList{c.word(WireValue::ExportCsv)});
    }

    void aFailureLeavesTheOldFileAndNoHalfOne()
    {
        CampaignServer server;
        server.on(Call::MessagesFetch, ScriptedAnswer::json("{\"code\": 500, \"message\": \"Out of order\"}", 500));
        QTemporaryDir folder;
        const QString old = folder.filePath(u"a.csv"_s);
        QFile file(old);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
        file.close();
        MessageExporter exporter(server.session.api, {u"c1"_s}, 0, {{0, old}, {1, folder.filePath(u"b.csv"_s)}});
        const ExportReport report = run(exporter);
        QCOMPARE(report.saved, 0);
        QCOMPARE(report.failedPath, old);
        QCOMPARE(report.error->category, ApiError::Category::Server);
        QCOMPARE(contentOf(old), QByteArray("before"));
        QCOMPARE(namesIn(folder), QStringList{u"a.csv"_s});
    }

    void cancelStopsAtOnceAndKeepsWholeFilesAlone()
    {
        CampaignServer server;
        const Contract &c = Contract::builtIn();
        const QByteArray storage = server.server.url(u"/storage/x"_s).toEncoded();
        const ScriptedAnswer address =
            ScriptedAnswer::json("{\"" + c.name(Member::ExportUrl).toUtf8() + "\": \"" + storage + "\"}");
        server.on(Call::MessagesFetch, address);
        int files = 0;
        server.server.on("GET", "/storage/x", [&files](const ReceivedRequest &) {
            ScriptedAnswer file = ScriptedAnswer::text("text/csv", QByteArray(50'000, 'x'));
            if (++files > 1)
                file.fault = ScriptedAnswer::Fault::Stall;
            return file;
        });
        QTemporaryDir folder;
        auto exporter = std::make_unique<MessageExporter>(
            server.session.api, CampaignId{u"c1"_s}, 0,
            QList<ExportTarget>{{0, folder.filePath(u"a.csv"_s)}, {1, folder.filePath(u"b.csv"_s)}});
        std::optional<ExportReport> report;
        connect(exporter.get(), &MessageExporter::finished, this, [&](const ExportReport &now) { report = now; });
        exporter->start();
        QTRY_VERIFY(exporter->bytes() > 50'000); // in the middle of the second file
        exporter->cancel();
        QVERIFY(report);
        QCOMPARE(report->saved, 1);
        QCOMPARE(report->error->category, ApiError::Category::Cancelled);
        exporter.reset(); // the request may still be on its way out
        QTRY_COMPARE(namesIn(folder), QStringList{u"a.csv"_s});
        QCOMPARE(contentOf(folder.filePath(u"a.csv"_s)).size(), 50'000);
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        CampaignServer server;
        MessageExporter exporter(server.session.api, {u"c1"_s}, 0, {{0, u"/nowhere/at/all.csv"_s}});
        const ExportReport report = run(exporter);
        QCOMPARE(report.error->category, ApiError::Category::LocalFile);
        QCOMPARE(report.failedPath, u"/nowhere/at/all.csv"_s);
        QCOMPARE(server.count(Call::MessagesFetch), 0);
    }
};

QTEST_GUILESS_MAIN(MessageExporterTest)
#include "message_exporter_test.moc"
