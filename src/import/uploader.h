// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"
#include "import/receipt.h"
#include "import/upload_plan.h"
#include "import/valid_rows.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace nudge {

struct UploadProgress
{
    enum class Activity {
        Sending,
        WaitingForLimit, ///< the server has said "too many requests"
        TryingAgain,     ///< an answer was lost
        Offline,         ///< the server cannot be reached; goes on by itself when it can
        Cancelling,      ///< waiting for the answer to what has already been sent
    };
    Activity activity = Activity::Sending;
    qint64 total = 0; ///< rows that are to be sent
    qint64 done = 0;  ///< rows whose fate is known
    UploadCounts counts;
    qint64 elapsedMilliseconds = 0;
};

/// Sends the rows of one file that passed the check, chunk by chunk in the order of the file, and keeps the books. One
/// object is one upload: start() once, finished() comes once. Lives on the GUI thread; the file is read on a worker,
/// one chunk ahead.
///
///     chunk ──▶ answer ──▶ counted
///           ──▶ refused as a whole ──▶ halved, until the bad row stands alone
///           ──▶ never left ──▶ sent again, for as long as the server cannot be reached
///           ──▶ no answer ──▶ sent again (the server updates by the unique identifier, so this does no harm), and its
///                             rows are counted as "created or updated", since nobody can tell any more. Fields
///                             without a unique identifier: the end, the chunk's rows are unconfirmed
///           ──▶ too many requests ──▶ waits as the server says
///           ──▶ anything else ──▶ the end; the rest is counted as skipped
class Uploader : public QObject
{
    Q_OBJECT

public:
    /// ApiService::uploadCustomers for one workspace and group.
    using Send =
        std::function<QFuture<Result<UploadAnswer>>(const QStringList &fields, const QList<QStringList> &rows)>;

    struct Options
    {
        ValidRows::Limits chunk;
        /// How long to wait before a chunk without an answer is sent again; its length is the number of attempts. While
        /// the server cannot be reached there is no end to them, and the last wait is repeated.
        QList<std::chrono::milliseconds> waits{std::chrono::seconds(1), std::chrono::seconds(3),
                                               std::chrono::seconds(9)};
        std::chrono::milliseconds limitWait{std::chrono::seconds(5)}; ///< after 429 without a Retry-After
        /// So many rows refused alone, the same way, while nothing was ever taken: the server refuses the upload as
        /// such.
        int refusalsBeforeStop = 8;
    };

    explicit Uploader(Send send, QObject *parent = nullptr) : Uploader(std::move(send), Options(), parent) {}
    Uploader(Send send, Options options, QObject *parent = nullptr);

    void start(const UploadPlan &plan, std::shared_ptr<const Verdict> verdict);
    /// Sends nothing more. What is on its way is waited for, so that the receipt can say what had been sent.
    void cancel();

    [[nodiscard]] UploadProgress progress() const;

Q_SIGNALS:
    void progressed(const nudge::UploadProgress &progress);
    void finished(const nudge::Receipt &receipt);

private:
    /// A part of a chunk that is sent in one request.
    struct Piece
    {
        std::shared_ptr<const RowChunk> chunk;
        qsizetype begin = 0;
        qsizetype end = 0;
        int attempts = 0;        ///< sendings without an answer
        int unreached = 0;       ///< sendings that found no server
        int limited = 0;         ///< answers 429
        bool maybeThere = false; ///< an earlier sending may have arrived

        [[nodiscard]] qsizetype size() const { return end - begin; }
    };

    void readAhead();
    void goOn();
    void send(const Piece &piece);
    void onAnswer(Piece piece, const Result<UploadAnswer> &answer);
    void count(const Piece &piece, const UploadAnswer &answer);
    void onRefused(const Piece &piece, const ApiError &error);
    void onNoAnswer(Piece piece, const ApiError &error);
    void onLimited(Piece piece, const ApiError &error);
    void sendLater(const Piece &piece, std::chrono::milliseconds wait, UploadProgress::Activity activity);
    void stop(UploadEnd end);
    void report() { Q_EMIT progressed(progress()); }

    Send m_send;
    Options m_options;
    Receipt m_receipt;
    QStringList m_fields;
    std::shared_ptr<ValidRows> m_rows; ///< used by one worker at a time
    std::shared_ptr<const RowChunk> m_ahead;
    QList<Piece> m_pieces; ///< of the chunk being sent; the next one is the last
    QTimer m_wait;
    QElapsedTimer m_clock;
    UploadProgress::Activity m_activity = UploadProgress::Activity::Sending;
    qint64 m_total = 0;
    int m_refusedAlone = 0;
    QString m_lastRefusal;
    bool m_isRepeatable = false; ///< the server finds a row by its unique identifier
    bool m_inFlight = false;
    bool m_reading = false;
    bool m_allRead = false;
    bool m_cancelled = false;
    bool m_stopped = false;
};

} // namespace nudge
