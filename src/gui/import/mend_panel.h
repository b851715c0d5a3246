// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/mend_suggestion.h"

#include <QFrame>

#include <memory>

namespace Ui {
class MendPanel;
}

namespace nudge {

class ImportSession;
class ReportModel;

/// What is to be mended: the values of one column, or those of them with one problem.
struct MendTarget
{
    int column = -1; ///< -1: rows as a whole
    std::optional<ProblemKind> problem;
    qint64 count = 0;   ///< how many values are meant; 0 where it is not known
    QStringList values; ///< examples of them

    friend bool operator==(const MendTarget &, const MendTarget &) = default;
};

/// Makes one rule for values that are alike: what to do, a few examples of before and after as it is typed, and the
/// button that puts the rule in force. Opens with the rule that mends the most of the examples.
class MendPanel : public QFrame
{
    Q_OBJECT

public:
    explicit MendPanel(ImportSession &session, QWidget *parent = nullptr);
    ~MendPanel() override;

    void setTarget(const MendTarget &target);
    [[nodiscard]] const MendTarget &target() const { return m_target; }
    /// The rule as it is filled in now.
    [[nodiscard]] MendRule rule() const;

Q_SIGNALS:
    void mended();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillKinds();
    void showRule(const MendRule &rule);
    void showKind();
    void showExamples();
    void mend();
    [[nodiscard]] ProfileField field() const;
    [[nodiscard]] MendRule::Kind kind() const;

    ImportSession &m_session;
    std::unique_ptr<Ui::MendPanel> m_ui;
    MendTarget m_target;
    QList<MendRule> m_suggested;
    QList<MendExample> m_examples;
    ReportModel *m_preview;
};

} // namespace nudge
