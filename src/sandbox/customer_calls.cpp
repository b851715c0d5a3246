// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customer_calls.h"

#include "sandbox/schema.h"
#include "sandbox/scope.h"
#include "sandbox/wire_id.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestPage = 1000;

qint64 pageCount(qint64 total, qint64 size)
{
    return (total + size - 1) / size;
}

/// Opaque on purpose, not secret: what a client sees that did not ask for decryption.
QString sealed(QByteArray text, const QByteArray &secret)
{
    const QByteArray key = QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
    for (qsizetype i = 0; i < text.size(); ++i)
        text[i] = char(text[i] ^ key[i % key.size()]);
    return QString::fromLatin1(text.toBase64());
}

} // namespace

Reply CustomerCalls::pages(const Request &request)
{
    const GroupScope scope = groupOf(m_context, request);
    const Contract &contract = m_context.contract;
    return Reply::success(contract,
                          QJsonObject{{contract.name(Member::PageCount), pageCount(scope.customers, pageSize(request))},
                                      {contract.name(Member::PageTotal), scope.customers}});
}

Reply CustomerCalls::list(const Request &request)
{
    const Contract &contract = m_context.contract;
    const GroupScope scope = groupOf(m_context, request);
    const qint64 size = pageSize(request);
    const qint64 page = request.integer(Member::PageNumber);
    const bool open = request.boolean(Member::PageDecrypt);
    if (page < contract.firstCustomerPage())
        throw Refusal{Refusal::kBadRequest, u"The first page is %1."_s.arg(contract.firstCustomerPage()), {}};

    const StoredFields fields = StoredFields::load(m_context.database, scope.workspace);
    CustomerStore store(m_context.database);
    QJsonArray customers;
    const PositionMarks::Start start = m_marks.startFor(scope.group, (page - contract.firstCustomerPage()) * size);
    const auto found = store.page(scope.group, start.row, start.skip, size);
    for (const StoredCustomer &customer : found) {
        QJsonObject json{{contract.name(Member::CustomerId), wireId(kCustomerPrefix, customer.row)},
                         {contract.name(Member::CustomerProfile), profileJson(fields, customer, open)},
                         {contract.name(Member::CustomerCreatedAt), momentText(customer.created)}};
        json.insert(contract.name(Member::CustomerUpdatedAt),
                    momentText(customer.updated.isNull() ? customer.created : customer.updated));
        customers.append(json);
    }
    return Reply::success(contract, QJsonObject{{contract.name(Member::CustomerList), customers},
                                                {contract.name(Member::PageNumber), page},
                                                {contract.name(Member::PageCount), pageCount(scope.customers, size)},
                                                {contract.name(Member::PageTotal), scope.customers}});
}

Reply CustomerCalls::remove(const Request &request)
{
    const GroupScope scope = groupOf(m_context, request);
    const QStringList ids = request.texts(Member::CustomerIds);
    CustomerStore store(m_context.database);
    qint64 deleted = 0;
    for (const QString &id : ids) {
        const qint64 row = rowOfId(kCustomerPrefix, id);
        if (!store.remove(scope.group, row))
            continue;
        ++deleted;
        m_marks.customerDeleted(scope.group, row);
    }
    store.addToCount(scope.group, -deleted);
    const Contract &contract = m_context.contract;
    return Reply::success(contract, QJsonObject{{contract.name(Member::CustomerDeleted), deleted}},
                          u"%1 customers deleted"_s.arg(deleted));
}

qint64 CustomerCalls::pageSize(const Request &request) const
{
    const qint64 size = request.integer(Member::PageSize, m_context.contract.customerPageSize());
    if (size < 1 || size > kLargestPage)
        throw Refusal{Refusal::kBadRequest, u"A page holds 1 to %1 customers."_s.arg(kLargestPage), {}};
    return size;
}

QJsonValue CustomerCalls::profileJson(const StoredFields &fields, const StoredCustomer &customer, bool open) const
{
    QJsonObject profile;
    for (const StoredField &stored : fields.all())
        profile.insert(stored.field.name, customer.value(stored.slot));
    if (open)
        return profile;
    return sealed(QJsonDocument(profile).toJson(QJsonDocument::Compact), m_context.secret);
}

} // namespace nudge
