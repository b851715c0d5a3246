// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/valid_rows.h"

#include "csv/normalise.h"

#include <QFileInfo>

namespace nudge {

ValidRows::ValidRows(UploadPlan plan, std::shared_ptr<const Verdict> verdict, Limits limits)
    : m_plan(std::move(plan)),
      m_rules(m_plan.rules()),
      m_verdict(std::move(verdict)),
      m_limits(limits)
{
}

FileProblem ValidRows::changed() const
{
    const bool there = QFileInfo::exists(m_plan.path);
    return {there ? FileProblemKind::Changed : FileProblemKind::Vanished, m_plan.path, {}, 0};
}

RowChunk ValidRows::next()
{
    RowChunk chunk;
    if (!m_open) {
        if (SourceStamp::of(m_plan.path) != m_plan.stamp) {
            chunk.problem = changed();
            return chunk;
        }
        if (!m_reader.open(m_plan.path, m_plan.dialect)) {
            chunk.problem = m_reader.problem();
            return chunk;
        }
        m_open = true;
    }
    qsizetype bytes = 0;
    Record record;
    while (chunk.rows.size() < m_limits.rows && bytes < m_limits.bytes) {
        if (!m_reader.next(record)) {
            chunk.problem = m_reader.problem();
            chunk.last = !chunk.problem;
            break;
        }
        if (m_verdict->isRejected(record.row))
            continue;
        QStringList values;
        values.reserve(m_rules.size());
        for (const ColumnRule &rule : std::as_const(m_rules)) {
            values << normaliseValue(rule.field, record.cells.value(rule.column));
            bytes += values.last().size() * qsizetype(sizeof(QChar));
        }
        chunk.rows << values;
        chunk.fileRows << record.row;
    }
    // Rows of a file that is no longer the one that was judged must not be sent.
    if (!m_plan.stamp.looksUnchanged(m_plan.path)) {
        RowChunk none;
        none.problem = changed();
        return none;
    }
    return chunk;
}

} // namespace nudge
