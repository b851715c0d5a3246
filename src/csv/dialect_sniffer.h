// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"

#include <QByteArray>
#include <QList>

namespace nudge {

/// The samples of a file as UTF-8 without a byte order mark.
struct TextSamples
{
    QByteArray head;
    QList<QByteArray> later; ///< whole lines
    bool headIsWhole = false;
};

/// Finds delimiter, quote, escape, lines to skip and header; the encoding is taken from `known`, and so is what
/// `choice` names. Each combination is tried and judged by how regular its rows and how natural its cells are
/// (the idea of van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns",
/// Data Mining and Knowledge Discovery 33, 2019).
Dialect sniffDialect(const TextSamples &samples, const Dialect &known, const DialectChoice &choice);

} // namespace nudge
