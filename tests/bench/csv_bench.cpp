// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV engine against DuckDB with the same number of threads, and against wc -l, in turn on the same cached file.
#include "bench/customer_file.h"
#include "csv/record_index.h"
#include "csv/validator.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace nudge;

namespace {

constexpr double kMinTimesDuckDb = 8;
constexpr double kMaxTimesWc = 5;
constexpr int kAnswerMs = 300'000;
constexpr auto kPeerPackage = "@duckdb/node-api@1.5.6-r.1"_L1;

ProfileField field(const QString &name, FieldType type = FieldType::String, const QString &format = {})
{
    ProfileField made;
    made.name = name;
    made.type = type;
    made.format = format;
    return made;
}

QList<ColumnRule> customerRules()
{
    ProfileField id = field(u"customer_id"_s);
    id.required = id.uniqueIdentifier = true;
    return {{0, id},
            {1, field(u"first_name"_s)},
            {2, field(u"last_name"_s)},
            {3, field(u"email"_s)},
            {4, field(u"phone"_s)},
            {5, field(u"date_of_birth"_s, FieldType::Date, u"yyyy-MM-dd"_s)},
            {6, field(u"loyalty_tier"_s, FieldType::Char)},
            {7, field(u"balance"_s, FieldType::Currency, u"ZAR"_s)},
            {8, field(u"last_purchase"_s, FieldType::Date, u"dd/MM/yyyy"_s)},
            {9, field(u"notes"_s)}};
}

double typed(const QString &path, int threads, qint64 rows)
{
    ValidationOptions options;
    options.threads = threads;
    QElapsedTimer timer;
    timer.start();
    const auto outcome = ValidationRun::run(path, {}, customerRules(), options);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    const auto *verdict = std::get_if<Verdict>(&outcome);
    return verdict && verdict->valid == rows ? ms : -1;
}

double rowsOnly(const QString &path, int threads, qint64 rows)
{
    IndexOptions options;
    options.threads = threads;
    QElapsedTimer timer;
    timer.start();
    const auto outcome = RecordIndex::build(path, {}, options);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    const auto *index = std::get_if<RecordIndex>(&outcome);
    return index && index->rows() == rows ? ms : -1;
}

double wordCount(const QString &path)
{
    QProcess wc;
    wc.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    wc.start(u"wc"_s, {u"-l"_s, path});
    const bool ended = wc.waitForFinished(kAnswerMs) && wc.exitCode() == 0;
    return ended ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

/// DuckDB in a process of its own, which keeps running between the questions.
class Peer
{
public:
    bool start(const QDir &folder)
    {
        if (!folder.exists(u"node_modules/@duckdb/node-api"_s)) {
            std::fprintf(stderr, "csv: installing the npm package %s\n", kPeerPackage.data());
            QProcess npm;
            npm.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            npm.start(u"npm"_s, {u"install"_s, u"--silent"_s, u"--no-audit"_s, u"--no-fund"_s, u"--prefix"_s,
                                 folder.path(), kPeerPackage});
            if (!npm.waitForFinished(kAnswerMs) || npm.exitCode() != 0)
                return false;
        }
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"node"_s, {QStringLiteral(CSV_PEER), folder.path()});
        return m_process.waitForStarted();
    }
    ~Peer()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Peer() = default;
    Q_DISABLE_COPY_MOVE(Peer)

    double ask(const QString &what, int threads, const QString &path, qint64 rows)
    {
        m_process.write(u"%1 %2 %3\n"_s.arg(what).arg(threads).arg(path).toUtf8());
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(kAnswerMs))
                return -1;
        }
        const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
        return words.size() == 2 && words[1].toLongLong() == rows ? words[0].toDouble() : -1;
    }

private:
    QProcess m_process;
};

double median(std::vector<double> times)
{
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

/// Asks all in turn, so that each meets the same weather; nothing where one fails. The first round fills caches.
using Question = std::pair<std::string, std::function<double()>>;
std::optional<std::map<std::string, std::vector<double>>> askInTurn(const std::vector<Question> &questions, int rounds)
{
    std::map<std::string, std::vector<double>> times;
    for (int round = 0; round <= rounds; ++round) {
        for (const auto &[name, ask] : questions) {
            const double ms = ask();
            if (ms < 0) {
                std::fprintf(stderr, "csv: %s has not read all rows\n", name.c_str());
                return std::nullopt;
            }
            if (round > 0)
                times[name].push_back(ms);
        }
    }
    return times;
}

/// The identifiers of the usual file rise, which spares us the index of them; here they do not. No bound.
bool measureShuffled(Peer &peer, const QString &path, int rows, int rounds)
{
    if (!writeCustomerFile(path, rows, true)) {
        std::fprintf(stderr, "csv: cannot write %s\n", qPrintable(path));
        return false;
    }
    std::vector<Question> questions;
    for (const int threads : {1, 2}) {
        const std::string suffix = std::to_string(threads);
        questions.emplace_back("ours" + suffix, [&, threads] { return typed(path, threads, rows); });
        questions.emplace_back("duck" + suffix, [&, threads] { return peer.ask(u"typed"_s, threads, path, rows); });
    }
    auto times = askInTurn(questions, rounds);
    if (!times)
        return false;
    for (const std::string threads : {"1", "2"}) {
        const double ours = median((*times)["ours" + threads]);
        const double theirs = median((*times)["duck" + threads]);
        const std::string name = "shuffled, threads: " + threads;
        std::printf("  %-22s %10.1f %10.1f %8.2f   no bound\n", name.c_str(), ours, theirs, theirs / ours);
    }
    return true;
}

/// True where every bound is kept.
bool measure(Peer &peer, const QString &path, int rows, int rounds)
{
    if (!writeCustomerFile(path, rows)) {
        std::fprintf(stderr, "csv: cannot write %s\n", qPrintable(path));
        return false;
    }
    std::vector<Question> questions = {{"wc", [&] { return wordCount(path); }}};
    for (const int threads : {1, 2}) {
        const std::string suffix = std::to_string(threads);
        questions.emplace_back("typed" + suffix, [&, threads] { return typed(path, threads, rows); });
        questions.emplace_back("duck-typed" + suffix,
                               [&, threads] { return peer.ask(u"typed"_s, threads, path, rows); });
        questions.emplace_back("rows" + suffix, [&, threads] { return rowsOnly(path, threads, rows); });
        questions.emplace_back("duck-rows" + suffix, [&, threads] { return peer.ask(u"rows"_s, threads, path, rows); });
    }
    const auto times = askInTurn(questions, rounds);
    if (!times)
        return false;
    std::map<std::string, double> ms;
    for (const auto &[name, all] : *times)
        ms[name] = median(all);

    bool kept = true;
    std::printf("%d rows, median of %d rounds\n  %-22s %10s %10s %8s\n", rows, rounds, "", "ours ms", "peer ms",
                "ratio");
    const auto line = [&](const char *what, double ours, double theirs, double ratio, double bound, bool ok) {
        std::printf("  %-22s %10.1f %10.1f %8.2f   %s %g: %s\n", what, ours, theirs, ratio,
                    bound == kMaxTimesWc ? "at most" : "at least", bound, ok ? "kept" : "MISSED");
        kept = kept && ok;
    };
    for (const auto &[what, key] : {std::pair("typed", "typed"), std::pair("rows", "rows")}) {
        for (const char *threads : {"1", "2"}) {
            const double ours = ms[key + std::string(threads)];
            const double theirs = ms["duck-" + std::string(key) + threads];
            const std::string name = std::string(what) + ", threads: " + threads;
            line(name.c_str(), ours, theirs, theirs / ours, kMinTimesDuckDb, theirs / ours >= kMinTimesDuckDb);
        }
    }
    const double ours = ms["rows2"];
    line("rows against wc -l", ours, ms["wc"], ours / ms["wc"], kMaxTimesWc, ours / ms["wc"] <= kMaxTimesWc);
    std::fflush(stdout);
    return kept;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QDir folder(QCoreApplication::applicationDirPath() + "/parts/csv"_L1);
    Peer peer;
    if (!folder.mkpath(u"."_s) || !peer.start(folder)) {
        std::fprintf(stderr, "csv: DuckDB is not to be had; this takes node, npm and a way to the npm registry\n");
        return 1;
    }
    bool kept = true;
    // Numbers of rows may be given; a large file takes minutes, nearly all of them DuckDB's.
    QList<int> sizes;
    for (const QString &argument : app.arguments().mid(1))
        sizes << argument.toInt();
    if (sizes.isEmpty())
        sizes = {1'000'000, 10'000'000};
    for (const int rows : sizes) {
        const int rounds = rows > 1'000'000 ? 3 : 9;
        const QString path = folder.filePath(u"customers-%1.csv"_s.arg(rows));
        kept = measure(peer, path, rows, rounds) && kept;
        kept = measureShuffled(peer, path, rows, rounds) && kept;
        QFile::remove(path);
    }
    return kept ? 0 : 1;
}
