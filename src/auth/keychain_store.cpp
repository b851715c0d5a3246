// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychain_store.h"

#include "auth/secret_service.h"
#include "core/futures.h"

#include <QLoggingCategory>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcKeychain, "nudgescribe.auth.keychain", QtWarningMsg)

const QString kService = u"nudgescribe-console"_s;

SecretStatus statusOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return SecretStatus::Ok;
    case QKeychain::EntryNotFound:
        return SecretStatus::NotFound;
    case QKeychain::AccessDeniedByUser:
        return SecretStatus::Denied;
    case QKeychain::AccessDenied:
        return SecretStatus::Locked; // what a locked Secret Service answers to a write
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretStatus::Unavailable;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return SecretStatus::Failed;
}

/// Between a job and its caller: whoever is first, the job or the deadline, gives the one answer.
struct Pending
{
    QPromise<SecretAnswer> promise;
    QTimer longer;
    QTimer end;
    bool answered = false;

    void answer(const SecretAnswer &answer)
    {
        if (std::exchange(answered, true))
            return;
        longer.stop();
        end.stop();
        promise.addResult(answer);
        promise.finish();
    }
};

} // namespace

KeychainStore::KeychainStore(QObject *parent) : KeychainStore(Deadlines(), parent) {}

KeychainStore::KeychainStore(const Deadlines &deadlines, QObject *parent) : SecretStore(parent), m_deadlines(deadlines)
{
}

QFuture<SecretAnswer> KeychainStore::read(const QString &key)
{
    return run(key, [] { return new QKeychain::ReadPasswordJob(kService); });
}

QFuture<SecretAnswer> KeychainStore::write(const QString &key, const QByteArray &secret)
{
    return run(key, [secret] {
        auto *job = new QKeychain::WritePasswordJob(kService);
        // Text and binary entries under one key coexist, and text wins: only ever binary.
        job->setBinaryData(secret);
        return job;
    });
}

QFuture<SecretAnswer> KeychainStore::remove(const QString &key)
{
    return run(key, [] { return new QKeychain::DeletePasswordJob(kService); });
}

QFuture<SecretAnswer> KeychainStore::run(const QString &key, const MakeJob &makeJob)
{
    return chain(runOnce(key, makeJob()), this, [this, key, makeJob](const SecretAnswer &answer) {
        // The keychain's own process may have died and be there again.
        const bool again = answer.status == SecretStatus::Failed && renewSecretServiceSession();
        return again ? runOnce(key, makeJob()) : readyFuture(answer);
    });
}

QFuture<SecretAnswer> KeychainStore::runOnce(const QString &key, QKeychain::Job *job)
{
    auto pending = std::make_shared<Pending>();
    pending->promise.start();
    pending->longer.setSingleShot(true);
    pending->end.setSingleShot(true);
    connect(&pending->longer, &QTimer::timeout, this, &SecretStore::takingLonger);
    // The job holds `pending`, so the timer must not.
    connect(&pending->end, &QTimer::timeout, this, [waiting = std::weak_ptr(pending)] {
        qCWarning(lcKeychain) << "the keychain does not answer";
        if (const auto still = waiting.lock())
            still->answer({SecretStatus::Unavailable, {}, {}});
    });

    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    const bool isRemoval = qobject_cast<QKeychain::DeletePasswordJob *>(job) != nullptr;
    connect(job, &QKeychain::Job::finished, job, [pending, isRemoval](QKeychain::Job *done) {
        SecretAnswer answer;
        answer.status = statusOf(done->error());
        if (isRemoval && answer.status == SecretStatus::NotFound)
            answer.status = SecretStatus::Ok;
        if (answer.status != SecretStatus::Ok && answer.status != SecretStatus::NotFound)
            answer.detail = done->errorString();
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done))
            answer.secret = read->binaryData();
        pending->answer(answer);
    });
    pending->longer.start(m_deadlines.longer);
    pending->end.start(m_deadlines.end);
    const QFuture<SecretAnswer> future = pending->promise.future();
    job->start();
    return future;
}

} // namespace nudge
