// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"

#include <QJsonObject>

#include <optional>

namespace nudge {

/// Why a contract file was refused. gui words it.
struct ContractProblem
{
    enum class Kind {
        CannotRead,     ///< subject: the system's reason
        NotJson,        ///< subject: the parser's reason
        NotAnObject,    ///< subject: the section that is no object
        UnknownSection, ///< subject: its name
        UnknownEntry,   ///< subject: "section.entry"
        WrongType,      ///< subject: "section.entry"
        BadEndpoint,    ///< a method or path that cannot be
        BadServer,      ///< neither https nor loopback
        MissingEntry,   ///< loadComplete() only
    };
    Kind kind = Kind::NotJson;
    qint64 line = 0; ///< from 1; 0 where no line can be named
    QString subject;
};

/// Reads a contract file. A user's file needs to name only what differs: the rest comes from the built-in one.
class ContractLoader
{
public:
    /// Reads a user's file over the built-in contract.
    std::optional<Contract> loadFile(const QString &path);
    std::optional<Contract> load(const QByteArray &json);
    /// Reads a contract that must name every entry; for the built-in one.
    std::optional<Contract> loadComplete(const QByteArray &json);

    /// Why the last load gave nothing.
    [[nodiscard]] const ContractProblem &problem() const { return m_problem; }

private:
    std::optional<Contract> read(const QByteArray &json, Contract base);
    bool readServers(const QJsonObject &section, Contract &contract);
    bool readHeaders(const QJsonObject &section, Contract &contract);
    bool readEndpoints(const QJsonObject &section, Contract &contract);
    bool readOptions(const QJsonObject &section, Contract &contract);
    bool readStatus(const QJsonObject &section, Contract &contract);
    template <class Key, class Names>
    bool readNames(const QJsonObject &section, QLatin1StringView sectionName, Key keyOf, Names &names);
    bool fail(ContractProblem::Kind kind, const QString &subject, const QString &key);

    QByteArray m_json;
    ContractProblem m_problem;
};

} // namespace nudge
