// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/call_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

struct CallText
{
    Q_DECLARE_TR_FUNCTIONS(CallText)
};

} // namespace

QString callText(Call call)
{
    switch (call) {
    case Call::AuthLogin:
        return CallText::tr("Sign in");
    case Call::AuthRefresh:
        return CallText::tr("Renew the session");
    case Call::CustomerCheck:
        return CallText::tr("Upload customers");
    case Call::CustomerPages:
        return CallText::tr("Count pages of customers");
    case Call::CustomerList:
        return CallText::tr("Load customers");
    case Call::CustomerUpdate:
        return CallText::tr("Change a customer");
    case Call::CustomerDelete:
        return CallText::tr("Delete customers");
    case Call::GroupCreate:
        return CallText::tr("Create a group");
    case Call::GroupList:
        return CallText::tr("Load groups");
    case Call::GroupRename:
        return CallText::tr("Rename a group");
    case Call::GroupDelete:
        return CallText::tr("Delete a group");
    case Call::FieldCreate:
        return CallText::tr("Create a field");
    case Call::FieldList:
        return CallText::tr("Load profile fields");
    case Call::FieldUpdate:
        return CallText::tr("Change a field");
    case Call::FieldDelete:
        return CallText::tr("Delete a field");
    case Call::CampaignList:
        return CallText::tr("Load campaigns");
    case Call::MessagesPublish:
        return CallText::tr("Publish a campaign");
    case Call::MessagesPages:
        return CallText::tr("Count exported files");
    case Call::MessagesFetch:
        return CallText::tr("Fetch exported messages");
    case Call::RerunHistory:
        return CallText::tr("Load runs");
    case Call::RerunMessages:
        return CallText::tr("Load messages of a run");
    case Call::RerunInitiate:
        return CallText::tr("Start a rerun");
    }
    return {};
}

QString callText(const QString &key)
{
    if (const auto call = callFromKey(key))
        return callText(*call);
    return key == "download"_L1 ? CallText::tr("Download a file") : key;
}

} // namespace nudge
