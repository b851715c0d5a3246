// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/page_stack.h"

#include "gui/audience/customers_page.h"
#include "gui/audience/fields_page.h"
#include "gui/audience/groups_page.h"
#include "gui/campaigns/campaigns_page.h"
#include "gui/import/upload_page.h"
#include "gui/shell/console_services.h"
#include "import/import_session.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QSplitter>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

QString splitterKey(const QSplitter *splitter)
{
    return u"splitters/"_s + splitter->objectName();
}

} // namespace

PageStack::PageStack(ConsoleServices &services, QUndoGroup &undo, QWidget *parent)
    : QStackedWidget(parent),
      m_services(services),
      m_undo(undo)
{
    setObjectName("pages"_L1);
    setAutoFillBackground(true);
    applyGround();
}

Page *PageStack::makePage(Place place)
{
    switch (place) {
    case Place::Customers: {
        auto *page = new CustomersPage(m_services, this);
        connect(page, &CustomersPage::uploadRequested, this, [this](const GroupId &group) {
            uploads()->setTarget(group);
            goTo(Place::Uploads, true);
        });
        return page;
    }
    case Place::Groups: {
        auto *page = new GroupsPage(m_services, this);
        connect(page, &GroupsPage::openGroupRequested, this, &PageStack::openGroup);
        return page;
    }
    case Place::Fields:
        return new FieldsPage(m_services, this);
    case Place::Campaigns:
        return new CampaignsPage(m_services, this);
    case Place::Uploads: {
        auto *page = new UploadPage(m_services, this);
        connect(page, &UploadPage::customersChanged, this, [this](const GroupId &group) {
            if (m_pages[size_t(Place::Customers)])
                customers()->reloadGroup(group);
        });
        connect(page, &UploadPage::showCustomersRequested, this, &PageStack::openGroup);
        return page;
    }
    }
    return nullptr;
}

Page *PageStack::page(Place place)
{
    Page *&page = m_pages[size_t(place)];
    if (!page) {
        page = makePage(place);
        addWidget(page);
        restoreSplitters(page);
        connect(page, &Page::undoStackChanged, this, [this, page] {
            if (page == currentWidget())
                followUndo(page);
        });
    }
    return page;
}

CustomersPage *PageStack::customers()
{
    return static_cast<CustomersPage *>(page(Place::Customers));
}

UploadPage *PageStack::uploads()
{
    return static_cast<UploadPage *>(page(Place::Uploads));
}

void PageStack::goTo(Place place, bool focus)
{
    Page *target = page(place);
    m_current = place;
    setCurrentWidget(target);
    followUndo(target);
    target->activated();
    if (focus)
        target->setFocus(Qt::OtherFocusReason);
    Q_EMIT wentTo(place);
}

void PageStack::followUndo(Page *page)
{
    QUndoStack *stack = page->undoStack();
    if (stack)
        m_undo.addStack(stack); // a stack that dies leaves the group by itself
    m_undo.setActiveStack(stack);
}

void PageStack::newCustomer()
{
    goTo(Place::Customers);
    customers()->newCustomerAction()->trigger();
}

void PageStack::openMessages()
{
    goTo(Place::Campaigns, true);
    static_cast<CampaignsPage *>(page(Place::Campaigns))->openMessages();
}

void PageStack::openGroup(const GroupId &group)
{
    customers()->openGroup(group);
    goTo(Place::Customers, true);
}

void PageStack::openFiles(const QStringList &paths)
{
    goTo(Place::Uploads);
    uploads()->openFiles(paths);
}

void PageStack::chooseFileToUpload()
{
    goTo(Place::Uploads);
    uploads()->chooseFile();
}

void PageStack::loadWhatWasAway()
{
    for (Page *page : m_pages) {
        if (page)
            page->serverIsBack();
    }
}

UnfinishedWork PageStack::unfinishedWork() const
{
    UnfinishedWork work;
    if (const auto *customers = static_cast<CustomersPage *>(m_pages[size_t(Place::Customers)]))
        work.unsavedCustomers = customers->unsavedCount();
    if (const auto *campaigns = static_cast<CampaignsPage *>(m_pages[size_t(Place::Campaigns)]))
        work.campaignsBeingPublished = campaigns->publishingCount();
    const auto *uploads = static_cast<UploadPage *>(m_pages[size_t(Place::Uploads)]);
    if (const Uploader *uploader = uploads ? uploads->session().uploader() : nullptr) {
        const UploadProgress progress = uploader->progress();
        work.upload = {progress.done, progress.total};
    }
    return work;
}

void PageStack::saveSplitters()
{
    const auto splitters = findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty())
            m_services.settings.setValue(splitterKey(splitter), splitter->saveState());
    }
}

void PageStack::restoreSplitters(QWidget *page)
{
    const auto splitters = page->findChildren<QSplitter *>();
    for (QSplitter *splitter : splitters) {
        const QByteArray state = m_services.settings.value(splitterKey(splitter)).toByteArray();
        if (!splitter->objectName().isEmpty() && !state.isEmpty())
            splitter->restoreState(state);
    }
}

void PageStack::applyGround()
{
    // Pages lie on the ground of their tables; the sidebar keeps the window's.
    m_applying = true;
    QPalette ground;
    ground.setColor(QPalette::Window, QApplication::palette().color(QPalette::Base));
    setPalette(ground);
    m_applying = false;
}

void PageStack::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_applying)
        applyGround();
}

} // namespace nudge
