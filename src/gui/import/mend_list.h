// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QMenu;

namespace Ui {
class MendList;
}

namespace nudge {

class ImportSession;
class RecipeBook;
class ReportModel;

/// What is mended on the way, in its order: rules, new columns, values typed by hand; each can be taken back. Rules
/// are kept under a name as a recipe, and recipes are used here.
class MendList : public QWidget
{
    Q_OBJECT

public:
    MendList(ImportSession &session, RecipeBook &recipes, QWidget *parent = nullptr);
    ~MendList() override;

private:
    void refresh();
    void removeCurrent();
    void askForName();
    void saveRecipe(const QString &name);
    void useRecipe(const QString &name);
    void fillMenu();
    [[nodiscard]] QString text(int row) const;

    ImportSession &m_session;
    RecipeBook &m_recipes;
    std::unique_ptr<Ui::MendList> m_ui;
    ReportModel *m_model;
    QMenu *m_menu;
};

} // namespace nudge
