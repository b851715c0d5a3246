// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/uploader.h"

#include "core/futures.h"
#include "import_fixture.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

/// A server that keeps its customers by identifier, and misbehaves as a test tells it.
class BookServer
{
public:
    using Fault = std::function<std::optional<ApiError>(const QList<QStringList> &rows)>;

    Uploader::Send send()
    {
        return [this](const QStringList &fields, const QList<QStringList> &rows) -> QFuture<Result<UploadAnswer>> {
            sentFields = fields;
            requests << int(rows.size());
            if (beforeStoring) {
                if (const auto error = beforeStoring(rows))
                    return readyFuture<Result<UploadAnswer>>(*error);
            }
            UploadAnswer answer;
            for (int i = 0; i < rows.size(); ++i) {
                if (refusedIds.contains(rows[i][0])) {
                    ++answer.rejected;
                    answer.errors.append({i + 1, u"points"_s, u"too few points"_s});
                    continue;
                }
                ++answer.accepted;
                if (stored.contains(rows[i][0]))
                    ++answer.updated;
                stored.insert(rows[i][0]);
            }
            if (afterStoring) {
                if (const auto error = afterStoring(rows))
                    return readyFuture<Result<UploadAnswer>>(*error);
            }
            return readyFuture<Result<UploadAnswer>>(answer);
        };
    }

    Fault beforeStoring;
    Fault afterStoring;
    QSet<QString> refusedIds;
    QSet<QString> stored;
    QList<int> requests;
    QStringList sentFields;
};

ApiError failure(ApiError::Category category, const QString &words = {})
{
    ApiError error;
    error.category = category;
    error.serverMessage = words;
    return error;
}

Uploader::Options quick(qsizetype rows)
{
    Uploader::Options options;
    options.chunk.rows = rows;
    options.waits = {std::chrono::milliseconds(1), std::chrono::milliseconds(1)};
    options.limitWait = std::chrono::milliseconds(1);
    return options;
}

/// Runs an upload to its end and checks what must hold of every receipt.
Receipt run(Uploader &uploader, const JudgedFile &file)
{
    QSignalSpy finished(&uploader, &Uploader::finished);
    uploader.start(file.plan, file.verdict);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 20'000))
        qFatal("the upload never ended");
    const auto receipt = finished.takeFirst().at(0).value<Receipt>();
    if (!receipt.counts.addsUp())
        QTest::qFail("the receipt does not add up", __FILE__, __LINE__);
    if (receipt.counts.skipped < 0)
        QTest::qFail("more rows are counted than the file has", __FILE__, __LINE__);
    return receipt;
}

} // namespace

class UploaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheGoodRows()
    {
        const JudgedFile file(customersCsv(1000, {3, 250, 251, 500, 777, 999, 1000}));
        BookServer server;
        Uploader uploader(server.send(), quick(300));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Complete);
        QCOMPARE(receipt.counts.rowsInFile, 1000);
        QCOMPARE(receipt.counts.created, 993);
        QCOMPARE(receipt.counts.rejectedHere, 7);
        QCOMPARE(receipt.counts.skipped, 0);
        QCOMPARE(server.requests, QList<int>({300, 300, 300, 93}));
        QCOMPARE(server.sentFields, QStringList({u"customer_id"_s, u"first_name"_s, u"date_of_birth"_s, u"points"_s}));
        QVERIFY(!server.stored.contains(u"C250"_s));
        QVERIFY(server.stored.contains(u"C252"_s));
    }

    void againUpdates()
    {
        const JudgedFile file(customersCsv(20));
        BookServer server;
        Uploader first(server.send(), quick(8));
        run(first, file);
        Uploader second(server.send(), quick(8));
        const Receipt receipt = run(second, file);
        QCOMPARE(receipt.counts.created, 0);
        QCOMPARE(receipt.counts.updated, 20);
    }

    void namesTheFileRowsOfRefusals()
    {
        const JudgedFile file(customersCsv(10, {2, 5}));
        BookServer server;
        server.refusedIds = {u"C4"_s, u"C10"_s};
        Uploader uploader(server.send(), quick(3));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.counts.created, 6);
        QCOMPARE(receipt.counts.rejectedByServer, 2);
        QCOMPARE(receipt.serverRejections, QList<ServerRejection>({{4, u"points"_s, u"too few points"_s},
                                                                   {10, u"points"_s, u"too few points"_s}}));
    }

    void halvesUntilTheBadRowStandsAlone()
    {
        const JudgedFile file(customersCsv(64));
        BookServer server;
        server.beforeStoring = [](const QList<QStringList> &rows) -> std::optional<ApiError> {
            for (const QStringList &row : rows) {
                if (row[0] == u"C37"_s)
                    return failure(ApiError::Category::Validation, u"C37 is not wanted"_s);
            }
            return {};
        };
        Uploader uploader(server.send(), quick(64));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Complete);
        QCOMPARE(receipt.counts.created, 63);
        QCOMPARE(receipt.serverRejections, QList<ServerRejection>({{37, {}, u"C37 is not wanted"_s}}));
        // 64 rows are halved six times; each time one half is asked that is good and one that is not.
        QCOMPARE(server.requests.size(), 13);
    }

    void stopsWhereEverythingIsRefused()
    {
        const JudgedFile file(customersCsv(500));
        BookServer server;
        server.beforeStoring = [](const QList<QStringList> &) {
            return std::optional(failure(ApiError::Category::Validation, u"no such group"_s));
        };
        Uploader uploader(server.send(), quick(500));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Failed);
        QCOMPARE(receipt.error->serverMessage, u"no such group"_s);
        QCOMPARE(receipt.counts.rejectedByServer, 8);
        QCOMPARE(receipt.counts.skipped, 492);
        QVERIFY(server.requests.size() < 40);
    }

    void lostAnswerIsNotCountedAsUpdate()
    {
        const JudgedFile file(customersCsv(30));
        BookServer server;
        int lost = 0;
        server.afterStoring = [&](const QList<QStringList> &rows) -> std::optional<ApiError> {
            if (rows.first()[0] == u"C11"_s && lost++ == 0)
                return failure(ApiError::Category::Offline);
            return {};
        };
        Uploader uploader(server.send(), quick(10));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Complete);
        QCOMPARE(receipt.counts.created, 20);
        QCOMPARE(receipt.counts.updated, 0);
        QCOMPARE(receipt.counts.createdOrUpdated, 10);
        QCOMPARE(server.stored.size(), 30);
    }

    void whatNeverLeftIsSentForAsLongAsItTakes()
    {
        const JudgedFile file(customersCsv(30));
        BookServer server;
        int away = 0;
        server.beforeStoring = [&](const QList<QStringList> &rows) -> std::optional<ApiError> {
            if (rows.first()[0] != u"C11"_s || ++away > 10) // more often than a lost answer is tried again
                return {};
            ApiError error = failure(away % 2 == 0 ? ApiError::Category::Timeout : ApiError::Category::Offline);
            error.neverSent = true;
            return error;
        };
        Uploader uploader(server.send(), quick(10));
        bool toldOffline = false;
        connect(&uploader, &Uploader::progressed, this, [&](const UploadProgress &progress) {
            toldOffline = toldOffline || progress.activity == UploadProgress::Activity::Offline;
        });
        const Receipt receipt = run(uploader, file);
        QVERIFY(toldOffline);
        QCOMPARE(receipt.end, UploadEnd::Complete);
        QCOMPARE(receipt.counts.created, 30); // none of them in doubt
        QCOMPARE(server.requests.size(), 13);
    }

    void cancellingWhileTheServerIsAwayLeavesNothingInDoubt()
    {
        const JudgedFile file(customersCsv(30));
        BookServer server;
        server.beforeStoring = [](const QList<QStringList> &rows) -> std::optional<ApiError> {
            if (rows.first()[0] != u"C11"_s)
                return {};
            ApiError error = failure(ApiError::Category::Offline);
            error.neverSent = true;
            return error;
        };
        Uploader uploader(server.send(), quick(10));
        connect(&uploader, &Uploader::progressed, &uploader, [&uploader](const UploadProgress &progress) {
            if (progress.activity == UploadProgress::Activity::Offline)
                uploader.cancel();
        });
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Cancelled);
        QCOMPARE(receipt.counts.created, 10);
        QCOMPARE(receipt.counts.unconfirmed, 0);
        QCOMPARE(receipt.counts.skipped, 20);
    }

    void withoutAnIdentifierALostAnswerEndsTheUpload()
    {
        QList<ProfileField> fields = importFields();
        fields[0].uniqueIdentifier = false;
        const JudgedFile file(customersCsv(30), fields);
        BookServer server;
        server.afterStoring = [](const QList<QStringList> &rows) -> std::optional<ApiError> {
            if (rows.first()[0] == u"C11"_s)
                return failure(ApiError::Category::Offline);
            return {};
        };
        Uploader uploader(server.send(), quick(10));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Failed);
        QCOMPARE(receipt.counts.created, 10);
        QCOMPARE(receipt.counts.unconfirmed, 10);
        QCOMPARE(receipt.counts.skipped, 10);
        QCOMPARE(server.requests.size(), 2); // a second sending would store ten people twice
    }

    void noAnswerAtAllIsUnconfirmed()
    {
        const JudgedFile file(customersCsv(30));
        BookServer server;
        server.beforeStoring = [](const QList<QStringList> &rows) -> std::optional<ApiError> {
            if (rows.first()[0] == u"C11"_s)
                return failure(ApiError::Category::Timeout);
            return {};
        };
        Uploader uploader(server.send(), quick(10));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Failed);
        QCOMPARE(receipt.error->category, ApiError::Category::Timeout);
        QCOMPARE(receipt.counts.created, 10);
        QCOMPARE(receipt.counts.unconfirmed, 10);
        QCOMPARE(receipt.counts.skipped, 10);
        QCOMPARE(server.requests.size(), 4); // one good, then three attempts
    }

    void waitsWhereTheServerAsksTo()
    {
        const JudgedFile file(customersCsv(10));
        BookServer server;
        int limited = 0;
        server.beforeStoring = [&](const QList<QStringList> &) -> std::optional<ApiError> {
            if (limited++ < 2)
                return failure(ApiError::Category::RateLimited);
            return {};
        };
        Uploader uploader(server.send(), quick(10));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Complete);
        QCOMPARE(receipt.counts.created, 10);
    }

    void endedSessionSkipsTheRest()
    {
        const JudgedFile file(customersCsv(30));
        BookServer server;
        server.beforeStoring = [](const QList<QStringList> &rows) -> std::optional<ApiError> {
            if (rows.first()[0] == u"C21"_s)
                return failure(ApiError::Category::NoSession);
            return {};
        };
        Uploader uploader(server.send(), quick(10));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Failed);
        QCOMPARE(receipt.counts.created, 20);
        QCOMPARE(receipt.counts.skipped, 10);
        QCOMPARE(receipt.counts.unconfirmed, 0);
    }

    void cancelSaysWhatHadBeenSent()
    {
        const JudgedFile file(customersCsv(100, {1}));
        BookServer server;
        Uploader uploader(server.send(), quick(10));
        connect(&uploader, &Uploader::progressed, this, [&](const UploadProgress &progress) {
            if (progress.done >= 30)
                uploader.cancel();
        });
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::Cancelled);
        QCOMPARE(receipt.counts.created, 30);
        QCOMPARE(receipt.counts.rejectedHere, 1);
        QCOMPARE(receipt.counts.skipped, 69);
        QCOMPARE(server.stored.size(), 30);
    }

    void changedFileStopsTheUpload()
    {
        const JudgedFile file(customersCsv(100));
        file.write(customersCsv(101));
        BookServer server;
        Uploader uploader(server.send(), quick(10));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::FileProblem);
        QCOMPARE(receipt.fileProblem->kind, FileProblemKind::Changed);
        QCOMPARE(receipt.counts.skipped, 100);
        QVERIFY(server.requests.isEmpty());
    }

    void vanishedFileStopsTheUpload()
    {
        const JudgedFile file(customersCsv(100));
        BookServer server;
        Uploader uploader(server.send(), quick(10));
        connect(&uploader, &Uploader::progressed, this, [&] { QFile::remove(file.path); });
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.end, UploadEnd::FileProblem);
        QCOMPARE(receipt.fileProblem->kind, FileProblemKind::Vanished);
        QVERIFY(receipt.counts.created >= 10);
        QCOMPARE(receipt.counts.created, server.stored.size());
    }

    void answerThatClaimsTooMuchDoesNotUpsetTheBooks()
    {
        const JudgedFile file(customersCsv(10));
        Uploader uploader(
            [](const QStringList &, const QList<QStringList> &) {
                UploadAnswer answer;
                answer.accepted = 99;
                answer.updated = 50;
                answer.errors = {{3, {}, u"bad"_s}, {77, {}, u"no such row"_s}};
                return readyFuture<Result<UploadAnswer>>(answer);
            },
            quick(10));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.counts.rejectedByServer, 1);
        QCOMPARE(receipt.counts.uploaded(), 9);
    }

    void queuedRowsAreUnconfirmed()
    {
        const JudgedFile file(customersCsv(10));
        Uploader uploader(
            [](const QStringList &, const QList<QStringList> &) {
                UploadAnswer answer;
                answer.job = {u"job-1"_s};
                return readyFuture<Result<UploadAnswer>>(answer);
            },
            quick(10));
        const Receipt receipt = run(uploader, file);
        QCOMPARE(receipt.counts.unconfirmed, 10);
        QVERIFY(receipt.queued);
    }

    void deletingItInTheMiddleIsSafe()
    {
        const JudgedFile file(customersCsv(1000));
        BookServer server;
        for (int i = 0; i < 20; ++i) {
            auto uploader = std::make_unique<Uploader>(server.send(), quick(10));
            uploader->start(file.plan, file.verdict);
            QTest::qWait(i);
        }
    }
};

QTEST_GUILESS_MAIN(UploaderTest)
#include "uploader_test.moc"
