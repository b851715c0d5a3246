// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

namespace nudge::test {

/// Rows for the sandbox's first workspace under other names than the fields have. The rows in `bad` (at most seven)
/// have one mistake each, a different one: no identifier, no first name, no such day, no date, two characters for
/// one, too many decimals, the identifier of row 1.
inline QByteArray retailCsv(int rows, const QList<int> &bad = {})
{
    QByteArray csv = "Kundennummer;Vorname;Surname;E-Mail;DOB;Loyalty tier;Balance;Lieblingsfarbe\n";
    for (int row = 1; row <= rows; ++row) {
        const QByteArray number = QByteArray::number(row).rightJustified(6, '0');
        QByteArrayList cells{
            "U" + number, "Zo\xC3\xAB " + number, "Smith", "u" + number + "@example.com", "1990-02-21", "G", "12.50",
            "blue"};
        switch (bad.indexOf(row)) {
        case 0:
            cells[0] = "";
            break;
        case 1:
            cells[1] = "";
            break;
        case 2:
            cells[4] = "1990-02-31";
            break;
        case 3:
            cells[4] = "21 February";
            break;
        case 4:
            cells[5] = "gold";
            break;
        case 5:
            cells[6] = "12.505";
            break;
        case 6:
            cells[0] = "U000001";
            break;
        default:
            break;
        }
        csv += cells.join(';') + '\n';
    }
    return csv;
}

inline QString writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(path));
    return path;
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace nudge::test
