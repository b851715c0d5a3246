// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message_file_fetch.h"
#include "campaigns/message_file_reader.h"
#include "campaigns/message_store.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace nudge {

/// Where a loader's messages come from.
enum class MessageSource {
    Generated, ///< one for each segment, as they were generated (call 21)
    Exported,  ///< one for each recipient, from the exported files (calls 18 and 19)
};

struct MessageLoad
{
    MessageSource source = MessageSource::Generated;
    int files = 0; ///< that the server has
    int filesDone = 0;
    bool columnsFound = true; ///< whether each file so far had a recipient and a body
};

/// Loads the messages of one campaign and run into a store: the exported files of a published campaign, as the
/// recipients read them; the generated messages of one that is not published, or whose files do not exist yet.
/// Files are parsed off the GUI thread, one after the other. One use; lives on the GUI thread.
class MessageLoader : public QObject
{
    Q_OBJECT

public:
    MessageLoader(ApiService &api, Campaign campaign, int run, QObject *parent = nullptr);
    ~MessageLoader() override; ///< stops silently

    void start();

    [[nodiscard]] const std::shared_ptr<MessageStore> &store() const { return m_store; }
    [[nodiscard]] const MessageLoad &load() const { return m_load; }

Q_SIGNALS:
    /// The store has more rows, or a file is done.
    void progressed();
    /// The one exit. After an error the store holds what was read until then.
    void finished(const nudge::Result<nudge::MessageLoad> &load);

private:
    void loadFiles();
    void loadGenerated();
    void nextFile();
    void parse(const QString &csvFile);

    ApiService &m_api;
    Campaign m_campaign;
    int m_run;
    MessageLoad m_load;
    MessageFileReport m_report;
    std::shared_ptr<MessageStore> m_store;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

} // namespace nudge
