// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/upload_sample.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr int kDamageEvery = 27; // rows

QString quoted(QString value)
{
    return u"\""_s + value.replace(u'"', u"\"\""_s) + u'"';
}

/// What people really type into this kind of field.
QString damaged(const ProfileField &field)
{
    switch (field.type) {
    case FieldType::Date:
        return u"31.02.2026"_s;
    case FieldType::Number:
        return u"a dozen"_s;
    case FieldType::Currency:
        return u"12,50 ?"_s;
    case FieldType::Char:
        return u"Gold"_s;
    case FieldType::String:
    case FieldType::Unknown:
        break;
    }
    return {};
}

} // namespace

bool writeUploadSample(const QString &path, const QList<ProfileField> &fields, const QList<Customer> &customers)
{
    QList<int> fragile; // columns in which something can be wrong
    QStringList header;
    for (int i = 0; i < fields.size(); ++i) {
        header.append(quoted(fields[i].name));
        if (fields[i].type != FieldType::String || (fields[i].required && !fields[i].uniqueIdentifier))
            fragile.append(i);
    }
    QStringList lines{header.join(u',')};
    int hurt = 0;
    for (int row = 0; row < customers.size(); ++row) {
        const bool hurts = !fragile.isEmpty() && row % kDamageEvery == kDamageEvery / 2;
        const int victim = hurts ? fragile[hurt++ % fragile.size()] : -1;
        QStringList cells;
        for (int i = 0; i < fields.size(); ++i)
            cells.append(quoted(i == victim ? damaged(fields[i]) : customers[row].profile.value(fields[i].name)));
        lines.append(cells.join(u','));
    }
    QFile file(path);
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
}

} // namespace nudge
