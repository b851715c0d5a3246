// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class UploadStart;
}

namespace nudge {

class ReportModel;
class UploadHistory;

/// What the page shows while there is no file: where to drop one, and the earlier uploads.
class UploadStart : public QWidget
{
    Q_OBJECT

public:
    explicit UploadStart(UploadHistory &history, QWidget *parent = nullptr);
    ~UploadStart() override;

Q_SIGNALS:
    void chooseRequested();
    void pasteRequested();

private:
    void refresh();
    void showDetails();

    UploadHistory &m_history;
    std::unique_ptr<Ui::UploadStart> m_ui;
    ReportModel *m_model;
};

} // namespace nudge
