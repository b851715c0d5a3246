// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/rejected_rows.h"

#include "import_fixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

RejectedRows::Words plainWords()
{
    RejectedRows::Words words;
    words.reasonColumn = u"Reason"_s;
    words.local = [](std::span<const CellProblem> problems) {
        QStringList keys;
        for (const CellProblem &problem : problems)
            keys << QString(problem.fieldName + u' ' + problemKey(problem.kind));
        return keys.join(u"; "_s);
    };
    words.server = [](const ServerRejection &rejection) { return rejection.message; };
    return words;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

} // namespace

class RejectedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesBothKindsInTheOrderOfTheFile()
    {
        const JudgedFile file("Customer ID,First name,DOB,Points\n"
                              "C1,Ann,21/02/1990,1\n"
                              "C2,\"Bob, \"\"B\"\"\",31/02/1990,two\n"
                              "007,Cid,21/02/1990,3\n"
                              "C4,,21/02/1990,4\n"
                              "C5,Eve,21/02/1990,5\n");
        const QString target = file.folder.filePath(u"rejected.csv"_s);
        RejectedRows job;
        QSignalSpy saved(&job, &RejectedRows::saved);
        job.start(target, file.plan, {{3, {}, u"refused"_s}, {5, {}, u"one"_s}, {5, {}, u"two"_s}}, plainWords());
        QVERIFY(saved.wait());
        QCOMPARE(saved.first().first().toLongLong(), 4);
        QCOMPARE(contentOf(target),
                 QByteArray("\xEF\xBB\xBFReason,Customer ID,First name,DOB,Points\r\n"
                            "date_of_birth no-such-day; points not-a-number,C2,\"Bob, \"\"B\"\"\",31/02/1990,two\r\n"
                            "refused,007,Cid,21/02/1990,3\r\n"
                            "first_name missing,C4,,21/02/1990,4\r\n"
                            "one; two,C5,Eve,21/02/1990,5\r\n"));
    }

    void neverWritesOverTheSource()
    {
        const QByteArray content = customersCsv(5, {2});
        const JudgedFile file(content);
        RejectedRows job;
        QSignalSpy failed(&job, &RejectedRows::failed);
        job.start(file.path, file.plan, {}, plainWords());
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<RejectedRowsFailure>().kind, RejectedRowsFailure::Kind::SameFile);
        QCOMPARE(contentOf(file.path), content);
    }

    void leavesTheTargetAloneWhereTheSourceHasChanged()
    {
        const JudgedFile file(customersCsv(5, {2}));
        const QString target = file.folder.filePath(u"rejected.csv"_s);
        file.write(customersCsv(6, {3}));
        RejectedRows job;
        QSignalSpy failed(&job, &RejectedRows::failed);
        job.start(target, file.plan, {}, plainWords());
        QVERIFY(failed.wait());
        const auto failure = failed.first().first().value<RejectedRowsFailure>();
        QCOMPARE(failure.kind, RejectedRowsFailure::Kind::SourceProblem);
        QCOMPARE(failure.source.kind, FileProblemKind::Changed);
        QVERIFY(!QFile::exists(target));
    }

    void saysWhereItCannotWrite()
    {
        const JudgedFile file(customersCsv(5, {2}));
        RejectedRows job;
        QSignalSpy failed(&job, &RejectedRows::failed);
        job.start(file.folder.filePath(u"no such folder/rejected.csv"_s), file.plan, {}, plainWords());
        QVERIFY(failed.wait());
        const auto failure = failed.first().first().value<RejectedRowsFailure>();
        QCOMPARE(failure.kind, RejectedRowsFailure::Kind::CannotWrite);
        QVERIFY(!failure.detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RejectedRowsTest)
#include "rejected_rows_test.moc"
