// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message_store.h"

#include <QAbstractListModel>
#include <QCache>

#include <atomic>
#include <memory>
#include <optional>

namespace nudge {

/// The messages of a store, or those that a search found, as rows that are read when they are looked at. Searches
/// run off the GUI thread; the newest one wins, and rows that come later are searched when they come.
/// Lives on the GUI thread; shares the store with the loader that fills it.
class MessageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        MessageRole = Qt::UserRole, ///< Message
        NumberRole,                 ///< the row's number in the store, from 0
    };

    using QAbstractListModel::QAbstractListModel;
    ~MessageListModel() override;

    void setStore(std::shared_ptr<MessageStore> store); ///< null empties the model; the search stays
    /// The store has more rows.
    void storeGrew();

    void setSearch(const QString &text);
    [[nodiscard]] const QString &search() const { return m_search; }
    [[nodiscard]] bool isSearching() const { return m_running != nullptr; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< rows of the store, found or not
    [[nodiscard]] QStringList otherColumns() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void searchFinished();

private:
    void stopSearch();
    void searchOn();
    void showAll();
    [[nodiscard]] std::optional<Message> message(qint64 number) const;

    std::shared_ptr<MessageStore> m_store;
    qint64 m_total = 0;
    QString m_search;
    QList<qint64> m_found;                       ///< while there is a search: the rows it found
    qint64 m_searched = 0;                       ///< rows of the store that the search has looked at
    std::shared_ptr<std::atomic_bool> m_running; ///< set while a worker searches; true tells it to stop
    mutable QCache<qint64, QList<Message>> m_pages{64};
};

} // namespace nudge
