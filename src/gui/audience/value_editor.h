// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace nudge {

/// Edits one profile value in the manner of its field's type; base of text and one-character values, which are sent
/// as they are typed. What is typed is always kept, whether it fits the field or not; checking is the draft's affair.
class ValueEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ValueEditor(const ProfileField &field, QWidget *parent = nullptr);
    ~ValueEditor() override;

    /// The editor for the field's type.
    static ValueEditor *create(const ProfileField &field, QWidget *parent);

    /// As it is sent.
    [[nodiscard]] QString value() const;
    /// Does not emit edited().
    void setValue(const QString &value);
    virtual void setReadOnly(bool readOnly);
    /// Marks the value as one that does not fit; `why` is read out by assistive tools.
    void setProblem(const QString &why);
    [[nodiscard]] QLineEdit *lineEdit() const { return m_line; }

Q_SIGNALS:
    void edited(const QString &value);

protected:
    [[nodiscard]] virtual QString fromTyped(const QString &typed) const { return typed; }
    [[nodiscard]] virtual QString toShown(const QString &value) const { return value; }
    /// Puts a widget behind the line.
    void addTrailing(QWidget *widget);

private:
    QLineEdit *m_line;
};

/// Number and currency: typed in the user's locale, sent with a decimal point and without grouping. A currency's
/// code stands behind the amount.
class NumberEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit NumberEditor(const ProfileField &field, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString fromTyped(const QString &typed) const override;
    [[nodiscard]] QString toShown(const QString &value) const override;
};

class DateEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit DateEditor(const ProfileField &field, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;

private:
    void openCalendar();

    QString m_format;
    QToolButton *m_button;
};

} // namespace nudge
