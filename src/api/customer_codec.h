// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/entities.h"
#include "core/result.h"

#include <QJsonObject>
#include <QJsonValue>

namespace nudge::codec {

/// A profile that came as one opaque string (encrypted) is kept as Customer::sealedProfile.
Result<Customer> readCustomer(const Contract &contract, Call call, const QJsonValue &data);
Result<CustomerPage> readCustomerPage(const Contract &contract, Call call, const QJsonValue &data);
Result<PageCount> readPageCount(const Contract &contract, Call call, const QJsonValue &data);

/// Profile values as an object; every value stays text.
QJsonObject writeProfile(const ProfileValues &profile);

} // namespace nudge::codec
