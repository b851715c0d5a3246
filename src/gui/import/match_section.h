// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class MatchSection;
}

namespace nudge {

class ImportSession;
class MatchModel;

/// Part 2: which column goes to which profile field, and why that was thought.
class MatchSection : public QWidget
{
    Q_OBJECT

public:
    explicit MatchSection(ImportSession &session, QWidget *parent = nullptr);
    ~MatchSection() override;

private:
    void refresh();

    ImportSession &m_session;
    std::unique_ptr<Ui::MatchSection> m_ui;
    MatchModel *m_model;
};

} // namespace nudge
