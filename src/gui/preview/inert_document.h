// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTextDocument>
#include <QUrl>

namespace nudge {

/// A document that shows somebody else's HTML and fetches nothing for it: no picture, style sheet or frame from the
/// network, from disk or from the program's own resources. A message that is looked at must not tell its sender so.
class InertDocument : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

    void showHtml(const QString &html);
    /// Pictures of the HTML that stands now that were not loaded.
    [[nodiscard]] int pictures() const { return int(m_pictures.size()); }

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    QSet<QUrl> m_pictures;
};

} // namespace nudge
