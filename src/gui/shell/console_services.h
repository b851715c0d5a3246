// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;

namespace nudge {

class ApiService;
class AuthController;
class Contract;
class ProfileStore;
class RequestLog;
class SandboxLauncher;
class SessionGate;
class Transport;
class UploadHistory;
struct ImportMemory;
class WorkspaceList;

/// What a page may use. Made in apps/, handed down by reference; everything in it outlives the window. GUI thread.
struct ConsoleServices
{
    const Contract &contract;
    Transport &transport;
    AuthController &auth;
    SessionGate &gate; ///< for what waits to be sent again; calls go through `api`
    ApiService &api;
    ProfileStore &profiles;
    RequestLog &requestLog;
    WorkspaceList &workspaces;
    UploadHistory &uploads;
    ImportMemory &importMemory; ///< recipes and matches of earlier uploads
    SandboxLauncher &sandbox;
    QSettings &settings; ///< look and geometry; no secret, no customer value
};

} // namespace nudge
