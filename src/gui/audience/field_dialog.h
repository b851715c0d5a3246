// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"
#include "core/result.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class FieldDialog;
}

namespace nudge {

class FieldTableModel;

/// The form for a new profile field, or for what the API can change of an existing one: label, format and required.
/// Stays open, with what was typed, until the server has agreed.
class FieldDialog : public QDialog
{
    Q_OBJECT

public:
    /// `fields` must outlive the dialog. Open with open(); it deletes itself when it closes.
    FieldDialog(FieldTableModel &fields, const std::optional<ProfileField> &existing, QWidget *parent = nullptr);
    ~FieldDialog() override;

    /// Fills the form of a new field in beforehand.
    void suggest(const ProfileField &field);

Q_SIGNALS:
    void fieldSaved(const nudge::ProfileField &field);

private:
    void fillChoices();
    void showExisting(const ProfileField &field);
    void sync();
    void send();
    [[nodiscard]] ProfileField entered() const;
    [[nodiscard]] FieldType chosenType() const;
    /// Why the form cannot be sent yet; empty where it can.
    [[nodiscard]] QString complaint() const;

    FieldTableModel &m_fields;
    std::optional<ProfileField> m_existing;
    std::unique_ptr<Ui::FieldDialog> m_ui;
    bool m_sending = false;
};

} // namespace nudge
