// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/match_memory.h"

#include "import_fixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

class MatchMemoryTest : public QObject
{
    Q_OBJECT

private:
    const WorkspaceId m_workspace{u"w"_s};
    const QStringList m_columns{u"Ref"_s, u"Name of person"_s, u"DOB"_s, u"Colour"_s};

    ColumnMatch chosen() const
    {
        ColumnMatch match = ColumnMatch::suggest(m_columns, importFields());
        match.setField(0, 0);
        match.setField(1, 1);
        match.setField(3, -1);
        return match;
    }

private Q_SLOTS:
    void isThereNextTime()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"matches.json"_s);
        Dialect dialect;
        dialect.delimiter = u';';
        Mending mending;
        mending.rules << MendRule{MendRule::Kind::Trim, 1, {}, {}, 0, {}};
        MatchMemory(path).remember(m_workspace, m_columns, dialect, chosen(), mending);

        const MatchMemory again(path);
        QVERIFY(!again.find({u"other"_s}, m_columns));
        const auto found = again.find(m_workspace, m_columns);
        QVERIFY(found);
        QVERIFY(driftSince(*found, m_columns, dialect, importFields()).isEmpty());
        ColumnMatch match = ColumnMatch::suggest(m_columns, importFields());
        QVERIFY(match.link(0).field != 0);
        applyRemembered(*found, match);
        for (int column = 0; column < 4; ++column)
            QCOMPARE(match.link(column).field, chosen().link(column).field);
        QCOMPARE(match.link(0).reason, MatchReason::Remembered);
        QCOMPARE(found->recipe.forColumns(MatchMemory::hashesOf(m_columns)).mending, mending);

        // Nothing of the file is kept but hashes.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        for (const QString &column : m_columns)
            QVERIFY2(!kept.contains(column.toUtf8()), kept.constData());
    }

    void isOfOneConnectionAndGoesWithIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"matches.json"_s);
        MatchMemory memory(path);
        for (const QString &profile : {u"first-id"_s, u"second-id"_s}) {
            memory.open(profile);
            QVERIFY(!memory.find(m_workspace, m_columns));
            memory.remember(m_workspace, m_columns, {}, chosen(), {});
            QVERIFY(memory.find(m_workspace, m_columns));
        }
        QVERIFY(memory.forgetProfile(u"second-id"_s));
        QVERIFY(!memory.find(m_workspace, m_columns));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("first-id") && !kept.contains("second-id"));
    }

    void tellsWhatHasDrifted()
    {
        MatchMemory memory{QString()};
        memory.remember(m_workspace, m_columns, {}, chosen(), {});
        // Another order, one column new, one gone, one profile field gone.
        const QStringList now{u"DOB"_s, u"Ref"_s, u"Colour"_s, u"Shop"_s, u"name OF person"_s};
        const auto found = memory.find(m_workspace, now);
        QVERIFY(found);
        QList<ProfileField> fields = importFields();
        fields.removeAt(2);
        Dialect dialect;
        dialect.encoding = u"windows-1252"_s;
        MatchDrift expected;
        expected.newColumns = {3};
        expected.goneFields = {u"date_of_birth"_s};
        expected.encodingChanged = true;
        QCOMPARE(driftSince(*found, now, dialect, fields), expected);

        const QStringList without{u"Ref"_s, u"DOB"_s, u"Colour"_s};
        const auto less = memory.find(m_workspace, without);
        QVERIFY(less);
        QCOMPARE(driftSince(*less, without, {}, importFields()).lostFields, QStringList(u"first_name"_s));
        ColumnMatch match = ColumnMatch::suggest(now, importFields());
        applyRemembered(*found, match);
        QCOMPARE(match.link(1).field, 0);
        QCOMPARE(match.link(4).field, 1);
        QCOMPARE(match.link(3).reason, MatchReason::None);
    }

    void otherShapesAreNotMistakenForIt()
    {
        MatchMemory memory{QString()};
        memory.remember(m_workspace, m_columns, {}, chosen(), {});
        QVERIFY(!memory.find(m_workspace, {u"id"_s, u"email"_s, u"DOB"_s, u"Colour"_s}));
        // Two that are alike: the same columns win over more or fewer.
        QStringList more = m_columns;
        more << u"Shop"_s;
        memory.remember(m_workspace, more, {}, ColumnMatch::suggest(more, importFields()), {});
        QCOMPARE(memory.find(m_workspace, m_columns)->columns.size(), 4);
        QCOMPARE(memory.find(m_workspace, more)->columns.size(), 5);
    }

    void theSameColumnsAreRememberedOnce()
    {
        MatchMemory memory{QString()};
        memory.remember(m_workspace, m_columns, {}, ColumnMatch::suggest(m_columns, importFields()), {});
        memory.remember(m_workspace, m_columns, {}, chosen(), {});
        QCOMPARE(memory.find(m_workspace, m_columns)->fields.first(), u"customer_id"_s);
    }

    void namelessAndDoubleColumnsAreToldApart()
    {
        const QStringList hashes = MatchMemory::hashesOf({QString(), QString(), u"a"_s, u"A"_s});
        QCOMPARE(QSet<QString>(hashes.begin(), hashes.end()).size(), 4);
        QCOMPARE(MatchMemory::hashesOf({QString(), QString(), u"a"_s, u"A"_s}), hashes);
    }
};

QTEST_GUILESS_MAIN(MatchMemoryTest)
#include "match_memory_test.moc"
