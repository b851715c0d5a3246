// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sample_data.h"

#include "sandbox/access_token.h"
#include "sandbox/customer_store.h"
#include "sandbox/sample_campaigns.h"
#include "sandbox/sample_people.h"
#include "sandbox/schema.h"
#include "sandbox/stored_fields.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <vector>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualCustomers = 20000; ///< what the numbers in account.json add up to
constexpr int kLookUpEvery = 4096;     ///< customers between two looks whether to stop

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray items = array.toArray();
    for (const QJsonValue &item : items)
        list << item.toString();
    return list;
}

class Filler
{
public:
    Filler(CallContext &context, int customers, quint32 seed)
        : m_context(context),
          m_store(context.database),
          m_customers(customers),
          m_random(seed)
    {
    }

    void fill(const QJsonObject &account)
    {
        m_left = m_customers;
        const QJsonArray workspaces = account.value("workspaces"_L1).toArray();
        for (const QJsonValue &workspace : workspaces) {
            const QJsonArray groups = workspace.toObject().value("groups"_L1).toArray();
            for (const QJsonValue &group : groups)
                m_left -= group.toObject().value("main"_L1).toBool() ? 0 : sizeOf(group.toObject());
        }
        for (const QJsonValue &workspace : workspaces)
            addWorkspace(workspace.toObject());
    }

    /// Publishing reads customers by group: after the indexes are made.
    void fillCampaigns()
    {
        for (auto &[maker, campaigns] : m_campaigns) {
            for (const QJsonValue &campaign : std::as_const(campaigns))
                maker.add(campaign.toObject());
        }
    }

private:
    /// The stated number, less where the whole account is smaller than usual.
    [[nodiscard]] int sizeOf(const QJsonObject &group) const
    {
        const int usual = group.value("customers"_L1).toInt();
        return m_customers >= kUsualCustomers ? usual : int(qint64(usual) * m_customers / kUsualCustomers);
    }

    void addWorkspace(const QJsonObject &json)
    {
        Database &database = m_context.database;
        const QJsonArray fields = json.value("fields"_L1).toArray();
        const qint64 workspace = database
                                     .run("INSERT INTO workspace(name, next_slot) VALUES(?, ?)",
                                          json.value("name"_L1).toString(), qint64(fields.size()))
                                     .lastInsertId()
                                     .toLongLong();
        m_fields.clear();
        for (int slot = 0; slot < fields.size(); ++slot)
            addField(workspace, slot, fields[slot].toObject());
        QHash<QString, SampleGroup> groups;
        const QJsonArray list = json.value("groups"_L1).toArray();
        for (const QJsonValue &group : list)
            groups.insert(group.toObject().value("name"_L1).toString(), addGroup(workspace, group.toObject()));
        m_campaigns.emplace_back(SampleCampaigns(m_context, workspace, groups), json.value("campaigns"_L1).toArray());
    }

    void addField(qint64 workspace, int slot, const QJsonObject &json)
    {
        const auto type = fieldTypeOf(m_context.contract,
                                      m_context.contract.word(*wireValueFromKey(json.value("type"_L1).toString())));
        m_fields.append({SampleField::fillOf(json.value("fill"_L1).toString()), json.value("format"_L1).toString()});
        m_context.database.run("INSERT INTO field(workspace, slot, name, display_name, type, format, required,"
                               " is_unique) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                               workspace, slot, json.value("name"_L1).toString(), json.value("label"_L1).toString(),
                               int(*type), m_fields.last().format, json.value("required"_L1).toBool(),
                               json.value("unique"_L1).toBool());
    }

    SampleGroup addGroup(qint64 workspace, const QJsonObject &json)
    {
        const int count = json.value("main"_L1).toBool() ? m_left : sizeOf(json);
        const qint64 created =
            QDateTime::fromString(json.value("created"_L1).toString(), Qt::ISODate).toSecsSinceEpoch();
        SampleGroup group;
        group.languages = texts(json.value("languages"_L1));
        group.row = m_context.database
                        .run("INSERT INTO customer_group(workspace, name, description, customers, created, updated)"
                             " VALUES(?, ?, ?, ?, ?, ?)",
                             workspace, json.value("name"_L1).toString(), json.value("description"_L1).toString(),
                             count, created, created)
                        .lastInsertId()
                        .toLongLong();
        const QString prefix = json.value("key"_L1).toString();
        for (int i = 0; i < count; ++i) {
            if (i % kLookUpEvery == 0 && QThread::currentThread()->isInterruptionRequested())
                throw SampleInterrupted{};
            const QString key = prefix + QString::number(i).rightJustified(7, u'0');
            m_store.insert(group.row, key, m_people.make(m_random, key, m_fields, group.languages), created + i / 20);
        }
        if (group.languages.isEmpty())
            group.languages = m_people.languages();
        return group;
    }

    CallContext &m_context;
    CustomerStore m_store;
    int m_customers;
    int m_left = 0;
    SampleRandom m_random;
    SamplePeople m_people;
    QList<SampleField> m_fields;
    std::vector<std::pair<SampleCampaigns, QJsonArray>> m_campaigns;
};

} // namespace

void fillWithSample(CallContext &context, int customers, quint32 seed)
{
    QFile file(u":/sample/account.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample account is missing from the program");
    const QJsonDocument account = QJsonDocument::fromJson(file.readAll());
    if (!account.isObject())
        qFatal("the sample account is broken");
    Database::Transaction transaction(context.database);
    createSchema(context.database);
    context.database.run("INSERT INTO setting(name, value) VALUES('secret', ?)", randomHex(32));
    Filler filler(context, customers, seed);
    filler.fill(account.object());
    createIndexes(context.database);
    filler.fillCampaigns();
    transaction.commit();
}

} // namespace nudge
