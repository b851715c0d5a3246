// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/result.h"
#include "net/http_request.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace nudge {

/// Takes the envelope off an answer: {"code", "message", "data"}, or a bare object or array (assumed; the contract
/// holds the names). An error is a status from 400 up or a code other than 0, with the server's words and row errors.
class AnswerReader
{
public:
    AnswerReader(const Contract &contract, Call call) : m_contract(contract), m_call(call) {}

    /// The data of the answer; undefined where the body is empty.
    [[nodiscard]] Result<QJsonValue> read(const HttpReply &reply) const;
    /// The raw body of an answer that is not JSON (an exported file).
    [[nodiscard]] Result<QByteArray> readRaw(const HttpReply &reply) const;

    /// What a status from 400 up means.
    static ApiError::Category categoryOf(int status);
    static QList<RowError> readRowErrors(const Contract &contract, Call call, const QJsonArray &rows);

private:
    [[nodiscard]] ApiError refusal(const HttpReply &reply, ApiError::Category category) const;
    [[nodiscard]] ApiError mismatch(const HttpReply &reply, const QString &found) const;
    [[nodiscard]] Result<QJsonValue> parse(const HttpReply &reply) const;
    void readWords(const QJsonObject &object, ApiError &error) const;

    const Contract &m_contract;
    Call m_call;
};

} // namespace nudge
