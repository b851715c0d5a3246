// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/entities.h"
#include "core/result.h"

#include <QJsonValue>
#include <QUrl>

namespace nudge::codec {

Result<GeneratedMessage> readMessage(const Contract &contract, Call call, const QJsonValue &data);
Result<JobId> readJob(const Contract &contract, Call call, const QJsonValue &data);
/// A presigned address; one that is no complete URL is a contract error.
Result<QUrl> readExportUrl(const Contract &contract, Call call, const QJsonValue &data);

} // namespace nudge::codec
