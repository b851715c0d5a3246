// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace nudge {

/// Read-only text that is as high as what it holds, so that the area around it scrolls and not the text itself.
/// Can be selected and copied by mouse and keyboard. Each paragraph runs in the direction of its own script.
class GrowingText : public QTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(QWidget *parent = nullptr);
    /// Shows `document`, which becomes its child.
    GrowingText(QTextDocument *document, QWidget *parent);

    /// The width at which the longest paragraph does not break, with margins.
    [[nodiscard]] int idealWidth(int atMost) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void updateHeight();
    void followScripts();
};

} // namespace nudge
