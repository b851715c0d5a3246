// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience_fixture.h"
#include "gui/common/banner.h"
#include "gui/import/match_model.h"
#include "gui/import/upload_page.h"
#include "upload_files.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

/// The tests may run as root, who may read everything: somebody else then, while this lives.
class AsNobody
{
public:
    AsNobody() : m_isNobody(getuid() == 0 && setresuid(kNobody, kNobody, 0) == 0) {}
    ~AsNobody()
    {
        if (m_isNobody && setresuid(0, 0, 0) != 0)
            qFatal("there is no way back to root");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    static constexpr uid_t kNobody = 65534;
    bool m_isNobody;
};

} // namespace

/// What is not a CSV file, or stops being one: each is named with the place and the way on, and nothing is lost.
class UploadBadFilesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AudienceFixture> m_fixture;
    std::unique_ptr<UploadPage> m_page;
    QTemporaryDir m_folder;

    template <class T> T *find(const char *name) { return child<T>(*m_page, name); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString said(const char *banner)
    {
        return find<Banner>(banner)->isVisible() ? find<Banner>(banner)->text() : QString();
    }
    QPushButton *upload() { return find<QPushButton>("uploadButton"); }

    void openGood(const QByteArray &csv = retailCsv(20))
    {
        m_page->setTarget(m_fixture->group(u"Loyalty members"_s).id);
        m_page->openFiles({writeFile(path(u"good.csv"_s), csv)});
        QTRY_VERIFY_WITH_TIMEOUT(upload()->isEnabled(), kPatience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<AudienceFixture>();
        // So that nobody may look into it.
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    }

    void init()
    {
        m_page = std::make_unique<UploadPage>(m_fixture->services);
        m_fixture->show(*m_page);
    }

    void cleanup() { m_page.reset(); }

    void unreadable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("words"); ///< what, and what to do
        QTest::newRow("empty") << u"empty.csv"_s << QByteArray() << QStringList{u"empty"_s, u"choose another file"_s};
        QTest::newRow("folder") << u"folder"_s << QByteArray() << QStringList{u"folder"_s, u"one CSV file in it"_s};
        QTest::newRow("nothing") << u"gone.csv"_s << QByteArray() << QStringList{u"not there"_s, u"where it is now"_s};
        QTest::newRow("binary") << u"picture.csv"_s << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)
                                << QStringList{u"not text"_s, u"as CSV"_s};
        QTest::newRow("spreadsheet") << u"book.xlsx"_s
                                     << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", 14) + QByteArray(12, '\0') +
                                            QByteArray("\x13\0\0\0[Content_Types].xml", 23)
                                     << QStringList{u"spreadsheet"_s, u"CSV UTF-8"_s};
        QTest::newRow("no permission") << u"secret.csv"_s << QByteArray("customer_id\n1\n")
                                       << QStringList{u"may not be read"_s, u"permission"_s};
    }

    void unreadable()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QStringList, words);
        if (name == "folder"_L1)
            QVERIFY(QDir(m_folder.path()).mkpath(name));
        else if (name != "gone.csv"_L1)
            writeFile(path(name), content);
        const auto saysIt = [&](const QString &text) {
            return text.contains(QDir::toNativeSeparators(path(name))) &&
                   std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
        };
        std::optional<AsNobody> nobody;
        if (name == "secret.csv"_L1) {
            QVERIFY(QFile::setPermissions(path(name), {}));
            nobody.emplace();
        }

        m_page->openFiles({path(name)});
        QTRY_VERIFY_WITH_TIMEOUT(find<Banner>("fileBanner")->isVisible(), kPatience);
        QVERIFY2(saysIt(said("fileBanner")), qPrintable(said("fileBanner")));
        QVERIFY(!upload()->isVisible());
        QVERIFY(find<QPushButton>("chooseOtherButton")->isVisible());
        nobody.reset();

        // Instead of a file that is being worked on, it costs nothing that was chosen there.
        openGood();
        find<QTableView>("matchTable")
            ->model()
            ->setData(find<QTableView>("matchTable")->model()->index(3, MatchModel::Field), -1);
        QTRY_VERIFY_WITH_TIMEOUT(upload()->isEnabled(), kPatience);
        if (name == "secret.csv"_L1)
            nobody.emplace();
        m_page->openFiles({path(name)});
        QTRY_VERIFY_WITH_TIMEOUT(saysIt(said("banner")), kPatience);
        QVERIFY(said("banner").contains(u"good.csv"_s));
        QVERIFY(upload()->isEnabled());
        QCOMPARE(find<QTableView>("matchTable")->model()->index(3, MatchModel::Field).data(Qt::EditRole).toInt(), -1);
    }

    void aQuoteThatIsNeverClosedIsNamedWithItsLine()
    {
        m_page->openFiles({writeFile(path(u"quote.csv"_s), "customer_id,first_name\nC1,Ann\nC2,\"Bo\nC3,Cy\n")});
        QTRY_VERIFY_WITH_TIMEOUT(said("fileBanner").contains(u"line 3"_s), kPatience);
        QVERIFY(said("fileBanner").contains(u"quote.csv"_s));
        auto *literal = find<Banner>("fileBanner")->findChild<QPushButton *>(u"bannerAction2"_s);
        QTRY_VERIFY_WITH_TIMEOUT(literal->isVisible(), kPatience); // as soon as the check has met it too
        click(literal);
        QTRY_VERIFY_WITH_TIMEOUT(upload()->text().contains(u"3"_s), kPatience);
        QVERIFY(!find<Banner>("fileBanner")->isVisible());
    }

    void aWrongEncodingIsSeenAndNamed()
    {
        m_page->openFiles(
            {writeFile(path(u"latin.csv"_s), "customer_id;first_name\nC1;Zo\xEB\nC2;Bj\xF6rn\nC3;Ann\n")});
        auto *preview = find<QTableView>("previewTable");
        QTRY_COMPARE_WITH_TIMEOUT(preview->model()->index(1, 1).data().toString(), u"Björn"_s, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(upload()->text().contains(u"3"_s), kPatience);

        auto *encoding = find<QComboBox>("encodingCombo");
        encoding->setCurrentIndex(encoding->findText(u"UTF-8"_s));
        QVERIFY(encoding->currentIndex() >= 0);
        Q_EMIT encoding->activated(encoding->currentIndex());
        auto *problems = find<QTableView>("problemTable");
        QTRY_COMPARE_WITH_TIMEOUT(problems->model()->rowCount(), 2, kPatience);
        QCOMPARE(problems->model()->index(1, 0).data().toString(), u"2"_s);
        QVERIFY(!problems->model()->index(1, 3).data().toString().isEmpty());
    }

    void goneBeforeTheCheck()
    {
        openGood();
        QVERIFY(QFile::remove(path(u"good.csv"_s)));
        auto *match = find<QTableView>("matchTable")->model();
        match->setData(match->index(3, MatchModel::Field), -1); // which checks again
        QTRY_VERIFY_WITH_TIMEOUT(said("fileBanner").contains(u"good.csv"_s), kPatience);
        QVERIFY(!upload()->isEnabled());

        writeFile(path(u"good.csv"_s), retailCsv(21));
        click(find<Banner>("fileBanner")->findChild<QPushButton *>(u"bannerAction1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(upload()->isEnabled() && upload()->text().contains(u"21"_s), kPatience);
        QCOMPARE(match->index(3, MatchModel::Field).data(Qt::EditRole).toInt(), -1); // what was chosen is still chosen
    }

    void goneBeforeTheUpload()
    {
        openGood();
        QVERIFY(QFile::remove(path(u"good.csv"_s)));
        click(upload());
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("backToFileButton")->isVisible(), kPatience);
        QVERIFY(said("endBanner").contains(u"good.csv"_s));
        QCOMPARE(find<QLabel>("receiptRows")->text(), u"20"_s);
        QCOMPARE(find<QLabel>("receiptSkipped")->text(), u"20"_s); // none was sent
        click(find<QPushButton>("backToFileButton"));
        QTRY_VERIFY_WITH_TIMEOUT(said("fileBanner").contains(u"good.csv"_s), kPatience);

        writeFile(path(u"good.csv"_s), retailCsv(20));
        click(find<Banner>("fileBanner")->findChild<QPushButton *>(u"bannerAction1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(upload()->isEnabled(), kPatience);
        click(upload());
        QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("receiptSkipped")->text(), u"0"_s, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("showCustomersButton")->isVisible(), kPatience);
    }

    void changedBeforeTheUpload()
    {
        openGood();
        writeFile(path(u"good.csv"_s), retailCsv(9));
        click(upload());
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("backToFileButton")->isVisible(), kPatience);
        QVERIFY(said("endBanner").contains(u"changed"_s));
        QCOMPARE(find<QLabel>("receiptSkipped")->text(), u"20"_s);
    }

    void withoutAServerFieldsAreAskedForAgain()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
        closed.close();
        m_page.reset();
        m_fixture->stack.transport.setServer(SessionStack::addressOf(nobody));
        m_page = std::make_unique<UploadPage>(m_fixture->services);
        m_fixture->show(*m_page);
        m_page->openFiles({writeFile(path(u"good.csv"_s), retailCsv(20))});
        QTRY_VERIFY_WITH_TIMEOUT(!said("banner").isEmpty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>("previewTable")->isVisible(), kPatience); // what can be seen is
        QVERIFY(!upload()->isEnabled());

        m_fixture->stack.transport.setServer(SessionStack::addressOf(m_fixture->sandbox.url()));
        click(find<Banner>("banner")->findChild<QPushButton *>(u"bannerAction1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(upload()->text().contains(u"20"_s), kPatience);
        QVERIFY(said("banner").isEmpty());
    }

    void withoutAServerTheUploadIsStoppedAndNothingIsForgotten()
    {
        openGood();
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
        closed.close();
        m_fixture->stack.transport.setServer(SessionStack::addressOf(nobody));
        click(upload());
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("progressLabel") && find<QPushButton>("cancelUploadButton")->isVisible(),
                                 kPatience);
        click(find<QPushButton>("cancelUploadButton")); // rather than wait for its attempts
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("backToFileButton")->isVisible(), kPatience);
        const int unsure = find<QLabel>("receiptUnconfirmed")->text().toInt();
        QCOMPARE(unsure + find<QLabel>("receiptSkipped")->text().toInt(), 20);

        m_fixture->stack.transport.setServer(SessionStack::addressOf(m_fixture->sandbox.url()));
        click(find<QPushButton>("backToFileButton"));
        QTRY_VERIFY_WITH_TIMEOUT(upload()->isEnabled(), kPatience);
    }
};

QTEST_MAIN(UploadBadFilesTest)
#include "upload_bad_files_test.moc"
