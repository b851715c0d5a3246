// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace nudge::test {

/// Keeps everything that Qt's log is told while it lives, with every category of the program switched on. One at a
/// time.
class LogCapture
{
public:
    LogCapture();
    ~LogCapture();
    Q_DISABLE_COPY_MOVE(LogCapture)

    [[nodiscard]] QByteArray text() const;
};

} // namespace nudge::test
