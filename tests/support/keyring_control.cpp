// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/keyring_control.h"

#include "support/await.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>

#include <csignal>

namespace nudge::test {

using namespace Qt::StringLiterals;

/// A secret as the Secret Service takes it: session, parameters, value, content type.
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &out, const WireSecret &secret)
{
    out.beginStructure();
    out << secret.session << secret.parameters << secret.value << secret.contentType;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, WireSecret &secret)
{
    in.beginStructure();
    in >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    in.endStructure();
    return in;
}

namespace {

constexpr char kPassword[] = "nudgescribe-test"; // as with-keyring.sh has it
const QString kName = u"org.freedesktop.secrets"_s;
const QString kLoginKeyring = u"/org/freedesktop/secrets/collection/login"_s;

QDBusConnection bus()
{
    return QDBusConnection::sessionBus();
}

QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kName, u"/org/freedesktop/secrets"_s, interface, method);
    message.setArguments(arguments);
    return bus().call(message);
}

bool isThere()
{
    return bus().interface()->isServiceRegistered(kName);
}

} // namespace

KeyringControl::KeyringControl()
{
    if (!qEnvironmentVariable("XDG_RUNTIME_DIR").contains("/nudgescribe-session."_L1) ||
        !qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS").contains(qEnvironmentVariable("XDG_RUNTIME_DIR")))
        qFatal("run this with tests/support/with-keyring.sh");
    qDBusRegisterMetaType<WireSecret>();
}

KeyringControl::~KeyringControl()
{
    if (m_daemon) {
        m_daemon->kill();
        m_daemon->waitForFinished(kPatience);
    }
}

bool KeyringControl::lock()
{
    const QList<QDBusObjectPath> keyrings{QDBusObjectPath(kLoginKeyring)};
    return call(u"org.freedesktop.Secret.Service"_s, u"Lock"_s, {QVariant::fromValue(keyrings)}).type() ==
           QDBusMessage::ReplyMessage;
}

bool KeyringControl::unlock()
{
    const QDBusMessage session = call(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                      {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    if (session.type() != QDBusMessage::ReplyMessage)
        return false;
    // What the desktop's own prompt calls; there is no other way without a person at the screen.
    const WireSecret password{session.arguments().at(1).value<QDBusObjectPath>(), {}, kPassword, u"text/plain"_s};
    return call(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
                {QVariant::fromValue(QDBusObjectPath(kLoginKeyring)), QVariant::fromValue(password)})
               .type() == QDBusMessage::ReplyMessage;
}

bool KeyringControl::kill()
{
    const QDBusReply<uint> process = bus().interface()->servicePid(kName);
    return process.isValid() && ::kill(pid_t(process.value()), SIGKILL) == 0 &&
           QTest::qWaitFor([] { return !isThere(); }, kPatience);
}

bool KeyringControl::start()
{
    m_daemon = std::make_unique<QProcess>();
    m_daemon->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon->start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_daemon->write(kPassword);
    m_daemon->closeWriteChannel();
    return QTest::qWaitFor([] { return isThere(); }, kPatience);
}

} // namespace nudge::test

Q_DECLARE_METATYPE(nudge::test::WireSecret)
