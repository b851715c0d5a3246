// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace nudge {

// GCC 12 takes a scoped enumerator for one that shadows the id type of the same name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"

/// The members of request and answer bodies, claims and exported columns that the code knows. Their names on
/// the wire stand in the contract file alone.
enum class Member {
    EnvelopeCode,
    EnvelopeMessage,
    EnvelopeData,
    EnvelopeErrors,
    ErrorRow,
    ErrorField,
    ErrorMessage,
    AuthEmail,
    AuthPassword,
    AuthToken,
    AuthRefreshToken,
    TokenUserId,
    TokenAccountId,
    TokenRoleCode,
    TokenExpires,
    AuthContextApiAccess,
    AuthContextApiCode,
    WorkspaceId,
    WorkspaceName,
    GroupId,
    GroupName,
    GroupDescription,
    GroupCustomerCount,
    GroupCreatedAt,
    GroupUpdatedAt,
    FieldId,
    FieldIds,
    FieldName,
    FieldDisplayName,
    FieldType,
    FieldFormat,
    FieldRequired,
    FieldUniqueIdentifier,
    FieldOptions,
    CustomerId,
    CustomerIds,
    CustomerProfile,
    CustomerCreatedAt,
    CustomerUpdatedAt,
    CustomerList,
    CustomerDeleted,
    UploadFile,
    UploadAccepted,
    UploadUpdated,
    UploadRejected,
    PageNumber,
    PageSize,
    PageCount,
    PageTotal,
    PageDecrypt,
    JobId,
    CampaignId,
    CampaignName,
    CampaignList,
    CampaignStage,
    CampaignChannel,
    CampaignMessageCount,
    CampaignCreatedAt,
    CampaignPublishedAt,
    CampaignPublishedFrom,
    CampaignPublishedTo,
    ExportType,
    ExportUrl,
    RunNumber,
    RunSegments,
    RunSummary,
    RunStatus,
    RunCreatedAt,
    MessageId,
    MessageSegment,
    MessageChannel,
    MessageSubject,
    MessageBody,
    MessageReviewStatus,
    MessageApprovalStage,
    MessageArchived,
    FileRecipient,
    FileChannel,
    FileSubject,
    FileBody,
};

#pragma GCC diagnostic pop

inline constexpr int kMemberCount = int(Member::FileBody) + 1;

/// The key in the contract file, e.g. "customer.id".
QLatin1StringView memberKey(Member member);
std::optional<Member> memberFromKey(QStringView key);

} // namespace nudge
