// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection_check.h"

#include "core/futures.h"

#include <QDateTime>

namespace nudge {

namespace {

constexpr int kSmallPage = 1;

const QList<Call> &readingCalls()
{
    // Each after those whose answers it needs.
    static const QList<Call> calls{Call::CampaignList,  Call::FieldList,    Call::GroupList,
                                   Call::CustomerPages, Call::CustomerList, Call::MessagesPages,
                                   Call::MessagesFetch, Call::RerunHistory, Call::RerunMessages};
    return calls;
}

} // namespace

ConnectionCheck::ConnectionCheck(ApiService &api, const WorkspaceId &workspace, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_known(workspace)
{
    for (const Call call : readingCalls())
        m_items.append({call, Verdict::Waiting, std::nullopt, 0});
}

ConnectionCheck::Verdict ConnectionCheck::verdictOf(const ApiError &error)
{
    switch (error.category) {
    case ApiError::Category::Unauthorised:
    case ApiError::Category::Forbidden:
        return Verdict::NotAllowed;
    case ApiError::Category::Contract:
        return Verdict::ContractMisfit;
    case ApiError::Category::Cancelled:
        return Verdict::Cancelled;
    default:
        return Verdict::Failed;
    }
}

void ConnectionCheck::start()
{
    if (isRunning())
        return;
    ++m_generation;
    m_found = {};
    m_found.workspace = m_known;
    for (int i = 0; i < m_items.size(); ++i) {
        m_items[i] = {m_items[i].call, Verdict::Waiting, std::nullopt, 0};
        Q_EMIT itemChanged(i);
    }
    next();
}

void ConnectionCheck::cancel()
{
    if (!isRunning())
        return;
    ++m_generation;
    if (const auto abort = std::exchange(m_abort, {}))
        abort();
    for (int i = m_current; i < m_items.size(); ++i) {
        m_items[i].verdict = Verdict::Cancelled;
        Q_EMIT itemChanged(i);
    }
    m_current = -1;
    Q_EMIT finished();
}

void ConnectionCheck::next()
{
    if (++m_current == m_items.size()) {
        m_current = -1;
        Q_EMIT finished();
        return;
    }
    m_startedAt = QDateTime::currentMSecsSinceEpoch();
    m_items[m_current].verdict = Verdict::Running;
    Q_EMIT itemChanged(m_current);
    run(m_items[m_current].call);
}

void ConnectionCheck::run(Call call)
{
    const bool hasWorkspace = !m_found.workspace.value.isEmpty();
    const bool hasGroup = hasWorkspace && !m_found.group.value.isEmpty();
    const bool hasCampaign = !m_found.campaign.value.isEmpty();
    if (call == Call::CampaignList) {
        ask<QList<WorkspaceCampaigns>>(m_api.campaigns(), [this](const auto &answer) { learnCampaigns(answer); });
    } else if (call == Call::FieldList && hasWorkspace) {
        ask(m_api.fields(m_found.workspace));
    } else if (call == Call::GroupList && hasWorkspace) {
        ask<QList<CustomerGroup>>(m_api.groups(m_found.workspace), [this](const auto &groups) {
            if (!groups.isEmpty())
                m_found.group = groups.first().id;
        });
    } else if (call == Call::CustomerPages && hasGroup) {
        ask(m_api.customerPages(m_found.workspace, m_found.group, kSmallPage));
    } else if (call == Call::CustomerList && hasGroup) {
        ask(m_api.customers(m_found.workspace, m_found.group, 0, kSmallPage));
    } else if (call == Call::MessagesPages && hasCampaign) {
        ask<int>(m_api.messageFileCount(m_found.campaign), [this](int files) { m_found.files = files; });
    } else if (call == Call::MessagesFetch && hasCampaign && m_found.files > 0) {
        ask(m_api.messageFileCsv(m_found.campaign, 0));
    } else if (call == Call::RerunHistory && hasCampaign) {
        ask(m_api.runs(m_found.campaign));
    } else if (call == Call::RerunMessages && hasCampaign) {
        ask(m_api.generatedMessages(m_found.campaign));
    } else {
        skip();
    }
}

template <class T> void ConnectionCheck::ask(const QFuture<Result<T>> &answer, std::function<void(const T &)> learn)
{
    m_abort = [copy = QFuture(answer)]() mutable { copy.cancel(); };
    whenDone(answer, this, [this, learn, started = m_generation](const Result<T> &result) {
        if (started != m_generation)
            return;
        if (result && learn)
            learn(*result);
        if (result)
            conclude(Verdict::Works, std::nullopt);
        else
            conclude(verdictOf(result.error()), result.error());
    });
}

void ConnectionCheck::learnCampaigns(const QList<WorkspaceCampaigns> &workspaces)
{
    for (const WorkspaceCampaigns &workspace : workspaces) {
        if (m_found.workspace.value.isEmpty())
            m_found.workspace = workspace.workspace.id;
        for (const Campaign &campaign : workspace.campaigns) {
            // A published one has files to fetch.
            if (m_found.campaign.value.isEmpty() || campaign.stage == CampaignStage::Published)
                m_found.campaign = campaign.id;
            if (campaign.stage == CampaignStage::Published)
                return;
        }
    }
}

void ConnectionCheck::skip()
{
    conclude(Verdict::NothingToAsk, std::nullopt);
}

void ConnectionCheck::conclude(Verdict verdict, const std::optional<ApiError> &error)
{
    m_abort = {};
    Item &item = m_items[m_current];
    item.verdict = verdict;
    item.error = error;
    item.milliseconds = QDateTime::currentMSecsSinceEpoch() - m_startedAt;
    Q_EMIT itemChanged(m_current);
    next();
}

} // namespace nudge
