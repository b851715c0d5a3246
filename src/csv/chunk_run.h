// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/chunk_source.h"

#include <atomic>
#include <functional>

namespace nudge {

/// Scans a file in chunks on several threads and hands them over in the order of the file, each exactly where the
/// one before has ended: a chunk whose guessed start was wrong loses the rows before the right one, or is scanned
/// again.
class ChunkRun
{
public:
    /// Makes a chunk; it is used again and again.
    std::function<std::unique_ptr<Chunk>()> make;
    /// Calls ChunkSource::scan() with these arguments; on any thread.
    std::function<void(Chunk &, qint64 from, qint64 stop, bool sure, qint64 line)> scan;
    /// Takes a chunk that begins in this line; on the thread of run(), in the order of the file.
    std::function<void(Chunk &, qint64 line)> take;
    const std::atomic<bool> *cancel = nullptr;
    int threads = 1;
    qint64 chunkSize = 128 << 10;

    /// Until the end of the file, a problem or the cancellation.
    std::optional<FileProblem> run(const ChunkSource &source) const;

    /// `wanted`, or for 0 what this machine can use.
    static int threadsFor(int wanted);

private:
    static bool align(Chunk &chunk, qint64 expected);
    [[nodiscard]] bool isCancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
};

} // namespace nudge
