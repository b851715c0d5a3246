// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/uploader.h"

#include "core/futures.h"

#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace nudge {

namespace {

constexpr int kLimitedAttempts = 20;

} // namespace

Uploader::Uploader(Send send, Options options, QObject *parent)
    : QObject(parent),
      m_send(std::move(send)),
      m_options(std::move(options))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Uploader::goOn);
}

void Uploader::start(const UploadPlan &plan, std::shared_ptr<const Verdict> verdict)
{
    m_clock.start();
    m_total = verdict->valid;
    m_fields = plan.match.usedFieldNames();
    const QList<ProfileField> &fields = plan.match.fields();
    m_isRepeatable =
        std::any_of(fields.begin(), fields.end(), [](const ProfileField &field) { return field.uniqueIdentifier; });
    m_receipt.filePath = plan.path;
    m_receipt.workspace = plan.workspace;
    m_receipt.group = plan.group.id;
    m_receipt.groupName = plan.group.name;
    m_receipt.startedAt = QDateTime::currentDateTimeUtc();
    m_receipt.counts.rowsInFile = verdict->rows;
    m_receipt.counts.rejectedHere = verdict->rejected;
    m_rows = std::make_shared<ValidRows>(plan, std::move(verdict), m_options.chunk);
    readAhead();
}

void Uploader::cancel()
{
    if (m_cancelled || m_stopped)
        return;
    m_cancelled = true;
    m_activity = UploadProgress::Activity::Cancelling;
    if (m_inFlight)
        report();
    else
        goOn();
}

UploadProgress Uploader::progress() const
{
    const UploadCounts &counts = m_receipt.counts;
    return {m_activity, m_total, counts.uploaded() + counts.rejectedByServer + counts.unconfirmed, counts,
            m_clock.isValid() ? m_clock.elapsed() : 0};
}

void Uploader::readAhead()
{
    m_reading = true;
    auto reading =
        QtConcurrent::run([rows = m_rows] { return std::shared_ptr<const RowChunk>(new RowChunk(rows->next())); });
    whenDone(reading, this, [this](const std::shared_ptr<const RowChunk> &chunk) {
        m_reading = false;
        m_ahead = chunk;
        goOn();
    });
}

void Uploader::goOn()
{
    if (m_stopped || m_inFlight)
        return;
    if (m_cancelled) {
        stop(UploadEnd::Cancelled);
        return;
    }
    if (m_wait.isActive())
        return;
    if (m_pieces.isEmpty() && m_ahead) {
        if (m_ahead->problem) {
            m_receipt.fileProblem = m_ahead->problem;
            stop(UploadEnd::FileProblem);
            return;
        }
        m_allRead = m_ahead->last;
        if (!m_ahead->rows.isEmpty())
            m_pieces.append({m_ahead, 0, m_ahead->rows.size()});
        m_ahead.reset();
        if (!m_allRead)
            readAhead();
    }
    if (!m_pieces.isEmpty())
        send(m_pieces.takeLast());
    else if (m_allRead)
        stop(UploadEnd::Complete);
}

void Uploader::send(const Piece &piece)
{
    m_inFlight = true;
    m_activity = UploadProgress::Activity::Sending;
    const auto answered = [this, piece](const Result<UploadAnswer> &answer) {
        m_inFlight = false;
        onAnswer(piece, answer);
        if (!m_stopped)
            report();
        goOn();
    };
    whenDone(m_send(m_fields, piece.chunk->rows.sliced(piece.begin, piece.size())), this, answered, [answered] {
        ApiError cancelled;
        cancelled.category = ApiError::Category::Cancelled;
        answered(cancelled);
    });
}

void Uploader::onAnswer(Piece piece, const Result<UploadAnswer> &answer)
{
    if (answer.ok()) {
        count(piece, answer.value());
        return;
    }
    const ApiError &error = answer.error();
    switch (error.category) {
    case ApiError::Category::Validation:
    case ApiError::Category::TooLarge:
        onRefused(piece, error);
        return;
    case ApiError::Category::Offline:
    case ApiError::Category::Timeout:
    case ApiError::Category::Server:
        onNoAnswer(std::move(piece), error);
        return;
    case ApiError::Category::RateLimited:
        onLimited(std::move(piece), error);
        return;
    case ApiError::Category::Contract:
    case ApiError::Category::Cancelled:
        // The request did go out; what the server made of it cannot be read.
        if (piece.maybeThere || !error.neverSent)
            m_receipt.counts.unconfirmed += piece.size();
        break;
    default:
        // Refused before anything was done: not signed in, not allowed, no such call, no TLS. An earlier sending
        // of the same rows may have arrived nevertheless.
        if (piece.maybeThere)
            m_receipt.counts.unconfirmed += piece.size();
        break;
    }
    m_receipt.error = error;
    stop(UploadEnd::Failed);
}

void Uploader::count(const Piece &piece, const UploadAnswer &answer)
{
    UploadCounts &counts = m_receipt.counts;
    const qint64 sent = piece.size();
    QSet<qint64> named;
    for (const RowError &error : answer.errors) {
        const bool inside = error.row >= 1 && error.row <= sent;
        if (inside)
            named.insert(error.row);
        m_receipt.serverRejections.append(
            {inside ? piece.chunk->fileRows[piece.begin + error.row - 1] : 0, error.field, error.message});
    }
    // An answer that claims more than was sent must not upset the books.
    const qint64 rejected = std::clamp<qint64>(std::max<qint64>(answer.rejected, named.size()), 0, sent);
    const qint64 accepted = std::clamp<qint64>(answer.accepted, 0, sent - rejected);
    const qint64 updated = std::clamp<qint64>(answer.updated, 0, accepted);
    counts.rejectedByServer += rejected;
    counts.unconfirmed += sent - rejected - accepted;
    m_receipt.queued = m_receipt.queued || (!answer.job.isEmpty() && sent > rejected + accepted);
    if (piece.maybeThere) {
        counts.createdOrUpdated += accepted;
    } else {
        counts.created += accepted - updated;
        counts.updated += updated;
    }
}

void Uploader::onRefused(const Piece &piece, const ApiError &error)
{
    if (piece.size() > 1) {
        const qsizetype middle = piece.begin + piece.size() / 2;
        Piece first = piece;
        Piece second = piece;
        first.end = middle;
        second.begin = middle;
        m_pieces << second << first;
        return;
    }
    m_receipt.counts.rejectedByServer += 1;
    const qint64 row = piece.chunk->fileRows[piece.begin];
    if (error.rowErrors.isEmpty())
        m_receipt.serverRejections.append({row, {}, error.serverMessage});
    for (const RowError &each : error.rowErrors)
        m_receipt.serverRejections.append({row, each.field, each.message});

    const QString refusal = m_receipt.serverRejections.last().message;
    m_refusedAlone = refusal == m_lastRefusal ? m_refusedAlone + 1 : 1;
    m_lastRefusal = refusal;
    if (m_receipt.counts.uploaded() == 0 && m_refusedAlone >= m_options.refusalsBeforeStop) {
        m_receipt.error = error;
        stop(UploadEnd::Failed);
    }
}

void Uploader::onNoAnswer(Piece piece, const ApiError &error)
{
    using Activity = UploadProgress::Activity;
    piece.maybeThere = piece.maybeThere || !error.neverSent;
    if (!m_cancelled && error.neverSent) {
        const qsizetype wait = std::min<qsizetype>(piece.unreached++, m_options.waits.size() - 1);
        sendLater(piece, m_options.waits[wait], Activity::Offline);
        return;
    }
    const bool isHarmless = m_isRepeatable || !piece.maybeThere;
    const int attempt = piece.attempts++;
    if (!m_cancelled && isHarmless && attempt < m_options.waits.size()) {
        sendLater(piece, m_options.waits[attempt], Activity::TryingAgain);
        return;
    }
    if (piece.maybeThere)
        m_receipt.counts.unconfirmed += piece.size();
    m_receipt.error = error;
    stop(m_cancelled ? UploadEnd::Cancelled : UploadEnd::Failed);
}

void Uploader::onLimited(Piece piece, const ApiError &error)
{
    if (++piece.limited <= kLimitedAttempts) {
        sendLater(piece, error.retryAfter ? *error.retryAfter : m_options.limitWait,
                  UploadProgress::Activity::WaitingForLimit);
        return;
    }
    if (piece.maybeThere)
        m_receipt.counts.unconfirmed += piece.size();
    m_receipt.error = error;
    stop(UploadEnd::Failed);
}

void Uploader::sendLater(const Piece &piece, std::chrono::milliseconds wait, UploadProgress::Activity activity)
{
    m_pieces << piece;
    if (m_cancelled)
        return;
    m_activity = activity;
    m_wait.start(wait);
}

void Uploader::stop(UploadEnd end)
{
    m_stopped = true;
    m_wait.stop();
    UploadCounts &counts = m_receipt.counts;
    for (const Piece &piece : std::as_const(m_pieces)) {
        if (piece.maybeThere)
            counts.unconfirmed += piece.size();
    }
    counts.skipped = counts.rowsInFile - (counts.sum() - counts.skipped);
    m_receipt.end = end;
    m_receipt.finishedAt = QDateTime::currentDateTimeUtc();
    Q_EMIT finished(m_receipt);
}

} // namespace nudge
