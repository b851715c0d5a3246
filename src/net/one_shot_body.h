// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace nudge {

/// A request body that can be read once and never rewound. QNetworkAccessManager sends a request again by itself when
/// the connection is dropped before an answer, a POST too, and even on a fresh connection (measured on Qt 6.4.2); a
/// body that cannot be rewound is the one thing that it takes for a No.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    /// Whether nothing of it was taken yet: Qt does so when the connection stands, TLS included.
    [[nodiscard]] bool isUntouched() const { return m_position == 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace nudge
