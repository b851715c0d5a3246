// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/message_preview.h"

#include "gui/preview/inert_html_view.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace nudge;

/// Takes what the desktop would be asked to open.
class UrlCatcher : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class CampaignsPreviewTest : public QObject
{
    Q_OBJECT

private:
    static Message message(Channel channel, const QString &body, const QString &subject = {})
    {
        Message message;
        message.recipient = u"ann@example.com"_s;
        message.channel = channel;
        message.subject = subject;
        message.body = body;
        return message;
    }

    void show(const Message &message, const QStringList &names = {})
    {
        m_preview->showMessage(message, names);
        QVERIFY(QTest::qWaitForWindowExposed(m_preview.get()));
    }

    template <class T> T *part(const char *name) const
    {
        T *found = m_preview->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    std::unique_ptr<MessagePreview> m_preview;

private Q_SLOTS:
    void init()
    {
        m_preview = std::make_unique<MessagePreview>();
        m_preview->resize(420, 600);
        m_preview->show();
    }

    void emailFetchesNothing()
    {
        QTcpServer web;
        QVERIFY(web.listen(QHostAddress::LocalHost));
        const QString base = u"http://127.0.0.1:%1/"_s.arg(web.serverPort());
        QTemporaryDir folder;
        QImage secret(400, 300, QImage::Format_RGB32);
        secret.fill(Qt::red);
        QVERIFY(secret.save(folder.filePath(u"secret.png"_s)));
        const QString html =
            u"<html><head><link rel=stylesheet href='%1a.css'><style>@import url('%1b.css'); p { color: blue }</style>"
            "<script src='%1c.js'></script></head><body background='%1d.png'><p>Dear Ann</p><img src='%1e.png'>"
            "<img src='%1f.png' width=1 height=1><table style=\"background-image: url('%1g.png')\"><tr><td>x</td></tr>"
            "</table><iframe src='%1h.html'></iframe><object data='%1i'></object><script>alert('boo')</script>"
            "<img src='file://%2'><img src='%2'></body></html>"_s.arg(base, folder.filePath(u"secret.png"_s));
        show(message(Channel::Email, html, u"Hello"_s));
        QTest::qWait(300);
        QVERIFY(!web.hasPendingConnections());

        auto *body = part<InertHtmlView>("htmlBody");
        QVERIFY(body->isVisible());
        QVERIFY(body->toPlainText().contains(u"Dear Ann"_s));
        QVERIFY(!body->toPlainText().contains(u"boo"_s)); // scripts are no text either
        QCOMPARE(body->pictures(), 4);
        QVERIFY(part<QLabel>("noteLabel")->isVisible());
        const QImage drawn = body->grab().toImage();
        for (int y = 0; y < drawn.height(); y += 3) {
            for (int x = 0; x < drawn.width(); x += 3)
                QVERIFY2(drawn.pixelColor(x, y) != QColor(Qt::red), "a file of this computer was drawn");
        }
    }

    void linksShowWhereTheyLeadAndLeadNowhere()
    {
        UrlCatcher desktop;
        for (const auto &scheme : {u"https"_s, u"http"_s, u"file"_s, u"mailto"_s})
            QDesktopServices::setUrlHandler(scheme, &desktop, "open");
        show(message(Channel::Email,
                     u"<p><a href='https://example.com/offer?x=1'>our offer is a long link text</a></p>"_s));
        auto *body = part<InertHtmlView>("htmlBody");
        QSignalSpy hovered(body, &InertHtmlView::linkHovered);
        QTextCursor cursor(body->document()->begin());
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 6);
        const QPoint onLink = body->cursorRect(cursor).center();
        QCOMPARE(body->anchorAt(onLink), u"https://example.com/offer?x=1"_s);
        QTest::mouseMove(body->viewport(), onLink + QPoint(2, 0));
        QTest::mouseMove(body->viewport(), onLink);
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.constLast().at(0).toString(), u"https://example.com/offer?x=1"_s);
        QTest::mouseClick(body->viewport(), Qt::LeftButton, {}, onLink);
        QTest::mouseDClick(body->viewport(), Qt::LeftButton, {}, onLink);
        QTest::keyClick(body, Qt::Key_Return);
        QTest::qWait(50);
        QVERIFY(desktop.opened.isEmpty());
        QVERIFY(body->toPlainText().contains(u"our offer"_s)); // nor does the view go anywhere
        for (const auto &scheme : {u"https"_s, u"http"_s, u"file"_s, u"mailto"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }

    void sourceOfAnEmail()
    {
        const QString html = u"<p>Dear <b>Ann</b></p>"_s;
        show(message(Channel::Email, html, u"Hello"_s));
        QVERIFY(part<QPushButton>("sourceButton")->isVisible());
        part<QPushButton>("sourceButton")->click();
        QVERIFY(part<QTextEdit>("plainBody")->isVisible());
        QCOMPARE(part<QTextEdit>("plainBody")->toPlainText(), html);
        part<QPushButton>("textButton")->click();
        QCOMPARE(part<QTextEdit>("htmlBody")->toPlainText(), u"Dear Ann"_s);
        QCOMPARE(part<QTextEdit>("subjectText")->toPlainText(), u"Hello"_s);
    }

    void plainEmailHasNoSourceToShow()
    {
        show(message(Channel::Email, u"Dear Ann,\n1 < 2 & 3 > 2"_s));
        QVERIFY(!part<QPushButton>("sourceButton")->isVisible());
        QCOMPARE(part<QTextEdit>("plainBody")->toPlainText(), u"Dear Ann,\n1 < 2 & 3 > 2"_s);
    }

    void htmlStaysTextWhereTheChannelHasNone()
    {
        show(message(Channel::Sms, u"<b>Hi</b> <img src=x>"_s));
        QCOMPARE(part<QTextEdit>("smsText")->toPlainText(), u"<b>Hi</b> <img src=x>"_s);
        show(message(Channel::Push, u"<b>Hi</b>"_s, u"<i>T</i>"_s));
        QCOMPARE(part<QTextEdit>("pushText")->toPlainText(), u"<b>Hi</b>"_s);
        QCOMPARE(part<QTextEdit>("pushTitle")->toPlainText(), u"<i>T</i>"_s);
        Message odd = message(Channel::Unknown, u"coo"_s);
        odd.recipient = u"<b>x</b>"_s;
        show(odd);
        QCOMPARE(part<QTextEdit>("plainText")->toPlainText(), u"coo"_s);
        QCOMPARE(part<QLabel>("recipientLabel")->textFormat(), Qt::PlainText);
    }

    void lengthOfAnSms()
    {
        show(message(Channel::Sms, QString(161, u'a')));
        QVERIFY(part<QLabel>("lengthLabel")->text().contains(u"161"_s));
        QVERIFY(part<QLabel>("lengthLabel")->text().contains(u"306"_s));
        QVERIFY(!part<QLabel>("alphabetLabel")->isVisible());
        show(message(Channel::Sms, u"Hi 👋"_s));
        QVERIFY(part<QLabel>("alphabetLabel")->isVisible());
        QVERIFY(part<QLabel>("alphabetLabel")->text().contains(u"👋"_s));
    }

    void eachParagraphRunsInItsOwnDirection()
    {
        show(message(Channel::Sms, u"مرحبا ليلى\nHello Layla\nשלום 123"_s));
        const QTextDocument *document = part<QTextEdit>("smsText")->document();
        QCOMPARE(document->findBlockByNumber(0).textDirection(), Qt::RightToLeft);
        QCOMPARE(document->findBlockByNumber(1).textDirection(), Qt::LeftToRight);
        QCOMPARE(document->findBlockByNumber(2).textDirection(), Qt::RightToLeft);
    }

    void nothingOfALongMessageIsCutOff()
    {
        QStringList lines;
        for (int i = 0; i < 60; ++i)
            lines += u"Line %1 https://example.com/a-link-without-a-place-to-break-it-%1"_s.arg(i);
        show(message(Channel::Sms, lines.join(u'\n')));
        auto *text = part<QTextEdit>("smsText");
        QTRY_VERIFY(text->height() >= int(text->document()->size().height()));
        QVERIFY(text->width() <= m_preview->viewport()->width());
        QCOMPARE(text->toPlainText(), lines.join(u'\n'));
    }

    void textIsCopiedWithTheKeyboard()
    {
        show(message(Channel::Sms, u"Your code: 42"_s));
        auto *text = part<QTextEdit>("smsText");
        text->setFocus();
        QTest::keySequence(text, QKeySequence::SelectAll);
        QTest::keySequence(text, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Your code: 42"_s);
        QTest::keyClick(text, Qt::Key_X);
        QCOMPARE(text->toPlainText(), u"Your code: 42"_s); // read-only
    }

    void otherColumnsStandBelow()
    {
        Message withOthers = message(Channel::Sms, u"Hi"_s);
        withOthers.others = {u"Ann"_s, QString(), u"<b>Gold</b>"_s};
        show(withOthers, {u"first_name"_s, u"city"_s, u"tier"_s});
        QStringList texts;
        const auto labels = part<QWidget>("messageFacts")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            texts += label->text();
        }
        QCOMPARE(texts, (QStringList{u"first_name"_s, u"Ann"_s, u"tier"_s, u"<b>Gold</b>"_s}));
    }
};

QTEST_MAIN(CampaignsPreviewTest)
#include "campaigns_preview_test.moc"
