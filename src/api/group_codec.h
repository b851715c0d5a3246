// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/entities.h"
#include "core/result.h"

#include <QJsonValue>

namespace nudge::codec {

Result<CustomerGroup> readGroup(const Contract &contract, Call call, const QJsonValue &data);

} // namespace nudge::codec
