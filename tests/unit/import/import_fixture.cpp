// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

#include "csv/inspect.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace nudge::test {

namespace {

ProfileField field(const QString &name, FieldType type, const QString &format = {})
{
    ProfileField out;
    out.id = {u"id-"_s + name};
    out.name = name;
    out.type = type;
    out.format = format;
    return out;
}

} // namespace

QList<ProfileField> importFields()
{
    QList<ProfileField> fields{field(u"customer_id"_s, FieldType::String), field(u"first_name"_s, FieldType::String),
                               field(u"date_of_birth"_s, FieldType::Date, u"dd/MM/yyyy"_s),
                               field(u"points"_s, FieldType::Number)};
    fields[0].uniqueIdentifier = true;
    fields[0].required = true;
    fields[1].required = true;
    return fields;
}

QByteArray customersCsv(int rows, const QList<int> &bad)
{
    QByteArray csv = "Customer ID,First name,DOB,Points\r\n";
    for (int row = 1; row <= rows; ++row) {
        const QByteArray number = QByteArray::number(row);
        csv += "C" + number + ",Name " + number + "," + (bad.contains(row) ? "31/02/1990" : "21/02/1990") + "," +
               number + "\r\n";
    }
    return csv;
}

JudgedFile::JudgedFile(const QByteArray &content, const QList<ProfileField> &fields)
    : path(folder.filePath(u"customers.csv"_s))
{
    write(content);
    const auto found = inspect(path);
    const auto &inspection = std::get<Inspection>(found);
    plan.path = path;
    plan.stamp = SourceStamp::of(path);
    plan.dialect = inspection.dialect;
    plan.match = ColumnMatch::suggest(inspection.columns, fields);
    plan.workspace = {u"w"_s};
    plan.group.id = {u"g"_s};
    plan.group.name = u"Group"_s;
    verdict = std::make_shared<const Verdict>(std::get<Verdict>(ValidationRun::run(path, plan.dialect, plan.rules())));
}

void JudgedFile::write(const QByteArray &content) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
}

} // namespace nudge::test
