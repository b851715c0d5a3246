// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace nudge {

class ApiService;

/// How publishing ended.
struct PublishResult
{
    enum class Outcome {
        FilesReady,    ///< published, and the files exist
        Refused,       ///< the server said no, or was never reached: not published; `error` tells why
        Unconfirmed,   ///< the answer was lost, and the campaign's stage does not show that it was published
        StoppedWaiting ///< published; the files were not there yet when watching ended, by `error` if it is set
    };
    Outcome outcome = Outcome::Refused;
    int files = 0;
    std::optional<ApiError> error;
};

/// How long a publisher waits; tests shorten it.
struct PublishTimes
{
    std::chrono::milliseconds firstLook{500};
    std::chrono::milliseconds longestPause{10'000}; ///< pauses grow by half until this
    std::chrono::milliseconds giveUp{std::chrono::hours(1)};
    int looksAfterLostAnswer = 8; ///< of the server's answers; while it cannot be reached nothing is counted
};

/// Publishes one campaign and watches until its files exist.
///
///     publish() ─▶ Publishing ──answer──▶ Preparing ──files, same number twice──▶ FilesReady
///                      │ │                   ▲   └── stopWaiting(), session lost, an hour ─▶ StoppedWaiting
///                      │ └─lost answer─▶ Checking ── stage not Published ─▶ Unconfirmed
///                      └─ the server refuses, or was never reached ─▶ Refused
///
/// The call goes out once: publishing reaches people, so a lost answer is never tried again but read back from the
/// campaign's stage, when the server can be reached again. Publishing itself cannot be undone; stopWaiting() ends the watching alone.
/// One use; lives on the GUI thread.
class CampaignPublisher : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Publishing, Checking, Preparing, Finished };
    Q_ENUM(Phase)

    CampaignPublisher(ApiService &api, Campaign campaign, QObject *parent = nullptr, PublishTimes times = {});

    void publish();
    void stopWaiting();

    [[nodiscard]] const Campaign &campaign() const { return m_campaign; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

Q_SIGNALS:
    /// A phase began, or a second passed.
    void progressed();
    /// The one exit.
    void finished(const nudge::PublishResult &result);

private:
    void setPhase(Phase phase);
    void onAnswer(const Result<JobId> &answer);
    void checkStage();
    void lookForFiles();
    void onFileCount(const Result<int> &count);
    void pause(void (CampaignPublisher::*next)());
    void finish(PublishResult::Outcome outcome, std::optional<ApiError> error = {}, int files = 0);

    ApiService &m_api;
    Campaign m_campaign;
    PublishTimes m_times;
    Phase m_phase = Phase::Idle;
    QElapsedTimer m_clock;
    QTimer m_second;
    std::chrono::milliseconds m_pause;
    std::optional<ApiError> m_lostAnswer;
    int m_stageLooks = 0;
    int m_lastCount = 0;
    bool m_stopRequested = false;
};

} // namespace nudge
