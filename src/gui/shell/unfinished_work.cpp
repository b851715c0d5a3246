// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/unfinished_work.h"

#include "gui/common/format_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace nudge {
namespace {

struct UnfinishedText
{
    Q_DECLARE_TR_FUNCTIONS(nudge::UnfinishedWork)
};

} // namespace

QString UnfinishedWork::text() const
{
    QStringList parts;
    if (unsavedCustomers > 0) {
        parts << UnfinishedText::tr("%Ln customer(s) have changes that were not saved. The changes would be lost.",
                                    nullptr, unsavedCustomers);
    }
    if (upload) {
        parts << UnfinishedText::tr("An upload is under way: %1 of %2 rows have been sent. The other rows would not be "
                                    "sent any more.")
                     .arg(countText(upload->done), countText(upload->total));
    }
    if (campaignsBeingPublished > 0) {
        parts << UnfinishedText::tr("%Ln campaign(s) are being published. Nudgescribe goes on with it, but nobody would "
                                    "tell you here when the files are ready.",
                                    nullptr, campaignsBeingPublished);
    }
    return parts.join(QLatin1String("\n\n"));
}

} // namespace nudge
