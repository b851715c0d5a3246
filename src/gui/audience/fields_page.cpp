// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/fields_page.h"

#include "audience/workspace_list.h"
#include "core/futures.h"
#include "gui/audience/audience_tables.h"
#include "gui/audience/field_dialog.h"
#include "gui/common/action_button.h"
#include "gui/common/banner.h"
#include "gui/common/chip.h"
#include "gui/common/confirm.h"
#include "gui/common/icons.h"
#include "gui/common/table_view.h"
#include "gui/profiles/write_access.h"

#include <QAction>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;

namespace nudge {

FieldsPage::FieldsPage(ConsoleServices &services, QWidget *parent)
    : Page(tr("Profile fields"), parent),
      m_services(services),
      m_model(new FieldTable(services.api, this)),
      m_table(new TableView(this)),
      m_access(new WriteAccess(services, this))
{
    setObjectName("fieldsPage"_L1);
    m_table->setObjectName("fieldsTable"_L1);
    m_table->setAccessibleName(tr("Profile fields"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(FieldTableModel::TypeColumn, new ChipDelegate(m_table));
    makeActions();
    setContent(m_table);

    connect(m_model, &FieldTableModel::loaded, this, &FieldsPage::onLoaded);
    connect(m_model, &FieldTableModel::loadFailed, this, [this](const ApiError &error) {
        if (m_model->isLoaded())
            banner()->showError(error, [this] { refresh(); });
        else
            showError(error, [this] { openWorkspace(); });
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &FieldsPage::onLoaded);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FieldsPage::syncActions);
    connect(m_table, &TableView::rowActivated, m_change, &QAction::trigger);
    connect(m_table, &TableView::deletePressed, m_delete, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FieldsPage::syncActions);
    connect(&services.workspaces, &WorkspaceList::currentChanged, this, &FieldsPage::openWorkspace);
    connect(m_access, &WriteAccess::changed, this, &FieldsPage::syncActions);
    openWorkspace();
}

void FieldsPage::makeActions()
{
    const auto make = [this](const QString &objectName, QStringView icon, const QString &text) {
        auto *action = new QAction(themedIcon(icon), text, this);
        action->setObjectName(objectName);
        addAction(action);
        return action;
    };
    m_new = make(u"newFieldAction"_s, u"add", tr("New field"));
    m_new->setShortcut(QKeySequence::New);
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_change = make(u"changeFieldAction"_s, u"edit", tr("Change…"));
    m_change->setShortcut(QKeySequence(Qt::Key_F2));
    m_change->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_delete = make(u"deleteFieldAction"_s, u"delete", tr("Delete…"));

    connect(m_new, &QAction::triggered, this, [this] { openDialog(std::nullopt); });
    connect(m_change, &QAction::triggered, this, [this] {
        if (const ProfileField *field = current())
            openDialog(*field);
    });
    connect(m_delete, &QAction::triggered, this, &FieldsPage::askToDelete);

    for (QAction *action : {m_change, m_delete}) {
        auto *button = new ActionButton(this);
        button->setAction(action);
        addHeaderWidget(button);
    }
    setMainAction(m_new, u"add"_s);
}

void FieldsPage::activated()
{
    m_model->reload();
}

void FieldsPage::refresh()
{
    banner()->dismiss();
    m_model->reload();
}

void FieldsPage::openWorkspace()
{
    const Workspace workspace = m_services.workspaces.current();
    banner()->dismiss();
    m_model->open(workspace.id);
    setSubtitle(workspace.name);
    if (workspace.id.isEmpty())
        showEmpty({u"workspace"_s, tr("No workspace yet"),
                   tr("Choose or add a workspace at the left to see its profile fields."), nullptr});
    else
        showLoading();
    syncActions();
}

void FieldsPage::onLoaded()
{
    if (m_model->rowCount() == 0) {
        showEmpty({u"fields"_s, tr("No profile fields yet"),
                   tr("Profile fields are what is known of every customer, such as an e-mail address. Create the "
                      "unique identifier first."),
                   m_new});
    } else {
        showContent();
        if (!m_fitted) {
            m_fitted = true;
            m_table->fitColumns();
        }
    }
    syncActions();
}

void FieldsPage::openDialog(const std::optional<ProfileField> &existing)
{
    auto *dialog = new FieldDialog(*m_model, existing, this);
    connect(dialog, &FieldDialog::fieldSaved, this, [this](const ProfileField &field) {
        onLoaded();
        if (const int row = m_model->rowOf(field.id); row >= 0)
            m_table->selectRow(row);
    });
    dialog->open();
}

const ProfileField *FieldsPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->fields().size() ? &m_model->fields()[row] : nullptr;
}

void FieldsPage::askToDelete()
{
    const ProfileField *field = current();
    if (!field || m_deleting.contains(field->id))
        return;
    Question question;
    question.objectName = u"deleteFieldQuestion"_s;
    question.title = tr("Delete the field “%1”?").arg(field->label());
    question.text = tr("All customer data in this field goes too: every customer of the workspace “%1” loses the value "
                       "of “%2” for good. This cannot be undone.")
                        .arg(m_services.workspaces.current().name, field->name);
    if (field->uniqueIdentifier)
        question.text +=
            u' ' + tr("It is the unique identifier: without it an upload cannot tell which customers are there "
                      "already.");
    question.actionText = tr("Delete the field and its data");
    question.destructive = true;
    askToConfirm(this, question, this, [this, field = *field] { remove(field); });
}

void FieldsPage::remove(const ProfileField &field)
{
    m_deleting.insert(field.id);
    syncActions();
    whenDone(m_model->remove(field.id), this, [this, field](const Result<Done> &answer) {
        m_deleting.remove(field.id);
        if (answer)
            banner()->showMessage(Tone::Success, tr("The field “%1” and its data were deleted.").arg(field.label()));
        else
            banner()->showError(answer.error(), [this, field] { remove(field); });
        syncActions();
    });
}

void FieldsPage::syncActions()
{
    const ProfileField *field = current();
    const bool idle = field && !m_deleting.contains(field->id);
    const bool known = field && field->type != FieldType::Unknown;
    m_access->apply(m_new, !m_services.workspaces.current().id.isEmpty());
    m_access->apply(m_change, idle && known);
    if (m_access->isAllowed() && field && !known)
        m_change->setToolTip(
            tr("The type “%1” is not one that this program knows, so it cannot be changed here.").arg(field->typeText));
    m_access->apply(m_delete, idle);
}

} // namespace nudge
