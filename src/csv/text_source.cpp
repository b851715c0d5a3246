// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/text_source.h"

namespace nudge {

namespace {
constexpr QByteArrayView kMark("\xEF\xBB\xBF");
}

bool TextSource::open(const QString &path, const QString &encoding)
{
    m_transcoder = Transcoder::create(encoding);
    m_markSeen = false;
    m_head.clear();
    m_problem.reset();
    if (!m_transcoder)
        m_problem = FileProblem{FileProblemKind::BadEncoding, path, encoding, 0};
    else if (!m_file.open(path))
        m_problem = m_file.problem();
    return !m_problem;
}

int TextSource::read(QByteArray &out, qsizetype maximum)
{
    m_block.resize(maximum);
    const qint64 count = m_file.read(m_block.data(), maximum);
    if (count < 0) {
        m_problem = m_file.problem();
        return -1;
    }
    const bool last = count == 0;
    const std::string_view bytes(m_block.constData(), size_t(count));
    if (m_markSeen) {
        m_transcoder->append(bytes, last, out);
    } else {
        m_transcoder->append(bytes, last, m_head);
        if (last || m_head.size() >= kMark.size()) {
            m_markSeen = true;
            out.append(m_head.startsWith(kMark) ? m_head.sliced(kMark.size()) : m_head);
            m_head.clear();
        }
    }
    return last ? 0 : 1;
}

} // namespace nudge
