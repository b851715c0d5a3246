// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/group_snapshot.h"

#include "csv/identifier_index.h"
#include "csv/identifier_key.h"

#include <algorithm>
#include <cstring>

namespace nudge {

namespace {

constexpr std::size_t kBlock = 1 << 20;
constexpr std::size_t kFirstSlots = 1024;
constexpr quint64 kNumberMask = 0xFFFFFFFF;

void writeLength(char *&at, std::size_t length)
{
    while (length >= 0x80) {
        *at++ = char(length | 0x80);
        length >>= 7;
    }
    *at++ = char(length);
}

std::string_view readText(const char *&at)
{
    std::size_t length = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        length |= std::size_t(byte & 0x7F) << shift;
        if (byte < 0x80)
            break;
    }
    const std::string_view text(at, length);
    at += length;
    return text;
}

constexpr std::size_t kLongestLength = 10;

} // namespace

GroupSnapshot::GroupSnapshot(QStringList fields, int identifier) : m_fields(std::move(fields)), m_identifier(identifier)
{
    grow(kFirstSlots);
}

quint64 GroupSnapshot::hash(std::string_view identifier)
{
    return IdentifierIndex::hash(identifier);
}

void GroupSnapshot::reserve(qint64 customers)
{
    m_places.reserve(std::size_t(customers));
    std::size_t slots = m_slots.size();
    while (slots * 2 < std::size_t(customers) * 3)
        slots *= 2;
    if (slots > m_slots.size())
        grow(slots);
}

void GroupSnapshot::grow(std::size_t slots)
{
    const std::vector<quint64> old = std::exchange(m_slots, std::vector<quint64>(slots, 0));
    m_filled = 0;
    std::string scratch;
    std::vector<std::string_view> read;
    for (const quint64 slot : old) {
        if (slot == 0)
            continue;
        const auto customer = std::uint32_t((slot & kNumberMask) - 1);
        values(customer, read);
        insert(customer, hash(identifierKey(read[std::size_t(m_identifier)], scratch)));
    }
}

void GroupSnapshot::insert(std::uint32_t customer, quint64 hash)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = std::size_t(hash) & mask;
    while (m_slots[at] != 0)
        at = (at + 1) & mask;
    m_slots[at] = (hash & ~kNumberMask) | (quint64(customer) + 1);
    ++m_filled;
}

void GroupSnapshot::add(const Customer &customer)
{
    std::vector<QByteArray> texts;
    texts.reserve(std::size_t(m_fields.size()) + 1);
    texts.push_back(customer.id.value.toUtf8());
    std::size_t size = kLongestLength + std::size_t(texts.back().size());
    for (const QString &field : std::as_const(m_fields)) {
        texts.push_back(customer.profile.value(field).toUtf8());
        size += kLongestLength + std::size_t(texts.back().size());
    }
    if (m_blocks.empty() || m_used + size > kBlock) {
        m_blocks.push_back(std::make_unique<char[]>(std::max(kBlock, size)));
        m_used = 0;
    }
    char *at = m_blocks.back().get() + m_used;
    const char *const begin = at;
    for (const QByteArray &text : texts) {
        writeLength(at, std::size_t(text.size()));
        std::memcpy(at, text.constData(), std::size_t(text.size()));
        at += text.size();
    }
    m_used += std::size_t(at - begin);
    m_places.push_back(begin);

    const QByteArray &identifier = texts[std::size_t(m_identifier) + 1];
    std::string scratch;
    const std::string_view key =
        identifierKey(std::string_view(identifier.constData(), std::size_t(identifier.size())), scratch);
    if (key.empty())
        return;
    if (m_filled * 3 >= m_slots.size() * 2)
        grow(m_slots.size() * 2);
    insert(std::uint32_t(m_places.size() - 1), hash(key));
}

qint64 GroupSnapshot::bytes() const
{
    return qint64(m_blocks.size() * kBlock + m_places.capacity() * sizeof(char *) + m_slots.size() * sizeof(quint64));
}

void GroupSnapshot::prefetch(quint64 hash) const
{
    __builtin_prefetch(&m_slots[std::size_t(hash) & (m_slots.size() - 1)]);
}

qint64 GroupSnapshot::find(std::string_view identifier, quint64 hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::string scratch;
    for (std::size_t at = std::size_t(hash) & mask; m_slots[at] != 0; at = (at + 1) & mask) {
        if ((m_slots[at] & ~kNumberMask) != (hash & ~kNumberMask))
            continue;
        const qint64 customer = qint64(m_slots[at] & kNumberMask) - 1;
        const char *place = m_places[std::size_t(customer)];
        readText(place); // the id
        for (int field = 0; field < m_identifier; ++field)
            readText(place);
        if (identifierKey(readText(place), scratch) == identifier)
            return customer;
    }
    return -1;
}

void GroupSnapshot::values(qint64 customer, std::vector<std::string_view> &values) const
{
    const char *at = m_places[std::size_t(customer)];
    readText(at);
    values.resize(std::size_t(m_fields.size()));
    for (std::string_view &value : values)
        value = readText(at);
}

CustomerId GroupSnapshot::id(qint64 customer) const
{
    const char *at = m_places[std::size_t(customer)];
    const std::string_view text = readText(at);
    return {QString::fromUtf8(text.data(), qsizetype(text.size()))};
}

QString GroupSnapshot::identifier(qint64 customer) const
{
    std::vector<std::string_view> read;
    values(customer, read);
    const std::string_view text = read[std::size_t(m_identifier)];
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace nudge
