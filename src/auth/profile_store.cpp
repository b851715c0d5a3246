// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/profile_store.h"

#include <QRegularExpression>

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

const QString kProfiles = u"profiles"_s;
const QString kLastUsed = u"lastUsed"_s;

QString kindText(ConnectionProfile::Kind kind)
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

ConnectionProfile::Kind kindOf(const QString &text)
{
    for (const auto kind : {ConnectionProfile::Kind::Sandbox, ConnectionProfile::Kind::Production,
                            ConnectionProfile::Kind::Development}) {
        if (text == kindText(kind))
            return kind;
    }
    return ConnectionProfile::Kind::Other;
}

/// What an edited file may hold instead of "#rrggbb" is no colour.
QString colorOf(const QString &text)
{
    static const QRegularExpression form(u"^#[0-9a-fA-F]{6}$"_s);
    return form.match(text).hasMatch() ? text.toLower() : QString();
}

} // namespace

ProfileStore::ProfileStore(const QString &path, QObject *parent) : QObject(parent), m_file(path, QSettings::IniFormat)
{
}

QList<ConnectionProfile> ProfileStore::profiles() const
{
    QList<ConnectionProfile> list;
    const int count = m_file.beginReadArray(kProfiles);
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        ConnectionProfile profile;
        profile.id = m_file.value(u"id"_s).toString();
        profile.name = m_file.value(u"name"_s).toString();
        profile.kind = kindOf(m_file.value(u"kind"_s).toString());
        profile.server = m_file.value(u"server"_s).toString();
        profile.email = m_file.value(u"email"_s).toString();
        profile.keepSignedIn = m_file.value(u"keepSignedIn"_s, true).toBool();
        profile.color = colorOf(m_file.value(u"color"_s).toString());
        profile.readOnly = m_file.value(u"readOnly"_s, false).toBool();
        profile.caFile = m_file.value(u"caFile"_s).toString();
        profile.tokenStored = m_file.value(u"tokenStored"_s, false).toBool();
        profile.refreshByFallback = m_file.value(u"refreshByFallback"_s, false).toBool();
        if (!profile.id.isEmpty())
            list.append(profile);
    }
    m_file.endArray();
    return list;
}

std::optional<ConnectionProfile> ProfileStore::find(const QString &id) const
{
    const auto list = profiles();
    const auto it = std::find_if(list.begin(), list.end(), [&](const auto &profile) { return profile.id == id; });
    return it == list.end() ? std::nullopt : std::optional(*it);
}

std::optional<ConnectionProfile> ProfileStore::lastUsed() const
{
    return find(m_file.value(kLastUsed).toString());
}

void ProfileStore::put(const ConnectionProfile &profile)
{
    auto list = profiles();
    const auto it = std::find_if(list.begin(), list.end(), [&](const auto &other) { return other.id == profile.id; });
    if (it == list.end())
        list.append(profile);
    else
        *it = profile;
    write(list);
}

void ProfileStore::setLastUsed(const QString &id)
{
    if (id.isEmpty())
        m_file.remove(kLastUsed);
    else
        m_file.setValue(kLastUsed, id);
    m_file.sync();
    Q_EMIT changed();
}

void ProfileStore::setTokenStored(const QString &id, bool stored)
{
    if (auto profile = find(id); profile && profile->tokenStored != stored) {
        profile->tokenStored = stored;
        put(*profile);
    }
}

void ProfileStore::setRefreshByFallback(const QString &id, bool byFallback)
{
    if (auto profile = find(id); profile && profile->refreshByFallback != byFallback) {
        profile->refreshByFallback = byFallback;
        put(*profile);
    }
}

void ProfileStore::remove(const QString &id)
{
    auto list = profiles();
    list.removeIf([&](const auto &profile) { return profile.id == id; });
    if (m_file.value(kLastUsed).toString() == id)
        m_file.remove(kLastUsed);
    write(list);
}

void ProfileStore::write(const QList<ConnectionProfile> &profiles)
{
    m_file.remove(kProfiles);
    m_file.beginWriteArray(kProfiles, int(profiles.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        const ConnectionProfile &profile = profiles[i];
        m_file.setArrayIndex(i);
        m_file.setValue(u"id"_s, profile.id);
        m_file.setValue(u"name"_s, profile.name);
        m_file.setValue(u"kind"_s, kindText(profile.kind));
        m_file.setValue(u"server"_s, profile.server);
        m_file.setValue(u"email"_s, profile.email);
        m_file.setValue(u"keepSignedIn"_s, profile.keepSignedIn);
        m_file.setValue(u"color"_s, profile.color);
        m_file.setValue(u"readOnly"_s, profile.readOnly);
        m_file.setValue(u"caFile"_s, profile.caFile);
        m_file.setValue(u"tokenStored"_s, profile.tokenStored);
        m_file.setValue(u"refreshByFallback"_s, profile.refreshByFallback);
    }
    m_file.endArray();
    m_file.sync();
    Q_EMIT changed();
}

} // namespace nudge
