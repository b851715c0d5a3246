// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/preview_model.h"

#include "gui/common/format_text.h"
#include "gui/common/icons.h"
#include "gui/common/row_delegate.h"
#include "gui/common/theme.h"
#include "gui/import/import_text.h"
#include "import/import_session.h"
#include "import/mender.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace nudge {

PreviewModel::PreviewModel(ImportSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &ImportSession::fileChanged, this, &PreviewModel::refresh);
    connect(&session, &ImportSession::checkChanged, this, &PreviewModel::refreshVerdict);
    connect(&session.fileRows(), &FileRows::changed, this, &PreviewModel::refresh);
    connect(&session.fileRows(), &FileRows::arrived, this, [this](qint64 first, qint64 last) {
        if (first <= this->last() && last >= m_first)
            refreshCells();
    });
    connect(&session, &ImportSession::mendingChanged, this, &PreviewModel::refresh);
    connect(&session, &ImportSession::matchChanged, this, &PreviewModel::refresh);
    refresh();
}

qint64 PreviewModel::fileRows() const
{
    return m_session.fileRows().rows();
}

void PreviewModel::setHeight(int rows)
{
    m_height = std::max(1, rows);
    refresh();
}

void PreviewModel::setFirst(qint64 row)
{
    const qint64 first = std::clamp<qint64>(row, 1, std::max<qint64>(1, fileRows() - m_height + 1));
    if (first == m_first)
        return;
    m_first = first;
    m_session.fileRows().request(m_first, last());
    Q_EMIT headerDataChanged(Qt::Vertical, 0, m_shown - 1);
    refreshCells();
    Q_EMIT windowMoved();
}

void PreviewModel::refresh()
{
    QStringList columns = m_session.inspection() ? m_session.inspection()->columns : QStringList();
    for (const NewColumn &column : m_session.mending().newColumns)
        columns << column.name;
    const int shown = int(std::min<qint64>(fileRows(), m_height));
    if (m_path != m_session.path())
        m_first = 1;
    m_path = m_session.path();
    if (columns == m_columns && shown == m_shown && shown > 0) {
        setFirst(m_first); // the file may have become shorter
        m_session.fileRows().request(m_first, last());
        Q_EMIT headerDataChanged(Qt::Vertical, 0, m_shown - 1);
        refreshCells();
    } else {
        beginResetModel();
        m_mended.clear();
        m_columns = columns;
        m_shown = shown;
        m_first = std::clamp<qint64>(m_first, 1, std::max<qint64>(1, fileRows() - m_height + 1));
        endResetModel();
        m_session.fileRows().request(m_first, last());
    }
    refreshVerdict();
    Q_EMIT windowMoved();
}

void PreviewModel::refreshVerdict()
{
    if (m_verdict == m_session.verdict())
        return;
    m_verdict = m_session.verdict();
    refreshCells();
}

void PreviewModel::refreshCells()
{
    m_mended.clear();
    if (m_shown > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_shown - 1, columnCount() - 1));
}

const QStringList *PreviewModel::cellsInFile(qint64 row) const
{
    return m_session.fileRows().row(row);
}

std::optional<QStringList> PreviewModel::mendedCells(qint64 row) const
{
    const QStringList *cells = cellsInFile(row);
    if (!cells)
        return {};
    if (!m_session.mender() || m_session.mending().isEmpty())
        return *cells;
    const auto known = m_mended.constFind(row);
    if (known != m_mended.cend())
        return *known;
    Record record{row, 0, *cells};
    const std::optional<QStringList> mended =
        m_session.mender()->apply(record) ? std::optional(record.cells) : std::nullopt;
    m_mended.insert(row, mended);
    return mended;
}

bool PreviewModel::isEditable(qint64 row, int column) const
{
    const QStringList *cells = cellsInFile(row);
    return cells && column >= 0 && column < columnCount() && !FileRows::isCut(cells->value(column)) &&
           !m_session.isUploading() && !m_session.receipt();
}

const CellProblem *PreviewModel::problemAt(qint64 row, int column) const
{
    if (!m_verdict)
        return nullptr;
    const QList<CellProblem> &all = m_verdict->problems;
    auto at = std::lower_bound(all.begin(), all.end(), row,
                               [](const CellProblem &each, qint64 wanted) { return each.row < wanted; });
    for (; at != all.end() && at->row == row; ++at) {
        if (at->column == column)
            return &*at;
    }
    return nullptr;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags out = QAbstractTableModel::flags(index);
    if (index.isValid() && isEditable(fileRow(index), index.column()))
        out |= Qt::ItemIsEditable;
    return out;
}

QString PreviewModel::tip(const QModelIndex &index, const QString &shown, const QString &inFile) const
{
    QStringList parts{shown};
    if (const CellProblem *problem = problemAt(fileRow(index), index.column()))
        parts << problemText(*problem, m_session.match());
    if (shown != inFile)
        parts << tr("In the file: %1").arg(inFile);
    return parts.join(u'\n');
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 row = fileRow(index);
    const QStringList *cells = cellsInFile(row);
    if (role == kLoadingRole)
        return cells == nullptr;
    if (!cells)
        return {};
    const bool ofFile = index.column() < m_session.inspection()->columns.size();
    const QString inFile = cells->value(index.column());
    const std::optional<QStringList> mended = mendedCells(row);
    const QString shown = mended ? mended->value(index.column()) : inFile;
    const bool changed = mended && ofFile && shown != inFile;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shown;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return mended ? tip(index, shown, ofFile ? inFile : shown) : tr("%1\nThis row is left out").arg(inFile);
    case Qt::FontRole: {
        if (mended)
            return {};
        QFont font = QGuiApplication::font();
        font.setStrikeOut(true);
        return font;
    }
    case Qt::DecorationRole: {
        const CellProblem *problem = problemAt(row, index.column());
        if (problem && mended)
            return tintedIcon(
                problem->isWarning ? u"warning" : u"error",
                semanticColor(problem->isWarning ? Tone::Warning : Tone::Danger, QGuiApplication::palette()));
        if (changed)
            return tintedIcon(u"edit", semanticColor(Tone::Accent, QGuiApplication::palette()));
        return {};
    }
    default:
        return {};
    }
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isEditable(fileRow(index), index.column()) ||
        value.toString() == index.data(Qt::EditRole).toString())
        return false;
    const qint64 row = fileRow(index);
    Mending next = m_session.mending();
    next.cells[row][index.column()] = value.toString();
    m_session.mend(next, tr("Mend row %1").arg(countText(row)));
    return true;
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return countText(m_first + section);
        if (role == Qt::TextAlignmentRole)
            return QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    }
    if (role == Qt::DisplayRole)
        return columnText(m_columns, section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

} // namespace nudge
