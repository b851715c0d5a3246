// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/customer_codec.h"

#include "api/codec.h"

#include <QJsonDocument>

#include <limits>

namespace nudge::codec {

namespace {

QString profileText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return MemberReader::scalarText(value);
}

int toPageNumber(qint64 number)
{
    return int(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
}

} // namespace

Result<Customer> readCustomer(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    Customer customer;
    customer.id.value = in.requiredText(Member::CustomerId);
    customer.createdAt = in.time(Member::CustomerCreatedAt);
    customer.updatedAt = in.time(Member::CustomerUpdatedAt);
    const QJsonValue profile = in.value(Member::CustomerProfile);
    if (profile.isString()) {
        customer.sealedProfile = profile.toString();
    } else {
        const QJsonObject values = in.requiredObject(Member::CustomerProfile);
        for (auto it = values.begin(); it != values.end(); ++it)
            customer.profile.insert(it.key(), profileText(it.value()));
    }
    return finish(in, customer);
}

Result<CustomerPage> readCustomerPage(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    CustomerPage page;
    const QJsonArray rows = in.requiredArray(Member::CustomerList);
    page.page = toPageNumber(in.integer(Member::PageNumber, contract.firstCustomerPage()));
    page.pages = toPageNumber(in.integer(Member::PageCount, 0));
    page.total = in.integer(Member::PageTotal, rows.size());
    if (in.error())
        return *in.error();
    auto customers = readList(contract, call, rows, readCustomer);
    if (!customers)
        return customers.error();
    page.customers = std::move(customers).value();
    return page;
}

Result<PageCount> readPageCount(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    PageCount count;
    count.pages = toPageNumber(in.requiredInteger(Member::PageCount));
    count.total = in.integer(Member::PageTotal, -1);
    return finish(in, count);
}

QJsonObject writeProfile(const ProfileValues &profile)
{
    QJsonObject object;
    for (auto it = profile.begin(); it != profile.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace nudge::codec
