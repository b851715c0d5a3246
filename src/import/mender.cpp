// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mender.h"

#include "import/mend_value.h"

#include "core/date_format.h"

#include <algorithm>

namespace nudge {

namespace {

using Kind = MendRule::Kind;

QString mended(const MendRule &rule, const QRegularExpression &expression, const QString &value)
{
    switch (rule.kind) {
    case Kind::Trim:
        return value.simplified();
    case Kind::UpperCase:
        return value.toUpper();
    case Kind::LowerCase:
        return value.toLower();
    case Kind::Capitals:
        return withCapitals(value);
    case Kind::Replace:
        return QString(value).replace(rule.from, rule.to);
    case Kind::ReplaceValue:
        return value.trimmed() == rule.from.trimmed() ? rule.to : value;
    case Kind::Expression:
        return QString(value).replace(expression, rule.to);
    case Kind::DateFormat: {
        const auto date = readLooseDate(value, rule.from);
        return date ? formatDate(*date, rule.to) : value;
    }
    case Kind::DecimalComma:
        return withDecimalPoint(value);
    case Kind::PadZeros:
        return paddedWithZeros(value, rule.width);
    case Kind::CountryPrefix:
        return withCountryPrefix(value, rule.to);
    case Kind::Default:
        return QStringView(value).trimmed().isEmpty() ? rule.to : value;
    case Kind::DropRow:
    case Kind::FillShortRows:
    case Kind::CutLongRows:
        break;
    }
    return value;
}

} // namespace

QString mendedValue(const MendRule &rule, const QString &value)
{
    const QRegularExpression expression(rule.kind == Kind::Expression ? rule.from : QString());
    return expression.isValid() ? mended(rule, expression, value) : value;
}

std::optional<ProblemKind> problemOfValue(const CellCheck &check, const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    return check(std::string_view(bytes.constData(), size_t(bytes.size())));
}

Mender::Mender(const Mending &mending, int columns, const QList<ColumnRule> &rules)
    : m_mending(mending),
      m_fileColumns(columns)
{
    for (const ColumnRule &rule : rules)
        m_checks[rule.column] = std::make_unique<CellCheck>(rule.field);
    for (const MendRule &rule : std::as_const(m_mending.rules)) {
        m_fills = m_fills || rule.kind == Kind::FillShortRows;
        m_cuts = m_cuts || rule.kind == Kind::CutLongRows;
        if (rule.column < 0 || rule.column >= this->columns() || problemOf(rule) != MendRuleProblem::None)
            continue;
        Step step{rule, {}, nullptr, false};
        if (rule.kind == Kind::Expression) {
            step.expression.setPattern(rule.from);
            step.expression.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption);
            step.expression.optimize(); // compiled here, so that the threads only read it
        }
        if (rule.only) {
            const auto found = m_checks.find(rule.column);
            step.check = found == m_checks.end() ? nullptr : found->second.get();
            step.idle = !step.check;
        }
        m_steps.push_back(std::move(step));
    }
}

Mender::~Mender() = default;

bool Mender::isTyped(qint64 row, int column) const
{
    const auto found = m_mending.cells.constFind(row);
    return found != m_mending.cells.cend() && found->contains(column);
}

bool Mender::concerns(const Step &step, const QString &value) const
{
    return !step.rule.only || problemOfValue(*step.check, value) == step.rule.only;
}

bool Mender::applySteps(bool toNewColumns, const QMap<int, QString> &typed, QStringList &cells) const
{
    for (const Step &step : m_steps) {
        const int column = step.rule.column;
        if (step.idle || (column >= m_fileColumns) != toNewColumns || column >= cells.size() ||
            typed.contains(column) || !concerns(step, cells[column]))
            continue;
        if (step.rule.kind == Kind::DropRow)
            return false;
        cells[column] = mended(step.rule, step.expression, cells[column]);
    }
    return true;
}

void Mender::addNewColumns(QStringList &cells) const
{
    const auto inFile = [&](int column) { return column < m_fileColumns ? cells.value(column) : QString(); };
    for (const NewColumn &column : m_mending.newColumns) {
        QString value;
        switch (column.kind) {
        case NewColumn::Kind::Constant:
            value = column.text;
            break;
        case NewColumn::Kind::Part: {
            const QString source = inFile(column.sources.value(0, -1));
            if (column.text.isEmpty())
                break;
            value =
                source.section(column.text, column.part, column.part == column.parts - 1 ? -1 : column.part).trimmed();
            break;
        }
        case NewColumn::Kind::Joined: {
            QStringList pieces;
            for (const int source : column.sources) {
                if (const QString piece = inFile(source).trimmed(); !piece.isEmpty())
                    pieces << piece;
            }
            value = pieces.join(column.text);
            break;
        }
        }
        cells << value;
    }
}

bool Mender::apply(Record &record) const
{
    const QMap<int, QString> typed =
        m_mending.cells.isEmpty() ? QMap<int, QString>() : m_mending.cells.value(record.row);
    QStringList &cells = record.cells;
    if (cells.size() < m_fileColumns && (m_fills || (!typed.isEmpty() && typed.lastKey() >= cells.size())))
        cells.resize(m_fileColumns);
    const auto onlyEmptyBehind = [&] {
        return std::all_of(cells.begin() + m_fileColumns, cells.end(), [](const QString &c) { return c.isEmpty(); });
    };
    if (cells.size() > m_fileColumns && (m_cuts || onlyEmptyBehind()))
        cells.resize(m_fileColumns);
    const bool whole = cells.size() == m_fileColumns;
    for (auto at = typed.cbegin(); at != typed.cend(); ++at) {
        if (at.key() < cells.size())
            cells[at.key()] = at.value();
    }
    if (!applySteps(false, typed, cells))
        return false;
    if (!whole)
        return true;
    addNewColumns(cells);
    for (auto at = typed.lowerBound(m_fileColumns); at != typed.cend(); ++at) {
        if (at.key() < cells.size())
            cells[at.key()] = at.value();
    }
    return applySteps(true, typed, cells);
}

} // namespace nudge
