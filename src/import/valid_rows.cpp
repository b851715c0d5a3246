// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/valid_rows.h"

#include "csv/normalise.h"
#include "import/difference.h"

#include <QFileInfo>

namespace nudge {

ValidRows::ValidRows(UploadPlan plan, std::shared_ptr<const Verdict> verdict, Limits limits)
    : m_plan(std::move(plan)),
      m_rules(m_plan.rules()),
      m_verdict(std::move(verdict)),
      m_limits(limits),
      m_mender(m_plan.mending, m_plan.fileColumns(), m_rules)
{
    for (qsizetype r = 0; r < m_rules.size(); ++r) {
        if (m_rules[r].field.uniqueIdentifier)
            m_identifier = int(r);
    }
}

FileProblem ValidRows::changed() const
{
    const bool there = QFileInfo::exists(m_plan.path);
    return {there ? FileProblemKind::Changed : FileProblemKind::Vanished, m_plan.path, {}, 0};
}

/// An empty cell would erase the value in the group: what stands there is sent again.
void ValidRows::keepWhatIsThere(QStringList &values)
{
    if (m_identifier < 0)
        return;
    const GroupSnapshot &group = *m_plan.selection->group;
    const QByteArray key = values[m_identifier].toUtf8();
    const qint64 customer = group.find(std::string_view(key.constData(), size_t(key.size())));
    if (customer < 0)
        return;
    group.values(customer, m_there);
    for (qsizetype i = 0; i < values.size() && size_t(i) < m_there.size(); ++i) {
        if (QStringView(values[i]).trimmed().isEmpty())
            values[i] = QString::fromUtf8(m_there[size_t(i)].data(), qsizetype(m_there[size_t(i)].size()));
    }
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
        if (m_verdict->isRejected(record.row) || !m_mender.apply(record))
            continue;
        if (m_plan.selection && !m_plan.selection->difference->isSent(record.row))
            continue;
        QStringList values;
        values.reserve(m_rules.size());
        for (const ColumnRule &rule : std::as_const(m_rules)) {
            values << normaliseValue(rule.field, record.cells.value(rule.column));
            bytes += values.last().size() * qsizetype(sizeof(QChar));
        }
        if (m_plan.selection && m_plan.selection->emptyCells == EmptyCells::Keep)
            keepWhatIsThere(values);
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
