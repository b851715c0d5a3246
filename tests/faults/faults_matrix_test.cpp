// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of operation under every fault, against the sandbox behind a proxy that makes the faults. Prints the
// matrix that docs/reliability.md shows.
#include "auth/memory_store.h"
#include "contract/contract_loader.h"
#include "core/futures.h"
#include "support/await.h"
#include "support/fake_secret_store.h"
#include "support/fault_proxy.h"
#include "support/full_disk.h"
#include "support/log_capture.h"
#include "support/sandbox_fixture.h"
#include "support/session_stack.h"

#include <QDirIterator>
#include <QTest>

#include <cstdio>
#include <functional>
#include <optional>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;
using Kind = ProxyFault::Kind;
using Mood = FakeSecretStore::Mood;
using State = AuthController::State;

namespace {

constexpr char kAuthPath[] = "/v1/auth";
constexpr std::chrono::milliseconds kShortPatience{400};
constexpr char kAsObjects[] = "{\"options\":{\"upload.encoding\":\"object\"}}";

using Outcome = QFuture<std::optional<ApiError>>;

template <class T> Outcome errorOf(QObject &context, const QFuture<Result<T>> &future)
{
    return chain(future, &context,
                 [](const Result<T> &result) { return result ? std::nullopt : std::optional(result.error()); });
}

/// What one cell works with: a console of its own over the shared proxy, and data of the sandbox to name.
struct Cell
{
    explicit Cell(const Contract &contract, RefreshClock::Now now) : stack(secrets, contract, std::move(now)) {}

    FakeSecretStore secrets;
    SessionStack stack;
    WorkspaceId workspace;
    GroupId group;
    Customer customer;
    Campaign ready;     ///< can be published
    Campaign published; ///< has files
    QUrl proxy;
    QTemporaryDir saved; ///< what a person saves; customer values belong there
    QFile sink;
};

struct Operation
{
    enum class Way { Gate, Auth, Download };

    const char *name;
    bool once;
    Way way;
    std::function<Outcome(Cell &)> run;
};

Outcome upload(Cell &cell)
{
    ProfileValues values = cell.customer.profile;
    return errorOf(cell.stack.api, cell.stack.api.uploadCustomers(cell.workspace, cell.group, values.keys(),
                                                                  QList<QStringList>(50, values.values())));
}

Outcome fetchUrl(Cell &cell)
{
    return chain(cell.stack.api.messageFileUrl(cell.published.id, 0), &cell.stack.api,
                 [&cell](const Result<QUrl> &url) -> Outcome {
                     if (!url)
                         return readyFuture(std::optional(url.error()));
                     QUrl throughProxy = *url;
                     throughProxy.setPort(cell.proxy.port());
                     cell.sink.setFileName(cell.saved.filePath(u"messages.csv"_s));
                     cell.sink.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
                     return errorOf(cell.stack.api, cell.stack.api.download(throughProxy, &cell.sink));
                 });
}

const QList<Operation> &operations()
{
    using Way = Operation::Way;
    static const QList<Operation> all = {
        {"sign-in", false, Way::Auth,
         [](Cell &cell) {
             return errorOf(cell.stack.auth,
                            cell.stack.auth.signIn(SessionStack::profile(), SessionStack::addressOf(cell.proxy),
                                                   SandboxFixture::credentials()));
         }},
        {"refresh", false, Way::Auth,
         [](Cell &cell) {
             AuthController &auth = cell.stack.auth;
             return chain(auth.accessToken(), &auth, [&auth](const Result<QByteArray> &token) {
                 return errorOf(auth, auth.tokenAfterRefusal(token ? *token : QByteArray()));
             });
         }},
        {"list", false, Way::Gate,
         [](Cell &cell) { return errorOf(cell.stack.api, cell.stack.api.groups(cell.workspace)); }},
        {"page", false, Way::Gate,
         [](Cell &cell) {
             return errorOf(cell.stack.api, cell.stack.api.customers(cell.workspace, cell.group, 0, 5));
         }},
        {"edit", true, Way::Gate,
         [](Cell &cell) {
             return errorOf(cell.stack.api, cell.stack.api.updateCustomer(cell.workspace, cell.group, cell.customer));
         }},
        {"delete", true, Way::Gate,
         [](Cell &cell) {
             return errorOf(cell.stack.api,
                            cell.stack.api.deleteCustomers(cell.workspace, cell.group, {cell.customer.id}));
         }},
        {"upload file", true, Way::Gate, upload},
        {"upload object", true, Way::Gate, upload},
        {"publish", true, Way::Gate,
         [](Cell &cell) { return errorOf(cell.stack.api, cell.stack.api.publish(cell.ready.id)); }},
        {"fetch csv", false, Way::Gate,
         [](Cell &cell) { return errorOf(cell.stack.api, cell.stack.api.messageFileCsv(cell.published.id, 0)); }},
        {"messages", false, Way::Gate,
         [](Cell &cell) { return errorOf(cell.stack.api, cell.stack.api.generatedMessages(cell.published.id)); }},
        {"fetch url", false, Way::Download, fetchUrl},
        {"rerun", true, Way::Gate,
         [](Cell &cell) {
             return errorOf(cell.stack.api, cell.stack.api.rerun(cell.published.id, cell.published.group));
         }},
    };
    return all;
}

/// The endpoint that an operation calls, by its place in operations().
Call callOf(int operation)
{
    static const QList<Call> calls{
        Call::AuthLogin,      Call::AuthRefresh,   Call::GroupList,     Call::CustomerList,    Call::CustomerCheck,
        Call::CustomerDelete, Call::CustomerCheck, Call::CustomerCheck, Call::MessagesPublish, Call::MessagesFetch,
        Call::RerunMessages,  Call::MessagesFetch, Call::RerunInitiate};
    return calls.at(operation);
}

/// How an operation may end, in the words of the table.
enum class End { Works, Told, Held };

struct Fault
{
    const char *name;
    /// Disturbs the operation's own requests; null where the fault lies elsewhere.
    std::function<ProxyFault(int earlier, const QUrl &trap)> answer;
    QList<Category> told; ///< what a call that cannot work says; empty: it has to work
    int sends;            ///< how often a call that happens once may reach the server
    enum class Special { None, Refuse, RefreshRevoked, Locked, Gone, DiskFull, Clock } special = Special::None;
    int daysOff = 0; ///< of the console's clock
};

ScriptedAnswer status(int code)
{
    return ScriptedAnswer::json(R"({"code":1,"message":"words of the server"})", code);
}

std::function<ProxyFault(int, const QUrl &)> always(Kind kind)
{
    return [kind](int, const QUrl &) { return ProxyFault{kind, {}}; };
}

std::function<ProxyFault(int, const QUrl &)> answering(const ScriptedAnswer &answer, int times = 1'000)
{
    return [answer, times](int earlier, const QUrl &) {
        return earlier < times ? ProxyFault{Kind::Answer, answer} : ProxyFault{};
    };
}

const QList<Fault> &faults()
{
    using Special = Fault::Special;
    static const QByteArray past = "Sun, 06 Nov 1994 08:49:37 GMT";
    static const QList<Fault> all = {
        {"refused connection", {}, {Category::Offline}, 0, Special::Refuse},
        {"dropped before it was done", always(Kind::DropBefore), {Category::Offline}, 0},
        {"dropped after it was done", always(Kind::DropAfter), {Category::Offline}, 1},
        {"answer cut in the middle", always(Kind::CutAnswer), {Category::Offline}, 1},
        {"upload cut in the middle", always(Kind::CutUpload), {Category::Offline}, 0},
        {"timeout", always(Kind::Silence), {Category::Timeout}, 0},
        {"stall, byte by byte", always(Kind::Drip), {Category::Timeout}, 1},
        {"400", answering(status(400)), {Category::Validation}, 0},
        {"401", answering(status(401)), {Category::Unauthorised}, 0},
        {"403", answering(status(403)), {Category::Forbidden}, 0},
        {"404", answering(status(404)), {Category::NotFound}, 0},
        {"429, seconds", answering(status(429).with("Retry-After", "0"), 1), {}, 1},
        {"429, a date", answering(status(429).with("Retry-After", past), 1), {}, 1},
        {"500", answering(status(500)), {Category::Server}, 0},
        {"502 with HTML", answering(ScriptedAnswer::html(502)), {Category::Server}, 0},
        {"503", answering(status(503)), {Category::Server}, 0},
        {"503, seconds", answering(status(503).with("Retry-After", "0"), 1), {}, 1},
        {"redirect to another port",
         [](int, const QUrl &trap) {
             return ProxyFault{Kind::Answer, ScriptedAnswer::redirect(trap)};
         },
         {Category::Redirect},
         0},
        {"expired token", answering(status(401), 1), {}, 1},
        {"expired again during refresh", answering(status(401), 2), {Category::Unauthorised}, 0},
        {"revoked refresh token", answering(status(401), 1), {}, 1, Special::RefreshRevoked},
        {"garbage",
         answering(ScriptedAnswer::failing(ScriptedAnswer::Fault::Garbage)),
         {Category::Offline, Category::Contract},
         0},
        {"huge body", always(Kind::Huge), {Category::TooLarge}, 0},
        {"keychain locked", {}, {}, 1, Special::Locked},
        {"keychain gone", {}, {}, 1, Special::Gone},
        {"disk full", {}, {}, 1, Special::DiskFull},
        {"clock ahead by 20 days", {}, {}, 1, Special::Clock, 20},
        {"clock behind by 20 days", {}, {}, 1, Special::Clock, -20},
        {"clock behind, expired token", answering(status(401), 1), {}, 1, Special::Clock, -20},
    };
    return all;
}

const char *wordOf(Category category)
{
    switch (category) {
    case Category::Offline:
        return "offline";
    case Category::Timeout:
        return "timeout";
    case Category::Unauthorised:
        return "refused";
    case Category::Forbidden:
        return "forbidden";
    case Category::NotFound:
        return "not found";
    case Category::RateLimited:
        return "pause";
    case Category::Validation:
        return "invalid";
    case Category::Contract:
        return "misfit";
    case Category::TooLarge:
        return "too large";
    case Category::Server:
        return "server";
    case Category::Redirect:
        return "redirect";
    case Category::LocalFile:
        return "disk";
    case Category::NoSession:
        return "no session";
    default:
        return "other";
    }
}

} // namespace

class FaultsMatrixTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxFixture> m_sandbox;
    QMap<int, QMap<int, QByteArray>> m_table; ///< by fault, then operation

    /// Signs in and finds what the operations need, without a fault.
    static bool prepare(Cell &cell, bool signsIn)
    {
        if (!cell.stack.signIn(cell.proxy, SandboxFixture::credentials()))
            return false;
        const auto workspaces = await(cell.stack.api.campaigns());
        if (!workspaces)
            return false;
        for (const auto &workspace : *workspaces) {
            for (const Campaign &campaign : workspace.campaigns) {
                if (campaign.stage == CampaignStage::ReadyToPublish)
                    cell.ready = campaign;
                if (campaign.stage == CampaignStage::Published)
                    cell.published = campaign;
            }
        }
        cell.workspace = workspaces->first().workspace.id;
        const auto groups = await(cell.stack.api.groups(cell.workspace));
        if (!groups || groups->isEmpty())
            return false;
        cell.group = groups->first().id;
        const auto page = await(cell.stack.api.customers(cell.workspace, cell.group, 0, 5));
        if (!page || page->customers.isEmpty())
            return false;
        cell.customer = page->customers.first();
        if (signsIn)
            await(cell.stack.auth.signOut());
        return true;
    }

    /// Whether a secret or a customer's value stands in a log, in the activity or in a file.
    static QByteArray findLeak(Cell &cell, const LogCapture &capture)
    {
        QByteArray written = capture.text();
        for (const RequestLogEntry &entry : cell.stack.log.entries())
            written += (entry.asCurl() + entry.failure + entry.answerBody).toUtf8();
        QDirIterator files(cell.stack.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                written += file.readAll();
        }
        QByteArrayList secrets{SandboxFixture::credentials().apiKey, "\"password\":\"sandbox\"", "Bearer ey",
                               "Bearer e3"};
        for (const QString &value : std::as_const(cell.customer.profile)) {
            if (value.size() > 5)
                secrets << value.toUtf8();
        }
        for (const QByteArray &secret : std::as_const(secrets)) {
            if (written.contains(secret))
                return secret;
        }
        return {};
    }

private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("operation");
        for (int fault = 0; fault < faults().size(); ++fault) {
            for (int operation = 0; operation < operations().size(); ++operation)
                QTest::addRow("%s, %s", faults()[fault].name, operations()[operation].name) << fault << operation;
        }
    }

    void holds()
    {
        using Special = Fault::Special;
        using Way = Operation::Way;
        QFETCH(int, fault);
        QFETCH(int, operation);
        const Fault &failing = faults()[fault];
        const Operation &doing = operations()[operation];
        m_table[fault][operation] = "FAILED";
        if (operation == 0 || !m_sandbox) // what one fault publishes and deletes is not missed under the next
            m_sandbox = std::make_unique<SandboxFixture>();
        const bool isSignIn = operation == 0;
        const bool isRefresh = operation == 1;

        const LogCapture capture;
        ScriptedServer trap;
        FaultProxy proxy(m_sandbox->url());
        ContractLoader loader;
        const bool asObjects = QByteArray(doing.name) == "upload object";
        const auto contract = loader.load(asObjects ? kAsObjects : "{}");
        QVERIFY(contract);
        QDateTime skew;
        Cell cell(*contract, [&skew] { return skew.isValid() ? skew : QDateTime::currentDateTimeUtc(); });
        cell.proxy = proxy.url();
        RetryPolicy policy;
        policy.attempts = 2;
        policy.first = std::chrono::milliseconds(1);
        cell.stack.gate.retries().setPolicy(policy);
        QVERIFY(prepare(cell, isSignIn));

        // The fault.
        const auto endpoint = contract->endpoint(callOf(operation));
        const QByteArray path = endpoint.path.toLatin1();
        const auto isOwn = [&](const ReceivedRequest &request) {
            const QByteArray target = request.target.split('?').first();
            if (doing.way == Way::Download)
                return request.method == "GET" && target != kAuthPath;
            return target == path && (isSignIn || isRefresh || target != kAuthPath);
        };
        int earlier = 0;
        bool isRevoked = failing.special == Special::RefreshRevoked;
        proxy.setChooser([&](const ReceivedRequest &request) {
            if (isRevoked && request.target == kAuthPath && request.method != "POST")
                return ProxyFault{Kind::Answer, status(403)};
            if (failing.answer && isOwn(request) && !(isRevoked && isRefresh))
                return failing.answer(earlier++, trap.url(u"/trap"_s));
            return ProxyFault{};
        });
        // Short where it is meant to run out only: a busy machine is slow too.
        if (failing.told.contains(Category::Timeout))
            cell.stack.transport.setPatience(kShortPatience);
        if (failing.special == Special::Refuse)
            proxy.refuse();
        if (failing.special == Special::Locked)
            cell.secrets.setMood(Mood::Locked);
        if (failing.special == Special::Gone)
            cell.secrets.setMood(Mood::Broken);
        std::optional<FullDisk> fullDisk;
        if (failing.special == Special::DiskFull)
            fullDisk.emplace();
        if (failing.special == Special::Clock)
            skew = QDateTime::currentDateTimeUtc().addDays(failing.daysOff);
        const int before = proxy.forwarded(path);

        // The operation.
        Outcome outcome = doing.run(cell);
        End end = End::Works;
        QTRY_VERIFY_WITH_TIMEOUT(outcome.isFinished() || cell.stack.auth.state() == State::SessionExpired, 20'000);
        QTest::qWait(0);
        QByteArray told = "works";
        if (!outcome.isFinished()) {
            // Nothing is lost: what waits goes on after the next sign-in.
            end = End::Held;
            told = "waits, works";
            isRevoked = false;
            proxy.clear();
            QVERIFY(cell.stack.signIn(cell.proxy, cell.stack.auth.profile(), SandboxFixture::credentials()));
            const auto after = await(outcome);
            QVERIFY2(!after, after ? wordOf(after->category) : "");
        } else if (const auto error = outcome.result()) {
            end = End::Told;
            told = error->neverSent ? "not sent" : wordOf(error->category);
            QVERIFY(!error->endpoint.isEmpty());
            if (error->httpStatus >= 400 && error->httpStatus < 500 && doing.way != Way::Download && !isRefresh)
                QCOMPARE(error->serverMessage, error->contractFound.isEmpty() ? u"words of the server"_s : QString());
        }

        // Told truly.
        const bool isAuth = doing.way == Way::Auth;
        const bool isDownload = doing.way == Way::Download;
        const QByteArray name = failing.name;
        if (end == End::Told) {
            QList<Category> allowed = failing.told;
            if (isAuth || isDownload) {
                // Nothing sends a sign-in, a refresh or a download again by itself.
                if (name.startsWith("429"))
                    allowed << Category::RateLimited;
                if (name.startsWith("503"))
                    allowed << Category::Server;
                if (name.contains("expired") || name.contains("revoked"))
                    allowed << Category::Unauthorised << Category::Forbidden;
            }
            if (isDownload && name == "401")
                allowed << Category::Forbidden; // an address that has run out
            if (isDownload && name == "400")
                allowed << Category::NotFound << Category::Validation;
            if (isDownload && failing.special == Special::DiskFull)
                allowed << Category::LocalFile;
            QVERIFY2(allowed.contains(outcome.result()->category), told.constData());
        } else if (end == End::Works) {
            const bool mayWork = failing.told.isEmpty() || (isDownload && failing.answer && name == "huge body") ||
                                 (isSignIn && name.contains("expired"));
            QVERIFY2(mayWork, "it cannot have worked");
        } else {
            QVERIFY(isRefresh || failing.special == Special::RefreshRevoked);
        }
        // What certainly never left is called so, and nothing else is.
        if (doing.once && end == End::Told && outcome.result()->httpStatus == 0)
            QCOMPARE(outcome.result()->neverSent, failing.special == Special::Refuse);
        // Not done twice, and done where it says so.
        if (doing.once) {
            const int sends = proxy.forwarded(path) - before;
            QVERIFY2(sends <= 1, QByteArray::number(sends).constData());
            if (end == End::Told)
                QVERIFY2(sends <= failing.sends, QByteArray::number(sends).constData());
            else
                QCOMPARE(sends, 1);
        }
        // Not leaked.
        QCOMPARE(trap.connections(), 0);
        const QByteArray leak = findLeak(cell, capture);
        QVERIFY2(leak.isEmpty(), leak.constData());
        // A way on: the session is there, and the next call works. Nobody was signed out.
        if (!isSignIn || end != End::Told)
            QVERIFY(cell.stack.auth.hasSession());
        fullDisk.reset();
        proxy.clear();
        isRevoked = false;
        cell.stack.transport.setPatience(std::chrono::seconds(20));
        if (isSignIn && end == End::Told)
            QVERIFY(cell.stack.signIn(cell.proxy, SandboxFixture::credentials()));
        QVERIFY(await(cell.stack.api.groups(cell.workspace)));
        m_table[fault][operation] = told;
    }

    void cleanupTestCase()
    {
        std::printf("\n| fault |");
        for (const Operation &operation : operations())
            std::printf(" %s |", operation.name);
        std::printf("\n|---|");
        for (int i = 0; i < operations().size(); ++i)
            std::printf("---|");
        std::printf("\n");
        for (auto row = m_table.begin(); row != m_table.end(); ++row) {
            std::printf("| %s |", faults()[row.key()].name);
            for (int i = 0; i < operations().size(); ++i)
                std::printf(" %s |", row->value(i, "not run").constData());
            std::printf("\n");
        }
        std::fflush(stdout);
        m_sandbox.reset();
    }
};

QTEST_GUILESS_MAIN(FaultsMatrixTest)
#include "faults_matrix_test.moc"
