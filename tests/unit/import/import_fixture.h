// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/upload_plan.h"

#include <QTemporaryDir>

#include <memory>

namespace nudge::test {

/// customer_id (unique identifier), first_name (required), date_of_birth (dd/MM/yyyy), points (number).
QList<ProfileField> importFields();

/// A CSV with `rows` rows for importFields(), of which the rows in `bad` have a date that the calendar does not have.
QByteArray customersCsv(int rows, const QList<int> &bad = {});

/// A file in a folder of its own, with the plan and the verdict on it.
class JudgedFile
{
public:
    explicit JudgedFile(const QByteArray &content, const QList<ProfileField> &fields = importFields());

    void write(const QByteArray &content) const;

    QTemporaryDir folder;
    QString path;
    UploadPlan plan;
    std::shared_ptr<const Verdict> verdict;
};

} // namespace nudge::test
