// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/field_dialog.h"

#include "audience/field_table_model.h"
#include "core/currency.h"
#include "core/date_format.h"
#include "core/futures.h"
#include "gui/audience/field_words.h"
#include "gui/common/icons.h"
#include "ui_field_dialog.h"

#include <QCompleter>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

/// "USD — $ — US Dollar" is found by any part of it.
void makeSearchable(QComboBox *combo)
{
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

/// The row that the text in an editable combo box stands for; -1 where it stands for none.
int rowOfText(const QComboBox *combo)
{
    const QString text = combo->currentText().trimmed();
    const int whole = combo->findText(text, Qt::MatchFixedString);
    return whole >= 0 ? whole : combo->findData(text.toUpper());
}

} // namespace

FieldDialog::FieldDialog(FieldTableModel &fields, const std::optional<ProfileField> &existing, QWidget *parent)
    : QDialog(parent),
      m_fields(fields),
      m_existing(existing),
      m_ui(std::make_unique<Ui::FieldDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(existing ? tr("Change the field “%1”").arg(existing->label()) : tr("New profile field"));
    m_ui->acceptButton->setPrimary(true);
    m_ui->acceptButton->setText(existing ? tr("Save changes") : tr("Create field"));
    m_ui->problemLabel->setTone(Tone::Danger);
    m_ui->fixedLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->fixedLabel->setVisible(existing.has_value());
    fillChoices();
    if (existing)
        showExisting(*existing);

    connect(m_ui->typeChooser, &QComboBox::currentIndexChanged, this, &FieldDialog::sync);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &FieldDialog::sync);
    connect(m_ui->currencyChooser, &QComboBox::editTextChanged, this, &FieldDialog::sync);
    connect(m_ui->uniqueCheck, &QCheckBox::toggled, this, &FieldDialog::sync);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->acceptButton, &QPushButton::clicked, this, &FieldDialog::send);
    sync();
}

FieldDialog::~FieldDialog() = default;

void FieldDialog::fillChoices()
{
    for (const FieldType type :
         {FieldType::String, FieldType::Number, FieldType::Char, FieldType::Date, FieldType::Currency})
        m_ui->typeChooser->addItem(themedIcon(fieldTypeIcon(type)), fieldTypeText(type), int(type));
    for (const QString &format : dateFormats())
        m_ui->dateFormatChooser->addItem(dateFormatText(format), format);
    for (const QString &code : currencyCodes())
        m_ui->currencyChooser->addItem(currencyText(code), code);
    makeSearchable(m_ui->currencyChooser);
    const QString local = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    m_ui->currencyChooser->setCurrentIndex(qMax(0, m_ui->currencyChooser->findData(local)));
}

void FieldDialog::suggest(const ProfileField &field)
{
    m_ui->nameEdit->setText(field.name);
    m_ui->labelEdit->setText(field.displayName);
    m_ui->typeChooser->setCurrentIndex(m_ui->typeChooser->findData(int(field.type)));
    QComboBox *formats = field.type == FieldType::Currency ? m_ui->currencyChooser : m_ui->dateFormatChooser;
    if (const int at = formats->findData(field.format); at >= 0)
        formats->setCurrentIndex(at);
    sync();
}

void FieldDialog::showExisting(const ProfileField &field)
{
    m_ui->nameEdit->setText(field.name);
    m_ui->nameEdit->setReadOnly(true);
    m_ui->nameEdit->setFocusPolicy(Qt::ClickFocus);
    m_ui->labelEdit->setText(field.displayName);
    m_ui->typeChooser->setCurrentIndex(m_ui->typeChooser->findData(int(field.type)));
    m_ui->typeChooser->setEnabled(false);
    m_ui->requiredCheck->setChecked(field.required);
    m_ui->uniqueCheck->setChecked(field.uniqueIdentifier);
    m_ui->uniqueCheck->setEnabled(false);
    QComboBox *formats = field.type == FieldType::Currency ? m_ui->currencyChooser : m_ui->dateFormatChooser;
    if (!field.format.isEmpty() && formats->findData(field.format) < 0)
        formats->addItem(field.format, field.format); // keeps a format that the reference does not list
    formats->setCurrentIndex(formats->findData(field.format));
    m_ui->labelEdit->setFocus();
}

FieldType FieldDialog::chosenType() const
{
    return FieldType(m_ui->typeChooser->currentData().toInt());
}

QString FieldDialog::complaint() const
{
    const QString name = m_ui->nameEdit->text().trimmed();
    if (!m_existing && std::any_of(m_fields.fields().begin(), m_fields.fields().end(), [&](const ProfileField &field) {
            return field.name.compare(name, Qt::CaseInsensitive) == 0;
        }))
        return tr("There is a field “%1” already.").arg(name);
    if (!m_existing && m_ui->uniqueCheck->isChecked()) {
        for (const ProfileField &field : m_fields.fields()) {
            if (field.uniqueIdentifier)
                return tr("“%1” is the unique identifier already; there can be only one.").arg(field.label());
        }
    }
    if (chosenType() == FieldType::Currency && rowOfText(m_ui->currencyChooser) < 0)
        return tr("“%1” is not a currency code.").arg(m_ui->currencyChooser->currentText());
    return {};
}

void FieldDialog::sync()
{
    const FieldType type = chosenType();
    m_ui->dateFormatLabel->setVisible(type == FieldType::Date);
    m_ui->dateFormatChooser->setVisible(type == FieldType::Date);
    m_ui->currencyLabel->setVisible(type == FieldType::Currency);
    m_ui->currencyChooser->setVisible(type == FieldType::Currency);
    const QString why = complaint();
    m_ui->problemLabel->setText(why);
    m_ui->problemLabel->setVisible(!why.isEmpty());
    m_ui->acceptButton->setEnabled(!m_sending && why.isEmpty() && !m_ui->nameEdit->text().trimmed().isEmpty());
}

ProfileField FieldDialog::entered() const
{
    ProfileField field = m_existing.value_or(ProfileField{});
    if (!m_existing) {
        field.name = m_ui->nameEdit->text().trimmed();
        field.type = chosenType();
        field.uniqueIdentifier = m_ui->uniqueCheck->isChecked();
    }
    field.displayName = m_ui->labelEdit->text().trimmed();
    field.required = m_ui->requiredCheck->isChecked();
    if (field.type == FieldType::Date)
        field.format = m_ui->dateFormatChooser->currentData().toString();
    else if (field.type == FieldType::Currency)
        field.format = m_ui->currencyChooser->itemData(rowOfText(m_ui->currencyChooser)).toString();
    return field;
}

void FieldDialog::send()
{
    m_sending = true;
    m_ui->banner->dismiss();
    sync();
    const ProfileField field = entered();
    auto answer = m_existing ? m_fields.change(field) : m_fields.create(field);
    whenDone(answer, this, [this](const Result<ProfileField> &result) {
        m_sending = false;
        sync();
        if (!result) {
            m_ui->banner->showError(result.error());
            return;
        }
        Q_EMIT fieldSaved(*result);
        accept();
    });
}

} // namespace nudge
