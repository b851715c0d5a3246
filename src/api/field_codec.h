// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/profile_field.h"
#include "core/result.h"

#include <QJsonValue>

namespace nudge::codec {

/// A type that the contract does not list is kept as it came, with its options.
Result<ProfileField> readField(const Contract &contract, Call call, const QJsonValue &data);

/// The word for a type; the field's own where the type is Unknown.
QString fieldTypeWord(const Contract &contract, const ProfileField &field);

} // namespace nudge::codec
