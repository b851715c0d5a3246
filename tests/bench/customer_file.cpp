// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/customer_file.h"

#include <QFile>

#include <array>
#include <cstdio>
#include <random>

namespace {

constexpr std::array kFirstNames = {"Ana",  "Björn", "Chloé",  "Dmitri", "Zoë",     "Fatima", "Gonçalo",
                                    "Hana", "İpek",  "Jürgen", "Kofi",   "Lindiwe", "Mateo",  "Nguyễn",
                                    "Olu",  "Priya", "Rosa",   "Søren",  "Thandi",  "Yara"};
constexpr std::array kLastNames = {"Nkosi", "Müller", "O'Brien",  "García", "van der Merwe", "Dlamini",
                                   "Smith", "Silva",  "Kowalski", "Tanaka", "Ivanov",        "Haddad"};
constexpr std::array kNotes = {"\"prefers \"\"green\"\", never red\"", "called twice", "asks for Sam; see file",
                               "\"two\nlines of text\""};
constexpr qsizetype kFlushedAt = 1 << 20;
constexpr qint64 kStep = 514'229; ///< a prime, so that it visits every number once unless it divides their count

} // namespace

bool writeCustomerFile(const QString &path, int rows, bool shuffled)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    std::mt19937 random(101);
    const auto below = [&](unsigned limit) { return unsigned(random()) % limit; };
    QByteArray out = "customer_id,first_name,last_name,email,phone,date_of_birth,loyalty_tier,balance,last_purchase,"
                     "notes\r\n";
    std::array<char, 400> row;
    for (int i = 0; i < rows; ++i) {
        const int id = shuffled ? int(qint64(i) * kStep % rows) : i;
        const int size =
            std::snprintf(row.data(), row.size(),
                          "C%08d,%s,%s,%d.user@example.com,+27%u,%04u-%02u-%02u,%c,%u.%02u,%02u/%02u/%04u,%s\r\n", id,
                          kFirstNames[below(kFirstNames.size())], kLastNames[below(kLastNames.size())], i,
                          600000000 + below(249999999), 1950 + below(56), 1 + below(12), 1 + below(28),
                          char('A' + below(4)), below(99999), below(100), 1 + below(28), 1 + below(12), 2019 + below(8),
                          below(10) < 7 ? "" : kNotes[below(kNotes.size())]);
        out.append(row.data(), size);
        if (out.size() >= kFlushedAt) {
            if (file.write(out) != out.size())
                return false;
            out.clear();
        }
    }
    return file.write(out) == out.size() && file.flush();
}
