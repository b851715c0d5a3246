// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/field_choice_delegate.h"

#include "gui/import/match_model.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>

namespace nudge {

namespace {

constexpr int kInset = 3;

QStyleOptionComboBox comboOption(const QStyleOptionViewItem &option, const QString &text)
{
    QStyleOptionComboBox combo;
    combo.QStyleOption::operator=(option);
    combo.rect = option.rect.adjusted(kInset, kInset, -kInset, -kInset);
    combo.state = QStyle::State_Enabled | (option.state & QStyle::State_MouseOver);
    combo.currentText = text;
    return combo;
}

} // namespace

QWidget *FieldChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                           const QModelIndex &index) const
{
    const auto *model = qobject_cast<const MatchModel *>(index.model());
    if (!model)
        return nullptr;
    auto *combo = new QComboBox(parent);
    combo->setObjectName(QLatin1StringView("fieldCombo"));
    combo->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    for (const auto &[text, field] : model->choices())
        combo->addItem(text, field);
    // A choice is a decision: it takes effect without leaving the cell.
    connect(combo, &QComboBox::activated, this, [this, combo] {
        auto *self = const_cast<FieldChoiceDelegate *>(this);
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    QMetaObject::invokeMethod(combo, &QComboBox::showPopup, Qt::QueuedConnection);
    return combo;
}

void FieldChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = static_cast<QComboBox *>(editor);
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
}

void FieldChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData());
}

QSize FieldChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QString text = index.data(Qt::DisplayRole).toString();
    const QStyleOptionComboBox combo = comboOption(option, text);
    const QSize content(option.fontMetrics.horizontalAdvance(text), option.fontMetrics.height());
    return style->sizeFromContents(QStyle::CT_ComboBox, &combo, content, option.widget) + QSize(4 * kInset, 0);
}

void FieldChoiceDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QStyleOptionComboBox combo = comboOption(option, index.data(Qt::DisplayRole).toString());
    style->drawComplexControl(QStyle::CC_ComboBox, &combo, painter, option.widget);
    style->drawControl(QStyle::CE_ComboBoxLabel, &combo, painter, option.widget);
}

} // namespace nudge
