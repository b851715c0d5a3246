// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour visits, in order.
#include "apps/console/screenshot_tour.h"

#include "apps/console/console.h"
#include "apps/console/upload_sample.h"
#include "campaigns/campaign_list_model.h"
#include "core/futures.h"
#include "gui/audience/customers_page.h"
#include "gui/common/row_delegate.h"
#include "gui/import/upload_page.h"
#include "gui/shell/main_window.h"
#include "gui/signin/sign_in_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

bool isLoaded(const QAbstractItemView *view, int row)
{
    const QModelIndex index = view->model()->index(row, 0);
    return index.isValid() && !index.data(kLoadingRole).toBool() && !index.data().toString().isEmpty();
}

void choose(QAbstractItemView *view, int row)
{
    view->setCurrentIndex(view->model()->index(row, 0));
}

} // namespace

void ScreenshotTour::planSignIn()
{
    MainWindow &window = m_console.window();
    picture(
        u"sign-in"_s, [&window] { window.signIn()->chooseServer(ConnectionProfile::Kind::Production); },
        [this] { return isSeen("signInButton"); });
    picture(
        u"sign-in-refused"_s,
        [this, &window] {
            window.signIn()->chooseServer(ConnectionProfile::Kind::Sandbox);
            type("passwordEdit", u"not the password"_s);
            click("signInButton");
        },
        [this] { return isSeen("passwordProblem") && isSeen("signInButton"); });
    step(
        [this] {
            type("passwordEdit", m_console.services().sandbox.account().password);
            click("signInButton");
        },
        [this] { return isSeen("navigation") && !m_console.services().workspaces.current().id.isEmpty(); });
    step([this] { askForGroups(); }, [this] { return !m_groups.isEmpty(); });
}

void ScreenshotTour::askForGroups()
{
    whenDone(m_console.services().api.groups(m_console.services().workspaces.current().id), this,
             [this](const Result<QList<CustomerGroup>> &groups) {
                 if (!groups) {
                     fail(tr("the groups could not be read"));
                     return;
                 }
                 m_groups = *groups;
                 std::ranges::sort(m_groups, {}, &CustomerGroup::customerCount);
                 look();
             });
}

void ScreenshotTour::planAudience()
{
    MainWindow &window = m_console.window();
    const auto customers = [this] { return find<CustomersPage>("customersPage"); };
    const auto table = [this] { return find<QAbstractItemView>("customersTable"); };
    step(
        [this, &window, customers] {
            window.goTo(Place::Customers);
            customers()->openGroup(m_groups.last().id);
        },
        [this, table] { return hasRows("customersTable") && isLoaded(table(), 2); });
    picture(
        u"customers"_s, [table] { choose(table(), 2); }, [this] { return isSeen("customerValues"); });
    picture(
        u"customers-empty-group"_s, [this, customers] { customers()->openGroup(m_groups.first().id); },
        [this] { return isSeen("emptyActionButton"); });
    picture(
        u"groups"_s, [&window] { window.goTo(Place::Groups); }, [this] { return hasRows("groupsTable"); });
    picture(
        u"profile-fields"_s, [&window] { window.goTo(Place::Fields); }, [this] { return hasRows("fieldsTable"); });
    picture(
        u"field-editor"_s, [&window] { window.currentPage()->mainAction()->trigger(); },
        [this] {
            QDialog *editor = dialog();
            auto *type = editor ? editor->findChild<QComboBox *>("typeChooser"_L1) : nullptr;
            if (!type)
                return false;
            type->setCurrentIndex(type->findText(tr("Date"), Qt::MatchContains));
            return editor->isVisible();
        });
    step([this] { dialog()->reject(); }, [this] { return !dialog(); });
}

void ScreenshotTour::planCampaigns()
{
    MainWindow &window = m_console.window();
    step([&window] { window.goTo(Place::Campaigns); }, [this] { return hasRows("campaignsTable") && namesGroups(); });
    picture(
        u"campaigns"_s, [this] { m_missed = !choosePublished([](const Campaign &) { return true; }); },
        [this] { return showsMessages(); });
    const auto messages = [this](const QString &name, Channel channel) {
        picture(
            name,
            [this, channel] {
                m_missed = !choosePublished([channel](const Campaign &campaign) { return campaign.channel == channel; });
            },
            [this] { return showsMessages(); });
    };
    messages(u"messages-sms"_s, Channel::Sms);
    messages(u"messages-push"_s, Channel::Push);
    messages(u"messages-email"_s, Channel::Email);
    step(
        [this] {
            showAllWorkspaces(false);
            m_missed = !chooseCampaign(
                [](const Campaign &campaign) { return campaign.stage == CampaignStage::ReadyToPublish; });
        },
        [this] { return showsMessages() && isSeen("publishButton"); });
    picture(
        u"publish"_s, [this] { click("publishButton"); }, [this] { return dialog() && dialog()->isVisible(); });
    step([this] { dialog()->reject(); }, [this] { return !dialog(); });
}

void ScreenshotTour::planUpload()
{
    MainWindow &window = m_console.window();
    picture(
        u"uploads"_s, [&window] { window.goTo(Place::Uploads); }, [this] { return isSeen("chooseFileButton"); });
    // The page shows the path as it was given: in the pictures it is to be the same on every computer.
    step(
        [this] {
            QDir::setCurrent(m_files.path());
            makeUploadFile();
        },
        [this] { return !m_uploadFile.isEmpty(); });
    picture(
        u"upload-verdict"_s,
        [this, &window] {
            find<UploadPage>("uploadPage")->setTarget(m_groups.last().id);
            window.openFiles({m_uploadFile});
        },
        [this] {
            const auto *chip = find<QWidget>("validChip"); // its words come with the verdict, and then the room for them
            return hasRows("clusterTable") && find<QAbstractButton>("uploadButton")->isEnabled() &&
                   chip->width() >= chip->sizeHint().width();
        });
    picture(
        u"upload-problems"_s, [this] { click("showProblemsButton"); },
        [this, &window] { return window.focusWidget() == find<QWidget>("clusterTable"); });
    picture(
        u"upload-receipt"_s, [this] { click("uploadButton"); }, [this] { return isSeen("showCustomersButton"); });
}

void ScreenshotTour::makeUploadFile()
{
    const ConsoleServices &services = m_console.services();
    const WorkspaceId workspace = services.workspaces.current().id;
    const GroupId group = m_groups.last().id;
    whenDone(services.api.fields(workspace), this,
             [this, &services, workspace, group](const Result<QList<ProfileField>> &fields) {
                 if (!fields) {
                     fail(tr("the profile fields could not be read"));
                     return;
                 }
                 whenDone(services.api.customers(workspace, group, 0, kUploadSampleRows), this,
                          [this, fields = *fields](const Result<CustomerPage> &page) {
                              const QString path = u"spring-customers.csv"_s;
                              if (!page || !writeUploadSample(path, fields, page->customers)) {
                                  fail(tr("the file to upload could not be made"));
                                  return;
                              }
                              m_uploadFile = path;
                              look();
                          });
             });
}

void ScreenshotTour::planDialogs()
{
    MainWindow &window = m_console.window();
    picture(
        u"activity"_s, [&window] { window.findChild<QAction *>("actionActivity"_L1)->trigger(); },
        [this] { return hasRows("activityTable"); });
    step([this] { dialog()->reject(); }, [this] { return !dialog(); });
    picture(
        u"connection-check"_s, [&window] { window.findChild<QAction *>("actionCheckConnection"_L1)->trigger(); },
        [this] { return isSeen("copyResultButton") && find<QAbstractButton>("copyResultButton")->isEnabled(); });
    step([this] { dialog()->close(); }, [this] { return !dialog(); });
    planConnections();
    picture(
        u"settings"_s, [&window] { window.showSettings(); }, [this] { return dialog() && dialog()->isVisible(); });
    step([this] { dialog()->reject(); }, [this] { return !dialog(); });
    picture(
        u"about"_s, [&window] { window.showAbout(); }, [this] { return dialog() && dialog()->isVisible(); });
    step([this] { dialog()->reject(); }, [this] { return !dialog(); });
}

/// Several accounts, and what the window looks like on one that may change nothing.
void ScreenshotTour::planConnections()
{
    MainWindow &window = m_console.window();
    const auto put = [this](const QString &name, ConnectionProfile::Kind kind, bool readOnly) {
        ConnectionProfile profile;
        profile.id = name;
        profile.name = name;
        profile.kind = kind;
        profile.server = m_console.services().contract.servers().value(
            kind == ConnectionProfile::Kind::Production ? u"production"_s : u"development"_s);
        profile.email = u"zoe@example.com"_s;
        profile.readOnly = readOnly;
        m_console.services().profiles.put(profile);
    };
    const auto setReadOnly = [this](bool readOnly) {
        ProfileStore &profiles = m_console.services().profiles;
        auto open = *profiles.find(m_console.services().auth.profile().id);
        open.readOnly = readOnly;
        open.color = readOnly ? u"#b4233a"_s : QString();
        profiles.put(open);
    };
    picture(
        u"connections"_s,
        [put, &window] {
            put(u"Shop"_s, ConnectionProfile::Kind::Production, true);
            put(u"Shop, trial"_s, ConnectionProfile::Kind::Development, false);
            window.findChild<QAction *>("actionConnections"_L1)->trigger();
        },
        [this] { return hasRows("profileList"); });
    picture(
        u"connection-editor"_s,
        [this] {
            choose(find<QAbstractItemView>("profileList"), 1);
            click("editProfileButton");
        },
        [this] { return isSeen("profileNameEdit"); });
    step([this] { dialog()->reject(); }, [this] { return isSeen("profileList") && !isSeen("profileNameEdit"); });
    step([this] { dialog()->reject(); }, [this] { return !dialog(); });
    picture(
        u"read-only"_s,
        [this, setReadOnly, &window] {
            setReadOnly(true);
            window.goTo(Place::Customers);
            find<CustomersPage>("customersPage")->openGroup(m_groups.last().id);
        },
        [this] {
            return isSeen("readOnlyChip") && hasRows("customersTable") &&
                   isLoaded(find<QAbstractItemView>("customersTable"), 2);
        });
    step([setReadOnly] { setReadOnly(false); }, [this] { return !isSeen("readOnlyChip"); });
}

void ScreenshotTour::type(const char *name, const QString &text) const
{
    if (auto *edit = find<QLineEdit>(name))
        edit->setText(text);
}

void ScreenshotTour::showAllWorkspaces(bool all) const
{
    if (auto *filter = find<QComboBox>("workspaceFilter"))
        filter->setCurrentIndex(filter->findData(!all));
}

/// One whose recipients have their own messages already, of another workspace where this one has none.
bool ScreenshotTour::choosePublished(const std::function<bool(const Campaign &)> &fits) const
{
    const auto isPublished = [&fits](const Campaign &campaign) {
        return campaign.stage == CampaignStage::Published && campaign.messageCount > 0 && fits(campaign);
    };
    showAllWorkspaces(false);
    if (chooseCampaign(isPublished))
        return true;
    showAllWorkspaces(true);
    return chooseCampaign(isPublished);
}

bool ScreenshotTour::namesGroups() const
{
    const auto *view = find<QAbstractItemView>("campaignsTable");
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        const auto campaign = index.data(CampaignListModel::CampaignRole).value<Campaign>();
        if (index.data(CampaignListModel::GroupNameRole).toString() == campaign.group.value)
            return false;
    }
    return true;
}

bool ScreenshotTour::chooseCampaign(const std::function<bool(const Campaign &)> &fits) const
{
    auto *view = find<QAbstractItemView>("campaignsTable");
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (fits(view->model()->index(row, 0).data(CampaignListModel::CampaignRole).value<Campaign>())) {
            choose(view, row);
            return true;
        }
    }
    return false;
}

bool ScreenshotTour::showsMessages() const
{
    const auto *view = find<QAbstractItemView>("messageList");
    return view && view->isVisible() && view->model()->rowCount() > 0 && view->currentIndex().isValid() &&
           isSeen("messagePreview");
}

} // namespace nudge
