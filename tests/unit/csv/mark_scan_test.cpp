// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/mark_scan.h"

#include "csv/scanner.h"
#include "csv/utf8.h"

#include <QtTest>

#include <hwy/targets.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace nudge {

namespace {

using Marks = std::vector<std::uint32_t>;

/// Text between enough bytes of something that would be seen if it were looked at.
class Padded
{
public:
    explicit Padded(std::string_view text, char around = '"')
        : m_bytes(std::string(kScanPadding, around) + std::string(text) + std::string(kScanPadding, around)),
          m_size(text.size())
    {
    }
    [[nodiscard]] const char *text() const { return m_bytes.data() + kScanPadding; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string_view view() const { return {text(), m_size}; }

private:
    std::string m_bytes;
    std::size_t m_size;
};

/// The plain way: byte by byte. `odd` stops it where a quote is not as RFC 4180 has it.
Marks plainMarks(std::string_view text, std::size_t from, const MarkBytes &bytes, bool delimiters, bool &odd)
{
    enum { CellStart, Bare, Quoted, Closed } state = CellStart;
    Marks marks;
    odd = false;
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        const bool isQuote = bytes.hasQuote && c == bytes.quote;
        if (isQuote && bytes.hasBackslash && i > from && text[i - 1] == '\\') {
            odd = true;
            return marks;
        }
        if (state == Quoted) {
            state = isQuote ? Closed : Quoted;
        } else if (isQuote) {
            if (state == Bare) {
                odd = true;
                return marks;
            }
            state = Quoted;
        } else if (c == '\n' && i > from && text[i - 1] == '\r') {
            state = CellStart;
        } else if (c == '\r' || c == '\n' || c == bytes.delimiter) {
            if (delimiters || c != bytes.delimiter)
                marks.push_back(std::uint32_t(i));
            state = CellStart;
        } else if (state == Closed) {
            odd = true;
            return marks;
        } else {
            state = Bare;
        }
    }
    return marks;
}

std::size_t plainBreaks(std::string_view text)
{
    std::size_t breaks = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        breaks += text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
    return breaks;
}

bool isClean(const Padded &padded)
{
    Marks marks(padded.size() + kSpareMarks);
    return findMarks(padded.text(), 0, padded.size(), {}, marks.data()).clean;
}

} // namespace

class MarkScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAPlainScanFinds_data() { targets(); }
    void findsWhatAPlainScanFinds();
    void judgesUtf8AsThePlainCheckDoes_data() { targets(); }
    void judgesUtf8AsThePlainCheckDoes();
    void knowsEveryPairOfBytes_data() { targets(); }
    void knowsEveryPairOfBytes();
    void seesWhatSpreadsheetsLeave_data() { targets(); }
    void seesWhatSpreadsheetsLeave();
    void cleanup() { hwy::SetSupportedTargetsForTest(0); }

private:
    /// One row for each instruction set that this processor has.
    static void targets()
    {
        QTest::addColumn<qint64>("target");
        for (const auto target : hwy::SupportedAndGeneratedTargets())
            QTest::newRow(hwy::TargetName(target)) << qint64(target);
    }
    static void choose()
    {
        QFETCH(qint64, target);
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }
};

void MarkScanTest::findsWhatAPlainScanFinds()
{
    choose();
    std::mt19937 random(20261121);
    // From well-formed to wild: few kinds of bytes make the rare neighbours frequent.
    const std::vector<std::string> pieces = {
        "a",  "bc",   ",",        ",",   "\n",  "\r\n", "\r",
        "\"", "\"\"", "\"x,\n\"", ",\"", "\",", "\\",   "0123456789012345678901234567890123456789"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const std::size_t kinds = 1 + random() % pieces.size();
        const std::size_t length = random() % (round % 50 ? 200 : 9000);
        while (text.size() < length)
            text += pieces[random() % kinds];
        const Padded padded(text);
        MarkBytes bytes;
        bytes.hasQuote = round % 5 != 0;
        bytes.hasBackslash = bytes.hasQuote && round % 7 == 0;
        const std::size_t from = text.empty() ? 0 : random() % std::min<std::size_t>(text.size(), 70);
        for (const bool cells : {true, false}) {
            bool odd = false;
            const Marks expected = plainMarks(text, from, bytes, cells, odd);
            Marks marks(text.size() + kSpareMarks);
            const FoundMarks found = cells ? findMarks(padded.text(), from, text.size(), bytes, marks.data())
                                           : findRowEnds(padded.text(), from, text.size(), bytes, marks.data());
            marks.resize(found.count);
            QVERIFY2(marks == expected && found.odd == odd, qPrintable(QString::fromStdString(text)));
            const auto rows = std::count_if(marks.begin(), marks.end(),
                                            [&](std::uint32_t mark) { return text[mark] != bytes.delimiter; });
            QCOMPARE(qint64(found.rows), qint64(rows));
            if (!odd)
                QCOMPARE(found.breaks, plainBreaks(padded.view().substr(from)));
        }
        QCOMPARE(countBreaks(padded.text(), from, text.size()), plainBreaks(padded.view().substr(from)));
    }
}

void MarkScanTest::judgesUtf8AsThePlainCheckDoes()
{
    choose();
    std::mt19937 random(4180);
    const std::vector<std::string> pieces = {"plain ASCII text, ", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80",
                                             "\xEF\xBF\xBE", "\r\n", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF",
                                             // ill-formed, or the replacement character
                                             "\xEF\xBF\xBD", "\xC3", "\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                                             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC0\x80", "\xE2\x82", "\xFF"};
    constexpr std::size_t kWellFormed = 8;
    int clean = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const std::size_t length = random() % (round % 50 ? 300 : 12'000);
        while (text.size() < length)
            text += pieces[random() % kWellFormed];
        if (round % 2)
            text.insert(random() % (text.size() + 1), pieces[random() % pieces.size()]);
        text += '\n';
        const Padded padded(text, '\xE2');
        const bool found = isClean(padded);
        QCOMPARE(found, utf8::isClean(text));
        clean += found;
    }
    QVERIFY(clean > 10'000 && clean < 19'000);
}

void MarkScanTest::knowsEveryPairOfBytes()
{
    choose();
    for (int first = 0x80; first < 0x100; ++first) {
        for (int second = 0; second < 0x100; ++second) {
            for (const char *rest : {"", "\x80", "\xBF\xBF", "\x8F\xA0"}) {
                const std::string text = std::string(62, 'x') + char(first) + char(second) + rest + "\n";
                const Padded padded(text);
                QCOMPARE(isClean(padded), utf8::isClean(text));
            }
        }
    }
}

void MarkScanTest::seesWhatSpreadsheetsLeave()
{
    choose();
    for (std::size_t at = 0; at < 200; ++at) {
        for (const std::string_view sign : {"#", "E+", "E", "+", "e+"}) {
            std::string text(200, 'x');
            text.replace(at, sign.size(), sign);
            text += '\n';
            const Padded padded(text);
            Marks marks(text.size() + kSpareMarks);
            const FoundMarks found = findMarks(padded.text(), 0, text.size(), {}, marks.data());
            QCOMPARE(found.sheetSigns, sign == "#" || sign == "E+");
        }
    }
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::MarkScanTest)
#include "mark_scan_test.moc"
