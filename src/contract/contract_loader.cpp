// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract_loader.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

qint64 lineOf(const QByteArray &text, qsizetype offset)
{
    return offset < 0 ? 0 : text.left(offset).count('\n') + 1;
}

bool isServerAllowed(const QUrl &url)
{
    const QString host = url.host();
    const bool loopback = host == "localhost"_L1 || QHostAddress(host).isLoopback();
    return !host.isEmpty() && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback));
}

} // namespace

std::optional<Contract> ContractLoader::loadFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = {ContractProblem::Kind::CannotRead, 0, file.errorString()};
        return std::nullopt;
    }
    return load(file.readAll());
}

std::optional<Contract> ContractLoader::load(const QByteArray &json)
{
    return read(json, Contract::builtIn());
}

std::optional<Contract> ContractLoader::loadComplete(const QByteArray &json)
{
    auto contract = read(json, Contract());
    if (!contract)
        return std::nullopt;
    for (int i = 0; i < kCallCount; ++i) {
        if (contract->m_endpoints[size_t(i)].path.isEmpty()) {
            fail(ContractProblem::Kind::MissingEntry, "endpoints."_L1 + callKey(Call(i)), {});
            return std::nullopt;
        }
    }
    for (int i = 0; i < kMemberCount; ++i) {
        if (contract->m_members[size_t(i)].isEmpty()) {
            fail(ContractProblem::Kind::MissingEntry, "members."_L1 + memberKey(Member(i)), {});
            return std::nullopt;
        }
    }
    for (int i = 0; i < kWireValueCount; ++i) {
        if (contract->m_values[size_t(i)].isEmpty()) {
            fail(ContractProblem::Kind::MissingEntry, "values."_L1 + wireValueKey(WireValue(i)), {});
            return std::nullopt;
        }
    }
    return contract;
}

std::optional<Contract> ContractLoader::read(const QByteArray &json, Contract contract)
{
    m_json = json;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        m_problem = {ContractProblem::Kind::NotJson, lineOf(json, error.offset), error.errorString()};
        return std::nullopt;
    }
    if (!document.isObject()) {
        m_problem = {ContractProblem::Kind::NotAnObject, 1, u"the file"_s};
        return std::nullopt;
    }
    const QJsonObject root = document.object();
    for (auto it = root.begin(); it != root.end(); ++it) {
        const QString key = it.key();
        if (key == "name"_L1) {
            contract.m_name = it->toString();
            continue;
        }
        if (!it->isObject()) {
            fail(ContractProblem::Kind::NotAnObject, key, key);
            return std::nullopt;
        }
        const QJsonObject section = it->toObject();
        bool ok = false;
        if (key == "servers"_L1)
            ok = readServers(section, contract);
        else if (key == "headers"_L1)
            ok = readHeaders(section, contract);
        else if (key == "endpoints"_L1)
            ok = readEndpoints(section, contract);
        else if (key == "options"_L1)
            ok = readOptions(section, contract);
        else if (key == "members"_L1)
            ok = readNames(section, "members"_L1, memberFromKey, contract.m_members);
        else if (key == "values"_L1)
            ok = readNames(section, "values"_L1, wireValueFromKey, contract.m_values);
        else if (key == "status"_L1)
            ok = readStatus(section, contract);
        else
            fail(ContractProblem::Kind::UnknownSection, key, key);
        if (!ok)
            return std::nullopt;
    }
    return contract;
}

bool ContractLoader::readServers(const QJsonObject &section, Contract &contract)
{
    for (auto it = section.begin(); it != section.end(); ++it) {
        if (!isServerAllowed(QUrl(it->toString())))
            return fail(ContractProblem::Kind::BadServer, "servers."_L1 + it.key(), it.key());
        contract.m_servers[it.key()] = it->toString();
    }
    return true;
}

bool ContractLoader::readHeaders(const QJsonObject &section, Contract &contract)
{
    for (auto it = section.begin(); it != section.end(); ++it) {
        if (!it->isString())
            return fail(ContractProblem::Kind::WrongType, "headers."_L1 + it.key(), it.key());
        contract.m_headers[it.key()] = it->toString();
    }
    return true;
}

bool ContractLoader::readEndpoints(const QJsonObject &section, Contract &contract)
{
    static const QList<QByteArray> methods = {"GET", "POST", "PUT", "PATCH", "DELETE", "TRACE"};
    for (auto it = section.begin(); it != section.end(); ++it) {
        const QString entry = "endpoints."_L1 + it.key();
        const auto call = callFromKey(it.key());
        if (!call)
            return fail(ContractProblem::Kind::UnknownEntry, entry, it.key());
        const QByteArray method = it->toObject().value("method"_L1).toString().toLatin1();
        const QString path = it->toObject().value("path"_L1).toString();
        if (!methods.contains(method) || !path.startsWith(u'/') || path.startsWith("//"_L1))
            return fail(ContractProblem::Kind::BadEndpoint, entry, it.key());
        contract.m_endpoints[size_t(*call)] = {method, path};
    }
    return true;
}

bool ContractLoader::readOptions(const QJsonObject &section, Contract &contract)
{
    const QHash<QString, int Contract::*> numbers = {{u"customers.firstPage"_s, &Contract::m_firstCustomerPage},
                                                     {u"customers.pageSize"_s, &Contract::m_customerPageSize},
                                                     {u"messages.firstPage"_s, &Contract::m_firstMessagePage},
                                                     {u"messages.jsonRows"_s, &Contract::m_messageJsonRows}};
    for (auto it = section.begin(); it != section.end(); ++it) {
        const QString key = it.key();
        const QString entry = "options."_L1 + key;
        const auto wrong = [&] { return fail(ContractProblem::Kind::WrongType, entry, key); };
        if (const auto number = numbers.find(key); number != numbers.end()) {
            const int value = it->toInt(-1);
            if (value < (key.endsWith("firstPage"_L1) ? 0 : 1))
                return wrong();
            contract.*number.value() = value;
        } else if (key == "refresh.fallback"_L1) {
            if (!it->isString())
                return wrong();
            contract.m_refreshFallback = it->toString();
        } else if (key == "customers.decrypt"_L1) {
            if (!it->isBool())
                return wrong();
            contract.m_decryptCustomers = it->toBool();
        } else if (key == "upload.encoding"_L1) {
            if (it->toString() != "multipart"_L1 && it->toString() != "object"_L1)
                return wrong();
            contract.m_uploadAsFile = it->toString() == "multipart"_L1;
        } else if (key == "customers.update"_L1) {
            if (it->toString() != "check"_L1 && it->toString() != "patch"_L1)
                return wrong();
            contract.m_updateThroughCheck = it->toString() == "check"_L1;
        } else {
            return fail(ContractProblem::Kind::UnknownEntry, entry, key);
        }
    }
    return true;
}

template <class Key, class Names>
bool ContractLoader::readNames(const QJsonObject &section, QLatin1StringView sectionName, Key keyOf, Names &names)
{
    for (auto it = section.begin(); it != section.end(); ++it) {
        const QString entry = sectionName + u'.' + it.key();
        const auto key = keyOf(it.key());
        if (!key)
            return fail(ContractProblem::Kind::UnknownEntry, entry, it.key());
        QStringList list;
        const QJsonArray array = it->toArray();
        for (const QJsonValue &name : array) {
            if (name.toString().isEmpty())
                return fail(ContractProblem::Kind::WrongType, entry, it.key());
            list << name.toString();
        }
        if (list.isEmpty())
            return fail(ContractProblem::Kind::WrongType, entry, it.key());
        names[size_t(*key)] = list;
    }
    return true;
}

bool ContractLoader::readStatus(const QJsonObject &section, Contract &contract)
{
    for (auto it = section.begin(); it != section.end(); ++it) {
        const bool documented = it.key() == "documented"_L1;
        if (!documented && it.key() != "assumed"_L1)
            return fail(ContractProblem::Kind::UnknownEntry, "status."_L1 + it.key(), it.key());
        if (!it->isArray())
            return fail(ContractProblem::Kind::WrongType, "status."_L1 + it.key(), it.key());
        const QJsonArray entries = it->toArray();
        for (const QJsonValue &entry : entries) {
            if (documented)
                contract.m_documented.insert(entry.toString());
            else
                contract.m_documented.remove(entry.toString());
        }
    }
    return true;
}

bool ContractLoader::fail(ContractProblem::Kind kind, const QString &subject, const QString &key)
{
    const qsizetype at = key.isEmpty() ? -1 : m_json.indexOf(QByteArray('"' + key.toUtf8() + '"'));
    m_problem = {kind, lineOf(m_json, at), subject};
    return false;
}

} // namespace nudge
