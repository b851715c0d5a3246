// SPDX-License-Identifier: GPL-3.0-or-later
// Text is the same wherever the bytes are cut, and is UTF-8 in every encoding but UTF-8 itself.

#include "csv/encoding.h"
#include "csv/transcoder.h"
#include "csv/utf8.h"

#include <cstdlib>

namespace {

QByteArray decode(const QString &encoding, std::string_view bytes, size_t block)
{
    const auto transcoder = nudge::Transcoder::create(encoding);
    QByteArray out;
    for (size_t at = 0; at < bytes.size(); at += block)
        transcoder->append(bytes.substr(at, block), false, out);
    transcoder->append({}, true, out);
    // Where a block has an error, a real SUB in the same block is taken for one of ICU's.
    return out.replace("\x1A", "\xEF\xBF\xBD");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace nudge;
    if (size < 2)
        return 0;
    const QString encoding = offeredEncodings()[data[0] % offeredEncodings().size()];
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 2, size - 2);
    const QByteArray whole = decode(encoding, bytes, std::max<size_t>(1, bytes.size()));
    if (decode(encoding, bytes, 1 + data[1] % 16u) != whole)
        std::abort();
    if (encoding != u"UTF-8" && !utf8::isValid({whole.constData(), size_t(whole.size())}))
        std::abort();
    return 0;
}
