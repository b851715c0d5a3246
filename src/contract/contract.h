// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/call.h"
#include "contract/member.h"
#include "contract/wire_value.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <array>

namespace nudge {

/// What is known of the API's names: paths, methods, members, words. A value: cheap to copy. The GUI thread shares one,
/// which a person may exchange while the program runs (gui/settings/contract_choice.h); whoever works on another thread
/// takes a copy, and nobody keeps a reference to a name from one call to the next.
///
/// Much of it is assumed (the vendor's reference does not show it): isDocumented() tells.
class Contract
{
public:
    struct Endpoint
    {
        QByteArray method; ///< upper case
        QString path;      ///< begins with "/"
    };

    /// The contract that is compiled in.
    static const Contract &builtIn();

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const Endpoint &endpoint(Call call) const { return m_endpoints[size_t(call)]; }
    /// The name that is sent; aliases() are accepted when reading and begin with it.
    [[nodiscard]] const QString &name(Member member) const { return m_members[size_t(member)].front(); }
    [[nodiscard]] const QStringList &aliases(Member member) const { return m_members[size_t(member)]; }
    /// The word that is sent; read with valueOf().
    [[nodiscard]] const QString &word(WireValue value) const { return m_values[size_t(value)].front(); }
    [[nodiscard]] const QStringList &words(WireValue value) const { return m_values[size_t(value)]; }

    /// Base addresses by name: "production", "development".
    [[nodiscard]] const QHash<QString, QString> &servers() const { return m_servers; }
    /// Extra headers by name; an empty value is not sent.
    [[nodiscard]] const QHash<QString, QString> &headers() const { return m_headers; }

    [[nodiscard]] const QString &refreshFallback() const { return m_refreshFallback; } ///< a method; empty = none
    [[nodiscard]] int firstCustomerPage() const { return m_firstCustomerPage; }
    [[nodiscard]] int customerPageSize() const { return m_customerPageSize; }
    [[nodiscard]] int firstMessagePage() const { return m_firstMessagePage; }
    [[nodiscard]] int messageJsonRows() const { return m_messageJsonRows; } ///< cap of the JSON form, documented
    [[nodiscard]] bool decryptCustomers() const { return m_decryptCustomers; }
    [[nodiscard]] bool uploadAsFile() const { return m_uploadAsFile; } ///< multipart file; otherwise objects
    /// Customers are updated through call 3 (true) or call 6 (oldest generation).
    [[nodiscard]] bool updateThroughCheck() const { return m_updateThroughCheck; }

    /// Whether the vendor's reference shows this entry ("auth.email", "customer.list"); everything else is assumed.
    [[nodiscard]] bool isDocumented(QStringView entry) const;

private:
    friend class ContractLoader;

    QString m_name;
    std::array<Endpoint, kCallCount> m_endpoints;
    std::array<QStringList, kMemberCount> m_members;
    std::array<QStringList, kWireValueCount> m_values;
    QHash<QString, QString> m_servers;
    QHash<QString, QString> m_headers;
    QSet<QString> m_documented;
    QString m_refreshFallback;
    int m_firstCustomerPage = 1;
    int m_customerPageSize = 200;
    int m_firstMessagePage = 1;
    int m_messageJsonRows = 1000;
    bool m_decryptCustomers = true;
    bool m_uploadAsFile = true;
    bool m_updateThroughCheck = true;
};

} // namespace nudge
