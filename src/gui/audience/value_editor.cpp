// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/value_editor.h"

#include "core/date_format.h"
#include "gui/audience/number_entry.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "gui/common/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace nudge {

ValueEditor::ValueEditor(const ProfileField &field, QWidget *parent) : QWidget(parent), m_line(new QLineEdit(this))
{
    m_line->setObjectName(u"valueEdit_"_s + field.name);
    m_line->setAccessibleName(field.required ? tr("%1, required").arg(field.label()) : field.label());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(m_line, 1);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(value()); });
    // Shows how the entry was understood, e.g. without grouping.
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        const QString shown = toShown(value());
        if (shown != m_line->text() && !m_line->isReadOnly())
            m_line->setText(shown);
    });
}

/// A line that dies with the focus says that its editing has finished.
ValueEditor::~ValueEditor()
{
    m_line->disconnect(this);
}

ValueEditor *ValueEditor::create(const ProfileField &field, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Currency:
        return new NumberEditor(field, parent);
    case FieldType::Date:
        return new DateEditor(field, parent);
    case FieldType::String:
    case FieldType::Char:
    case FieldType::Unknown:
        break;
    }
    return new ValueEditor(field, parent);
}

QString ValueEditor::value() const
{
    return fromTyped(m_line->text());
}

void ValueEditor::setValue(const QString &wanted)
{
    // Leaves the cursor alone where the value comes back from what is being typed.
    if (m_line->text().isEmpty() != wanted.isEmpty() || value() != wanted) {
        m_line->setText(toShown(wanted));
        m_line->setCursorPosition(0);
    }
}

void ValueEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void ValueEditor::setProblem(const QString &why)
{
    m_line->setAccessibleDescription(why);
}

void ValueEditor::addTrailing(QWidget *widget)
{
    layout()->addWidget(widget);
}

NumberEditor::NumberEditor(const ProfileField &field, QWidget *parent) : ValueEditor(field, parent)
{
    lineEdit()->setAlignment(Qt::AlignRight);
    lineEdit()->setFont(tabularFont(lineEdit()->font()));
    lineEdit()->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    if (field.type == FieldType::Currency && !field.format.isEmpty()) {
        auto *code = new TextLabel(TextSize::Body, TextLabel::Rank::Secondary, field.format, this);
        addTrailing(code);
    }
}

QString NumberEditor::fromTyped(const QString &typed) const
{
    return plainNumber(typed, locale());
}

QString NumberEditor::toShown(const QString &value) const
{
    return numberForEntry(value, locale());
}

DateEditor::DateEditor(const ProfileField &field, QWidget *parent)
    : ValueEditor(field, parent),
      m_format(field.format),
      m_button(new QToolButton(this))
{
    lineEdit()->setPlaceholderText(m_format);
    m_button->setObjectName(u"calendarButton_"_s + field.name);
    m_button->setIcon(themedIcon(u"calendar"));
    m_button->setAutoRaise(true);
    m_button->setToolTip(tr("Choose a day"));
    m_button->setAccessibleName(tr("Choose a day for %1").arg(field.label()));
    addTrailing(m_button);
    connect(m_button, &QToolButton::clicked, this, &DateEditor::openCalendar);
}

void DateEditor::setReadOnly(bool readOnly)
{
    ValueEditor::setReadOnly(readOnly);
    m_button->setEnabled(!readOnly);
}

void DateEditor::openCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setObjectName("calendar"_L1);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (const auto date = parseDate(value(), m_format))
        calendar->setSelectedDate(*date);
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    connect(calendar, &QCalendarWidget::activated, this, [this, menu](QDate date) {
        setValue(formatDate(date, m_format));
        Q_EMIT edited(value());
        menu->close();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    calendar->setFocus();
}

} // namespace nudge
