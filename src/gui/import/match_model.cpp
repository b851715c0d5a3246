// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/match_model.h"

#include "gui/common/row_delegate.h"
#include "gui/common/theme.h"
#include "gui/import/import_text.h"
#include "gui/import/mend_text.h"
#include "import/import_session.h"

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kExamples = 3;

} // namespace

MatchModel::MatchModel(ImportSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &ImportSession::matchChanged, this, &MatchModel::refresh);
    refresh();
}

void MatchModel::refresh()
{
    m_twice.clear();
    for (const MatchProblem &problem : m_session.match().problems()) {
        if (problem.kind == MatchProblem::Kind::FieldTwice)
            m_twice.unite(QSet<int>(problem.columns.begin(), problem.columns.end()));
    }
    const int rows = m_session.match().columnCount();
    if (rows == m_rows && rows > 0) {
        // An editor that is open, and the row that the user is at, stay.
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QList<std::pair<QString, int>> MatchModel::choices() const
{
    QList<std::pair<QString, int>> out{{tr("Ignore this column"), -1}};
    const QList<ProfileField> &fields = m_session.match().fields();
    for (int i = 0; i < fields.size(); ++i) {
        QString label = fields[i].label();
        if (fields[i].uniqueIdentifier)
            label = tr("%1 (unique identifier)").arg(label);
        else if (fields[i].required)
            label = tr("%1 (required)").arg(label);
        out.append({label, i});
    }
    out.append({tr("New profile field…"), kNewField});
    return out;
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags MatchModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags out = QAbstractTableModel::flags(index);
    if (index.column() == Field)
        out |= Qt::ItemIsEditable;
    return out;
}

QString MatchModel::text(int row, int column) const
{
    const ColumnMatch &match = m_session.match();
    const ColumnLink &link = match.link(row);
    switch (column) {
    case FileColumn:
        return columnText(match.headers(), row);
    case Examples: {
        QStringList examples;
        if (row >= match.fileColumnCount()) {
            const NewColumn made = m_session.mending().newColumns.value(row - match.fileColumnCount());
            return newColumnText(made, match.headers());
        }
        if (m_session.inspection()) {
            for (const QStringList &cells : m_session.inspection()->sample) {
                const QString value = cells.value(row).simplified();
                if (!value.isEmpty() && !examples.contains(value))
                    examples << value;
                if (examples.size() == kExamples)
                    break;
            }
        }
        return examples.join(u" · "_s);
    }
    case Field:
        return choices().value(link.field + 1).first;
    case Likeness:
        return m_twice.contains(row) ? tr("Field chosen twice") : matchReasonText(link);
    default:
        return {};
    }
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= m_session.match().columnCount())
        return {};
    const ColumnLink &link = m_session.match().link(index.row());
    const bool twice = index.column() == Likeness && m_twice.contains(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Field
                   ? tr("Profile field for %1: %2").arg(text(index.row(), FileColumn), text(index.row(), Field))
                   : text(index.row(), index.column());
    case Qt::EditRole:
        return index.column() == Field ? QVariant(link.field) : QVariant();
    case kChipToneRole:
        if (twice)
            return int(Tone::Danger);
        if (link.field < 0)
            return int(Tone::Neutral);
        return int(link.score >= 0.85 ? Tone::Success : Tone::Warning);
    case kChipIconRole:
        if (twice)
            return u"error"_s;
        if (link.field < 0)
            return u"close"_s;
        return link.score >= 0.85 ? u"check"_s : u"help"_s;
    default:
        return {};
    }
}

bool MatchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Field)
        return false;
    if (value.toInt() == kNewField)
        Q_EMIT newFieldRequested(index.row());
    else
        m_session.setField(index.row(), value.toInt());
    return true;
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("Column in the file");
    case Examples:
        return tr("Examples");
    case Field:
        return tr("Profile field");
    case Likeness:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace nudge
