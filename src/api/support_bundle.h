// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

#include <utility>

class QSettings;

namespace nudge {

class Contract;
class RequestLog;
struct ConnectionProfile;

/// What a person may send to whoever helps them: versions, contract, connection, settings and activity as one UTF-8
/// text, readable before it is sent. Holds no credential, no customer value, no e-mail address and no name of a file.
class SupportBundle
{
public:
    using Facts = QList<std::pair<QString, QString>>;

    explicit SupportBundle(const RequestLog &log) : m_log(log) {}

    /// Program, Qt and system; the caller adds what it knows.
    void addVersion(const QString &what, const QString &version) { m_versions.append({what, version}); }
    void setContract(const Contract &contract);
    void setConnection(const ConnectionProfile &profile);
    /// Numbers and switches as they stand, text as its length.
    void addSettings(const QSettings &settings);

    [[nodiscard]] QByteArray text() const;
    /// Replaces `path` as a whole or not at all. Ends with LocalFile and the reason where it cannot be written.
    [[nodiscard]] Result<Done> write(const QString &path) const;

private:
    const RequestLog &m_log;
    Facts m_versions;
    Facts m_contract;
    Facts m_connection;
    Facts m_settings;
};

} // namespace nudge
