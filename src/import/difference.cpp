// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/difference.h"

#include "core/currency.h"
#include "csv/batch_reader.h"
#include "csv/identifier_key.h"
#include "csv/utf8.h"
#include "import/mender.h"

#include <algorithm>
#include <chrono>

namespace nudge {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};
constexpr std::size_t kAhead = 16; ///< rows whose place in the snapshot is fetched before it is needed
using Clock = std::chrono::steady_clock;

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// As QString::trimmed(): the rare white space beyond ASCII costs a detour.
std::string_view trimmed(std::string_view text, std::string &scratch)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    if (!text.empty() && (text.front() < 0 || text.back() < 0)) {
        scratch = utf8::toText(text).trimmed().toStdString();
        return scratch;
    }
    return text;
}

/// The digits that matter of a plain number; empty where it is none.
std::string canonical(std::string_view text)
{
    std::string out;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        if (text.front() == '-')
            out = "-";
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    std::string_view whole = text.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const auto isDigits = [](std::string_view digits) {
        return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || !isDigits(whole) || !isDigits(fraction))
        return {};
    while (whole.size() > 1 && whole.front() == '0')
        whole.remove_prefix(1);
    while (!fraction.empty() && fraction.back() == '0')
        fraction.remove_suffix(1);
    out += whole;
    if (!fraction.empty())
        out += '.' + std::string(fraction);
    return out == "-0" ? "0" : out;
}

/// The amount alone, without the field's own code or symbol.
std::string amountOf(const ProfileField &field, std::string_view text)
{
    std::string scratch;
    for (const QString &mark : {field.format, currencySymbol(field.format).toString()}) {
        const std::string bytes = mark.toStdString();
        if (bytes.empty())
            continue;
        if (text.starts_with(bytes))
            return canonical(trimmed(text.substr(bytes.size()), scratch));
        if (text.ends_with(bytes))
            return canonical(trimmed(text.substr(0, text.size() - bytes.size()), scratch));
    }
    return canonical(text);
}

class Comparison
{
public:
    Comparison(const UploadPlan &plan, const Verdict &verdict, const GroupSnapshot &group,
               const DifferenceOptions &options)
        : m_verdict(verdict),
          m_group(group),
          m_options(options),
          m_rules(plan.rules()),
          m_reader(plan.dialect),
          m_path(plan.path),
          m_mends(!plan.mending.isEmpty()),
          m_mender(plan.mending, plan.fileColumns(), m_rules),
          m_values(size_t(m_rules.size())),
          m_scratches(size_t(m_rules.size()))
    {
        m_out.inGroup = group.size();
        m_out.changesOf.fill(0, m_rules.size());
        m_out.named.resize(size_t(group.size()));
        for (int r = 0; r < m_rules.size(); ++r) {
            if (m_rules[r].field.uniqueIdentifier)
                m_identifier = r;
        }
    }

    std::variant<Difference, FileProblem> run()
    {
        RecordBatch batch;
        bool more = m_reader.open(m_path);
        while (more && !isCancelled() && m_reader.next(batch))
            takeUp(batch);
        if (m_reader.problem() && !isCancelled())
            return *m_reader.problem();
        m_out.cancelled = isCancelled();
        m_out.onlyInGroup = m_out.inGroup - std::count(m_out.named.begin(), m_out.named.end(), true);
        report();
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool isCancelled() const
    {
        return m_options.cancel && m_options.cancel->load(std::memory_order_relaxed);
    }

    void takeUp(const RecordBatch &batch)
    {
        if (!m_mends)
            hashAll(batch);
        for (size_t index = 0; index < batch.rows.size() && !isCancelled(); ++index) {
            if (!m_mends && index + kAhead < m_hashes.size())
                m_group.prefetch(m_hashes[index + kAhead]);
            const qint64 row = batch.firstRow + qint64(index);
            const bool sent = read(batch, index) && !m_verdict.isRejected(row);
            std::string scratch;
            const std::string_view key = identifierKey(m_values[size_t(m_identifier)], scratch);
            const quint64 hash = m_mends ? GroupSnapshot::hash(key) : m_hashes[index];
            const qint64 customer = key.empty() ? -1 : m_group.find(key, hash);
            if (customer >= 0)
                m_out.named[size_t(customer)] = true;
            if (sent)
                compare(row, key, customer);
        }
        if (Clock::now() >= m_nextReport)
            report();
    }

    void hashAll(const RecordBatch &batch)
    {
        m_hashes.resize(batch.rows.size());
        const size_t column = size_t(m_rules[m_identifier].column);
        std::string scratch;
        std::string keyScratch;
        for (size_t index = 0; index < batch.rows.size(); ++index) {
            const auto cells = batch.cellsOf(batch.rows[index]);
            const std::string_view value = column < cells.size()
                                               ? m_reader.scanner().unquoted(batch.text(), cells[column], scratch)
                                               : std::string_view();
            m_hashes[index] = GroupSnapshot::hash(identifierKey(value, keyScratch));
        }
    }

    /// The values of one row as they would be sent; false where it is left out, with the values as far as they were
    /// mended.
    bool read(const RecordBatch &batch, size_t index)
    {
        if (m_mends) {
            m_reader.decode(batch, index, m_record);
            const bool taken = m_mender.apply(m_record);
            for (size_t r = 0; r < m_values.size(); ++r) {
                m_scratches[r] = m_record.cells.value(m_rules[qsizetype(r)].column).toStdString();
                m_values[r] = m_scratches[r];
            }
            return taken;
        }
        const auto cells = batch.cellsOf(batch.rows[index]);
        for (size_t r = 0; r < m_values.size(); ++r) {
            const size_t column = size_t(m_rules[qsizetype(r)].column);
            m_values[r] = column < cells.size()
                              ? m_reader.scanner().unquoted(batch.text(), cells[column], m_scratches[r])
                              : std::string_view();
        }
        return true;
    }

    void compare(qint64 row, std::string_view key, qint64 customer)
    {
        if (customer < 0) {
            ++m_out.fresh;
            m_out.freshRows.insert(row);
            return;
        }
        m_group.values(customer, m_there);
        ChangedRow changes;
        bool changed = false;
        for (size_t r = 0; r < m_values.size(); ++r) {
            if (m_values[r] == m_there[r] || int(r) == m_identifier)
                continue;
            std::string fileScratch;
            std::string groupScratch;
            const std::string_view here = trimmed(m_values[r], fileScratch);
            const std::string_view there = trimmed(m_there[r], groupScratch);
            if ((here.empty() && m_options.emptyCells == EmptyCells::Keep) ||
                saysTheSame(m_rules[qsizetype(r)].field, here, there))
                continue;
            changed = true;
            ++m_out.cellsChanged;
            ++m_out.changesOf[qsizetype(r)];
            if (m_out.shown.size() < Difference::kShown)
                changes.cells.append({int(r), utf8::toText(m_there[r]), utf8::toText(m_values[r])});
        }
        if (!changed) {
            ++m_out.same;
            return;
        }
        ++m_out.changed;
        m_out.changedRows.insert(row);
        if (m_out.shown.size() < Difference::kShown) {
            changes.row = row;
            changes.identifier = utf8::toText(key);
            m_out.shown << std::move(changes);
        }
    }

    void report()
    {
        m_nextReport = Clock::now() + kProgressInterval;
        if (m_options.progress)
            m_options.progress(m_reader.bytesRead(), m_reader.size());
    }

    const Verdict &m_verdict;
    const GroupSnapshot &m_group;
    const DifferenceOptions &m_options;
    QList<ColumnRule> m_rules;
    BatchReader m_reader;
    QString m_path;
    bool m_mends;
    Mender m_mender;
    int m_identifier = 0;
    Record m_record;
    std::vector<quint64> m_hashes; ///< of the batch's identifiers
    std::vector<std::string_view> m_values;
    std::vector<std::string> m_scratches;
    std::vector<std::string_view> m_there;
    Difference m_out;
    Clock::time_point m_nextReport = Clock::now() + kProgressInterval;
};

} // namespace

bool saysTheSame(const ProfileField &field, std::string_view file, std::string_view group)
{
    if (file == group)
        return true;
    std::string left;
    if (field.type == FieldType::Number)
        left = canonical(file);
    else if (field.type == FieldType::Currency)
        left = amountOf(field, file);
    if (left.empty())
        return false;
    return left == (field.type == FieldType::Number ? canonical(group) : amountOf(field, group));
}

std::variant<Difference, FileProblem> compareWithGroup(const UploadPlan &plan, const Verdict &verdict,
                                                       const GroupSnapshot &group, const DifferenceOptions &options)
{
    return Comparison(plan, verdict, group, options).run();
}

} // namespace nudge
