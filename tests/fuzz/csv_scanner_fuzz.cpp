// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner finds the same cells wherever the text is cut, and never looks beyond it.

#include "csv/scanner.h"

#include <cstdlib>
#include <vector>

namespace {

using namespace nudge;

struct Scanned
{
    std::vector<std::string> cells; ///< "\n" between records
    Scanner::Found end = Scanner::Found::End;
    qint64 line = 1;

    bool operator==(const Scanned &) const = default;
};

/// Scans as a reader does that gets `block` bytes at once.
Scanned scanInBlocks(const Scanner &scanner, std::string_view text, size_t block)
{
    Scanned result;
    std::string scratch;
    size_t begin = 0;
    for (size_t have = std::min(block, text.size());; have = std::min(have + block, text.size())) {
        const bool final = have == text.size();
        // A copy of exact size lets the address sanitizer see the borders.
        const std::vector<char> bytes(text.begin() + std::ptrdiff_t(begin), text.begin() + std::ptrdiff_t(have));
        const std::string_view view(bytes.data(), bytes.size());
        size_t at = 0;
        for (;;) {
            std::vector<CellSpan> cells;
            result.end = scanner.scan(view, at, result.line, final, cells);
            if (result.end != Scanner::Found::Record && result.end != Scanner::Found::BlankLine)
                break;
            for (const CellSpan &cell : cells)
                result.cells.emplace_back(scanner.unquoted(view, cell, scratch));
            if (!cells.empty())
                result.cells.emplace_back("\n");
        }
        begin += at;
        if (final)
            return result;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 3)
        return 0;
    Dialect dialect;
    dialect.delimiter = u",;\t|¦x"[data[0] % 6];
    dialect.quote = u"\"'“\0"[data[1] % 4];
    dialect.escape = data[2] & 1 ? Dialect::Escape::Backslash : Dialect::Escape::Doubled;
    const Scanner scanner(dialect);
    const std::string_view text(reinterpret_cast<const char *>(data) + 3, size - 3);
    const Scanned whole = scanInBlocks(scanner, text, std::max<size_t>(1, text.size()));
    if (whole.end == Scanner::Found::NeedMore || scanInBlocks(scanner, text, 1 + data[2] / 8u) != whole)
        std::abort();
    return 0;
}
