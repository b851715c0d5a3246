// SPDX-License-Identifier: GPL-3.0-or-later
// The sniffers come to an answer that can be used, whatever the bytes.

#include "csv/content_kind.h"
#include "csv/dialect_sniffer.h"
#include "csv/encoding.h"
#include "csv/encoding_sniffer.h"
#include "csv/transcoder.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace nudge;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    recogniseNonText(bytes);
    FileSamples samples;
    samples.isWhole = size % 2 == 0;
    samples.head = samples.isWhole ? bytes : bytes.left(bytes.size() / 2);
    if (!samples.isWhole)
        samples.later << bytes.mid(bytes.size() / 2);
    const EncodingGuess guess = sniffEncoding(samples);
    if (!isKnownEncoding(guess.encoding))
        std::abort();
    TextSamples text;
    text.headIsWhole = samples.isWhole;
    Transcoder::create(guess.encoding)
        ->append({samples.head.constData(), size_t(samples.head.size())}, true, text.head);
    const Dialect dialect = sniffDialect(text, Dialect{}, {});
    if (dialect.delimiter == 0 || dialect.quote == 0 || dialect.skippedLines < 0)
        std::abort();
    return 0;
}
