// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of the start-up benchmark: a program that shows nothing but a QMainWindow.
#include "bench/first_paint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    nudge::bench::reportFirstPaint(window);
    window.show();
    return app.exec();
}
