// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class MatchSection;
}

namespace nudge {

class ApiService;
class ImportSession;
class MatchModel;

/// Part 2: which column goes to which profile field, and why that was thought.
class MatchSection : public QWidget
{
    Q_OBJECT

public:
    MatchSection(ImportSession &session, ApiService &api, QWidget *parent = nullptr);
    ~MatchSection() override;

private:
    void refresh();
    void showRemembered();
    void askForField(int column);
    [[nodiscard]] QString driftText() const;

    ImportSession &m_session;
    ApiService &m_api;
    std::unique_ptr<Ui::MatchSection> m_ui;
    MatchModel *m_model;
};

} // namespace nudge
