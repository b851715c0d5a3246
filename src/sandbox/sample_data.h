// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"

namespace nudge {

/// Thrown where the thread was asked to stop while the data was being made.
struct SampleInterrupted
{
};

/// Makes schema and sample data in one transaction: workspaces, fields, groups and campaigns as
/// resources/sample/account.json describes them, with `customers` people in all groups together. The group that
/// is marked as the main one takes what the others leave.
void fillWithSample(CallContext &context, int customers, quint32 seed);

} // namespace nudge
