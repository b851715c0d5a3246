// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/content_kind.h"
#include "csv/encoding.h"
#include "csv/encoding_sniffer.h"
#include "csv/transcoder.h"

#include <QStringEncoder>
#include <QtTest>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return encoder(text);
}

EncodingGuess sniff(const QByteArray &bytes)
{
    FileSamples samples;
    samples.head = bytes;
    samples.isWhole = true;
    return sniffEncoding(samples);
}

const QString kFrench = u"id,nom\n1,Hélène Lefèvre\n2,François Gagné\n3,Zoé Béranger\n4,Joël Noël\n"_s;
const QString kGerman = u"id,name\n1,Jürgen Müller\n2,Käthe Groß\n3,Jörg Schäfer\n4,Grüße aus Köln\n"_s;
const QString kSpanish = u"id,nombre\n1,José Núñez\n2,Íñigo Muñoz\n3,María Peña\n4,Ángel Gómez\n"_s;
const QString kPolish = u"id,imię\n1,Łukasz Wójcik\n2,Małgorzata Dąbrowska\n3,Święta Bożena\n4,Żaneta Gałązka\n"_s;
const QString kCzech = u"id,jméno\n1,Jiří Dvořák\n2,Anežka Růžičková\n3,Matěj Kučera\n4,Tomáš Němec\n"_s;
const QString kRussian = u"id,имя\n1,Дмитрий Иванов\n2,Анна Сергеевна\n3,Ольга Петрова\n4,Мария Кузнецова\n"_s;
const QString kGreek = u"id,όνομα\n1,Γιώργος Παπαδόπουλος\n2,Ελένη Νικολάου\n3,Κώστας Δημητρίου\n"_s;
const QString kTurkish = u"id,ad\n1,İbrahim Yıldız\n2,Ayşe Çağlar\n3,Gülşen Doğan\n4,Işıl Şahin\n"_s;
const QString kJapanese = u"id,名前\n1,田中太郎\n2,鈴木さくら\n3,山本ケンジ\n4,東京都渋谷区\n"_s;
const QString kChinese = u"id,姓名\n1,张伟\n2,王小明\n3,李建国\n4,北京市朝阳区\n"_s;

} // namespace

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEncoding_data();
    void findsTheEncoding();
    void looksBeyondTheStart();
    void findsMixedLines();
    void leavesOneBrokenCharacterToTheValidator();
    void decodesAnywayItIsCut_data();
    void decodesAnywayItIsCut();
    void marksWhatCannotBeDecoded();
    void knowsItsOwnNames();
    void recognisesOtherFormats_data();
    void recognisesOtherFormats();
    void takesFewZerosForDamage();
};

void EncodingTest::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const auto row = [](const char *name, const QString &text, const char *encoding, const char *found = nullptr) {
        QTest::newRow(name) << encoded(text, encoding) << QString::fromLatin1(found ? found : encoding);
    };
    QTest::newRow("ASCII") << "id,name\n1,Ana\n"_ba << u"UTF-8"_s;
    for (const QString &text : {kFrench, kGerman, kPolish, kRussian, kGreek, kTurkish, kJapanese, kChinese})
        row(qPrintable(u"UTF-8 "_s + text.section(u'\n', 0, 0)), text, "UTF-8");
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + kGerman.toUtf8() << u"UTF-8"_s;
    row("UTF-16LE", kGerman, "UTF-16LE");
    row("UTF-16BE", kGerman, "UTF-16BE");
    QTest::newRow("UTF-16LE with mark") << "\xFF\xFE" + encoded(kChinese, "UTF-16LE") << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE with mark") << "\xFE\xFF" + encoded(kChinese, "UTF-16BE") << u"UTF-16BE"_s;
    row("French", kFrench, "windows-1252");
    row("German", kGerman, "windows-1252");
    row("Spanish", kSpanish, "windows-1252");
    row("Latin-1 is Windows-1252", kFrench, "ISO-8859-1", "windows-1252");
    row("euro in Windows-1252", kGerman + u"5,„Café“ – 5 €\n"_s, "windows-1252");
    row("euro in Latin-9", kGerman + u"5,Bœuf 12 €\n6,Cœur 5 €\n"_s, "ISO-8859-15");
    row("French on a Mac", kFrench, "macintosh");
    row("German on a Mac", kGerman, "macintosh");
    row("Spanish on a Mac", kSpanish, "macintosh");
    row("Polish", kPolish, "windows-1250");
    row("Polish in Latin-2", kPolish, "ISO-8859-2");
    row("Czech", kCzech, "windows-1250");
    row("Russian", kRussian, "windows-1251");
    row("Russian in KOI8", kRussian, "KOI8-R");
    row("Greek", kGreek, "windows-1253");
    row("Turkish", kTurkish, "windows-1254");
    row("Japanese", kJapanese, "Shift_JIS");
    row("Chinese", kChinese, "GB18030");
}

void EncodingTest::findsTheEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QVERIFY(!recogniseNonText(bytes));
    const EncodingGuess guess = sniff(bytes);
    QCOMPARE(guess.encoding, encoding);
    QVERIFY(!guess.mixed);
}

void EncodingTest::looksBeyondTheStart()
{
    QCOMPARE(sniff("1,plain\n"_ba.repeated(50'000) + encoded(u"2,Müller\n"_s, "windows-1252")).encoding,
             u"windows-1252"_s);
    FileSamples samples;
    samples.head = "1,plain\n"_ba.repeated(100);
    samples.later = {"2,plain\n", encoded(u"3,Jürgen Müller\n4,Käthe Groß\n"_s, "windows-1252")};
    QCOMPARE(sniffEncoding(samples).encoding, u"windows-1252"_s);
}

void EncodingTest::findsMixedLines()
{
    const QByteArray bytes = kGerman.toUtf8() + encoded(kFrench, "windows-1252");
    const EncodingGuess guess = sniff(bytes);
    QVERIFY(guess.mixed);
    QCOMPARE(guess.encoding, mixedEncodingName());
    QByteArray text;
    Transcoder::create(guess.encoding)->append(bytes.toStdString(), true, text);
    QCOMPARE(QString::fromUtf8(text), QString(kGerman + kFrench));
}

void EncodingTest::leavesOneBrokenCharacterToTheValidator()
{
    // A name cut off in the middle of a character does not make the whole file Windows-1252.
    QByteArray bytes = kGerman.toUtf8();
    bytes += QByteArray("9,Müller-Lüdenscheidt-Grö\xC3,x\n");
    QCOMPARE(sniff(bytes).encoding, u"UTF-8"_s);
}

void EncodingTest::decodesAnywayItIsCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-16LE") << QString(kChinese + u"🦉🦉"_s) << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE") << QString(kRussian + u"🦉"_s) << u"UTF-16BE"_s;
    QTest::newRow("Shift_JIS") << kJapanese << u"Shift_JIS"_s;
    QTest::newRow("GB18030") << QString(kChinese + u"🦉é"_s) << u"GB18030"_s;
    QTest::newRow("windows-1251") << kRussian << u"windows-1251"_s;
    QTest::newRow("macintosh") << kFrench << u"macintosh"_s;
    QTest::newRow("UTF-8") << kJapanese << u"UTF-8"_s;
}

void EncodingTest::decodesAnywayItIsCut()
{
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    const QByteArray bytes = encoded(text, encoding.toLatin1().constData());
    for (qsizetype block = 1; block <= 9; ++block) {
        const auto transcoder = Transcoder::create(encoding);
        QVERIFY(transcoder);
        QByteArray out;
        for (qsizetype at = 0; at < bytes.size(); at += block)
            transcoder->append(bytes.mid(at, block).toStdString(), false, out);
        transcoder->append({}, true, out);
        QCOMPARE(QString::fromUtf8(out), text);
    }
    // The mixed form must be as indifferent to borders.
    const QByteArray mixed = kJapanese.toUtf8() + encoded(kFrench, "windows-1252") + "\xC3";
    for (qsizetype block = 1; block <= 9; ++block) {
        const auto transcoder = Transcoder::create(mixedEncodingName());
        QByteArray out;
        for (qsizetype at = 0; at < mixed.size(); at += block)
            transcoder->append(mixed.mid(at, block).toStdString(), false, out);
        transcoder->append({}, true, out);
        QCOMPARE(QString::fromUtf8(out), QString(kJapanese + kFrench + u"Ã"_s));
    }
}

void EncodingTest::marksWhatCannotBeDecoded()
{
    const auto decode = [](const char *encoding, const QByteArray &bytes) {
        QByteArray out;
        Transcoder::create(QString::fromLatin1(encoding))->append(bytes.toStdString(), true, out);
        return QString::fromUtf8(out);
    };
    QCOMPARE(decode("windows-1252", "a\x81"
                                    "b"),
             u"a\uFFFDb"_s);
    QVERIFY(decode("Shift_JIS", "a\x82\xFF,b").contains(u'\uFFFD'));
    QCOMPARE(decode("Shift_JIS", "a\x82"), u"a\uFFFD"_s);
    QCOMPARE(decode("GB18030", "a\xB0"), u"a\uFFFD"_s);
    QCOMPARE(decode("UTF-16BE", QByteArray("\0a\0", 3)), u"a\uFFFD"_s);
    QVERIFY(decode("EUC-JP", "a\xA4\x20,b").contains(u'\uFFFD'));
    QVERIFY(decode("UTF-16LE", QByteArray("a\0\x00\xD8,\0", 6)).contains(u'\uFFFD'));
}

void EncodingTest::knowsItsOwnNames()
{
    for (const QString &name : offeredEncodings()) {
        QVERIFY2(isKnownEncoding(name), qPrintable(name));
        QVERIFY(Transcoder::create(name));
    }
    QVERIFY(!isKnownEncoding(u"Klingon"_s));
    QVERIFY(!Transcoder::create(u"Klingon"_s));
}

void EncodingTest::recognisesOtherFormats_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("kind");
    const auto kind = [](FileProblemKind k) { return int(k); };
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", 14) + "[Content_Types].xml" +
                                 "xl/workbook.xml"
                          << kind(FileProblemKind::Spreadsheet);
    QTest::newRow("ods") << QByteArray("PK\x03\x04\x14\0\0\x08", 8) +
                                "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
                         << kind(FileProblemKind::Spreadsheet);
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest") << kind(FileProblemKind::Spreadsheet);
    QTest::newRow("zip") << QByteArray("PK\x03\x04\x14\0\0\0", 8) + "customers.csv" << kind(FileProblemKind::Archive);
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\0", 4) << kind(FileProblemKind::Archive);
    QTest::newRow("pdf") << "%PDF-1.7\n"_ba << kind(FileProblemKind::Pdf);
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10) << kind(FileProblemKind::Binary);
    QTest::newRow("program") << QByteArray("\x7F"
                                           "ELF\x02\x01\x01\0",
                                           8)
                             << kind(FileProblemKind::Binary);
    QTest::newRow("controls") << "\x01\x02\x03\x04\x05"_ba << kind(FileProblemKind::Binary);
    QTest::newRow("web page") << "\xEF\xBB\xBF <HTML lang=en>"_ba << kind(FileProblemKind::WebPage);
    QTest::newRow("XML") << "<?xml version=\"1.0\"?>"_ba << kind(FileProblemKind::WebPage);
    QTest::newRow("JSON object") << "{\n  \"data\": []\n}\n"_ba << kind(FileProblemKind::Json);
    QTest::newRow("JSON cut off") << "[{\"id\": 1}, {\"na"_ba << kind(FileProblemKind::Json);
    QTest::newRow("JSON lines") << "{\"id\": 1}\n{\"id\": 2}\n"_ba << kind(FileProblemKind::Json);
    QTest::newRow("cells like JSON") << "{\"a\": 1},x\n{\"a\": 2},y\n"_ba << -1;
    QTest::newRow("cells like tags") << "<b>,<i>\n1,2\n"_ba << -1;
    QTest::newRow("text") << "id,name\n"_ba << -1;
    QTest::newRow("text with a NUL") << QByteArray("id,na\0me\n", 9) << -1;
}

void EncodingTest::recognisesOtherFormats()
{
    QFETCH(QByteArray, head);
    QFETCH(int, kind);
    const auto found = recogniseNonText(head);
    QCOMPARE(found ? int(*found) : -1, kind);
}

void EncodingTest::takesFewZerosForDamage()
{
    QVERIFY(guessUtf16(QByteArray("id,na\0me\n", 9)).isEmpty());
    QVERIFY(guessUtf16(QByteArray("a\0b,c\0\n1,2\n", 12)).isEmpty());
    QCOMPARE(guessUtf16(QByteArray("a\0,\0b\0\n\0", 8)), u"UTF-16LE"_s);
    QCOMPARE(guessUtf16(QByteArray("\0a\0,\0b\0\n", 8)), u"UTF-16BE"_s);
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::EncodingTest)
#include "encoding_test.moc"
