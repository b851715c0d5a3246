// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class FileSection;
}

namespace nudge {

class ImportSession;
class PreviewModel;

/// Part 1: what was found in the file, each changeable, with the preview following at once.
class FileSection : public QWidget
{
    Q_OBJECT

public:
    explicit FileSection(ImportSession &session, QWidget *parent = nullptr);
    ~FileSection() override;

Q_SIGNALS:
    void chooseRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showSettings();
    void showProblem();
    [[nodiscard]] QString facts() const;

    ImportSession &m_session;
    std::unique_ptr<Ui::FileSection> m_ui;
    PreviewModel *m_preview;
};

} // namespace nudge
