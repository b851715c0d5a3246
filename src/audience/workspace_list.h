// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"

#include <QObject>

class QSettings;

namespace nudge {

class ApiService;

/// The workspaces that are known, and the one that is worked in. The API cannot list them, so they are learned from
/// the campaigns (call 16), from ids that a person types, and from what an earlier run of the program knew.
/// Lives on the GUI thread; remembers ids and names only.
class WorkspaceList : public QObject
{
    Q_OBJECT

public:
    /// `memory` and `api` must outlive the list.
    WorkspaceList(ApiService &api, QSettings &memory, QObject *parent = nullptr);

    /// Begins with what is remembered of a connection profile (ConnectionProfile::id) and asks the server for more.
    /// An empty id remembers nothing.
    void open(const QString &profileId);
    /// Forgets what is shown, after signing out; the memory stays.
    void close();

    [[nodiscard]] const QList<Workspace> &workspaces() const { return m_workspaces; }
    /// The empty workspace where none is known.
    [[nodiscard]] Workspace current() const;
    [[nodiscard]] bool isLoading() const { return m_loading; }

    /// Removes what is remembered of a connection profile.
    void forgetProfile(const QString &profileId);

    /// Ignored where the id is not in the list.
    void setCurrent(const WorkspaceId &id);
    /// Adds, or renames, a workspace that a person typed. Without a name it is called by its id.
    void add(const Workspace &workspace);
    /// Removes one that was typed wrongly; it comes back if the server names it.
    void forget(const WorkspaceId &id);
    /// Learns from the server again. Ends in changed() or failed().
    void refresh();

Q_SIGNALS:
    void changed();
    void currentChanged(const nudge::Workspace &workspace);
    void failed(const nudge::ApiError &error);
    void loadingChanged(bool loading);

private:
    bool merge(const Workspace &workspace);
    void chooseCurrent(const WorkspaceId &wanted);
    void remember();
    [[nodiscard]] QString memoryKey() const;
    void setLoading(bool loading);

    ApiService &m_api;
    QSettings &m_memory;
    QString m_profileId;
    QList<Workspace> m_workspaces;
    WorkspaceId m_current;
    quint64 m_generation = 0; ///< answers of an earlier open() are dropped
    bool m_loading = false;
};

} // namespace nudge
