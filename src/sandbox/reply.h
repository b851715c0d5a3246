// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/api_error.h"
#include "sandbox/refusal.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace nudge {

/// One HTTP answer, ready to be written.
struct Reply
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;

    /// The envelope around `data`; undefined data is left out.
    static Reply success(const Contract &contract, const QJsonValue &data, const QString &message = {});
    /// A JSON object without the envelope, as the documented sign-in answers.
    static Reply bare(const QJsonObject &object);
    static Reply csv(const QByteArray &text);
    static Reply refusal(const Contract &contract, const Refusal &refusal);
};

QJsonArray rowErrorsJson(const Contract &contract, const QList<RowError> &errors);

} // namespace nudge
