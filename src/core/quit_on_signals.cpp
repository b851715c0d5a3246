// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quit_on_signals.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>
#endif

namespace nudge {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array kSignals = {SIGTERM, SIGINT, SIGHUP};
/// A handler may do little more than write: the other end wakes the event loop.
std::array<int, 2> g_pipe = {-1, -1};

void wake(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(g_pipe[1], &byte, 1);
}

} // namespace

QuitOnSignals::QuitOnSignals(QObject *parent) : QObject(parent)
{
    if (::pipe(g_pipe.data()) != 0)
        return; // the signals end the program as they always did
    for (const int end : g_pipe)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    // exit(), not quit(): that would ask the windows, and a question would keep the program from ending.
    connect(new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, this), &QSocketNotifier::activated, this,
            [] { QCoreApplication::exit(0); });
    struct sigaction action = {};
    action.sa_handler = wake;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    for (const int number : kSignals) {
        struct sigaction before = {};
        // What the parent has the program ignore (nohup) stays ignored.
        if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            ::sigaction(number, &action, nullptr);
    }
}

QuitOnSignals::~QuitOnSignals()
{
    for (const int number : kSignals) {
        struct sigaction now = {};
        if (::sigaction(number, nullptr, &now) == 0 && now.sa_handler == wake)
            ::signal(number, SIG_DFL);
    }
    for (int &end : g_pipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

QuitOnSignals::QuitOnSignals(QObject *parent) : QObject(parent) {}
QuitOnSignals::~QuitOnSignals() = default;

#endif

} // namespace nudge
