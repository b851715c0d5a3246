// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"
#include "core/ids.h"
#include "core/profile_field.h"

#include <QDateTime>
#include <QList>
#include <QMap>

#include <optional>

namespace nudge {

struct Workspace
{
    WorkspaceId id;
    QString name;

    friend bool operator==(const Workspace &, const Workspace &) = default;
};

struct CustomerGroup
{
    GroupId id;
    QString name;
    QString description;
    qint64 customerCount = -1; ///< -1 where the server does not say
    QDateTime createdAt;
    QDateTime updatedAt;

    friend bool operator==(const CustomerGroup &, const CustomerGroup &) = default;
};

/// Profile values by field name. Text until a field's type says otherwise: "007" stays "007".
using ProfileValues = QMap<QString, QString>;

struct Customer
{
    CustomerId id;
    ProfileValues profile;
    QString sealedProfile; ///< the opaque string that came where the server sent the profile encrypted
    QDateTime createdAt;
    QDateTime updatedAt;

    friend bool operator==(const Customer &, const Customer &) = default;
};

struct CustomerPage
{
    QList<Customer> customers;
    int page = 1; ///< as the contract counts; the first is option customers.firstPage
    int pages = 0;
    qint64 total = 0;
};

struct PageCount
{
    int pages = 0;
    qint64 total = -1; ///< -1 where the server does not say
};

/// What the server did with uploaded or updated customers. created = accepted - updated.
struct UploadAnswer
{
    qint64 accepted = 0; ///< rows taken, new and updated together
    qint64 updated = 0;
    qint64 rejected = 0;
    JobId job; ///< set where a large upload was queued
    QList<RowError> errors;
};

enum class CampaignStage { ReadyForReview, ReadyToPublish, Published, Unknown };
enum class Channel { Sms, Push, Email, Unknown };

struct Campaign
{
    CampaignId id;
    WorkspaceId workspace;
    QString name;
    CampaignStage stage = CampaignStage::Unknown;
    QString stageText; ///< as it came
    Channel channel = Channel::Unknown;
    QString channelText; ///< as it came
    GroupId group;
    qint64 messageCount = -1;
    QDateTime createdAt;
    QDateTime publishedAt;

    friend bool operator==(const Campaign &, const Campaign &) = default;
};

struct WorkspaceCampaigns
{
    Workspace workspace;
    QList<Campaign> campaigns;
};

/// A generated message of a campaign (call 21): one for each segment.
struct GeneratedMessage
{
    MessageId id;
    QString segment;
    QString channel;
    QString subject;
    QString body;
    QString reviewStatus;
    QString approvalStage;
    bool archived = false;
};

/// One run of a campaign (call 20); the newest comes first.
struct CampaignRun
{
    int number = 1;
    GroupId group;
    qint64 segments = -1;
    QString summary; ///< how messages were handled
    QString status;
    QDateTime createdAt;
};

struct RerunStarted
{
    int runNumber = 0;
    JobId job;
    QString status;
};

} // namespace nudge
