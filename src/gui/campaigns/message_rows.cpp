// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/message_rows.h"

#include "campaigns/message_list_model.h"
#include "gui/campaigns/campaign_words.h"
#include "gui/common/icons.h"
#include "gui/common/row_delegate.h"

#include <QTextDocumentFragment>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kExcerpt = 160; // characters

/// The beginning of a text on one line; of HTML without its marks.
QString excerpt(const Message &message)
{
    QString text = message.body.left(kExcerpt * 8);
    if (message.channel == Channel::Email && Qt::mightBeRichText(text))
        text = QTextDocumentFragment::fromHtml(text).toPlainText();
    text = text.simplified().left(kExcerpt);
    return message.subject.isEmpty() ? text : QString(message.subject.simplified() + u" — " + text);
}

} // namespace

QVariant MessageRows::data(const QModelIndex &index, int role) const
{
    const auto message = [&] {
        return QIdentityProxyModel::data(index, MessageListModel::MessageRole).value<Message>();
    };
    switch (role) {
    case Qt::DecorationRole:
        return themedIcon(channelIcon(message().channel));
    case kSecondLineRole:
        return excerpt(message());
    case Qt::AccessibleTextRole: {
        const Message spoken = message();
        return u"%1, %2, %3"_s.arg(spoken.recipient.isEmpty() ? spoken.segment : spoken.recipient,
                                   channelText(spoken.channel, spoken.channelText), excerpt(spoken));
    }
    case kTrailingTextRole: {
        const Message generated = message();
        if (generated.archived)
            return tr("Archived");
        return generated.recipient.isEmpty() ? generated.reviewStatus : QString();
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

} // namespace nudge
