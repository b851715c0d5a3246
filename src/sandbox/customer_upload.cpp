// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customer_upload.h"

#include "core/value_check.h"

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

QString wordsFor(ValueProblem problem, const ProfileField &field)
{
    switch (problem) {
    case ValueProblem::Missing:
        return u"A value is required."_s;
    case ValueProblem::NotANumber:
        return u"The value is not a number."_s;
    case ValueProblem::NotOneCharacter:
        return u"The value must be exactly one character."_s;
    case ValueProblem::NotADate:
        return u"The value is not a date in the format %1."_s.arg(field.format);
    case ValueProblem::NoSuchDay:
        return u"There is no such day in the calendar."_s;
    case ValueProblem::NotAnAmount:
        return u"The value is not an amount of money."_s;
    case ValueProblem::OtherCurrency:
        return u"The amount is not in %1."_s.arg(field.format);
    case ValueProblem::TooManyDecimals:
        return u"The amount has more decimals than %1 has."_s.arg(field.format);
    case ValueProblem::NotAnOption:
        return u"The value is not one of the options."_s;
    case ValueProblem::None:
        break;
    }
    return {};
}

} // namespace

CustomerUpload::CustomerUpload(Database &database, const StoredFields &fields, qint64 group, qint64 now)
    : m_store(database),
      m_fields(fields),
      m_group(group),
      m_now(now)
{
}

void CustomerUpload::take(const Row &row)
{
    ++m_rows;
    bool good = check(row);
    const QString unique = uniqueValueIn(row);
    if (m_fields.unique() && unique.isEmpty() && good) {
        addError(m_fields.unique()->field.name, wordsFor(ValueProblem::Missing, {}));
        good = false;
    }
    auto known = unique.isEmpty() ? std::nullopt : m_store.findUnique(m_group, unique);
    if (!known) {
        for (const StoredField &stored : m_fields.all()) {
            const bool given = std::any_of(row.begin(), row.end(), [&](const Value &v) { return v.field == &stored; });
            if (stored.field.required && !stored.field.uniqueIdentifier && !given) {
                addError(stored.field.name, wordsFor(ValueProblem::Missing, {}));
                good = false;
            }
        }
    }
    if (!good)
        return;
    ++m_accepted;
    m_updated += known ? 1 : 0;
    StoredCustomer customer = known.value_or(StoredCustomer{});
    write(customer, row);
}

void CustomerUpload::change(qint64 customer, const Row &row)
{
    auto known = m_store.find(m_group, customer);
    if (!known) {
        reject({}, u"There is no such customer in this group."_s);
        return;
    }
    ++m_rows;
    if (!check(row))
        return;
    const QString unique = uniqueValueIn(row);
    const auto other = unique.isEmpty() ? std::nullopt : m_store.findUnique(m_group, unique);
    if (other && other->row != customer) {
        addError(m_fields.unique()->field.name, u"Another customer has this unique identifier."_s);
        return;
    }
    ++m_accepted;
    ++m_updated;
    write(*known, row);
}

void CustomerUpload::reject(const QString &field, const QString &message)
{
    ++m_rows;
    addError(field, message);
}

void CustomerUpload::finish()
{
    m_store.addToCount(m_group, m_accepted - m_updated);
}

bool CustomerUpload::check(const Row &row)
{
    const qsizetype before = m_errors.size();
    for (const Value &value : row) {
        const ValueProblem problem = checkValue(value.field->field, value.text);
        if (problem != ValueProblem::None)
            addError(value.field->field.name, wordsFor(problem, value.field->field));
    }
    return m_errors.size() == before;
}

void CustomerUpload::addError(const QString &field, const QString &message)
{
    m_errors.append({m_rows, field, message});
}

void CustomerUpload::write(StoredCustomer &customer, const Row &row)
{
    for (const Value &value : row)
        customer.setValue(value.field->slot, value.text);
    const QString unique = m_fields.unique() ? customer.value(m_fields.unique()->slot).trimmed() : QString();
    if (customer.row == 0)
        m_store.insert(m_group, unique, customer.values, m_now);
    else
        m_store.update(customer.row, unique, customer.values, m_now);
}

QString CustomerUpload::uniqueValueIn(const Row &row) const
{
    const auto found =
        std::find_if(row.begin(), row.end(), [this](const Value &value) { return value.field == m_fields.unique(); });
    return found == row.end() ? QString() : found->text.trimmed();
}

} // namespace nudge
