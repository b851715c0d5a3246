// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/worker_pool.h"

namespace nudge {

WorkerPool::WorkerPool(int threads)
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] {
            std::unique_lock lock(m_mutex);
            for (;;) {
                m_jobAdded.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
                if (m_stopping)
                    return;
                runOne(lock);
            }
        });
    }
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_jobAdded.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

std::shared_ptr<WorkerPool::Job> WorkerPool::start(std::function<void()> work)
{
    auto job = std::make_shared<Job>();
    job->work = std::move(work);
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(job);
    }
    m_jobAdded.notify_one();
    return job;
}

void WorkerPool::wait(const std::shared_ptr<Job> &job)
{
    std::unique_lock lock(m_mutex);
    while (!job->done) {
        if (m_queue.empty())
            m_jobDone.wait(lock, [&] { return job->done; });
        else
            runOne(lock);
    }
}

void WorkerPool::runOne(std::unique_lock<std::mutex> &lock)
{
    const std::shared_ptr<Job> job = m_queue.front();
    m_queue.pop_front();
    lock.unlock();
    job->work();
    lock.lock();
    job->done = true;
    m_jobDone.notify_all();
}

} // namespace nudge
