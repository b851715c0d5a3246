// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/customer_draft.h"

#include "api/api_service.h"
#include "contract/contract.h"
#include "core/futures.h"

#include <QUndoCommand>

#include <algorithm>

namespace nudge {

/// Sets one value. Typing in one field is one step.
class StageValue final : public QUndoCommand
{
public:
    StageValue(CustomerDraft &draft, const QString &field, const QString &after)
        : m_draft(draft),
          m_field(field),
          m_before(draft.value(field)),
          m_after(after)
    {
    }

    void undo() override { m_draft.stage(m_field, m_before); }
    void redo() override { m_draft.stage(m_field, m_after); }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const StageValue *>(other);
        if (next->m_field != m_field)
            return false;
        m_after = next->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    CustomerDraft &m_draft;
    QString m_field;
    QString m_before;
    QString m_after;
};

CustomerDraft::CustomerDraft(ApiService &api, const CustomerPlace &place, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_place(place)
{
    connect(&m_undo, &QUndoStack::indexChanged, this, &CustomerDraft::stateChanged);
}

CustomerDraft::CustomerDraft(ApiService &api, const CustomerPlace &place, const Customer &customer, QObject *parent)
    : CustomerDraft(api, place, parent)
{
    m_original = customer;
    m_values = customer.profile;
}

/// An undo stack that dies tells of its last change; nobody is left to hear it.
CustomerDraft::~CustomerDraft()
{
    m_undo.disconnect(this);
}

const ProfileField *CustomerDraft::field(const QString &name) const
{
    const auto found = std::find_if(m_place.fields.begin(), m_place.fields.end(),
                                    [&](const ProfileField &field) { return field.name == name; });
    return found == m_place.fields.end() ? nullptr : &*found;
}

void CustomerDraft::setValue(const QString &field, const QString &value)
{
    if (m_values.value(field) != value)
        m_undo.push(new StageValue(*this, field, value));
}

void CustomerDraft::stage(const QString &field, const QString &value)
{
    m_values.insert(field, value);
    m_refusals.remove(field);
    Q_EMIT valueChanged(field);
}

bool CustomerDraft::isReadOnly(const ProfileField &field) const
{
    if (isSealed() || (!isNew() && !canUpdate()))
        return true;
    return !isNew() && field.uniqueIdentifier && m_api.contract().updateThroughCheck();
}

bool CustomerDraft::canUpdate() const
{
    return !m_api.contract().updateThroughCheck() ||
           std::any_of(m_place.fields.begin(), m_place.fields.end(),
                       [](const ProfileField &field) { return field.uniqueIdentifier; });
}

bool CustomerDraft::isChanged(const QString &field) const
{
    return m_values.value(field) != m_original.profile.value(field);
}

bool CustomerDraft::hasChanges() const
{
    return std::any_of(m_place.fields.begin(), m_place.fields.end(),
                       [this](const ProfileField &field) { return isChanged(field.name); });
}

ValueProblem CustomerDraft::problem(const ProfileField &field) const
{
    return checkValue(field, m_values.value(field.name));
}

/// What was there before and stays is the server's affair: only a changed or a new value can be refused here.
bool CustomerDraft::isValid() const
{
    return std::all_of(m_place.fields.begin(), m_place.fields.end(), [this](const ProfileField &field) {
        return problem(field) == ValueProblem::None || (!isNew() && !isChanged(field.name));
    });
}

void CustomerDraft::discard()
{
    if (!hasChanges())
        return;
    m_undo.beginMacro({});
    for (const ProfileField &field : std::as_const(m_place.fields))
        setValue(field.name, m_original.profile.value(field.name));
    m_undo.endMacro();
}

void CustomerDraft::rebase(const Customer &fresh)
{
    if (fresh == m_original)
        return;
    for (const ProfileField &field : std::as_const(m_place.fields)) {
        const QString now = fresh.profile.value(field.name);
        if (now == m_original.profile.value(field.name))
            continue;
        if (isChanged(field.name) && m_values.value(field.name) != now)
            m_conflicts.insert(field.name, now);
        else if (!isChanged(field.name))
            stage(field.name, now);
    }
    m_original = fresh;
    Q_EMIT stateChanged();
}

std::optional<QString> CustomerDraft::conflict(const QString &field) const
{
    const auto found = m_conflicts.constFind(field);
    return found != m_conflicts.cend() && isChanged(field) ? std::optional(*found) : std::nullopt;
}

void CustomerDraft::save()
{
    if (m_saving || !isValid() || isSealed() || (!isNew() && (!hasChanges() || !canUpdate())))
        return;
    m_saving = true;
    m_refusals.clear();
    Q_EMIT stateChanged();
    const ProfileValues sent = m_values;
    QFuture<Result<UploadAnswer>> answer;
    if (isNew()) {
        QStringList names;
        QStringList values;
        for (const ProfileField &field : std::as_const(m_place.fields)) {
            names.append(field.name);
            values.append(sent.value(field.name));
        }
        answer = m_api.uploadCustomers(m_place.workspace, m_place.group, names, {values});
    } else {
        Customer customer = m_original;
        customer.profile = sent;
        answer = m_api.updateCustomer(m_place.workspace, m_place.group, customer);
    }
    const auto cancelled = [this] {
        ApiError error;
        error.category = ApiError::Category::Cancelled;
        fail(error);
    };
    whenDone(
        answer, this, [this, sent](const Result<UploadAnswer> &result) { answered(sent, result); }, cancelled);
}

void CustomerDraft::answered(const ProfileValues &sent, const Result<UploadAnswer> &answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    if (answer->rejected > 0 || !answer->errors.isEmpty()) {
        ApiError refused;
        refused.category = ApiError::Category::Validation;
        refused.rowErrors = answer->errors;
        fail(refused);
        return;
    }
    const Outcome outcome = !isNew()              ? Outcome::Updated
                            : answer->updated > 0 ? Outcome::UpdatedInstead
                                                  : Outcome::Created;
    m_saving = false;
    m_original.profile = sent;
    m_conflicts.clear();
    Q_EMIT stateChanged();
    Q_EMIT saved(outcome);
}

void CustomerDraft::fail(const ApiError &error)
{
    m_saving = false;
    for (const RowError &refusal : error.rowErrors) {
        if (field(refusal.field))
            m_refusals.insert(refusal.field, refusal.message);
    }
    Q_EMIT stateChanged();
    Q_EMIT saveFailed(error);
}

} // namespace nudge
