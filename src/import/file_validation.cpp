// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/file_validation.h"

#include "core/futures.h"
#include "import/mended_validation.h"

#include <QMutex>
#include <QtConcurrentRun>

namespace nudge {

namespace {

constexpr std::chrono::milliseconds kTick{50};

} // namespace

struct FileValidation::Shared
{
    std::atomic<bool> cancel = false;
    QMutex mutex;
    ValidationProgress progress; ///< under the mutex
};

FileValidation::FileValidation(QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progressed(progress()); });
}

FileValidation::~FileValidation()
{
    cancel();
}

void FileValidation::start(const QString &path, const Dialect &dialect, const QList<ColumnRule> &rules,
                           const Mending &mending, int columns)
{
    m_clock.start();
    m_tick.start();
    auto work = [shared = m_shared, path, dialect, rules, mending, columns] {
        ValidationOptions options;
        options.cancel = &shared->cancel;
        options.progress = [&shared](const ValidationProgress &now) {
            const QMutexLocker lock(&shared->mutex);
            shared->progress = now;
        };
        // A future copies its result; a verdict may be large.
        return std::make_shared<const Outcome>(validateMended(path, dialect, rules, mending, columns, options));
    };
    whenDone(QtConcurrent::run(std::move(work)), this, [this](const std::shared_ptr<const Outcome> &outcome) {
        m_tick.stop();
        Q_EMIT finished(*outcome);
    });
}

void FileValidation::cancel()
{
    m_shared->cancel = true;
}

ValidationProgress FileValidation::progress() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->progress;
}

} // namespace nudge
