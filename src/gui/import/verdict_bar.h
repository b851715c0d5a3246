// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/validator.h"

#include <QWidget>

#include <memory>

namespace Ui {
class VerdictBar;
}

namespace nudge {

class ImportSession;

/// The verdict in one line, above what scrolls: how far the check is, then how many rows are good, rejected, odd.
class VerdictBar : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBar(ImportSession &session, QWidget *parent = nullptr);
    ~VerdictBar() override;

Q_SIGNALS:
    void problemsRequested();

private:
    void refresh();
    void showProgress(const ValidationProgress &progress);
    void showSums(const Verdict &verdict);

    ImportSession &m_session;
    std::unique_ptr<Ui::VerdictBar> m_ui;
};

} // namespace nudge
