// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

namespace nudge {

/// A document that shows somebody else's HTML and fetches nothing for it: no picture, style sheet or frame from the
/// network, from disk or from the program's own resources. A message that is looked at must not tell its sender so.
class InertDocument : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

    /// Pictures of the HTML that stands now that were not loaded.
    [[nodiscard]] int pictures() const;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace nudge
