// SPDX-License-Identifier: GPL-3.0-or-later
// A day's work in the real window with the real keyring, and then a look into everything that was written for a secret
// or a customer's value. Run by with-keyring.sh, whose folder holds every place that a program may write to.
#include "auth/keychain_store.h"
#include "auth/session_secret.h"
#include "campaigns/campaign_list_model.h"
#include "gui/upload_files.h"
#include "support/await.h"
#include "support/console_fixture.h"
#include "support/log_capture.h"
#include "support/sandbox_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

constexpr int kLong = 3 * kPatience;
constexpr char kWrongPassword[] = "never-right-5517";
constexpr char kWrongKey[] = "never-a-key-8806";
constexpr char kTyped[] = "Quintessa-4471";

/// The folder that with-keyring.sh makes: home, configuration, data, cache, state and run-time files.
QString sessionFolder()
{
    return QFileInfo(QDir::homePath()).path();
}

/// Everything that stands in files below a folder, and their names.
QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        all += path.toUtf8() + '\n';
        QFile file(path);
        if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return all;
}

/// The forms in which a value may stand in a file.
QByteArrayList formsOf(const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    return {value, QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2), value.toBase64(),
            value.toHex(), value.toPercentEncoding()};
}

} // namespace

class LeakScanTest : public QObject
{
    Q_OBJECT

    void answerFileDialog(const QString &path)
    {
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), kLong);
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(path).size() > 0, kLong);
    }

    void failToSignInAndSignIn(const QUrl &server)
    {
        m_console->submitSignIn(server,
                                {kWrongKey, SandboxFixture::credentials().email, QString::fromLatin1(kWrongPassword)});
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("apiKeyProblem"), kLong);
        m_console->signIn(server, SandboxFixture::credentials());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->services().auth.isSessionKept(), kLong);
    }

    /// Changes one customer, and sends it.
    void edit()
    {
        m_console->click("navCustomers");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("customersTable"), kLong);
        auto *table = m_console->find<QTableView>("customersTable");
        QTRY_VERIFY_WITH_TIMEOUT(!table->model()->index(1, 0).data().toString().isEmpty(), kLong);
        table->selectRow(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("valueEdit_city"), kLong);
        m_console->type("valueEdit_city", QString::fromLatin1(kTyped));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("saveCustomerButton")->isEnabled(), kLong);
        m_console->click("saveCustomerButton");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->find<QWidget>("saveCustomerButton")->isEnabled(), kLong);
    }

    void upload(const QString &rejectedRows)
    {
        const QString path = writeFile(m_own.filePath(u"march.csv"_s), retailCsv(60, {5, 7}));
        m_console->window().openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("targetGroupChooser"), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QComboBox>("targetGroupChooser")->count() > 0, kLong);
        m_console->choose("targetGroupChooser", 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("uploadButton")->isEnabled(), kLong);
        m_console->click("uploadButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("uploadAnotherButton"), kLong);
        QCOMPARE(m_console->textOf("receiptCreated"), u"58"_s);
        m_console->click("saveRejectedRowsButton");
        answerFileDialog(rejectedRows);
    }

    void publishAndSave(const QString &messages)
    {
        m_console->click("navCampaigns");
        const auto *table = m_console->find<QTableView>("campaignsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() > 0, kLong);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const auto campaign = table->model()->index(row, 0).data(CampaignListModel::CampaignRole).value<Campaign>();
            if (campaign.stage == CampaignStage::ReadyToPublish && campaign.messageCount > 0 &&
                campaign.channel != Channel::Push) { // those are addressed to customer numbers
                m_console->find<QTableView>("campaignsTable")->selectRow(row);
                break;
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("publishButton"), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("publishButton")->isEnabled(), kLong);
        m_console->click("publishButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("confirmButton"), kLong);
        m_console->click("confirmButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("saveFileButton")->isEnabled(), kLong);
        m_console->click("saveFileButton");
        answerFileDialog(messages);
    }

    /// Addresses and telephone numbers of everybody on the server.
    void addCustomers(QHash<QByteArray, QByteArray> &secrets)
    {
        ApiService &api = m_console->services().api;
        const auto workspaces = await(api.campaigns());
        QVERIFY(workspaces);
        for (const WorkspaceCampaigns &each : *workspaces) {
            const auto groups = await(api.groups(each.workspace.id));
            QVERIFY(groups);
            for (const CustomerGroup &group : *groups) {
                const auto customers = await(api.customers(each.workspace.id, group.id, 0, 1'000));
                QVERIFY(customers);
                for (const Customer &customer : customers->customers) {
                    for (const QString &value : customer.profile) {
                        if (value.contains(u'@') || value.startsWith(u'+'))
                            secrets["a customer's " + value.toUtf8()] = value.toUtf8();
                    }
                }
            }
        }
    }

    QTemporaryDir m_own{QDir::tempPath() + u"/nudgescribe-explicit.XXXXXX"_s}; ///< what the person saved
    std::unique_ptr<ConsoleFixture> m_console;

private Q_SLOTS:
    void nothingSecretStaysBehind()
    {
        // Temporary files go where they are looked at too.
        QVERIFY(QDir(QDir::homePath()).mkdir(u"tmp"_s));
        qputenv("TMPDIR", QFile::encodeName(QDir::home().filePath(u"tmp"_s)));
        LogCapture capture;
        auto sandbox = std::make_unique<SandboxFixture>();
        KeychainStore keychain;
        m_console = std::make_unique<ConsoleFixture>(&keychain);
        const QString messages = m_own.filePath(u"messages.csv"_s);

        failToSignInAndSignIn(sandbox->url());
        if (!QTest::currentTestFailed())
            edit();
        if (!QTest::currentTestFailed())
            upload(m_own.filePath(u"rejected.csv"_s));
        if (!QTest::currentTestFailed())
            publishAndSave(messages);
        if (QTest::currentTestFailed())
            return;

        // What must not be found.
        QHash<QByteArray, QByteArray> secrets{{"the wrong password", kWrongPassword},
                                              {"the wrong key", kWrongKey},
                                              {"the API key", SandboxFixture::credentials().apiKey},
                                              {"what was typed", kTyped}};
        const QString account = m_console->services().auth.profile().id;
        const auto stored = SessionSecret::fromBytes(await(keychain.read(u"session/"_s + account)).secret);
        QVERIFY(stored && !stored->refreshToken.isEmpty());
        secrets["the access token"] = stored->accessToken;
        secrets["the refresh token"] = stored->refreshToken;
        addCustomers(secrets);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(secrets.size() > 200);
        const QByteArray saved = readFile(messages);
        const bool isFull =
            std::any_of(secrets.begin(), secrets.end(), [&](const QByteArray &one) { return saved.contains(one); });
        QVERIFY2(isFull, saved.left(500).constData());

        // Errors, and the end.
        sandbox.reset();
        m_console->services().workspaces.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->services().requestLog.entries().constLast().failure.isEmpty(), kLong);
        // Its settings go with the fixture, so look before; the first console and what it held on the screen are gone.
        m_console->restart();
        QByteArray written = everythingIn(sessionFolder());
        m_console.reset();
        written += everythingIn(sessionFolder()) + capture.text();
        QVERIFY(written.contains(SandboxFixture::credentials().email.toUtf8())); // the profile: the scan finds things
        QVERIFY(written.contains("march.csv"));                                  // the history
        QVERIFY(written.contains("login.keyring"));
        for (auto secret = secrets.begin(); secret != secrets.end(); ++secret) {
            for (const QByteArray &form : formsOf(*secret))
                QVERIFY2(!written.contains(form), QByteArray(secret.key() + " stands in a file or log").constData());
        }
    }
};

QTEST_MAIN(LeakScanTest)
#include "leak_scan_test.moc"
