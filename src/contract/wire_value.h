// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace nudge {

/// Words that stand as values in bodies: field types, campaign stages, channels, export types. Their spelling on
/// the wire stands in the contract file alone; read without regard to case.
enum class WireValue {
    FieldTypeString,
    FieldTypeNumber,
    FieldTypeChar,
    FieldTypeDate,
    FieldTypeCurrency,
    StageReadyForReview,
    StageReadyToPublish,
    StagePublished,
    ChannelSms,
    ChannelPush,
    ChannelEmail,
    ExportCsv,
    ExportJson,
    ExportUrl,
};
inline constexpr int kWireValueCount = int(WireValue::ExportUrl) + 1;

/// The key in the contract file, e.g. "fieldType.date".
QLatin1StringView wireValueKey(WireValue value);
std::optional<WireValue> wireValueFromKey(QStringView key);

} // namespace nudge
