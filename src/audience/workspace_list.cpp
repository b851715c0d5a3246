// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/workspace_list.h"

#include "api/api_service.h"
#include "core/futures.h"

#include <QSettings>

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

auto findById(auto &workspaces, const WorkspaceId &id)
{
    return std::find_if(workspaces.begin(), workspaces.end(), [&id](const Workspace &w) { return w.id == id; });
}

} // namespace

WorkspaceList::WorkspaceList(ApiService &api, QSettings &memory, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_memory(memory)
{
}

void WorkspaceList::open(const QString &profileId)
{
    close();
    m_profileId = profileId;
    WorkspaceId last;
    if (!profileId.isEmpty()) {
        const int count = m_memory.beginReadArray(memoryKey());
        for (int i = 0; i < count; ++i) {
            m_memory.setArrayIndex(i);
            merge({{m_memory.value("id"_L1).toString()}, m_memory.value("name"_L1).toString()});
        }
        m_memory.endArray();
        last.value = m_memory.value(memoryKey() + "/current"_L1).toString();
    }
    Q_EMIT changed();
    chooseCurrent(last);
    refresh();
}

void WorkspaceList::close()
{
    ++m_generation;
    setLoading(false);
    m_profileId.clear();
    m_workspaces.clear();
    Q_EMIT changed();
    chooseCurrent({});
}

Workspace WorkspaceList::current() const
{
    const auto found = findById(m_workspaces, m_current);
    return found == m_workspaces.end() ? Workspace{} : *found;
}

void WorkspaceList::setCurrent(const WorkspaceId &id)
{
    if (id == m_current || findById(m_workspaces, id) == m_workspaces.end())
        return;
    chooseCurrent(id);
    remember();
}

void WorkspaceList::add(const Workspace &workspace)
{
    if (!merge(workspace))
        return;
    Q_EMIT changed();
    chooseCurrent(m_current);
    remember();
}

void WorkspaceList::forget(const WorkspaceId &id)
{
    const auto found = findById(m_workspaces, id);
    if (found == m_workspaces.end())
        return;
    m_workspaces.erase(found);
    Q_EMIT changed();
    chooseCurrent(m_current);
    remember();
}

void WorkspaceList::refresh()
{
    setLoading(true);
    whenDone(m_api.campaigns(), this,
             [this, generation = m_generation](const Result<QList<WorkspaceCampaigns>> &answer) {
                 if (generation != m_generation)
                     return;
                 setLoading(false);
                 if (!answer) {
                     Q_EMIT failed(answer.error());
                     return;
                 }
                 for (const WorkspaceCampaigns &entry : *answer)
                     merge(entry.workspace);
                 Q_EMIT changed();
                 chooseCurrent(m_current);
                 remember();
             });
}

/// Whether anything changed. A name is never replaced by the absence of one.
bool WorkspaceList::merge(const Workspace &workspace)
{
    if (workspace.id.isEmpty())
        return false;
    const QString name = workspace.name.isEmpty() ? workspace.id.value : workspace.name;
    const auto found = findById(m_workspaces, workspace.id);
    if (found == m_workspaces.end()) {
        m_workspaces.append({workspace.id, name});
        return true;
    }
    if (workspace.name.isEmpty() || found->name == name)
        return false;
    found->name = name;
    return true;
}

/// Makes `wanted` the current one, or the first where it is not in the list.
void WorkspaceList::chooseCurrent(const WorkspaceId &wanted)
{
    WorkspaceId chosen = wanted;
    if (findById(m_workspaces, wanted) == m_workspaces.end())
        chosen = m_workspaces.isEmpty() ? WorkspaceId{} : m_workspaces.first().id;
    if (chosen == m_current)
        return;
    m_current = chosen;
    Q_EMIT currentChanged(current());
}

void WorkspaceList::remember()
{
    if (m_profileId.isEmpty())
        return;
    m_memory.remove(memoryKey());
    m_memory.beginWriteArray(memoryKey(), int(m_workspaces.size()));
    for (int i = 0; i < m_workspaces.size(); ++i) {
        m_memory.setArrayIndex(i);
        m_memory.setValue("id"_L1, m_workspaces[i].id.value);
        m_memory.setValue("name"_L1, m_workspaces[i].name);
    }
    m_memory.endArray();
    m_memory.setValue(memoryKey() + "/current"_L1, m_current.value);
}

void WorkspaceList::forgetProfile(const QString &profileId)
{
    if (profileId.isEmpty())
        return;
    if (profileId == m_profileId)
        close();
    m_memory.remove("workspaces/"_L1 + profileId);
    m_memory.sync();
}

QString WorkspaceList::memoryKey() const
{
    return "workspaces/"_L1 + m_profileId;
}

void WorkspaceList::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

} // namespace nudge
