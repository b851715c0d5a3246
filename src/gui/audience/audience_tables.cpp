// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/audience_tables.h"

#include "gui/audience/field_words.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace nudge {

QVariant CustomerTable::data(const QModelIndex &index, int role) const
{
    if (role == kLoadingRole)
        return CustomerTableModel::data(index, LoadingRole);
    if (index.column() == 0 && (role == Qt::DisplayRole || role == Qt::DecorationRole)) {
        if (CustomerTableModel::data(index, SealedRole).toBool())
            return role == Qt::DisplayRole ? QVariant(tr("Encrypted")) : QVariant(themedIcon(u"lock"));
        if (CustomerTableModel::data(index, ErrorRole).toBool())
            return role == Qt::DisplayRole ? QVariant(tr("Not loaded")) : QVariant(themedIcon(u"error"));
    }
    return CustomerTableModel::data(index, role);
}

QVariant GroupTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole && (index.column() == NameColumn || index.column() == DescriptionColumn))
        return GroupListModel::data(index, Qt::DisplayRole);
    return GroupListModel::data(index, role);
}

QVariant GroupTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == CustomersColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Name");
    case DescriptionColumn:
        return tr("Description");
    case CustomersColumn:
        return tr("Customers");
    case CreatedColumn:
        return tr("Created");
    case UpdatedColumn:
        return tr("Updated");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FieldTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProfileField &field = fields()[index.row()];
    if (index.column() == TypeColumn) {
        switch (role) {
        case Qt::DisplayRole:
            return fieldTypeText(field);
        case kChipToneRole:
            return int(field.type == FieldType::Unknown ? Tone::Warning : Tone::Neutral);
        case kChipIconRole:
            return fieldTypeIcon(field.type);
        default:
            return {};
        }
    }
    if (index.column() == RequiredColumn || index.column() == UniqueColumn) {
        const bool yes = index.column() == RequiredColumn ? field.required : field.uniqueIdentifier;
        if (role == Qt::DisplayRole)
            return yes ? tr("Yes") : QString();
        if (role == Qt::DecorationRole && yes)
            return themedIcon(u"check");
        return {};
    }
    if (index.column() == FormatColumn && role == Qt::DisplayRole) {
        if (field.type == FieldType::Currency)
            return currencyText(field.format);
        return field.type == FieldType::Unknown && !field.options.isEmpty() ? field.options.join(u", "_s)
                                                                            : field.format;
    }
    return FieldTableModel::data(index, role);
}

QVariant FieldTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Name");
    case LabelColumn:
        return tr("Label");
    case TypeColumn:
        return tr("Type");
    case FormatColumn:
        return tr("Format");
    case RequiredColumn:
        return tr("Required");
    case UniqueColumn:
        return tr("Unique identifier");
    case ColumnCount:
        break;
    }
    return {};
}

void GroupRowDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QString count = index.siblingAtColumn(GroupListModel::CustomersColumn).data().toString();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QRect rect = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    painter->setFont(tabularFont(option.font));
    painter->setPen(selected ? option.palette.color(QPalette::HighlightedText) : secondaryText(option.palette));
    painter->drawText(rect, int(Qt::AlignRight | Qt::AlignVCenter), count);
    rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(count) - kGrid);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, rect.width()));
}

void CustomerRowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    if (m_all)
        option->state |= QStyle::State_Selected;
    if (option->displayAlignment.testFlag(Qt::AlignRight)) {
        option->font = tabularFont(option->font);
        option->fontMetrics = QFontMetrics(option->font);
    }
}

} // namespace nudge
