// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/customer_draft.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace nudge {

class ActionButton;
class Banner;
class ElidedLabel;
class StateView;
class TextLabel;
class ValueEditor;

/// The values of one customer beside the table, each in the editor for its field's type, with Save, Discard and Undo.
/// Shows a CustomerDraft that somebody else owns, or says that there is nothing to show.
class CustomerDetails : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerDetails(QWidget *parent = nullptr);

    void showDraft(CustomerDraft *draft);
    /// `selected`: how many customers are selected; one has a draft, so 0 or more than one come here.
    void showNothing(qint64 selected);
    [[nodiscard]] CustomerDraft *draft() const { return m_draft; }
    void focusFirstValue();
    /// Why nothing can be saved; empty: it can.
    void barChanges(const QString &why);

Q_SIGNALS:
    void closeRequested();
    /// Another draft is shown, or none.
    void draftChanged();

private:
    struct Row
    {
        ValueEditor *editor = nullptr;
        TextLabel *problem = nullptr;
        TextLabel *note = nullptr;
    };

    void buildHeader(QVBoxLayout *layout);
    void buildFooter(QVBoxLayout *layout);
    void buildRows();
    void applyReadOnly();
    void addRow(QVBoxLayout *layout, const ProfileField &field);
    [[nodiscard]] QString notes() const;
    void syncRow(const QString &field);
    void syncState();
    void save();
    void onSaved(CustomerDraft::Outcome outcome);
    void onFailed(const ApiError &error);

    QPointer<CustomerDraft> m_draft;
    QString m_barred;
    QList<ProfileField> m_rowFields; ///< what the rows are made for; going from customer to customer keeps them
    QHash<QString, Row> m_rows;
    TextLabel *m_notes = nullptr;
    bool m_showAllProblems = false; ///< set by the first Save: an empty form is not full of complaints
    ElidedLabel *m_title;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QToolButton *m_close;
    Banner *m_banner;
    StateView *m_state;
    QScrollArea *m_scroll;
    QWidget *m_footer;
    ActionButton *m_save;
    ActionButton *m_discard;
};

} // namespace nudge
