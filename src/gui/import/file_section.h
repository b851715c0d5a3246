// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class FileSection;
}

namespace nudge {

class ImportSession;

/// Part 1: what was found in the file, each changeable, with the rows of the whole file following at once.
class FileSection : public QWidget
{
    Q_OBJECT

public:
    explicit FileSection(ImportSession &session, QWidget *parent = nullptr);
    ~FileSection() override;

    /// Shows a cell of the grid, for which somebody has come from another part of the page; the way back is offered.
    void showCell(qint64 row, int column);

Q_SIGNALS:
    void chooseRequested();
    void problemsRequested();
    void mendColumnRequested(int column);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showSettings();
    void showProblem();
    void showCurrentCell();
    [[nodiscard]] QString facts() const;

    ImportSession &m_session;
    std::unique_ptr<Ui::FileSection> m_ui;
    bool m_cameFromProblems = false;
};

} // namespace nudge
