// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"
#include "csv/cell_check.h"
#include "csv/record_reader.h"
#include "import/mend_rule.h"

#include <QRegularExpression>

#include <memory>
#include <vector>

namespace nudge {

/// Mends rows as a Mending says. In the order: what was typed by hand, the rules of the file's own columns, the new
/// columns, the rules of those. Any number of threads at once.
class Mender
{
public:
    /// `columns`: how many the file has. `rules`: the fields of the columns, for rules that mend only what does not
    /// fit.
    Mender(const Mending &mending, int columns, const QList<ColumnRule> &rules);
    ~Mender();
    Q_DISABLE_COPY_MOVE(Mender)

    /// False: the row is left out. A row that stays ragged keeps its number of cells; others have columns() cells.
    bool apply(Record &record) const;
    /// How many columns a mended row has.
    [[nodiscard]] int columns() const { return m_fileColumns + int(m_mending.newColumns.size()); }
    [[nodiscard]] int fileColumns() const { return m_fileColumns; }
    /// Whether something typed by hand stands in this row.
    [[nodiscard]] bool isTyped(qint64 row, int column) const;

private:
    struct Step
    {
        MendRule rule;
        QRegularExpression expression;
        const CellCheck *check = nullptr; ///< where the rule mends misfits only
        bool idle = false;                ///< cannot be used: its column has no field or is gone
    };

    [[nodiscard]] bool concerns(const Step &step, const QString &value) const;
    void addNewColumns(QStringList &cells) const;
    bool applySteps(bool toNewColumns, const QMap<int, QString> &typed, QStringList &cells) const;

    Mending m_mending;
    int m_fileColumns;
    std::map<int, std::unique_ptr<CellCheck>> m_checks; ///< by column
    std::vector<Step> m_steps;
    bool m_fills = false;
    bool m_cuts = false;
};

/// What a rule makes of one value, whatever its `only`. For previews too.
[[nodiscard]] QString mendedValue(const MendRule &rule, const QString &value);

/// The problem of a value in its field, as the check of the rows has it; a cell's own problems alone.
[[nodiscard]] std::optional<ProblemKind> problemOfValue(const CellCheck &check, const QString &value);

} // namespace nudge
