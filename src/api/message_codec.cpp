// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/message_codec.h"

#include "api/codec.h"

namespace nudge::codec {

using namespace Qt::StringLiterals;

Result<GeneratedMessage> readMessage(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    GeneratedMessage message;
    message.id.value = in.requiredText(Member::MessageId);
    message.segment = in.text(Member::MessageSegment);
    message.channel = in.text(Member::MessageChannel);
    message.subject = in.text(Member::MessageSubject);
    message.body = in.text(Member::MessageBody);
    message.reviewStatus = in.text(Member::MessageReviewStatus);
    message.approvalStage = in.text(Member::MessageApprovalStage);
    message.archived = in.boolean(Member::MessageArchived);
    return finish(in, message);
}

Result<JobId> readJob(const Contract &contract, Call call, const QJsonValue &data)
{
    const MemberReader in(contract, call, data.toObject());
    return JobId{in.text(Member::JobId)};
}

Result<QUrl> readExportUrl(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    const QUrl url(in.requiredText(Member::ExportUrl), QUrl::StrictMode);
    if (in.error())
        return *in.error();
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return MemberReader::mismatch(call, contract.name(Member::ExportUrl), u"no address"_s);
    return url;
}

} // namespace nudge::codec
