// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/api_service.h"

#include "api/campaign_codec.h"
#include "api/codec.h"
#include "api/customer_codec.h"
#include "api/field_codec.h"
#include "api/group_codec.h"
#include "api/message_codec.h"
#include "api/upload_codec.h"
#include "auth/session_gate.h"
#include "core/futures.h"
#include "net/answer_reader.h"
#include "net/transport.h"

namespace nudge {

using codec::MemberWriter;

namespace {

template <class T> using Decode = Result<T> (*)(const Contract &, Call, const QJsonValue &);

/// An upload is worked on by the server before it answers.
constexpr std::chrono::milliseconds kUploadSilence{120'000};

HttpRequest requestOf(Call call, const QByteArray &body)
{
    HttpRequest request;
    request.call = call;
    request.body = body;
    return request;
}

HttpRequest onceOf(Call call, const QByteArray &body)
{
    HttpRequest request = requestOf(call, body);
    request.once = true;
    return request;
}

Result<Done> readDone(const Contract &, Call, const QJsonValue &)
{
    return Done{};
}

template <class T, Decode<T> readOne>
Result<QList<T>> readAll(const Contract &contract, Call call, const QJsonValue &data)
{
    return codec::readList<T>(contract, call, data, readOne);
}

Result<qint64> readDeleted(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    const qint64 deleted = in.requiredInteger(Member::CustomerDeleted);
    return codec::finish(in, deleted);
}

Result<int> readFileCount(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    const int files = int(in.requiredInteger(Member::PageCount));
    return codec::finish(in, files);
}

template <class T>
QFuture<Result<T>> ask(const Contract &contract, SessionGate &gate, const HttpRequest &request, QObject *context,
                       Decode<T> decode)
{
    return chain(gate.send(request), context,
                 [&contract, call = request.call, decode](const Result<HttpReply> &reply) -> Result<T> {
                     if (!reply)
                         return reply.error();
                     const auto data = AnswerReader(contract, call).read(*reply);
                     if (!data)
                         return data.error();
                     auto value = decode(contract, call, *data);
                     if (value)
                         return value;
                     ApiError error = value.error();
                     error.httpStatus = reply->status;
                     error.requestId = reply->requestId;
                     return error;
                 });
}

MemberWriter groupBody(const Contract &contract, const WorkspaceId &workspace, const GroupId &group)
{
    return MemberWriter(contract).add(Member::WorkspaceId, workspace.value).add(Member::GroupId, group.value);
}

MemberWriter campaignBody(const Contract &contract, const CampaignId &campaign, int run = 0)
{
    MemberWriter out(contract);
    out.add(Member::CampaignId, campaign.value);
    if (run > 0)
        out.add(Member::RunNumber, run);
    return out;
}

template <class Id> QJsonArray idArray(const QList<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array.append(id.value);
    return array;
}

} // namespace

ApiService::ApiService(const Contract &contract, SessionGate &gate, Transport &transport, QObject *parent)
    : QObject(parent),
      m_contract(contract),
      m_gate(gate),
      m_transport(transport)
{
}

QFuture<Result<UploadAnswer>> ApiService::uploadCustomers(const WorkspaceId &workspace, const GroupId &group,
                                                          const QStringList &fields, const QList<QStringList> &rows)
{
    const auto body = codec::writeUpload(m_contract, {workspace, group, fields, rows});
    HttpRequest request = onceOf(Call::CustomerCheck, body.bytes);
    request.contentType = body.contentType;
    request.idleTimeout = kUploadSilence;
    return ask(m_contract, m_gate, request, this, codec::readUploadAnswer);
}

QFuture<Result<PageCount>> ApiService::customerPages(const WorkspaceId &workspace, const GroupId &group, int pageSize)
{
    const auto body = groupBody(m_contract, workspace, group).add(Member::PageSize, pageSize).json();
    return ask(m_contract, m_gate, requestOf(Call::CustomerPages, body), this, codec::readPageCount);
}

QFuture<Result<CustomerPage>> ApiService::customers(const WorkspaceId &workspace, const GroupId &group, int page,
                                                    int pageSize)
{
    const auto body = groupBody(m_contract, workspace, group)
                          .add(Member::PageNumber, page + m_contract.firstCustomerPage())
                          .add(Member::PageSize, pageSize)
                          .add(Member::PageDecrypt, m_contract.decryptCustomers())
                          .json();
    return ask(m_contract, m_gate, requestOf(Call::CustomerList, body), this, codec::readCustomerPage);
}

QFuture<Result<UploadAnswer>> ApiService::updateCustomer(const WorkspaceId &workspace, const GroupId &group,
                                                         const Customer &customer)
{
    if (m_contract.updateThroughCheck())
        return uploadCustomers(workspace, group, customer.profile.keys(), {customer.profile.values()});
    QJsonObject row = codec::writeProfile(customer.profile);
    row.insert(m_contract.name(Member::CustomerId), customer.id.value);
    const auto body = groupBody(m_contract, workspace, group).add(Member::CustomerList, QJsonArray{row}).json();
    return ask(m_contract, m_gate, onceOf(Call::CustomerUpdate, body), this, codec::readUploadAnswer);
}

QFuture<Result<qint64>> ApiService::deleteCustomers(const WorkspaceId &workspace, const GroupId &group,
                                                    const QList<CustomerId> &ids)
{
    const auto body = groupBody(m_contract, workspace, group).add(Member::CustomerIds, idArray(ids)).json();
    return ask(m_contract, m_gate, onceOf(Call::CustomerDelete, body), this, readDeleted);
}

QFuture<Result<CustomerGroup>> ApiService::createGroup(const WorkspaceId &workspace, const QString &name,
                                                       const QString &description)
{
    const auto body = MemberWriter(m_contract)
                          .add(Member::WorkspaceId, workspace.value)
                          .add(Member::GroupName, name)
                          .addIfAny(Member::GroupDescription, description)
                          .json();
    return ask(m_contract, m_gate, onceOf(Call::GroupCreate, body), this, codec::readGroup);
}

QFuture<Result<QList<CustomerGroup>>> ApiService::groups(const WorkspaceId &workspace)
{
    const auto body = MemberWriter(m_contract).add(Member::WorkspaceId, workspace.value).json();
    return ask(m_contract, m_gate, requestOf(Call::GroupList, body), this, readAll<CustomerGroup, codec::readGroup>);
}

QFuture<Result<CustomerGroup>> ApiService::renameGroup(const WorkspaceId &workspace, const GroupId &group,
                                                       const QString &name, const QString &description)
{
    // Sent even when empty: that is how a description is taken away.
    const auto body = groupBody(m_contract, workspace, group)
                          .add(Member::GroupName, name)
                          .add(Member::GroupDescription, description)
                          .json();
    return ask(m_contract, m_gate, requestOf(Call::GroupRename, body), this, codec::readGroup);
}

QFuture<Result<Done>> ApiService::deleteGroup(const WorkspaceId &workspace, const GroupId &group)
{
    return ask(m_contract, m_gate, onceOf(Call::GroupDelete, groupBody(m_contract, workspace, group).json()), this,
               readDone);
}

QFuture<Result<ProfileField>> ApiService::createField(const WorkspaceId &workspace, const ProfileField &field)
{
    const auto body = MemberWriter(m_contract)
                          .add(Member::WorkspaceId, workspace.value)
                          .add(Member::FieldName, field.name)
                          .addIfAny(Member::FieldDisplayName, field.displayName)
                          .add(Member::FieldType, codec::fieldTypeWord(m_contract, field))
                          .addIfAny(Member::FieldFormat, field.format)
                          .add(Member::FieldRequired, field.required)
                          .add(Member::FieldUniqueIdentifier, field.uniqueIdentifier)
                          .json();
    return ask(m_contract, m_gate, onceOf(Call::FieldCreate, body), this, codec::readField);
}

QFuture<Result<QList<ProfileField>>> ApiService::fields(const WorkspaceId &workspace)
{
    const auto body = MemberWriter(m_contract).add(Member::WorkspaceId, workspace.value).json();
    return ask(m_contract, m_gate, requestOf(Call::FieldList, body), this, readAll<ProfileField, codec::readField>);
}

QFuture<Result<ProfileField>> ApiService::updateField(const WorkspaceId &workspace, const ProfileField &field)
{
    const auto body = MemberWriter(m_contract)
                          .add(Member::WorkspaceId, workspace.value)
                          .add(Member::FieldId, field.id.value)
                          .addIfAny(Member::FieldDisplayName, field.displayName)
                          .add(Member::FieldRequired, field.required)
                          .addIfAny(Member::FieldFormat, field.format)
                          .json();
    return ask(m_contract, m_gate, requestOf(Call::FieldUpdate, body), this, codec::readField);
}

QFuture<Result<Done>> ApiService::deleteFields(const WorkspaceId &workspace, const QList<FieldId> &ids)
{
    const auto body =
        MemberWriter(m_contract).add(Member::WorkspaceId, workspace.value).add(Member::FieldIds, idArray(ids)).json();
    return ask(m_contract, m_gate, onceOf(Call::FieldDelete, body), this, readDone);
}

QFuture<Result<QList<WorkspaceCampaigns>>> ApiService::campaigns(QDate publishedFrom, QDate publishedTo)
{
    const auto body = MemberWriter(m_contract)
                          .addIfAny(Member::CampaignPublishedFrom, publishedFrom.toString(Qt::ISODate))
                          .addIfAny(Member::CampaignPublishedTo, publishedTo.toString(Qt::ISODate))
                          .json();
    return ask(m_contract, m_gate, requestOf(Call::CampaignList, body), this,
               readAll<WorkspaceCampaigns, codec::readWorkspaceCampaigns>);
}

QFuture<Result<JobId>> ApiService::publish(const CampaignId &campaign)
{
    return ask(m_contract, m_gate, onceOf(Call::MessagesPublish, campaignBody(m_contract, campaign).json()), this,
               codec::readJob);
}

QFuture<Result<int>> ApiService::messageFileCount(const CampaignId &campaign, int run)
{
    return ask(m_contract, m_gate, requestOf(Call::MessagesPages, campaignBody(m_contract, campaign, run).json()), this,
               readFileCount);
}

QFuture<Result<QByteArray>> ApiService::messageFileCsv(const CampaignId &campaign, int file, int run)
{
    const auto body = campaignBody(m_contract, campaign, run)
                          .add(Member::PageNumber, file + m_contract.firstMessagePage())
                          .add(Member::ExportType, m_contract.word(WireValue::ExportCsv))
                          .json();
    return chain(m_gate.send(requestOf(Call::MessagesFetch, body)), this,
                 [this](const Result<HttpReply> &reply) -> Result<QByteArray> {
                     if (!reply)
                         return reply.error();
                     return AnswerReader(m_contract, Call::MessagesFetch).readRaw(*reply);
                 });
}

QFuture<Result<QUrl>> ApiService::messageFileUrl(const CampaignId &campaign, int file)
{
    const auto body = campaignBody(m_contract, campaign)
                          .add(Member::PageNumber, file + m_contract.firstMessagePage())
                          .add(Member::ExportType, m_contract.word(WireValue::ExportUrl))
                          .json();
    return ask(m_contract, m_gate, requestOf(Call::MessagesFetch, body), this, codec::readExportUrl);
}

QFuture<Result<qint64>> ApiService::download(const QUrl &url, QIODevice *sink)
{
    return m_transport.download(url, sink);
}

QFuture<Result<QList<CampaignRun>>> ApiService::runs(const CampaignId &campaign)
{
    return ask(m_contract, m_gate, requestOf(Call::RerunHistory, campaignBody(m_contract, campaign).json()), this,
               readAll<CampaignRun, codec::readRun>);
}

QFuture<Result<QList<GeneratedMessage>>> ApiService::generatedMessages(const CampaignId &campaign, int run)
{
    return ask(m_contract, m_gate, requestOf(Call::RerunMessages, campaignBody(m_contract, campaign, run).json()), this,
               readAll<GeneratedMessage, codec::readMessage>);
}

QFuture<Result<RerunStarted>> ApiService::rerun(const CampaignId &campaign, const GroupId &group)
{
    const auto body = campaignBody(m_contract, campaign).add(Member::GroupId, group.value).json();
    return ask(m_contract, m_gate, onceOf(Call::RerunInitiate, body), this, codec::readRerunStarted);
}

} // namespace nudge
