// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/page.h"
#include "support/await.h"
#include "support/console_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

bool isControl(const QWidget *widget)
{
    const bool usable = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                        qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
                        qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
                        qobject_cast<const QPlainTextEdit *>(widget);
    if (!usable || qobject_cast<const QHeaderView *>(widget))
        return false;
    // Parts of Qt's own controls are named by the control.
    for (const QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget()) {
        if (qobject_cast<const QComboBox *>(outer) || qobject_cast<const QAbstractSpinBox *>(outer) ||
            qobject_cast<const QLineEdit *>(outer) || qobject_cast<const QTabBar *>(outer) ||
            outer->inherits("QCalendarWidget") || outer->inherits("QMenuBar") || outer->inherits("QFileDialog"))
            return false;
        // An editor inside an item view stands for its cell.
        if (qobject_cast<const QAbstractItemView *>(outer))
            return false;
    }
    return true;
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

bool hasBuddy(QWidget *widget)
{
    const auto labels = widget->window()->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [widget](const QLabel *label) { return label->buddy() == widget && !label->text().isEmpty(); });
}

/// What is wrong with the controls below `root`, shown or not.
QStringList complaints(QWidget *root, const QString &where)
{
    QStringList found;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!isControl(widget))
            continue;
        const QString what = where + u": "_s + QLatin1String(widget->metaObject()->className()) + u" “"_s +
                             widget->objectName() + u"” below “"_s + widget->parentWidget()->objectName() + u"”"_s;
        if (widget->objectName().isEmpty() || widget->objectName().startsWith("qt_"_L1))
            found.append(what + u" has no objectName"_s);
        // A button that was never shown may get its words with its first use.
        if (widget->isVisible() && nameOf(widget).isEmpty())
            found.append(what + u" has no accessible name"_s);
        // A combo box loses its accessible name on Qt 6.4, so that only a label names it.
        if (qobject_cast<QComboBox *>(widget) && !hasBuddy(widget))
            found.append(what + u" has no label as buddy"_s);
    }
    return found;
}

} // namespace

/// Every control of every screen can be found by tests and told by assistive tools.
class EveryControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signIn()
    {
        const ConsoleFixture fixture;
        const QStringList found = complaints(fixture.find<QMainWindow>("mainWindow"), u"sign-in"_s);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void pages()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        QStringList found;
        for (const Place place : kPlaces) {
            fixture.window().goTo(place);
            // What the page shows of its data has controls too.
            const QString where = placeTitle(place);
            for (const char *table : {"customersTable", "groupsTable", "fieldsTable", "campaignsTable"}) {
                auto *view = fixture.find<QAbstractItemView>(table);
                if (!view || !view->isVisible())
                    continue;
                QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 0, kPatience);
                view->setCurrentIndex(view->model()->index(0, 0));
            }
            found += complaints(fixture.window().centralWidget(), where);
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void activity()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        fixture.window().findChild<QAction *>("actionActivity"_L1)->trigger();
        QVERIFY(fixture.isSeen("activityTable"));
        const QStringList found = complaints(fixture.find("activityWindow"), u"activity"_s);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void dialogs()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        QStringList found;
        const auto visit = [&](const QString &where, const std::function<void()> &open) {
            open();
            if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, kPatience)) {
                found.append(where + u" does not open"_s);
                return;
            }
            found += complaints(QApplication::activeModalWidget(), where);
            qobject_cast<QDialog *>(QApplication::activeModalWidget())->reject();
            if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }, kPatience))
                found.append(where + u" does not close"_s);
        };
        visit(u"settings"_s, [&] { fixture.window().showSettings(); });
        const auto trigger = [&](QLatin1StringView action) { fixture.window().findChild<QAction *>(action)->trigger(); };
        visit(u"connections"_s, [&] { trigger("actionConnections"_L1); });
        visit(u"new connection"_s, [&] { fixture.window().findChild<QAction *>("actionAddProfile"_L1)->trigger(); });
        trigger("actionCheckConnection"_L1);
        found += complaints(fixture.find<QDialog>("checkWindow"), u"connection check"_s);
        fixture.find<QDialog>("checkWindow")->close();
        visit(u"about"_s, [&] { fixture.window().showAbout(); });
        visit(u"add a workspace"_s,
              [&] { fixture.choose("workspaceChooser", fixture.find<QComboBox>("workspaceChooser")->count() - 1); });
        for (const Place place : {Place::Groups, Place::Fields}) {
            visit(u"new in "_s + placeTitle(place), [&] {
                fixture.window().goTo(place);
                fixture.window().currentPage()->mainAction()->trigger();
            });
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_MAIN(EveryControlTest)
#include "every_control_test.moc"
