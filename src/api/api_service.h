// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"

#include <QDate>
#include <QFuture>
#include <QObject>
#include <QUrl>

class QIODevice;

namespace nudge {

class Contract;
class SessionGate;
class Transport;

/// One typed call for each endpoint but the two of sign-in, which are AuthController's. Stateless; lives on the GUI
/// thread. Every call ends with a value or an ApiError that names the endpoint.
class ApiService : public QObject
{
    Q_OBJECT

public:
    ApiService(const Contract &contract, SessionGate &gate, Transport &transport, QObject *parent = nullptr);

    [[nodiscard]] const Contract &contract() const { return m_contract; }

    // Customers
    /// Calls 3: validates and uploads. Creates, or updates by the unique identifier. Goes out at most once.
    /// `csv` is UTF-8 with a header row of field names; sent as a file or as objects as the contract says.
    QFuture<Result<UploadAnswer>> uploadCustomers(const WorkspaceId &workspace, const GroupId &group,
                                                  const QStringList &fields, const QList<QStringList> &rows);
    QFuture<Result<PageCount>> customerPages(const WorkspaceId &workspace, const GroupId &group, int pageSize);
    /// `page` counts from 0 here; the contract's first page is added.
    QFuture<Result<CustomerPage>> customers(const WorkspaceId &workspace, const GroupId &group, int page, int pageSize);
    /// Changes profile values of one customer. `profile` holds every value that is to stand afterwards.
    QFuture<Result<UploadAnswer>> updateCustomer(const WorkspaceId &workspace, const GroupId &group,
                                                 const Customer &customer);
    QFuture<Result<qint64>> deleteCustomers(const WorkspaceId &workspace, const GroupId &group,
                                            const QList<CustomerId> &ids);

    // Groups
    QFuture<Result<CustomerGroup>> createGroup(const WorkspaceId &workspace, const QString &name,
                                               const QString &description);
    QFuture<Result<QList<CustomerGroup>>> groups(const WorkspaceId &workspace);
    QFuture<Result<CustomerGroup>> renameGroup(const WorkspaceId &workspace, const GroupId &group, const QString &name,
                                               const QString &description);
    QFuture<Result<Done>> deleteGroup(const WorkspaceId &workspace, const GroupId &group);

    // Profile fields
    QFuture<Result<ProfileField>> createField(const WorkspaceId &workspace, const ProfileField &field);
    QFuture<Result<QList<ProfileField>>> fields(const WorkspaceId &workspace);
    QFuture<Result<ProfileField>> updateField(const WorkspaceId &workspace, const ProfileField &field);
    QFuture<Result<Done>> deleteFields(const WorkspaceId &workspace, const QList<FieldId> &ids);

    // Campaigns and messages
    QFuture<Result<QList<WorkspaceCampaigns>>> campaigns(QDate publishedFrom = {}, QDate publishedTo = {});
    QFuture<Result<JobId>> publish(const CampaignId &campaign);
    /// Number of exported files; 0 until they exist. `run` 0 = the current one.
    QFuture<Result<int>> messageFileCount(const CampaignId &campaign, int run = 0);
    /// One exported file as raw UTF-8 CSV. `file` counts from 0.
    QFuture<Result<QByteArray>> messageFileCsv(const CampaignId &campaign, int file, int run = 0);
    /// A presigned address of one exported file; the server refuses it for historical runs (documented).
    QFuture<Result<QUrl>> messageFileUrl(const CampaignId &campaign, int file);
    /// Streams a presigned address into `sink`. Result: bytes written.
    QFuture<Result<qint64>> download(const QUrl &url, QIODevice *sink);
    QFuture<Result<QList<CampaignRun>>> runs(const CampaignId &campaign);
    QFuture<Result<QList<GeneratedMessage>>> generatedMessages(const CampaignId &campaign, int run = 0);
    QFuture<Result<RerunStarted>> rerun(const CampaignId &campaign, const GroupId &group);

private:
    const Contract &m_contract;
    SessionGate &m_gate;
    Transport &m_transport;
};

} // namespace nudge
