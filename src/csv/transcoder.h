// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string_view>

namespace nudge {

/// Turns a file's bytes into UTF-8, block by block; a character may be cut by the border of two blocks. What the
/// encoding does not have becomes U+FFFD. UTF-8 itself passes through unchecked: the validator looks at the cells.
class Transcoder
{
public:
    virtual ~Transcoder() = default;

    /// Appends the UTF-8 of `bytes` to `out`. `last`: nothing follows.
    virtual void append(std::string_view bytes, bool last, QByteArray &out) = 0;

    /// Null for an unknown encoding.
    static std::unique_ptr<Transcoder> create(const QString &encoding);
};

} // namespace nudge
