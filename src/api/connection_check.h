// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/api_service.h"
#include "contract/call.h"

#include <QObject>

#include <functional>
#include <optional>

namespace nudge {

/// Calls every reading endpoint once, one after the other, and says of each how it went. Never writes. What a call
/// needs to ask for (a workspace, a group, a campaign) it takes from the answers before it; where there is none the
/// call is not made. Lives on the GUI thread; ends with finished(), also after cancel().
class ConnectionCheck : public QObject
{
    Q_OBJECT

public:
    enum class Verdict {
        Waiting,
        Running,
        Works,
        NotAllowed,     ///< 401 or 403
        ContractMisfit, ///< error->contractMember is what was expected, contractFound what came
        Failed,
        NothingToAsk, ///< there is no workspace, group, campaign or file to ask for
        Cancelled,
    };
    Q_ENUM(Verdict)

    struct Item
    {
        Call call = Call::CampaignList;
        Verdict verdict = Verdict::Waiting;
        std::optional<ApiError> error;
        qint64 milliseconds = 0;
    };

    /// `workspace`: asked for where the campaigns name none.
    explicit ConnectionCheck(ApiService &api, const WorkspaceId &workspace = {}, QObject *parent = nullptr);

    [[nodiscard]] const QList<Item> &items() const { return m_items; } ///< in the order in which they are called
    [[nodiscard]] bool isRunning() const { return m_current >= 0; }
    /// Begins anew; a running check goes on.
    void start();
    void cancel();

    static Verdict verdictOf(const ApiError &error);

Q_SIGNALS:
    void itemChanged(int index);
    void finished();

private:
    struct Found
    {
        WorkspaceId workspace;
        GroupId group;
        CampaignId campaign;
        int files = 0;
    };

    template <class T> void ask(const QFuture<Result<T>> &answer, std::function<void(const T &)> learn = {});
    void learnCampaigns(const QList<WorkspaceCampaigns> &workspaces);
    void next();
    void run(Call call);
    void skip();
    void conclude(Verdict verdict, const std::optional<ApiError> &error);

    ApiService &m_api;
    WorkspaceId m_known;
    QList<Item> m_items;
    Found m_found;
    int m_current = -1;
    quint64 m_generation = 0; ///< drops the answers of a check that was cancelled
    qint64 m_startedAt = 0;
    std::function<void()> m_abort;
};

} // namespace nudge
