// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/identifier_spill.h"

#include "csv/identifier_tags.h"

#include <QDir>

#include <algorithm>
#include <bit>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRowsOfPart = 4 << 20; // an index of about 50 MB
constexpr std::size_t kMostParts = 256;
constexpr std::size_t kWaiting = 4096;

} // namespace

IdentifierSpill::IdentifierSpill(qint64 rows)
    : m_parts(std::min(kMostParts, std::bit_ceil(std::size_t(std::max<qint64>(2, rows / kRowsOfPart)))))
{
}

bool IdentifierSpill::open()
{
    for (Part &part : m_parts) {
        part.file = std::make_unique<QTemporaryFile>(QDir(QDir::tempPath()).filePath(u"nudgescribe-XXXXXX"_s));
        if (!part.file->open())
            return false;
        part.waiting.reserve(kWaiting);
    }
    return true;
}

bool IdentifierSpill::add(quint64 hash, qint64 row)
{
    Part &part = m_parts[(hash >> kPartShift) & (m_parts.size() - 1)];
    part.waiting.push_back({hash, row});
    return part.waiting.size() < kWaiting || flush(part);
}

bool IdentifierSpill::flush(Part &part)
{
    const auto bytes = qint64(part.waiting.size() * sizeof(Entry));
    const bool ok = part.file->write(reinterpret_cast<const char *>(part.waiting.data()), bytes) == bytes;
    part.entries += qint64(part.waiting.size());
    part.waiting.clear();
    return ok;
}

std::optional<std::vector<IdentifierSpill::Duplicate>>
IdentifierSpill::duplicates(const std::function<bool(qint64, qint64)> &isSame, const std::atomic<bool> *cancel)
{
    std::vector<Duplicate> found;
    for (Part &part : m_parts) {
        if (!flush(part) || !part.file->flush() || !part.file->seek(0) || !search(part, isSame, cancel, found))
            return std::nullopt;
        part.file.reset();
    }
    std::sort(found.begin(), found.end(), [](const Duplicate &a, const Duplicate &b) { return a.row < b.row; });
    return found;
}

bool IdentifierSpill::search(Part &part, const std::function<bool(qint64, qint64)> &isSame,
                             const std::atomic<bool> *cancel, std::vector<Duplicate> &found)
{
    IdentifierTags tags;
    tags.reserve(part.entries);
    std::vector<Entry> entries(kWaiting);
    for (qint64 left = part.entries; left > 0;) {
        if (cancel && cancel->load(std::memory_order_relaxed))
            return true;
        const qint64 count = std::min(left, qint64(kWaiting));
        const qint64 bytes = count * qint64(sizeof(Entry));
        if (part.file->read(reinterpret_cast<char *>(entries.data()), bytes) != bytes)
            return false;
        left -= count;
        tags.insertAll(
            std::span<const Entry>(entries).first(std::size_t(count)), [](const Entry &entry) { return entry.row; },
            [&](const Entry &entry, qint64 earlier) { return isSame(entry.row, earlier); },
            [&](const Entry &entry, qint64 earlier) {
                found.push_back({entry.row, earlier});
            });
    }
    return true;
}

} // namespace nudge
