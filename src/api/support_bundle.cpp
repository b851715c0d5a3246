// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/support_bundle.h"

#include "auth/connection_profile.h"
#include "contract/contract.h"
#include "core/output_file.h"
#include "core/save_file.h"
#include "net/redaction.h"

#include <QSaveFile>
#include <QSettings>
#include <QSysInfo>
#include <QTextStream>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

void writeFacts(QTextStream &out, QLatin1StringView title, const SupportBundle::Facts &facts)
{
    out << '[' << title << "]\n";
    for (const auto &[name, value] : facts)
        out << name << " = " << value << '\n';
    out << '\n';
}

void writeHeaders(QTextStream &out, QLatin1StringView sign, const RedactedHeaders &headers)
{
    for (const auto &[name, value] : headers)
        out << "  " << sign << ' ' << name << ": " << value << '\n';
}

void writeEntry(QTextStream &out, const RequestLogEntry &entry)
{
    out << entry.startedAt.toString(Qt::ISODateWithMs) << ' ' << entry.call << ' ' << QString::fromLatin1(entry.method)
        << ' ' << entry.server << entry.path << " status " << entry.status << ", " << entry.milliseconds << " ms, "
        << entry.bytesSent << " bytes out, " << entry.bytesReceived << " bytes in, retries " << entry.retries
        << ", request " << entry.requestId << '\n';
    if (!entry.failure.isEmpty())
        out << "  failure: " << entry.failure << '\n';
    writeHeaders(out, ">"_L1, entry.requestHeaders);
    if (!entry.requestBody.isEmpty())
        out << "  > " << entry.requestBody << '\n';
    writeHeaders(out, "<"_L1, entry.answerHeaders);
    if (!entry.answerBody.isEmpty())
        out << "  < " << entry.answerBody << '\n';
}

QString kindWord(ConnectionProfile::Kind kind)
{
    switch (kind) {
    case ConnectionProfile::Kind::Sandbox:
        return u"sandbox"_s;
    case ConnectionProfile::Kind::Production:
        return u"production"_s;
    case ConnectionProfile::Kind::Development:
        return u"development"_s;
    case ConnectionProfile::Kind::Other:
        break;
    }
    return u"other"_s;
}

QString yesOrNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

} // namespace

void SupportBundle::setContract(const Contract &contract)
{
    m_contract = {{u"name"_s, contract.name()}};
}

void SupportBundle::setConnection(const ConnectionProfile &profile)
{
    m_connection = {{u"kind"_s, kindWord(profile.kind)},
                    {u"server"_s, profile.server},
                    {u"keepSignedIn"_s, yesOrNo(profile.keepSignedIn)},
                    {u"tokenStored"_s, yesOrNo(profile.tokenStored)},
                    {u"readOnly"_s, yesOrNo(profile.readOnly)},
                    {u"caFile"_s, yesOrNo(!profile.caFile.isEmpty())}};
}

void SupportBundle::addSettings(const QSettings &settings)
{
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys)
        m_settings.append({key, redaction::setting(settings.value(key).toString())});
}

QByteArray SupportBundle::text() const
{
    QByteArray bytes;
    QTextStream out(&bytes);
    const Facts system{{u"qt"_s, QString::fromLatin1(qVersion())},
                       {u"system"_s, QSysInfo::prettyProductName()},
                       {u"processor"_s, QSysInfo::currentCpuArchitecture()}};
    writeFacts(out, "versions"_L1, m_versions + system);
    writeFacts(out, "contract"_L1, m_contract);
    writeFacts(out, "connection"_L1, m_connection);
    writeFacts(out, "settings"_L1, m_settings);
    out << "[activity]\n";
    for (const RequestLogEntry &entry : m_log.entries())
        writeEntry(out, entry);
    out.flush();
    return bytes;
}

Result<Done> SupportBundle::write(const QString &path) const
{
    QSaveFile file(path);
    const QByteArray bytes = text();
    const bool replaceable = isReplaceable(path);
    if (replaceable && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && commitFile(file))
        return Done{};
    ApiError error;
    error.category = ApiError::Category::LocalFile;
    error.detail = replaceable ? file.errorString() : QString(kNotReplaceable);
    return error;
}

} // namespace nudge
