<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CampaignWords</name>
    <message numerus="yes">
        <source>“%1” will be published with %Ln message(s) by SMS.</source>
        <translation>
            <numerusform>“%1” will be published with %Ln message by SMS.</numerusform>
            <numerusform>“%1” will be published with %Ln messages by SMS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be published with %Ln push notification(s).</source>
        <translation>
            <numerusform>“%1” will be published with %Ln push notification.</numerusform>
            <numerusform>“%1” will be published with %Ln push notifications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be published with %Ln message(s) by e-mail.</source>
        <translation>
            <numerusform>“%1” will be published with %Ln message by e-mail.</numerusform>
            <numerusform>“%1” will be published with %Ln messages by e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be published with %Ln message(s).</source>
        <translation>
            <numerusform>“%1” will be published with %Ln message.</numerusform>
            <numerusform>“%1” will be published with %Ln messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln message(s)</source>
        <translation>
            <numerusform>Publish %Ln message</numerusform>
            <numerusform>Publish %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message numerus="yes">
        <source>All %Ln call(s) that could be asked work.</source>
        <translation>
            <numerusform>The one call that could be asked works.</numerusform>
            <numerusform>All %Ln calls that could be asked work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln call(s) work.</source>
        <translation>
            <numerusform>%1 of %Ln call works.</numerusform>
            <numerusform>%1 of %Ln calls work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) do not fit the contract.</source>
        <translation>
            <numerusform>%Ln answer does not fit the contract.</numerusform>
            <numerusform>%Ln answers do not fit the contract.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) are not allowed for this account.</source>
        <translation>
            <numerusform>%Ln call is not allowed for this account.</numerusform>
            <numerusform>%Ln calls are not allowed for this account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) failed.</source>
        <translation>
            <numerusform>%Ln call failed.</numerusform>
            <numerusform>%Ln calls failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln call(s) there was nothing to ask for.</source>
        <translation>
            <numerusform>For %Ln call there was nothing to ask for.</numerusform>
            <numerusform>For %Ln calls there was nothing to ask for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The server refused %n row(s).</source>
        <translation>
            <numerusform>The server refused %n row.</numerusform>
            <numerusform>The server refused %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%Ln row(s) in the file = %1</source>
        <translation>
            <numerusform>%Ln row in the file = %1</numerusform>
            <numerusform>%Ln rows in the file = %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MendText</name>
    <message numerus="yes">
        <source>Zeros in front, up to %Ln character(s)</source>
        <translation>
            <numerusform>Zeros in front, up to %Ln character</numerusform>
            <numerusform>Zeros in front, up to %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishText</name>
    <message numerus="yes">
        <source>“%1” is published. %Ln file(s) can be saved.</source>
        <translation>
            <numerusform>“%1” is published. %Ln file can be saved.</numerusform>
            <numerusform>“%1” is published. %Ln files can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message numerus="yes">
        <source>%n picture(s) saved in %1</source>
        <translation>
            <numerusform>%n picture saved in %1</numerusform>
            <numerusform>%n pictures saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::ActivityDetails</name>
    <message numerus="yes">
        <source>Sent %n time(s) before this</source>
        <translation>
            <numerusform>Sent once before this</numerusform>
            <numerusform>Sent %n times before this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::ActivityWindow</name>
    <message numerus="yes">
        <source>%1 of %Ln call(s)</source>
        <translation>
            <numerusform>%1 of %Ln call</numerusform>
            <numerusform>%1 of %Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::CampaignDetail</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save all %Ln file(s)…</source>
        <translation>
            <numerusform>Save all %Ln file…</numerusform>
            <numerusform>Save all %Ln files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::CampaignsPage</name>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln campaign(s)</source>
        <translation>
            <numerusform>%1 of %Ln campaign</numerusform>
            <numerusform>%1 of %Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::CustomerBrowser</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s) selected</source>
        <translation>
            <numerusform>%1 of %Ln customer selected</numerusform>
            <numerusform>%1 of %Ln customers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::CustomerDetails</name>
    <message numerus="yes">
        <source>%Ln customer(s) selected</source>
        <translation>
            <numerusform>%Ln customer selected</numerusform>
            <numerusform>%Ln customers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s) deleted, of %1 that were chosen. The others are still there, or were gone already.</source>
        <translation>
            <numerusform>%Ln customer deleted, of %1 that were chosen. The others are still there, or were gone already.</numerusform>
            <numerusform>%Ln customers deleted, of %1 that were chosen. The others are still there, or were gone already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) deleted.</source>
        <translation>
            <numerusform>%Ln customer deleted.</numerusform>
            <numerusform>%Ln customers deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)…</source>
        <translation>
            <numerusform>Delete %Ln customer…</numerusform>
            <numerusform>Delete %Ln customers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved</source>
        <translation>
            <numerusform>%Ln unsaved</numerusform>
            <numerusform>%Ln unsaved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::DeleteCustomers</name>
    <message numerus="yes">
        <source>Delete %Ln customer(s)?</source>
        <translation>
            <numerusform>Delete %Ln customer?</numerusform>
            <numerusform>Delete %Ln customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) of the group “%1” will be deleted with all their values. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln customer of the group “%1” will be deleted with all its values. This cannot be undone.</numerusform>
            <numerusform>%Ln customers of the group “%1” will be deleted with all their values. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)</source>
        <translation>
            <numerusform>Delete %Ln customer</numerusform>
            <numerusform>Delete %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::DifferencePanel</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only in the group, left alone</source>
        <translation>
            <numerusform>%Ln only in the group, left alone</numerusform>
            <numerusform>%Ln only in the group, left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list shows the first %Ln changed customer(s).</source>
        <translation>
            <numerusform>The list shows the first changed customer.</numerusform>
            <numerusform>The list shows the first %Ln changed customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)?</source>
        <translation>
            <numerusform>Delete %Ln customer?</numerusform>
            <numerusform>Delete %Ln customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) of the group “%1” are not in the file. They will be deleted with all their values, and this cannot be undone. Type the number to delete them.</source>
        <translation>
            <numerusform>%Ln customer of the group “%1” is not in the file. It will be deleted with all its values, and this cannot be undone. Type the number to delete it.</numerusform>
            <numerusform>%Ln customers of the group “%1” are not in the file. They will be deleted with all their values, and this cannot be undone. Type the number to delete them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)</source>
        <translation>
            <numerusform>Delete %Ln customer</numerusform>
            <numerusform>Delete %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) deleted.</source>
        <translation>
            <numerusform>%Ln customer deleted.</numerusform>
            <numerusform>%Ln customers deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::EmailPreview</name>
    <message numerus="yes">
        <source>%Ln picture(s) not loaded: looking at a message must not tell its sender.</source>
        <translation>
            <numerusform>%Ln picture not loaded: looking at a message must not tell its sender.</numerusform>
            <numerusform>%Ln pictures not loaded: looking at a message must not tell its sender.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::FileSection</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln row(s)</source>
        <translation>
            <numerusform>about %Ln row</numerusform>
            <numerusform>about %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) before the table passed over</source>
        <translation>
            <numerusform>%Ln line before the table passed over</numerusform>
            <numerusform>%Ln lines before the table passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::GroupsPage</name>
    <message numerus="yes">
        <source>The group and its %Ln customer(s) will be deleted for good. This cannot be undone.</source>
        <translation>
            <numerusform>The group and its %Ln customer will be deleted for good. This cannot be undone.</numerusform>
            <numerusform>The group and its %Ln customers will be deleted for good. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::MatchSection</name>
    <message numerus="yes">
        <source>Mend as then (%Ln rule(s))</source>
        <translation>
            <numerusform>Mend as then (%Ln rule)</numerusform>
            <numerusform>Mend as then (%Ln rules)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::MendList</name>
    <message numerus="yes">
        <source>Values typed by hand in %Ln row(s)</source>
        <translation>
            <numerusform>Values typed by hand in %Ln row</numerusform>
            <numerusform>Values typed by hand in %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::MendPanel</name>
    <message numerus="yes">
        <source>Mend %Ln alike: %1</source>
        <translation>
            <numerusform>Mend %Ln: %1</numerusform>
            <numerusform>Mend %Ln alike: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %Ln row(s)</source>
        <translation>
            <numerusform>Leave out %Ln row</numerusform>
            <numerusform>Leave out %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend all %Ln alike</source>
        <translation>
            <numerusform>Mend this one</numerusform>
            <numerusform>Mend all %Ln alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::MessageSaver</name>
    <message numerus="yes">
        <source>Choose a folder for %Ln file(s)</source>
        <translation>
            <numerusform>Choose a folder for %Ln file</numerusform>
            <numerusform>Choose a folder for %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s)?</source>
        <translation>
            <numerusform>Replace %Ln file?</numerusform>
            <numerusform>Replace %Ln files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder “%1” has %Ln file(s) with the same name already.</source>
        <translation>
            <numerusform>The folder “%1” has %Ln file with the same name already.</numerusform>
            <numerusform>The folder “%1” has %Ln files with the same name already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln file(s)</source>
        <translation>
            <numerusform>Replace %Ln file</numerusform>
            <numerusform>Replace %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved (%1): %2</source>
        <translation>
            <numerusform>%Ln file saved (%1): %2</numerusform>
            <numerusform>%Ln files saved (%1): %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln file(s) saved; no half file was left.</source>
        <translation>
            <numerusform>%1 of %Ln file saved; no half file was left.</numerusform>
            <numerusform>%1 of %Ln files saved; no half file was left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::MessagesPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln message(s)</source>
        <translation>
            <numerusform>%1 of %Ln message</numerusform>
            <numerusform>%1 of %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::ReceiptView</name>
    <message numerus="yes">
        <source>%Ln row(s) a second</source>
        <translation>
            <numerusform>%Ln row a second</numerusform>
            <numerusform>%Ln rows a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) uploaded to “%1”</source>
        <translation>
            <numerusform>%Ln row uploaded to “%1”</numerusform>
            <numerusform>%Ln rows uploaded to “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::RetryBanner</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::SmsPreview</name>
    <message numerus="yes">
        <source>%Ln SMS part(s)</source>
        <extracomment>How many SMS a long text is sent and paid as</extracomment>
        <translation>
            <numerusform>%Ln SMS part</numerusform>
            <numerusform>%Ln SMS parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::UnfinishedWork</name>
    <message numerus="yes">
        <source>%Ln customer(s) have changes that were not saved. The changes would be lost.</source>
        <translation>
            <numerusform>%Ln customer has changes that were not saved. The changes would be lost.</numerusform>
            <numerusform>%Ln customers have changes that were not saved. The changes would be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) are being published. Nudgescribe goes on with it, but nobody would tell you here when the files are ready.</source>
        <translation>
            <numerusform>%Ln campaign is being published. Nudgescribe goes on with it, but nobody would tell you here when the files are ready.</numerusform>
            <numerusform>%Ln campaigns are being published. Nudgescribe goes on with it, but nobody would tell you here when the files are ready.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::UploadPage</name>
    <message numerus="yes">
        <source>Upload %Ln customer(s)</source>
        <translation>
            <numerusform>Upload %Ln customer</numerusform>
            <numerusform>Upload %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected row(s) saved with their reasons in “%1”.</source>
        <translation>
            <numerusform>%Ln rejected row saved with its reason in “%1”.</numerusform>
            <numerusform>%Ln rejected rows saved with their reasons in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) waiting: %1. The oldest goes first, so that of a customer in several files the newest values stand in the end.</source>
        <translation>
            <numerusform>%Ln file waiting: %1. The oldest goes first, so that of a customer in several files the newest values stand in the end.</numerusform>
            <numerusform>%Ln files waiting: %1. The oldest goes first, so that of a customer in several files the newest values stand in the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::UploadStart</name>
    <message numerus="yes">
        <source>Mended by %Ln rule(s)</source>
        <translation>
            <numerusform>Mended by %Ln rule</numerusform>
            <numerusform>Mended by %Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values typed by hand in %Ln row(s)</source>
        <translation>
            <numerusform>Values typed by hand in %Ln row</numerusform>
            <numerusform>Values typed by hand in %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nudge::VerdictBar</name>
    <message numerus="yes">
        <source>%Ln row(s) checked</source>
        <translation>
            <numerusform>%Ln row checked</numerusform>
            <numerusform>%Ln rows checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be uploaded</source>
        <translation>
            <numerusform>%Ln row can be uploaded</numerusform>
            <numerusform>%Ln rows can be uploaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected</source>
        <translation>
            <numerusform>%Ln row rejected</numerusform>
            <numerusform>%Ln rows rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
</context>
</TS>
