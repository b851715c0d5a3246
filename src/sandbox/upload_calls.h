// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/customer_upload.h"
#include "sandbox/reply.h"
#include "sandbox/request.h"

namespace nudge {

/// Call 3 (upload by file or by objects) and call 6 (change by id). Answers when all rows are done; a large
/// upload still carries a job id, as one that the real server would have queued.
class UploadCalls
{
public:
    explicit UploadCalls(CallContext &context) : m_context(context) {}

    Reply check(Request &request);
    Reply update(const Request &request);

private:
    Reply takeFile(Request &request);
    void takeObject(CustomerUpload &upload, const StoredFields &fields, const QJsonValue &customer);
    void changeObject(CustomerUpload &upload, const StoredFields &fields, const QJsonValue &customer);
    Reply answer(const CustomerUpload &upload);

    CallContext &m_context;
    qint64 m_jobs = 0;
};

} // namespace nudge
