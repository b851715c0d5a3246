// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/mend_rule.h"

#include <QWidget>

#include <memory>

namespace Ui {
class NewColumnPanel;
}

namespace nudge {

class ImportSession;

/// Adds columns that the file does not have: the same value in every row, parts of a column, columns joined.
class NewColumnPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NewColumnPanel(ImportSession &session, QWidget *parent = nullptr);
    ~NewColumnPanel() override;

private:
    void open(NewColumn::Kind kind);
    void close();
    void refresh();
    void showHint();
    void add();
    /// What would be added; empty where something lacks still.
    [[nodiscard]] QList<NewColumn> columns() const;

    ImportSession &m_session;
    std::unique_ptr<Ui::NewColumnPanel> m_ui;
    NewColumn::Kind m_kind = NewColumn::Kind::Constant;
};

} // namespace nudge
