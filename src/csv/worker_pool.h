// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace nudge {

/// A few threads that work off a queue of jobs; the owner's thread lends a hand while it waits. The destructor
/// finishes what is running and drops what has not begun.
class WorkerPool
{
public:
    /// `threads` beside the owner's; may be 0.
    explicit WorkerPool(int threads);
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    class Job
    {
        friend class WorkerPool;
        std::function<void()> work;
        bool done = false;
    };

    std::shared_ptr<Job> start(std::function<void()> work);
    /// Returns when the job is done, working off others or itself meanwhile.
    void wait(const std::shared_ptr<Job> &job);

private:
    void runOne(std::unique_lock<std::mutex> &lock);

    std::mutex m_mutex;
    std::condition_variable m_jobAdded;
    std::condition_variable m_jobDone;
    std::deque<std::shared_ptr<Job>> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace nudge
