// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing a file of a million rows with a group of a million customers that has been read: time and memory.
#include "bench/customer_file.h"
#include "csv/inspect.h"
#include "csv/record_reader.h"
#include "import/difference.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace nudge;

namespace {

constexpr int kRows = 1'000'000;
constexpr int kRuns = 5;
constexpr double kMostSeconds = 2.0;
// Of a thousand customers, so many are changed and so many are not in the group yet.
constexpr qint64 kChangedOfThousand = 30;
constexpr qint64 kNewOfThousand = 10;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "difference: %s\n", what);
    std::exit(1);
}

QList<ProfileField> fieldsOf(const QStringList &columns)
{
    QList<ProfileField> fields;
    for (const QString &column : columns) {
        ProfileField field;
        field.id = {column};
        field.name = column;
        fields << field;
    }
    fields[0].uniqueIdentifier = true;
    return fields;
}

/// As the server would have given them: the rows of the file, but for a few.
GroupSnapshot groupOf(const UploadPlan &plan, const QStringList &columns)
{
    GroupSnapshot group(columns, 0);
    group.reserve(kRows);
    RecordReader reader;
    if (!reader.open(plan.path, plan.dialect))
        fail("the file cannot be read");
    for (Record record; reader.next(record);) {
        const qint64 of = record.row % 1000;
        if (of < kNewOfThousand)
            continue;
        Customer customer;
        customer.id = {QString::number(record.row)};
        for (qsizetype i = 0; i < columns.size(); ++i)
            customer.profile.insert(columns[i], record.cells.value(i));
        if (of >= 1000 - kChangedOfThousand)
            customer.profile[columns[1]] += u'x';
        group.add(customer);
    }
    return group;
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    UploadPlan plan;
    plan.path = folder.filePath(u"customers.csv"_s);
    if (!writeCustomerFile(plan.path, kRows))
        fail("the file cannot be written");
    const auto inspection = std::get<Inspection>(inspect(plan.path));
    plan.dialect = inspection.dialect;
    plan.match = ColumnMatch::suggest(inspection.columns, fieldsOf(inspection.columns));
    const Verdict verdict = std::get<Verdict>(ValidationRun::run(plan.path, plan.dialect, plan.rules()));
    const GroupSnapshot group = groupOf(plan, inspection.columns);

    QList<double> seconds;
    for (int run = 0; run < kRuns; ++run) {
        QElapsedTimer timer;
        timer.start();
        const Difference found = std::get<Difference>(compareWithGroup(plan, verdict, group));
        seconds << double(timer.nsecsElapsed()) / 1e9;
        if (found.fresh != kRows / 1000 * kNewOfThousand || found.changed != kRows / 1000 * kChangedOfThousand ||
            found.fresh + found.changed + found.same != verdict.valid)
            fail("the difference is not the one that was made");
    }
    std::sort(seconds.begin(), seconds.end());
    const double median = seconds[kRuns / 2];
    std::printf("%-44s %8.2f s   bound %.1f s   %s\n", "compare 1,000,000 rows with 1,000,000 customers", median,
                kMostSeconds, median < kMostSeconds ? "ok" : "PASSED");
    std::printf("%-44s %8.1f bytes a customer\n", "memory of the group", double(group.bytes()) / double(group.size()));
    return median < kMostSeconds ? 0 : 1;
}
