// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/uploader.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ReceiptView;
}

class QLabel;

namespace nudge {

class ImportSession;
class ReportModel;

/// The upload while it runs, and its receipt: the same sum, first growing, then final.
class ReceiptView : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptView(ImportSession &session, QWidget *parent = nullptr);
    ~ReceiptView() override;

Q_SIGNALS:
    void saveRejectedRequested();
    void showCustomersRequested();

private:
    struct Term
    {
        QLabel *sign;
        QLabel *name;
        QLabel *count;
        QLabel *note;
    };

    void makeTerms();
    void refresh();
    void showState(bool running, bool done);
    void showProgress(const UploadProgress &progress);
    void showReceipt();
    void showEnd(const Receipt &receipt);
    void showCounts(const UploadCounts &counts, qint64 toCome);
    [[nodiscard]] Term addTerm(const QString &sign, const QString &name, const QString &objectName);
    static void setTerm(const Term &term, qint64 count, const QString &note = {}, bool visible = true);

    ImportSession &m_session;
    std::unique_ptr<Ui::ReceiptView> m_ui;
    ReportModel *m_refusals;
    Term m_rows{};
    Term m_created{};
    Term m_updated{};
    Term m_createdOrUpdated{};
    Term m_unchanged{};
    Term m_rejected{};
    Term m_skipped{};
    Term m_unconfirmed{};
    Term m_toCome{};
};

} // namespace nudge
