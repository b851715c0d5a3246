// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/mend_list.h"

#include "gui/common/format_text.h"
#include "gui/import/import_tables.h"
#include "gui/import/mend_text.h"
#include "gui/import/report_model.h"
#include "import/import_session.h"
#include "import/mend_recipe.h"
#include "ui_mend_list.h"

#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kListRows = 4;

/// Without the new column at `index`: what points behind it moves up, what needs it goes.
Mending withoutNewColumn(Mending mending, int index, int fileColumns)
{
    const int column = fileColumns + index;
    mending.newColumns.removeAt(index);
    mending.rules.removeIf([column](const MendRule &rule) { return rule.column == column; });
    for (MendRule &rule : mending.rules)
        rule.column -= rule.column > column;
    for (QMap<int, QString> &cells : mending.cells) {
        QMap<int, QString> kept;
        for (auto at = cells.cbegin(); at != cells.cend(); ++at) {
            if (at.key() != column)
                kept.insert(at.key() - (at.key() > column), at.value());
        }
        cells = kept;
    }
    return mending;
}

} // namespace

MendList::MendList(ImportSession &session, RecipeBook &recipes, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_recipes(recipes),
      m_ui(std::make_unique<Ui::MendList>()),
      m_menu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->mendSummaryLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->recipeLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->recipeLabel->hide();
    m_menu->setObjectName("recipeMenu"_L1);
    m_ui->useRecipeButton->setMenu(m_menu);
    m_model = new ReportModel({{tr("Mended on the way"), [this](int row) { return text(row); }}}, this);
    m_ui->mendTable->setModel(m_model);
    m_ui->mendTable->setSelectionMode(QAbstractItemView::SingleSelection);
    keepHeightOfRows(*m_ui->mendTable, kListRows);
    connect(m_ui->undoMendButton, &QPushButton::clicked, this, [this] { m_session.undoStack().undo(); });
    connect(m_ui->removeRuleButton, &QPushButton::clicked, this, &MendList::removeCurrent);
    connect(m_ui->mendTable, &TableView::deletePressed, this, &MendList::removeCurrent);
    connect(m_ui->saveRecipeButton, &QPushButton::clicked, this, &MendList::askForName);
    connect(m_menu, &QMenu::aboutToShow, this, &MendList::fillMenu);
    connect(&session, &ImportSession::mendingChanged, this, &MendList::refresh);
    connect(&session, &ImportSession::matchChanged, this, &MendList::refresh);
    connect(&session, &ImportSession::fileChanged, this, [this] {
        m_ui->recipeLabel->hide();
        refresh();
    });
    connect(&session.undoStack(), &QUndoStack::indexChanged, this, &MendList::refresh);
    connect(&recipes, &RecipeBook::changed, this, &MendList::refresh);
    refresh();
}

MendList::~MendList() = default;

QString MendList::text(int row) const
{
    const Mending &mending = m_session.mending();
    const QStringList &columns = m_session.match().headers();
    if (row < mending.newColumns.size())
        return newColumnText(mending.newColumns[row], columns);
    row -= int(mending.newColumns.size());
    if (row < mending.rules.size())
        return mendRuleText(mending.rules[row], columns);
    return tr("Values typed by hand in %Ln row(s)", nullptr, int(mending.cells.size()));
}

void MendList::refresh()
{
    const Mending &mending = m_session.mending();
    const int before = m_ui->mendTable->currentIndex().row();
    const int rows = int(mending.newColumns.size() + mending.rules.size()) + (mending.cells.isEmpty() ? 0 : 1);
    m_model->setRows(rows);
    m_ui->mendTable->fitColumns();
    if (rows > 0)
        m_ui->mendTable->selectRow(qBound(0, before, rows - 1));
    const bool any = rows > 0;
    const QUndoStack &undo = m_session.undoStack();
    m_ui->mendTable->setVisible(any);
    m_ui->removeRuleButton->setVisible(any);
    m_ui->saveRecipeButton->setVisible(!mending.rules.isEmpty() || !mending.newColumns.isEmpty());
    m_ui->useRecipeButton->setVisible(!m_recipes.names().isEmpty());
    m_ui->undoMendButton->setVisible(undo.canUndo());
    m_ui->undoMendButton->setToolTip(undo.canUndo() ? tr("Undo: %1").arg(undo.undoText()) : QString());
    m_ui->mendSummaryLabel->setFullText(any ? tr("The file stays as it is; its rows are mended on the way.")
                                            : QString());
    setVisible(m_session.inspection() && (any || undo.canUndo() || !m_recipes.names().isEmpty()));
}

void MendList::removeCurrent()
{
    int row = m_ui->mendTable->currentIndex().row();
    if (row < 0)
        return;
    const QString what = tr("Remove: %1").arg(text(row));
    Mending next = m_session.mending();
    if (row < next.newColumns.size()) {
        next = withoutNewColumn(next, row, int(m_session.inspection()->columns.size()));
    } else {
        row -= int(next.newColumns.size());
        if (row < next.rules.size())
            next.rules.removeAt(row);
        else
            next.cells.clear();
    }
    m_session.mend(next, what);
}

void MendList::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("recipeNameDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as a recipe"));
    dialog->setLabelText(tr("Name of the recipe. One of the same name is replaced."));
    dialog->setOkButtonText(tr("Save recipe"));
    connect(dialog, &QInputDialog::textValueSelected, this, &MendList::saveRecipe);
    dialog->open();
}

void MendList::saveRecipe(const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty() || !m_session.inspection())
        return;
    const bool written = m_recipes.save(wanted, MendRecipe(m_session.mending(), m_session.inspection()->columns));
    m_ui->recipeLabel->setText(
        written ? tr("Saved as the recipe “%1”.").arg(wanted)
                : tr("The recipe “%1” is there until the program ends, but could not be written to the data folder. "
                     "Is the disk full?")
                      .arg(wanted));
    m_ui->recipeLabel->show();
}

void MendList::useRecipe(const QString &name)
{
    if (!m_session.inspection())
        return;
    const auto applied = m_recipes.recipe(name).forColumns(m_session.inspection()->columns);
    Mending next = applied.mending;
    next.cells = m_session.mending().cells;
    m_session.mend(next, tr("Use the recipe “%1”").arg(name));
    m_ui->recipeLabel->setVisible(!applied.missing.isEmpty());
    m_ui->recipeLabel->setText(tr("The file has no column %1, so what the recipe does to it was left out.")
                                   .arg(applied.missing.join(tr(", ", "between column names"))));
}

void MendList::fillMenu()
{
    m_menu->clear();
    for (const QString &name : m_recipes.names())
        connect(m_menu->addAction(name), &QAction::triggered, this, [this, name] { useRecipe(name); });
    m_menu->addSeparator();
    QMenu *forget = m_menu->addMenu(tr("Delete a recipe"));
    for (const QString &name : m_recipes.names())
        connect(forget->addAction(name), &QAction::triggered, this, [this, name] { m_recipes.remove(name); });
}

} // namespace nudge
