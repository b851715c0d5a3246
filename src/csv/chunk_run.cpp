// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/chunk_run.h"

#include "csv/worker_pool.h"

#include <algorithm>
#include <deque>
#include <thread>

namespace nudge {

namespace {

constexpr int kMostThreads = 4;

struct Piece
{
    std::unique_ptr<Chunk> chunk;
    std::shared_ptr<WorkerPool::Job> job;
};

} // namespace

int ChunkRun::threadsFor(int wanted)
{
    return wanted > 0 ? wanted : std::clamp(int(std::thread::hardware_concurrency()), 1, kMostThreads);
}

std::optional<FileProblem> ChunkRun::run(const ChunkSource &source) const
{
    std::vector<std::unique_ptr<Chunk>> idle; // the last one used comes first: it is still in the cache
    std::deque<Piece> pieces;                 // outlive the pool, whose threads write to them
    WorkerPool pool(threads - 1);
    const std::size_t mostAhead = threads > 1 ? std::size_t(threads) * 3 : 1;
    const qint64 size = source.file().size();
    qint64 next = source.dataOffset();
    qint64 expected = next;
    qint64 line = source.dataLine();
    while (!isCancelled() && (next < size || !pieces.empty())) {
        if (next < size && pieces.size() < mostAhead) {
            Piece &piece = pieces.emplace_back();
            if (idle.empty()) {
                piece.chunk = make();
            } else {
                piece.chunk = std::move(idle.back());
                idle.pop_back();
            }
            const qint64 from = next;
            next = std::min(size, next + chunkSize);
            piece.job = pool.start([this, chunk = piece.chunk.get(), from, stop = next,
                                    sure = from == source.dataOffset(), line] { scan(*chunk, from, stop, sure, line); });
            continue;
        }
        pool.wait(pieces.front().job);
        Chunk &chunk = *pieces.front().chunk;
        if (expected < chunk.fileStop) {
            if (!chunk.problem && !align(chunk, expected))
                scan(chunk, expected, chunk.fileStop, true, line);
            if (chunk.problem)
                return chunk.problem;
            take(chunk, line);
            expected = chunk.offset + qint64(chunk.end);
            line += qint64(chunk.breaks);
        }
        idle.push_back(std::move(pieces.front().chunk));
        pieces.pop_front();
    }
    return std::nullopt;
}

bool ChunkRun::align(Chunk &chunk, qint64 expected)
{
    const qint64 begin = chunk.offset + qint64(chunk.begin);
    if (!chunk.resolved || expected < begin || expected > chunk.offset + qint64(chunk.end))
        return false;
    if (expected == begin)
        return true;
    const auto at = std::size_t(expected - chunk.offset);
    const auto first = std::lower_bound(chunk.starts.begin(), chunk.starts.end(), at);
    const std::size_t row = first == chunk.starts.end() ? chunk.end : *first;
    // Between two records there is nothing but blank lines; anything else belongs to one.
    if (chunk.view().substr(at, row - at).find_first_not_of("\r\n") != std::string_view::npos)
        return false;
    chunk.breaks = countBreaks(chunk.text(), at, chunk.end);
    chunk.begin = at;
    chunk.firstIndex = std::size_t(first - chunk.starts.begin());
    return true;
}

} // namespace nudge
