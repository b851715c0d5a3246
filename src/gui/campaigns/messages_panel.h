// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message_list_model.h"
#include "campaigns/message_loader.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class MessagesPanel;
}

namespace nudge {

class ApiService;
class MessageRows;

/// The messages of one campaign and run: a list with a search field beside the preview of the current one.
class MessagesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MessagesPanel(ApiService &api, QWidget *parent = nullptr);
    ~MessagesPanel() override;

    /// Shows the messages of a run, 0 = the current one. What was shown goes; the search stays.
    void load(const Campaign &campaign, int run);
    void clear();
    [[nodiscard]] int run() const { return m_run; }
    /// Exported files of the run that is shown; 0 until that is known.
    [[nodiscard]] int files() const;
    void focusSearch();

Q_SIGNALS:
    void filesChanged();
    void currentRunRequested();

private:
    void setUpList();
    void onProgress();
    void onFinished(const Result<MessageLoad> &load);
    void showState();
    void showCount();
    void showNote();
    void showCurrent();

    std::unique_ptr<Ui::MessagesPanel> m_ui;
    ApiService &m_api;
    MessageListModel m_model;
    MessageRows *m_rows;
    std::unique_ptr<MessageLoader> m_loader; ///< kept after it has finished: it knows what was loaded
    Campaign m_campaign;
    int m_run = 0;
    bool m_loading = false;
    std::optional<ApiError> m_error;
    QTimer m_searchDelay;
};

} // namespace nudge
