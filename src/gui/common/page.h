// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"
#include "gui/common/state_view.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QUndoStack;

namespace nudge {

class ActionButton;
class Banner;
class ElidedLabel;
class Skeleton;

/// One place of the navigation: a title line with the main action at its right, a banner for what goes wrong while
/// data is on the screen, and below them either the content or its loading, empty or failed state.
/// Children: pageTitle, pageSubtitle, banner, emptyActionButton, retryButton.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString &title, QWidget *parent = nullptr);
    ~Page() override;

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    [[nodiscard]] QString title() const;

    /// At the right of the title line, left of the main action, in the order of the calls.
    void addHeaderWidget(QWidget *widget);
    /// The one button that is filled with the accent. The page does not own the action. `icon`: name in
    /// resources/icons.
    void setMainAction(QAction *action, const QString &icon = {});
    [[nodiscard]] QAction *mainAction() const;

    /// The page owns it. Shown at once.
    void setContent(QWidget *content);

    void showContent();
    void showLoading();
    void showEmpty(const EmptyState &state);
    /// For a failure with nothing on the screen; with data on the screen use banner()->showError().
    void showError(const ApiError &error, std::function<void()> retry);

    /// Runs the `retry` of an error that is on the screen because there was no way to the server.
    void serverIsBack();

    [[nodiscard]] Banner *banner() const { return m_banner; }

    /// Called each time the navigation comes to this page.
    virtual void activated() {}
    /// View › Refresh. Whatever the user has staged stays.
    virtual void refresh() {}
    /// What Edit › Undo and Redo act on; null where the page has none.
    [[nodiscard]] virtual QUndoStack *undoStack() { return nullptr; }

Q_SIGNALS:
    /// undoStack() gives another one now.
    void undoStackChanged();

private:
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_header;
    ActionButton *m_mainButton = nullptr;
    QPointer<QAction> m_mainAction;
    Banner *m_banner;
    QStackedWidget *m_stack;
    Skeleton *m_skeleton;
    StateView *m_state;
    std::function<void()> m_whenBack;
    QWidget *m_content = nullptr;
};

} // namespace nudge
