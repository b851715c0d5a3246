// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_list_model.h"

#include "campaigns/message_search.h"
#include "core/futures.h"

#include <QtConcurrent>

#include <limits>

namespace nudge {

namespace {
constexpr int kPageRows = 16; // small, as one message may be a whole HTML page
}

MessageListModel::~MessageListModel()
{
    stopSearch();
}

void MessageListModel::setStore(std::shared_ptr<MessageStore> store)
{
    stopSearch();
    beginResetModel();
    m_store = std::move(store);
    m_total = m_store ? m_store->count() : 0;
    m_found.clear();
    m_searched = 0;
    m_pages.clear();
    endResetModel();
    searchOn();
}

void MessageListModel::storeGrew()
{
    if (!m_store)
        return;
    const qint64 total = qMin<qint64>(m_store->count(), std::numeric_limits<int>::max());
    if (total <= m_total)
        return;
    m_pages.remove((m_total - 1) / kPageRows); // may have been read half full
    if (m_search.isEmpty()) {
        beginInsertRows({}, int(m_total), int(total - 1));
        m_total = total;
        endInsertRows();
    } else {
        m_total = total;
        searchOn();
    }
}

void MessageListModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    stopSearch();
    m_search = text;
    if (text.isEmpty()) {
        showAll();
        return;
    }
    // What is shown stays until the first answer, unless it was never for this search.
    beginResetModel();
    m_found.clear();
    m_searched = 0;
    endResetModel();
    searchOn();
}

void MessageListModel::showAll()
{
    beginResetModel();
    m_found.clear();
    m_searched = 0;
    endResetModel();
    Q_EMIT searchFinished();
}

void MessageListModel::stopSearch()
{
    if (m_running)
        *m_running = true;
    m_running.reset();
}

void MessageListModel::searchOn()
{
    if (m_search.isEmpty() || !m_store || m_running)
        return;
    if (m_searched >= m_total) {
        Q_EMIT searchFinished();
        return;
    }
    m_running = std::make_shared<std::atomic_bool>(false);
    auto searching = QtConcurrent::run([database = m_store->databaseFile(), folder = m_store->folder(), text = m_search,
                                        first = m_searched, end = m_total,
                                        stop = m_running] { return findMessages(database, text, first, end, *stop); });
    whenDone(searching, this, [this, end = m_total, run = m_running](const QList<qint64> &found) {
        if (run != m_running)
            return; // of an earlier search
        m_running.reset();
        m_searched = end;
        if (!found.isEmpty()) {
            beginInsertRows({}, int(m_found.size()), int(m_found.size() + found.size() - 1));
            m_found.append(found);
            endInsertRows();
        }
        searchOn();
    });
}

QStringList MessageListModel::otherColumns() const
{
    return m_store ? m_store->otherColumns() : QStringList();
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_search.isEmpty() ? m_total : m_found.size());
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 number = m_search.isEmpty() ? index.row() : m_found.at(index.row());
    if (role == NumberRole)
        return number;
    if (role != MessageRole && role != Qt::DisplayRole)
        return {};
    const std::optional<Message> found = message(number);
    if (!found)
        return {};
    if (role == MessageRole)
        return QVariant::fromValue(*found);
    return found->recipient.isEmpty() ? found->segment : found->recipient;
}

std::optional<Message> MessageListModel::message(qint64 number) const
{
    const qint64 page = number / kPageRows;
    const QList<Message> *rows = m_pages.object(page);
    if (!rows) {
        auto *read = new QList<Message>(m_store->read(page * kPageRows, kPageRows));
        m_pages.insert(page, read); // takes ownership
        rows = read;
    }
    const qint64 place = number - page * kPageRows;
    return place < rows->size() ? std::optional<Message>(rows->at(place)) : std::nullopt;
}

} // namespace nudge
