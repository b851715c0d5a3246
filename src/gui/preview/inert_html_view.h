// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/preview/growing_text.h"

namespace nudge {

class InertDocument;

/// Shows the HTML of an e-mail as far as rich text goes: nothing is fetched, nothing runs, no link opens. Where a
/// link leads is shown while the pointer is on it. Always dark on white: an e-mail's own colours expect that.
class InertHtmlView : public GrowingText
{
    Q_OBJECT

public:
    explicit InertHtmlView(QWidget *parent = nullptr);

    void showHtml(const QString &html);
    [[nodiscard]] int pictures() const;

Q_SIGNALS:
    /// The address of the link under the pointer; empty where there is none.
    void linkHovered(const QString &address);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    InertDocument *m_document;
    QString m_hovered;
};

} // namespace nudge
