// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mend_recipe.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

class MendRecipeTest : public QObject
{
    Q_OBJECT

private:
    const QStringList m_columns{u"id"_s, u"Full name"_s, u"DOB"_s};

    static Mending mending()
    {
        Mending out;
        out.newColumns << NewColumn{NewColumn::Kind::Constant, u"country"_s, u"GB"_s, {}, 0, 2}
                       << NewColumn{NewColumn::Kind::Part, u"last"_s, u" "_s, {1}, 1, 3};
        MendRule dates;
        dates.kind = MendRule::Kind::DateFormat;
        dates.column = 2;
        dates.from = u"MM/dd/yyyy"_s;
        dates.to = u"yyyy-MM-dd"_s;
        dates.only = ProblemKind::NotADate;
        MendRule pad;
        pad.kind = MendRule::Kind::PadZeros;
        pad.column = 4;
        pad.width = 7;
        MendRule fill;
        fill.kind = MendRule::Kind::FillShortRows;
        out.rules << dates << pad << fill;
        return out;
    }

private Q_SLOTS:
    void goesThereAndBack()
    {
        const MendRecipe recipe(mending(), m_columns);
        QCOMPARE(recipe.size(), 5);
        const MendRecipe again = MendRecipe::fromJson(recipe.json());
        QCOMPARE(again.forColumns(m_columns).mending, mending());
        QVERIFY(again.forColumns(m_columns).missing.isEmpty());
    }

    void followsTheNamesOfColumns()
    {
        const MendRecipe recipe(mending(), m_columns);
        const auto moved = recipe.forColumns({u"DOB"_s, u"new"_s, u"id"_s, u"Full name"_s});
        QCOMPARE(moved.mending.rules[0].column, 0);
        QCOMPARE(moved.mending.rules[1].column, 5); // "last" stands behind the four and "country"
        QCOMPARE(moved.mending.newColumns[1].sources, QList<int>{3});

        const auto missing = recipe.forColumns({u"id"_s, u"DOB"_s});
        QCOMPARE(missing.missing, QStringList({u"Full name"_s, u"last"_s}));
        QCOMPARE(missing.mending.newColumns.size(), 1);
        QCOMPARE(missing.mending.rules.size(), 2);
    }

    void filesWithoutAHeaderHaveNumbers()
    {
        const QStringList none{QString(), QString(), QString()};
        QCOMPARE(MendRecipe(mending(), none).forColumns(none).mending, mending());
    }

    void holdsNoCell()
    {
        Mending typed = mending();
        typed.cells[7] = {{1, u"Ada Lovelace"_s}};
        QCOMPARE(MendRecipe(typed, m_columns), MendRecipe(mending(), m_columns));
    }

    void everyKindComesBack()
    {
        for (int kind = 0; kind <= int(MendRule::Kind::CutLongRows); ++kind)
            QCOMPARE(mendKindOf(QString(mendKey(MendRule::Kind(kind)))), MendRule::Kind(kind));
        for (int kind = 0; kind <= int(ProblemKind::SpreadsheetError); ++kind) {
            Mending one;
            one.rules << MendRule{MendRule::Kind::Trim, 0, {}, {}, 0, ProblemKind(kind)};
            QCOMPARE(MendRecipe(one, m_columns).forColumns(m_columns).mending, one);
        }
    }

    void bookKeepsThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/recipes.json"_s);
        {
            RecipeBook book(path);
            QSignalSpy changed(&book, &RecipeBook::changed);
            QVERIFY(book.save(u"Shop export"_s, MendRecipe(mending(), m_columns)));
            QVERIFY(book.save(u"Other"_s, {}));
            QVERIFY(book.remove(u"Other"_s));
            QCOMPARE(changed.size(), 3);
        }
        const RecipeBook again(path);
        QCOMPARE(again.names(), QStringList(u"Shop export"_s));
        QCOMPARE(again.recipe(u"Shop export"_s), MendRecipe(mending(), m_columns));
        // In the way of a file that cannot be written, nothing is lost while the program runs.
        QFile blocker(folder.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        RecipeBook unwritable(folder.filePath(u"file/recipes.json"_s));
        QVERIFY(!unwritable.save(u"A"_s, {}));
        QCOMPARE(unwritable.names(), QStringList(u"A"_s));
    }
};

QTEST_GUILESS_MAIN(MendRecipeTest)
#include "mend_recipe_test.moc"
