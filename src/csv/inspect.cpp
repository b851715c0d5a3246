// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/inspect.h"

#include "csv/content_kind.h"
#include "csv/dialect_sniffer.h"
#include "csv/encoding.h"
#include "csv/encoding_sniffer.h"
#include "csv/record_reader.h"
#include "csv/sampler.h"
#include "csv/scanner.h"
#include "csv/transcoder.h"

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kOfferedRunnersUp = 2;
constexpr QByteArrayView kMark("\xEF\xBB\xBF");

QByteArray toUtf8(const QByteArray &bytes, const QString &encoding)
{
    QByteArray text;
    Transcoder::create(encoding)->append({bytes.constData(), size_t(bytes.size())}, true, text);
    return text.startsWith(kMark) ? text.mid(kMark.size()) : text;
}

TextSamples decode(const FileSamples &samples, const QString &encoding)
{
    TextSamples text;
    text.head = toUtf8(samples.head, encoding);
    text.headIsWhole = samples.isWhole;
    // Pieces of wide characters may begin in the middle of one.
    if (encoding.startsWith("UTF-16"_L1) || encoding.startsWith("UTF-32"_L1))
        return text;
    for (const QByteArray &piece : samples.later)
        text.later << toUtf8(piece, encoding);
    return text;
}

QStringList offer(const Dialect &dialect, const EncodingGuess &guess)
{
    QStringList names = {dialect.encoding, guess.encoding};
    names << guess.runnersUp.mid(0, kOfferedRunnersUp) << offeredEncodings();
    names.removeDuplicates();
    return names;
}

/// Counts the rows of the sample; of a large file it makes an estimate from them.
void countRows(Inspection &found, const FileSamples &samples, const TextSamples &text)
{
    const Scanner scanner(found.dialect);
    const std::string_view head(text.head.constData(), size_t(text.head.size()));
    size_t at = 0;
    qint64 line = 1;
    for (; line <= found.dialect.skippedLines; ++line)
        Scanner::skipLine(head, at, true);
    const size_t start = at;
    qint64 records = 0;
    std::vector<CellSpan> cells;
    Scanner::Found what;
    do {
        cells.clear();
        what = scanner.scan(head, at, line, text.headIsWhole, cells);
        records += what == Scanner::Found::Record;
    } while (what == Scanner::Found::Record || what == Scanner::Found::BlankLine);

    if (what == Scanner::Found::UnclosedQuote)
        found.unclosedQuoteLine = line;
    found.estimateIsExact = what == Scanner::Found::End;
    found.estimatedRows = records;
    if (!text.headIsWhole && at > start) {
        const double fileBytes = double(at - start) / double(head.size()) * double(samples.head.size());
        found.estimatedRows = qint64(double(records) / fileBytes * double(found.size));
    }
    const qint64 headers = found.dialect.header ? 1 : 0;
    if (records > headers)
        found.estimatedRows -= headers;
    else
        found.estimatedRows = found.estimateIsExact ? 0 : -1;
}

} // namespace

std::variant<Inspection, FileProblem> inspect(const QString &path, const DialectChoice &choice)
{
    FileBytes file;
    const std::optional<FileSamples> samples = file.open(path) ? takeSamples(file) : std::nullopt;
    if (!samples)
        return *file.problem();
    if (const std::optional<FileProblemKind> kind = recogniseNonText(samples->head))
        return FileProblem{*kind, path, {}, 0};

    const EncodingGuess guess = sniffEncoding(*samples);
    Inspection found;
    found.path = path;
    found.size = file.size();
    found.mixedEncoding = guess.mixed;
    found.dialect.encoding = choice.encoding.value_or(guess.encoding);
    found.dialect.byteOrderMark = guess.byteOrderMark;
    if (!isKnownEncoding(found.dialect.encoding))
        return FileProblem{FileProblemKind::BadEncoding, path, found.dialect.encoding, 0};
    found.encodings = offer(found.dialect, guess);

    const TextSamples text = decode(*samples, found.dialect.encoding);
    if (text.headIsWhole && text.head.trimmed().isEmpty())
        return FileProblem{FileProblemKind::Empty, path, {}, 0};
    found.dialect = sniffDialect(text, found.dialect, choice);
    countRows(found, *samples, text);

    RecordReader reader;
    if (!reader.open(path, found.dialect) && reader.problem()->kind != FileProblemKind::UnclosedQuote)
        return *reader.problem();
    for (Record record; found.sample.size() < Inspection::kSampleRows && reader.next(record);)
        found.sample << record.cells;
    if (reader.problem()) {
        if (reader.problem()->kind != FileProblemKind::UnclosedQuote)
            return *reader.problem();
        found.unclosedQuoteLine = reader.problem()->line;
    }
    if (found.dialect.header)
        found.columns = reader.header();
    else if (!found.sample.isEmpty())
        found.columns = QStringList(found.sample.front().size());
    return found;
}

} // namespace nudge
