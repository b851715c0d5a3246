// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/extra_authorities.h"

#include <QFile>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 8 << 20; // the bundle of a whole system is a few hundred kilobytes

ApiError failure(ApiError::Category category, const QString &detail)
{
    ApiError error;
    error.category = category;
    error.detail = detail;
    return error;
}

} // namespace

Result<QList<QSslCertificate>> readAuthorities(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ApiError::Category::LocalFile, path + ": "_L1 + file.errorString());
    auto certificates = QSslCertificate::fromData(file.read(kLargestFile), QSsl::Pem);
    certificates.removeIf([](const QSslCertificate &certificate) { return certificate.isNull(); });
    if (certificates.isEmpty())
        return failure(ApiError::Category::Tls, path + ": no certificate in PEM form"_L1);
    return certificates;
}

} // namespace nudge
