// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/csv/commands.h"

#include "apps/csv/field_file.h"
#include "apps/csv/json_output.h"
#include "apps/csv/wording.h"
#include "core/output_file.h"
#include "core/save_file.h"
#include "csv/inspect.h"
#include "csv/record_reader.h"
#include "csv/record_writer.h"
#include "csv/validator.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace nudge::csvtool {

using namespace Qt::StringLiterals;

namespace {

void tell(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

void print(const QJsonObject &object)
{
    print(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

int fail(const FileProblem &problem, bool json)
{
    if (json)
        print(toJson(problem));
    return csvtool::fail(describe(problem));
}

int printInspection(const Inspection &found, const Arguments &arguments)
{
    if (arguments.json)
        print(toJson(found));
    else
        print(describe(found).toUtf8());
    return kClean;
}

int printRows(const Inspection &found, const Arguments &arguments)
{
    Dialect dialect = found.dialect;
    dialect.header = false; // it is printed as the record that it is
    RecordReader reader;
    if (!reader.open(found.path, dialect))
        return fail(*reader.problem(), false);
    for (Record record; reader.next(record);) {
        if (arguments.json)
            print(QJsonDocument(QJsonArray::fromStringList(record.cells)).toJson(QJsonDocument::Compact) + '\n');
        else
            print(RecordWriter::encode(record.cells));
    }
    // With --json, standard output is rows alone.
    return reader.problem() ? fail(*reader.problem(), false) : kClean;
}

/// The file of rejected rows: the file's own columns, and behind them why.
class RejectedFile
{
public:
    RejectedFile(const QString &path, const Inspection &found, QHash<int, ProfileField> fields)
        : m_file(path),
          m_writer(&m_file, found.dialect.delimiter),
          m_columns(found.columns),
          m_fields(std::move(fields))
    {
    }

    bool open(bool header)
    {
        return m_file.open(QIODevice::WriteOnly) && (!header || m_writer.write(m_columns + QStringList{u"reason"_s}));
    }

    void add(const Record &record, std::span<const CellProblem> problems)
    {
        QStringList reasons;
        for (const CellProblem &problem : problems) {
            if (!problem.isWarning)
                reasons << describe(problem, m_fields.value(problem.column));
        }
        QStringList cells = record.cells;
        while (cells.size() < m_columns.size())
            cells << QString();
        m_writer.write(cells << reasons.join(u"; "_s));
    }

    bool commit() { return m_writer.flush() && commitFile(m_file); }
    [[nodiscard]] QString error() const { return m_file.errorString(); }

private:
    QSaveFile m_file;
    RecordWriter m_writer;
    QStringList m_columns;
    QHash<int, ProfileField> m_fields;
};

bool isSameFile(const QString &a, const QString &b)
{
    const QString canonical = QFileInfo(a).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(b).canonicalFilePath();
}

void sayWhatIsNotChecked(const QList<ProfileField> &fields, const QString &path)
{
    for (const ProfileField &field : fields) {
        if (field.type == FieldType::Unknown)
            tell(u"Field \"%1\" in \"%2\" is not checked: the type \"%3\" is not known."_s.arg(field.name, path,
                                                                                               field.typeText));
    }
    if (std::none_of(fields.begin(), fields.end(), [](const ProfileField &field) { return field.uniqueIdentifier; }))
        tell(
            u"No field in \"%1\" is the unique identifier: customers that stand in the file twice are not found."_s.arg(
                path));
}

int validate(const Inspection &found, const Arguments &arguments)
{
    Match match;
    if (!arguments.fields.isEmpty()) {
        const auto fields = readFieldFile(arguments.fields);
        if (const QString *why = std::get_if<QString>(&fields))
            return csvtool::fail(*why);
        sayWhatIsNotChecked(std::get<QList<ProfileField>>(fields), arguments.fields);
        match = matchColumns(found.columns, std::get<QList<ProfileField>>(fields));
    } else {
        match.ignoredColumns = found.columns;
    }
    QHash<int, ProfileField> fieldOfColumn;
    for (const ColumnRule &rule : match.rules)
        fieldOfColumn.insert(rule.column, rule.field);

    RejectedFile rejected(arguments.errors, found, fieldOfColumn);
    ValidationOptions options;
    options.threads = arguments.threads;
    const bool saves = !arguments.errors.isEmpty();
    const auto cannotSave = [&] {
        return csvtool::fail(
            u"The rejected rows cannot be saved in \"%1\": %2."_s.arg(arguments.errors, rejected.error()));
    };
    if (saves && isSameFile(arguments.errors, arguments.file))
        return csvtool::fail(
            u"\"%1\" is the file itself. Save the rejected rows under another name."_s.arg(arguments.errors));
    if (saves && !isReplaceable(arguments.errors))
        return csvtool::fail(u"The rejected rows cannot be saved in \"%1\": %2. Name another file."_s.arg(
            arguments.errors, kNotReplaceable));
    if (saves && !rejected.open(found.dialect.header))
        return cannotSave();
    if (saves)
        options.rejectedRow = [&](const Record &record, std::span<const CellProblem> why) {
            rejected.add(record, why);
        };

    const auto outcome = ValidationRun::run(found.path, found.dialect, match.rules, options);
    if (const FileProblem *problem = std::get_if<FileProblem>(&outcome))
        return fail(*problem, arguments.json);
    if (saves && !rejected.commit())
        return cannotSave();

    const Verdict &verdict = std::get<Verdict>(outcome);
    if (arguments.json)
        print(toJson(verdict, found, match));
    else
        print(describe(verdict, fieldOfColumn).toUtf8());
    for (const QString &field : match.missingFields)
        tell(u"No column of \"%1\" is named like the required field \"%2\"."_s.arg(found.path, field));
    return verdict.rejected > 0 || !match.missingFields.isEmpty() ? kProblems : kClean;
}

} // namespace

int run(const Arguments &arguments)
{
    const auto looked = inspect(arguments.file, arguments.choice);
    if (const FileProblem *problem = std::get_if<FileProblem>(&looked))
        return fail(*problem, arguments.json && arguments.command != Arguments::Command::Rows);
    const Inspection &found = std::get<Inspection>(looked);
    int status = kClean;
    switch (arguments.command) {
    case Arguments::Command::Inspect:
        status = printInspection(found, arguments);
        break;
    case Arguments::Command::Rows:
        status = printRows(found, arguments);
        break;
    case Arguments::Command::Validate:
        status = validate(found, arguments);
        break;
    }
    if (std::fflush(stdout) != 0 && status == kClean)
        return csvtool::fail(u"The output cannot be written."_s);
    return status;
}

int fail(const QString &text)
{
    tell(text);
    return kUnreadable;
}

} // namespace nudge::csvtool
