// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "gui/shell/place.h"
#include "gui/shell/unfinished_work.h"

#include <QStackedWidget>

#include <array>

class QUndoGroup;

namespace nudge {

class CustomersPage;
class Page;
class UploadPage;
struct ConsoleServices;

/// The pages, each made when it is first gone to, and the signals between them.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(ConsoleServices &services, QUndoGroup &undo, QWidget *parent = nullptr);

    /// Shows the page and tells it so. The page has the keyboard focus when `focus` is set.
    void goTo(Place place, bool focus = false);
    [[nodiscard]] Place current() const { return m_current; }
    [[nodiscard]] Page *currentPage() const { return m_pages[size_t(m_current)]; }

    void newCustomer();
    void openMessages();
    void openGroup(const GroupId &group);
    void openFiles(const QStringList &paths);
    void chooseFileToUpload();

    /// The server is there again: pages that could not be loaded without it are.
    void loadWhatWasAway();

    [[nodiscard]] UnfinishedWork unfinishedWork() const;

    /// Remembers the widths that splitters with an objectName have been given.
    void saveSplitters();

Q_SIGNALS:
    void wentTo(nudge::Place place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void followUndo(Page *page);
    Page *page(Place place);
    Page *makePage(Place place);
    CustomersPage *customers();
    UploadPage *uploads();
    void restoreSplitters(QWidget *page);
    void applyGround();

    ConsoleServices &m_services;
    QUndoGroup &m_undo;
    std::array<Page *, kPlaces.size()> m_pages{};
    Place m_current = Place::Customers;
    bool m_applying = false;
};

} // namespace nudge
