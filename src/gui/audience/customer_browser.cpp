// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/customer_browser.h"

#include "api/api_service.h"
#include "contract/contract.h"
#include "gui/common/error_text.h"
#include "gui/common/format_text.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "gui/common/skeleton.h"
#include "gui/common/state_view.h"
#include "gui/common/table_view.h"
#include "gui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {

CustomerBrowser::CustomerBrowser(ApiService &api, QAction *upload, QWidget *parent)
    : QWidget(parent),
      m_api(api),
      m_upload(upload),
      m_stack(new QStackedWidget(this)),
      m_state(new StateView(this)),
      m_skeleton(new Skeleton(this)),
      m_view(new TableView(this))
{
    m_view->setObjectName("customersTable"_L1);
    m_view->setAccessibleName(tr("Customers"));
    m_delegate = new CustomerRowDelegate(m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(&m_model);
    auto *all = new QAction(tr("Select all"), m_view);
    all->setShortcut(QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(all);
    connect(all, &QAction::triggered, this, &CustomerBrowser::selectAll);

    m_stack->addWidget(m_state);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    buildStatus(layout);

    connect(&m_model, &CustomerTableModel::totalChanged, this, &CustomerBrowser::showState);
    connect(&m_model, &CustomerTableModel::openFailed, this, [this](const ApiError &error) {
        showError(error, [this] {
            m_model.retry();
            m_stack->setCurrentWidget(m_skeleton);
        });
    });
    connect(&m_model, &CustomerTableModel::pageFailed, this, &CustomerBrowser::pageFailed);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_fitted) {
            m_fitted = true;
            m_view->fitColumns();
        }
        Q_EMIT rowsRefreshed();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &CustomerBrowser::tellVisibleRows);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { setAllSelected(false); });
    connect(m_view, &TableView::rowActivated, this, &CustomerBrowser::rowActivated);
    connect(m_view, &TableView::deletePressed, this, &CustomerBrowser::deletePressed);
    close();
}

void CustomerBrowser::buildStatus(QVBoxLayout *layout)
{
    const auto label = [this](const QString &name) {
        auto *made = new ElidedLabel(this);
        made->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
        made->setObjectName(name);
        return made;
    };
    m_count = label(u"customerCount"_s);
    m_progress = label(u"deleteProgress"_s);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName("cancelDeleteButton"_L1);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->hide();
    m_note = new QToolButton(this);
    m_note->setObjectName("unsavedButton"_L1);
    m_note->setAutoRaise(true);
    m_note->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_note->setIcon(themedIcon(u"edit"));
    m_note->setToolTip(tr("Show the next customer whose changes are not saved"));
    m_note->hide();
    connect(m_cancel, &QToolButton::clicked, this, &CustomerBrowser::cancelRequested);
    connect(m_note, &QToolButton::clicked, this, &CustomerBrowser::noteClicked);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(kGrid + kGrid / 2, kGrid / 2, kGrid + kGrid / 2, kGrid / 2);
    line->setSpacing(2 * kGrid);
    line->addWidget(m_count, 1);
    line->addWidget(m_progress, 1);
    m_progress->hide();
    line->addWidget(m_cancel);
    line->addWidget(m_note);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(line);
}

void CustomerBrowser::open(const WorkspaceId &workspace, const CustomerGroup &group)
{
    m_workspace = workspace;
    m_group = group;
    m_fitted = false;
    setAllSelected(false);
    m_stack->setCurrentWidget(m_skeleton);
    m_model.open(customerPageSource(m_api, workspace, group.id),
                 qMin(CustomerPageCache::kPageSize, m_api.contract().customerPageSize()));
    syncStatus();
}

void CustomerBrowser::close()
{
    m_group = {};
    m_model.close();
    m_state->setEmpty({u"groups"_s, tr("Choose a group"), tr("Its customers appear here."), nullptr});
    m_stack->setCurrentWidget(m_state);
    syncStatus();
}

void CustomerBrowser::reload()
{
    if (m_group.id.isEmpty())
        return;
    // Rows may stand for other customers afterwards. A single one is followed by its id; see CustomersPage.
    if (selectedCount() > 1)
        clearSelection();
    m_model.reload();
}

void CustomerBrowser::setFields(const QList<ProfileField> &fields)
{
    m_model.setFields(fields);
    if (m_model.rowCount() > 0)
        m_view->fitColumns();
    showState();
}

void CustomerBrowser::showError(const ApiError &error, std::function<void()> retry)
{
    m_state->setMessage(Tone::Danger, u"error"_s, errorTitle(error), errorText(error), tr("Try again"),
                        std::move(retry));
    m_stack->setCurrentWidget(m_state);
}

void CustomerBrowser::showState()
{
    if (m_group.id.isEmpty() || m_model.total() < 0)
        return;
    if (m_model.total() == 0) {
        m_state->setEmpty({u"customers"_s, tr("This group has no customers yet"),
                           tr("Upload a CSV file to fill it, or create customers one by one."), m_upload});
        m_stack->setCurrentWidget(m_state);
    } else if (m_model.columnCount() == 0) {
        m_state->setEmpty({u"fields"_s, tr("No profile fields yet"),
                           tr("Customers have values in profile fields. Create the first one under Profile fields."),
                           nullptr});
        m_stack->setCurrentWidget(m_state);
    } else {
        m_stack->setCurrentWidget(m_view);
    }
    syncStatus();
    tellVisibleRows();
}

void CustomerBrowser::tellVisibleRows()
{
    if (m_model.rowCount() == 0 || m_stack->currentWidget() != m_view)
        return;
    const int first = m_view->rowAt(0);
    const int last = m_view->rowAt(m_view->viewport()->height() - 1);
    m_model.setVisibleRows(qMax(0, first), last < 0 ? m_model.rowCount() - 1 : last);
}

void CustomerBrowser::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellVisibleRows();
}

qint64 CustomerBrowser::selectedCount() const
{
    qint64 count = 0;
    const QList<RowRange> rows = selectedRows();
    for (const RowRange &range : rows)
        count += range.last - range.first + 1;
    return count;
}

QList<RowRange> CustomerBrowser::selectedRows() const
{
    if (m_delegate->allSelected())
        return {{0, m_model.total() - 1}};
    QList<RowRange> rows;
    const QItemSelection selection = m_view->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        rows.append({range.top(), range.bottom()});
    return rows;
}

const Customer *CustomerBrowser::selectedCustomer() const
{
    return selectedCount() == 1 ? m_model.customer(int(selectedRows().first().first)) : nullptr;
}

int CustomerBrowser::currentRow() const
{
    return m_view->currentIndex().row();
}

void CustomerBrowser::selectAll()
{
    if (m_model.rowCount() == 0)
        return;
    m_view->selectionModel()->clearSelection();
    setAllSelected(true);
}

void CustomerBrowser::clearSelection()
{
    m_view->selectionModel()->clearSelection();
    setAllSelected(false);
}

void CustomerBrowser::setAllSelected(bool all)
{
    m_delegate->setAllSelected(all);
    m_view->viewport()->update();
    syncStatus();
    Q_EMIT selectionChanged();
}

void CustomerBrowser::copySelection()
{
    m_view->copySelection();
}

void CustomerBrowser::askForRow()
{
    if (m_model.rowCount() == 0)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("goToRowDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to row"));
    dialog->setLabelText(tr("Row, 1 to %1:").arg(countText(m_model.rowCount())));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, m_model.rowCount());
    dialog->setIntValue(currentRow() + 1);
    dialog->setOkButtonText(tr("Go to row"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int row) { goToRow(row - 1); });
    dialog->open();
}

void CustomerBrowser::goToRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const QModelIndex index = m_model.index(row, qMax(0, m_view->currentIndex().column()));
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->setFocus();
}

void CustomerBrowser::setProgress(const QString &text)
{
    m_progress->setFullText(text);
    m_progress->setVisible(!text.isEmpty());
    m_cancel->setVisible(!text.isEmpty());
}

void CustomerBrowser::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void CustomerBrowser::syncStatus()
{
    const qint64 total = m_model.total();
    const qint64 selected = selectedCount();
    QString text;
    if (!m_group.id.isEmpty() && total >= 0)
        text = selected == 0 ? tr("%Ln customer(s)", nullptr, int(total))
                             : tr("%1 of %Ln customer(s) selected", nullptr, int(total)).arg(countText(selected));
    m_count->setFullText(text);
}

} // namespace nudge
