// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/transcoder.h"

#include "csv/encoding.h"
#include "csv/utf8.h"

#include <QStringDecoder>

#include <array>
#include <optional>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kReplacement = u'\uFFFD';

/// The 256 characters of a single-byte encoding as UTF-8.
class ByteTable
{
public:
    /// Nothing where the encoding does not give one character for each byte.
    static std::optional<ByteTable> make(const QByteArray &encoding)
    {
        ByteTable table;
        for (int byte = 0; byte < 256; ++byte) {
            QStringDecoder decoder(encoding.constData());
            const char c = char(byte);
            const QString text = decoder(QByteArrayView(&c, 1));
            if (!decoder.isValid() || text.size() != 1 || (byte < 0x80 && text[0].unicode() != byte))
                return std::nullopt;
            // ICU hands C1 controls through where a Windows code page has a hole.
            const bool isHole = encoding.startsWith("windows") && text[0].unicode() >= 0x80 && text[0].unicode() < 0xA0;
            utf8::append(table.m_text[size_t(byte)], isHole ? kReplacement : text[0].unicode());
        }
        return table;
    }

    void append(std::string_view bytes, QByteArray &out) const
    {
        while (!bytes.empty()) {
            const size_t ascii = utf8::asciiPrefix(bytes);
            out.append(bytes.data(), qsizetype(ascii));
            bytes.remove_prefix(ascii);
            for (; !bytes.empty() && (bytes.front() & '\x80'); bytes.remove_prefix(1)) {
                const std::string &text = m_text[static_cast<unsigned char>(bytes.front())];
                out.append(text.data(), qsizetype(text.size()));
            }
        }
    }

private:
    std::array<std::string, 256> m_text;
};

class Utf8Transcoder final : public Transcoder
{
public:
    void append(std::string_view bytes, bool, QByteArray &out) override
    {
        out.append(bytes.data(), qsizetype(bytes.size()));
    }
};

class ByteTranscoder final : public Transcoder
{
public:
    explicit ByteTranscoder(ByteTable table) : m_table(std::move(table)) {}
    void append(std::string_view bytes, bool, QByteArray &out) override { m_table.append(bytes, out); }

private:
    ByteTable m_table;
};

/// What is not UTF-8 is read as Windows-1252, sequence by sequence: a row may be joined from two sources.
class MixedTranscoder final : public Transcoder
{
public:
    explicit MixedTranscoder(ByteTable legacy) : m_legacy(std::move(legacy)) {}

    void append(std::string_view bytes, bool last, QByteArray &out) override
    {
        m_pending.append(bytes);
        std::string_view rest = m_pending;
        while (!rest.empty()) {
            const size_t valid = utf8::validPrefix(rest);
            out.append(rest.data(), qsizetype(valid));
            rest.remove_prefix(valid);
            // The next block may bring the rest of a sequence that begins here.
            if (rest.empty() || (!last && rest.size() < kLongestSequence))
                break;
            m_legacy.append(rest.substr(0, 1), out);
            rest.remove_prefix(1);
        }
        m_pending.erase(0, m_pending.size() - rest.size());
    }

private:
    static constexpr size_t kLongestSequence = 4;

    ByteTable m_legacy;
    std::string m_pending;
};

/// UTF-16 and UTF-32.
class WideTranscoder final : public Transcoder
{
public:
    explicit WideTranscoder(const QByteArray &encoding) : m_decoder(encoding.constData()) {}

    void append(std::string_view bytes, bool last, QByteArray &out) override
    {
        m_isOdd = m_isOdd != (bytes.size() % 2 != 0);
        QString text = m_decoder(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        // A pair of surrogates may be cut by the border of two blocks.
        if (!m_high.isNull()) {
            text.prepend(m_high);
            m_high = QChar();
        }
        if (!last && !text.isEmpty() && text.back().isHighSurrogate()) {
            m_high = text.back();
            text.chop(1);
        }
        if (last && m_isOdd)
            text += QChar(kReplacement);
        if (!text.isValidUtf16())
            replaceLoneSurrogates(text);
        out.append(text.toUtf8());
    }

private:
    static void replaceLoneSurrogates(QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
                ++i;
            else if (text[i].isSurrogate())
                text[i] = kReplacement;
        }
    }

    QStringDecoder m_decoder;
    QChar m_high;
    bool m_isOdd = false;
};

/// Shift_JIS, GB18030 and whatever else ICU knows. Decodes whole lines, for within a damaged character ICU's answer
/// depends on how the bytes are cut; no line break is part of a character in any of these encodings.
class LineTranscoder final : public Transcoder
{
public:
    explicit LineTranscoder(QByteArray encoding) : m_encoding(std::move(encoding)) {}

    void append(std::string_view bytes, bool last, QByteArray &out) override
    {
        m_pending.append(bytes);
        const size_t lineEnd = m_pending.find_last_of("\r\n");
        const bool isTooLong = m_pending.size() > kLongestLine;
        const size_t end = last || isTooLong ? m_pending.size() : lineEnd + 1; // 0 where there is no line break
        if (end == 0)
            return;
        out.append(decode(std::string_view(m_pending).substr(0, end)));
        m_pending.erase(0, end);
    }

private:
    static constexpr size_t kLongestLine = 8 << 20;

    [[nodiscard]] QByteArray decode(std::string_view lines) const
    {
        // The line break behind the last line makes ICU say what it thinks of a character that is cut off.
        QStringDecoder decoder(m_encoding.constData());
        QString text = decoder(QByteArrayView(lines.data(), qsizetype(lines.size())));
        text += decoder(QByteArrayView("\n", 1));
        text.chop(1);
        // Some of ICU's tables put SUB where a sequence is wrong.
        if (decoder.hasError())
            text.replace(u'\u001A', kReplacement);
        return text.toUtf8();
    }

    QByteArray m_encoding;
    std::string m_pending;
};

} // namespace

std::unique_ptr<Transcoder> Transcoder::create(const QString &encoding)
{
    if (encoding.compare("UTF-8"_L1, Qt::CaseInsensitive) == 0)
        return std::make_unique<Utf8Transcoder>();
    if (encoding == mixedEncodingName())
        return std::make_unique<MixedTranscoder>(*ByteTable::make("windows-1252"));
    if (!isKnownEncoding(encoding))
        return nullptr;
    const QByteArray name = encoding.toLatin1();
    if (auto table = ByteTable::make(name))
        return std::make_unique<ByteTranscoder>(*std::move(table));
    if (name.toUpper().startsWith("UTF"))
        return std::make_unique<WideTranscoder>(name);
    return std::make_unique<LineTranscoder>(name);
}

} // namespace nudge
