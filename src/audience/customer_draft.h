// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"
#include "core/value_check.h"

#include <QObject>
#include <QUndoStack>

#include <optional>

namespace nudge {

class ApiService;

/// Where a customer lives, and what its values mean.
struct CustomerPlace
{
    WorkspaceId workspace;
    GroupId group;
    QList<ProfileField> fields;
};

/// One customer that is being edited or made: every change is staged, can be undone, and is sent by save() alone.
/// A save that fails loses nothing. The undo stack goes on past a save, so the values before it can be put back.
class CustomerDraft : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Created,
        Updated,
        UpdatedInstead, ///< a new customer was sent, but its unique identifier was there already
    };
    Q_ENUM(Outcome)

    /// A new customer. `api` must outlive the draft.
    CustomerDraft(ApiService &api, const CustomerPlace &place, QObject *parent = nullptr);
    CustomerDraft(ApiService &api, const CustomerPlace &place, const Customer &customer, QObject *parent = nullptr);
    ~CustomerDraft() override;

    [[nodiscard]] const QList<ProfileField> &fields() const { return m_place.fields; }
    [[nodiscard]] const ProfileField *field(const QString &name) const;
    [[nodiscard]] const GroupId &group() const { return m_place.group; }
    [[nodiscard]] const Customer &original() const { return m_original; }
    [[nodiscard]] bool isNew() const { return m_original.id.isEmpty(); }
    [[nodiscard]] bool isSealed() const { return !m_original.sealedProfile.isEmpty(); }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    [[nodiscard]] QString value(const QString &field) const { return m_values.value(field); }
    void setValue(const QString &field, const QString &value);
    /// Whether the value cannot be changed here. Updates that go through the upload call find the customer by its
    /// unique identifier: a changed one would make a second customer.
    [[nodiscard]] bool isReadOnly(const ProfileField &field) const;
    /// Whether updates can be sent at all: without a unique identifier the upload call would duplicate the customer.
    [[nodiscard]] bool canUpdate() const;

    [[nodiscard]] bool isChanged(const QString &field) const;
    [[nodiscard]] bool hasChanges() const;
    [[nodiscard]] ValueProblem problem(const ProfileField &field) const;
    /// The server's words on a value that it refused; empty once the value is changed.
    [[nodiscard]] QString refusal(const QString &field) const { return m_refusals.value(field); }
    [[nodiscard]] bool isValid() const;

    /// Stages the original values again; can be undone.
    void discard();
    /// Takes a newer version of the customer from the server. Staged values stay; see conflict().
    void rebase(const Customer &fresh);
    /// The value that the server has got in the meantime for a field that is changed here too.
    [[nodiscard]] std::optional<QString> conflict(const QString &field) const;

    /// Sends the staged values. Ends in saved() or saveFailed().
    void save();

Q_SIGNALS:
    void valueChanged(const QString &field);
    void stateChanged();
    void saved(nudge::CustomerDraft::Outcome outcome);
    void saveFailed(const nudge::ApiError &error);

private:
    friend class StageValue;

    void stage(const QString &field, const QString &value);
    void answered(const ProfileValues &sent, const Result<UploadAnswer> &answer);
    void fail(const ApiError &error);

    ApiService &m_api;
    CustomerPlace m_place;
    Customer m_original;
    ProfileValues m_values;
    ProfileValues m_refusals;
    ProfileValues m_conflicts;
    QUndoStack m_undo;
    bool m_saving = false;
};

} // namespace nudge
