// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/csv/field_file.h"

#include "api/field_codec.h"
#include "contract/contract.h"
#include "contract/member_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nudge::csvtool {

using namespace Qt::StringLiterals;

namespace {

QString key(const QString &name)
{
    QString key = name.trimmed().toCaseFolded();
    key.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-'; });
    return key;
}

} // namespace

std::variant<QList<ProfileField>, QString> readFieldFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return u"The fields in \"%1\" cannot be read: %2."_s.arg(path, file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return u"\"%1\" is not JSON: %2 at byte %3."_s.arg(path, error.errorString()).arg(error.offset);
    const Contract &contract = Contract::builtIn();
    // An answer may be saved with its envelope.
    const QJsonValue data = document.isObject() ? document.object().value(contract.name(Member::EnvelopeData))
                                                : QJsonValue(document.array());
    if (!data.isArray())
        return u"\"%1\" does not hold an array of fields, as the API lists them."_s.arg(path);

    QList<ProfileField> fields;
    const QJsonArray array = data.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        QJsonObject object = array[i].toObject();
        // A file written by hand need not make up identifiers.
        if (!MemberReader(contract, Call::FieldList, object).has(Member::FieldId))
            object.insert(contract.name(Member::FieldId), QString::number(i + 1));
        const Result<ProfileField> field = codec::readField(contract, Call::FieldList, object);
        if (!field.ok())
            return u"Field %1 in \"%2\" lacks \"%3\"."_s.arg(QString::number(i + 1), path,
                                                             field.error().contractMember);
        if (ProfileField::needsFormat(field->type) && field->format.isEmpty())
            return u"Field \"%1\" in \"%2\" is a %3 and needs a format."_s.arg(field->name, path, field->typeText);
        fields << *field;
    }
    return fields;
}

Match matchColumns(const QStringList &columns, const QList<ProfileField> &fields)
{
    Match match;
    QList<bool> taken(fields.size(), false);
    for (qsizetype column = 0; column < columns.size(); ++column) {
        qsizetype found = -1;
        for (qsizetype i = 0; i < fields.size() && found < 0; ++i) {
            const bool fits = key(fields[i].name) == key(columns[column]) ||
                              (!fields[i].displayName.isEmpty() && key(fields[i].displayName) == key(columns[column]));
            if (fits && !taken[i])
                found = i;
        }
        if (found < 0) {
            match.ignoredColumns << columns[column];
            continue;
        }
        taken[found] = true;
        match.rules << ColumnRule{int(column), fields[found]};
    }
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (!taken[i] && (fields[i].required || fields[i].uniqueIdentifier))
            match.missingFields << fields[i].name;
    }
    return match;
}

} // namespace nudge::csvtool
