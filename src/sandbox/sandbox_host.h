// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/auth_calls.h"
#include "sandbox/call_context.h"
#include "sandbox/publisher.h"
#include "sandbox/reply.h"
#include "sandbox/sandbox_failure.h"
#include "sandbox/sandbox_options.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QHttpServer;
class QHttpServerRequest;

namespace nudge {

class CampaignCalls;
class CustomerCalls;
class FieldCalls;
class GroupCalls;
class MessageCalls;
class RerunCalls;
class UploadCalls;

/// The part of the sandbox that lives on its thread: opens the data, listens, and gives each request to the call
/// that the contract names for its method and path. A call runs in one transaction and a refused one leaves
/// nothing behind.
class SandboxHost : public QObject
{
    Q_OBJECT

public:
    SandboxHost(SandboxOptions options, Contract contract);
    ~SandboxHost() override;

    void open();

Q_SIGNALS:
    void opened(const QUrl &address);
    void failed(const QString &reason, SandboxFailure kind);

private:
    [[nodiscard]] QString dataPath() const;
    [[nodiscard]] QString dataName() const; ///< of dataPath(), for people
    void makePrivate() const;
    bool openData();
    void makeCalls();
    bool listen();
    Reply answer(const QHttpServerRequest &http);
    Reply dispatch(const QHttpServerRequest &http);

    const SandboxOptions m_options;
    const Contract m_contract;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CallContext> m_context;
    std::unique_ptr<Publisher> m_publisher;
    std::unique_ptr<AuthCalls> m_auth;
    std::unique_ptr<GroupCalls> m_groups;
    std::unique_ptr<FieldCalls> m_fields;
    std::unique_ptr<CustomerCalls> m_customers;
    std::unique_ptr<UploadCalls> m_uploads;
    std::unique_ptr<CampaignCalls> m_campaigns;
    std::unique_ptr<MessageCalls> m_messages;
    std::unique_ptr<RerunCalls> m_reruns;
    QHash<QString, Call> m_routes; ///< by "METHOD path"
    QHash<Call, std::function<Reply(Request &)>> m_handlers;
    std::unique_ptr<QHttpServer> m_server; ///< last: goes first
};

} // namespace nudge
