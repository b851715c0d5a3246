// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QList>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

class QDialog;

namespace nudge {

class Console;
struct Campaign;
struct CustomerGroup;

/// Drives the real window over the sandbox through every screen and saves a picture of each, light and dark, as
/// "NN-screen-light.png". It goes on when the screen shows what it is to show: that is looked at after every answer of
/// the server and every repaint, so nothing is guessed by time. A screen that does not come within its deadline ends
/// the tour with a failure that names it.
class ScreenshotTour : public QObject
{
    Q_OBJECT

public:
    ScreenshotTour(Console &console, const QString &folder, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] int pictures() const { return m_pictures; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Once; failure() is empty where every picture was saved.
    void finished();

private:
    struct Stop
    {
        QString name; ///< empty: no picture, only a step on the way
        std::function<void()> go;
        std::function<bool()> ready;
    };

    void planSignIn();
    void planAudience();
    void planCampaigns();
    void planUpload();
    void planDialogs();
    void planConnections();
    void step(std::function<void()> go, std::function<bool()> ready);
    void picture(const QString &name, std::function<void()> go, std::function<bool()> ready);
    void askForGroups();
    void makeUploadFile();

    void enterStop();
    void look();
    void capture(bool dark);
    void fail(const QString &what);

    [[nodiscard]] QWidget *findWidget(const char *name, const QMetaObject &kind) const;
    template <class W> [[nodiscard]] W *find(const char *name) const
    {
        return static_cast<W *>(findWidget(name, W::staticMetaObject));
    }
    [[nodiscard]] bool isSeen(const char *name) const;
    [[nodiscard]] bool hasRows(const char *name) const;
    void click(const char *name) const;
    void type(const char *name, const QString &text) const;
    void showAllWorkspaces(bool all) const;
    [[nodiscard]] bool choosePublished(const std::function<bool(const Campaign &)> &fits) const;
    [[nodiscard]] bool chooseCampaign(const std::function<bool(const Campaign &)> &fits) const;
    [[nodiscard]] bool namesGroups() const;
    [[nodiscard]] bool showsMessages() const;
    [[nodiscard]] QDialog *dialog() const;

    Console &m_console;
    QDir m_folder;
    QTemporaryDir m_files;
    QList<Stop> m_stops;
    qsizetype m_current = -1;
    bool m_capturing = false;
    bool m_lookQueued = false;
    bool m_missed = false; ///< what the current stop needs is not there at all
    QTimer m_deadline;
    QList<CustomerGroup> m_groups;
    QString m_uploadFile;
    QString m_failure;
    int m_pictures = 0;
};

} // namespace nudge
